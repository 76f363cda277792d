/// @file The formats that timelines are written in: one list, from which --to, its help and its validation
/// are made.
#pragma once

#include "output/html.hpp"
#include "output/json.hpp"
#include "output/table.hpp"

#include "dateline/diagnostic.hpp"
#include "dateline/result.hpp"
#include "dateline/timeline.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::output {

/// Each writer takes from these what concerns it.
struct WriteOptions {
    TableOptions table;
    HtmlOptions html;
    JsonLayout json_layout = JsonLayout::indented;
};

struct Written {
    std::string content;
    std::vector<Diagnostic>
        diagnostics; ///< what the format cannot say, with counts; hashes for a security policy
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

/// None where there is no such format.
Writer const *find_writer(std::string_view name);

} // namespace dateline::output
