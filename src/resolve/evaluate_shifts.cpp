/// @file Times told by a distance from another: two weeks ago, a year earlier, two days later, a week from Tuesday.
#include "resolve/evaluator.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::resolve {

using calendar::DateFields;
using calendar::Interval;
using calendar::Unit;
using phrases::NodeId;

namespace {

Reason reason_of(phrases::Anchor anchor) {
    switch (anchor) {
    case phrases::Anchor::speech: return Reason::publication;
    case phrases::Anchor::text: return Reason::text_time;
    case phrases::Anchor::node: return Reason::moved;
    case phrases::Anchor::event: return Reason::event;
    }
    return Reason::moved;
}

/// "about three years ago": a unit to either side; "more than three" only further back.
Interval widened(Interval ago, Unit unit, Mod mod) {
    bool const back = mod != Mod::less_than && mod != Mod::equal_or_less;
    bool const on = mod == Mod::approx || mod == Mod::equal_or_less;
    return {back ? calendar::moved(ago.begin, unit, -1) : ago.begin, on ? calendar::moved(ago.end, unit, 1) : ago.end};
}

/// What a part of a unit is counted in.
struct Smaller {
    int count;
    Unit unit;
};
Smaller smaller_than(Unit unit) {
    switch (unit) {
    case Unit::millennium: return {12'000, Unit::month};
    case Unit::century: return {1'200, Unit::month};
    case Unit::decade: return {120, Unit::month};
    case Unit::year: return {12, Unit::month};
    case Unit::half_year: return {6, Unit::month};
    case Unit::quarter:
    case Unit::season: return {3, Unit::month};
    case Unit::month: return {30, Unit::day};
    case Unit::fortnight: return {14, Unit::day};
    case Unit::week: return {7, Unit::day};
    case Unit::weekend: return {2, Unit::day};
    case Unit::day: return {24, Unit::hour};
    case Unit::hour: return {60, Unit::minute};
    case Unit::minute:
    case Unit::second: break;
    }
    return {0, Unit::minute};
}

/// Of a length in hours or less.
std::int64_t whole_days(phrases::Duration const &by) {
    constexpr double hours_a_day = 24;
    return by.unit == Unit::hour ? static_cast<std::int64_t>(by.amount.count / hours_a_day) : 0;
}

phrases::Duration const *duration_of(phrases::Trees const &trees, NodeId id, Mod &mod) {
    while (auto const *const approximate = phrases::as<phrases::Approximate>(trees, id)) {
        if (approximate->mod != Mod::none) mod = approximate->mod;
        id = approximate->of;
    }
    return phrases::as<phrases::Duration>(trees, id);
}

} // namespace

calendar::Instant moved_by(calendar::Instant from, phrases::Duration const &by, int sign) {
    auto const whole = std::floor(by.amount.count);
    auto at = calendar::moved(from, by.unit, sign * static_cast<std::int64_t>(whole));
    if (auto const rest = by.amount.count - whole; rest > 0) {
        auto const smaller = smaller_than(by.unit);
        at = calendar::moved(at, smaller.unit, sign * std::llround(rest * smaller.count));
    }
    if (by.and_count) at = calendar::moved(at, by.and_unit, sign * std::llround(*by.and_count));
    return at;
}

std::optional<Resolution> Evaluator::of(phrases::Shift const &shift, NodeId id) {
    Mod mod = Mod::none;
    if (auto const *const day = phrases::as<phrases::CalendarDate>(trees_, shift.by))
        return weekday_beside(shift, day->weekday, id);
    auto const *const by = duration_of(trees_, shift.by, mod);
    if (by == nullptr) return std::nullopt;
    int const sign = static_cast<int>(shift.direction);
    if (by->amount.open && shift.anchor != phrases::Anchor::event) {
        // "years ago", "weeks later": some time back or ahead; in a story, some week.
        if (narrative() && shift.anchor == phrases::Anchor::text)
            return symbolic(unsaid(calendar::grain_of(by->unit)), Reason::no_anchor, id);
        Resolution result;
        result.value = sign < 0 ? calendar::VagueTime::past : calendar::VagueTime::future;
        if (shift.anchor == phrases::Anchor::text && sign > 0) result.value = calendar::VagueTime::future;
        result.steps.add({Reason::vague, id, {}});
        return result;
    }
    std::optional<Resolution> result;
    if (shift.anchor == phrases::Anchor::node) {
        // "a week from Tuesday" counts from the Tuesday to come.
        auto const begin = trees_.tokens(shift.base).begin;
        if (sign > 0 && begin > 0 && document_.tokens[begin - 1].is(text::Word::from)) {
            outlook_ = Outlook::future;
            outlook_known_ = true;
        }
        auto const base = evaluate(shift.base);
        if (!base || !base->dated) return symbolic(unsaid(calendar::grain_of(by->unit)), Reason::no_anchor, id);
        // "a year ago this week": the week that its middle day leads to.
        auto from = base->interval;
        if (base->grain == Grain::week) from.begin += date::days{3};
        result = shifted(from, std::min(base->grain, calendar::grain_of(by->unit)), *by, sign, shift, id);
    } else if (shift.anchor == phrases::Anchor::event) {
        result = by_event(shift, *by, id);
    } else if (auto const compared = compared_months(shift, *by, id)) {
        result = compared;
    } else if (discourse_.latest && (shift.anchor == phrases::Anchor::text || (narrative() && !has_publication()))) {
        auto const &anchor =
            by->unit == Unit::year && discourse_.quarter && !narrative() ? *discourse_.quarter : text_time();
        result = shifted(anchor.interval, anchor.grain, *by, sign, shift, id);
    } else if (shift.anchor == phrases::Anchor::text && sign > 0 && outlook() == Outlook::past) {
        // "And was released two days later": after what the text gives no date for.
        return symbolic(unsaid(calendar::grain_of(by->unit)), Reason::no_anchor, id);
    } else if (has_publication()) {
        auto const unit = calendar::grain_of(by->unit);
        bool const reported = by->unit == Unit::year && by->amount.count == 1 && discourse_.quarter && sign < 0;
        // "Three hours ago": to the minute where it is known when that was written, else some hour of that day.
        bool const from_minute = unit <= Grain::hour && reference_.published_minute;
        if (reported) result = shifted(discourse_.quarter->interval, Grain::quarter, *by, sign, shift, id);
        else if (from_minute)
            result =
                shifted(calendar::period(Unit::minute, *reference_.published), Grain::minute, *by, sign, shift, id);
        else result = shifted(calendar::day(today()), Grain::day, *by, sign, shift, id);
        if (result && unit <= Grain::hour && !from_minute) leave_hour_open(*result);
    } else {
        return symbolic(unsaid(calendar::grain_of(by->unit)),
                        shift.anchor == phrases::Anchor::speech ? Reason::no_publication : Reason::no_anchor, id);
    }
    if (result) result->mod = mod;
    bool const hour_open = result && result->dated && calendar::grain_of(by->unit) < result->grain;
    if (result && mod != Mod::none && result->dated && !hour_open && shift.anchor == phrases::Anchor::speech) {
        // "about three years ago": a unit to either side.
        result->core = result->interval;
        result->interval = widened(result->interval, by->unit, mod);
        result->about = true;
        result->steps.add({Reason::widened, id, result->interval});
    }
    return result;
}

std::optional<Resolution> Evaluator::weekday_beside(phrases::Shift const &shift, std::uint8_t iso, NodeId id) {
    std::optional<Interval> base;
    if (shift.anchor == phrases::Anchor::event) {
        if (auto const event = event_date(shift.base, Grain::day)) base = event->interval;
    } else if (auto const day = evaluate(shift.base); day && day->dated) {
        base = day->interval;
    }
    if (!base) {
        // Which of them is not known; most often the one that the weekday alone would be.
        auto alone = evaluate(shift.by);
        if (alone) alone->confidence = std::min(alone->confidence, 0.5F);
        return alone;
    }
    auto const wanted = calendar::weekday_from(iso);
    constexpr auto one = date::days{1};
    auto const next = calendar::start_of_day(base->end - std::chrono::minutes{1}) + one;
    auto const previous = calendar::start_of_day(base->begin) - one;
    auto const found = shift.direction == phrases::Direction::later ? calendar::on_or_after(next, wanted)
                                                                    : calendar::on_or_before(previous, wanted);
    return dated(calendar::day(found), Grain::day, reason_of(shift.anchor), id);
}

std::optional<Resolution> Evaluator::compared_months(phrases::Shift const &shift, phrases::Duration const &by,
                                                     NodeId id) {
    bool const year_back =
        by.unit == Unit::year && by.amount.count == 1 && shift.direction == phrases::Direction::earlier;
    if (!year_back || discourse_.months == 0 || narrative() || !has_publication()) return std::nullopt;
    auto const reported = discourse_.quarter ? discourse_.quarter->interval.begin : today();
    auto const before = calendar::period(Unit::year, reported, -1);
    auto const &last = document_.tokens[trees_.tokens(id).end - 1];
    if (!last.is(text::Word::period) && !last.is(text::LexClass::units))
        return dated(before, Grain::year, Reason::text_time, id);
    // "the year-earlier period": as many months of the year before.
    auto result = of(phrases::Duration{{static_cast<double>(discourse_.months), false}, Unit::month}, id);
    result->dated = true;
    result->interval = {before.begin, calendar::moved(before.begin, Unit::month, discourse_.months)};
    result->grain = Grain::month;
    result->steps.add({Reason::text_time, id, result->interval});
    return result;
}

std::optional<Resolution> Evaluator::shifted(Interval base, Grain base_grain, phrases::Duration const &by, int sign,
                                             phrases::Shift const &shift, NodeId id) const {
    auto const unit_grain = calendar::grain_of(by.unit);
    auto const at = moved_by(base.begin, by, sign);
    auto const reason = reason_of(shift.anchor);
    // "66 million years ago": out of the calendar.
    if (at == calendar::first_instant() || at == calendar::end_of_instants()) {
        auto result = dated(calendar::period(by.unit, at), unit_grain, reason, id);
        result.value = sign < 0 ? calendar::VagueTime::past : calendar::VagueTime::future;
        return result;
    }

    if (by.part) return part_of_day_on(calendar::day_of(at), *by.part, reason, id);
    if (unit_grain <= Grain::hour) {
        // "48 hours later" is two days on; less than a day leads to no other.
        auto const days = calendar::moved(base.begin, Unit::day, sign * whole_days(by));
        if (base_grain > Grain::hour) return dated(calendar::day(days), Grain::day, reason, id);
        auto result = dated({at, at + std::chrono::minutes{1}}, Grain::minute, reason, id);
        return result;
    }
    // A quarter or month that is compared stays one; else the grain is that of the unit, or of the base where that is
    // named.
    if (shift.anchor == phrases::Anchor::node ||
        (shift.anchor == phrases::Anchor::event && unit_grain <= Grain::week)) {
        if (base_grain <= Grain::day) return dated(calendar::day(at), Grain::day, reason, id);
        auto const unit = base_grain == Grain::week     ? Unit::week
                          : base_grain == Grain::month  ? Unit::month
                          : base_grain == Grain::season ? Unit::season
                                                        : by.unit;
        return dated(calendar::period(unit, at), calendar::grain_of(unit), reason, id);
    }
    // "A year and a half ago" names no year, but a month; "half a century ago" no century, but about a year.
    if (unit_grain >= Grain::year && by.amount.count != std::floor(by.amount.count)) {
        auto const unit = by.unit == Unit::year ? Unit::month : Unit::year;
        auto result = dated(calendar::period(unit, at), calendar::grain_of(unit), reason, id);
        result.about = unit == Unit::year;
        return result;
    }
    if (base_grain == Grain::quarter) return dated(calendar::period(Unit::quarter, at), Grain::quarter, reason, id);
    if (base_grain == Grain::month && unit_grain >= Grain::month)
        return dated(calendar::period(Unit::month, at), Grain::month, reason, id);
    if (unit_grain == Grain::week) {
        // The words name a week; TimeML writes its day.
        auto result = dated(calendar::period(Unit::week, at), Grain::week, reason, id);
        result.value = calendar::fields_of(at, Grain::day);
        return result;
    }
    auto result = dated(calendar::period(by.unit, at), unit_grain, reason, id);
    result.about = unit_grain > Grain::day;
    return result;
}

} // namespace dateline::resolve
