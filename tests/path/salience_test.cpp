/// @file How much entries matter, and timelines cut down to what matters most.
#include "timeline/content_words.hpp"

#include "dateline/dateline.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;

namespace {

Timeline told(std::string text, std::string title = {}) {
    Article article;
    article.id = "a";
    article.title = std::move(title);
    article.text = std::move(text);
    article.published = Publication{parse_moment("2031-03-14").value(), PublicationSource::option, 1.0};
    return build(article);
}

double salience(Timeline const &timeline, std::string_view begins) {
    for (auto const *const list : {&timeline.entries, &timeline.undated})
        for (auto const &entry : *list)
            if (entry.text.starts_with(begins)) return entry.salience.value();
    FAIL("no entry begins with " << begins);
    return 0;
}

TimelineEntry entry(std::string id, char const *day, double salience) {
    TimelineEntry entry;
    entry.id = std::move(id);
    if (day != nullptr) entry.when.earliest = entry.when.latest = parse_moment(day).value();
    entry.salience = salience;
    return entry;
}

std::vector<std::string> ids(std::vector<TimelineEntry> const &entries) {
    std::vector<std::string> list;
    list.reserve(entries.size());
    for (auto const &one : entries) list.push_back(one.id);
    return list;
}

using Ids = std::vector<std::string>;

Timeline story() {
    Timeline timeline;
    timeline.entries = {entry("fire", "2031-03-10", 0.5), entry("death", "2031-03-11", 0.9),
                        entry("inquiry", "2031-03-11", 0.5), entry("vote", "2031-03-12", 0.6)};
    timeline.entries.push_back(entry("week", "2031-03-10", 0.95));
    timeline.entries.back().when.latest = parse_moment("2031-03-16").value();
    timeline.entries.front().conflicts = {"vote", "death"};
    timeline.undated = {entry("blame", nullptr, 0.2), entry("praise", nullptr, 0.7)};
    return timeline;
}

} // namespace

TEST_CASE("what comes first, what the headline names and what has a date matter more") {
    auto const timeline =
        told("The port closed on Monday. The crane was sold on Monday. The ferry was destroyed on Tuesday. "
             "The mayor had praised the crew.",
             "Ferry is destroyed off Dovrin");
    CHECK(salience(timeline, "The port closed") > salience(timeline, "The crane"));
    CHECK(salience(timeline, "The ferry was") > salience(timeline, "The crane"));
    CHECK(salience(timeline, "The mayor") < salience(timeline, "The crane"));
    for (auto const &one : timeline.entries) {
        CHECK(one.salience.value() > 0.0);
        CHECK(one.salience.value() <= 1.0);
    }
}

TEST_CASE("forms of a word have one stem, function words none") {
    using timeline::content_stem;
    CHECK(content_stem("killed") == content_stem("Killing"));
    CHECK(content_stem("stopped") == content_stem("stops"));
    CHECK(content_stem("ferries") != content_stem("fires"));
    CHECK(content_stem("The") == 0);
    std::vector<std::uint64_t> words;
    timeline::content_words("The ferry of the two ferry owners", words);
    CHECK(words.size() == 3);
}

TEST_CASE("a timeline keeps its most salient entries, in their order") {
    auto timeline = story();
    keep_most_salient(timeline, {.entries = 3, .days = 0});
    CHECK(ids(timeline.entries) == Ids{"death", "week"});
    CHECK(ids(timeline.undated) == Ids{"praise"});
    timeline = story();
    keep_most_salient(timeline, {.entries = 6, .days = 0});
    CHECK(ids(timeline.entries) == Ids{"fire", "death", "inquiry", "vote", "week"});
    timeline = story();
    keep_most_salient(timeline, {});
    CHECK(timeline.entries.size() + timeline.undated.size() == 7);
}

TEST_CASE("a timeline keeps the days that matter most, and what points at the rest is dropped") {
    auto timeline = story();
    keep_most_salient(timeline, {.entries = 0, .days = 2});
    CHECK(ids(timeline.entries) == Ids{"death", "inquiry", "vote"});
    CHECK(timeline.undated.empty());
    timeline = story();
    keep_most_salient(timeline, {.entries = 0, .days = 9});
    REQUIRE(ids(timeline.entries) == Ids{"fire", "death", "inquiry", "vote"});
    CHECK(timeline.entries.front().conflicts == Ids{"vote", "death"});
    keep_most_salient(timeline, {.entries = 2, .days = 0});
    CHECK(ids(timeline.entries) == Ids{"death", "vote"});
}
