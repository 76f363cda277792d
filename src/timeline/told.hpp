/// @file An entry on its way to the timeline.
#pragma once

#include "events/mentions.hpp"
#include "text/document.hpp"

#include "dateline/timeline.hpp"

#include <cstdint>

namespace dateline::timeline {

/// The entry, with what joining and weighing ask about it.
struct Told {
    TimelineEntry entry;
    text::TokenRange clause;                     ///< the words that tell it, without a borrowed subject
    std::uint32_t event = events::Mention::none; ///< in findings.mentions, if the clause has one
    std::uint32_t sentence = 0;                  ///< its number among the sentences of the body, from 1
    bool dated = false;                          ///< it stands among the entries and not the undated
    bool inferred = false;                       ///< dated by the publication date alone
};

} // namespace dateline::timeline
