#include "merge/same_event.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace dateline::merging {

namespace {

/// How much a statement's article counts beside its own words, where it opens the article and is all that it is about.
constexpr float weight_of_article = 20.0F;
/// An article tells first what it is about: after so many sentences a place is worth half of the first, squared.
constexpr float half_way = 3.0F;
/// Articles that were published so many days apart are half as likely to be about one event of their story.
constexpr float days_between = 7.0F;
/// Of that, how much the articles that it is alike to count beside what it says itself.
constexpr float share_of_company = 0.375F;
/// Names tell of whom, and not of what: those that two statements share count at most for so much of the other words
/// that they share, and for so much where there are none.
constexpr float most_of_names = 2.0F;
constexpr float few_names = 0.1F;
/// Articles less alike than this are no company.
constexpr float least_company = 0.03F;
/// Two statements as alike as this tell of one event, where nothing is known of when.
constexpr float alike = 0.35F;
/// Groups whose own statements are more alike than pairs usually are have to be more alike to join: by this share of
/// what is more, lest two stories of one kind become one. Alikeness within a group of few pairs says little, so that
/// it is reckoned with so many usual pairs beside them.
constexpr float share_of_likeness_within = 0.9F;
constexpr float usually_alike = 0.36F;
constexpr float usual_pairs = 25.0F;
/// The same day makes it likelier, a window that holds the other's a little.
constexpr float for_same_day = 0.1F;
constexpr float for_same_time = 0.05F;
/// What is less alike is not looked at again.
constexpr float worth_comparing = alike / 2;
/// So alike are words that tell of one event even where the days are not the same.
constexpr float nearly_the_same = 0.8F;

/// A statement is compared with others through its rarest terms, and for each with its nearest by day: with so many
/// that a story of a few articles is compared throughout, and one of thousands in a time that grows as it does.
constexpr std::size_t terms_compared = 16;
constexpr std::size_t most_neighbours = 64;
constexpr std::size_t least_neighbours = 4;
constexpr std::size_t comparisons = 32'768; ///< for each term, all in all, until the least is reached

std::size_t neighbours_compared(std::size_t statements) {
    return std::clamp(comparisons / std::max<std::size_t>(statements, 1), least_neighbours, most_neighbours);
}
constexpr std::size_t terms_of_gist = 64;
constexpr std::size_t most_company = 64; ///< articles
constexpr std::size_t terms_of_group = 256;
/// Articles as terms stand behind all words.
constexpr std::uint32_t first_article_term = 0x80000000;

/// What some statements say together. A statement by itself keeps no sums: its terms are those of the list, and of its
/// article.
struct Group {
    Terms told;        ///< sum of their terms
    Terms around;      ///< sum of their articles' terms, each by how much the statement is what the article is about
    float central = 0; ///< of one statement: how much it is what its article is about
    std::int64_t published = 0;  ///< sum over the days on which its articles were
    std::uint32_t with_date = 0; ///< so many of its statements are of articles with a date
    Terms lines;                 ///< the same by the lines of versions that the articles are of
    Window when;                 ///< what they all allow
    std::uint32_t size = 1;
    float within = 0; ///< sum over its pairs of how alike they are
    Cluster members;
    std::unordered_set<std::uint32_t> near; ///< groups to be compared with
    std::uint32_t version = 0;
    bool alive = true;
};

struct Candidate {
    float score;
    std::uint32_t a, b; ///< a < b
    std::uint32_t version_a, version_b;
    friend bool operator<(Candidate const &x, Candidate const &y) {
        // The highest first; of equals the first in order.
        return std::tie(x.score, y.a, y.b) < std::tie(y.score, x.a, x.b);
    }
};

bool by_id(Term const &a, Term const &b) { return a.id < b.id; }
bool heavier(Term const &a, Term const &b) { return a.weight != b.weight ? a.weight > b.weight : a.id < b.id; }

class Linkage {
public:
    Linkage(Statements const &statements, std::vector<Told> const &told, std::vector<Version> const &versions,
            Standing const &standing)
        : statements_(statements),
          told_(told),
          versions_(versions),
          standing_(standing) {}

