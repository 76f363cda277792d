#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "pipeline/lint.hpp"

using namespace dateline;

namespace {

Article article(std::string_view text, std::string_view published = "2024-05-02") {
    Article result;
    result.text = text;
    result.published = Publication{parse_moment(published).value(), PublicationSource::option, 1.0};
    return result;
}

/// "code: the words that are marked", with semicolons between them.
std::string found(Article const &article) {
    std::string list;
    for (auto const &finding : pipeline::lint(article)) {
        CHECK_FALSE(finding.message.empty());
        CHECK_FALSE(finding.fits.empty());
        list +=
            (list.empty() ? "" : "; ") + std::string(finding.code) + ": " + std::string(finding.span.of(article.text));
    }
    return list;
}

std::string found(std::string_view text) { return found(article(text)); }

} // namespace

TEST_CASE("lint: a weekday that does not fit its date", "[lint]") {
    CHECK(found("They met on Tuesday, May 1, 2024, in Norbridge.") == "weekday: Tuesday, May 1, 2024");
    CHECK(found("They met on Wednesday, May 1, 2024, in Norbridge.").empty());
    CHECK(found("They met on Tuesday, May 1.") == "weekday: Tuesday, May 1");
    CHECK(found("They met on Wednesday, May 1.").empty());
    auto const findings = pipeline::lint(article("They met on Tuesday, May 1, 2024."));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message == "2024-05-01 is a Wednesday, not a Tuesday");
    CHECK(findings[0].fits == "Wednesday, or the year 2029");
}

TEST_CASE("lint: a date that cannot exist", "[lint]") {
    CHECK(found("The bridge opened on Sept. 31.") == "no-such-day: Sept. 31");
    CHECK(found("The bridge opened on Feb. 30, 2023.") == "no-such-day: Feb. 30, 2023");
    CHECK(found("The bridge opened on Feb. 29, 2023.") == "no-such-day: Feb. 29, 2023");
    CHECK(found("The bridge opened on Feb. 29, 2024.").empty());
}

TEST_CASE("lint: yesterday in a story updated three days later", "[lint]") {
    auto updated = article("The bridge opened yesterday.");
    updated.modified = parse_moment("2024-05-05").value();
    CHECK(found(updated) == "stale-day: yesterday");
    updated.modified = parse_moment("2024-05-03").value();
    CHECK(found(updated).empty());
    CHECK(found("The bridge opened yesterday.").empty());
}

TEST_CASE("lint: a page updated days later, and what does not age", "[lint]") {
    auto updated =
        article("NORBRIDGE -- The harbour bridge reopened today, the council said. Repairs had begun yesterday "
                "morning, two days after a barge struck it.\n\nThe toll, which was raised on Monday, is today "
                "the highest on the coast. The council said that it had to meet today's needs. It will meet "
                "again tomorrow to speak of the barge.");
    updated.modified = parse_moment("2024-05-09T08:15").value();
    CHECK(found(updated) == "stale-day: today; stale-day: yesterday morning; stale-day: tomorrow");
    updated.modified = parse_moment("2024-05-04").value(); // two days: still news
    CHECK(found(updated).empty());
}

TEST_CASE("lint: a duration that does not fit its ends, in an article", "[lint]") {
    CHECK(
        found(
            "NORBRIDGE -- The ferry will stay in dock for three weeks from May 6 to May 16, its owner said on Tuesday. "
            "It has been out of service for the two months since April 24, when its engine failed. Repairs took four "
            "days in March, and the ferry sailed for ten days between March 20 and March 30.") ==
        "duration: three weeks; duration: the two months");
    CHECK(
        found(
            "NORBRIDGE -- The ferry will stay in dock for ten days from May 6 to May 16, its owner said on Tuesday. It "
            "has been out of service for the more than a week since April 24.")
            .empty());
}

TEST_CASE("lint: a duration that does not fit its ends", "[lint]") {
    CHECK(found("The road was closed for ten days from March 3 to March 24.") == "duration: ten days");
    CHECK(found("The road was closed for ten days from March 3 to March 12.").empty());
    CHECK(found("The road was closed for three weeks from March 3 to March 24.").empty());
    CHECK(found("The three months since Oct. 7 have been hard.") == "duration: The three months");
    CHECK(found("The almost seven months since Oct. 7 have been hard.").empty());
}

TEST_CASE("lint: a range that ends before it begins", "[lint]") {
    CHECK(found("The road will be closed from May 16 to May 6.") == "backwards: May 16 to May 6");
    CHECK(found("The mill stood empty between 1998 and 1995.") == "backwards: 1998 and 1995");
    CHECK(found("The road was closed from March 24, 2023 to March 3, 2023.") ==
          "backwards: March 24, 2023 to March 3, 2023");
    CHECK(found("The road will be closed from Dec. 20 to Jan. 5.").empty());
    CHECK(found("The road will be closed from May 6 to May 16.").empty());
    CHECK(found("The town stood from 400 BC to 146 BC.").empty());
    CHECK(found("The town stood from 2000 BC to 900 BC, and from 1200 to 400 BC.").empty());
}

TEST_CASE("lint: told as past, dated in the future", "[lint]") {
    CHECK(found("The council met on May 20, 2024.") == "past-in-future: May 20, 2024");
    CHECK(found("The council met on April 20, 2024.").empty());
    CHECK(found("The council will meet on May 20, 2024.").empty());
    CHECK(found("The meeting was scheduled on May 20, 2024.").empty());
}

TEST_CASE("lint: two days for one event", "[lint]") {
    CHECK(found("The tower collapsed on April 3. Nobody was hurt. The tower collapsed on April 5, police said.") ==
          "two-days: April 5");
    CHECK(found("The tower collapsed on April 3. The tower collapsed on April 3, police said.").empty());
    CHECK(found("The tower collapsed on April 3. The wall collapsed on April 5.").empty());
}
