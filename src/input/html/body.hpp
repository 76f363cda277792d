/// @file The text of the article that a page shows, without what stands around it.
#pragma once

#include "input/html/blocks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::input::html {

struct Body {
    NodeIndex element = 0;           ///< the element that holds the article
    std::string text;                ///< paragraphs, parted by an empty line
    std::vector<std::size_t> blocks; ///< which of the page's blocks are in it
};

/// Chooses the element whose paragraphs outweigh, by the most, the links and scraps in it; then keeps of it
/// what reads as text. The title, where it is repeated at the top, is left out.
Body find_body(Document const &document, Blocks const &blocks, std::string_view title);

} // namespace dateline::input::html
