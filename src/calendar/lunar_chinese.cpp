/// @file The Chinese calendar's new year, by the rule of 1645.
///
/// Months begin on the day of the new moon, and the eleventh is that of the winter solstice. Where thirteen months lie
/// between two of these, the first in which the sun enters no sign (a multiple of 30°) is a leap month and takes the
/// number of the one before. The new year begins the first month: the second after the eleventh, or the third where a
/// leap month comes between. (H. Aslaksen, The Mathematics of the Chinese Calendar.)
#include "calendar/lunar.hpp"
#include "calendar/moon.hpp"

namespace dateline::calendar::lunar {

namespace {

/// What China's clock is ahead of Greenwich: Beijing's own noon until 1928, that of 120° east since.
std::chrono::minutes zone_at(Instant instant) {
    return instant < Instant{date::local_days{date::year{1929} / 1 / 1}} ? std::chrono::minutes{7 * 60 + 46}
                                                                         : std::chrono::minutes{8 * 60};
}

date::local_days begin_of(Lunation month) {
    auto const moon = new_moon(month);
    return date::floor<date::days>(moon + zone_at(moon));
}

/// The sign in which the sun is at the beginning of that day, 0 to 11; 9 from the winter solstice on.
int sign_at(date::local_days day) { return static_cast<int>(sun_longitude(Instant{day} - zone_at(day)) / 30.0); }

bool enters_a_sign(Lunation month) { return sign_at(begin_of(month)) != sign_at(begin_of(after(month))); }

/// The month of the solstice in December of that year.
Lunation eleventh_month(date::year year) {
    auto month = lunation_near(Instant{date::local_days{year / date::December / 31}});
    constexpr int capricorn = 9;
    // The last that begins before the sun is there, or on the day itself.
    while (sign_at(begin_of(month)) == capricorn) month = after(month, -1);
    return month;
}

int months_between(Lunation from, Lunation to) { return static_cast<int>(to) - static_cast<int>(from); }

} // namespace

Interval lunar_new_year(date::year year) {
    auto const eleventh = eleventh_month(year - date::years{1});
    bool const leap_year = months_between(eleventh, eleventh_month(year)) == 13;
    bool const leap_before = leap_year && (!enters_a_sign(after(eleventh)) || !enters_a_sign(after(eleventh, 2)));
    return day(Instant{begin_of(after(eleventh, leap_before ? 3 : 2))});
}

} // namespace dateline::calendar::lunar
