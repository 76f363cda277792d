/// @file Files of training text, gzipped or not.
#pragma once

#include <filesystem>
#include <string>

namespace dateline::models {

/// All bytes of the file, unpacked where it is gzipped. Exits with a message where it cannot be read.
std::string read_gzip(std::filesystem::path const &path);

} // namespace dateline::models
