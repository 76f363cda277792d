#include "input/ascii.hpp"
#include "input/formats.hpp"
#include "input/html.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace dateline::input {

namespace {

using Json = nlohmann::json;

/// The properties by their names in ninjs 1 and 2 (small letters) and 3 (camel case).
struct Name {
    char const *old_name;
    char const *new_name;
};

std::string string_of(Json const &object, Name name) {
    for (char const *const n : {name.old_name, name.new_name}) {
        auto const value = object.find(n);
        if (value != object.end() && value->is_string()) return value->get<std::string>();
    }
    return {};
}

/// Of a list like "headlines" or "bodies" the value whose role or type comes first in the wishes, or the
/// first.
Json const *choose(Json const &object, char const *list, std::initializer_list<std::string_view> wishes) {
    auto const values = object.find(list);
    if (values == object.end() || !values->is_array()) return nullptr;
    auto const has = [](Json const &entry, std::string_view wish) {
        for (char const *const property : {"role", "contenttype", "contentType"}) {
            auto const value = entry.find(property);
            if (value != entry.end() && value->is_string() &&
                contains_ignoring_case(value->get_ref<std::string const &>(), wish))
                return true;
        }
        return false;
    };
    auto const usable = [](Json const &entry) {
        return entry.is_object() && entry.contains("value") && entry["value"].is_string();
    };
    for (auto const wish : wishes)
        for (auto const &entry : *values)
            if (usable(entry) && has(entry, wish)) return &entry["value"];
    for (auto const &entry : *values)
        if (usable(entry)) return &entry["value"];
    return nullptr;
}

bool is_markup(std::string_view text) {
    return text.find("</") != std::string_view::npos || text.find("<p") != std::string_view::npos;
}

std::string body_of(Json const &item) {
    if (auto plain = string_of(item, {"body_text", "body_text"}); !plain.empty()) return plain;
    for (char const *const name : {"body_xhtml", "body_html"})
        if (auto const markup = string_of(item, {name, name}); !markup.empty()) return text_of_markup(markup);
    auto const *body = choose(item, "bodies", {"text/plain", "plain", "main", "html"});
    if (body == nullptr) return {};
    auto const &text = body->get_ref<std::string const &>();
    return is_markup(text) ? text_of_markup(text) : text;
}

std::string headline_of(Json const &item) {
    if (auto headline = string_of(item, {"headline", "headline"}); !headline.empty()) return headline;
    if (auto const *headline = choose(item, "headlines", {"main", "headline"})) return headline->get<std::string>();
    return string_of(item, {"title", "title"});
}

} // namespace

bool is_ninjs(Json const &value) {
    if (!value.is_object() || !value.contains("uri")) return false;
    for (char const *const name : {"versioncreated", "versionCreated", "firstcreated", "firstCreated", "bodies",
                                   "body_text", "body_html", "body_xhtml", "headlines", "pubstatus", "pubStatus"})
        if (value.contains(name)) return true;
    return false;
}

bool read_ninjs_item(Json const &item, Sink const &sink) {
    Article article;
    article.id = string_of(item, {"uri", "uri"});
    article.title = headline_of(item);
    article.text = body_of(item);
    if (article.text.empty())
        return give_error(
            std::move(article.id),
            {ErrorClass::unreadable, "no-text", "the ninjs item has no body", "give it body_text, body_html or bodies"},
            sink);
    std::vector<DateSignal> dates;
    struct DateField {
        Name name;
        DateRole role;
        double weight;
    };
    // The first version's day is that of publication; a later version's is that of the change.
    constexpr std::array fields{
        DateField{{"firstcreated", "firstCreated"}, DateRole::published, 0.98},
        DateField{{"firstpublished", "firstPublished"}, DateRole::published, 0.98},
        DateField{{"contentcreated", "contentCreated"}, DateRole::published, 0.90},
        DateField{{"versioncreated", "versionCreated"}, DateRole::modified, 0.95},
    };
    for (auto const &field : fields)
        add_date(dates, string_of(item, field.name), field.role, field.weight,
                 std::string("ninjs ") + field.name.old_name);
    return give(std::move(article), std::move(dates), sink);
}

bool accepts_ninjs(std::string_view start) {
    if (!accepts_json(start) || start.find("\"uri\"") == std::string_view::npos) return false;
    for (std::string_view const name :
         {"ersioncreated\"", "ersionCreated\"", "irstcreated\"", "irstCreated\"", "\"bodies\"", "\"body_",
          "\"headlines\"", "\"pubstatus\"", "\"pubStatus\"", "ninjs"})
        if (start.find(name) != std::string_view::npos) return true;
    return false;
}

} // namespace dateline::input
