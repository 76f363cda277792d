#include "output/civil.hpp"
#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/link.hpp"
#include "output/losses.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <nlohmann/json.hpp>

#include <unordered_map>
#include <unordered_set>

namespace dateline::output {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t title_length = 100;

/// ninjs' truncatedDateTimeType: a year, a month, a day, or a time with seconds.
std::string truncated(std::string iso) {
    auto const time = iso.find('T');
    if (time != std::string::npos) iso.insert(time + 6, ":00");
    return iso;
}

Json dates_json(When const &when) {
    auto const ends = iso_ends(when);
    Json dates = Json::object();
    if (!ends.first.empty()) dates["expectedStartDate"] = truncated(ends.first);
    if (!ends.last.empty()) dates["expectedEndDate"] = truncated(ends.last);
    return dates;
}

} // namespace

Written timeline_to_ninjs(Timeline const &timeline) {
    std::unordered_map<std::string_view, TimelineArticle const *> articles;
    for (auto const &article : timeline.articles) articles.emplace(article.id, &article);
    Losses losses;
    Json items = Json::array();
    for (auto const *list : {&timeline.entries, &timeline.undated}) {
        for (auto const &entry : *list) {
            auto const text = plain_line(entry.text);
            Json item{{"uri", "urn:dateline:" + percent_encoded(plain_line(entry.id))},
                      {"type", "event"},
                      {"standard", {{"name", "ninjs"}, {"version", "3.3"}}},
                      {"language", "en"},
                      {"title", shortened(text, title_length)},
                      {"headlines", {{{"value", text}}}}};
            item["descriptions"].push_back({{"role", "when"}, {"value", in_words(entry, timeline.as_of)}});
            item["descriptions"].push_back({{"role", "status"}, {"value", to_string(entry.status)}});
            std::unordered_set<std::string_view> named;
            for (auto const &source : entry.sources) {
                item["descriptions"].push_back({{"role", "source"}, {"value", plain_line(source.quote)}});
                auto const found = articles.find(source.article);
                if (found == articles.end() || !named.insert(source.article).second) continue;
                Json who{{"name", name_of(*found->second)}};
                if (auto link = safe_link(found->second->url); !link.empty()) who["uri"] = std::move(link);
                item["infoSources"].push_back(std::move(who));
            }
            if (!entry.when.undated()) item["eventDetails"]["dates"] = dates_json(entry.when);
            auto const certainty = certainty_of(entry.when);
            if (certainty != Certainty::day && certainty != Certainty::whole && !period_of(entry.when))
                ++losses.in_words;
            items.push_back(std::move(item));
        }
    }
    return {items.dump(2, ' ', false, Json::error_handler_t::replace) + '\n', diagnostics_of(losses, "ninjs")};
}

} // namespace dateline::output
