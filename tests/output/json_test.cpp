/// @file Timelines written as JSON and read back, and JSON that is not a timeline.
#include "output/fixture.hpp"
#include "output/json.hpp"

#include <string>

#include "catch.hpp"

using namespace dateline;
using output::timeline_from_json;
using output::timeline_to_json;

TEST_CASE("a timeline reads back to the same bytes") {
    auto const first = timeline_to_json(test::harbour());
    auto const read = timeline_from_json(first);
    REQUIRE(read);
    CHECK(timeline_to_json(*read) == first);
    auto const line = timeline_to_json(*read, output::JsonLayout::one_line);
    CHECK(line.find('\n') == line.size() - 1);
    auto const again = timeline_from_json(line);
    REQUIRE(again);
    CHECK(timeline_to_json(*again) == first);
}

TEST_CASE("every field of an entry survives") {
    auto const timeline = test::harbour();
    auto const &entry = timeline.entries[5];
    CHECK(entry.id == "e6a0c14e2");
    CHECK(entry.grain == Grain::part_of_day);
    CHECK(entry.change == Change::made_precise);
    REQUIRE(entry.history.size() == 1);
    CHECK(to_string(*entry.history[0].said) == "2024-04-29T18:40+02:00");
    CHECK(entry.salience == 1.0);
    REQUIRE(entry.sources.size() == 2);
    CHECK(entry.sources[1].article == "courier-0502");
    CHECK(timeline.entries[2].conflicts == std::vector<std::string>{"e4b1aa770"});
    CHECK(timeline.undated.size() == 2);
    CHECK(timeline.articles[0].published->source == PublicationSource::json_ld);
    CHECK(timeline.diagnostics[0].span == Span{420, 431});
}

TEST_CASE("text that is not UTF-8 and controls do not break the JSON") {
    auto timeline = test::harbour();
    timeline.title = "a\xff\xfe\x01\x1b[31m\"\\\n";
    auto const read = timeline_from_json(timeline_to_json(timeline));
    REQUIRE(read);
    CHECK(read->title == "a\uFFFD\uFFFD\x01\x1b[31m\"\\\n");
}

TEST_CASE("what is wrong is named by its place") {
    auto const error_of = [](std::string_view text) {
        auto const read = timeline_from_json(text);
        return read ? std::string("none") : read.error().code + ": " + read.error().message;
    };
    CHECK(error_of("") == "not-json: not JSON at line 1, column 1");
    CHECK(error_of(R"({"version":1,"entries":[)").starts_with("not-json: "));
    CHECK(error_of("[]") == "not-a-timeline: the document should be an object");
    CHECK(error_of(R"({"entries":[]})") == "not-a-timeline: version should be a number from 1");
    CHECK(error_of(R"({"version":2,"entries":[]})") ==
          "not-a-timeline: the timeline is of version 2, this program reads up to version 1");
    CHECK(error_of(R"({"version":1})") == "not-a-timeline: entries should be a list");
    CHECK(error_of(R"({"version":1,"entries":[{"id":7}]})") == "not-a-timeline: entries[0].id should be a text");
    CHECK(error_of(R"({"version":1,"entries":[{"id":"e","when":{"earliest":"2024-02-30","extent":"point"}}]})") ==
          "not-a-timeline: entries[0].when.earliest should be a day of the calendar, as in 2024-05-02");
    CHECK(error_of(R"({"version":1,"entries":[{"id":"e","when":{"extent":"around"},"text":"t"}]})") ==
          "not-a-timeline: entries[0].when.extent should be one of the names that the schema lists");
    CHECK(error_of(R"({"version":1,"entries":[{"id":"e","when":{"extent":"point"},"text":"t","status":"happened",)"
                   R"("confidence":1.5}]})") == "not-a-timeline: entries[0].confidence should be a number from 0 to 1");
    CHECK(error_of(std::string(100'000, '[')) == "not-json: the JSON is nested too deeply for a timeline");
    CHECK(error_of("{\"version\":1,\"entries\":[],\"title\":\"\xff\"}").starts_with("not-json: "));
    Limits small;
    small.timeline_bytes = 10;
    CHECK(timeline_from_json(R"({"version":1,"entries":[]})", small).error().code == "too-large");
}

TEST_CASE("no cut of a timeline's JSON is taken for one, and none crashes the reader") {
    auto const whole = timeline_to_json(test::harbour(), output::JsonLayout::one_line);
    for (std::size_t length = 0; length + 2 < whole.size(); length += 7) {
        CHECK_FALSE(timeline_from_json(std::string_view(whole).substr(0, length)));
    }
}
