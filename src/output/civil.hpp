/// @file Days by their numbers, for the formats that write them, and the calendar's names in English.
#pragma once

#include "dateline/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace dateline::output {

/// A day as the calendar writes it.
struct CivilDay {
    int year; ///< astronomical: 0 is 1 BC
    unsigned month;
    unsigned day;
};

CivilDay civil(Day day);
Day day_after(Day day);

std::string month_name(unsigned month); ///< 1 to 12: "October"
std::string year_name(int year);        ///< "2023", "490 BC"

/// How many of a date's fields say it.
enum class Detail : std::uint8_t { year, month, day };

/// The fewest fields in which the days from first to last are whole periods: from a month's first day to
/// one's last, from a year's first day to one's last.
Detail detail_of(CivilDay first, CivilDay last);

/// The one day, month or year that is meant, as its first day and how many of its fields say it; none where
/// it is more than one or where an end is open.
struct Period {
    CivilDay first;
    Detail detail;
};
std::optional<Period> period_of(When const &when);

/// "2024-05-02", "2024-05", "2024" as ISO 8601 has them; "-0489" before the year 0.
std::string iso_text(CivilDay day, Detail detail);

/// Both ends as ISO 8601, cut to the fields of whole months or years; empty where open. Times of day are
/// kept.
struct IsoEnds {
    std::string first;
    std::string last;
};
IsoEnds iso_ends(When const &when);

} // namespace dateline::output
