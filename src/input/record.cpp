#include "input/record.hpp"

#include "input/formats.hpp"
#include "input/html.hpp"
#include "input/plain_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <simdjson.h>
#include <utility>

namespace dateline::input {

namespace {

using Json = nlohmann::json;

/// The string under the name; none where there is none, or something else.
std::optional<std::string> field_of(simdjson::dom::object const &object, std::string_view name) {
    std::string_view value;
    if (object.at_key(name).get(value) != simdjson::SUCCESS) return std::nullopt;
    return std::string(value);
}

std::optional<std::string> id_of(simdjson::dom::object const &object) {
    std::int64_t number = 0;
    if (object.at_key("id").get(number) == simdjson::SUCCESS) return fmt::to_string(number);
    return field_of(object, "id");
}

bool of_other_kind(simdjson::dom::object const &object) {
    return std::any_of(object.begin(), object.end(),
                       [](auto const &field) { return field.key.starts_with('@') || field.key == "uri"; });
}

std::optional<std::string> field_of(Json const &object, char const *name) {
    auto const value = object.find(name);
    if (value == object.end() || !value->is_string()) return std::nullopt;
    return value->get<std::string>();
}

Error not_an_article() {
    return {ErrorClass::unreadable, "not-an-article", "the record has no text", "give it the fields id and text"};
}

} // namespace

RecordFields record_fields(Json const &object) {
    auto const id = object.find("id");
    return {id != object.end() && id->is_number_integer() ? id->dump() : field_of(object, "id"),
            field_of(object, "title"),
            field_of(object, "url"),
            field_of(object, "published"),
            field_of(object, "text"),
            field_of(object, "html")};
}

RecordRead read_record(std::string_view json) {
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element value;
    RecordRead read;
    if (auto const failed = parser.parse(json.data(), json.size()).get(value); failed != simdjson::SUCCESS) {
        read.error = Error{ErrorClass::unreadable, "not-json",
                           fmt::format("the record is not JSON: {}", simdjson::error_message(failed)),
                           "write one JSON object a line"};
        return read;
    }
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS) {
        read.of_other_kind = value.is_array();
        if (!read.of_other_kind) read.error = not_an_article();
        return read;
    }
    read.of_other_kind = of_other_kind(object);
    if (read.of_other_kind) return read;
    read.fields = {id_of(object),
                   field_of(object, "title"),
                   field_of(object, "url"),
                   field_of(object, "published"),
                   field_of(object, "text"),
                   field_of(object, "html")};
    return read;
}

bool give_record(RecordFields fields, Limits const &limits, Sink const &sink) {
    auto id = std::move(fields.id).value_or("");
    auto url = std::move(fields.url).value_or("");
    Article article;
    if (fields.html) {
        auto read = read_html(*fields.html, url, limits);
        if (!read) return give_error(std::move(id), read.error(), sink);
        article = std::move(*read);
    } else if (fields.text) {
        article.text = *std::move(fields.text);
        article.url = std::move(url);
    } else {
        return give_error(std::move(id), not_an_article(), sink);
    }
    if (fields.title && !fields.title->empty()) article.title = *std::move(fields.title);
    if (fields.published && !fields.published->empty()) {
        auto const moment = parse_moment(*fields.published);
        if (!moment) return give_error(std::move(id), moment.error(), sink);
        article.published = Publication{*moment, PublicationSource::record, 1.0};
        article.candidates.insert(article.candidates.begin(),
                                  {*article.published, DateRole::published, "record published"});
    }
    article.id = std::move(id);
    if (!fields.html) read_conventions(article);
    return sink({std::move(article), std::nullopt});
}

} // namespace dateline::input
