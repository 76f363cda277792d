#include "timeline/joining.hpp"

#include "timeline/content_words.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace dateline::timeline {

namespace {

constexpr std::size_t fewest_shared = 3; ///< content words, the event's own among them
constexpr std::size_t memory = 8;        ///< mentions by the same word that are looked at

struct Mentioned {
    std::size_t place; ///< in the list of what is told
    std::vector<std::uint64_t> words;
};

bool unreal(EventStatus status) { return status == EventStatus::hypothetical || status == EventStatus::denied; }

/// One time holds the other, to the day; or one of them is not known.
bool may_be_one(TimelineEntry const &a, TimelineEntry const &b) {
    bool const same_fate =
        a.status == b.status || (!unreal(a.status) && !unreal(b.status) && a.status != EventStatus::planned &&
                                 b.status != EventStatus::planned);
    if (!same_fate) return false;
    if (a.when.undated() || b.when.undated()) return true;
    auto const holds = [](When const &outer, When const &inner) {
        return outer.earliest && outer.latest && inner.earliest && inner.latest &&
               outer.earliest->day <= inner.earliest->day && inner.latest->day <= outer.latest->day;
    };
    return a.when.extent == b.when.extent && (holds(a.when, b.when) || holds(b.when, a.when));
}

bool mostly_the_same(std::vector<std::uint64_t> const &a, std::vector<std::uint64_t> const &b) {
    auto const shared = shared_words(a, b);
    return shared >= fewest_shared && 10 * shared >= 7 * std::min(a.size(), b.size());
}

/// How well it is dated; less is better.
auto rank(Told const &told) { return std::tuple(!told.dated, told.inferred, told.entry.grain); }

void take_in(Told &kept, Told &joined) {
    if (rank(joined) < rank(kept)) {
        std::swap(kept.entry, joined.entry);
        std::tie(kept.clause, kept.event, kept.dated, kept.inferred) =
            std::tuple(joined.clause, joined.event, joined.dated, joined.inferred);
    }
    auto &sources = kept.entry.sources;
    for (auto &source : joined.entry.sources)
        if (std::none_of(sources.begin(), sources.end(),
                         [&](auto const &other) { return other.start == source.start; }))
            sources.push_back(std::move(source));
    std::sort(sources.begin(), sources.end(), [](auto const &a, auto const &b) { return a.start < b.start; });
}

} // namespace

void join_mentions(Findings const &findings, std::vector<Told> &told) {
    std::unordered_map<std::uint64_t, std::vector<Mentioned>> by_word;
    std::vector<bool> joined(told.size(), false);
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (told[i].event == events::Mention::none) continue;
        auto const word = content_stem(findings.words.forms[findings.mentions[told[i].event].word]);
        if (word == 0) continue;
        Mentioned mentioned{i, {}};
        content_words(told[i].entry.text, mentioned.words);
        auto &others = by_word[word];
        auto const from = others.size() > memory ? others.end() - static_cast<std::ptrdiff_t>(memory) : others.begin();
        auto const same = std::find_if(from, others.end(), [&](Mentioned const &other) {
            return told[other.place].sentence != told[i].sentence &&
                   may_be_one(told[other.place].entry, told[i].entry) && mostly_the_same(other.words, mentioned.words);
        });
        if (same == others.end()) {
            others.push_back(std::move(mentioned));
        } else {
            take_in(told[same->place], told[i]);
            joined[i] = true;
        }
    }
    std::size_t place = 0;
    std::erase_if(told, [&](Told const &) { return joined[place++]; });
}

} // namespace dateline::timeline
