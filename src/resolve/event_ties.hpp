/// @file Which event another is tied to by words: "after the vote", "since the invasion", "voted to ask".
#pragma once

#include "resolve/event_time.hpp"

#include <cstdint>
#include <optional>

namespace dateline::resolve {

/// How an event lies from the one that it is tied to.
struct Tie {
    enum class Relation : std::uint8_t { before, after };

    std::uint32_t event = EventTime::none; ///< place in the list of mentions; lies before it there or after it
    Relation relation = Relation::before;
    std::uint32_t from = 0;                 ///< the word that ties it; an expression before that is the other's
    std::uint32_t length = EventTime::none; ///< the phrase that says how far apart they are: "three days after"
};

/// The tie of the mention, if its words name one. Looks at a bounded number of words and mentions.
std::optional<Tie> tie_of(FoundEvents const &found, std::uint32_t mention);

/// Where the mention lies, when the one it is tied to has that interval; open at one end unless a length is said.
calendar::Interval tied(FoundEvents const &found, Tie const &tie, calendar::Interval other);

} // namespace dateline::resolve
