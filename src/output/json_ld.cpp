#include "output/civil.hpp"
#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/link.hpp"
#include "output/losses.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <nlohmann/json.hpp>

#include <unordered_map>

namespace dateline::output {

namespace {

using Json = nlohmann::ordered_json;

Json article_json(TimelineArticle const &article) {
    Json json{{"@type", "NewsArticle"}, {"headline", name_of(article)}};
    if (article.published) json["datePublished"] = to_string(article.published->value);
    if (auto link = safe_link(article.url); !link.empty()) json["url"] = std::move(link);
    return json;
}

/// startDate and endDate say that an event took all the time between them: only of what did.
void add_dates(Json &event, When const &when) {
    auto const ends = iso_ends(when);
    if (period_of(when)) {
        event["startDate"] = ends.first;
    } else if (when.extent == Extent::span) {
        if (!ends.first.empty()) event["startDate"] = ends.first;
        if (!ends.last.empty()) event["endDate"] = ends.last;
    }
}

} // namespace

Written timeline_to_json_ld(Timeline const &timeline) {
    std::unordered_map<std::string_view, TimelineArticle const *> articles;
    for (auto const &article : timeline.articles) articles.emplace(article.id, &article);
    Losses losses;
    Json items = Json::array();
    for (auto const *list : {&timeline.entries, &timeline.undated}) {
        for (auto const &entry : *list) {
            Json event{{"@type", "Event"}, {"identifier", plain_line(entry.id)}, {"name", plain_line(entry.text)}};
            add_dates(event, entry.when);
            if (!event.contains("startDate") && !event.contains("endDate")) ++losses.in_words;
            auto const status = status_label(entry.status);
            event["description"] =
                in_words(entry, timeline.as_of) + (status.empty() ? "" : " (" + std::string(status) + ")");
            for (auto const &source : entry.sources) {
                auto const found = articles.find(source.article);
                if (found == articles.end()) continue;
                auto about = article_json(*found->second);
                about["abstract"] = plain_line(source.quote);
                event["subjectOf"].push_back(std::move(about));
            }
            items.push_back({{"@type", "ListItem"}, {"position", items.size() + 1}, {"item", std::move(event)}});
        }
    }
    Json const json{{"@context", "https://schema.org"},
                    {"@type", "ItemList"},
                    {"name", title_of(timeline)},
                    {"numberOfItems", items.size()},
                    {"itemListElement", std::move(items)}};
    // "<" is written as an escape, so that the text can stand in a page's script element.
    auto text = json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
    for (auto at = text.find('<'); at != std::string::npos; at = text.find('<', at)) text.replace(at, 1, "\\u003c");
    return {std::move(text), diagnostics_of(losses, "schema.org")};
}

} // namespace dateline::output
