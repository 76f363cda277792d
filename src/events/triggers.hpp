/// @file Finds the words that tell of events, as TimeML marks them, with their class.
///
/// Two linear models (models/README.md): one says which verbs, nouns and adjectives tell of an event, the other, once
/// all of a sentence are known, of which class each is.
#pragma once

#include "text/words.hpp"

#include "dateline/annotation.hpp"

#include <cstdint>
#include <vector>

namespace dateline::events {

struct Trigger {
    std::uint32_t word = 0; ///< place in the list of words
    EventClass cls = EventClass::occurrence;
};

/// The triggers of a text in order. Clears and fills the list; linear in the words.
void find_triggers(text::Words const &words, std::vector<Trigger> &triggers);

} // namespace dateline::events
