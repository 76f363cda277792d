/// @file All that a page says of when the story on it was published.
#pragma once

#include "input/html/blocks.hpp"
#include "input/html/body.hpp"
#include "input/publication.hpp"

#include <string_view>
#include <vector>

namespace dateline::input::html {

struct PageParts {
    Document const &document;
    Blocks const &blocks;
    Body const &body;
    NodeIndex headline = 0; ///< the element of the story's headline; 0 where none was found
    std::string_view url;
};

/// The dates of meta tags, microdata, RDFa, time elements, bylines, the address and the text, each with its
/// weight.
std::vector<DateSignal> find_signals(PageParts const &page);

} // namespace dateline::input::html
