#include "input/clock_scan.hpp"

#include "input/ascii.hpp"

#include <array>

namespace dateline::input {

namespace {

struct Zone {
    std::string_view name;
    int minutes; ///< east of Greenwich
};

/// Those that name one offset only wherever they are used in a newsroom's byline.
constexpr std::array zones{
    Zone{"GMT", 0},    Zone{"UTC", 0},     Zone{"WET", 0},     Zone{"BST", 60},   Zone{"CET", 60},   Zone{"MEZ", 60},
    Zone{"CEST", 120}, Zone{"MESZ", 120},  Zone{"EET", 120},   Zone{"EEST", 180}, Zone{"MSK", 180},  Zone{"IST", 330},
    Zone{"JST", 540},  Zone{"KST", 540},   Zone{"AEST", 600},  Zone{"AEDT", 660}, Zone{"NZST", 720}, Zone{"NZDT", 780},
    Zone{"EDT", -240}, Zone{"EST", -300},  Zone{"CDT", -300},  Zone{"MDT", -360}, Zone{"MST", -420}, Zone{"PDT", -420},
    Zone{"PST", -480}, Zone{"AKST", -540}, Zone{"AKDT", -480}, Zone{"HST", -600}};

struct Position {
    std::string_view text;
    std::size_t at;
    [[nodiscard]] char now(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
    [[nodiscard]] std::string_view rest() const { return text.substr(at); }
    bool take(std::string_view mark) {
        if (!starts_ignoring_case(rest(), mark)) return false;
        at += mark.size();
        return true;
    }
    int two_digits(bool one_will_do = false) {
        if (!is_digit(now())) return -1;
        if (!is_digit(now(1))) {
            if (!one_will_do) return -1;
            return text[at++] - '0';
        }
        if (is_digit(now(2))) return -1;
        at += 2;
        return (text[at - 2] - '0') * 10 + (text[at - 1] - '0');
    }
};

/// Marks and words that stand between a date and its time of day.
void skip_between(Position &p) {
    constexpr std::array<std::string_view, 31> between{
        "\u00a0", "\u202f", "&nbsp;", " ",   "\t", "\n",  "\r",  ",",    "|",    "@",   "-",
        "–",      "—",      "•",      "·",   "/",  "at ", "um ", "klo ", "kl. ", "kl ", "ore ",
        "à ",     "a las ", "alle ",  "às ", "о ", "в ",  "(",   "um: ", "o "};
    for (int steps = 0; steps < 8; ++steps) {
        bool taken = false;
        for (auto const mark : between) taken = taken || p.take(mark);
        if (!taken) return;
    }
}

/// "Z", "+01:00", "+0100", "+01", "GMT", "EST".
std::optional<std::chrono::minutes> zone_at(Position &p) {
    Position t = p;
    while (t.now() == ' ') ++t.at;
    if (t.now() == 'Z' && !is_letter(t.now(1))) {
        p.at = t.at + 1;
        return std::chrono::minutes(0);
    }
    if (t.now() == '(') ++t.at;
    for (auto const &zone : zones)
        if (t.rest().starts_with(zone.name) && !is_letter(t.now(zone.name.size()))) {
            p.at = t.at + zone.name.size();
            char const sign = p.now();
            if (sign != '+' && sign != '-') return std::chrono::minutes(zone.minutes);
            t.at = p.at; // "GMT+0100"
            break;
        }
    char const sign = t.now();
    if (sign != '+' && sign != '-') return std::nullopt;
    ++t.at;
    if (!is_digit(t.now()) || !is_digit(t.now(1))) return std::nullopt;
    int const hours = (t.now() - '0') * 10 + (t.now(1) - '0');
    t.at += 2;
    if (t.now() == ':') ++t.at;
    int minutes = 0;
    if (is_digit(t.now()) && is_digit(t.now(1))) {
        minutes = (t.now() - '0') * 10 + (t.now(1) - '0');
        t.at += 2;
    }
    if (hours > 14 || minutes > 59 || is_digit(t.now())) return std::nullopt;
    p.at = t.at;
    return std::chrono::minutes((hours * 60 + minutes) * (sign == '-' ? -1 : 1));
}

/// "PM", "p.m.", " pm": 12 hours on, or 0; none where there is no such mark.
std::optional<bool> afternoon_at(Position &p) {
    Position t = p;
    while (t.now() == ' ') ++t.at;
    if (t.take("\u00a0") || t.take("\u202f")) {
    }
    char const half = to_lower(t.now());
    if (half != 'a' && half != 'p') return std::nullopt;
    ++t.at;
    if (t.now() == '.') ++t.at;
    if (to_lower(t.now()) != 'm' || is_letter(t.now(1))) return std::nullopt;
    ++t.at;
    if (t.now() == '.') ++t.at;
    p.at = t.at;
    return half == 'p';
}

} // namespace

std::optional<std::chrono::minutes> clock_time(int hour, int minute) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    return std::chrono::minutes(hour * 60 + minute);
}

std::optional<std::chrono::minutes> read_zone(std::string_view text, std::size_t at) {
    Position p{text, at};
    return zone_at(p);
}

std::size_t read_clock_after(std::string_view text, std::size_t at, Moment &moment) {
    Position p{text, at};
    bool const iso = p.now() == 'T' || p.now() == 't';
    if (iso) ++p.at;
    else skip_between(p);
    int hour = p.two_digits(true);
    if (hour < 0) return at;
    int minute = 0;
    if (p.now() == ':' || p.now() == '.' || to_lower(p.now()) == 'h') {
        bool const colon = p.now() == ':';
        ++p.at;
        minute = p.two_digits();
        if (minute < 0) return at;
        // A third number after dots is the year of another date, not seconds.
        if (colon && p.now() == ':') {
            ++p.at;
            if (p.two_digits() < 0) return at;
            if (p.now() == '.' && is_digit(p.now(1)))
                for (++p.at; is_digit(p.now());) ++p.at;
        } else if (p.now() == '.' && is_digit(p.now(1))) {
            return at;
        }
    } else if (iso && !is_digit(p.now()) && !afternoon_at(p)) {
        return at;
    } else if (!iso) {
        Position t = p;
        if (!afternoon_at(t)) return at;
    }
    if (auto const afternoon = afternoon_at(p)) {
        if (hour < 1 || hour > 12) return at;
        hour = hour % 12 + (*afternoon ? 12 : 0);
    }
    auto const time = clock_time(hour, minute);
    if (!time) return at;
    moment.time_of_day = time;
    moment.utc_offset = zone_at(p);
    return p.at;
}

} // namespace dateline::input
