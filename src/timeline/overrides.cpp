/// @file Corrections by hand, applied to a timeline.
#include "dateline/overrides.hpp"

#include "timeline/content_words.hpp"
#include "timeline/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace dateline {

namespace {

/// A correction is an editor's word: nothing is surer.
constexpr double by_hand = 1.0;

/// Of all words that two tellings use, the least share that both use: a number or a name may have changed between two
/// updates, and not much more.
constexpr double least_likeness = 0.6;

/// The timeline's entries in one list, dated and undated, while corrections are made.
class Desk {
public:
    explicit Desk(Timeline &timeline) : timeline_(timeline) {
        for (auto *const list : {&timeline.entries, &timeline.undated})
            for (auto &entry : *list) entries_.push_back({std::move(entry), {}, false});
        for (std::size_t at = 0; at < entries_.size(); ++at) by_id_.emplace(entries_[at].entry.id, at);
    }

    [[nodiscard]] bool apply(Override const &change) {
        std::vector<std::size_t> found;
        for (auto const &key : change.entries) {
            auto const at = find(key);
            if (at && std::find(found.begin(), found.end(), *at) == found.end()) found.push_back(*at);
        }
        if (found.empty() || found.size() < change.entries.size()) return false;
        auto &entry = entries_[found.front()].entry;
        switch (change.kind) {
        case Override::Kind::drop: entries_[found.front()].dropped = true; break;
        case Override::Kind::redate: redate(entry, change); break;
        case Override::Kind::reword:
            entry.steps.push_back(fmt::format("worded by hand; the article gave “{}”", entry.text));
            entry.text = change.text;
            break;
        case Override::Kind::join:
            for (auto other = found.begin() + 1; other != found.end(); ++other) join(entry, entries_[*other]);
            break;
        case Override::Kind::pin: entry.pinned = true; break;
        }
        return true;
    }

    /// Puts the entries back, in their order.
    void finish() {
        timeline_.entries.clear();
        timeline_.undated.clear();
        for (auto &[entry, words, dropped] : entries_)
            if (!dropped) (entry.when.undated() ? timeline_.undated : timeline_.entries).push_back(std::move(entry));
        timeline::put_in_order(timeline_.entries);
        timeline::drop_lost_conflicts(timeline_);
    }

private:
    struct Placed {
        TimelineEntry entry;
        std::vector<std::vector<std::uint64_t>> words; ///< of its text and of its quotes, once they are asked for
        bool dropped;
    };

    [[nodiscard]] std::optional<std::size_t> find(EntryKey const &key) {
        if (auto const known = by_id_.find(key.id); known != by_id_.end() && !entries_[known->second].dropped)
            return known->second;
        if (key.said.empty()) return std::nullopt;
        std::vector<std::uint64_t> said;
        timeline::content_words(key.said, said);
        std::optional<std::size_t> best;
        double most = 0;
        bool alone = true;
        for (std::size_t at = 0; at < entries_.size(); ++at) {
            if (entries_[at].dropped) continue;
            auto const like = likeness(said, entries_[at]);
            if (like < least_likeness || like < most) continue;
            alone = like > most;
            most = like;
            best = at;
        }
        return alone ? best : std::nullopt;
    }

    [[nodiscard]] static double likeness(std::vector<std::uint64_t> const &said, Placed &placed) {
        if (placed.words.empty()) {
            timeline::content_words(placed.entry.text, placed.words.emplace_back());
            for (auto const &source : placed.entry.sources)
                timeline::content_words(source.quote, placed.words.emplace_back());
        }
        double most = 0;
        for (auto const &words : placed.words) {
            auto const shared = timeline::shared_words(said, words);
            auto const all = said.size() + words.size() - shared;
            if (all > 0) most = std::max(most, static_cast<double>(shared) / static_cast<double>(all));
        }
        return most;
    }

    static void redate(TimelineEntry &entry, Override const &change) {
        auto const moment = [](std::optional<Moment> const &at) { return at ? to_string(*at) : std::string("open"); };
        auto const given = entry.when.undated()
                               ? std::string("no date")
                               : fmt::format("{} to {}", moment(entry.when.earliest), moment(entry.when.latest));
        entry.steps.push_back(fmt::format("dated by hand; the article gave {}", given));
        entry.when = change.when;
        entry.grain = change.grain;
        entry.confidence = by_hand;
    }

    static void join(TimelineEntry &kept, Placed &other) {
        other.dropped = true;
        for (auto &source : other.entry.sources) {
            bool const known = std::any_of(kept.sources.begin(), kept.sources.end(), [&](SourceQuote const &mine) {
                return mine.article == source.article && mine.start == source.start;
            });
            if (!known) kept.sources.push_back(std::move(source));
        }
        kept.steps.push_back(fmt::format("joined by hand with “{}”", other.entry.text));
    }

    Timeline &timeline_;
    std::vector<Placed> entries_;
    std::unordered_map<std::string, std::size_t> by_id_;
};

} // namespace

std::vector<std::size_t> apply_overrides(Timeline &timeline, std::vector<Override> const &overrides) {
    std::vector<std::size_t> unmatched;
    if (overrides.empty()) return unmatched;
    Desk desk(timeline);
    for (std::size_t at = 0; at < overrides.size(); ++at)
        if (!desk.apply(overrides[at])) unmatched.push_back(at);
    desk.finish();
    return unmatched;
}

} // namespace dateline
