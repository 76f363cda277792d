#include "calendar/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "lint/lint.hpp"
#include "lint/said_dates.hpp"

namespace dateline::lint {

namespace {

/// A length that words give, in days.
struct Length {
    double units = 0;
    double unit_days = 0;
    bool about = false; ///< "almost", "about", "more than"
    calendar::Unit unit = calendar::Unit::day;
};

double days_of(calendar::Unit unit) {
    constexpr double year = 365.2425;
    switch (unit) {
    case calendar::Unit::day: return 1;
    case calendar::Unit::week: return 7;
    case calendar::Unit::fortnight: return 14;
    case calendar::Unit::month: return year / 12;
    case calendar::Unit::year: return year;
    case calendar::Unit::second:
    case calendar::Unit::minute:
    case calendar::Unit::hour:
    case calendar::Unit::weekend:
    case calendar::Unit::quarter:
    case calendar::Unit::season:
    case calendar::Unit::half_year:
    case calendar::Unit::decade:
    case calendar::Unit::century:
    case calendar::Unit::millennium: return 0; // not held against days
    }
    return 0;
}

std::optional<Length> length_of(phrases::Trees const &trees, phrases::NodeId id) {
    Length length;
    if (auto const *about = phrases::as<phrases::Approximate>(trees, id)) {
        length.about = true;
        id = about->of;
    }
    auto const *duration = phrases::as<phrases::Duration>(trees, id);
    if (duration == nullptr || duration->amount.open || duration->and_count || duration->up_to) return std::nullopt;
    length.units = duration->amount.count;
    length.unit = duration->unit;
    length.unit_days = days_of(duration->unit);
    if (length.unit_days == 0 || length.units <= 0) return std::nullopt;
    return length;
}

/// Whether so many days from the first to the last can be told by the words: ends counted or not, and a unit begun
/// counted or not, another for what is only about right; of short lengths not the half of it.
bool fits(Length const &length, double days) {
    auto const told = length.units * length.unit_days;
    auto slack = 1 + (length.unit_days > 1 ? length.unit_days : 0.0);
    if (length.about) slack += length.unit_days + told / 10;
    // However loosely two months are told, a week is none of them.
    constexpr double most = 0.6; // of the length
    return std::abs(told - days) <= std::min(slack, 1 + most * told);
}

std::string_view name_of(calendar::Unit unit) {
    if (unit == calendar::Unit::day) return "days";
    if (unit == calendar::Unit::week) return "weeks";
    if (unit == calendar::Unit::fortnight) return "fortnights";
    return unit == calendar::Unit::month ? "months" : "years";
}

class Reader {
public:
    explicit Reader(Material const &material) : material_(material) {}

