/// @file What merging makes of what sources say.
#include "merge/stories.hpp"

#include "dateline/dateline.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace dateline;
using test::told;

namespace {

/// The entry that has a source in so many articles, and holds the word.
TimelineEntry const *find(Timeline const &timeline, std::string_view word) {
    for (auto const *list : {&timeline.entries, &timeline.undated})
        for (auto const &entry : *list)
            if (std::any_of(entry.sources.begin(), entry.sources.end(),
                            [&](SourceQuote const &source) { return source.quote.find(word) != std::string::npos; }))
                return &entry;
    return nullptr;
}

std::string day(std::optional<Moment> const &moment) { return moment ? to_string(*moment) : ".."; }

} // namespace

TEST_CASE("the more precise account makes the entry, and both are its sources") {
    auto const merged =
        merge({told("a", "2031-03-13", "A fire destroyed the grain warehouse in Dovrin earlier this week."),
               told("b", "2031-03-13", "The grain warehouse in Dovrin was destroyed by fire on Tuesday.")});
    REQUIRE(merged.entries.size() == 1);
    auto const &entry = merged.entries[0];
    CHECK(day(entry.when.earliest) == "2031-03-11");
    CHECK(day(entry.when.latest) == "2031-03-11");
    CHECK(entry.sources.size() == 2);
    REQUIRE(entry.history.size() == 1);
    CHECK(entry.history[0].article == "a");
    CHECK(day(entry.history[0].when.earliest) == "2031-03-10");
}

TEST_CASE("a weekday in an older version is that of its own publication") {
    auto const merged =
        merge({told("a", "2031-03-04", "Inspector Vantongeren will question both captains on Thursday."),
               told("b", "2031-03-11", "Minister Quillfeather will open the new harbour on Thursday.")});
    REQUIRE(merged.entries.size() == 2);
    CHECK(day(merged.entries[0].when.earliest) == "2031-03-06");
    CHECK(day(merged.entries[1].when.earliest) == "2031-03-13");
}

TEST_CASE("a later version stands in the place of the earlier") {
    auto const merged =
        merge({told("a", "2031-03-11",
                    "A fire in Dovrin killed two people on Monday. The mayor of Dovrin resigned on Monday."),
               told("a", "2031-03-12", "A fire in Dovrin killed two people on Monday.")});
    REQUIRE(merged.articles.size() == 2);
    CHECK(merged.articles[0].id == "a@2031-03-11");
    CHECK(merged.articles[0].version_of == "a");
    CHECK(merged.articles[1].id == "a");
    auto const *const fire = find(merged, "fire");
    REQUIRE(fire != nullptr);
    REQUIRE(fire->sources.size() == 2);
    CHECK(fire->sources[0].replaced);
    CHECK_FALSE(fire->sources[1].replaced);
    CHECK(fire->change == Change::restated);
    auto const *const mayor = find(merged, "mayor");
    REQUIRE(mayor != nullptr);
    CHECK(mayor->change == Change::withdrawn);
}

TEST_CASE("a running count is one entry whose history shows the figures") {
    auto const merged =
        merge({told("a", "2031-03-11", "A fire in a warehouse in Dovrin killed two people on Monday."),
               told("b", "2031-03-12", "The fire in the warehouse in Dovrin killed five people on Monday."),
               told("c", "2031-03-13", "The fire in the Dovrin warehouse killed seven people on Monday.")});
    REQUIRE(merged.entries.size() == 1);
    auto const &entry = merged.entries[0];
    CHECK(entry.text.find("seven") != std::string::npos);
    CHECK(entry.change == Change::corrected);
    REQUIRE(entry.history.size() == 2);
    CHECK(entry.history[0].text.find("two") != std::string::npos);
    CHECK(day(entry.history[0].said) == "2031-03-11");
    CHECK(entry.history[1].text.find("five") != std::string::npos);
}

