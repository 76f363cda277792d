/// @file JSON as others write it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace dateline::input {

enum class JsonComments { refused, passed_over };

/// The value, discarded where the text is no JSON or is nested more than deepest_json deep: each level costs many times
/// the byte that it is written in.
nlohmann::json parse_json(std::string_view text, JsonComments comments = JsonComments::refused);

inline constexpr int deepest_json = 256;

} // namespace dateline::input
