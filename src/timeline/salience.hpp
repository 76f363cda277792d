/// @file How much an entry matters to its story.
#pragma once

#include "timeline/timeline.hpp"
#include "timeline/told.hpp"

#include <vector>

namespace dateline::timeline {

/// Gives each entry its salience, 0 to 1 in hundredths: its place in the article, what it shares with the headline, its
/// event's class and status, whether it has a date of its own, and how often it is told.
void weigh(Findings const &findings, std::vector<Told> &told);

} // namespace dateline::timeline
