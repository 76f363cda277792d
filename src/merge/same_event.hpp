/// @file Which statements tell of the same event.
#pragma once

#include "merge/statements.hpp"
#include "merge/terms.hpp"
#include "merge/versions.hpp"
#include "merge/window.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace dateline::merging {

/// Places in Statements::list that tell of one event, ascending.
using Cluster = std::vector<std::uint32_t>;

/// Two statements that tell alike and cannot both hold: the one's day, or its figure, is not the other's.
struct Contradiction {
    std::uint32_t a, b; ///< a < b
    friend auto operator<=>(Contradiction const &, Contradiction const &) = default;
};

/// What stands of what versions of articles say.
struct Standing {
    std::vector<Window> windows; ///< of each statement: the days within which its event was
    /// Places in the list: of one version, and where the next one tells the same again.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> told_again;
};

struct SameEvents {
    std::vector<Cluster> clusters;             ///< every statement is in one; in the order of their first statement
    std::vector<Contradiction> contradictions; ///< sorted, each once; never of one article or its versions
};

/// Average linkage (Sokal & Michener 1958) over how alike two statements are in words, names and numbers, each seen
/// with its article around it, and over whether they can have been on the same day; close groups join only where they
/// are nearly as close to one another. Only statements that share a rare term are compared, so that cost grows little
/// faster than their number.
///
/// standing: from merge/corrections.hpp.
SameEvents find_same_events(Statements const &statements, std::vector<Told> const &told,
                            std::vector<Version> const &versions, Standing const &standing);

} // namespace dateline::merging
