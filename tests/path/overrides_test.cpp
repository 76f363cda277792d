/// @file Corrections by hand: read, applied, and kept when the article is built again or updated.
#include "dateline/dateline.hpp"
#include "dateline/overrides.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;

namespace {

char const *const first_text = "The port closed on Monday. A crane fell on two boats in Dovrin on Tuesday. The mayor "
                               "praised the crew on Wednesday. The port had been dredged.";
/// Its update: another number, another day, a sentence more.
char const *const update_text =
    "Rain fell on Sunday. The port closed on Monday. A crane fell on three boats in Dovrin on "
    "Wednesday. The mayor praised the crew on Wednesday.";

Timeline told(char const *text) {
    Article article;
    article.id = "a";
    article.text = text;
    article.published = Publication{parse_moment("2031-03-14").value(), PublicationSource::option, 1.0};
    return build(article);
}

TimelineEntry const *find(Timeline const &timeline, std::string_view text) {
    for (auto const *const list : {&timeline.entries, &timeline.undated})
        for (auto const &entry : *list)
            if (entry.text == text) return &entry;
    return nullptr;
}

std::vector<Override> overrides(std::string const &toml) {
    auto read = read_overrides(toml);
    REQUIRE(read.ok());
    return std::move(read).value();
}

using Places = std::vector<std::size_t>;

} // namespace

TEST_CASE("each kind of correction does what it says") {
    auto timeline = told(first_text);
    auto const id = find(timeline, "The port closed")->id;
    auto const count = timeline.entries.size() + timeline.undated.size();
    auto const changes = overrides("[[drop]]\nid = \"" + id + "\"\n" + R"(
[[redate]]
said = "The port had been dredged"
when = "2029-05"
[[reword]]
said = "A crane fell on two boats in Dovrin"
text = "Crane crushes boats"
[[pin]]
said = "The mayor praised the crew"
)");
    CHECK(apply_overrides(timeline, changes).empty());
    CHECK(timeline.entries.size() + timeline.undated.size() == count - 1);
    CHECK(find(timeline, "The port closed") == nullptr);
    auto const *const dredged = find(timeline, "The port had been dredged");
    REQUIRE(dredged != nullptr);
    CHECK(to_string(*dredged->when.earliest) == "2029-05-01");
    CHECK(to_string(*dredged->when.latest) == "2029-05-31");
    CHECK(dredged->when.edtf == "2029-05");
    CHECK(timeline.entries.front().id == dredged->id);
    CHECK(dredged->steps.back().find("by hand") != std::string::npos);
    CHECK(find(timeline, "Crane crushes boats")->steps.back().find("two boats") != std::string::npos);
    keep_most_salient(timeline, {.entries = 1, .days = 0});
    REQUIRE(timeline.entries.size() == 1);
    CHECK(timeline.entries.front().text == "The mayor praised the crew");
}

TEST_CASE("joined entries are one, with the sources of all") {
    auto timeline = told(first_text);
    auto const changes = overrides(R"([[join]]
entries = [{said = "The port closed"}, {said = "The port had been dredged"}])");
    CHECK(apply_overrides(timeline, changes).empty());
    CHECK(find(timeline, "The port had been dredged") == nullptr);
    CHECK(find(timeline, "The port closed")->sources.size() == 2);
}

TEST_CASE("corrections hold for the next update, and those that no longer match are told") {
    auto const before = told(first_text);
    auto const key = [&](char const *text) {
        return "id = \"" + find(before, text)->id + "\"\nsaid = \"" + text + "\"\n";
    };
    auto const changes = overrides("[[reword]]\n" + key("A crane fell on two boats in Dovrin") +
                                   "text = \"Crane crushes boats\"\n[[drop]]\n" + key("The port had been dredged") +
                                   "[[pin]]\n" + key("The port closed"));
    auto timeline = told(update_text);
    CHECK(apply_overrides(timeline, changes) == Places{1});
    auto const *const crane = find(timeline, "Crane crushes boats");
    REQUIRE(crane != nullptr);
    CHECK(to_string(*crane->when.earliest) == "2031-03-12");
    CHECK(find(timeline, "The port closed")->pinned);
    // The same corrections twice are the same corrections.
    auto again = told(update_text);
    CHECK(apply_overrides(again, changes) == Places{1});
    CHECK(again.entries.size() == timeline.entries.size());
}

