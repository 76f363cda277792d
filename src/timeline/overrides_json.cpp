#include "timeline/overrides_written.hpp"

#include <nlohmann/json.hpp>

namespace dateline::timeline {

namespace {

using nlohmann::ordered_json; // corrections are made in the order of the file

/// Empty where the object has no such text.
std::string text_of(ordered_json const &object, std::string_view key) {
    auto const field = object.find(std::string(key));
    return field != object.end() && field->is_string() ? field->get<std::string>() : std::string();
}

WrittenOverride written(std::string_view kind, std::string place, ordered_json const &object) {
    WrittenOverride change{std::string(kind), std::move(place), {}, {}};
    for (auto const &[name, field] : object.items())
        if (field.is_string()) change.fields.emplace(name, field.get<std::string>());
    auto const list = object.find("entries");
    if (list != object.end() && list->is_array())
        for (auto const &entry : *list)
            if (entry.is_object()) change.entries.push_back({text_of(entry, "id"), text_of(entry, "said")});
    return change;
}

} // namespace

Result<std::vector<WrittenOverride>> read_written_json(std::string_view json) {
    auto const parsed = ordered_json::parse(json, nullptr, false);
    if (parsed.is_discarded())
        return Error{ErrorClass::unreadable, "not-json", "what begins with a brace is no JSON",
                     "write JSON, or TOML 1.0"};
    std::vector<WrittenOverride> changes;
    for (auto const &[kind, list] : parsed.items()) {
        auto const place = "/" + kind;
        if (!list.is_array()) return not_overrides(place, fmt::format("\"{}\" is no list of corrections", kind));
        for (std::size_t at = 0; at < list.size(); ++at) {
            auto of_item = fmt::format("{}/{}", place, at);
            if (!list[at].is_object()) return not_overrides(of_item, "a correction is an object");
            changes.push_back(written(kind, std::move(of_item), list[at]));
        }
    }
    return changes;
}

} // namespace dateline::timeline
