/// @file A record of CONTRACT (--ndjson): an article or a page and what is known of it, as a flat JSON object.
#pragma once

#include "input/reader.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace dateline::input {

struct RecordFields {
    std::optional<std::string> id, title, url, published, text, html;
};

RecordFields record_fields(nlohmann::json const &object);

struct RecordRead {
    RecordFields fields;        ///< as far as they could be read
    std::optional<Error> error; ///< "not-json", "not-an-article"
    bool of_other_kind = false; ///< JSON-LD, ninjs, or a list of articles: to be read as a tree
};

/// The record in JSON text, without making a tree of values.
RecordRead read_record(std::string_view json);

/// Gives the article, or the article on the page, to the sink. False where that wants no more.
/// Errors: "not-an-article", "no-such-day", those of read_html.
bool give_record(RecordFields fields, Limits const &limits, Sink const &sink);

} // namespace dateline::input
