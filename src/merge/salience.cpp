#include "merge/salience.hpp"

#include "merge/window.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>

namespace dateline::merging {

void weigh(Timeline &timeline, std::vector<Version> const &versions) {
    std::unordered_map<std::string_view, std::uint32_t> group_of;
    for (std::size_t i = 0; i < timeline.articles.size(); ++i)
        group_of.emplace(timeline.articles[i].id, versions[i].group);
    std::vector<double> strengths;
    auto const each = [&](auto const &visit) {
        for (auto *const list : {&timeline.entries, &timeline.undated})
            for (auto &entry : *list) visit(entry);
    };
    each([&](TimelineEntry const &entry) {
        std::set<std::uint32_t> groups;
        for (auto const &source : entry.sources) groups.insert(group_of.at(source.article));
        auto const window = window_of(entry.when);
        auto const precise = window.bounded() ? 1 / static_cast<double>(window.days()) : 0.0;
        strengths.push_back(static_cast<double>(groups.size()) * (0.5 + 0.5 * precise));
    });
    auto const most = strengths.empty() ? 1.0 : *std::max_element(strengths.begin(), strengths.end());
    std::size_t at = 0;
    each([&](TimelineEntry &entry) {
        auto const share = most > 0 ? strengths[at] / most : 0.0;
        entry.salience = std::round(share * 1000) / 1000;
        ++at;
    });
}

} // namespace dateline::merging
