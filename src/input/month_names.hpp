/// @file Names of months as publishers write them beside a headline, in the languages of the web's larger
/// newsrooms.
///
/// For publication dates only. What the prose of an article says about time is the matter of phrases/.
#pragma once

#include <string_view>

namespace dateline::input {

/// 1 to 12 for the name or abbreviation of a month (any case, with or without a full stop); 0 for any other
/// word.
unsigned month_named(std::string_view word);

} // namespace dateline::input
