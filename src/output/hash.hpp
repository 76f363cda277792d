/// @file Hashes that pages and identifiers are named by.
#pragma once

#include <string>
#include <string_view>

namespace dateline::output {

/// "sha256-…" in base64, as a content security policy names an inline style or script.
std::string csp_hash(std::string_view content);

/// Eight hexadecimal digits (FNV-1a): the same text has the same, on every machine.
std::string short_hash(std::string_view content);

} // namespace dateline::output
