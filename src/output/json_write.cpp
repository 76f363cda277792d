#include "output/json.hpp"

#include <nlohmann/json.hpp>

namespace dateline::output {

namespace {

using Json = nlohmann::ordered_json;

Json moment_or_null(std::optional<Moment> const &moment) { return moment ? Json(to_string(*moment)) : Json(); }

Json when_json(When const &when) {
    return {{"earliest", moment_or_null(when.earliest)},
            {"latest", moment_or_null(when.latest)},
            {"edtf", when.edtf.empty() ? Json() : Json(when.edtf)},
            {"extent", to_string(when.extent)}};
}

Json published_json(std::optional<Publication> const &published) {
    if (!published) return {};
    return {{"value", to_string(published->value)},
            {"source", to_string(published->source)},
            {"confidence", published->confidence}};
}

Json article_json(TimelineArticle const &article) {
    Json json{{"id", article.id}, {"title", article.title}, {"published", published_json(article.published)}};
    if (!article.url.empty()) json["url"] = article.url;
    if (!article.revision_note.empty()) json["revision_note"] = article.revision_note;
    if (!article.version_of.empty()) json["version_of"] = article.version_of;
    if (article.headline) json["headline"] = {{"start", article.headline->begin}, {"end", article.headline->end}};
    for (auto const &aside : article.asides)
        json["asides"].push_back({{"start", aside.start}, {"end", aside.end}, {"quote", aside.quote}});
    return json;
}

Json account_json(Account const &account) {
    return {{"when", when_json(account.when)},     {"grain", to_string(account.grain)}, {"text", account.text},
            {"status", to_string(account.status)}, {"confidence", account.confidence},  {"steps", account.steps}};
}

Json source_json(SourceQuote const &source) {
    Json json{{"article", source.article}, {"start", source.start}, {"end", source.end}, {"quote", source.quote}};
    if (source.says) json["says"] = account_json(*source.says);
    if (source.salience) json["salience"] = *source.salience;
    if (source.replaced) json["replaced"] = true;
    return json;
}

Json earlier_json(EarlierAccount const &earlier) {
    return {{"article", earlier.article},
            {"said", moment_or_null(earlier.said)},
            {"when", when_json(earlier.when)},
            {"grain", to_string(earlier.grain)},
            {"text", earlier.text}};
}

Json entry_json(TimelineEntry const &entry) {
    Json json{{"id", entry.id},     {"when", when_json(entry.when)},     {"grain", to_string(entry.grain)},
              {"text", entry.text}, {"status", to_string(entry.status)}, {"confidence", entry.confidence}};
    json["steps"] = Json::array();
    for (auto const &step : entry.steps) json["steps"].push_back(step);
    json["sources"] = Json::array();
    for (auto const &source : entry.sources) json["sources"].push_back(source_json(source));
    if (entry.change != Change::none) json["change"] = to_string(entry.change);
    if (!entry.history.empty()) {
        for (auto const &earlier : entry.history) json["history"].push_back(earlier_json(earlier));
    }
    if (!entry.conflicts.empty()) json["conflicts"] = entry.conflicts;
    if (entry.salience) json["salience"] = *entry.salience;
    if (entry.pinned) json["pinned"] = true;
    return json;
}

Json diagnostic_json(Diagnostic const &diagnostic) {
    Json json{{"severity", to_string(diagnostic.severity)}, {"code", diagnostic.code}, {"message", diagnostic.message}};
    if (diagnostic.span) {
        json["start"] = diagnostic.span->begin;
        json["end"] = diagnostic.span->end;
    }
    return json;
}

template <typename Item>
Json list(std::vector<Item> const &items, Json (*write)(Item const &)) {
    auto array = Json::array();
    for (auto const &item : items) array.push_back(write(item));
    return array;
}

void add_timeline(Json &json, Timeline const &timeline) {
    json["version"] = Timeline::format_version;
    json["title"] = timeline.title;
    json["as_of"] = moment_or_null(timeline.as_of);
    json["articles"] = list(timeline.articles, article_json);
    json["entries"] = list(timeline.entries, entry_json);
    json["undated"] = list(timeline.undated, entry_json);
    json["diagnostics"] = list(timeline.diagnostics, diagnostic_json);
}

std::string dumped(Json const &json, JsonLayout layout) {
    return json.dump(layout == JsonLayout::indented ? 2 : -1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

std::string timeline_to_json(Timeline const &timeline, JsonLayout layout) {
    Json json;
    add_timeline(json, timeline);
    return dumped(json, layout);
}

std::string timeline_answer(std::string const &id, Timeline const &timeline) {
    Json json{{"id", id}};
    add_timeline(json, timeline);
    return dumped(json, JsonLayout::one_line);
}

} // namespace dateline::output
