/// @file Periods within periods, and pieces of them: Friday morning, the second Tuesday of November, late March.
#include "calendar/holidays.hpp"
#include "resolve/evaluator.hpp"

namespace dateline::resolve {

using calendar::DateFields;
using calendar::Instant;
using calendar::Interval;
using calendar::Unit;
using phrases::NodeId;
using text::Position;

namespace {

Mod mod_of(Position position) {
    switch (position) {
    case Position::early:
    case Position::start:
    case Position::earlier: return Mod::start;
    case Position::mid: return Mod::mid;
    case Position::late:
    case Position::end:
    case Position::later: return Mod::end;
    }
    return Mod::none;
}

/// Cuts of a period: early, mid and late by thirds, the beginning and the end by a smaller unit (CONVENTIONS).
struct Cut {
    Grain grain;
    Unit unit;
    int early; ///< the first part ends after so many units
    int late;  ///< the last begins after so many
    int start; ///< so many units are the beginning
    int end;   ///< and so many, counted from the back, the end
};

constexpr Cut cuts[] = {
    {Grain::week, Unit::day, 2, 4, 2, 3},         {Grain::weekend, Unit::day, 1, 1, 1, 1},
    {Grain::month, Unit::day, 10, 20, 7, 7},      {Grain::season, Unit::month, 1, 2, 1, 1},
    {Grain::quarter, Unit::month, 1, 2, 1, 1},    {Grain::half_year, Unit::month, 2, 4, 1, 1},
    {Grain::year, Unit::month, 4, 8, 1, 1},       {Grain::decade, Unit::year, 3, 6, 2, 2},
    {Grain::century, Unit::year, 33, 66, 10, 10},
};

Interval cut(Interval whole, Cut const &by, Position position) {
    auto const from_begin = [&](int count) { return calendar::moved(whole.begin, by.unit, count); };
    auto const from_end = [&](int count) { return calendar::moved(whole.end, by.unit, -count); };
    switch (position) {
    case Position::early: return {whole.begin, from_begin(by.early)};
    case Position::mid: return {from_begin(by.early), from_begin(by.late)};
    case Position::late: return {from_begin(by.late), whole.end};
    case Position::start: return {whole.begin, from_begin(by.start)};
    case Position::end: return {from_end(by.end), whole.end};
    case Position::earlier:
    case Position::later: return whole;
    }
    return whole;
}

/// The day of that weekday which is the nth in the period, -1 the last.
std::optional<calendar::Instant> nth_within(calendar::Interval whole, date::weekday weekday, int which) {
    auto const day = which < 0 ? calendar::on_or_before(whole.end - date::days{1}, weekday)
                               : calendar::on_or_after(whole.begin, weekday) + date::weeks{1} * (which - 1);
    return whole.contains(day) ? std::optional(day) : std::nullopt;
}

constexpr auto end_of_night = std::chrono::hours{5};

/// Of months and weeks the day in the middle belongs to the second half.
calendar::Instant middle_of(Resolution const &whole) {
    auto const &[begin, end] = whole.interval;
    if (whole.grain >= Grain::decade) return calendar::moved(begin, Unit::year, whole.grain == Grain::decade ? 5 : 50);
    return calendar::start_of_day(begin + (end - begin) / 2);
}

} // namespace

std::optional<Resolution> Evaluator::of(phrases::Within const &within, NodeId id) {
    if (!within.outer) return evaluate(within.inner);
    auto outer = evaluate(within.outer);
    if (!outer) return outer;
    return within_period(within.inner, *outer, id);
}

std::optional<Resolution> Evaluator::within_period(NodeId inner, Resolution const &outer, NodeId id) {
    auto const year = calendar::day_of(outer.interval.begin).year();
    auto const first_day = calendar::day_of(outer.interval.begin);
    auto result = [&]() -> std::optional<Resolution> {
        if (auto const *const part = phrases::as<phrases::DayPart>(trees_, inner)) {
            if (!outer.dated) {
                auto fields =
                    std::get_if<DateFields>(&outer.value) ? *std::get_if<DateFields>(&outer.value) : DateFields{};
                fields.grain = Grain::part_of_day;
                fields.part = part->part;
                return symbolic(fields, Reason::no_publication, id);
            }
            return part_of_day_on(first_day, part->part, Reason::within, id);
        }
        if (auto const *const piece = phrases::as<phrases::PartOf>(trees_, inner)) {
            auto found = within_period(piece->of, outer, id);
            if (found) found->mod = mod_of(piece->position);
            return found;
        }
        if (auto const *const clock = phrases::as<phrases::Clock>(trees_, inner)) {
            auto clock_there = *clock;
            auto const *const outer_fields = std::get_if<DateFields>(&outer.value);
            auto const part = outer_fields != nullptr ? outer_fields->part : std::nullopt;
            // "8:30 tonight", "3 in the afternoon": the part of day tells which half.
            if (clock->ambiguous && part) {
                bool const second_half = part == calendar::PartOfDay::afternoon ||
                                         part == calendar::PartOfDay::evening ||
                                         (part == calendar::PartOfDay::night && clock->time >= end_of_night);
                if (second_half && clock->time < std::chrono::hours{12}) clock_there.time += std::chrono::hours{12};
                clock_there.ambiguous = false;
            }
            if (!outer.dated) {
                auto fields = outer_fields != nullptr ? *outer_fields : DateFields{};
                fields.grain = Grain::minute;
                fields.time = clock_there.time;
                return symbolic(fields, Reason::no_publication, id);
            }
            // "2 a.m. last night": the night goes on behind midnight.
            bool const next_day = part == calendar::PartOfDay::night && clock_there.time < end_of_night;
            auto const day = date::sys_days{first_day} + date::days{next_day ? 1 : 0};
            return clock_on(day, clock_there, Reason::within, id);
        }
        if (!outer.dated) return outer;
        if (auto const *const part = phrases::as<phrases::PartOfYear>(trees_, inner)) {
            if (part->which == 0) return std::nullopt;
            // "the second half of the 20th century", "the first half of March"
            if (outer.grain != Grain::year && part->grain == Grain::half_year) {
                auto half = outer;
                auto const middle = middle_of(outer);
                half.interval =
                    part->which == 1 ? Interval{outer.interval.begin, middle} : Interval{middle, outer.interval.end};
                half.mod = part->which == 1 ? Mod::start : Mod::end;
                half.steps.add({Reason::piece, id, half.interval});
                return half;
            }
            auto const period = period_of_year(*part, year);
            if (!period) return std::nullopt;
            return dated(*period, part->grain, Reason::within, id);
        }
        if (auto const *const name = phrases::as<phrases::SeasonName>(trees_, inner)) {
            auto found =
                dated(calendar::season(year, name->season, reference_.hemisphere), Grain::season, Reason::within, id);
            auto fields = calendar::fields_of(found.interval.begin, Grain::season);
            fields.season = name->season;
            found.value = fields;
            return found;
        }
        if (auto const *const name = phrases::as<phrases::HolidayName>(trees_, inner)) {
            auto const day = calendar::holiday(name->holiday, year);
            if (!day) return std::nullopt;
            return dated(*day, Grain::day, Reason::within, id);
        }
        if (auto const *const date = phrases::as<phrases::CalendarDate>(trees_, inner)) {
            if (date->month != 0) {
                auto there = *date;
                there.year = int{year};
                return of(there, id);
            }
            if (date->weekday != 0) {
                auto const ahead = calendar::weekday_from(date->weekday) - calendar::weekday_of(outer.interval.begin);
                return dated(calendar::day(outer.interval.begin + ahead), Grain::day, Reason::within, id);
            }
            // "the 15th of next month"
            if (outer.grain == Grain::month) {
                auto const there = outer.interval.begin + date::days{date->day - 1};
                if (!outer.interval.contains(there)) return std::nullopt;
                return dated(calendar::day(there), Grain::day, Reason::within, id);
            }
        }
        // "on this day in 1950"
        if (phrases::as<phrases::DeicticDay>(trees_, inner) != nullptr && has_publication()) {
            auto const now = calendar::day_of(today());
            auto const then = year / now.month() / now.day();
            return then.ok() ? dated(calendar::day(then), Grain::day, Reason::within, id) : outer;
        }
        if (auto const *const unit = phrases::as<phrases::UnitPeriod>(trees_, inner)) {
            // "the 1988 period" of a report on nine months is told of by its year.
            if (unit->unit == Unit::quarter && discourse_.months != 0) return outer;
            if (unit->unit == Unit::quarter && discourse_.quarter) {
                auto const named = calendar::fields_of(discourse_.quarter->interval.begin, Grain::quarter);
                return dated(calendar::quarter(year, named.index), Grain::quarter, Reason::text_time, id);
            }
            if (unit->unit == Unit::week && outer.grain <= Grain::day)
                return dated(calendar::week(outer.interval.begin, reference_.week_start), Grain::week, Reason::within,
                             id);
            // The weekend of a holiday early in the week is the one before it.
            if (unit->unit == Unit::weekend) {
                bool const before =
                    outer.grain <= Grain::day && calendar::weekday_of(outer.interval.begin).iso_encoding() <= 2;
                auto const near = before ? outer.interval.begin - date::days{3} : outer.interval.begin;
                return dated(calendar::weekend(near), Grain::weekend, Reason::within, id);
            }
            return outer;
        }
        return evaluate(inner);
    }();
    if (result) {
        result->confidence = std::min(result->confidence, outer.confidence);
        if (result->grain <= Grain::part_of_day) {
            if (result->mod == Mod::none) result->mod = outer.mod;
            if (auto const *const day = std::get_if<DateFields>(&outer.value)) name_weekday(result, day->iso_weekday);
        }
    }
    return result;
}

namespace {

/// "The first quarter of the 20th century": its quarters have no value of their own. which: from 1; the last is -1.
std::optional<Resolution> quarter_of_century(Resolution century, int which, NodeId id) {
    constexpr int quarters = 4;
    constexpr int years = 25;
    if (which < 0) which += quarters + 1;
    if (which < 1 || which > quarters) return std::nullopt;
    auto const begin = calendar::moved(century.interval.begin, Unit::year, std::int64_t{years} * (which - 1));
    century.interval = {begin, calendar::moved(begin, Unit::year, years)};
    century.mod = which == 1 ? Mod::start : which == quarters ? Mod::end : Mod::mid;
    century.steps.add({Reason::piece, id, century.interval});
    return century;
}

} // namespace

std::optional<Resolution> Evaluator::of(phrases::Nth const &nth, NodeId id) {
    auto const outer = nth.of ? evaluate(nth.of) : std::nullopt;
    if (!outer || !outer->dated) return outer;
    auto const whole = outer->interval;
    constexpr auto week = date::weeks{1};
    if (auto const *const date = phrases::as<phrases::CalendarDate>(trees_, nth.what)) {
        auto const day = nth_within(whole, calendar::weekday_from(date->weekday), nth.which);
        if (!day) return std::nullopt;
        return dated(calendar::day(*day), Grain::day, Reason::within, id);
    }
    auto const *const period = phrases::as<phrases::UnitPeriod>(trees_, nth.what);
    if (period == nullptr) return std::nullopt;
    auto const unit = period->unit;
    auto const grain = calendar::grain_of(unit);
    if (unit == Unit::quarter && outer->grain == Grain::century) return quarter_of_century(*outer, nth.which, id);
    if (unit == Unit::weekend) {
        // Counted by their Saturdays.
        auto const saturday = nth_within(whole, date::Saturday, nth.which);
        if (!saturday) return std::nullopt;
        return dated(calendar::weekend(*saturday), grain, Reason::within, id);
    }
    // "the second day of Passover": told from its first, which is all that is known of most.
    bool const of_feast = grain == Grain::day && calendar::day(whole.begin) == whole && nth.which > 0;
    if (of_feast && phrases::as<phrases::HolidayName>(trees_, nth.of))
        return dated(calendar::day(whole.begin + date::days{nth.which - 1}), Grain::day, Reason::within, id);
    bool const of_days = grain == Grain::day && calendar::day(whole.begin) != whole; // "the first day of Ramadan"
    if (grain >= outer->grain && !of_days) return std::nullopt;
    bool const last_of_year = outer->grain == Grain::year && nth.which < 0;
    if (unit == Unit::week && (outer->grain <= Grain::month || last_of_year)) {
        // Weeks of a month are counted in sevens from its first day, or back from its last.
        auto const begin = nth.which < 0 ? whole.end - week : whole.begin + week * (nth.which - 1);
        auto result = dated({begin, begin + week}, Grain::week, Reason::within, id);
        return result;
    }
    auto const found = nth.which < 0 ? calendar::period(unit, whole.end - std::chrono::minutes{1})
                                     : calendar::period(unit, whole.begin, nth.which - 1);
    if (!whole.contains(found.begin)) return std::nullopt;
    return dated(found, grain, Reason::within, id);
}

std::optional<Resolution> Evaluator::of(phrases::PartOf const &part, NodeId id) {
    auto result = evaluate(part.of);
    if (!result) return result;
    result->mod = mod_of(part.position);
    if (!result->dated || result->type == TimexType::duration) return result;
    auto const whole = result->interval;
    auto piece = whole;
    auto reason = Reason::piece;
    if (part.position == Position::earlier && has_publication() && whole.begin < today() && today() <= whole.end) {
        piece = {whole.begin, today()};
        reason = Reason::before_publication;
    } else if (part.position == Position::later && has_publication() && whole.contains(today()) &&
               calendar::day(today()).end < whole.end) {
        piece = {calendar::day(today()).end, whole.end};
        reason = Reason::after_publication;
    } else {
        for (auto const &by : cuts)
            if (by.grain == result->grain) piece = cut(whole, by, part.position);
    }
    if (piece == whole) return result;
    result->interval = piece;
    result->other.reset();
    result->steps.add({reason, id, piece});
    return result;
}

std::optional<Resolution> Evaluator::of(phrases::Pair const &pair, NodeId id) {
    auto first = evaluate(pair.first);
    auto const second = evaluate(pair.second);
    if (!first || !second || !first->dated || !second->dated) return first;
    first->interval.end = second->interval.end;
    first->extent = Extent::span;
    first->steps.add({Reason::partner, id, first->interval});
    return first;
}

} // namespace dateline::resolve
