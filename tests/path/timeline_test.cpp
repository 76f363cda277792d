/// @file Which clauses make entries, in which words and in which order.
#include "base/utf8.hpp"
#include "timeline/content_words.hpp"

#include "dateline/dateline.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;

namespace {

Timeline told(std::string text, char const *published = "2031-03-14") {
    Article article;
    article.id = "a";
    article.text = std::move(text);
    if (published != nullptr)
        article.published = Publication{parse_moment(published).value(), PublicationSource::option, 1.0};
    return build(article);
}

std::vector<std::string> texts(std::vector<TimelineEntry> const &entries) {
    std::vector<std::string> list;
    list.reserve(entries.size());
    for (auto const &entry : entries) list.push_back(entry.text);
    return list;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a clause is told by itself, without the words that date it") {
    CHECK(texts(told("On Monday, the port closed.").entries) == Texts{"The port closed"});
    CHECK(texts(told("The port was closed on Monday.").entries) == Texts{"The port was closed"});
    CHECK(texts(told("The port has been shut since March 3.").entries) == Texts{"The port has been shut"});
    CHECK(texts(told("The port will not open until Monday.").entries) == Texts{"The port will not open until Monday"});
    CHECK(texts(told("It reopened in June.").entries) == Texts{"It reopened"});
    CHECK(texts(told("The port will not open until July.").entries) == Texts{"The port will not open until July"});
    CHECK(texts(told("The vote is on Monday.").entries) == Texts{"The vote is on Monday"});
    CHECK(texts(told("Thursday's storm sank two boats.").entries) == Texts{"Thursday's storm sank two boats"});
    CHECK(texts(told("Two people died in the March 3 collapse.").entries) ==
          Texts{"Two people died in the March 3 collapse"});
}

TEST_CASE("what a quotation tells in its second sentence is no entry") {
    CHECK(texts(told("Ito said: \"We are glad. Two years ago nobody believed in this yard.\"").entries).empty());
}

TEST_CASE("each dated clause makes an entry, with its subject") {
    CHECK(texts(told("The mayor arrived on Monday and left on Wednesday.").entries) ==
          Texts{"The mayor arrived", "The mayor left"});
    CHECK(texts(told("The mayor, who fell ill on Monday, resigned on Wednesday.").entries) ==
          Texts{"The mayor fell ill", "The mayor, who fell ill on Monday, resigned"});
    CHECK(texts(told("The bridge closed on Monday, but ferries will sail again on March 20.").entries) ==
          Texts{"The bridge closed", "Ferries will sail again"});
    CHECK(texts(told("The bridge closed on Monday; two boats sank on Tuesday.").entries) ==
          Texts{"The bridge closed", "Two boats sank"});
    CHECK(texts(told("The talks broke down on Monday after the army refused to leave.").entries) ==
          Texts{"The talks broke down after the army refused to leave"});
    CHECK(texts(told("As the rain stopped, the mayor came back and opened the bridge on Monday.").entries) ==
          Texts{"The mayor opened the bridge"});
    CHECK(texts(told("Rosa Ito, the mayor, opened the bridge on Monday and left on Tuesday.").entries) ==
          Texts{"Rosa Ito, the mayor, opened the bridge", "Rosa Ito left"});
    CHECK(texts(told("The dispute, which began on Feb. 3 and led to strikes, was settled on Monday.").entries) ==
          Texts{"The dispute began on Feb. 3 and led to strikes",
                "The dispute, which began on Feb. 3 and led to strikes, was settled"});
    CHECK(texts(told("A bus overturned on Monday and injured six people.").entries) ==
          Texts{"A bus overturned on Monday and injured six people"});
    CHECK(texts(told("Two miners trapped since Sunday night in the pit were brought up on Wednesday.").entries) ==
          Texts{"Two miners trapped since Sunday night in the pit were brought up"});
    CHECK(texts(told("The mayor looked for two men beaten and robbed on Monday.").entries)
              .at(0)
              .ends_with("beaten and robbed"));
    CHECK(texts(told("The minister promised help for villages flooded by the river on Monday.").entries) ==
          Texts{"Villages flooded by the river"});
}

TEST_CASE("what is no day of an event dates none") {
    for (auto const *const text : {"A 45-year-old man had been freed.", "The climb had taken three days."}) {
        INFO(text);
        auto const timeline = told(text);
        CHECK(timeline.entries.empty());
        CHECK(timeline.undated.size() == 1);
    }
}

TEST_CASE("what recurs, how things stand, opinions and questions are no news") {
    for (auto const *const text : {"The council meets every Tuesday.", "The current crisis is grave.",
                                   "We believe in fair rules.", "Who sank the ferry?", "The mayor owns a boat.",
                                   "“The crew will never forget it,” she said.", "The port may close."}) {
        INFO(text);
        auto const timeline = told(text);
        CHECK(timeline.entries.empty());
        CHECK(timeline.undated.empty());
    }
}

TEST_CASE("a sentence that tells news makes an entry, with a date only where the text gives a reason for one") {
    auto const timeline = told("Police are searching the harbour for two men. The company had blamed fog.");
    REQUIRE(texts(timeline.entries) == Texts{"Police are searching the harbour for two men"});
    auto const &search = timeline.entries[0];
    CHECK(to_string(*search.when.earliest) == "2031-03-14");
    CHECK(search.when.earliest == search.when.latest);
    CHECK(search.status == EventStatus::ongoing);
    CHECK(search.confidence < 1.0);
    REQUIRE(search.steps.size() == 1);
    CHECK(search.steps[0].find("told without a date") != std::string::npos);
    CHECK(texts(timeline.undated) == Texts{"The company had blamed fog"});
    CHECK(timeline.undated[0].when == When{});
    auto const unknown = told("Police are searching the harbour for two men.", nullptr);
    CHECK(unknown.entries.empty());
    CHECK(unknown.undated.size() == 1);
}

TEST_CASE("a phrase between two others is left out where the clause goes on without it") {
    CHECK(texts(told("The council voted on Feb. 11 to close the bridge.").entries) ==
          Texts{"The council voted to close the bridge"});
    CHECK(texts(told("Police said Tuesday that the bridge had closed.").entries) ==
          Texts{"Police said that the bridge had closed"});
    CHECK(texts(told("The army studied the map before moving, on Monday, to Dovrin.").entries) ==
          Texts{"The army studied the map before moving to Dovrin"});
    CHECK(texts(told("The fair was held from March 4 to March 6 in Dovrin.").entries) ==
          Texts{"The fair was held from March 4 to March 6 in Dovrin"});
}

TEST_CASE("a pronoun is explained by what it stands for, in brackets") {
    auto const second = [](char const *text) { return texts(told(text).entries).back(); };
    CHECK(second("The company blamed fog on Monday. It replaced its engineer on Tuesday.") ==
          "[The company] replaced its engineer");
    CHECK(second("Captain Marit Oyelaran was hurt on Monday. She left Dovrin on Tuesday.") ==
          "[Captain Marit Oyelaran] left Dovrin");
    CHECK(second("Two crews arrived on Monday. On Tuesday they searched the harbour.") ==
          "[Two crews] searched the harbour");
    CHECK(second("The firm bought a new radar on Monday. The old one was sold on Tuesday.") ==
          "The old [radar] was sold");
    CHECK(second("The talks between Lund and us ended on Monday. It's known that rain fell on Tuesday.")
              .starts_with("It's"));
    // Nothing before agrees, or the word stands for nothing.
    CHECK(second("The tower was raised on Monday. He left Dovrin on Tuesday.") == "He left Dovrin");
    CHECK(second("The company blamed fog on Monday. On Tuesday it took hours to open the port.") ==
          "It took hours to open the port");
}

TEST_CASE("a clause whose subject points back is told with the one before it") {
    CHECK(texts(told("Forty people were hurt, and three of them died on Monday.").entries) ==
          Texts{"Forty people were hurt, and three of them died"});
}

TEST_CASE("headings, questions and what stands in brackets have no date") {
    for (auto const *const text : {"Anna Lund (born Moss (Osterfeld); 3 May 1950 - 1 June 2016) is an architect.",
                                   "The 2010 Dovrin Cup.", "Did the port close on Monday?"}) {
        INFO(text);
        CHECK(told(text).entries.empty());
    }
    CHECK(texts(told("[3] In 1998 the tower burned.").entries) == Texts{"The tower burned"});
}

TEST_CASE("who said so is no entry without what was said") {
    CHECK(texts(told("The suspect was seen near the border, the Dovrin Gazette reported Friday.").entries) ==
          Texts{"The suspect was seen near the border, the Dovrin Gazette reported"});
    CHECK(texts(told("The suspect was seen near the border after a guard had died, the Dovrin Gazette reported Friday.")
                    .entries) ==
          Texts{"The suspect was seen near the border after a guard had died, the Dovrin Gazette "
                "reported"});
    // Nor is what was only thought possible.
    CHECK(told("The boat may have sunk, Lund said.").undated.empty());
}

TEST_CASE("a date that tells a thing from others of its kind does not date what is told of it") {
    CHECK(told("A man had been held over last year's blast in Dovrin.").entries.empty());
    CHECK(texts(told("Last week's storm sank two boats.").entries) == Texts{"Last week's storm sank two boats"});
}

TEST_CASE("what holds now is not of a time that is over") {
    auto const arrested =
        told("A second man has been arrested over the bombing of the mill last year, police said on Monday.");
    REQUIRE(arrested.entries.size() == 1);
    CHECK(to_string(*arrested.entries[0].when.earliest) == "2031-03-10");
    CHECK(told("Rook is charged in the 2029 bombing of the mill.").entries.empty());
    CHECK(told("Rook was charged in 2029.").entries.size() == 1);
    CHECK(told("Prosecutors want the return of boats taken by the army in 2029.").entries.size() == 1);
    auto const since = told("Rook has been on the run since the January 2029 bombing of the mill.");
    REQUIRE(since.entries.size() == 1);
    CHECK(since.entries[0].when.edtf == "2029-01/2031-03-14");
    CHECK(since.entries[0].status == EventStatus::ongoing);
}

TEST_CASE("what the worst is compared with dates nothing") {
    CHECK(told("It was the worst flood since 1962.").entries.empty());
    CHECK(told("The mill stood dark for three nights, the longest wait since the spring and summer of 1962.")
              .entries.empty());
    CHECK(told("He won more games than anyone since 1962.").entries.empty());
    CHECK(told("She has lived in the oldest house since 1962.").entries.size() == 1);
    CHECK(told("The mill has stood empty since 1962.").entries.size() == 1);
}

TEST_CASE("what is put off is told of the day that it is put off to") {
    auto const hearing = told("A hearing set for last Monday was postponed to April 8.");
    REQUIRE(hearing.entries.size() == 1);
    CHECK(hearing.entries[0].when.edtf == "2031-04-08");
    CHECK(hearing.entries[0].status == EventStatus::planned);
    auto const vote = told("The vote was postponed from April to September.");
    REQUIRE(vote.entries.size() == 1);
    CHECK(vote.entries[0].when.edtf == "2031-09");
}

TEST_CASE("whoever speaks for himself tells no news") {
    CHECK(told("I visited the mill in the summer of 2029.").entries.empty());
    CHECK(told("“We rebuilt the mill in 2029,” she said.").entries.empty());
    CHECK(told("“The mill burned down in 2029,” the mayor said.").entries.size() == 1);
    CHECK(told("World War I ended in 1918.").entries.size() == 1);
}

TEST_CASE("half a noun, a caption and a heading are no entry") {
    CHECK(texts(told("The mayor, who was born in Dovrin and fled in 2029, opened the bridge on Monday.").entries) !=
          Texts{"Who fled"});
    CHECK(texts(told("The Harbour and Fishery Board ruled on Monday that the port may open.").entries) ==
          Texts{"The Harbour and Fishery Board ruled that the port may open"});
    CHECK(texts(told("Figure 1.4 (credit: A. Rook) The mill closed in 2029.").entries) == Texts{"The mill closed"});
    CHECK(told("The Mills, Harbours, and Bridges of Dovrin Before 1929").entries.empty());
}

TEST_CASE("a possessive is explained like its pronoun") {
    CHECK(texts(told("Marit Oyelaran resigned on Monday. Her deputy left on Tuesday.").entries) ==
          Texts{"Marit Oyelaran resigned", "[Marit Oyelaran's] deputy left"});
    // A pronoun keeps to its sex, and what nobody explains is not told without a day.
    CHECK(texts(told("Her father resigned on Monday. She left the town on Tuesday.").entries) ==
          Texts{"Her father resigned", "She left the town"});
    CHECK(told("It rained on Monday. They destroyed the bridge.").undated.empty());
    CHECK(texts(told("“The bridge is safe,” said Marit Oyelaran. She opened it on Monday.").entries) ==
          Texts{"[Marit Oyelaran] opened it"});
}

TEST_CASE("main clauses beside a dated one are told too") {
    auto const timeline = told("The suspect had vanished, and the car was found on Monday.");
    CHECK(texts(timeline.entries) == Texts{"The car was found"});
    CHECK(texts(timeline.undated) == Texts{"The suspect had vanished"});
}

TEST_CASE("several nouns before a relative clause stay together where its verb is plural") {
    CHECK(texts(told("Brenland and Osterfeld, who were invited on Monday, agreed.").entries) ==
          Texts{"Brenland and Osterfeld were invited"});
}

TEST_CASE("a relative clause is told of the whole noun, whatever its name looks like") {
    CHECK(texts(told("They wrote to the minister, Odd Brekke, who resigned on Monday.").entries) ==
          Texts{"Odd Brekke resigned"});
    CHECK(texts(told("They wrote to the head of the firm, who resigned on Monday.").entries) ==
          Texts{"The head of the firm resigned"});
    CHECK(texts(told("It was sold to a firm in Rook, which went bankrupt on Monday.").entries) ==
          Texts{"A firm in Rook went bankrupt"});
    CHECK(texts(told("They lived in Rook, which was bombed in 1940.").entries) == Texts{"Rook was bombed"});
}

TEST_CASE("each verb of a list is told with its subject and its day") {
    CHECK(texts(told("The ship left Rook on March 1, reached Dovrin on March 4 and sank a day later.").entries) ==
          Texts{"The ship left Rook", "The ship reached Dovrin", "The ship sank"});
    CHECK(texts(told("Voss was arrested on Monday, charged on Tuesday and released on Wednesday.").entries) ==
          Texts{"Voss was arrested", "Voss was charged", "Voss was released"});
    CHECK(texts(told("He was elected in 2028 and resigned in 2030.").entries) ==
          Texts{"He was elected", "He resigned"});
    CHECK(texts(told("In 2019 the firm bought the mill, in 2021 it sold it, and in 2030 it went bankrupt.").entries) ==
          Texts{"The firm bought the mill", "It sold it", "It went bankrupt"});
    CHECK(texts(told("Voss, 49, took them hostage on Monday and fled on Tuesday.").entries) ==
          Texts{"Voss, 49, took them hostage", "Voss fled"});
    CHECK(texts(told("The ship sank on Monday, said the owner, and was lost.").entries).size() == 1);
    CHECK(texts(told("A worker who had been sent home, came back on Monday, found them and left.").entries).size() ==
          1);
    CHECK(texts(told("Rook was found guilty of theft, in October 2030 as he left the yard.").entries).size() == 1);
}

TEST_CASE("where the verb is said once for two days, the words are told of both") {
    CHECK(texts(told("The storm hit Rook on Monday and Dovrin on Tuesday.").entries) ==
          Texts{"The storm hit Rook on Monday and Dovrin on Tuesday",
                "The storm hit Rook on Monday and Dovrin on Tuesday"});
}

TEST_CASE("what commas set apart from a noun has its own day, and the verb its own") {
    CHECK(texts(told("The Alma, built in 1987 and refitted in 2024, sank on Monday.").entries) ==
          Texts{"The Alma, built in 1987", "The Alma, built in 1987 and refitted in 2024",
                "The Alma, built in 1987 and refitted in 2024, sank"});
    auto const undated = told("The match, played in Rook on Sunday, was lost.");
    CHECK(texts(undated.entries) == Texts{"The match, played in Rook on Sunday"});
    CHECK(texts(undated.undated) == Texts{"The match, played in Rook on Sunday, was lost"});
    CHECK(texts(told("Rosa Ito, the mayor of Rook, moved in May, and her deputy left.").entries) ==
          Texts{"Rosa Ito, the mayor of Rook, moved"});
}

TEST_CASE("who heard it belongs to what was heard") {
    CHECK(
        texts(told("The captain of the ferry that sank last autumn was warned two days before it left port, an inquiry "
                   "heard on Thursday.")
                  .entries) ==
        Texts{"The ferry sank", "The captain of the ferry that sank last autumn was warned two days before it left "
                                "port, an inquiry heard"});
}

TEST_CASE("an event told twice in an article is one entry with two sources") {
    auto const timeline = told("A fire destroyed a grain warehouse in Dovrin on Monday. Rain fell in the valley. "
                               "The fire had destroyed the old grain warehouse.");
    auto const found = std::find_if(timeline.entries.begin(), timeline.entries.end(),
                                    [](auto const &entry) { return entry.sources.size() == 2; });
    REQUIRE(found != timeline.entries.end());
    CHECK(found->text == "A fire destroyed a grain warehouse in Dovrin");
    CHECK(found->sources[0].start < found->sources[1].start);
    CHECK(
        told("A fire destroyed a grain warehouse in Dovrin on Monday. A fire destroyed a grain warehouse in Dovrin on "
             "Tuesday.")
            .entries.size() == 2);
}

TEST_CASE("an entry has no word that its article has not") {
    for (auto const *const text :
         {"The mayor, who fell ill on Monday, resigned on Wednesday. She had led Dovrin for years.",
          "“We will rebuild,” said Ito on Monday. He blamed “the fog and the old radar” on Tuesday.",
          "The old one failed on Monday. It was sold by a firm that Lund, Moss and Ito founded in 1998.",
          "On Tuesday they closed the port (it had been shut in 2029), and the crews left it on Monday to rest."}) {
        std::vector<std::uint64_t> article;
        std::vector<std::uint64_t> words;
        timeline::content_words(text, article);
        auto const timeline = told(text);
        REQUIRE_FALSE(timeline.entries.empty());
        for (auto const *const list : {&timeline.entries, &timeline.undated}) {
            for (auto const &entry : *list) {
                INFO(entry.text);
                timeline::content_words(entry.text, words);
                CHECK(timeline::shared_words(words, article) == words.size());
            }
        }
    }
}

TEST_CASE("what is told of no day stays undated") {
    auto const timeline = told("The firm has previously blamed fog. It will send a ship as soon as possible.");
    CHECK(timeline.entries.empty());
    REQUIRE(timeline.undated.size() == 2);
    CHECK(timeline.undated[0].status == EventStatus::happened);
    CHECK(timeline.undated[1].status == EventStatus::planned);
    for (auto const &entry : timeline.undated) CHECK(entry.when == When{});
}

TEST_CASE("without a publication date nothing that counts from it gets a day") {
    auto const timeline = told("The port closed on Monday. It opened on 3 March 2029.", nullptr);
    REQUIRE(timeline.entries.size() == 1);
    CHECK(to_string(*timeline.entries[0].when.earliest) == "2029-03-03");
    CHECK(texts(timeline.undated) == Texts{"The port closed"});
    REQUIRE(timeline.diagnostics.size() == 1);
    CHECK(timeline.diagnostics[0].code == "no-publication-date");
}

TEST_CASE("tense and distance tell what has happened from what is planned") {
    auto const status = [](char const *text) { return told(text).entries.at(0).status; };
    CHECK(status("The port closed on Monday.") == EventStatus::happened);
    CHECK(status("The port will close on Monday.") == EventStatus::planned);
    CHECK(status("The port closes on April 20, 2032.") == EventStatus::planned);
    CHECK(status("The port has been shut since Monday.") == EventStatus::ongoing);
    CHECK(status("The port has been shut since May 2029.") == EventStatus::ongoing);
    CHECK(status("The port had been shut since May 2029.") == EventStatus::happened);
    CHECK_FALSE(told("The port had been shut since May 2029.").entries.at(0).when.latest);
}

TEST_CASE("entries stand in order of time, then of place in the text") {
    auto const timeline = told("The port opened on Wednesday. The crane fell in 2029. A ship came on Wednesday. "
                               "The pier burned on Feb. 3, 2029.");
    CHECK(texts(timeline.entries) == Texts{"The crane fell", "The pier burned", "The port opened", "A ship came"});
}

TEST_CASE("a range is one span, two dates are two entries") {
    auto const range = told("The fair was held on March 4-6.");
    REQUIRE(range.entries.size() == 1);
    CHECK(to_string(*range.entries[0].when.earliest) == "2031-03-04");
    CHECK(to_string(*range.entries[0].when.latest) == "2031-03-06");
    CHECK(range.entries[0].when.extent == Extent::span);
    CHECK(told("The tower was raised between 1820 and 1824.").entries.size() == 1);
}

TEST_CASE("each date of a list dates the same words once more") {
    CHECK(texts(told("They will march on Monday and again on March 22.").entries) ==
          Texts{"They will march", "They will march"});
    CHECK(texts(told("They met on Monday and on Wednesday.").entries) == Texts{"They met", "They met"});
    CHECK(texts(told("They met on Monday, and on Wednesday he left.").entries) == Texts{"They met", "He left"});
    using Days = std::vector<std::string>;
    auto const days = [](std::string text) {
        Days list;
        for (auto const &entry : told(std::move(text)).entries)
            list.push_back(to_string(*entry.when.earliest) + " " + entry.text);
        return list;
    };
    CHECK(days("The panel met on March 3, 4 and 6 in Port Ellery.") == Days{"2031-03-03 The panel met in Port Ellery",
                                                                            "2031-03-04 The panel met in Port Ellery",
                                                                            "2031-03-06 The panel met in Port Ellery"});
    CHECK(days("Polls opened on Monday and Tuesday in the north.") ==
          Days{"2031-03-10 Polls opened in the north", "2031-03-11 Polls opened in the north"});
    CHECK(days("The works closed in 2026, 2028 and 2029.") ==
          Days{"2026-01-01 The works closed", "2028-01-01 The works closed", "2029-01-01 The works closed"});
    // What stands behind the last of them may be of that alone.
    CHECK(days("A keeper was held on Monday and Tuesday's vote was called off.").size() == 1);
    CHECK(days("The talks on the 2026 and 2030 votes resumed on Monday.").size() == 1);
    CHECK(days("The mayor fell ill on Monday and Tuesday he went home.").size() == 1);
}

TEST_CASE("a quote stands where it says, in code points") {
    std::string const text = "Čapek naïvely “slept”. The café burned on Monday.\n";
    auto const timeline = told(text);
    REQUIRE(timeline.entries.size() == 1);
    auto const &source = timeline.entries[0].sources.at(0);
    CHECK(source.quote == "The café burned on Monday.");
    base::CodePoints const places(text);
    CHECK(places.to_byte(source.start) == text.find("The café"));
    CHECK(source.end - source.start == 26);
}

TEST_CASE("ids follow from when and what, and from nothing else") {
    auto const one = told("The port closed on Monday.").entries.at(0);
    auto const other = told("Rain fell. The port closed on Monday, March 10, 2031.").entries.at(0);
    CHECK(one.id == other.id);
    CHECK(one.id != told("The port opened on Monday.").entries.at(0).id);
    CHECK(one.id != told("The port closed on Tuesday.").entries.at(0).id);
    CHECK(told("The port closed on Monday. The port closed on Monday.").entries.at(0).sources.size() == 2);
}

TEST_CASE("no wording is longer than it may be, nor any text too strange") {
    std::string text = "The council";
    for (int i = 0; i < 3000; ++i) text += " of the old town, which sat in 1999 and,";
    auto const timeline = told(text + " closed on Monday");
    for (auto const &entry : timeline.entries) CHECK(entry.text.size() < 3 * 210);
    CHECK(told("").entries.empty());
    CHECK(told(", ; — Monday").entries.size() <= 1);
    CHECK(told("on Monday on Monday on Monday").entries.size() <= 3);
}
