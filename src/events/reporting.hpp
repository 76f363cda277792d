/// @file The verbs by which news says who reports what it tells.
#pragma once

#include "events/word_set.hpp"

#include <array>
#include <string_view>

namespace dateline::events {

/// What stands beside them dates the report, and not what is reported.
inline constexpr WordSet
    reporting_verbs(std::to_array<std::string_view>({"said", "says", "told", "reported", "announced", "heard"}));

} // namespace dateline::events
