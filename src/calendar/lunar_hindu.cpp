/// @file Diwali: the new moon at which the sun stands in Tula, the sidereal Libra, from mid-October to mid-November.
///
/// The lamps are lit in the evening of the last day of the waning moon, which lasts about a day before the moon is new:
/// so it is the day of the new moon where that comes after sunset, taken as 18:00 in India, and the day before
/// otherwise. The zero of the sidereal zodiac is that of India's Calendar Reform Committee (Lahiri).
#include "calendar/lunar.hpp"
#include "calendar/moon.hpp"

namespace dateline::calendar::lunar {

namespace {

constexpr std::chrono::minutes zone{5 * 60 + 30};
constexpr std::chrono::hours sunset{18};

/// How far the sidereal zodiac has fallen behind the equinox in that year, in degrees.
double precession(date::year year) { return 23.853 + 0.013969 * (int{year} - 2000); }

} // namespace

Interval diwali(date::year year) {
    auto moon = lunation_near(Instant{date::local_days{year / date::September / 25}});
    double const tula = 180.0 + precession(year);
    while (sun_longitude(new_moon(moon)) < tula) moon = after(moon);
    auto const local = new_moon(moon) + zone;
    return day(local - sunset);
}

} // namespace dateline::calendar::lunar
