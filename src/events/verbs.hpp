/// @file Which words are finite verbs, and which are participles that a noun carries, told by their form and
/// neighbours.
///
/// The only place that the splitting of clauses asks about verbs: a tagger can answer in its stead.
#pragma once

#include "text/document.hpp"

#include <cstdint>

namespace dateline::events {

/// "attacked", "has", "will", "says": a verb form that makes a clause of the words around it.
bool is_finite_verb(text::Document const &document, text::TokenRange sentence, std::uint32_t place);

/// "taken by the group", "built in 1987": by its form and by what follows a participle that says more of a noun.
bool is_participle_form(text::Document const &document, text::TokenRange sentence, std::uint32_t place);

/// "taken" in "the hostages taken by the group": a word that, where the clause has a verb beside it, is the participle
/// of the noun before it.
bool may_be_participle(text::Document const &document, text::TokenRange sentence, std::uint32_t place);

} // namespace dateline::events
