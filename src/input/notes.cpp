#include "input/notes.hpp"

#include "input/ascii.hpp"
#include "input/place_line.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::input {

namespace {

struct Opening {
    std::string_view words; ///< lower case
    NoteKind kind;
};

/// A line that opens so is a note to its end, and so are the lines that it was wrapped onto.
constexpr std::array line_openings{
    Opening{"read more:", NoteKind::related_link},
    Opening{"read more on", NoteKind::related_link},
    Opening{"read more about", NoteKind::related_link},
    Opening{"read also:", NoteKind::related_link},
    Opening{"read next:", NoteKind::related_link},
    Opening{"read this:", NoteKind::related_link},
    Opening{"read:", NoteKind::related_link},
    Opening{"also read:", NoteKind::related_link},
    Opening{"see also:", NoteKind::related_link},
    Opening{"see more:", NoteKind::related_link},
    Opening{"related:", NoteKind::related_link},
    Opening{"related article:", NoteKind::related_link},
    Opening{"related story:", NoteKind::related_link},
    Opening{"related stories:", NoteKind::related_link},
    Opening{"related coverage:", NoteKind::related_link},
    Opening{"more on this story:", NoteKind::related_link},
    Opening{"more from ", NoteKind::related_link},
    Opening{"watch:", NoteKind::related_link},
    Opening{"watch more:", NoteKind::related_link},
    Opening{"listen:", NoteKind::related_link},
    Opening{"for more on ", NoteKind::related_link},
    Opening{"click here", NoteKind::related_link},
    Opening{"this story corrects", NoteKind::correction},
    Opening{"this version corrects", NoteKind::correction},
    Opening{"this article corrects", NoteKind::correction},
    Opening{"this corrects", NoteKind::correction},
    Opening{"this story has been corrected", NoteKind::correction},
    Opening{"this article has been corrected", NoteKind::correction},
    Opening{"this article was amended", NoteKind::correction},
    Opening{"an earlier version of this", NoteKind::correction},
    Opening{"a previous version of this", NoteKind::correction},
    Opening{"correction:", NoteKind::correction},
    Opening{"corrections:", NoteKind::correction},
    Opening{"clarification:", NoteKind::correction},
    Opening{"this story has been updated", NoteKind::revision},
    Opening{"this article has been updated", NoteKind::revision},
    Opening{"this story was updated", NoteKind::revision},
    Opening{"this article was updated", NoteKind::revision},
    Opening{"this is a developing story", NoteKind::revision},
    Opening{"this story is developing", NoteKind::revision},
    Opening{"©", NoteKind::copyright},
    Opening{"(c) 1", NoteKind::copyright},
    Opening{"(c) 2", NoteKind::copyright},
    Opening{"(c)1", NoteKind::copyright},
    Opening{"(c)2", NoteKind::copyright},
    Opening{"copyright ", NoteKind::copyright},
    Opening{"all rights reserved", NoteKind::copyright},
    Opening{"reporting by ", NoteKind::byline},
    Opening{"additional reporting by ", NoteKind::byline},
};

/// A bracket that opens so, at the start of a line or after a sentence, is a note to where it closes.
constexpr std::array bracket_openings{
    Opening{"updates", NoteKind::revision},
    Opening{"updated", NoteKind::revision},
    Opening{"adds", NoteKind::revision},
    Opening{"recasts", NoteKind::revision},
    Opening{"rewrites", NoteKind::revision},
    Opening{"releads", NoteKind::revision},
    Opening{"repeats", NoteKind::revision},
    Opening{"refiles", NoteKind::correction},
    Opening{"corrects", NoteKind::correction},
    Opening{"an earlier version", NoteKind::correction},
    Opening{"a previous version", NoteKind::correction},
    Opening{"this story corrects", NoteKind::correction},
    Opening{"clarifies", NoteKind::correction},
    Opening{"reporting by", NoteKind::byline},
    Opening{"additional reporting", NoteKind::byline},
    Opening{"reporting and writing", NoteKind::byline},
    Opening{"writing by", NoteKind::byline},
    Opening{"editing by", NoteKind::byline},
    Opening{"compiled by", NoteKind::byline},
    Opening{"written by", NoteKind::byline},
    Opening{"read more", NoteKind::related_link},
    Opening{"see also", NoteKind::related_link},
    Opening{"see related", NoteKind::related_link},
};

/// Marks before the headline of a story that was sent before: "UPDATE 2-".
constexpr std::array headline_marks{
    Opening{"update ", NoteKind::revision},       Opening{"wrapup ", NoteKind::revision},
    Opening{"rpt-", NoteKind::revision},          Opening{"rpt ", NoteKind::revision},
    Opening{"refile-", NoteKind::revision},       Opening{"corrected-", NoteKind::correction},
    Opening{"correction-", NoteKind::correction},
};

constexpr std::array<std::string_view, 4> byline_endings{"contributed to this report", "contributed to this story",
                                                         "contributed to this article", "contributed reporting"};

constexpr std::size_t longest_note = 1000;
constexpr std::size_t longest_byline = 120;
constexpr std::size_t most_wrapped_lines = 4;
constexpr std::size_t byline_within_lines = 8;

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0; ///< without its line break
};

