/// @file One entry from the statements that tell of its event: what it says now, what was said before, what an update
/// changed.
#pragma once

#include "merge/same_event.hpp"
#include "merge/statements.hpp"
#include "merge/terms.hpp"
#include "merge/versions.hpp"

#include "dateline/timeline.hpp"

#include <vector>

namespace dateline::merging {

/// All that entries are made from.
struct Material {
    Statements const &statements;
    std::vector<Told> const &told;        ///< of each statement
    std::vector<Version> const &versions; ///< of each article
    std::vector<bool> const &known;       ///< of each article: before the update whose changes are marked
};

/// The most precise account makes the entry; of those as precise, what was said last of figures and times, in the words
/// of the first who said so. Versions that were replaced count only where nothing else tells of the event.
TimelineEntry make_entry(Material const &material, Cluster const &cluster);

} // namespace dateline::merging
