/// @file Text of others made harmless before it is shown: one line, no control characters, nothing that turns
/// the direction of what follows. Each format then escapes what it must itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::output {

/// Line breaks and tabs become spaces, runs of them one; controls (C0, C1, escape sequences' introducers),
/// bidi embeddings, overrides and isolates, and noncharacters are dropped; what is not UTF-8 becomes U+FFFD.
std::string plain_line(std::string_view text);

/// Columns that a terminal gives the text, which is as plain_line leaves it.
std::size_t display_width(std::string_view text);

/// The text cut into lines of at most width columns (1 or more), between words where it can.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// At most that many code points, with "…" in place of what was cut, at a word's end where there is one near.
std::string shortened(std::string_view text, std::size_t code_points);

} // namespace dateline::output
