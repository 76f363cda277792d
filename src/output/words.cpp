#include "output/words.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace dateline::output {

namespace {

using std::chrono::minutes;

/// The first year that HTML's calendar and the world's agree on.
constexpr int first_gregorian_year = 1583;

std::string date_text(CivilDay date, Detail detail, bool with_month, bool with_year) {
    std::string text;
    if (detail == Detail::day) text += fmt::format("{}", date.day);
    if (detail != Detail::year && with_month) {
        text += fmt::format("{}{}", text.empty() ? "" : " ", month_name(date.month));
    }
    if (with_year) text += fmt::format("{}{}", text.empty() ? "" : " ", year_name(date.year));
    return text;
}

std::string datetime_of(CivilDay date, Detail detail) {
    return date.year < first_gregorian_year ? std::string() : iso_text(date, detail);
}

WordPiece piece(CivilDay date, Detail detail, bool with_month = true, bool with_year = true) {
    return {date_text(date, detail, with_month, with_year), datetime_of(date, detail)};
}

std::string clock(minutes time) { return fmt::format("{}:{:02}", time.count() / 60, time.count() % 60); }

std::string zone(Moment const &moment) {
    if (!moment.utc_offset) return {};
    auto const shift = moment.utc_offset->count();
    if (shift == 0) return " UTC";
    auto const rest = std::abs(shift) % 60;
    return fmt::format(" UTC{}{}{}", shift < 0 ? "\u2212" : "+", std::abs(shift) / 60,
                       rest != 0 ? fmt::format(":{:02}", rest) : std::string());
}

std::string datetime_of(Moment const &moment) {
    return civil(moment.day).year < first_gregorian_year ? std::string() : to_string(moment);
}

/// "the 1990s", "summer 2023": periods that have a name of their own.
std::optional<std::string> period_name(CivilDay first, CivilDay last, Grain grain) {
    static constexpr std::array<std::string_view, 4> quarters{"first", "second", "third", "fourth"};
    static constexpr std::array<std::string_view, 4> seasons{"spring", "summer", "autumn", "winter"};
    if (detail_of(first, last) == Detail::day) return std::nullopt;
    int const length = (last.year - first.year) * 12 + static_cast<int>(last.month) - static_cast<int>(first.month) + 1;
    if (grain == Grain::quarter && length == 3 && first.month % 3 == 1) {
        return fmt::format("{} quarter of {}", quarters[first.month / 3], year_name(first.year));
    }
    if (grain == Grain::half_year && length == 6 && first.month % 6 == 1) {
        return fmt::format("{} half of {}", first.month == 1 ? "first" : "second", year_name(first.year));
    }
    if (grain == Grain::season && length == 3 && first.month % 3 == 0) {
        auto const name = seasons[first.month / 3 - 1];
        return first.year == last.year
                   ? fmt::format("{} {}", name, year_name(first.year))
                   : fmt::format("{} {}\u2013{:02}", name, year_name(first.year), std::abs(last.year) % 100);
    }
    if (grain == Grain::decade && length == 120 && first.year > 0 && first.year % 10 == 0) {
        return fmt::format("the {}s", first.year);
    }
    if (grain == Grain::century && length == 1200 && first.year > 0 && first.year % 100 == 0) {
        auto const ordinal = first.year / 100 + 1;
        auto const tens = ordinal % 100;
        std::string_view const suffix = tens >= 11 && tens <= 13 ? "th"
                                        : ordinal % 10 == 1      ? "st"
                                        : ordinal % 10 == 2      ? "nd"
                                        : ordinal % 10 == 3      ? "rd"
                                                                 : "th";
        return fmt::format("the {}{} century", ordinal, suffix);
    }
    return std::nullopt;
}

/// The two ends with nothing said twice: "29 April to 1 May 2024", "4 to 6 March 2024", "January to April
/// 2011".
void append_range(std::vector<WordPiece> &pieces, CivilDay first, CivilDay last, std::string_view before_first,
                  std::string_view before_last) {
    auto const detail = detail_of(first, last);
    bool const same_year = first.year == last.year;
    bool const same_month = same_year && first.month == last.month;
    auto first_piece = piece(first, detail, !(same_month && detail == Detail::day), !same_year);
    auto last_piece = piece(last, detail);
    // Readers of machines take the day that is meant: the whole month of an end is not its first day.
    pieces.push_back({std::string(before_first), {}});
    pieces.push_back(std::move(first_piece));
    pieces.push_back({std::string(before_last), {}});
    pieces.push_back(std::move(last_piece));
}

/// One period that can be named by fewer fields: a day, a month, a year, a decade.
std::optional<WordPiece> single(CivilDay first, CivilDay last, Grain grain) {
    if (auto name = period_name(first, last, grain)) return WordPiece{*std::move(name), {}};
    bool const one_year = first.year == last.year;
    bool const one_month = one_year && first.month == last.month;
    auto const detail = one_month && first.day == last.day ? Detail::day : detail_of(first, last);
    if (detail == Detail::day ? one_month && first.day == last.day : detail == Detail::month ? one_month : one_year) {
        return piece(first, detail);
    }
    return std::nullopt;
}

/// "2021~" and "2024-04~": the date that "about" stands before; windows around it say less to a reader.
std::optional<WordPiece> approximate(std::string_view edtf) {
    if (!edtf.ends_with('~') || edtf.find('/') != std::string_view::npos) return std::nullopt;
    auto const date = edtf.substr(0, edtf.size() - 1);
    bool const before_christ = date.starts_with('-');
    auto const digits = before_christ ? date.substr(1) : date;
    static constexpr std::string_view rest_of_day = "-01-01";
    if (digits.size() != 4 && digits.size() != 7 && digits.size() != 10) return std::nullopt;
    auto const whole = std::string(date) + std::string(rest_of_day.substr(digits.size() == 4 ? 0 : 3));
    auto const moment = parse_moment(digits.size() == 10 ? std::string(date) : whole);
    if (!moment) return std::nullopt;
    return piece(civil(moment->day), digits.size() == 4   ? Detail::year
                                     : digits.size() == 7 ? Detail::month
                                                          : Detail::day);
}

/// The part of the day that its first and last minute make, if they make one (CONVENTIONS: parts of day).
std::optional<std::string_view> part_of_day(minutes first, minutes last) {
    struct Part {
        minutes first;
        minutes last;
        std::string_view name;
    };
    using std::chrono::hours;
    static constexpr std::array<Part, 4> parts{
        Part{hours{6}, hours{12} - minutes{1}, "the morning of "},
        Part{hours{12}, hours{18} - minutes{1}, "the afternoon of "},
        Part{hours{18}, hours{21} - minutes{1}, "the evening of "},
        Part{hours{18}, hours{24} - minutes{1}, "the night of "},
    };
    for (auto const &part : parts) {
        if (part.first == first && part.last == last) return part.name;
    }
    return std::nullopt;
}

/// Both ends have a time of day.
std::vector<WordPiece> clock_words(Moment const &first, Moment const &last, Extent extent) {
    if (first == last) return {{in_words(first), datetime_of(first)}};
    auto const day = piece(civil(first.day), Detail::day);
    if (first.day == last.day) {
        if (auto const part = part_of_day(*first.time_of_day, *last.time_of_day))
            return {{std::string(*part), {}}, day};
        return {day,
                {extent == Extent::span ? ", " : ", some time from ", {}},
                {clock(*first.time_of_day), datetime_of(first)},
                {" to ", {}},
                {clock(*last.time_of_day) + zone(last), datetime_of(last)}};
    }
    using std::chrono::hours;
    if (last.day.since_epoch - first.day.since_epoch == 1 && *first.time_of_day == hours{22} &&
        *last.time_of_day == hours{6}) {
        std::vector<WordPiece> night;
        append_range(night, civil(first.day), civil(last.day), "the night from ", " to ");
        return night;
    }
    return {{extent == Extent::span ? "from " : "some time from ", {}},
            {in_words(first), datetime_of(first)},
            {" to ", {}},
            {in_words(last), datetime_of(last)}};
}

std::vector<WordPiece> day_words(When const &when, Grain grain, std::optional<Moment> const &until_now) {
    auto const first = civil(when.earliest->day);
    auto const last = civil(when.latest->day);
    std::string_view const edtf = when.edtf;
    if (auto about = approximate(edtf)) return {{"about ", {}}, *std::move(about)};
    if (when.extent == Extent::point || when.earliest->day == when.latest->day) {
        if (auto named = single(first, last, grain)) return {*std::move(named)};
        std::vector<WordPiece> pieces;
        auto const detail = detail_of(first, last);
        append_range(pieces, first, last, detail == Detail::day ? "some day from " : "some time from ", " to ");
        return pieces;
    }
    auto const slash = edtf.find('/');
    bool const about_first = slash != std::string_view::npos && edtf.substr(0, slash).ends_with('~');
    bool const about_last = slash != std::string_view::npos && edtf.ends_with('~');
    if (until_now && when.latest->day == until_now->day) {
        // The first end alone: the period that begins there, as EDTF names it ("2024-03/2024-05-02").
        bool const to_month = slash == 7;
        return {{about_first ? "since about " : "since ", {}}, piece(first, to_month ? Detail::month : Detail::day)};
    }
    if (auto named = single(first, last, grain); named && !about_first && !about_last) {
        return {{"all of ", {}}, *std::move(named)};
    }
    std::vector<WordPiece> pieces;
    append_range(pieces, first, last, about_first ? "from about " : "from ", about_last ? " to about " : " to ");
    return pieces;
}

} // namespace