    SameEvents find() {
        make_groups();
        find_neighbours();
        join_versions();
        for (std::uint32_t group = 0; group < groups_.size(); ++group)
            for (auto const near : groups_[group].near)
                if (group < near) propose(group, near);
        while (!candidates_.empty()) {
            auto const next = candidates_.top();
            candidates_.pop();
            auto const &a = groups_[next.a];
            auto const &b = groups_[next.b];
            if (!a.alive || !b.alive) continue;
            if (a.version != next.version_a || b.version != next.version_b) propose(next.a, next.b);
            else join(next.a, next.b);
        }
        std::vector<Cluster> clusters;
        for (auto &group : groups_) {
            if (!group.alive) continue;
            std::sort(group.members.begin(), group.members.end());
            clusters.push_back(std::move(group.members));
        }
        std::sort(clusters.begin(), clusters.end());
        std::sort(contradictions_.begin(), contradictions_.end());
        return {std::move(clusters), std::move(contradictions_)};
    }

private:
    void make_groups() {
        std::vector<Terms> articles(statements_.articles.size());
        std::vector<std::vector<std::uint32_t>> of_article(articles.size());
        for (std::uint32_t i = 0; i < told_.size(); ++i) of_article[statements_.list[i].article].push_back(i);
        for (std::size_t i = 0; i < articles.size(); ++i) articles[i] = gist_of(of_article[i]);
        around_ = with_company(articles);
        groups_.resize(told_.size());
        for (std::uint32_t i = 0; i < told_.size(); ++i) {
            auto &group = groups_[i];
            auto const &statement = statements_.list[i];
            group.central = dot(told_[i].terms, articles[statement.article]) * place_of(i);
            if (auto const &published = statements_.articles[statement.article].published) {
                group.published = published->value.day.since_epoch;
                group.with_date = 1;
            }
            group.lines = {{versions_[statement.article].group, group.central}};
            group.when = standing_.windows[i];
            group.members = {i};
        }
    }

    /// How much its place in the article says that the article is about it.
    [[nodiscard]] float place_of(std::uint32_t statement) {
        auto const &list = statements_.list;
        if (statement == 0 || list[statement - 1].article != list[statement].article) sentences_before_ = 0;
        else if (list[statement - 1].start != list[statement].start) ++sentences_before_;
        auto const worth = 1 / (1 + static_cast<float>(sentences_before_) / half_way);
        return worth * worth;
    }

    /// What the statements of an article are about: the heaviest of their terms.
    [[nodiscard]] Terms gist_of(std::vector<std::uint32_t> const &members) const {
        std::vector<Term> all;
        for (auto const member : members) all.insert(all.end(), told_[member].terms.begin(), told_[member].terms.end());
        std::stable_sort(all.begin(), all.end(), by_id);
        Terms terms;
        for (auto const &term : all) {
            if (!terms.empty() && terms.back().id == term.id) terms.back().weight += term.weight;
            else terms.push_back(term);
        }
        keep_heaviest(terms, terms_of_gist);
        if (auto const size = length(terms); size > 0) scale(terms, 1 / size);
        return terms;
    }

    /// Articles of one story are alike to the same others, even where they share few words with one another.
    static std::vector<Terms> with_company(std::vector<Terms> const &gists) {
        std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> with_term;
        for (std::uint32_t i = 0; i < gists.size(); ++i)
            for (auto const &term : gists[i]) with_term[term.id].push_back(i);
        std::vector<std::unordered_set<std::uint32_t>> near(gists.size());
        auto const neighbours = neighbours_compared(gists.size());
        for (auto const &[term, block] : with_term)
            for (std::size_t i = 0; i < block.size(); ++i)
                for (auto j = i + 1; j < std::min(block.size(), i + 1 + neighbours); ++j) {
                    near[block[i]].insert(block[j]);
                    near[block[j]].insert(block[i]);
                }
        auto around = gists;
        for (std::uint32_t i = 0; i < gists.size(); ++i) {
            Terms company{{first_article_term + i, 1.0F}};
            for (auto const other : near[i])
                if (auto const likeness = dot(gists[i], gists[other]); likeness >= least_company)
                    company.push_back({first_article_term + other, likeness});
            std::sort(company.begin(), company.end(), by_id);
            keep_heaviest(company, most_company);
            scale(company, std::sqrt(share_of_company) / length(company));
            scale(around[i], std::sqrt(1 - share_of_company));
            around[i].insert(around[i].end(), company.begin(), company.end());
        }
        return around;
    }

