/// @file Which events of a sentence its grammar puts on one side of the publication date.
#pragma once

#include "resolve/event_time.hpp"

#include <cstdint>

namespace dateline::resolve {

/// The mention before it that was when this one was; EventTime::none where the sentence shows none:
///
/// - what an aspectual verb begins, goes on with or ends: "continues to hold", "stopped working";
/// - what a clause with "when", "as" or "while" tells, and the clause before it in the same tense: "fell when he came";
/// - simple pasts that "and" joins: "stopped the car and fled";
/// - a verb, and what it was in, at or during: "said at the hearing".
///
/// How often pairs of each kind lie on one side is in models/README.md.
std::uint32_t at_one_time(FoundEvents const &found, std::uint32_t mention);

} // namespace dateline::resolve
