/// @file How far news is from what it names: measured, not believed.
#pragma once

#include "order/publication_clues.hpp"

#include <date/date.h>

#include <span>

namespace dateline::order {

/// So much of the news lies at least so far after what it names, and less far than the next row says. Of what is told
/// by a verb that looks ahead, and of all else.
struct OddsRow {
    int from; ///< as distance() counts; the last row is the end of the table
    double told;
    double ahead;
};

/// None for a clue that is weighed by reckoning (a copyright line, since).
std::span<OddsRow const> odds_table(Clue::Kind kind);

/// How likely a text of that day says so; to be compared between days alone.
double likelihood(Clue const &clue, date::year_month_day day);

} // namespace dateline::order
