/// @file Lengths of time that are none where they stand: three quarters of the votes, the minutes of a meeting, 60
/// Minutes the broadcast, minutes apart.
#pragma once

#include "phrases/en/context.hpp"
#include "phrases/tree.hpp"

#include <string_view>

namespace dateline::phrases::en {

/// Whether the words that the grammar took for a length of time tell one there.
bool is_length(Context const &context, Duration const &duration, std::string_view rule);

} // namespace dateline::phrases::en
