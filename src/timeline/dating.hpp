/// @file When a clause is, as the phrase that dates it says.
#pragma once

#include "timeline/timeline.hpp"

#include "dateline/annotation.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::timeline {

/// What a phrase does for the clause that it stands in.
enum class Use : std::uint8_t {
    none,    ///< an age, a length of time, a time that recurs, "now", "recent": it dates nothing
    undated, ///< it says that there is a time and not which: "as soon as possible"
    dated,
};

/// Of the phrase at that place in findings.phrases. The second half of a range is of no use: the first stands for both.
Use use_of(Findings const &findings, std::size_t phrase);

/// Behind the last phrase of the list that the phrase at that place begins, of which each dates the same words once
/// more: "on Jan. 3, 4 and 6", "on Monday and Tuesday". Behind the phrase itself where it begins none.
std::size_t end_of_list(Findings const &findings, std::size_t place);

struct Dating {
    text::TokenRange words; ///< the phrase, or both halves of a range
    When when;
    Grain grain = Grain::unknown;
    EventStatus status = EventStatus::happened;
    double confidence = 1.0;
    std::vector<std::string> steps;
};

/// Only where use_of is not none.
Dating date(Findings const &findings, std::size_t phrase);

/// Of an event whose clause has no date: the day of publication where the event most likely was on it, with the
/// confidence of that and words that say so; else no date.
Dating date_event(Findings const &findings, std::uint32_t mention);

} // namespace dateline::timeline
