/// @file Corrections by hand as their file has them, TOML or JSON, before they are understood.
#pragma once

#include "dateline/overrides.hpp"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::timeline {

struct WrittenOverride {
    std::string kind;  ///< what the list is called that it stands in
    std::string place; ///< the line of a TOML file, the JSON pointer (RFC 6901) of a JSON file
    std::map<std::string, std::string, std::less<>> fields; ///< those that are texts or dates
    std::vector<EntryKey> entries;                          ///< the tables of its field of that name
};

/// In the order of the file. Errors: "not-toml" or "not-json", and "not-overrides" where it is no list of tables.
Result<std::vector<WrittenOverride>> read_written_toml(std::string_view toml);
Result<std::vector<WrittenOverride>> read_written_json(std::string_view json);

inline Error not_overrides(std::string_view place, std::string_view what) {
    bool const line = !place.empty() && place.front() != '/';
    return {ErrorClass::unreadable, "not-overrides", fmt::format("{}{}: {}", line ? "line " : "", place, what),
            "each of drop, redate, reword, join and pin is a list of tables that name an entry by id or said"};
}

} // namespace dateline::timeline