    void find_neighbours() {
        std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> with_term;
        for (std::uint32_t i = 0; i < told_.size(); ++i) {
            auto rarest = told_[i].terms;
            std::sort(rarest.begin(), rarest.end(), heavier);
            if (rarest.size() > terms_compared) rarest.resize(terms_compared);
            for (auto const &term : rarest) with_term[term.id].push_back(i);
        }
        auto const neighbours = neighbours_compared(told_.size());
        for (auto &[term, block] : with_term) {
            // By day, so that those of a crowded block meet those that can be of the same event.
            std::stable_sort(block.begin(), block.end(), [&](std::uint32_t a, std::uint32_t b) {
                return groups_[a].when.first < groups_[b].when.first;
            });
            for (std::size_t i = 0; i < block.size(); ++i) {
                auto const last = std::min(block.size(), i + 1 + neighbours);
                for (auto j = i + 1; j < last; ++j)
                    if (worth_meeting(block[i], block[j])) meet(block[i], block[j]);
            }
        }
        for (std::uint32_t a = 0; a < groups_.size(); ++a)
            for (auto const b : groups_[a].near)
                if (a < b && contradict(a, b)) contradictions_.push_back({a, b});
    }

    /// What a version of an article tells again needs no likeness.
    void join_versions() {
        std::vector<std::uint32_t> group_of(groups_.size());
        std::iota(group_of.begin(), group_of.end(), 0U);
        auto const find = [&](std::uint32_t one) {
            while (group_of[one] != one) one = group_of[one] = group_of[group_of[one]];
            return one;
        };
        for (auto const &[before, after] : standing_.told_again) {
            auto const a = find(before);
            auto const b = find(after);
            if (a == b || groups_[a].when.both(groups_[b].when).empty()) continue;
            auto const joined = join(a, b);
            group_of[a] = group_of[b] = joined;
        }
        candidates_ = {};
    }

    /// Of two statements that have not met yet. Articles are the costlier part to compare, and can add so much at most.
    [[nodiscard]] bool worth_meeting(std::uint32_t a, std::uint32_t b) const {
        auto const &one = groups_[a];
        auto const &other = groups_[b];
        auto const most = weight_of_article * nearness(one, other) * one.central * other.central;
        if (most < worth_comparing && dot(told(one), told(other)) + most < worth_comparing) return false;
        return !one.near.contains(b) && likeness(one, other) >= worth_comparing;
    }

    /// Told in nearly the same words, of two days, in articles that are not versions of one another.
    [[nodiscard]] bool contradict(std::uint32_t a, std::uint32_t b) const {
        auto const &one = groups_[a];
        auto const &other = groups_[b];
        return one.when.bounded() && other.when.bounded() && one.when.one_day() && other.when.one_day() &&
               one.when.first != other.when.first && dot(one.lines, other.lines) == 0 &&
               dot(told(one), told(other)) >= nearly_the_same;
    }

    void meet(std::uint32_t a, std::uint32_t b) {
        groups_[a].near.insert(b);
        groups_[b].near.insert(a);
    }

    void propose(std::uint32_t a, std::uint32_t b) {
        if (b < a) std::swap(a, b);
        auto const score = score_of(groups_[a], groups_[b]);
        if (score >= alike) candidates_.push({score, a, b, groups_[a].version, groups_[b].version});
    }

