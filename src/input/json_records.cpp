#include "base/utf8.hpp"
#include "input/ascii.hpp"
#include "input/charset.hpp"
#include "input/formats.hpp"
#include "input/html.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace dateline::input {

namespace {

using Json = nlohmann::json;

std::string string_of(Json const &object, char const *name) {
    auto const value = object.find(name);
    if (value == object.end()) return {};
    if (value->is_string()) return value->get<std::string>();
    return value->is_number_integer() ? value->dump() : std::string();
}

Error not_json(std::size_t position) {
    return {ErrorClass::unreadable, "not-json", fmt::format("the record is not JSON (byte {})", position),
            "write one JSON object a line"};
}

/// A record of CONTRACT: a page ("html") or an article ("text").
bool read_record_value(Json const &object, Limits const &limits, Sink const &sink) {
    auto const id = string_of(object, "id");
    auto const html = object.find("html");
    auto const text = object.find("text");
    bool const page = html != object.end() && html->is_string();
    if (!page && (text == object.end() || !text->is_string()))
        return give_error(
            id, {ErrorClass::unreadable, "not-an-article", "the record has no text", "give it the fields id and text"},
            sink);
    Article article;
    if (page) {
        auto read = read_html(html->get_ref<std::string const &>(), string_of(object, "url"), limits);
        if (!read) return give_error(id, read.error(), sink);
        article = std::move(*read);
    } else {
        article.text = text->get<std::string>();
        article.url = string_of(object, "url");
    }
    article.id = id;
    if (auto title = string_of(object, "title"); !title.empty()) article.title = std::move(title);
    if (auto const published = string_of(object, "published"); !published.empty()) {
        auto const moment = parse_moment(published);
        if (!moment) return give_error(id, moment.error(), sink);
        article.published = Publication{*moment, PublicationSource::record, 1.0};
        article.candidates.insert(article.candidates.begin(),
                                  {*article.published, DateRole::published, "record published"});
    }
    if (page) return sink({std::move(article), std::nullopt});
    return give(std::move(article), {}, sink);
}

/// The first of what is not white space.
char first_mark(std::string_view start) {
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    start = trim(start);
    return start.empty() ? '\0' : start.front();
}

bool read_one_value(Json const &value, Limits const &limits, Sink const &sink) {
    if (is_schema_org(value)) return read_schema_org(value, sink);
    if (is_ninjs(value)) return read_ninjs_item(value, sink);
    if (value.is_object()) return read_record_value(value, limits, sink);
    return give_error(
        {}, {ErrorClass::unreadable, "not-an-article", "the record is no object", "write one JSON object a line"},
        sink);
}

} // namespace

bool read_json_value(Json const &value, Limits const &limits, Sink const &sink) {
    if (value.is_array()) {
        for (auto const &item : value)
            if (!read_one_value(item, limits, sink)) return false;
        return true;
    }
    return read_one_value(value, limits, sink);
}

/// An object that ends on the first line, with another line after it or not.
bool accepts_ndjson(std::string_view start) {
    if (first_mark(start) != '{') return false;
    auto const line = trim(start).substr(0, trim(start).find('\n'));
    return trim(line).ends_with('}') || line.size() + 1 >= start.size();
}

bool accepts_json(std::string_view start) {
    if (first_mark(start) == '{') return true;
    // "[Norpress] …" is text.
    auto const text = trim(start);
    auto const after = text.starts_with('[') ? trim(text.substr(1)) : std::string_view();
    return after.starts_with('{') || after.starts_with(']');
}

void read_json_input(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const text = read_text(input, origin, limits, sink);
    if (!text) return;
    auto const value = Json::parse(*text, nullptr, false);
    if (value.is_discarded()) {
        // Several objects that follow one another, each over lines of its own, are no JSON text; lines may
        // be.
        give_error({}, not_json(0), sink);
        return;
    }
    read_json_value(value, limits, sink);
}

void read_ndjson(Input &input, Origin const & /*origin*/, Limits const &limits, Sink const &sink) {
    while (auto const line = input.line(limits.article_bytes)) {
        auto const text = trim(line->text);
        if (text.empty()) continue;
        if (line->cut) {
            if (!give_error({},
                            {ErrorClass::unreadable, "too-large",
                             fmt::format("the record is larger than {} bytes", limits.article_bytes),
                             "raise the limit, or split it"},
                            sink))
                return;
            continue;
        }
        if (auto const at = base::first_invalid_utf8(text)) {
            if (!give_error({},
                            {ErrorClass::unreadable, "not-utf8", fmt::format("the record is not UTF-8 (byte {})", *at),
                             "convert it to UTF-8"},
                            sink))
                return;
            continue;
        }
        auto const value = Json::parse(text.begin(), text.end(), nullptr, false);
        bool const more =
            value.is_discarded() ? give_error({}, not_json(0), sink) : read_json_value(value, limits, sink);
        if (!more) return;
    }
}

} // namespace dateline::input
