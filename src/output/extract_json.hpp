/// @file What was read of an article, as JSON (CONTRACT: extract).
#pragma once

#include "dateline/article.hpp"

#include <string>

namespace dateline::output {

/// One object on one line, with a line feed behind it: the contract's fields, and beside them every candidate for the
/// publication date with its signal, the notes found in the text, and the diagnostics. Positions are code points.
std::string article_to_json(Article const &article);

} // namespace dateline::output
