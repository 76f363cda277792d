#include "calendar/calendar.hpp"

#include <date/iso_week.h>

#include <algorithm>

namespace dateline::calendar {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

Interval days_from(Instant begin, int count) { return {begin, begin + date::days{count}}; }

Interval months_from(date::year_month first, int count) {
    return {at(first / 1), at((first + date::months{count}) / 1)};
}

/// Years between multiples of size that hold the year: 1990 to 1999 for 1994.
Interval years_of(date::year within, int size) {
    int const value = int{within};
    int const first = value >= 0 ? value - value % size : value - (value % size + size) % size;
    return {at(date::year{first} / 1 / 1), at(date::year{first + size} / 1 / 1)};
}

/// EDTF has a year 0, in the first decade and century: those before end with the year before it.
Interval before_year_zero(Interval whole) { return {whole.begin, std::min(whole.end, at(date::year{0} / 1 / 1))}; }

int months_in(Unit unit) {
    switch (unit) {
    case Unit::month: return 1;
    case Unit::quarter:
    case Unit::season: return 3;
    case Unit::half_year: return 6;
    case Unit::year: return 12;
    case Unit::decade: return 120;
    case Unit::century: return 1'200;
    case Unit::millennium: return 12'000;
    case Unit::second:
    case Unit::minute:
    case Unit::hour:
    case Unit::day:
    case Unit::weekend:
    case Unit::week:
    case Unit::fortnight: return 0;
    }
    return 0;
}

minutes minutes_in(Unit unit) {
    switch (unit) {
    case Unit::minute: return minutes{1};
    case Unit::hour: return hours{1};
    case Unit::day: return date::days{1};
    case Unit::weekend:
    case Unit::week: return date::weeks{1};
    case Unit::fortnight: return date::weeks{2};
    case Unit::second:
    case Unit::month:
    case Unit::quarter:
    case Unit::season:
    case Unit::half_year:
    case Unit::year:
    case Unit::decade:
    case Unit::century:
    case Unit::millennium: return minutes{0};
    }
    return minutes{0};
}

Season season_of(date::month month) {
    switch (unsigned{month}) {
    case 3:
    case 4:
    case 5: return Season::spring;
    case 6:
    case 7:
    case 8: return Season::summer;
    case 9:
    case 10:
    case 11: return Season::autumn;
    default: return Season::winter;
    }
}

} // namespace

Instant first_instant() { return at(date::year{-9999} / 1 / 1); }
Instant end_of_instants() { return at(date::year{10000} / 1 / 1); }

Grain grain_of(Unit unit) {
    switch (unit) {
    case Unit::second:
    case Unit::minute: return Grain::minute;
    case Unit::hour: return Grain::hour;
    case Unit::day: return Grain::day;
    case Unit::weekend: return Grain::weekend;
    case Unit::week:
    case Unit::fortnight: return Grain::week;
    case Unit::month: return Grain::month;
    case Unit::quarter: return Grain::quarter;
    case Unit::season: return Grain::season;
    case Unit::half_year: return Grain::half_year;
    case Unit::year: return Grain::year;
    case Unit::decade: return Grain::decade;
    case Unit::century:
    case Unit::millennium: return Grain::century;
    }
    return Grain::unknown;
}

Instant at(date::year_month_day day, minutes time_of_day) { return date::local_days{day} + time_of_day; }

date::year_month_day day_of(Instant instant) { return date::year_month_day{date::floor<date::days>(instant)}; }

date::weekday weekday_of(Instant instant) { return date::weekday{date::floor<date::days>(instant)}; }

Instant start_of_day(Instant instant) { return date::floor<date::days>(instant); }

Instant on_or_after(Instant day, date::weekday weekday) { return day + (weekday - weekday_of(day)); }
Instant on_or_before(Instant day, date::weekday weekday) { return day - (weekday_of(day) - weekday); }

date::local_days nth_weekday(date::year_month month, int which, date::weekday weekday) {
    if (which < 0) return date::local_days{month / weekday[date::last]};
    return date::local_days{month / weekday[static_cast<unsigned>(which)]};
}

Interval day(Instant within) { return days_from(start_of_day(within), 1); }
Interval day(date::year_month_day day) { return days_from(at(day), 1); }

Interval week(Instant within, date::weekday week_start) {
    auto const today = date::floor<date::days>(within);
    return days_from(today - (date::weekday{today} - week_start), 7);
}

Interval weekend(Instant within) {
    auto const whole = week(within);
    return {whole.end - date::days{2}, whole.end};
}

Interval month(date::year_month month) { return months_from(month, 1); }

Interval quarter(date::year year, unsigned which) { return months_from(year / date::month{which * 3 - 2}, 3); }

Interval half_year(date::year year, unsigned which) { return months_from(year / date::month{which * 6 - 5}, 6); }

Interval season(date::year year, Season season, Hemisphere hemisphere) {
    unsigned first = 3 + 3 * static_cast<unsigned>(season);
    if (hemisphere == Hemisphere::south) first = first <= 6 ? first + 6 : first - 6;
    return months_from(year / date::month{first}, 3);
}

Interval year(date::year year) { return months_from(year / date::January, 12); }

Interval decade(date::year within) {
    int const year = int{within};
    if (year >= 0) return years_of(within, 10);
    // Counted by the numbers that they bear: the 470s BC are 479 to 470 BC.
    int const last = (1 - year) / 10 * 10;
    return before_year_zero({at(date::year{-last - 8} / 1 / 1), at(date::year{2 - last} / 1 / 1)});
}

