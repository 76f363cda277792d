#include "input/place_line.hpp"

#include "input/ascii.hpp"
#include "input/month_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::input {

namespace {

constexpr std::size_t lines_searched = 12;
constexpr std::size_t longest_line_start = 120; ///< bytes of a dateline
constexpr std::size_t longest_agency = 40;
constexpr std::size_t searched_within_line = 1200;

/// Those that are believed in the middle of a line too, where a page's text was run together.
constexpr std::array<std::string_view, 24> known_agencies{
    "AP",  "Reuters", "AFP",  "Bloomberg", "CNN",  "Xinhua", "UPI",      "dpa",        "ANI",
    "PTI", "IANS",    "TASS", "EFE",       "ANSA", "AAP",    "Interfax", "Kyodo News", "The Canadian Press",
    "VOA", "PA",      "NPR",  "CBC News",  "BBC",  "STT"};

struct Reader {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] bool done() const { return at >= text.size(); }
    [[nodiscard]] char now() const { return done() ? '\0' : text[at]; }
    [[nodiscard]] std::string_view rest() const { return text.substr(at); }
    void skip_spaces() {
        while (now() == ' ' || now() == '\t') ++at;
    }
    /// A run of what is neither space, comma nor bracket.
    std::string_view word() {
        auto const begin = at;
        while (!done() && !is_space(now()) && now() != ',' && now() != '(' && now() != ')') ++at;
        return text.substr(begin, at - begin);
    }
};

/// Dashes as wires type them, followed by a space or the end of the line. Its length, or 0.
std::size_t dash_length(std::string_view text) {
    constexpr std::array<std::string_view, 6> dashes{"--", "\u2014", "\u2013", "\u2015", "-", "_"};
    for (auto const dash : dashes)
        if (text.starts_with(dash)) return text.size() == dash.size() || is_space(text[dash.size()]) ? dash.size() : 0;
    return 0;
}

bool all_capitals(std::string_view word) {
    std::size_t capitals = 0;
    for (char const c : word) {
        if (is_lower(c) || is_digit(c)) return false;
        capitals += is_upper(c) || is_beyond_ascii(c);
    }
    return capitals >= 2;
}

/// The end of a time of day that stood before the place: "11:38 pm IST TRIPOLI".
bool is_zone(std::string_view word) {
    constexpr std::array<std::string_view, 14> zones{"GMT", "UTC", "BST", "EDT", "EST",  "CDT", "CST",
                                                     "MDT", "MST", "PDT", "PST", "CEST", "CET", "IST"};
    return std::find(zones.begin(), zones.end(), word) != zones.end();
}

bool capitalised(std::string_view word) {
    return !word.empty() && (is_upper(word.front()) || is_beyond_ascii(word.front()));
}

