/// @file The kind of a text is found out from the text.
#include "dateline/dateline.hpp"

#include <string>

#include "catch.hpp"

using namespace dateline;

namespace {

/// The value of the one expression of a text that was published on Wednesday 2031-03-12.
std::string value_in(std::string const &text) {
    Article article;
    article.text = text;
    article.published = Publication{parse_moment("2031-03-12").value(), PublicationSource::option, 1.0};
    auto const found = annotate(article).expressions;
    return found.size() == 1 ? found.front().value : std::to_string(found.size()) + " expressions";
}

} // namespace

TEST_CASE("a message that nobody has edited is a post") {
    CHECK(value_in("see you on friday") == "2031-03-07-WXX-5");
    CHECK(value_in("The choir sang on Friday. #harbourfest") == "2031-03-07-WXX-5");
    CHECK(value_in("@mila The choir sang on Friday.") == "2031-03-07-WXX-5");
    CHECK(value_in("The choir sang on Friday! It was great.") == "2031-03-07-WXX-5");
    CHECK(value_in("The choir sang on Friday: https://choir.example.") == "2031-03-07-WXX-5");
    CHECK(value_in("I heard the choir on Friday.") == "2031-03-07-WXX-5");
}

TEST_CASE("a brief of an agency is news, however short") {
    CHECK(value_in("The choir sang on Friday.") == "2031-03-07");
    CHECK(value_in("The choir sang on Friday, it said.\n\nThe hall was full.") == "2031-03-07");
    CHECK(value_in("\"The choir sang on Friday.\"") == "2031-03-07");
}

TEST_CASE("what is dated long ago is a story, in however few dates") {
    std::string const story =
        "The mill was built in 1751. It burned on 30 May 1788. Around 4 July 1791 it opened again. ";
    Article article;
    article.text =
        story + "It closed in October, and the bakers of the town went home to wait for better days by the sea.";
    article.published = Publication{parse_moment("2031-03-12").value(), PublicationSource::option, 1.0};
    auto const found = annotate(article).expressions;
    REQUIRE(found.size() >= 4);
    CHECK(found[3].value == "1791-10");
}
