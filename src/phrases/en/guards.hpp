/// @file What looks like a time and is none: May the verb, a score, a price, a model year.
#pragma once

#include "phrases/phrases.hpp"

#include <cstdint>

namespace dateline::phrases::en {

/// Whether the number at that place only goes on what stands before it: the digits of "v2", "$5", "3.14", "555-1234".
bool number_continues(text::Document const &document, std::uint32_t place);

/// Whether a number of three digits may be a year there: "in 348", "(c. 347", "360 - 366".
bool can_be_ancient_year(text::Document const &document, std::uint32_t place);

/// Whether a phrase that the grammar accepts is about time where it stands.
bool is_time(text::Document const &document, Trees const &trees, Phrase const &phrase);

} // namespace dateline::phrases::en