TEST_CASE("what is said of two entries alike is taken for neither") {
    auto timeline = told("The port closed on Monday. The port closed on Tuesday.");
    REQUIRE(timeline.entries.size() == 2);
    CHECK(apply_overrides(timeline, overrides("[[drop]]\nsaid = \"The port closed\"")) == Places{0});
    CHECK(timeline.entries.size() == 2);
    auto const id = timeline.entries[1].id;
    CHECK(apply_overrides(timeline, overrides("[[drop]]\nid = \"" + id + "\"")).empty());
    CHECK(timeline.entries.size() == 1);
}

TEST_CASE("dates by hand") {
    auto const when = [](std::string const &text) {
        return overrides("[[redate]]\nid = \"x\"\nwhen = " + text).front().when;
    };
    CHECK(when("2031-03-12").edtf == "2031-03-12");
    CHECK(when("\"2031\"").edtf == "2031");
    CHECK(when("\"2031-03-12T15:30\"").earliest == parse_moment("2031-03-12T15:30").value());
    CHECK(when("\"2031-03-10/2031-03-12\"").extent == Extent::span);
    CHECK(when("\"unknown\"").undated());
}

TEST_CASE("the same corrections as JSON") {
    auto const changes = overrides(R"( {"reword": [{"said": "The port closed", "text": "Port shuts"}],
  "drop": [{"said": "The port had been dredged"}],
  "join": [{"entries": [{"said": "The mayor praised the crew"}, {"id": "none", "said": "A crane fell on two boats"}]}],
  "redate": [{"id": "x", "when": "2031-03"}], "pin": [{"said": "The port closed"}]})");
    REQUIRE(changes.size() == 5);
    CHECK(changes[0].kind == Override::Kind::reword);
    CHECK(changes[1].kind == Override::Kind::drop);
    CHECK(changes[2].entries.size() == 2);
    CHECK(changes[3].place == "/redate/0");
    CHECK(changes[3].when.edtf == "2031-03");
    auto timeline = told(first_text);
    CHECK(apply_overrides(timeline, changes) == Places{3});
    REQUIRE(timeline.entries.size() == 2);
    CHECK(find(timeline, "Port shuts")->pinned);
    auto const code = [](char const *json) {
        auto const read = read_overrides(json);
        REQUIRE_FALSE(read.ok());
        return read.error().code + " " + read.error().message.substr(0, 7);
    };
    CHECK(code("{\"drop\": [") == "not-json what be");
    CHECK(code("{\"drop\": 1}") == "not-overrides /drop: ");
    CHECK(code("{\"drop\": [1]}") == "not-overrides /drop/0");
    CHECK(code("{\"erase\": [{\"id\": \"x\"}]}") == "not-overrides /erase/");
    CHECK(overrides("{}").empty());
}

TEST_CASE("a file that is no list of corrections is refused, with the line") {
    auto const code = [](char const *toml) {
        auto const read = read_overrides(toml);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().message.starts_with("line "));
        return read.error().code;
    };
    CHECK(code("[[drop]\n") == "not-toml");
    CHECK(code("\xFF") == "not-toml");
    CHECK(code("drop = 1") == "not-overrides");
    CHECK(code("drop = [1]") == "not-overrides");
    CHECK(code("[[erase]]\nid = \"x\"") == "not-overrides");
    CHECK(code("[[drop]]\ntext = \"x\"") == "not-overrides");
    CHECK(code("[[reword]]\nid = \"x\"") == "not-overrides");
    CHECK(code("[[join]]\nentries = [{id = \"x\"}]") == "not-overrides");
    CHECK(code("[[redate]]\nid = \"x\"\nwhen = \"next week\"") == "not-overrides");
    CHECK(code("[[redate]]\nid = \"x\"\nwhen = \"2031-03-12/2030-01-01\"") == "not-overrides");
    CHECK(overrides("").empty());
}
