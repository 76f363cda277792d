/// @file What a sentence is told for: the event of it that is news, if any.
#pragma once

#include "timeline/timeline.hpp"

#include <cstdint>
#include <optional>

namespace dateline::timeline {

/// The place in findings.mentions of the event that the piece of text tells as news: the verb of its first main clause
/// that is no opinion, question, address or lasting state. Of a saying the event is what is said, where that is told
/// with a verb of its own; the saying itself where it is not.
std::optional<std::uint32_t> news_of(Findings const &findings, text::TokenRange piece);

/// The bytes, as tokens, of the mention's word.
std::uint32_t token_of(Findings const &findings, std::uint32_t mention);

} // namespace dateline::timeline
