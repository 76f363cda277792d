/// @file What the terminal can show.
#pragma once

#include "output/table.hpp"

namespace dateline::cli {

/// As wide as the terminal that standard output is, in colours unless NO_COLOR is set (no-color.org); where it is none,
/// 80 columns (or COLUMNS) without colours.
output::TableOptions table_for_terminal();

/// Whether standard input is one, so that nothing is to be read there unless somebody types it.
bool input_is_terminal();

} // namespace dateline::cli
