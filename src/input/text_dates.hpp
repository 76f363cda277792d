/// @file The publication date that plain wire copy tells of itself: in its dateline, in the lines around its headline.
#pragma once

#include "input/publication.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline::input {

/// Dates of the dateline (a year that it leaves out is that of the copyright line) and of the first lines. Never a date
/// out of the prose.
std::vector<DateSignal> dates_of_text(std::string_view text, std::optional<int> copyright_year);

} // namespace dateline::input
