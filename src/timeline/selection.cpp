/// @file A timeline cut down to what matters most.
#include "timeline/timeline.hpp"

#include "dateline/dateline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace dateline {

namespace {

/// More than any can have: what an editor has pinned comes before the rest.
constexpr double of_pinned = 1'000'000.0;

double salience_of(TimelineEntry const &entry) { return entry.pinned ? of_pinned : entry.salience.value_or(0.0); }

std::optional<std::int32_t> day_of(TimelineEntry const &entry) {
    auto const &[earliest, latest] = std::tie(entry.when.earliest, entry.when.latest);
    if (!earliest || !latest || earliest->day.since_epoch != latest->day.since_epoch) return std::nullopt;
    return earliest->day.since_epoch;
}

/// What is told of a longer time, or of none, stands on no day.
void keep_days(Timeline &timeline, std::size_t count) {
    std::map<std::int32_t, double> salience;
    for (auto const &entry : timeline.entries)
        if (auto const day = day_of(entry)) salience[*day] = std::max(salience[*day], salience_of(entry));
    std::vector<std::pair<std::int32_t, double>> ranked(salience.begin(), salience.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const &a, auto const &b) { return a.second > b.second; });
    if (ranked.size() > count) ranked.resize(count);
    std::set<std::int32_t> kept;
    for (auto const &[day, most] : ranked) kept.insert(day);
    std::erase_if(timeline.entries, [&](TimelineEntry const &entry) {
        auto const day = day_of(entry);
        return !day || !kept.contains(*day);
    });
    timeline.undated.clear();
}

void keep_entries(Timeline &timeline, std::size_t count) {
    struct Place {
        bool undated;
        std::size_t at;
        double salience;
    };
    std::vector<Place> places;
    for (std::size_t i = 0; i < timeline.entries.size(); ++i)
        places.push_back({false, i, salience_of(timeline.entries[i])});
    for (std::size_t i = 0; i < timeline.undated.size(); ++i)
        places.push_back({true, i, salience_of(timeline.undated[i])});
    if (places.size() <= count) return;
    std::stable_sort(places.begin(), places.end(),
                     [](Place const &a, Place const &b) { return a.salience > b.salience; });
    places.resize(count);
    std::sort(places.begin(), places.end(),
              [](Place const &a, Place const &b) { return std::tie(a.undated, a.at) < std::tie(b.undated, b.at); });
    std::vector<TimelineEntry> entries;
    std::vector<TimelineEntry> undated;
    for (auto const &place : places) {
        if (place.undated) undated.push_back(std::move(timeline.undated[place.at]));
        else entries.push_back(std::move(timeline.entries[place.at]));
    }
    timeline.entries = std::move(entries);
    timeline.undated = std::move(undated);
}

} // namespace

void timeline::drop_lost_conflicts(Timeline &timeline) {
    std::set<std::string> ids;
    for (auto const &entry : timeline.entries) ids.insert(entry.id);
    for (auto const &entry : timeline.undated) ids.insert(entry.id);
    for (auto *const list : {&timeline.entries, &timeline.undated})
        for (auto &entry : *list)
            std::erase_if(entry.conflicts, [&](std::string const &id) { return !ids.contains(id); });
}

void keep_most_salient(Timeline &timeline, Selection const &selection) {
    if (selection.days > 0) keep_days(timeline, selection.days);
    if (selection.entries > 0) keep_entries(timeline, selection.entries);
    if (selection.days > 0 || selection.entries > 0) timeline::drop_lost_conflicts(timeline);
}

} // namespace dateline
