/// @file Quarters and halves of games: "led after the third quarter" is no quarter of a year.
#pragma once

#include "text/document.hpp"

#include <cstdint>

namespace dateline::phrases::en {

/// Whether the words around that token tell of a game rather than of a business.
bool tells_of_game(text::Document const &document, std::uint32_t token);

} // namespace dateline::phrases::en
