/// @file Timelines as JSON (CONTRACT: a timeline), the form that they are kept in.
#pragma once

#include "dateline/limits.hpp"
#include "dateline/result.hpp"
#include "dateline/timeline.hpp"

#include <string>
#include <string_view>

namespace dateline::output {

enum class JsonLayout { indented, one_line };

/// Fields in a fixed order; those that an entry does not have are left out, save where CONTRACT says null.
/// Ends with a line feed.
std::string timeline_to_json(Timeline const &timeline, JsonLayout layout = JsonLayout::indented);

/// The same on one line, as the answer to the record of that id.
std::string timeline_answer(std::string const &id, Timeline const &timeline);

/// Reads what timeline_to_json writes, and writes back to the same bytes. Fields that it does not know are
/// passed over. Errors: "too-large", "not-json" (with the byte), "not-a-timeline" (with the field, as in
/// entries[3].when.extent).
Result<Timeline> timeline_from_json(std::string_view text, Limits const &limits = {});

} // namespace dateline::output
