/// @file Weekdays counted from every day of several years.
#include "dateline/dateline.hpp"

#include <array>
#include <string>

#include "catch.hpp"

using namespace dateline;

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

/// 0 for Monday: 1970-01-01 was a Thursday.
int weekday_of(Day day) { return ((day.since_epoch + 3) % 7 + 7) % 7; }

Day resolved(std::string const &text, Day published) {
    Article article;
    article.text = text;
    article.published = Publication{Moment{published, {}, {}}, PublicationSource::option, 1.0};
    auto const found = annotate(article).expressions;
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].when.earliest);
    REQUIRE(found[0].when.earliest == found[0].when.latest);
    return found[0].when.earliest->day;
}

} // namespace

TEST_CASE("a weekday is the latest so far in the past tense, the next to come in the future tense") {
    auto const first = parse_moment("2027-01-01").value().day.since_epoch;
    auto const last = parse_moment("2030-12-31").value().day.since_epoch;
    std::size_t wrong = 0;
    for (auto at = first; at <= last; ++at) {
        Day const published{at};
        for (int weekday = 0; weekday < 7; ++weekday) {
            auto const name = std::string(weekdays[static_cast<std::size_t>(weekday)]);
            auto const past = resolved("They met on " + name + " in the hall.", published);
            auto const future = resolved("They will meet on " + name + " in the hall.", published);
            wrong += weekday_of(past) != weekday || past > published || at - past.since_epoch > 6;
            wrong += weekday_of(future) != weekday || future < published || future.since_epoch - at > 6;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("yesterday, today and tomorrow follow one another on every day") {
    auto const first = parse_moment("1999-12-01").value().day.since_epoch;
    for (auto at = first; at < first + 500; ++at) {
        CHECK(resolved("It rained yesterday.", Day{at}).since_epoch == at - 1);
        CHECK(resolved("It rained today.", Day{at}).since_epoch == at);
        CHECK(resolved("It will rain tomorrow.", Day{at}).since_epoch == at + 1);
    }
}
