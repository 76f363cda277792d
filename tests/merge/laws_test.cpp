/// @file What holds of every merge, whatever the story.
#include "merge/stories.hpp"
#include "output/json.hpp"

#include "dateline/dateline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "catch.hpp"

using namespace dateline;

namespace {

std::string bytes(Timeline const &timeline) { return output::timeline_to_json(timeline); }

/// As it would come back from the file that it was kept in.
Timeline kept(Timeline const &timeline) {
    auto read = output::timeline_from_json(bytes(timeline));
    REQUIRE(read.ok());
    return *std::move(read);
}

using Sentence = std::tuple<std::string, std::uint32_t, std::string>;

/// What is told, each sentence with its article's date, as ids of versions can change.
struct Sentences {
    std::set<Sentence> entries; ///< of entries
    std::set<Sentence> asides;  ///< kept by their articles, whether they are sources of an entry or not

    [[nodiscard]] bool hold(Sentences const &other) const {
        return std::includes(entries.begin(), entries.end(), other.entries.begin(), other.entries.end()) &&
               std::includes(asides.begin(), asides.end(), other.asides.begin(), other.asides.end());
    }
    void add(Sentences const &other) {
        entries.insert(other.entries.begin(), other.entries.end());
        asides.insert(other.asides.begin(), other.asides.end());
    }
};

Sentences sentences(Timeline const &timeline) {
    std::map<std::string, std::string> date;
    Sentences all;
    for (auto const &article : timeline.articles) {
        auto const &day = date[article.id] = article.published ? to_string(article.published->value) : "";
        for (auto const &aside : article.asides) all.asides.emplace(day, aside.start, aside.quote);
    }
    for (auto const *list : {&timeline.entries, &timeline.undated})
        for (auto const &entry : *list)
            for (auto const &source : entry.sources)
                if (Sentence sentence{date[source.article], source.start, source.quote}; !all.asides.contains(sentence))
                    all.entries.insert(std::move(sentence));
    return all;
}

std::vector<std::vector<Timeline>> stories() {
    std::vector<std::vector<Timeline>> all{test::updates()};
    for (std::uint64_t seed = 1; seed <= 60; ++seed) all.push_back(test::made_up_story(seed));
    if (auto real = test::real_story(12); !real.empty()) all.push_back(std::move(real));
    else WARN("skipped for real stories: they are not on this machine (../shared)");
    return all;
}

} // namespace

TEST_CASE("merging a timeline with itself changes nothing") {
    for (auto const &story : stories()) {
        auto const once = kept(merge(story));
        CHECK(bytes(merge({once})) == bytes(once));
        CHECK(bytes(merge({once, once})) == bytes(once));
    }
}

TEST_CASE("the order of the timelines does not matter") {
    for (auto story : stories()) {
        auto const first = bytes(merge(story));
        std::reverse(story.begin(), story.end());
        CHECK(bytes(merge(story)) == first);
        std::rotate(story.begin(), story.begin() + 1, story.end());
        CHECK(bytes(merge(story)) == first);
    }
}

TEST_CASE("the grouping of the timelines does not matter") {
    for (auto const &story : stories()) {
        auto const all = bytes(merge(story));
        for (std::size_t cut = 1; cut < story.size(); ++cut) {
            auto const middle = story.begin() + static_cast<std::ptrdiff_t>(cut);
            auto const front = kept(merge({story.begin(), middle}));
            auto const back = kept(merge({middle, story.end()}));
            CHECK(bytes(merge({front, back})) == all);
        }
        Timeline running;
        for (auto const &one : story) running = kept(merge({running, one}));
        CHECK(bytes(running) == all);
    }
}

TEST_CASE("every sentence that went in is found in what comes out") {
    for (auto const &story : stories()) {
        Sentences in;
        for (auto const &one : story) in.add(sentences(one));
        CHECK(sentences(merge(story)).hold(in));
    }
}

TEST_CASE("more articles never lose a sentence, an article or an account") {
    for (auto const &story : stories()) {
        Sentences before;
        for (std::size_t count = 1; count <= story.size(); ++count) {
            auto const merged = merge({story.begin(), story.begin() + static_cast<std::ptrdiff_t>(count)});
            auto now = sentences(merged);
            CHECK(now.hold(before));
            before = std::move(now);
        }
    }
}

TEST_CASE("ids are unique, conflicts name entries, salience is a share") {
    for (auto const &story : stories()) {
        auto const merged = merge(story);
        std::set<std::string> ids;
        for (auto const *list : {&merged.entries, &merged.undated})
            for (auto const &entry : *list) {
                CHECK(ids.insert(entry.id).second);
                CHECK(entry.when.undated() == (list == &merged.undated));
                REQUIRE(entry.salience);
                CHECK(*entry.salience >= 0.0);
                CHECK(*entry.salience <= 1.0);
            }
        for (auto const &entry : merged.entries)
            for (auto const &other : entry.conflicts) CHECK(ids.contains(other));
    }
}

TEST_CASE("as of a day is merging what was published by then") {
    for (auto const &story : stories()) {
        auto const as_of = parse_moment("2031-03-12").value();
        std::vector<Timeline> by_then;
        for (auto const &one : story) {
            auto const &published = one.articles.front().published;
            if (!published || published->value.day <= as_of.day) by_then.push_back(one);
        }
        CHECK(bytes(merge(story, {as_of, std::nullopt, {}})) == bytes(merge(by_then)));
    }
}
