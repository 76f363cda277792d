/// @file The Hebrew calendar's new year, by the calculated rule in use since the tenth century.
///
/// Its day begins at six in the evening before ours, and an hour has 1080 parts.
#include "calendar/lunar.hpp"

#include <cstdint>

namespace dateline::calendar::lunar {

namespace {

constexpr std::int64_t parts_an_hour = 1'080;
constexpr std::int64_t parts_a_day = 24 * parts_an_hour;
constexpr std::int64_t month_parts = 29 * parts_a_day + 12 * parts_an_hour + 793;
/// The molad of the first Tishri: Monday, the sixth hour, 204 parts; days counted from the Sunday before.
constexpr std::int64_t first_molad = parts_a_day + 5 * parts_an_hour + 204;
/// That Sunday, 6 October 3761 BC of the Julian calendar.
constexpr date::local_days day_zero{date::days{-2'092'591}};

enum Weekday : std::uint8_t { sunday, monday, tuesday, wednesday, thursday, friday, saturday };

constexpr bool is_leap(int year) { return (7 * year + 1) % 19 < 7; }

/// The first of Tishri that begins that year of the world.
date::local_days new_year(int year) {
    std::int64_t const months = (235 * std::int64_t{year} - 234) / 19;
    std::int64_t const molad = first_molad + months * month_parts;
    std::int64_t day = molad / parts_a_day;
    std::int64_t const parts = molad % parts_a_day;
    auto const since = [&](Weekday weekday, std::int64_t hour, std::int64_t part) {
        return day % 7 == weekday && parts >= hour * parts_an_hour + part;
    };
    // A molad at noon or later, or one that would make a year of 356 or of 382 days, moves the new year to the next
    // day.
    if (parts >= 18 * parts_an_hour || (!is_leap(year) && since(tuesday, 9, 204)) ||
        (is_leap(year - 1) && since(monday, 15, 589)))
        ++day;
    // Then never on Sunday, Wednesday or Friday: no Day of Atonement beside a Sabbath.
    if (auto const weekday = day % 7; weekday == sunday || weekday == wednesday || weekday == friday) ++day;
    return day_zero + date::days{day};
}

/// The Hebrew year that begins in the autumn of that year.
int begun_in(date::year year) { return int{year} + 3761; }

Interval day_from_new_year(date::year year, date::days away) { return day(Instant{new_year(begun_in(year)) + away}); }

} // namespace

/// 15 Nisan: from Nisan to Tishri the months never vary.
Interval passover(date::year year) { return day_from_new_year(year, date::days{-163}); }

/// 14 Adar, of the second where there are two: a month before.
Interval purim(date::year year) { return day_from_new_year(year, date::days{-193}); }

/// 6 Sivan.
Interval shavuot(date::year year) { return day_from_new_year(year, date::days{-113}); }

Interval rosh_hashanah(date::year year) { return day_from_new_year(year, date::days{0}); }

/// 10 Tishri.
Interval yom_kippur(date::year year) { return day_from_new_year(year, date::days{9}); }

/// 15 Tishri.
Interval sukkot(date::year year) { return day_from_new_year(year, date::days{14}); }

/// 25 Kislev, two months on; the first has 30 days, the second as well in years of 355 or 385 days.
Interval hanukkah(date::year year) {
    auto const hebrew = begun_in(year);
    bool const complete = (new_year(hebrew + 1) - new_year(hebrew)).count() % 10 == 5;
    return day_from_new_year(year, date::days{30 + (complete ? 30 : 29) + 24});
}

} // namespace dateline::calendar::lunar
