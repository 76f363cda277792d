/// @file What a format cannot say, counted, so that no export drops or bends anything in silence.
#pragma once

#include "dateline/diagnostic.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::output {

/// Kept while a format is written.
struct Losses {
    std::size_t left_out = 0; ///< entries that the format has no place for (without a date, before its first year)
    std::size_t in_words = 0; ///< entries whose uncertainty is said in words only
};

/// One diagnostic a kind: "left-out", "in-words".
std::vector<Diagnostic> diagnostics_of(Losses const &losses, std::string_view format);

} // namespace dateline::output