TEST_CASE("what was told ahead is told as it happened once it has") {
    auto const merged =
        merge({told("a", "2031-03-11", "The council of Dovrin will open the new harbour museum on Thursday."),
               told("b", "2031-03-14", "The council of Dovrin opened the new harbour museum on Thursday.")});
    REQUIRE(merged.entries.size() == 1);
    CHECK(merged.entries[0].status == EventStatus::happened);
    CHECK(merged.entries[0].text.find("opened") != std::string::npos);
}

TEST_CASE("what the latest update brought is marked, and what nobody told before is new") {
    auto const merged = merge({told("a", "2031-03-11", "A fire destroyed the warehouse in Dovrin on Monday."),
                               told("b", "2031-03-12", "Prosecutor Rook opened an inquiry on Tuesday.")});
    CHECK(find(merged, "fire")->change == Change::none);
    CHECK(find(merged, "inquiry")->change == Change::added);
    auto const since = merge({merged}, {std::nullopt, parse_moment("2031-03-12").value(), {}});
    CHECK(find(since, "inquiry")->change == Change::none);
    auto const all_new = merge({merged}, {std::nullopt, parse_moment("2031-03-01").value(), {}});
    CHECK(find(all_new, "fire")->change == Change::added);
}

TEST_CASE("what is told without a day was not after it was told") {
    auto const merged =
        merge({told("a", "2031-03-04", "\"They have dismissed harbour master Quillfeather of Dovrin,\" a clerk said."),
               told("b", "2031-03-13", "Harbour master Quillfeather of Dovrin was dismissed on March 12.")});
    REQUIRE(find(merged, "March 12") != nullptr);
    CHECK(find(merged, "March 12")->sources.size() == 1);
}

TEST_CASE("events of different days are different events") {
    auto const merged = merge({told("a", "2031-03-13", "The council of Dovrin met on Monday."),
                               told("b", "2031-03-13", "The council of Dovrin met on Wednesday.")});
    CHECK(merged.entries.size() == 2);
}

TEST_CASE("two stories of one kind stay two, however often they are told") {
    std::vector<Timeline> told_often;
    for (int i = 0; i < 6; ++i) {
        auto const id = std::to_string(i);
        told_often.push_back(
            told("d" + id, "2031-03-11",
                 "Police arrested goalkeeper Belling on Monday after a brawl in a tavern of Skarvik."));
        told_often.push_back(told("k" + id, "2031-03-11",
                                  "Police arrested striker Falk on Monday after a brawl in a tavern of Kelmar."));
    }
    auto const merged = merge(told_often);
    REQUIRE(merged.entries.size() == 2);
    CHECK(merged.entries[0].sources.size() == 6);
    CHECK(merged.entries[1].sources.size() == 6);
    // Among other stories the words that the two have in common are rare, and tell more.
    for (std::uint64_t seed = 1; seed <= 8; ++seed)
        for (auto &other : test::made_up_story(seed)) {
            for (auto &article : other.articles) article.id += std::to_string(seed);
            for (auto *const list : {&other.entries, &other.undated})
                for (auto &entry : *list)
                    for (auto &source : entry.sources) source.article += std::to_string(seed);
            told_often.push_back(std::move(other));
        }
    auto const among_others = merge(told_often);
    for (auto const *const name : {"goalkeeper Belling", "striker Falk"}) {
        auto const *const entry = find(among_others, name);
        REQUIRE(entry != nullptr);
        CHECK(entry->sources.size() == 6);
    }
}

TEST_CASE("what two outlets tell of two days stands side by side, each marked by the other") {
    auto const merged =
        merge({told("a", "2031-03-13", "The council of Dovrin dismissed harbour master Quillfeather on Monday."),
               told("b", "2031-03-13", "The council of Dovrin dismissed harbour master Quillfeather on Tuesday.")});
    REQUIRE(merged.entries.size() == 2);
    CHECK(merged.entries[0].conflicts == std::vector{merged.entries[1].id});
    CHECK(merged.entries[1].conflicts == std::vector{merged.entries[0].id});
    auto const versions =
        merge({told("a", "2031-03-12", "The council of Dovrin dismissed harbour master Quillfeather on Monday."),
               told("a", "2031-03-13", "The council of Dovrin dismissed harbour master Quillfeather on Tuesday.")});
    for (auto const &entry : versions.entries) CHECK(entry.conflicts.empty());
}

