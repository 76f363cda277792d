/// @file The tree of a phrase, drawn for a reader.
#pragma once

#include "phrases/tree.hpp"
#include "text/document.hpp"

#include <string>
#include <vector>

namespace dateline::phrases {

/// A line a node, children indented under their parent:
///
///     a piece of it (earlier): “earlier this week”
///     └─ relative (this): “this week”
///        └─ unit (week): “week”
std::vector<std::string> draw(text::Document const &document, Trees const &trees, NodeId root);

} // namespace dateline::phrases
