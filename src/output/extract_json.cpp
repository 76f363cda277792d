#include "output/extract_json.hpp"

#include "base/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string_view>

namespace dateline::output {

namespace {

using Json = nlohmann::ordered_json;

std::string_view to_string(DateRole role) {
    switch (role) {
    case DateRole::published: return "published";
    case DateRole::modified: return "modified";
    case DateRole::unclear: return "unclear";
    }
    return {};
}

std::string_view to_string(NoteKind kind) {
    switch (kind) {
    case NoteKind::dateline: return "dateline";
    case NoteKind::agency_slug: return "agency-slug";
    case NoteKind::byline: return "byline";
    case NoteKind::related_link: return "related-link";
    case NoteKind::revision: return "revision";
    case NoteKind::correction: return "correction";
    case NoteKind::copyright: return "copyright";
    }
    return {};
}

/// Two places say all that a confidence knows.
double rounded(double confidence) { return std::round(confidence * 100) / 100; }

Json publication(Publication const &published) {
    return {{"value", dateline::to_string(published.value)},
            {"source", dateline::to_string(published.source)},
            {"confidence", rounded(published.confidence)}};
}

} // namespace

std::string article_to_json(Article const &article) {
    base::CodePoints const code_points(article.text);
    auto const put_span = [&](Json &object, Span bytes) {
        auto const span = code_points.of(bytes);
        object["start"] = span.begin;
        object["end"] = span.end;
    };
    Json json;
    json["id"] = article.id;
    if (!article.url.empty()) json["url"] = article.url;
    json["title"] = article.title;
    json["published"] = article.published ? publication(*article.published) : Json(nullptr);
    if (article.modified) json["modified"] = dateline::to_string(*article.modified);
    json["candidates"] = Json::array();
    for (auto const &candidate : article.candidates) {
        auto entry = publication(candidate.publication);
        entry["role"] = to_string(candidate.role);
        entry["signal"] = candidate.signal;
        json["candidates"].push_back(std::move(entry));
    }
    json["notes"] = Json::array();
    for (auto const &note : article.notes) {
        Json entry{{"kind", to_string(note.kind)}};
        put_span(entry, note.span);
        json["notes"].push_back(std::move(entry));
    }
    json["diagnostics"] = Json::array();
    for (auto const &diagnostic : article.diagnostics) {
        Json entry{{"severity", diagnostic.severity == Severity::warning ? "warning" : "note"},
                   {"code", diagnostic.code},
                   {"message", diagnostic.message}};
        if (diagnostic.span) put_span(entry, *diagnostic.span);
        json["diagnostics"].push_back(std::move(entry));
    }
    json["text"] = article.text;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace dateline::output
