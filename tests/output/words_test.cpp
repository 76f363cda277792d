/// @file Dates in words.
#include "output/words.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;
using output::in_words;

namespace {

std::optional<Moment> moment(std::string_view text) {
    if (text.empty()) return std::nullopt;
    auto const read = parse_moment(text);
    REQUIRE(read);
    return *read;
}

struct Case {
    std::string_view earliest;
    std::string_view latest;
    Extent extent;
    std::string_view edtf;
    Grain grain;
    std::string_view words;
};

} // namespace

TEST_CASE("what is known of a date, in words") {
    constexpr auto point = Extent::point;
    constexpr auto span = Extent::span;
    std::vector<Case> const cases{
        {"2023-10-07", "2023-10-07", point, "2023-10-07", Grain::day, "7 October 2023"},
        {"2024-04-29", "2024-05-01", point, "[2024-04-29..2024-05-01]", Grain::week,
         "some day from 29 April to 1 May 2024"},
        {"2024-03-01", "2024-03-10", point, "[2024-03-01..2024-03-10]", Grain::month,
         "some day from 1 to 10 March 2024"},
        {"2023-12-28", "2024-01-03", point, "", Grain::day, "some day from 28 December 2023 to 3 January 2024"},
        {"2011-01-01", "2011-04-30", point, "", Grain::year, "some time from January to April 2011"},
        {"2024-04-01", "2024-04-30", point, "2024-04", Grain::month, "April 2024"},
        {"2019-01-01", "2019-12-31", point, "2019", Grain::year, "2019"},
        {"1990-01-01", "1999-12-31", point, "199X", Grain::decade, "the 1990s"},
        {"1900-01-01", "1999-12-31", point, "19XX", Grain::century, "the 20th century"},
        {"2000-01-01", "2099-12-31", point, "20XX", Grain::century, "the 21st century"},
        {"1100-01-01", "1199-12-31", point, "11XX", Grain::century, "the 12th century"},
        {"2023-06-01", "2023-08-31", point, "2023-22", Grain::season, "summer 2023"},
        {"2023-12-01", "2024-02-29", point, "2023-24", Grain::season, "winter 2023–24"},
        {"2009-07-01", "2009-09-30", point, "2009-35", Grain::quarter, "third quarter of 2009"},
        {"2009-01-01", "2009-06-30", point, "2009-40", Grain::half_year, "first half of 2009"},
        {"-0489-01-01", "-0489-12-31", point, "-0489", Grain::year, "490 BC"},
        {"2020-01-01", "2020-12-31", point, "2020~", Grain::year, "about 2020"},
        {"2020-01-01", "2022-12-31", point, "2021~", Grain::year, "about 2021"},
        {"2024-03-25", "2024-04-12", point, "2024-04~", Grain::month, "about April 2024"},
        {"", "2024-05-31", point, "../2024-05-31", Grain::month, "by 31 May 2024"},
        {"2024-05-03", "", span, "2024-05-03/..", Grain::day, "from 3 May 2024 on"},
        {"2024-05-03", "", point, "", Grain::day, "not before 3 May 2024"},
        {"2024-03-04", "2024-03-06", span, "2024-03-04/2024-03-06", Grain::day, "from 4 to 6 March 2024"},
        {"2022-05-02", "2024-05-01", span, "2022-05-02~/2024-05-01", Grain::year,
         "from about 2 May 2022 to 1 May 2024"},
        {"2023-01-01", "2023-12-31", span, "2023", Grain::year, "all of 2023"},
        {"2024-05-02T18:00", "2024-05-02T23:59", point, "", Grain::part_of_day, "the night of 2 May 2024"},
        {"2024-05-02T06:00", "2024-05-02T11:59", point, "", Grain::part_of_day, "the morning of 2 May 2024"},
        {"2024-05-01T22:00", "2024-05-02T06:00", point, "", Grain::part_of_day, "the night from 1 to 2 May 2024"},
        {"2024-04-29T15:00-05:00", "2024-04-29T15:00-05:00", point, "", Grain::minute,
         "29 April 2024, 15:00 UTC\u22125"},
        {"2024-04-29T15:00", "2024-04-29T16:30", point, "", Grain::hour,
         "29 April 2024, some time from 15:00 to 16:30"},
        {"", "", point, "", Grain::unknown, "undated"},
    };
    for (auto const &one : cases) {
        When const when{moment(one.earliest), moment(one.latest), one.extent, std::string(one.edtf)};
        CHECK(in_words(when, one.grain) == one.words);
    }
}

TEST_CASE("an interval that ends now is told as since") {
    auto const now = moment("2024-05-02");
    When const when{moment("2023-10-07"), now, Extent::span, "2023-10-07/2024-05-02"};
    CHECK(in_words(when, Grain::day, now) == "since 7 October 2023");
    CHECK(in_words(when, Grain::day) == "from 7 October 2023 to 2 May 2024");
    When const month{moment("2024-03-01"), now, Extent::span, "2024-03/2024-05-02"};
    CHECK(in_words(month, Grain::month, now) == "since March 2024");
}

TEST_CASE("the pieces carry dates that HTML takes, and no others") {
    auto const dates_of = [&](std::string_view earliest, std::string_view latest, Grain grain) {
        std::string dates;
        for (auto const &piece : output::words_for(When{moment(earliest), moment(latest), Extent::point, ""}, grain)) {
            dates += piece.datetime + ";";
        }
        return dates;
    };
    CHECK(dates_of("2024-04-29", "2024-05-01", Grain::day) == ";2024-04-29;;2024-05-01;");
    CHECK(dates_of("2024-04-01", "2024-04-30", Grain::month) == "2024-04;");
    CHECK(dates_of("1990-01-01", "1999-12-31", Grain::decade) == ";");
    CHECK(dates_of("1066-10-14", "1066-10-14", Grain::day) == ";");
}
