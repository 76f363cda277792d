/// @file Which entries surely came before which, as a graph with few edges.
#pragma once

#include "dateline/timeline.hpp"

#include <cstddef>
#include <vector>

namespace dateline::output {

/// There is a way from one entry to another exactly where the first's latest day lies before the second's
/// earliest. The ways lead through cuts, days between which something ended and something began, so that a
/// timeline of n entries has at most 3 n edges, however many pairs are in order.
struct OrderGraph {
    struct Cut {
        std::vector<std::size_t> ended; ///< entries (numbers in Timeline::entries) that lie before this cut
                                        ///< and not before the one before it
        std::vector<std::size_t> began; ///< entries that lie after this cut and not after the next
    };
    std::vector<Cut> cuts; ///< in the order of time; each leads to the next
};

OrderGraph order_graph(Timeline const &timeline);

} // namespace dateline::output
