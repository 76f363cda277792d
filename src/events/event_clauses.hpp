/// @file Sentences cut into clauses by their marks and joining words, without a parse.
#pragma once

#include "events/triggers.hpp"
#include "events/verb_group.hpp"
#include "text/words.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::events {

/// The clauses of a sentence, which they cover, each with a verb where the sentence has one. triggers: those of the
/// sentence; what follows a verb of saying is a clause of its own. Replaces the list.
void cut_clauses(text::Words const &words, WordRange sentence, std::span<Trigger const> triggers,
                 std::vector<WordRange> &clauses);

/// The noun phrase before the verb group that begins at that word; empty where it is not plain.
WordRange subject_before(text::Words const &words, WordRange clause, std::uint32_t group_begin);

} // namespace dateline::events
