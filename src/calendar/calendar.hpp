/// @file The calendar that the stages compute with: instants, half-open intervals and their grain.
///
/// Inside, an interval is half-open; outside (dateline::When) first and last are both included. The conversions are
/// here and nowhere else.
#pragma once

#include "dateline/time.hpp"

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <optional>

namespace dateline::calendar {

/// A minute as clocks showed it at the place that the text speaks of.
using Instant = date::local_time<std::chrono::minutes>;

/// First and one past the last day that the program can name: years -9999 to 9999.
Instant first_instant();
Instant end_of_instants();

/// From begin up to, not including, end.
struct Interval {
    Instant begin{};
    Instant end{};
    friend bool operator==(Interval const &, Interval const &) = default;

    [[nodiscard]] bool contains(Instant at) const { return begin <= at && at < end; }
};

/// Units that durations count and that periods of the calendar come in.
enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    fortnight,
    month,
    quarter,
    season,
    half_year,
    year,
    decade,
    century,
    millennium
};

/// The order is that of the astronomical year from March: TIMEX3 SP SU FA WI, EDTF 21 to 24.
enum class Season : std::uint8_t { spring, summer, autumn, winter };

enum class Hemisphere : std::uint8_t { north, south };

enum class PartOfDay : std::uint8_t { morning, noon, afternoon, evening, night, overnight, midnight, dawn, daytime };

Grain grain_of(Unit unit);

Instant at(date::year_month_day day, std::chrono::minutes time_of_day = {});
date::year_month_day day_of(Instant instant);
date::weekday weekday_of(Instant instant);
Instant start_of_day(Instant instant);

/// 1 Monday to 7 Sunday, as ISO 8601 counts them.
constexpr date::weekday weekday_from(std::uint8_t iso) { return date::weekday{iso % 7U}; }
/// Of days that begin then: the first such weekday from that day on, the last up to it.
Instant on_or_after(Instant day, date::weekday weekday);
Instant on_or_before(Instant day, date::weekday weekday);

/// The nth such weekday of a month, counted from 1; -1 is the last.
date::local_days nth_weekday(date::year_month month, int which, date::weekday weekday);

/// The whole day, month … that holds the instant. Weeks are ISO: Monday first unless week_start says otherwise.
Interval day(Instant within);
Interval day(date::year_month_day day);
Interval week(Instant within, date::weekday week_start = date::Monday);
Interval weekend(Instant within); ///< Saturday and Sunday of the ISO week
Interval month(date::year_month month);
Interval quarter(date::year year, unsigned which);   ///< which: 1 to 4
Interval half_year(date::year year, unsigned which); ///< which: 1 or 2
Interval season(date::year year, Season season, Hemisphere hemisphere = Hemisphere::north);
Interval year(date::year year);
Interval decade(date::year within); ///< 1990 to 1999; 479 to 470 BC
Interval century(int ordinal);      ///< 20 is 1900 to 1999, as news means it; -5 is 500 to 401 BC
Interval part_of_day(date::year_month_day day, PartOfDay part);
Interval period(Unit unit, Instant within);

/// The period of that unit which lies count units after (before, where negative) the one that holds the instant.
Interval period(Unit unit, Instant within, std::int64_t count);

/// The instant moved by whole units; a day that the target month lacks becomes its last ("Jan. 31" + 1 month).
Instant moved(Instant from, Unit unit, std::int64_t count);

/// ISO week number and the year that it belongs to.
struct IsoWeek {
    int year;
    unsigned week; ///< 1 to 53
};
IsoWeek iso_week(Instant within);
/// The ISO week with that number; none where the year has not so many.
std::optional<Interval> week_of_year(date::year year, unsigned number);

Day to_day(Instant instant);
Instant to_instant(Day day);
Instant to_instant(Moment const &moment);

/// The interval as a reader means it, both ends included: days, or minutes where the grain is finer than a day.
When to_when(Interval interval, Grain grain, Extent extent = Extent::point,
             std::optional<std::chrono::minutes> utc_offset = std::nullopt);

} // namespace dateline::calendar
