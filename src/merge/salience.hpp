/// @file Which entries and days matter to a story.
#pragma once

#include "merge/versions.hpp"

#include "dateline/timeline.hpp"

#include <vector>

namespace dateline::merging {

/// Sets the salience of each entry, 0 to 1.
///
/// A day matters by how many articles tell of it when it is news, and by on how many of the days after that it is told
/// of still: what a journalist's timeline keeps of a story is what the story comes back to. Versions and copies of an
/// article count once, further articles of one outlet (the host of their address) half. Of a day's entries the one that
/// most articles tell, and most prominently, has the day's salience, the others less; what stands on no day has half of
/// what it would have on the best.
///
/// versions: of the timeline's articles, in their order.
void weigh(Timeline &timeline, std::vector<Version> const &versions);

} // namespace dateline::merging
