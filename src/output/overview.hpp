/// @file The small drawing above a timeline: its entries on a line to scale. It says nothing that the list
/// does not.
#pragma once

#include "dateline/timeline.hpp"

#include <string>

namespace dateline::output {

/// An SVG element, hidden from screen readers, styled by web-export/timeline.css; empty where there is
/// nothing to compare (fewer than three dated entries, or all on one day). Time runs from right to left where
/// asked.
std::string overview_svg(Timeline const &timeline, bool right_to_left);

} // namespace dateline::output
