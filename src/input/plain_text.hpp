/// @file Plain text as wires and word processors write it: an optional headline, then paragraphs, wrapped or
/// not.
#pragma once

#include "dateline/article.hpp"

#include <string>

namespace dateline::input {

/// Finds the headline (where there is no title yet), the notes and the copyright year in the article's text.
/// The text itself is not changed. Any reader whose text came from a newsroom ends with this.
void read_conventions(Article &article);

/// An article from text that is valid UTF-8.
Article read_plain_text(std::string text);

} // namespace dateline::input
