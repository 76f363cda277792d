#include "merge/corrections.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace dateline::merging {

namespace {

/// Two statements of versions of an article tell the same again where they share so much of their words (Dice 1945).
/// All words count alike: in a version a name that was wrong is one word among many.
constexpr float told_again = 0.6F;
/// A word that more statements of an article have finds no counterpart.
constexpr std::size_t most_with_term = 64;

using Place = std::uint32_t; ///< in the list of statements

struct Range {
    Place begin = 0;
    Place end = 0;
};

/// What is told without a day was not later than it was told, what is planned not earlier.
Window window_said(Statement const &statement, TimelineArticle const &article) {
    auto window = window_of(statement.account.when);
    if (!statement.account.when.undated() || !article.published) return window;
    auto const day = article.published->value.day.since_epoch;
    (statement.account.status == EventStatus::planned ? window.first : window.last) = day;
    return window;
}

/// What one version of an article tells again of another.
class Counterparts {
public:
    Counterparts(std::vector<Told> const &told, std::vector<Window> const &windows, Range version)
        : told_(told),
          windows_(windows) {
        for (auto place = version.begin; place < version.end; ++place)
            for (auto const &term : told[place].terms) with_term_[term.id].push_back(place);
    }

    struct Found {
        std::optional<Place> same_time;  ///< told again, of a time that may be the same: the most alike
        std::optional<Place> other_time; ///< told again, of another
    };

    [[nodiscard]] Found of(Place place) const {
        std::map<Place, std::size_t> shared;
        for (auto const &term : told_[place].terms)
            if (auto const with = with_term_.find(term.id);
                with != with_term_.end() && with->second.size() <= most_with_term)
                for (auto const other : with->second) ++shared[other];
        Found found;
        float same = 0;
        float differing = 0;
        for (auto const &[other, count] : shared) {
            auto const words = told_[place].terms.size() + told_[other].terms.size();
            auto const likeness = 2 * static_cast<float>(count) / static_cast<float>(words);
            if (likeness < told_again) continue;
            bool const may_be = !windows_[place].both(windows_[other]).empty();
            if (auto &most = may_be ? same : differing; likeness > most) {
                most = likeness;
                (may_be ? found.same_time : found.other_time) = other;
            }
        }
        return found;
    }

private:
    std::vector<Told> const &told_;
    std::vector<Window> const &windows_;
    std::unordered_map<std::uint32_t, std::vector<Place>> with_term_;
};

/// The only figure given for what is counted.
std::optional<Figure> only_figure(Told const &told, std::uint32_t counted) {
    std::optional<Figure> only;
    for (auto const &figure : told.figures) {
        if (figure.counted != counted) continue;
        if (only) return std::nullopt;
        only = figure;
    }
    return only;
}

class Parting {
public:
    Parting(Statements const &statements, std::vector<Told> const &told, std::vector<Version> const &versions)
        : statements_(statements),
          told_(told),
          versions_(versions) {}

    /// The events that the cluster is taken apart into, the one that most articles tell of first; none where nothing
    /// in it is disputed.
    [[nodiscard]] std::vector<Cluster> part(Cluster const &cluster) const {
        std::set<std::uint32_t> counted;
        for (auto const place : cluster)
            for (auto const &figure : told_[place].figures) counted.insert(figure.counted);
        for (auto const thing : counted)
            if (auto const values = disputed(cluster, thing); values.size() > 1)
                return by_value(cluster, thing, values);
        return {};
    }

private:
    [[nodiscard]] std::optional<Moment> said(Place place) const {
        auto const article = statements_.list[place].article;
        auto const &published = statements_.articles[article].published;
        if (!published || versions_[article].replaced || !statements_.list[place].is_entry()) return std::nullopt;
        return published->value;
    }

    /// The figures that were given last, at one time, by those who are no copies of one another: those of most articles
    /// first. One at most where nothing is disputed.
    [[nodiscard]] std::vector<std::int32_t> disputed(Cluster const &cluster, std::uint32_t thing) const {
        std::optional<Moment> last;
        std::map<std::int32_t, std::set<std::uint32_t>> told_by; ///< groups of articles, by the value
        for (auto const place : cluster) {
            auto const figure = only_figure(told_[place], thing);
            auto const at = said(place);
            if (!figure || !at) continue;
            if (!last || is_after(*at, *last)) told_by.clear();
            if (last && is_after(*last, *at)) continue;
            last = at;
            if (figure->exact) told_by[figure->value].insert(versions_[statements_.list[place].article].group);
        }
        // Who gives two figures disputes neither.
        std::map<std::uint32_t, std::size_t> given;
        for (auto const &[value, groups] : told_by)
            for (auto const group : groups) ++given[group];
        std::vector<std::int32_t> values;
        for (auto &[value, groups] : told_by) {
            std::erase_if(groups, [&](std::uint32_t group) { return given.at(group) > 1; });
            if (!groups.empty()) values.push_back(value);
        }
        std::stable_sort(values.begin(), values.end(),
                         [&](std::int32_t a, std::int32_t b) { return told_by.at(a).size() > told_by.at(b).size(); });
        return values;
    }

