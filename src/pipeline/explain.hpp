/// @file A phrase explained: what `resolve --explain` shows beside the expression itself.
#pragma once

#include "dateline/dateline.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::pipeline {

struct Explained {
    TimeExpression expression;
    std::vector<std::string> tree;  ///< drawn, a line a node
    bool needs_publication = false; ///< unresolved for want of a publication date
};

/// As resolve_phrase, and how. A phrase that a running text would not take for a time is read as one where it stands
/// alone. Positions are bytes of the phrase.
std::vector<Explained> explain_phrase(std::string_view phrase, std::optional<Moment> const &published,
                                      ReadingOptions const &options = {});

} // namespace dateline::pipeline
