/// @file The day of an event that a phrase counts from: "three days after the attack".
#pragma once

#include "phrases/phrases.hpp"
#include "resolve/resolution.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::resolve {

/// What has been resolved so far: one resolution for each of the first phrases.
struct Told {
    std::vector<phrases::Phrase> const *phrases = nullptr;
    std::vector<std::optional<Resolution>> const *resolutions = nullptr;
    bool whole = false; ///< the text has been read to its end: what comes later dates an event too
};

struct EventDate {
    calendar::Interval interval{};
    Grain grain = Grain::day;
    phrases::NodeId node; ///< the expression that dates it
};

/// When the text says that the event was that those words name: the expression nearest to a word that tells of the same
/// event ("attacked", "earthquake" for "quake"), no coarser than that grain. Sentences before the name are looked at
/// first, the nearest first; where the whole text was read, those behind it next. Looks at a bounded number of words.
std::optional<EventDate> date_of_event(text::Document const &document, Told const &told, text::TokenRange name,
                                       Grain coarsest);

/// "48 hours of the quake", "since the attack": which side of an event a length lies on, by the words around it; none
/// where no event is named behind it.
struct BesideEvent {
    phrases::EventSpan::Side side = phrases::EventSpan::Side::since;
    text::TokenRange name;
};
std::optional<BesideEvent> event_beside(text::Document const &document, phrases::Phrase const &phrase);

} // namespace dateline::resolve
