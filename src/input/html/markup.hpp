/// @file A page's markup made fit to parse: without what no reader sees, and bounded in depth.
///
/// The parser keeps a stack of open elements that it searches at every tag, and compares each attribute of a
/// tag with those before it. So that a hostile page costs no more than a large one, tags nested deeper than
/// browsers nest them and attributes beyond any use are left out here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::input::html {

/// Browsers stop at the same depth (Blink: 512 open elements).
inline constexpr std::size_t deepest_element = 512;
inline constexpr std::size_t most_attributes = 128;

struct Markup {
    std::string visible;                   ///< without scripts, styles, drawings and comments
    std::vector<std::string_view> json_ld; ///< contents of scripts of type application/ld+json
    std::vector<std::string_view> scripts; ///< contents of the other scripts
    bool simplified = false;               ///< tags or attributes beyond the bounds were left out
};

/// Linear in the page. The views point into it.
Markup simplify(std::string_view page);

} // namespace dateline::input::html