Interval century(int ordinal) {
    int const first = ordinal > 0 ? (ordinal - 1) * 100 : ordinal * 100 + 1;
    return {at(date::year{first} / 1 / 1), at(date::year{first + 100} / 1 / 1)};
}

Interval part_of_day(date::year_month_day day, PartOfDay part) {
    auto const from = [&](int begin, int end) { return Interval{at(day, hours{begin}), at(day, hours{end})}; };
    switch (part) {
    case PartOfDay::dawn: return from(4, 7);
    case PartOfDay::morning: return from(6, 12);
    case PartOfDay::noon: return {at(day, hours{12}), at(day, hours{12} + minutes{1})};
    case PartOfDay::afternoon: return from(12, 18);
    case PartOfDay::evening: return from(18, 21);
    case PartOfDay::night: return from(18, 24);
    case PartOfDay::overnight: return {at(day, hours{22}), at(day, hours{24 + 6} + minutes{1})};
    case PartOfDay::midnight: return {at(day, hours{0}), at(day, minutes{1})};
    case PartOfDay::daytime: return from(6, 18);
    }
    return dateline::calendar::day(day);
}

Interval period(Unit unit, Instant within) {
    auto const today = day_of(within);
    switch (unit) {
    case Unit::second:
    case Unit::minute: return {within, within + minutes{1}};
    case Unit::hour: {
        auto const hour = date::floor<hours>(within);
        return {hour, hour + hours{1}};
    }
    case Unit::day: return day(within);
    case Unit::weekend: return weekend(within);
    case Unit::week: return week(within);
    case Unit::fortnight: return days_from(week(within).begin, 14);
    case Unit::month: return month(today.year() / today.month());
    case Unit::quarter: return quarter(today.year(), (unsigned{today.month()} + 2) / 3);
    case Unit::season: {
        // January and February belong to the winter that began the year before.
        auto const name = season_of(today.month());
        auto const begun = unsigned{today.month()} < 3 ? today.year() - date::years{1} : today.year();
        return season(begun, name);
    }
    case Unit::half_year: return half_year(today.year(), unsigned{today.month()} <= 6 ? 1 : 2);
    case Unit::year: return year(today.year());
    case Unit::decade: return decade(today.year());
    case Unit::century: {
        int const year = int{today.year()};
        return year >= 0 ? century(year / 100 + 1) : before_year_zero(century(-((100 - year) / 100)));
    }
    case Unit::millennium: return years_of(today.year(), 1'000);
    }
    return day(within);
}

Interval period(Unit unit, Instant within, std::int64_t count) {
    return period(unit, moved(period(unit, within).begin, unit, count));
}

Instant moved(Instant from, Unit unit, std::int64_t count) {
    // Twenty thousand years is more than the calendar holds, in whatever unit.
    count = std::clamp<std::int64_t>(count, -20'000 * 366 * 24 * 60LL, 20'000 * 366 * 24 * 60LL);
    Instant result = from;
    if (int const size = months_in(unit); size != 0) {
        auto const today = day_of(from);
        auto const months = std::clamp<std::int64_t>(count, -300'000, 300'000) * size;
        auto const index = (int{today.year()} * 12LL + unsigned{today.month()} - 1) + months;
        auto const year = index >= 0 ? index / 12 : (index - 11) / 12;
        if (year < -9999) return first_instant();
        if (year > 9999) return end_of_instants();
        auto const target =
            date::year{static_cast<int>(year)} / date::month{static_cast<unsigned>(index - year * 12 + 1)};
        auto const last = (target / date::last).day();
        result = at(target / std::min(today.day(), last)) + (from - start_of_day(from));
    } else {
        result = from + minutes_in(unit) * count;
    }
    return std::clamp(result, first_instant(), end_of_instants());
}

IsoWeek iso_week(Instant within) {
    iso_week::year_weeknum_weekday const iso{date::local_days{date::floor<date::days>(within)}};
    return {int{iso.year()}, unsigned{iso.weeknum()}};
}

std::optional<Interval> week_of_year(date::year year, unsigned number) {
    constexpr unsigned in_the_first_week = 4; // of January
    auto const first = week(date::local_days{year / date::January / in_the_first_week});
    auto const found = days_from(first.begin + date::days{7} * static_cast<int>(number - 1), 7);
    auto const [belongs_to, week] = iso_week(found.begin);
    if (number == 0 || belongs_to != int{year} || week != number) return std::nullopt;
    return found;
}

Day to_day(Instant instant) {
    return {static_cast<std::int32_t>(date::floor<date::days>(instant).time_since_epoch().count())};
}

Instant to_instant(Day day) { return date::local_days{date::days{day.since_epoch}}; }

Instant to_instant(Moment const &moment) { return to_instant(moment.day) + moment.time_of_day.value_or(minutes{0}); }

When to_when(Interval interval, Grain grain, Extent extent, std::optional<minutes> utc_offset) {
    bool const by_minute = grain <= Grain::part_of_day;
    auto const moment = [&](Instant instant) {
        Moment result{to_day(instant), std::nullopt, std::nullopt};
        if (by_minute) {
            result.time_of_day = instant - start_of_day(instant);
            result.utc_offset = utc_offset;
        }
        return result;
    };
    When when;
    when.extent = extent;
    if (interval.begin > first_instant()) when.earliest = moment(interval.begin);
    if (interval.end < end_of_instants()) when.latest = moment(interval.end - minutes{1});
    return when;
}

} // namespace dateline::calendar
