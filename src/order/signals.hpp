/// @file Words that say the order of two events outright: "after", "before", "until", "then" …
#pragma once

#include "events/mentions.hpp"
#include "text/words.hpp"

#include "dateline/annotation.hpp"

#include <cstdint>
#include <vector>

namespace dateline::order {

/// An order that a word of the text says.
struct Signal {
    std::uint32_t first = 0;  ///< a place in the list of mentions
    std::uint32_t second = 0; ///< of one that the text tells later
    TemporalRelation relation = TemporalRelation::before;
    std::uint32_t word = 0; ///< the word that says it
    float certainty = 0;    ///< how often the word means that, as counted in TimeBank-Dense (models/README.md)
};

/// The orders that words say, in the order of those words; one a word at most. Replaces the list.
void find_signals(text::Words const &words, std::vector<events::Mention> const &mentions, std::vector<Signal> &signals);

} // namespace dateline::order
