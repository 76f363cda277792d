/// @file What a sentence is told for: the event of it that is news, if any.
#pragma once

#include "timeline/timeline.hpp"

#include <cstdint>
#include <optional>

namespace dateline::timeline {

/// The place in findings.mentions of the event that the piece of text tells as news: the verb of its first main clause
/// that is no opinion, question, lasting state or mere possibility. Of a saying the event is what is said, where that
/// is told with a verb of its own; the saying itself where it is not.
std::optional<std::uint32_t> news_of(Findings const &findings, text::TokenRange piece);

/// The token in which the mention stands.
std::uint32_t token_of(Findings const &findings, std::uint32_t mention);

} // namespace dateline::timeline