    [[nodiscard]] std::vector<Cluster> by_value(Cluster const &cluster, std::uint32_t thing,
                                                std::vector<std::int32_t> const &values) const {
        std::vector<Cluster> parts(values.size());
        for (auto const place : cluster) {
            auto const figure = only_figure(told_[place], thing);
            auto const value = figure ? std::find(values.begin(), values.end(), figure->value) : values.end();
            parts[value == values.end() ? 0 : static_cast<std::size_t>(value - values.begin())].push_back(place);
        }
        return parts;
    }

    Statements const &statements_;
    std::vector<Told> const &told_;
    std::vector<Version> const &versions_;
};

} // namespace

Standing what_stands(Statements const &statements, std::vector<Told> const &told,
                     std::vector<Version> const &versions) {
    Standing standing;
    auto &windows = standing.windows;
    windows.reserve(told.size());
    std::vector<Range> of_article(statements.articles.size());
    for (Place place = 0; place < told.size(); ++place) {
        auto const &statement = statements.list[place];
        windows.push_back(window_said(statement, statements.articles[statement.article]));
        auto &range = of_article[statement.article];
        if (range.end == 0) range.begin = place;
        range.end = place + 1;
    }
    // From the newest version of each article to the oldest, as what corrects can be corrected in its turn.
    std::unordered_map<std::uint32_t, std::uint32_t> next_of_line;
    for (auto article = static_cast<std::uint32_t>(of_article.size()); article-- > 0;) {
        auto const [next, is_newest] = next_of_line.try_emplace(versions[article].line, article);
        if (is_newest) continue;
        auto const newer = of_article[next->second];
        auto const older = of_article[article];
        next->second = article;
        if (!versions[article].replaced) continue;
        Counterparts const in_newer(told, windows, newer);
        Counterparts const in_older(told, windows, older);
        auto const first = standing.told_again.size();
        for (auto place = older.begin; place < older.end; ++place) {
            auto const found = in_newer.of(place);
            if (found.same_time) {
                if (in_older.of(*found.same_time).same_time == place)
                    standing.told_again.emplace_back(place, *found.same_time);
            } else if (found.other_time) {
                auto const back = in_older.of(*found.other_time);
                if (!back.same_time && back.other_time == place)
                    standing.told_again.emplace_back(place, *found.other_time);
            }
        }
        for (auto pair = first; pair < standing.told_again.size(); ++pair) {
            auto const &[before, after] = standing.told_again[pair];
            if (windows[before].both(windows[after]).empty()) windows[before] = windows[after];
        }
    }
    return standing;
}

bool figures_differ(std::vector<Figure> const &a, std::vector<Figure> const &b) {
    bool differ = false;
    for (auto const &one : a) {
        bool counted = false;
        for (auto const &other : b) {
            if (one.counted != other.counted) continue;
            if (one.value == other.value) return false;
            counted = true;
        }
        differ = differ || counted;
    }
    return differ;
}

void part_disputed(SameEvents &events, Statements const &statements, std::vector<Told> const &told,
                   std::vector<Version> const &versions) {
    Parting const parting(statements, told, versions);
    std::vector<Cluster> parted;
    for (auto &cluster : events.clusters) {
        auto parts = parting.part(cluster);
        if (parts.empty()) continue;
        for (std::size_t i = 0; i < parts.size(); ++i)
            for (auto j = i + 1; j < parts.size(); ++j)
                events.contradictions.push_back(
                    {std::min(parts[i].front(), parts[j].front()), std::max(parts[i].front(), parts[j].front())});
        cluster = std::move(parts.front());
        parted.insert(parted.end(), std::make_move_iterator(parts.begin() + 1), std::make_move_iterator(parts.end()));
    }
    events.clusters.insert(events.clusters.end(), std::make_move_iterator(parted.begin()),
                           std::make_move_iterator(parted.end()));
    std::sort(events.clusters.begin(), events.clusters.end());
}

} // namespace dateline::merging
