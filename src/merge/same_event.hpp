/// @file Which statements tell of the same event.
#pragma once

#include "merge/statements.hpp"
#include "merge/terms.hpp"
#include "merge/versions.hpp"

#include <cstdint>
#include <vector>

namespace dateline::merging {

/// Places in Statements::list that tell of one event, ascending.
using Cluster = std::vector<std::uint32_t>;

/// Two statements that tell alike and cannot both hold: the one's day is not the other's.
struct Contradiction {
    std::uint32_t a, b; ///< a < b
    friend auto operator<=>(Contradiction const &, Contradiction const &) = default;
};

struct SameEvents {
    std::vector<Cluster> clusters;             ///< every statement is in one; in the order of their first statement
    std::vector<Contradiction> contradictions; ///< sorted, each once; never of one article or its versions
};

/// Average linkage (Sokal & Michener 1958) over how alike two statements are in words, names and numbers, each seen
/// with its article around it, and over whether they can have been on the same day; close groups join only where they
/// are nearly as close to one another. Only statements that share a rare term are compared, so that cost grows little
/// faster than their number.
SameEvents find_same_events(Statements const &statements, std::vector<Told> const &told,
                            std::vector<Version> const &versions);

} // namespace dateline::merging