TEST_CASE("a version that gives another day corrects the entry") {
    auto const merged =
        merge({told("a", "2031-03-12",
                    "The council of Dovrin dismissed harbour master Quillfeather on Monday. Mayor Thrale wept."),
               told("a", "2031-03-13",
                    "The council of Dovrin dismissed harbour master Quillfeather on Tuesday. Mayor Thrale wept.")});
    auto const *const entry = find(merged, "dismissed");
    REQUIRE(entry != nullptr);
    CHECK(day(entry->when.earliest) == "2031-03-11");
    CHECK(entry->change == Change::corrected);
    CHECK(entry->sources.size() == 2);
    REQUIRE(entry->history.size() == 1);
    CHECK(day(entry->history[0].when.earliest) == "2031-03-10");
    CHECK(entry->conflicts.empty());
    for (auto const &other : merged.entries) CHECK(other.change != Change::withdrawn);
}

TEST_CASE("a version that keeps both days corrects neither") {
    auto const both = "The council of Dovrin met on Monday. The council of Dovrin met on Tuesday.";
    auto const merged = merge({told("a", "2031-03-12", both), told("a", "2031-03-13", both)});
    CHECK(merged.entries.size() == 2);
    auto const fewer =
        merge({told("a", "2031-03-12", both), told("a", "2031-03-13", "The council of Dovrin met on Tuesday.")});
    REQUIRE(fewer.entries.size() == 2);
    CHECK(fewer.entries[0].change == Change::withdrawn);
    CHECK(fewer.entries[1].change == Change::restated);
}

TEST_CASE("a version that names somebody else corrects the entry") {
    auto const merged =
        merge({told("a", "2031-03-12",
                    "Police in Dovrin arrested the goalkeeper Anselm Rook on Monday after a brawl in a tavern."),
               told("a", "2031-03-13",
                    "Police in Dovrin arrested the goalkeeper Ilse Tarn on Monday after a brawl in a tavern.")});
    REQUIRE(merged.entries.size() == 1);
    CHECK(merged.entries[0].change == Change::corrected);
    CHECK(merged.entries[0].text.find("Tarn") != std::string::npos);
    REQUIRE(merged.entries[0].history.size() == 1);
    CHECK(merged.entries[0].history[0].text.find("Rook") != std::string::npos);
}

TEST_CASE("figures that outlets give on one day stand side by side until a later day settles them") {
    std::vector<Timeline> outlets{
        told("a", "2031-03-12", "A fire in a warehouse in Dovrin killed two people on Monday."),
        told("b", "2031-03-12", "The fire in the warehouse in Dovrin killed five people on Monday."),
        told("c", "2031-03-12", "The warehouse fire in Dovrin killed five people on Monday.")};
    auto const merged = merge(outlets);
    REQUIRE(merged.entries.size() == 2);
    CHECK(merged.entries[0].conflicts == std::vector{merged.entries[1].id});
    CHECK(merged.entries[1].conflicts == std::vector{merged.entries[0].id});
    CHECK(find(merged, "two")->sources.size() == 1);
    CHECK(find(merged, "five")->sources.size() == 2);
    outlets.push_back(told("d", "2031-03-13", "The fire in the Dovrin warehouse killed six people on Monday."));
    auto const settled = merge(outlets);
    REQUIRE(settled.entries.size() == 1);
    CHECK(settled.entries[0].conflicts.empty());
    CHECK(settled.entries[0].history.size() == 2);
    outlets[0] = told("a", "2031-03-12", "A fire in a warehouse in Dovrin killed at least two people on Monday.");
    outlets.pop_back();
    CHECK(merge(outlets).entries.size() == 1);
}

TEST_CASE("a day that is told of long after it matters more than one that is told of once") {
    auto merged =
        merge({told("a", "2031-03-04",
                    "A fire destroyed the warehouse in Dovrin on Monday. A ferry sank off Tarn Harbour on Tuesday."),
               told("b", "2031-03-10", "Inspector Rook asked how the warehouse burned on March 3."),
               told("c", "2031-03-14", "The warehouse owner was held over the fire of March 3.")});
    keep_most_salient(merged, {.entries = 0, .days = 1});
    REQUIRE_FALSE(merged.entries.empty());
    for (auto const &entry : merged.entries) CHECK(day(entry.when.earliest) == "2031-03-03");
}

