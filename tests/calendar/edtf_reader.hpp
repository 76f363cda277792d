/// @file Reads the EDTF that the program writes (ISO 8601-2: level 1, and the seasons, digits and sets of level 2 that
/// it uses), apart from the code that writes it: the grammar is written down here once more, from the standard.
#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>

namespace dateline::tests {

struct ReadEdtf {
    std::optional<date::local_days> first; ///< none where open
    std::optional<date::local_days> last;  ///< included; none where open
    bool set = false;                      ///< one of these days
    bool interval = false;                 ///< all of these days
    bool about = false;
};

/// None where it is no EDTF.
std::optional<ReadEdtf> read_edtf(std::string_view text);

} // namespace dateline::tests