Certainty certainty_of(When const &when) {
    if (when.undated()) return Certainty::unknown;
    if (!when.earliest || !when.latest) return Certainty::open;
    if (when.earliest->day == when.latest->day) return Certainty::day;
    return when.extent == Extent::span ? Certainty::whole : Certainty::within;
}

std::string in_words(Moment const &moment) {
    auto text = date_text(civil(moment.day), Detail::day, true, true);
    if (moment.time_of_day) text += ", " + clock(*moment.time_of_day) + zone(moment);
    return text;
}

std::vector<WordPiece> words_for(When const &when, Grain grain, std::optional<Moment> const &until_now) {
    if (when.undated()) return {{"undated", {}}};
    auto const end = [](Moment const &moment) { return WordPiece{in_words(moment), datetime_of(moment)}; };
    bool const span = when.extent == Extent::span;
    if (!when.latest) return {{span ? "from " : "not before ", {}}, end(*when.earliest), {span ? " on" : "", {}}};
    if (!when.earliest) return {{span ? "until " : "by ", {}}, end(*when.latest)};
    if (when.earliest->time_of_day && when.latest->time_of_day) {
        return clock_words(*when.earliest, *when.latest, when.extent);
    }
    return day_words(when, grain, until_now);
}

std::string in_words(When const &when, Grain grain, std::optional<Moment> const &until_now) {
    std::string text;
    for (auto const &word : words_for(when, grain, until_now)) text += word.text;
    return text;
}

std::vector<WordPiece> words_for(TimelineEntry const &entry, std::optional<Moment> const &as_of) {
    return words_for(entry.when, entry.grain, entry.status == EventStatus::ongoing ? as_of : std::nullopt);
}

std::string in_words(TimelineEntry const &entry, std::optional<Moment> const &as_of) {
    return in_words(entry.when, entry.grain, entry.status == EventStatus::ongoing ? as_of : std::nullopt);
}

} // namespace dateline::output