/// A number of one, two or four digits; 0 for anything else.
unsigned number(std::string_view word) {
    if (word.empty() || word.size() > 4) return 0;
    unsigned value = 0;
    for (char const c : word) {
        if (!is_digit(c)) return 0;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

/// Month, day and year take their place in the line; other words are not of the date.
bool take_date_word(std::string_view word, PlaceLine &line) {
    if (auto const month = month_named(word); month != 0 && line.month == 0) return (line.month = month, true);
    auto const value = number(word);
    if (value >= 1 && value <= 31) return (line.day = value, true);
    if (word.size() == 4 && value >= 1900 && value < 2100) return (line.year = static_cast<int>(value), true);
    return false;
}

/// "(Agency)": capitalised words, or one known by its small letters.
std::optional<std::string_view> agency_at(Reader &reader) {
    if (reader.now() != '(') return std::nullopt;
    auto const close = reader.rest().substr(0, longest_agency + 2).find(')');
    if (close == std::string_view::npos || close < 3) return std::nullopt;
    auto const name = reader.rest().substr(1, close - 1);
    bool const named = capitalised(name) || name == "dpa";
    for (char const c : name)
        if (!is_letter(c) && c != ' ' && c != '.' && c != '&' && c != '/' && c != '\'') return std::nullopt;
    if (!named) return std::nullopt;
    reader.at += close + 1;
    return name;
}

Span span_from(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Positions are those of the line; the caller moves them.
std::optional<PlaceLine> at_line_start(std::string_view line) {
    PlaceLine found;
    Reader reader{line.substr(0, longest_line_start)};
    bool in_capitals = false;
    bool comma = false;
    std::size_t place_end = 0;
    while (!reader.done()) {
        reader.skip_spaces();
        if (reader.now() == '(' || dash_length(reader.rest()) != 0) break;
        if (reader.now() == ',') {
            comma = true;
            ++reader.at;
            continue;
        }
        auto const begin = reader.at;
        auto const word = reader.word();
        if (word.empty()) return std::nullopt;
        if (begin == 0) in_capitals = all_capitals(word);
        if (comma && take_date_word(word, found)) continue;
        bool const joins = word == "and" || word == "de" || word == "of" || word == "la";
        if (!capitalised(word) && !joins) return std::nullopt;
        if (in_capitals && !comma && !all_capitals(word) && !joins) return std::nullopt;
        place_end = reader.at;
    }
    found.place = trim(line.substr(0, place_end));
    if (auto const agency = agency_at(reader)) found.agency = *agency;
    reader.skip_spaces();
    auto const dash = dash_length(reader.rest());
    // Without an agency only capitals tell a dateline from a sentence with a dash in it.
    if (dash == 0 || (found.agency.empty() && (!in_capitals || found.place.empty()))) return std::nullopt;
    found.span = span_from(0, reader.at + dash);
    return found;
}

/// Walks back from the agency's bracket over the capitals of the place and the words of a date.
std::size_t place_begin(std::string_view line, std::size_t bracket, PlaceLine &found) {
    std::size_t begin = bracket;
    std::size_t capitals_begin = bracket;
    for (std::size_t words = 0; words < 8; ++words) {
        auto end = begin;
        while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == ',')) --end;
        auto word_begin = end;
        while (word_begin > 0 && !is_space(line[word_begin - 1]) && line[word_begin - 1] != ',') --word_begin;
        auto const word = line.substr(word_begin, end - word_begin);
        if (is_zone(word)) break;
        if (all_capitals(word)) capitals_begin = word_begin;
        else if (!take_date_word(word, found) && !(capitals_begin == bracket && capitalised(word))) break;
        begin = word_begin;
    }
    if (capitals_begin == bracket) found.month = found.day = 0, found.year = 0;
    return capitals_begin;
}

std::optional<PlaceLine> within_line(std::string_view line) {
    line = line.substr(0, searched_within_line);
    for (auto bracket = line.find('('); bracket != std::string_view::npos; bracket = line.find('(', bracket + 1)) {
        Reader reader{line, bracket};
        auto const agency = agency_at(reader);
        if (!agency) continue;
        bool known = false;
        for (auto const name : known_agencies) known = known || *agency == name;
        reader.skip_spaces();
        auto const dash = dash_length(reader.rest());
        if (!known || dash == 0) continue;
        PlaceLine found;
        found.agency = *agency;
        auto const begin = place_begin(line, bracket, found);
        found.place = trim(line.substr(begin, std::min(line.find(',', begin), bracket) - begin));
        found.span = span_from(begin, reader.at + dash);
        return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<PlaceLine> find_place_line(std::string_view text) {
    std::size_t begin = 0;
    std::size_t lines = 0;
    while (begin < text.size() && lines < lines_searched) {
        auto const end = std::min(text.find('\n', begin), text.size());
        auto const line = text.substr(begin, end - begin);
        auto const indent = static_cast<std::size_t>(trim(line).data() - line.data());
        if (!trim(line).empty()) {
            ++lines;
            auto found = at_line_start(line.substr(indent));
            auto const offset = static_cast<std::uint32_t>(begin + (found ? indent : 0));
            if (!found) found = within_line(line);
            if (found) {
                found->span.begin += offset;
                found->span.end += offset;
                return found;
            }
        }
        begin = end + 1;
    }
    return std::nullopt;
}

} // namespace dateline::input
