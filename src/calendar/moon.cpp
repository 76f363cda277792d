#include "calendar/moon.hpp"

#include <cmath>
#include <numbers>

namespace dateline::calendar {

namespace {

using std::chrono::minutes;

constexpr double synodic_month = 29.530588861; ///< days, on average
constexpr double months_a_century = 1236.85;   ///< as chapter 49 rounds it
constexpr double epoch_j2000 = 2451545.0;      ///< Julian day of 2000-01-01 12:00
constexpr double unix_epoch = 2440587.5;       ///< Julian day of 1970-01-01 00:00
constexpr double minutes_a_day = 1440.0;

double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180.0); }

double julian_day(Instant instant) {
    return unix_epoch + static_cast<double>(instant.time_since_epoch().count()) / minutes_a_day;
}

Instant instant_of(double julian_day) {
    return Instant{minutes{std::llround((julian_day - unix_epoch) * minutes_a_day)}};
}

/// What dynamical time is ahead of universal time, in days: the mean parabola of Morrison and Stephenson, which errs by
/// less than a minute in the years that are served.
double delta_t(double julian_day) {
    double const centuries = (julian_day - epoch_j2000) / 36525.0 + 1.8; // since 1820
    return (-20.0 + 32.0 * centuries * centuries) / 86400.0;
}

} // namespace

Lunation lunation_near(Instant universal) {
    constexpr double first_new_moon = 2451550.09766;
    return Lunation{static_cast<std::int32_t>(std::lround((julian_day(universal) - first_new_moon) / synodic_month))};
}

Lunation after(Lunation lunation, int count) { return Lunation{static_cast<std::int32_t>(lunation) + count}; }

Instant new_moon(Lunation lunation) {
    double const k = static_cast<double>(lunation);
    double const t = k / months_a_century;
    double const mean = 2451550.09766 + synodic_month * k + 0.00015437 * t * t - 0.000000150 * t * t * t;
    double const eccentricity = 1.0 - 0.002516 * t - 0.0000074 * t * t;
    double const sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;         // the sun's mean anomaly
    double const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;     // the moon's
    double const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t; // its argument of latitude
    double const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;       // its ascending node
    double const correction =
        -0.40720 * sine(moon) + 0.17241 * eccentricity * sine(sun) + 0.01608 * sine(2 * moon) +
        0.01039 * sine(2 * latitude) + 0.00739 * eccentricity * sine(moon - sun) -
        0.00514 * eccentricity * sine(moon + sun) + 0.00208 * eccentricity * eccentricity * sine(2 * sun) -
        0.00111 * sine(moon - 2 * latitude) - 0.00057 * sine(moon + 2 * latitude) +
        0.00056 * eccentricity * sine(2 * moon + sun) - 0.00042 * sine(3 * moon) +
        0.00042 * eccentricity * sine(sun + 2 * latitude) + 0.00038 * eccentricity * sine(sun - 2 * latitude) -
        0.00024 * eccentricity * sine(2 * moon - sun) - 0.00017 * sine(node);
    double const dynamical = mean + correction;
    return instant_of(dynamical - delta_t(dynamical));
}

double sun_longitude(Instant universal) {
    double const day = julian_day(universal);
    double const t = (day + delta_t(day) - epoch_j2000) / 36525.0;
    double const mean_longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    double const centre = (1.914602 - 0.004817 * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
                          0.000289 * sine(3 * anomaly);
    double const aberration_and_nutation = -0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
    double const longitude = std::fmod(mean_longitude + centre + aberration_and_nutation, 360.0);
    return longitude < 0 ? longitude + 360.0 : longitude;
}

} // namespace dateline::calendar
