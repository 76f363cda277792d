/// @file The dateline of wire stories, and the agency's slug: "BEIRUT, May 2 (Reuters) —", "KYIV, Ukraine
/// (AP) —",
/// "(Agency) --", "LONDON —".
#pragma once

#include "dateline/span.hpp"

#include <optional>
#include <string_view>

namespace dateline::input {

/// A dateline found in a text. Fields that it does not say are 0 or empty.
struct PlaceLine {
    Span span;               ///< from the place, or the bracket, up to and including the dash
    std::string_view place;  ///< "KYIV, Ukraine"; empty for a slug alone
    std::string_view agency; ///< without its brackets
    unsigned month = 0;
    unsigned day = 0;
    int year = 0;
};

/// The dateline in the text's first lines, if it has one.
std::optional<PlaceLine> find_place_line(std::string_view text);

} // namespace dateline::input
