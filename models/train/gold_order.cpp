#include "gold_order.hpp"

#include "base/letters.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <utility>

namespace dateline::models {

using enum TemporalRelation;

std::optional<TemporalRelation> relation_of(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, TemporalRelation>, 14> names = {{
        {"BEFORE", before},
        {"AFTER", after},
        {"INCLUDES", includes},
        {"IS_INCLUDED", is_included},
        {"SIMULTANEOUS", simultaneous},
        {"EQUAL", simultaneous},
        {"IDENTITY", simultaneous},
        {"IBEFORE", before},
        {"IAFTER", after},
        {"DURING", is_included},
        {"BEGINS", is_included},
        {"ENDS", is_included},
        {"BEGUN_BY", includes},
        {"ENDED_BY", includes},
    }};
    auto const found = std::find_if(names.begin(), names.end(), [&](auto const &pair) { return pair.first == name; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::ifstream opened(std::filesystem::path const &path) {
    std::ifstream in(path);
    if (in) return in;
    std::fprintf(stderr, "%s: cannot be opened\n", path.c_str());
    std::exit(3);
}

GoldLinks read_links(std::filesystem::path const &path) {
    GoldLinks links;
    auto in = opened(path);
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        std::set<std::string> events;
        for (auto const &event : row.at("events")) events.insert(event.value("eid", ""));
        auto &of_article = links[row.at("id")];
        for (auto const &link : row.at("links")) {
            std::string const first = link.at(0);
            std::string const second = link.at(2);
            if (!events.contains(first) || !events.contains(second) || first == second) continue;
            of_article.push_back({first, second, relation_of(link.at(1).get<std::string>())});
        }
    }
    return links;
}

void read_matres(std::filesystem::path const &path, MatresRows &rows) {
    auto in = opened(path);
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        rows[row.at("id")].push_back({row.at("eiid1"), row.at("eiid2"), row.at("verb1"), row.at("verb2"),
                                      relation_of(row.at("relation").get<std::string>())});
    }
}

std::vector<GoldLink> links_of(std::vector<MatresRow> const &rows, GoldArticle const &article) {
    std::vector<std::string> numbers;
    std::vector<std::string> verbs;
    std::map<std::string, std::string> eids; // by number
    for (auto const &row : rows)
        for (auto const &[number, verb] :
             {std::pair(row.first, row.verb_of_first), std::pair(row.second, row.verb_of_second)})
            if (eids.emplace(number, "").second) {
                numbers.push_back(number);
                verbs.push_back(base::lower_case(verb));
            }
    auto events = article.events;
    std::sort(events.begin(), events.end(), [](auto const &a, auto const &b) { return a.span < b.span; });
    std::vector<std::string> words;
    words.reserve(events.size());
    for (auto const &event : events) words.push_back(base::lower_case(event.span.of(article.text)));

    std::vector<std::vector<int>> common(verbs.size() + 1, std::vector<int>(words.size() + 1));
    for (auto i = verbs.size(); i-- > 0;)
        for (auto k = words.size(); k-- > 0;)
            common[i][k] = std::max(
                {common[i + 1][k], common[i][k + 1], words[k].ends_with(verbs[i]) ? common[i + 1][k + 1] + 1 : 0});
    for (std::size_t i = 0, k = 0; i < verbs.size() && k < words.size();) {
        if (words[k].ends_with(verbs[i]) && common[i][k] == common[i + 1][k + 1] + 1)
            eids[numbers[i++]] = events[k++].eid;
        else if (common[i + 1][k] >= common[i][k + 1]) ++i;
        else ++k;
    }
    std::vector<GoldLink> links;
    for (auto const &row : rows) {
        auto const &first = eids[row.first];
        auto const &second = eids[row.second];
        if (!first.empty() && !second.empty() && first != second) links.push_back({first, second, row.relation});
    }
    return links;
}

} // namespace dateline::models
