/// @file Corrections by hand, read from their file.
#include "calendar/calendar.hpp"
#include "calendar/timex.hpp"
#include "timeline/overrides_written.hpp"

#include "dateline/overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

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

bool names_entry(EntryKey const &key) { return !key.id.empty() || !key.said.empty(); }

Result<Override> understood(timeline::WrittenOverride const &written) {
    auto const field = [&](std::string_view name) {
        auto const found = written.fields.find(name);
        return found == written.fields.end() ? std::string() : found->second;
    };
    auto const wrong = [&](std::string_view what) { return timeline::not_overrides(written.place, what); };
    auto const kind = std::find(kind_names.begin(), kind_names.end(), written.kind);
    if (kind == kind_names.end()) return wrong(fmt::format("\"{}\" is no kind of correction", written.kind));
    Override change;
    change.kind = static_cast<Override::Kind>(kind - kind_names.begin());
    change.place = written.place;
    if (change.kind == Override::Kind::join) {
        change.entries = written.entries;
        if (change.entries.size() < 2) return wrong("a join needs entries, two or more");
    } else {
        change.entries.push_back({field("id"), field("said")});
    }
    if (!std::all_of(change.entries.begin(), change.entries.end(), names_entry))
        return wrong("an entry is named by neither id nor said");
    change.text = field("text");
    if (change.kind == Override::Kind::reword && change.text.empty()) return wrong("a reword needs a text");
    if (change.kind == Override::Kind::redate && !read_when(field("when"), change))
        return wrong("when should be a day, a month or a year, two of them with a slash, or \"unknown\"");
    return change;
}

/// JSON opens with a brace, which TOML cannot.
bool is_json(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

} // namespace

std::string_view to_string(Override::Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

Result<std::vector<Override>> read_overrides(std::string_view text) {
    auto const written = is_json(text) ? timeline::read_written_json(text) : timeline::read_written_toml(text);
    if (!written) return written.error();
    std::vector<Override> overrides;
    for (auto const &one : *written) {
        auto change = understood(one);
        if (!change) return change.error();
        overrides.push_back(*std::move(change));
    }
    return overrides;
}

} // namespace dateline
