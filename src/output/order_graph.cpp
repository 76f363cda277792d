#include "output/order_graph.hpp"

#include <algorithm>
#include <set>

namespace dateline::output {

OrderGraph order_graph(Timeline const &timeline) {
    auto const &entries = timeline.entries;
    std::set<Day> ends;
    for (auto const &entry : entries) {
        if (entry.when.latest) ends.insert(entry.when.latest->day);
    }
    // A cut lies at an end before which something begins anew: the last end before some entry's earliest day.
    std::set<Day> at;
    for (auto const &entry : entries) {
        if (!entry.when.earliest) continue;
        auto const next = ends.lower_bound(entry.when.earliest->day);
        if (next != ends.begin()) at.insert(*std::prev(next));
    }
    std::vector<Day> const days(at.begin(), at.end());
    OrderGraph graph;
    graph.cuts.resize(days.size());
    for (std::size_t number = 0; number < entries.size(); ++number) {
        auto const &when = entries[number].when;
        if (when.earliest) {
            auto const after = std::lower_bound(days.begin(), days.end(), when.earliest->day);
            if (after != days.begin())
                graph.cuts[static_cast<std::size_t>(after - days.begin()) - 1].began.push_back(number);
        }
        if (when.latest) {
            auto const cut = std::lower_bound(days.begin(), days.end(), when.latest->day);
            if (cut != days.end()) graph.cuts[static_cast<std::size_t>(cut - days.begin())].ended.push_back(number);
        }
    }
    return graph;
}

} // namespace dateline::output
