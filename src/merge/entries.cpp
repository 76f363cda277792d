#include "merge/entries.hpp"

#include "merge/corrections.hpp"
#include "timeline/timeline.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace dateline::merging {

namespace {

constexpr std::int64_t minutes_of_a_day = 1440;

/// How precise a time is: the minutes of its window; an open end makes it as vague as can be.
std::int64_t vagueness(When const &when) {
    if (when.undated()) return std::numeric_limits<std::int64_t>::max();
    if (!when.earliest || !when.latest) return std::numeric_limits<std::int64_t>::max() - 1;
    auto const minute = [](Moment const &moment, std::int64_t otherwise) {
        return std::int64_t{moment.day.since_epoch} * minutes_of_a_day +
               (moment.time_of_day ? moment.time_of_day->count() : otherwise);
    };
    return minute(*when.latest, minutes_of_a_day - 1) - minute(*when.earliest, 0);
}

class EntryMaker {
public:
    EntryMaker(Material const &material, Cluster const &cluster) : material_(material), cluster_(cluster) {}

    [[nodiscard]] TimelineEntry make() const {
        auto const now = main_of(cluster_);
        auto const &account = statement(now).account;
        TimelineEntry entry;
        entry.when = account.when;
        entry.grain = account.grain;
        entry.text = account.text;
        entry.status = account.status;
        entry.confidence = account.confidence;
        entry.steps = account.steps;
        entry.id = timeline::entry_id(entry.when, entry.text);
        for (auto const one : cluster_) {
            auto const &said = statement(one);
            if (!said.quoted()) continue;
            SourceQuote source{article(one).id, said.start, said.end, said.quote};
            if (!(said.account == account)) source.says = said.account;
            source.salience = said.salience;
            source.replaced = replaced(one);
            entry.sources.push_back(std::move(source));
        }
        entry.history = history(now);
        entry.change = change();
        return entry;
    }

private:
    using Place = std::uint32_t; ///< in the list of statements

    [[nodiscard]] Statement const &statement(Place place) const { return material_.statements.list[place]; }
    [[nodiscard]] TimelineArticle const &article(Place place) const {
        return material_.statements.articles[statement(place).article];
    }
    [[nodiscard]] Version const &version(Place place) const { return material_.versions[statement(place).article]; }
    [[nodiscard]] bool replaced(Place place) const { return version(place).replaced; }
    [[nodiscard]] std::vector<Figure> const &figures(Place place) const { return material_.told[place].figures; }

    /// They cannot both be right: another time as precisely, or another figure.
    [[nodiscard]] bool differ(Place a, Place b) const {
        auto const &one = statement(a).account.when;
        auto const &other = statement(b).account.when;
        bool const other_time = !one.undated() && !other.undated() && !(one == other) && one.earliest &&
                                other.earliest && one.latest && other.latest &&
                                (*one.earliest == *one.latest || *other.earliest == *other.latest) && apart(one, other);
        return other_time || figures_differ(figures(a), figures(b)) || renamed(a, b);
    }

    /// A version names somebody else than another does in the same place.
    [[nodiscard]] bool renamed(Place a, Place b) const {
        if (version(a).line != version(b).line || statement(a).article == statement(b).article) return false;
        auto const lacks = [&](Place one, Place other) {
            auto const &names = material_.told[one].names;
            auto const &terms = material_.told[other].terms;
            return std::any_of(names.begin(), names.end(), [&](std::uint32_t name) {
                auto const found = std::lower_bound(terms.begin(), terms.end(), name,
                                                    [](Term const &term, std::uint32_t id) { return term.id < id; });
                return found == terms.end() || found->id != name;
            });
        };
        return lacks(a, b) && lacks(b, a);
    }

    /// No moment is in both.
    static bool apart(When const &a, When const &b) {
        auto const minute = [](Moment const &moment, std::int64_t otherwise) {
            return std::int64_t{moment.day.since_epoch} * minutes_of_a_day +
                   (moment.time_of_day ? moment.time_of_day->count() : otherwise);
        };
        auto const last = minutes_of_a_day - 1;
        return minute(*a.latest, last) < minute(*b.earliest, 0) || minute(*b.latest, last) < minute(*a.earliest, 0);
    }

    [[nodiscard]] bool told_ahead(Place place) const {
        auto const &published = article(place).published;
        auto const &when = statement(place).account.when;
        return published && when.earliest && published->value.day < when.earliest->day;
    }

    /// The statement that says what the entry says. The places are in the order of publication.
    template <typename Places>
    [[nodiscard]] Place main_of(Places const &places) const {
        // An entry rather than an aside or a headline, what stands rather than what was replaced, the more precise, and
        // what was told when it had happened rather than what was told ahead of it.
        auto const rank = [&](Place place) {
            auto const &said = statement(place);
            return std::tuple(!said.quoted(), !said.is_entry(), replaced(place), vagueness(said.account.when),
                              told_ahead(place));
        };
        auto const best =
            rank(*std::min_element(places.begin(), places.end(), [&](Place a, Place b) { return rank(a) < rank(b); }));
        std::vector<Place> precise;
        std::copy_if(places.begin(), places.end(), std::back_inserter(precise),
                     [&](Place place) { return rank(place) == best; });
        // The latest word where they differ; else who said so first.
        auto first = precise.back();
        for (auto const place : precise) {
            if (differ(place, precise.back())) continue;
            first = place;
            break;
        }
        return first;
    }

    [[nodiscard]] EarlierAccount earlier(Place place) const {
        auto const &said = statement(place);
        auto const &published = article(place).published;
        return {article(place).id, published ? std::optional(published->value) : std::nullopt, said.account.when,
                said.account.grain, said.account.text};
    }

    /// Each time and figure that was given before, once, by who gave it first; and what came without a sentence.
    [[nodiscard]] std::vector<EarlierAccount> history(Place now) const {
        std::vector<EarlierAccount> history;
        std::vector<Place> told{now};
        for (auto const place : cluster_) {
            if (place == now || !statement(place).is_entry()) continue;
            bool const news = std::none_of(told.begin(), told.end(), [&](Place other) {
                return statement(place).account.when == statement(other).account.when &&
                       !figures_differ(figures(place), figures(other)) && !renamed(place, other);
            });
            bool const telling =
                !statement(place).account.when.undated() || !figures(place).empty() || renamed(place, now);
            if (news && telling && told.size() <= most_told) told.push_back(place);
            else if (statement(place).quoted()) continue;
            history.push_back(earlier(place));
        }
        return history;
    }

    [[nodiscard]] Change change() const {
        std::vector<Place> before;
        std::vector<Place> update;
        for (auto const place : cluster_)
            (material_.known[statement(place).article] ? before : update).push_back(place);
        bool const gone = std::all_of(cluster_.begin(), cluster_.end(), [&](Place place) { return replaced(place); });
        if (gone) return Change::withdrawn;
        if (update.empty()) return Change::none;
        // A headline and a quotation made no entry.
        bool const was_told =
            std::any_of(before.begin(), before.end(), [&](Place place) { return statement(place).is_entry(); });
        if (!was_told) return Change::added;
        auto const was = main_of(before);
        auto const is = main_of(cluster_);
        if (differ(was, is)) return Change::corrected;
        if (vagueness(statement(is).account.when) < vagueness(statement(was).account.when)) return Change::made_precise;
        return Change::restated;
    }

    static constexpr std::size_t most_told = 64;

    Material const &material_;
    Cluster const &cluster_;
};

} // namespace

TimelineEntry make_entry(Material const &material, Cluster const &cluster) {
    return EntryMaker(material, cluster).make();
}

} // namespace dateline::merging
