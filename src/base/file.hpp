/// @file Files, read within bounds and written whole or not at all.
#pragma once

#include "dateline/result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::base {

/// The whole file, or standard input where the path is "-".
/// Errors: "no-such-file", "is-a-folder", "unreadable", "too-large" (more than limit bytes).
Result<std::string> read_file(std::filesystem::path const &path, std::size_t limit);

/// Writes to a temporary file beside the target and renames it, so that a reader sees the old file or the new.
/// Returns the error, or none.
std::optional<Error> write_file(std::filesystem::path const &path, std::string_view content);

} // namespace dateline::base
