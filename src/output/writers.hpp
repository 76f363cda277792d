/// @file The formats that timelines are written in: one list, from which --to, its help and its validation
/// are made.
#pragma once

#include "output/formats.hpp"
#include "output/html.hpp"
#include "output/json.hpp"
#include "output/table.hpp"

#include "dateline/timeline.hpp"

#include <span>
#include <string_view>

namespace dateline::output {

/// Each writer takes from these what concerns it.
struct WriteOptions {
    TableOptions table;
    HtmlOptions html;
    JsonLayout json_layout = JsonLayout::indented;
};

struct Writer {
    std::string_view name;        ///< of --to: "html"
    std::string_view description; ///< one line for the help
    std::string_view media_type;
    std::string_view extension; ///< without the dot
    Written (*write)(Timeline const &timeline, WriteOptions const &options);
};

/// In the order of the help.
std::span<Writer const> writers();

/// The JSON Schema (2020-12) of what the writer "json" writes.
std::string_view timeline_schema();

/// None where there is no such format.
Writer const *find_writer(std::string_view name);

} // namespace dateline::output