template <std::size_t N>
Opening const *opening_of(std::string_view line, std::array<Opening, N> const &openings) {
    auto const found = std::find_if(openings.begin(), openings.end(),
                                    [line](Opening const &o) { return starts_ignoring_case(line, o.words); });
    return found == openings.end() ? nullptr : &*found;
}

/// The last year of "©2024", "© 2019-2024", "Copyright (c) 2024".
std::optional<int> year_in(std::string_view line) {
    std::optional<int> year;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t digits = 0;
        int value = 0;
        for (; at + digits < line.size() && is_digit(line[at + digits]); ++digits)
            value = digits < 4 ? value * 10 + (line[at + digits] - '0') : value;
        if (digits == 4 && value >= 1900 && value < 2100) year = value;
        at += std::max<std::size_t>(digits, 1);
    }
    return year;
}

/// "By First Last", "By FIRST LAST, The Agency": a short line of names that is no sentence.
bool is_byline(std::string_view line) {
    if (line.size() > longest_byline || !starts_ignoring_case(line, "by ") || !is_upper(line.front())) return false;
    if (line.back() == '.' || line.back() == ',' || line.back() == ';') return false;
    auto const names = trim(line.substr(3));
    if (names.empty() || !(is_upper(names.front()) || is_beyond_ascii(names.front()) || names.starts_with("the ")))
        return false;
    std::size_t words = 0;
    std::size_t names_among = 0;
    for (auto rest = names; !rest.empty();) {
        auto const word = take_until(rest, ' ');
        if (word.empty()) continue;
        ++words;
        names_among += is_upper(word.front()) || is_beyond_ascii(word.front());
    }
    return names_among * 2 > words;
}

/// Where the bracket that opens at begin closes, brackets within it included; npos where it does not soon.
std::size_t closing_bracket(std::string_view text, std::size_t begin) {
    std::size_t depth = 0;
    auto const limit = std::min(text.size(), begin + longest_note);
    for (auto at = begin; at < limit; ++at) {
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && --depth == 0) return at;
        if (text[at] == '\n' && at + 1 < limit && text[at + 1] == '\n') break;
    }
    return std::string_view::npos;
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    TextNotes find() {
        add_place_line();
        std::size_t begin = 0;
        std::size_t written = 0;
        while (begin < text_.size()) {
            auto const end = std::min(text_.find('\n', begin), text_.size());
            auto const piece = trim(text_.substr(begin, end - begin));
            std::size_t next = end + 1;
            if (!piece.empty()) {
                auto const at = static_cast<std::size_t>(piece.data() - text_.data());
                next = std::max(next, read_line({at, at + piece.size()}, written++));
            }
            begin = next;
        }
        put_in_order();
        return std::move(found_);
    }

