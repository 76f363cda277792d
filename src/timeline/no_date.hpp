/// @file Phrases that date nothing where they stand.
#pragma once

#include "timeline/timeline.hpp"

#include <cstddef>
#include <cstdint>

namespace dateline::timeline {

/// The phrase of that number in findings.phrases is
/// - a noun's own: "has been charged in the 1996 bombing", "over last year's blast" (the present perfect and a time
/// that is
///   over do not go together; behind the verb a possessive says which blast and not when he was held), or
/// - in a quotation of somebody who speaks for himself, or in one that the sentence tells the half of, or
/// - when something was to be that was put off: "a hearing set for Monday was postponed to April 8", or
/// - what the best or the worst is compared with: "the worst flood since 1962", or
/// - in brackets: life dates, references.
bool dates_nothing(Findings const &findings, text::TokenRange sentence, std::size_t phrase);

/// Whose words they are is no event: "we", "my"; not the I of "World War I", nor the US.
bool speaks_for_himself(text::Words const &words, std::uint32_t word);

} // namespace dateline::timeline
