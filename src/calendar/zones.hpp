/// @file Abbreviations of time zones, as news writes them.
#pragma once

#include "calendar/calendar.hpp"

#include <chrono>
#include <cstdint>

namespace dateline::calendar {

enum class Zone : std::uint8_t {
    utc,
    eastern,
    est,
    edt,
    central,
    cst,
    cdt,
    mountain,
    mst,
    mdt,
    pacific,
    pst,
    pdt,
    akst,
    akdt,
    hst,
    bst,
    ist,
    cet,
    cest,
    eet,
    eest,
    msk,
    jst,
    kst,
    hkt,
    sgt,
    aest,
    aedt,
    nzst,
    nzdt,
    wat,
    eat,
    sast,
    wib,
};

/// What to add to UTC for the clock of that zone at that local time. "EST" or "CEST" is what it says, whatever the
/// date; "ET" alone is read by the date it stands on, by the law of the United States.
std::chrono::minutes utc_offset(Zone zone, Instant local);

} // namespace dateline::calendar
