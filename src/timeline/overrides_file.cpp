/// @file Corrections by hand, read from TOML.
#include "calendar/calendar.hpp"
#include "calendar/timex.hpp"

#include "dateline/overrides.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 5> kind_names{"drop", "redate", "reword", "join", "pin"};

/// A day, a month, a year or a minute, as an interval of that grain.
struct Period {
    calendar::Interval interval;
    Grain grain;
};

std::optional<Period> period_of(std::string_view text) {
    std::string const given(text);
    if (auto const moment = parse_moment(given)) {
        auto const begin = calendar::to_instant(*moment);
        if (moment->time_of_day) return Period{{begin, begin + std::chrono::minutes(1)}, Grain::minute};
        return Period{calendar::day(begin), Grain::day};
    }
    if (auto const month = parse_moment(given + "-01"))
        return Period{calendar::period(calendar::Unit::month, calendar::to_instant(*month)), Grain::month};
    if (auto const year = parse_moment(given + "-01-01"))
        return Period{calendar::period(calendar::Unit::year, calendar::to_instant(*year)), Grain::year};
    return std::nullopt;
}

/// "2031-03-12", "2031-03", "2031-03-10/2031-03-12" for the whole from one to the other, "unknown".
bool read_when(std::string_view text, Override &change) {
    if (text == "unknown") return true;
    auto const slash = text.find('/');
    auto const first = period_of(text.substr(0, slash));
    if (!first) return false;
    auto interval = first->interval;
    auto extent = Extent::point;
    if (slash != std::string_view::npos) {
        auto const last = period_of(text.substr(slash + 1));
        if (!last || last->interval.end <= interval.begin) return false;
        interval.end = last->interval.end;
        extent = Extent::span;
    }
    change.grain = first->grain;
    change.when = calendar::to_when(interval, change.grain, extent);
    change.when.edtf = calendar::to_edtf(interval, change.grain, extent);
    return true;
}

Error wrong(toml::source_region const &where, std::string_view what) {
    return {ErrorClass::unreadable, "not-overrides", fmt::format("line {}: {}", where.begin.line, what),
            "each of [[drop]], [[redate]], [[reword]], [[join]] and [[pin]] names an entry by id or said"};
}

/// The text of the field; a date stands without quotes too.
std::string text_of(toml::table const &table, std::string_view key) {
    auto const *const node = table.get(key);
    if (node == nullptr) return {};
    if (auto const text = node->value<std::string>()) return *text;
    std::ostringstream written;
    if (auto const *const day = node->as_date()) written << day->get();
    else if (auto const *const time = node->as_date_time()) written << time->get();
    return written.str();
}

EntryKey key_of(toml::table const &table) { return {text_of(table, "id"), text_of(table, "said")}; }
bool names_entry(EntryKey const &key) { return !key.id.empty() || !key.said.empty(); }

Result<Override> read_override(Override::Kind kind, toml::table const &table) {
    Override change;
    change.kind = kind;
    change.line = table.source().begin.line;
    if (kind == Override::Kind::join) {
        auto const *const list = table.get_as<toml::array>("entries");
        for (std::size_t at = 0; list != nullptr && at < list->size(); ++at)
            if (auto const *const entry = list->get(at)->as_table()) change.entries.push_back(key_of(*entry));
        if (change.entries.size() < 2) return wrong(table.source(), "a join needs entries, two or more");
    } else {
        change.entries.push_back(key_of(table));
    }
    for (auto const &key : change.entries)
        if (!names_entry(key)) return wrong(table.source(), "an entry is named by neither id nor said");
    change.text = text_of(table, "text");
    if (kind == Override::Kind::reword && change.text.empty()) return wrong(table.source(), "a reword needs a text");
    if (kind == Override::Kind::redate && !read_when(text_of(table, "when"), change))
        return wrong(table.source(),
                     "when should be a day, a month or a year, two of them with a slash, or \"unknown\"");
    return change;
}

/// The packaged parser throws; here its errors become values.
Result<toml::table> parse(std::string_view text) {
    try {
        return toml::parse(text);
    } catch (toml::parse_error const &error) {
        return Error{ErrorClass::unreadable, "not-toml",
                     fmt::format("line {}: {}", error.source().begin.line, error.description()), "write TOML 1.0"};
    }
}

} // namespace

std::string_view to_string(Override::Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

Result<std::vector<Override>> read_overrides(std::string_view toml) {
    auto const parsed = parse(toml);
    if (!parsed) return parsed.error();
    std::vector<Override> overrides;
    for (auto const &[key, node] : *parsed) {
        auto const kind = std::find(kind_names.begin(), kind_names.end(), key.str());
        auto const *const list = node.as_array();
        if (kind == kind_names.end() || list == nullptr)
            return wrong(node.source(), fmt::format("\"{}\" is no kind of correction", key.str()));
        for (auto const &item : *list) {
            auto const *const table = item.as_table();
            if (table == nullptr) return wrong(item.source(), "a correction is a table");
            auto change = read_override(static_cast<Override::Kind>(kind - kind_names.begin()), *table);
            if (!change) return change.error();
            overrides.push_back(*std::move(change));
        }
    }
    // Tables come by name; corrections are made in the order of the file.
    std::stable_sort(overrides.begin(), overrides.end(),
                     [](Override const &a, Override const &b) { return a.line < b.line; });
    return overrides;
}

} // namespace dateline
