/// @file Merging, its steps in order.
#include "base/hash.hpp"
#include "merge/corrections.hpp"
#include "merge/entries.hpp"
#include "merge/salience.hpp"
#include "merge/same_event.hpp"
#include "merge/statements.hpp"
#include "merge/terms.hpp"
#include "merge/versions.hpp"
#include "timeline/timeline.hpp"

#include "dateline/dateline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

namespace dateline {

namespace {

/// Of each article: whether it was known before the update.
std::vector<bool> known_before(std::vector<TimelineArticle> const &articles, MergeOptions const &options) {
    using Key = std::tuple<std::string, std::string>;
    auto const key = [](TimelineArticle const &article) {
        return Key(merging::given_id(article), article.published ? to_string(article.published->value) : "");
    };
    std::set<Key> known;
    for (auto const &article : options.known) known.insert(key(article));
    // Articles stand in the order of their publication.
    auto const *const last = articles.empty() ? nullptr : &articles.back().published;
    bool const one_update = last == nullptr || !*last ||
                            (articles.front().published && articles.front().published->value == (*last)->value);
    std::vector<bool> before;
    before.reserve(articles.size());
    for (auto const &article : articles) {
        auto const &published = article.published;
        if (!known.empty()) before.push_back(known.contains(key(article)));
        else if (options.since) before.push_back(!published || !merging::is_after(published->value, *options.since));
        else before.push_back(one_update || !published || !(published->value == (*last)->value));
    }
    return before;
}

/// Entries of the same words without a date, or at one time in two places, are told apart by their sources.
void make_ids_unique(std::vector<TimelineEntry> &entries) {
    std::unordered_map<std::string, int> uses;
    for (auto const &entry : entries) ++uses[entry.id];
    for (auto &entry : entries) {
        if (uses[entry.id] == 1) continue;
        auto key = entry.id;
        for (auto const &source : entry.sources) key += fmt::format("\n{}\n{}", source.article, source.start);
        entry.id = fmt::format("{:012x}", base::fnv1a(key) & 0xFFFFFFFFFFFFULL);
    }
}

/// What cannot both hold stays side by side, each naming the other; what was withdrawn disputes nothing.
void mark_conflicts(merging::SameEvents const &events, std::vector<TimelineEntry> &entries) {
    std::unordered_map<std::uint32_t, std::size_t> entry_of;
    for (std::size_t i = 0; i < events.clusters.size(); ++i)
        for (auto const place : events.clusters[i]) entry_of.emplace(place, i);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (auto const &[a, b] : events.contradictions) {
        auto const one = entry_of.at(a);
        auto const other = entry_of.at(b);
        if (one == other || entries[one].change == Change::withdrawn || entries[other].change == Change::withdrawn)
            continue;
        pairs.insert({one, other});
        pairs.insert({other, one});
    }
    for (auto const &[one, other] : pairs) entries[one].conflicts.push_back(entries[other].id);
}

/// Some article's timeline had it as an entry, or the headlines of two tell it.
bool is_entry(merging::Statements const &statements, merging::Cluster const &cluster) {
    std::optional<std::uint32_t> headline_of;
    for (auto const place : cluster) {
        auto const &statement = statements.list[place];
        if (statement.is_entry()) return true;
        if (statement.kind != merging::StatementKind::headline) continue;
        if (headline_of && *headline_of != statement.article) return true;
        headline_of = statement.article;
    }
    return false;
}

void about_all(Timeline &timeline) {
    for (auto const &article : timeline.articles) {
        // In the order of their publication: the last word counts.
        if (article.published) timeline.as_of = article.published->value;
        if (!article.title.empty()) timeline.title = article.title;
    }
}

} // namespace

Timeline merge(std::vector<Timeline> const &timelines, MergeOptions const &options) {
    auto statements = merging::take_apart(timelines, options.as_of);
    auto const told = merging::find_terms(statements);
    auto const versions = merging::find_versions(statements);
    auto const known = known_before(statements.articles, options);
    merging::Material const material{statements, told, versions, known};

    auto events =
        merging::find_same_events(statements, told, versions, merging::what_stands(statements, told, versions));
    merging::part_disputed(events, statements, told, versions);
    std::vector<TimelineEntry> entries;
    entries.reserve(events.clusters.size());
    for (auto const &cluster : events.clusters) entries.push_back(merging::make_entry(material, cluster));
    make_ids_unique(entries);
    mark_conflicts(events, entries);

    Timeline timeline;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!is_entry(statements, events.clusters[i])) continue;
        (entries[i].when.undated() ? timeline.undated : timeline.entries).push_back(std::move(entries[i]));
    }
    timeline::put_in_order(timeline.entries);
    timeline.articles = std::move(statements.articles);
    timeline.diagnostics = std::move(statements.diagnostics);
    about_all(timeline);
    merging::weigh(timeline, versions);
    return timeline;
}

} // namespace dateline
