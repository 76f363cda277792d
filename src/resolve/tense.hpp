/// @file Which way the sentence looks where a phrase stands: back or ahead.
#pragma once

#include "text/document.hpp"

#include <cstdint>
#include <optional>

namespace dateline::resolve {

enum class Outlook : std::uint8_t { unknown, past, present, future };

/// Told by the verb group that governs the words, found without a parse: the nearest before them in the clause, else
/// the nearest after.
Outlook outlook(text::Document const &document, text::TokenRange words);

/// "The game was moved to Wednesday", "the hearing was pushed back to May", "postponed from May to September": whether
/// the words that begin at that place of the sentence say to when.
bool put_off_to(text::Document const &document, text::TokenRange sentence, std::uint32_t begin);

/// "Play stopped until Wednesday, when the field dried out": what the words end was over when it was told.
bool over_when_told(text::Document const &document, text::TokenRange words);

/// Whether a verb of the past right before the preposition says that it lasted till then: "The strike lasted until
/// Monday".
bool lasted_until(text::Document const &document, text::TokenRange words);

/// "They met in January", "the lease ends Dec. 31": of the verb right before the words, or before their preposition;
/// none where something else stands there.
std::optional<Outlook> verb_beside(text::Document const &document, text::TokenRange words);

} // namespace dateline::resolve
