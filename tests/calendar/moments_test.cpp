#include "calendar/calendar.hpp"

#include "catch.hpp"

using namespace dateline;
using namespace dateline::calendar;

TEST_CASE("moments read back what they write", "[calendar]") {
    auto const *const text =
        GENERATE("2024-05-02", "2024-05-02T15:00", "2024-05-02T15:00-04:00", "-0489-01-01", "9999-12-31");
    REQUIRE(parse_moment(text).ok());
    CHECK(to_string(*parse_moment(text)) == text);
}

TEST_CASE("what is no day is refused", "[calendar]") {
    auto const *const text = GENERATE("2024-02-30", "2023-02-29", "2024-13-01", "2024-05-02T25:00");
    REQUIRE_FALSE(parse_moment(text).ok());
    CHECK(parse_moment(text).error().code == "no-such-day");
}

TEST_CASE("what is no date is refused", "[calendar]") {
    auto const *const text =
        GENERATE("", "May 2", "24-05-02", "2024-5-2", "2024-05-02x", "2024-05-02T15:00+2", "31024-01-01");
    REQUIRE_FALSE(parse_moment(text).ok());
    CHECK(parse_moment(text).error().code == "not-a-date");
}
