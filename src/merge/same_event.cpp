#include "merge/same_event.hpp"

#include "merge/window.hpp"

#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace dateline::merging {

namespace {

/// How much a statement's article counts beside its own words.
constexpr float weight_of_article = 8.0F;
/// Of that, how much the articles that it is alike to count beside what it says itself.
constexpr float share_of_company = 0.375F;
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
constexpr float for_same_day = 0.04F;
constexpr float for_same_time = 0.02F;
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

/// What some statements say together.
struct Group {
    Terms told;   ///< sum of their terms
    Terms around; ///< sum of their articles' terms, each by how much the statement is what the article is about
    Terms lines;  ///< the same by the lines of versions that the articles are of
    Window when;  ///< what they all allow
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

void keep_heaviest(Terms &terms, std::size_t count) {
    if (terms.size() <= count) return;
    std::nth_element(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(count), terms.end(), heavier);
    terms.resize(count);
    std::sort(terms.begin(), terms.end(), by_id);
}

class Linkage {
public:
    Linkage(Statements const &statements, std::vector<Told> const &told, std::vector<Version> const &versions)
        : statements_(statements),
          told_(told),
          versions_(versions) {}

    SameEvents find() {
        make_groups();
        find_candidates();
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
        auto const around = with_company(articles);
        groups_.resize(told_.size());
        for (std::uint32_t i = 0; i < told_.size(); ++i) {
            auto &group = groups_[i];
            auto const &statement = statements_.list[i];
            group.told = told_[i].terms;
            group.around = around[statement.article];
            auto const central = dot(group.told, articles[statement.article]);
            scale(group.around, central);
            group.lines = {{versions_[statement.article].group, central}};
            group.when = window_of(statement.account.when);
            group.members = {i};
        }
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

    void find_candidates() {
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
                    if (likeness(groups_[block[i]], groups_[block[j]]) >= worth_comparing) meet(block[i], block[j]);
            }
        }
        for (std::uint32_t a = 0; a < groups_.size(); ++a)
            for (auto const b : groups_[a].near) {
                if (b < a) continue;
                propose(a, b);
                if (contradict(a, b)) contradictions_.push_back({a, b});
            }
    }

    /// Told in nearly the same words, of two days, in articles that are not versions of one another.
    [[nodiscard]] bool contradict(std::uint32_t a, std::uint32_t b) const {
        auto const &one = groups_[a];
        auto const &other = groups_[b];
        return one.when.bounded() && other.when.bounded() && one.when.one_day() && other.when.one_day() &&
               one.when.first != other.when.first && dot(one.lines, other.lines) == 0 &&
               dot(one.told, other.told) >= nearly_the_same;
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

    /// The mean over the pairs of their statements.
    [[nodiscard]] static float likeness(Group const &a, Group const &b) {
        auto const pairs = static_cast<float>(a.size) * static_cast<float>(b.size);
        auto const words = dot(a.told, b.told) / pairs;
        // Two sentences of one article are no more alike for standing in it.
        auto const around = std::max(0.0F, dot(a.around, b.around) - dot(a.lines, b.lines)) / pairs;
        return words + weight_of_article * around;
    }

    /// How much more alike the statements of a group are than pairs usually are.
    [[nodiscard]] static float closeness(Group const &group) {
        auto const pairs = static_cast<float>(group.size) * static_cast<float>(group.size - 1) / 2;
        auto const mean = (group.within + usual_pairs * usually_alike) / (pairs + usual_pairs);
        return std::max(0.0F, mean - usually_alike);
    }

    [[nodiscard]] static float score_of(Group const &a, Group const &b) {
        if (a.when.both(b.when).empty()) return 0;
        auto const alike_in_words = likeness(a, b) - share_of_likeness_within * std::min(closeness(a), closeness(b));
        if (!a.when.bounded() || !b.when.bounded()) return alike_in_words;
        return alike_in_words + (a.when.one_day() && b.when.one_day() ? for_same_day : for_same_time);
    }

    void join(std::uint32_t a, std::uint32_t b) {
        if (groups_[a].near.size() < groups_[b].near.size()) std::swap(a, b);
        auto &into = groups_[a];
        auto &from = groups_[b];
        into.within +=
            from.within + likeness(into, from) * static_cast<float>(into.size) * static_cast<float>(from.size);
        into.told = sum(into.told, from.told);
        into.around = sum(into.around, from.around);
        keep_heaviest(into.told, terms_of_group);
        keep_heaviest(into.around, terms_of_group);
        into.lines = sum(into.lines, from.lines);
        into.when = into.when.both(from.when);
        into.size += from.size;
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
    }

    Statements const &statements_;
    std::vector<Told> const &told_;
    std::vector<Version> const &versions_;
    std::vector<Group> groups_;
    std::priority_queue<Candidate> candidates_;
    std::vector<Contradiction> contradictions_;
};

} // namespace

SameEvents find_same_events(Statements const &statements, std::vector<Told> const &told,
                            std::vector<Version> const &versions) {
    return Linkage(statements, told, versions).find();
}

} // namespace dateline::merging
