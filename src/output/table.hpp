/// @file A timeline as a table for a terminal.
#pragma once

#include "dateline/timeline.hpp"

#include <cstddef>
#include <string>

namespace dateline::output {

struct TableOptions {
    std::size_t width = 80; ///< columns of the terminal; under 20 is taken as 20
    bool color = false;     ///< ANSI colours; the caller knows terminals and NO_COLOR
};

std::string timeline_to_table(Timeline const &timeline, TableOptions const &options = {});

} // namespace dateline::output
