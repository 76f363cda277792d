/// @file New moons, and where the sun stands: what lunar calendars count by.
///
/// Source: J. Meeus, Astronomical Algorithms, 2nd edition, chapters 25 (the sun, low accuracy) and 49 (phases of the
/// moon, without the planets' part). Good to some two minutes for new moons and a quarter of an hour for the sun's
/// entry into a sign, from 1600 to 2200.
#pragma once

#include "calendar/calendar.hpp"

#include <cstdint>

namespace dateline::calendar {

/// New moons counted from that of 6 January 2000.
enum class Lunation : std::int32_t {};

/// The new moon nearest to that instant, or one that is hardly farther: only where two are about as near is it open
/// which of them it is.
Lunation lunation_near(Instant universal);

Lunation after(Lunation lunation, int count = 1);

/// When the moon is new, as clocks at Greenwich show it (universal time).
Instant new_moon(Lunation lunation);

/// The sun's apparent longitude in degrees, 0 to 360: 0 at the spring equinox, 270 at the winter solstice.
double sun_longitude(Instant universal);

} // namespace dateline::calendar