TEST_CASE("a headline is a source of what its article tells, and makes no entry alone") {
    auto const merged =
        merge({told("a", "2031-03-11",
                    "Fire destroys warehouse in Dovrin\n\nA fire destroyed a warehouse in Dovrin on Monday."),
               told("b", "2031-03-11", "Reader letters\n\nMinister Thrale resigned on Monday.")});
    REQUIRE(merged.entries.size() == 2);
    CHECK(merged.undated.empty());
    auto const *const fire = find(merged, "Fire destroys");
    REQUIRE(fire != nullptr);
    CHECK(fire->sources.size() == 2);
}

TEST_CASE("a quotation is a source of what others tell, and makes no entry alone") {
    auto const merged = merge({told("a", "2031-03-11", "A fire destroyed the grain warehouse in Dovrin on Monday."),
                               told("b", "2031-03-11",
                                    "\"The grain warehouse in Dovrin was destroyed by fire,\" the mayor said. "
                                    "\"Kelmar always bakes better bread,\" a baker shouted.")});
    REQUIRE(merged.entries.size() == 1);
    CHECK(merged.undated.empty());
    REQUIRE(merged.entries[0].sources.size() == 2);
    CHECK(merged.entries[0].sources[1].article == "b");
    CHECK(merged.entries[0].text.find("Monday") == std::string::npos);
    CHECK(merged.entries[0].text.find("A fire destroyed") == 0);
}

TEST_CASE("what only a headline told before is new") {
    auto const merged =
        merge({told("a", "2031-03-11", "Two die in Dovrin warehouse fire\n\nSchools in Kelmar closed on Monday."),
               told("b", "2031-03-12", "Two people died in a warehouse fire in Dovrin on Monday.")});
    auto const *const fire = find(merged, "people died");
    REQUIRE(fire != nullptr);
    CHECK(fire->sources.size() == 2);
    CHECK(fire->change == Change::added);
    CHECK(fire->history.empty());
}

TEST_CASE("a history that came from elsewhere is kept") {
    auto timeline = told("a", "2031-03-13", "The council of Dovrin met on Monday.");
    timeline.entries.at(0).history.push_back(
        {"old", std::nullopt, timeline.entries[0].when, Grain::day, "It was to meet"});
    auto const merged = merge({timeline});
    auto const texts = [&] {
        std::vector<std::string> list;
        for (auto const *entries : {&merged.entries, &merged.undated})
            for (auto const &entry : *entries) {
                list.push_back(entry.text);
                for (auto const &before : entry.history) list.push_back(before.text);
            }
        return list;
    }();
    CHECK(std::find(texts.begin(), texts.end(), "It was to meet") != texts.end());
}

TEST_CASE("nothing merges to nothing") {
    auto const merged = merge({});
    CHECK(merged.entries.empty());
    CHECK(merged.articles.empty());
    CHECK_FALSE(merged.as_of);
}

TEST_CASE("what two outlets tell matters more than what one tells twice") {
    auto const salience_of = [](std::string const &second_outlet) {
        auto const merged = merge(
            {told("a", "2031-03-11", "A fire destroyed the grain warehouse in Dovrin on Tuesday.",
                  "https://www.courier.example/1"),
             told("b", "2031-03-11", "Flames destroyed a warehouse full of grain in Dovrin on Tuesday, police said.",
                  "https://" + second_outlet + "/2"),
             told("c", "2031-03-13", "Minister Quillfeather opened the harbour of Ardmore on Thursday."),
             told("d", "2031-03-13", "The harbour of Ardmore was opened by Quillfeather on Thursday at noon.")});
        auto const *const fire = find(merged, "Dovrin");
        REQUIRE(fire != nullptr);
        return fire->salience.value_or(0);
    };
    CHECK(salience_of("gazette.example") > salience_of("courier.example"));
}