    [[nodiscard]] Terms const &told(Group const &group) const {
        return group.size == 1 ? told_[group.members.front()].terms : group.told;
    }
    [[nodiscard]] Terms const &around(Group const &group) const {
        return group.size == 1 ? around_[statements_.list[group.members.front()].article] : group.around;
    }
    [[nodiscard]] static float weight_around(Group const &group) { return group.size == 1 ? group.central : 1.0F; }

    /// The mean over the pairs of their statements.
    [[nodiscard]] float likeness(Group const &a, Group const &b) const {
        auto const pairs = static_cast<float>(a.size) * static_cast<float>(b.size);
        auto const [words, names] = shared(told(a), told(b));
        auto const alone = (words + std::min(names, most_of_names * words + few_names * pairs)) / pairs;
        auto const together = weight_around(a) * weight_around(b) * dot(around(a), around(b));
        // Two sentences of one article are no more alike for standing in it.
        auto const beside = std::max(0.0F, together - dot(a.lines, b.lines)) / pairs;
        return alone + weight_of_article * nearness(a, b) * beside;
    }

    /// Of the articles in time; 1 where they have no dates.
    [[nodiscard]] static float nearness(Group const &a, Group const &b) {
        if (a.with_date == 0 || b.with_date == 0) return 1;
        auto const mean = [](Group const &group) {
            return static_cast<double>(group.published) / static_cast<double>(group.with_date);
        };
        return 1 / (1 + static_cast<float>(std::abs(mean(a) - mean(b))) / days_between);
    }

    /// How much more alike the statements of a group are than pairs usually are.
    [[nodiscard]] static float closeness(Group const &group) {
        auto const pairs = static_cast<float>(group.size) * static_cast<float>(group.size - 1) / 2;
        auto const mean = (group.within + usual_pairs * usually_alike) / (pairs + usual_pairs);
        return std::max(0.0F, mean - usually_alike);
    }

    [[nodiscard]] float score_of(Group const &a, Group const &b) const {
        if (a.when.both(b.when).empty()) return 0;
        auto const alike_in_words = likeness(a, b) - share_of_likeness_within * std::min(closeness(a), closeness(b));
        if (!a.when.bounded() || !b.when.bounded()) return alike_in_words;
        return alike_in_words + (a.when.one_day() && b.when.one_day() ? for_same_day : for_same_time);
    }

    /// Which of the two holds both afterwards.
    std::uint32_t join(std::uint32_t a, std::uint32_t b) {
        if (groups_[a].near.size() < groups_[b].near.size()) std::swap(a, b);
        auto &into = groups_[a];
        auto &from = groups_[b];
        into.within +=
            from.within + likeness(into, from) * static_cast<float>(into.size) * static_cast<float>(from.size);
        into.told = sum(told(into), told(from));
        auto own = around(into);
        scale(own, weight_around(into));
        into.around = sum(own, around(from), weight_around(from));
        keep_heaviest(into.told, terms_of_group);
        keep_heaviest(into.around, terms_of_group);
        into.lines = sum(into.lines, from.lines);
        into.when = into.when.both(from.when);
        into.size += from.size;
        into.published += from.published;
        into.with_date += from.with_date;
        into.members.insert(into.members.end(), from.members.begin(), from.members.end());
        ++into.version;
        auto const neighbours = std::move(from.near);
        for (auto const near : neighbours) {
            groups_[near].near.erase(b);
            if (near == a) continue;
            meet(a, near);
            propose(a, near);
        }
        from = Group{};
        from.alive = false;
        return a;
    }

    Statements const &statements_;
    std::vector<Told> const &told_;
    std::vector<Version> const &versions_;
    Standing const &standing_;
    std::uint32_t sentences_before_ = 0; ///< in the article at hand
    std::vector<Terms> around_;          ///< of each article: what it is about, and its company
    std::vector<Group> groups_;
    std::priority_queue<Candidate> candidates_;
    std::vector<Contradiction> contradictions_;
};

} // namespace

SameEvents find_same_events(Statements const &statements, std::vector<Told> const &told,
                            std::vector<Version> const &versions, Standing const &standing) {
    return Linkage(statements, told, versions, standing).find();
}

} // namespace dateline::merging
