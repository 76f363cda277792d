/// @file Events of a text: triggers with what their sentences say of them.
#pragma once

#include "events/triggers.hpp"
#include "events/verb_group.hpp"
#include "text/words.hpp"

#include "dateline/annotation.hpp"

#include <cstdint>
#include <vector>

namespace dateline::events {

struct Mention {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::uint32_t word = 0; ///< the trigger
    EventClass cls = EventClass::occurrence;
    VerbGroup group;
    EventStatus status = EventStatus::happened;
    WordRange sentence;
    WordRange clause;
    WordRange subject;           ///< empty where it is not plain
    std::uint32_t source = none; ///< the mention that reports it
    std::uint32_t governor =
        none; ///< the mention whose complement or object it is: "plans to build", "will hold talks"
};

/// The events in order. Clears and fills the list; linear in the words.
void find_mentions(text::Words const &words, TriggerFinder &finder, std::vector<Mention> &mentions);
/// By the models that are compiled in.
void find_mentions(text::Words const &words, std::vector<Mention> &mentions);

/// The bytes of the word that tells the event, with the words that hyphens tie to it.
Span trigger_span(text::Words const &words, std::uint32_t word);

} // namespace dateline::events
