/// @file What the readers of the single formats offer to the list of readers, and to one another.
#pragma once

#include "input/publication.hpp"
#include "input/reader.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace dateline::input {

using ReadFunction = void(Input &, Origin const &, Limits const &, Sink const &);
using AcceptFunction = bool(std::string_view);

AcceptFunction accepts_html, accepts_ndjson, accepts_json, accepts_ninjs, accepts_json_ld, accepts_nitf,
    accepts_newsml_g2, accepts_rss, accepts_atom, accepts_timeml, accepts_warc, accepts_plain_text;
ReadFunction read_html_input, read_ndjson, read_json_input, read_nitf, read_newsml_g2, read_rss, read_atom, read_timeml,
    read_warc, read_plain_text_input;

/// A JSON value of any of the kinds that hold articles: a record (CONTRACT), a ninjs item, schema.org's
/// JSON-LD, or a list of such. False where the sink wants no more.
bool read_json_value(nlohmann::json const &value, Limits const &limits, Sink const &sink);

bool is_ninjs(nlohmann::json const &value);
bool read_ninjs_item(nlohmann::json const &item, Sink const &sink);
bool is_schema_org(nlohmann::json const &value);
bool read_schema_org(nlohmann::json const &value, Sink const &sink);

/// The whole input as UTF-8; none after telling the sink why not.
std::optional<std::string> read_text(Input &input, Origin const &origin, Limits const &limits, Sink const &sink);

/// A date of a record or wire format as a signal; nothing where the text holds none.
void add_date(std::vector<DateSignal> &signals, std::string_view text, DateRole role, double weight, std::string name);

/// Chooses the publication from the signals, finds notes in the text and gives the article to the sink.
bool give(Article article, std::vector<DateSignal> signals, Sink const &sink);
bool give_error(std::string id, Error error, Sink const &sink);

} // namespace dateline::input
