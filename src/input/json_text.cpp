#include "input/json_text.hpp"

#include <nlohmann/json.hpp>

namespace dateline::input {

namespace {

bool nested_too_deep(std::string_view text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (in_string && c == '\\') ++i;
        else if (c == '"') in_string = !in_string;
        else if (in_string) continue;
        else if (c == '[' || c == '{') ++depth;
        else if (c == ']' || c == '}') --depth;
        if (depth > deepest_json) return true;
    }
    return false;
}

} // namespace

nlohmann::json parse_json(std::string_view text, JsonComments comments) {
    if (nested_too_deep(text)) return nlohmann::json(nlohmann::json::value_t::discarded);
    return nlohmann::json::parse(text.begin(), text.end(), nullptr, false, comments == JsonComments::passed_over);
}

} // namespace dateline::input
