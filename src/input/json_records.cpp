#include "base/utf8.hpp"
#include "input/ascii.hpp"
#include "input/charset.hpp"
#include "input/formats.hpp"
#include "input/json_text.hpp"
#include "input/record.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace dateline::input {

namespace {

using Json = nlohmann::json;

Error not_json(std::size_t position) {
    return {ErrorClass::unreadable, "not-json", fmt::format("the record is not JSON (byte {})", position),
            "write one JSON object a line"};
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
    if (value.is_object()) return give_record(record_fields(value), limits, sink);
    return give_error(
        {}, {ErrorClass::unreadable, "not-an-article", "the record is no object", "write one JSON object a line"},
        sink);
}

Error record_too_large(Limits const &limits) {
    return {ErrorClass::unreadable, "too-large",
            fmt::format("the record is larger than {} bytes", limits.article_bytes), "raise the limit, or split it"};
}

bool read_line(std::string_view text, Limits const &limits, Sink const &sink) {
    if (auto const at = base::first_invalid_utf8(text))
        return give_error({},
                          {ErrorClass::unreadable, "not-utf8", fmt::format("the record is not UTF-8 (byte {})", *at),
                           "convert it to UTF-8"},
                          sink);
    auto record = read_record(text);
    if (record.error) return give_error(std::move(record.fields.id).value_or(""), *std::move(record.error), sink);
    if (!record.of_other_kind) return give_record(std::move(record.fields), limits, sink);
    auto const value = parse_json(text);
    return value.is_discarded() ? give_error({}, not_json(0), sink) : read_json_value(value, limits, sink);
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
    auto const value = parse_json(*text);
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
        bool const more = line->cut ? give_error({}, record_too_large(limits), sink) : read_line(text, limits, sink);
        if (!more) return;
    }
}

} // namespace dateline::input
