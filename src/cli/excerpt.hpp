/// @file Diagnostics as a reader sees them: where in the text, the line itself, and a caret under the words meant.
#pragma once

#include "dateline/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::cli {

/// "warning: message [code]", and under it the place, the line around the span (cut to width columns) and carets. The
/// span holds bytes of the text; a diagnostic without one, or beyond the text, is its first line only.
std::string describe(Diagnostic const &diagnostic, std::string_view name, std::string_view text,
                     std::size_t width = 80);

} // namespace dateline::cli
