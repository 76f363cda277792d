#include "input/ascii.hpp"
#include "input/formats.hpp"
#include "input/html.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::input {

namespace {

using Json = nlohmann::json;
constexpr std::size_t deepest = 32;

std::string string_of(Json const &object, std::initializer_list<char const *> names) {
    for (char const *const name : names) {
        auto const value = object.find(name);
        if (value != object.end() && value->is_string()) return value->get<std::string>();
    }
    return {};
}

bool is_article_type(std::string_view type) {
    return ends_ignoring_case(type, "article") || ends_ignoring_case(type, "posting") ||
           ends_ignoring_case(type, "report");
}

bool is_article(Json const &object) {
    auto const type = object.find("@type");
    if (type == object.end()) return false;
    if (type->is_string()) return is_article_type(type->get_ref<std::string const &>());
    return type->is_array() && std::any_of(type->begin(), type->end(), [](Json const &t) {
               return t.is_string() && is_article_type(t.get_ref<std::string const &>());
           });
}

bool give_article(Json const &object, std::string_view outer_url, Sink const &sink, std::size_t &given) {
    auto text = string_of(object, {"articleBody", "text"});
    if (text.find("</") != std::string::npos) text = text_of_markup(text);
    if (text.empty()) return true;
    Article article;
    article.id = string_of(object, {"@id", "identifier", "url"});
    article.title = string_of(object, {"headline", "name"});
    article.url = string_of(object, {"url", "mainEntityOfPage"});
    if (article.url.empty()) article.url = outer_url;
    article.text = std::move(text);
    std::vector<DateSignal> dates;
    add_date(dates, string_of(object, {"datePublished"}), DateRole::published, 0.98, "json-ld datePublished");
    add_date(dates, string_of(object, {"dateCreated"}), DateRole::published, 0.85, "json-ld dateCreated");
    add_date(dates, string_of(object, {"dateModified"}), DateRole::modified, 0.95, "json-ld dateModified");
    for (auto &date : dates) date.source = PublicationSource::json_ld;
    ++given;
    return give(std::move(article), std::move(dates), sink);
}

} // namespace

bool is_schema_org(Json const &value) {
    return value.is_object() && (value.contains("@graph") || (value.contains("@type") && !value.contains("html")));
}

bool read_schema_org(Json const &value, Sink const &sink) {
    struct Open {
        Json const *value;
        std::string url;
        std::size_t depth;
    };
    std::size_t given = 0;
    std::vector<Open> open{{&value, {}, 0}};
    while (!open.empty()) {
        auto const [now, url, depth] = std::move(open.back());
        open.pop_back();
        if (depth > deepest) continue;
        if (now->is_array()) {
            // Backwards, since the last one pushed is read first.
            for (auto inner = now->rbegin(); inner != now->rend(); ++inner)
                if (inner->is_structured()) open.push_back({&*inner, url, depth + 1});
            continue;
        }
        if (is_article(*now) && !give_article(*now, url, sink, given)) return false;
        auto const here = string_of(*now, {"url", "@id"});
        for (char const *const list : {"mainEntity", "@graph", "liveBlogUpdate"})
            if (auto const inner = now->find(list); inner != now->end() && inner->is_structured())
                open.push_back({&*inner, here.empty() ? url : here, depth + 1});
    }
    if (given > 0) return true;
    return give_error(
        string_of(value, {"@id", "url"}),
        {ErrorClass::unreadable, "no-text", "the JSON-LD has no article with a text", "give it an articleBody"}, sink);
}

bool accepts_json_ld(std::string_view start) {
    return accepts_json(start) &&
           (start.find("\"@context\"") != std::string_view::npos || start.find("\"@graph\"") != std::string_view::npos);
}

} // namespace dateline::input
