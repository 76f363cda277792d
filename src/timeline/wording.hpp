/// @file A clause made to stand alone: in the article's words and no others.
#pragma once

#include "text/document.hpp"
#include "timeline/subjects.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace dateline::timeline {

inline constexpr std::size_t longest_wording = 200; ///< code points; what is longer ends in "…"

struct ClauseWords {
    text::TokenRange tokens;
    text::TokenRange subject;                ///< put before it; empty where it has its own
    std::optional<text::TokenRange> trimmed; ///< the words that date it, left out where they stand at an edge
    std::optional<Replacement> replacement;  ///< what a pronoun stands for, put in its place in square brackets
    std::optional<std::uint32_t> verb;       ///< what is too long is cut behind it
};

std::string wording(text::Document const &document, ClauseWords const &clause);

} // namespace dateline::timeline