private:
    std::string_view text_;
    TextNotes found_;

    void add(NoteKind kind, std::size_t begin, std::size_t end) {
        found_.notes.push_back({kind, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }

    void add_place_line() {
        if (auto const line = find_place_line(text_))
            add(line->place.empty() ? NoteKind::agency_slug : NoteKind::dateline, line->span.begin, line->span.end);
    }

    /// Where the line after this one (and after what it was wrapped onto) begins.
    std::size_t read_line(Line line, std::size_t number) {
        auto const words = text_.substr(line.begin, line.end - line.begin);
        if (auto const *opening = opening_of(words, line_openings)) {
            auto const end = end_of_wrapped(line);
            if (opening->kind == NoteKind::copyright) {
                auto const year = year_in(text_.substr(line.begin, end - line.begin));
                bool const may_be_prose = opening->words == "copyright ";
                if (!year && may_be_prose) return line.end + 1;
                if (year) found_.copyright_year = year;
            }
            add(opening->kind, line.begin, end);
            return end + 1;
        }
        if (number == 0) {
            if (auto const *mark = opening_of(words, headline_marks)) add_headline_mark(*mark, line, words);
        }
        if (number < byline_within_lines && is_byline(words)) add(NoteKind::byline, line.begin, line.end);
        add_contributors(line, words);
        add_brackets(line, words);
        return line.end + 1;
    }

    /// A short paragraph was wrapped by hand: its note goes on. A long one is not a note in all its lines.
    [[nodiscard]] std::size_t end_of_wrapped(Line line) const {
        auto end = line.end;
        for (std::size_t lines = 1;; ++lines) {
            auto const break_at = text_.find('\n', end);
            if (break_at == std::string_view::npos) return end;
            auto const next_end = std::min(text_.find('\n', break_at + 1), text_.size());
            auto const next = trim(text_.substr(break_at + 1, next_end - break_at - 1));
            if (next.empty()) return end;
            if (lines == most_wrapped_lines || next_end - line.begin > longest_note) return line.end;
            // A line far shorter than a wrapped one ends where its writer meant it to.
            if (break_at - line.begin < 50 && lines == 1) return line.end;
            end = static_cast<std::size_t>(next.data() - text_.data()) + next.size();
        }
    }

    void add_headline_mark(Opening const &mark, Line line, std::string_view words) {
        auto length = mark.words.size();
        if (mark.words.back() == ' ') {
            while (length < words.size() && is_digit(words[length])) ++length;
            if (length == mark.words.size() || length >= words.size() || words[length] != '-') return;
            ++length;
        }
        add(mark.kind, line.begin, line.begin + length);
    }

    /// The last sentence of the line, where it says who else wrote.
    void add_contributors(Line line, std::string_view words) {
        auto const stem = words.ends_with('.') ? words.substr(0, words.size() - 1) : words;
        bool const ends_so = std::any_of(byline_endings.begin(), byline_endings.end(),
                                         [stem](std::string_view e) { return ends_ignoring_case(stem, e); });
        if (!ends_so) return;
        std::size_t begin = 0;
        for (std::string_view const stop : {". ", ".\" ", ".” ", ".) "})
            if (auto const at = stem.substr(0, stem.rfind("contributed")).rfind(stop); at != std::string_view::npos)
                begin = std::max(begin, at + stop.size());
        add(NoteKind::byline, line.begin + begin, line.end);
    }

    void add_brackets(Line line, std::string_view words) {
        for (auto at = words.find('('); at != std::string_view::npos; at = words.find('(', at + 1)) {
            auto const before = trim(words.substr(0, at));
            bool const apart = before.empty() || before.back() == '.' || before.back() == '"' || before.ends_with("”");
            if (!apart) continue;
            auto const *opening = opening_of(words.substr(at + 1), bracket_openings);
            if (opening == nullptr) continue;
            auto const close = closing_bracket(text_, line.begin + at);
            if (close == std::string_view::npos) continue;
            add(opening->kind, line.begin + at, close + 1);
            if (close >= line.end) return;
            at = close - line.begin;
        }
    }

    void put_in_order() {
        auto &notes = found_.notes;
        std::stable_sort(notes.begin(), notes.end(),
                         [](Note const &a, Note const &b) { return a.span.begin < b.span.begin; });
        auto kept = notes.begin();
        for (auto const &note : notes)
            if (kept == notes.begin() || std::prev(kept)->span.end <= note.span.begin) *kept++ = note;
        notes.erase(kept, notes.end());
    }
};

} // namespace

TextNotes find_notes(std::string_view text) { return Finder(text).find(); }

} // namespace dateline::input