    /// The day that the phrase of that number names, if month and day are said.
    [[nodiscard]] std::optional<calendar::Instant> day(std::size_t which) const {
        if (which >= material_.found.phrases.size()) return std::nullopt;
        auto const *said = said_date(material_.trees, material_.found.phrases[which].root);
        auto const &meaning = material_.found.resolutions[which];
        if (said == nullptr || said->month == 0 || said->day == 0 || !meaning || !meaning->dated) return std::nullopt;
        return meaning->interval.begin;
    }
    /// Whether only that many tokens stand between a phrase and the next.
    [[nodiscard]] bool next_within(std::size_t which, std::uint32_t tokens) const {
        auto const &phrases = material_.found.phrases;
        return which + 1 < phrases.size() && phrases[which + 1].tokens.begin - phrases[which].tokens.end <= tokens;
    }

private:
    Material const &material_;
};

void add(Material const &material, std::size_t which, Length const &length, calendar::Instant begin,
         calendar::Instant end, Findings &findings) {
    constexpr double minutes_of_day = 24.0 * 60.0;
    auto const days = static_cast<double>((end - begin).count()) / minutes_of_day;
    if (days < 0 || fits(length, days)) return;
    auto const fitting = std::round(days / length.unit_days * 10) / 10;
    findings.push_back({{},
                        material.span_of(material.found.phrases[which]),
                        fmt::format("“{}” does not fit {} to {}", material.words_of(material.found.phrases[which]),
                                    to_string(Moment{calendar::to_day(begin), {}, {}}),
                                    to_string(Moment{calendar::to_day(end), {}, {}})),
                        fmt::format("about {:g} {}", fitting, name_of(length.unit))});
}

/// "ten days from March 3" is read as the day that is ten days later; "to March 24" after it says that it is a length.
void find_in_shift(Material const &material, std::size_t which, Findings &findings) {
    auto const &found = material.found;
    Reader const read(material);
    auto const *shift = phrases::as<phrases::Shift>(material.trees, found.phrases[which].root);
    if (shift == nullptr || shift->anchor != phrases::Anchor::node || !found.resolutions[which] ||
        !found.resolutions[which]->dated || !read.next_within(which, 1))
        return;
    auto const length = length_of(material.trees, shift->by);
    auto const end = read.day(which + 1);
    auto const joint = found.document.tokens[found.phrases[which].tokens.end].of(found.document.text);
    if (!length || !end || said_date(material.trees, shift->base) == nullptr ||
        (joint != "to" && joint != "until" && joint != "through"))
        return;
    auto const count = static_cast<std::int64_t>(std::lround(length->units));
    add(material, which, *length, calendar::moved(found.resolutions[which]->interval.begin, length->unit, -count), *end,
        findings);
}

} // namespace

/// "the ten days from March 3 to March 10", "two weeks since April 3".
void find_durations(Material const &material, Findings &findings) {
    Reader const read(material);
    auto const &phrases = material.found.phrases;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        find_in_shift(material, i, findings);
        auto const length = length_of(material.trees, phrases[i].root);
        if (!length || !read.next_within(i, 2)) continue;
        auto const begin = read.day(i + 1);
        if (!begin) continue;
        std::optional<calendar::Instant> end;
        auto const &next = phrases[i + 1];
        bool const since = next.lead == phrases::Lead::since || phrases[i].trail == phrases::Trail::since;
        if (next.lead == phrases::Lead::from || next.lead == phrases::Lead::between ||
            (next.range && next.partner > 0)) {
            if (read.next_within(i + 1, 2)) end = read.day(i + 2);
        } else if (since && material.found.reference.published) {
            end = calendar::start_of_day(*material.found.reference.published);
        }
        if (end) add(material, i, *length, *begin, *end, findings);
    }
}

namespace {

/// Whether the second of two dates of a range comes before the first whatever is not said: of one month, or of two
/// whole dates, or of two years of our era.
bool is_backwards(phrases::CalendarDate const &first, phrases::CalendarDate const &last) {
    constexpr int modern = 1500;
    if (first.short_year || last.short_year) return false;
    bool const days = first.month != 0 && first.day != 0 && last.month != 0 && last.day != 0;
    if (!days && (first.month != 0 || last.month != 0 || first.day != 0 || last.day != 0)) return false;
    if (!days) return first.year && last.year && *first.year > *last.year && *last.year >= modern;
    if (first.year && last.year && *first.year != *last.year) return *first.year > *last.year && *last.year >= modern;
    if (first.year && !last.year) return false; // "Dec. 3, 2030, to Jan. 5"
    // "from Dec. 20 to Jan. 5" goes over the end of a year; "from May 16 to May 6" would last one.
    bool const one_year = first.year && last.year;
    if (first.month != last.month) return one_year && first.month > last.month;
    return first.day > last.day;
}

} // namespace

/// "from May 16 to May 6", "between 1998 and 1995".
void find_backwards(Material const &material, Findings &findings) {
    auto const &found = material.found;
    auto const &tokens = found.document.tokens;
    Reader const read(material);
    for (std::size_t i = 0; i + 1 < found.phrases.size(); ++i) {
        auto const &phrase = found.phrases[i];
        bool const pair = phrase.range && phrase.partner > 0;
        bool const led =
            (phrase.lead == phrases::Lead::from || phrase.lead == phrases::Lead::between) && read.next_within(i, 1);
        if (!pair && !led) continue;
        auto const joint = tokens[phrase.tokens.end].of(found.document.text);
        if (led && !pair && joint != (phrase.lead == phrases::Lead::from ? "to" : "and")) continue;
        auto const *first = said_date(material.trees, phrase.root);
        auto const *last = said_date(material.trees, found.phrases[i + 1].root);
        if (first == nullptr || last == nullptr || !is_backwards(*first, *last)) continue;
        Span const span{material.span_of(phrase).begin, material.span_of(found.phrases[i + 1]).end};
        findings.push_back({{},
                            span,
                            fmt::format("“{}” ends before it begins", span.of(found.document.text)),
                            "the two the other way round"});
    }
}

} // namespace dateline::lint
