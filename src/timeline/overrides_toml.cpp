#include "timeline/overrides_written.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace dateline::timeline {

namespace {

std::string place_of(toml::node const &node) { return std::to_string(node.source().begin.line); }

/// A date stands without quotes too.
std::string text_of(toml::node const &node) {
    if (auto const text = node.value<std::string>()) return *text;
    std::ostringstream written;
    if (auto const *const day = node.as_date()) written << day->get();
    else if (auto const *const time = node.as_date_time()) written << time->get();
    return written.str();
}

EntryKey key_of(toml::table const &table) {
    EntryKey key;
    if (auto const *const id = table.get("id")) key.id = text_of(*id);
    if (auto const *const said = table.get("said")) key.said = text_of(*said);
    return key;
}

WrittenOverride written(std::string_view kind, toml::table const &table) {
    WrittenOverride change{std::string(kind), place_of(table), {}, {}};
    for (auto const &[name, field] : table)
        if (auto text = text_of(field); !text.empty()) change.fields.emplace(name.str(), std::move(text));
    auto const *const list = table.get_as<toml::array>("entries");
    for (std::size_t at = 0; list != nullptr && at < list->size(); ++at)
        if (auto const *const entry = list->get(at)->as_table()) change.entries.push_back(key_of(*entry));
    return change;
}

/// The packaged parser throws; here its errors become values.
Result<toml::table> parse(std::string_view text) {
    try {
        return toml::parse(text);
    } catch (toml::parse_error const &error) {
        return Error{ErrorClass::unreadable, "not-toml",
                     fmt::format("line {}: {}", error.source().begin.line, error.description()),
                     "write TOML 1.0, or JSON between braces"};
    }
}

} // namespace

Result<std::vector<WrittenOverride>> read_written_toml(std::string_view toml) {
    auto const parsed = parse(toml);
    if (!parsed) return parsed.error();
    std::vector<std::pair<std::uint32_t, WrittenOverride>> changes;
    for (auto const &[key, node] : *parsed) {
        auto const *const list = node.as_array();
        if (list == nullptr)
            return not_overrides(place_of(node), fmt::format("\"{}\" is no list of corrections", key.str()));
        for (auto const &item : *list) {
            auto const *const table = item.as_table();
            if (table == nullptr) return not_overrides(place_of(item), "a correction is a table");
            changes.emplace_back(item.source().begin.line, written(key.str(), *table));
        }
    }
    // Lists come by name; corrections are made in the order of the file.
    std::stable_sort(changes.begin(), changes.end(), [](auto const &a, auto const &b) { return a.first < b.first; });
    std::vector<WrittenOverride> in_order;
    in_order.reserve(changes.size());
    for (auto &[line, change] : changes) in_order.push_back(std::move(change));
    return in_order;
}

} // namespace dateline::timeline
