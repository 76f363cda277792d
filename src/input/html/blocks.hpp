/// @file The text of a page as its readers see it: paragraphs, headings, items of lists, cells.
#pragma once

#include "input/html/document.hpp"
#include "input/html/traits.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::input::html {

enum class BlockKind : std::uint8_t { paragraph, heading, item, cell, quote, preformatted, other };

/// A run of inline text under one block-level element.
struct Block {
    NodeIndex element = 0; ///< the block-level element that holds it
    NodeIndex first = 0;   ///< its first text node
    NodeIndex end = 0;     ///< one past its last text node
    std::size_t begin = 0; ///< where its text is in Blocks::text
    std::size_t size = 0;
    std::size_t characters = 0;        ///< code points that are no spaces
    std::size_t linked_characters = 0; ///< of them, within links
    BlockKind kind = BlockKind::other;
    bool boilerplate = false; ///< navigation, comments, captions and the like, as the elements around it say

    [[nodiscard]] double link_density() const {
        return characters == 0 ? 0.0 : static_cast<double>(linked_characters) / static_cast<double>(characters);
    }
};

struct Blocks {
    std::string text; ///< of all blocks, one after the other
    std::vector<Block> blocks;
    std::vector<Traits> traits;    ///< of each node
    std::vector<bool> boilerplate; ///< of each node, its ancestors' included

    [[nodiscard]] std::string_view text_of(Block const &block) const {
        return std::string_view(text).substr(block.begin, block.size);
    }
};

Blocks find_blocks(Document const &document);

} // namespace dateline::input::html
