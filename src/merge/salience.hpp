/// @file Which entries and days matter to a story.
#pragma once

#include "merge/versions.hpp"

#include "dateline/timeline.hpp"

#include <vector>

namespace dateline::merging {

/// Sets the salience of each entry, 0 to 1. versions: of the timeline's articles, in their order.
void weigh(Timeline &timeline, std::vector<Version> const &versions);

} // namespace dateline::merging
