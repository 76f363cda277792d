/// @file What a numeral counts, told by a look before any parser is asked: most count no time.
#pragma once

#include "text/document.hpp"

#include <cstdint>

namespace dateline::phrases::en {

/// Whether a numeral stands there, or behind "the", "about", "more than" and their like there, that counts something
/// else than time: "37.5 %", "two hundred people", "the 486 chip", "at least 22, of whom". A number of four digits may
/// be a year, and counts nothing.
bool leads_to_other_count(text::Document const &document, std::uint32_t place);

} // namespace dateline::phrases::en
