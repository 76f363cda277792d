/// @file Numbers that look like years and count, label or price something: 1500 metres, flight 1812, $2010.
#pragma once

#include "phrases/en/context.hpp"

#include <cstdint>

namespace dateline::phrases::en {

/// "1500 metres", "more than 2000 workers", "the end of 690 pages": the number counts what follows it.
bool counts(Context const &context, int year);

/// Whether it is what amounts are told in, and not people: "feet".
bool is_amount(text::Token const &token);

/// "Scores rose from 1061 to 1128": numbers that no one would take for years, behind a verb of change.
bool tells_of_change(Context const &context, int first, int second);

/// A number alone is a year where nothing around it makes it an amount, an address, a name or a piece of a code.
bool bare_year(Context const &context, int year);

/// Whether the number at that place only goes on what stands before it: the digits of "v2", "$5", "3.14", "555-1234".
bool number_continues(text::Document const &document, std::uint32_t place);

/// Whether a number of three digits may be a year there: "in 348", "(c. 347", "360 - 366".
bool can_be_ancient_year(text::Document const &document, std::uint32_t place);

} // namespace dateline::phrases::en
