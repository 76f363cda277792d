#include "calendar/edtf_reader.hpp"
#include "calendar/timex.hpp"

#include <array>
#include <string>

#include "catch.hpp"

using namespace dateline;
using namespace dateline::calendar;
using dateline::tests::read_edtf;

namespace {

Instant on(int year, unsigned month, unsigned day) {
    return at(date::year{year} / date::month{month} / date::day{day});
}

Interval days(Instant first, Instant last) { return {first, last + date::days{1}}; }

/// What is read back is the interval: the days, and that it is one of them or all.
void reads_back(Interval interval, Grain grain, Extent extent, bool about) {
    auto const text = to_edtf(interval, grain, extent, about);
    INFO(text);
    auto const read = read_edtf(text);
    REQUIRE(read);
    CHECK(read->first.has_value() == (interval.begin > first_instant()));
    CHECK(read->last.has_value() == (interval.end < end_of_instants()));
    if (read->first) CHECK(Instant{*read->first} == interval.begin);
    if (read->last) CHECK(Instant{*read->last} + date::days{1} == interval.end);
    if (read->set) CHECK(extent == Extent::point);
    if (read->interval && read->first && read->last) CHECK(extent == Extent::span);
    if (read->about) CHECK(about);
}

struct Period {
    Unit unit;
    Grain grain;
};
constexpr std::array periods{Period{Unit::day, Grain::day},         Period{Unit::weekend, Grain::weekend},
                             Period{Unit::week, Grain::week},       Period{Unit::fortnight, Grain::week},
                             Period{Unit::month, Grain::month},     Period{Unit::quarter, Grain::quarter},
                             Period{Unit::season, Grain::season},   Period{Unit::half_year, Grain::half_year},
                             Period{Unit::year, Grain::year},       Period{Unit::decade, Grain::decade},
                             Period{Unit::century, Grain::century}, Period{Unit::millennium, Grain::century}};

} // namespace

TEST_CASE("Whole periods are themselves in EDTF", "[calendar][edtf]") {
    auto const within = on(2009, 8, 14);
    auto const of = [&](Unit unit, bool about = false) {
        return to_edtf(period(unit, within), grain_of(unit), Extent::point, about);
    };
    CHECK(of(Unit::day) == "2009-08-14");
    CHECK(of(Unit::weekend) == "[2009-08-15..2009-08-16]");
    CHECK(of(Unit::week) == "[2009-08-10..2009-08-16]");
    CHECK(of(Unit::month) == "2009-08");
    CHECK(of(Unit::season) == "2009-22");
    CHECK(of(Unit::quarter) == "2009-35");
    CHECK(of(Unit::half_year) == "2009-41");
    CHECK(of(Unit::year) == "2009");
    CHECK(of(Unit::decade) == "200X");
    CHECK(of(Unit::century) == "20XX");
    CHECK(to_edtf(season(date::year{2023}, Season::winter), Grain::season, Extent::point) == "2023-24");
    CHECK(to_edtf(year(date::year{-489}), Grain::year, Extent::point) == "-0489");
    CHECK(to_edtf(year(date::year{0}), Grain::year, Extent::point) == "0000");
    // All of it or some day in it: the extent says which, not the string.
    CHECK(to_edtf(month(date::year{2009} / 8), Grain::month, Extent::span) == "2009-08");
}

TEST_CASE("Other windows are sets or intervals in EDTF", "[calendar][edtf]") {
    auto const window = days(on(2024, 3, 1), on(2024, 3, 10));
    CHECK(to_edtf(window, Grain::month, Extent::point) == "[2024-03-01..2024-03-10]");
    CHECK(to_edtf(window, Grain::day, Extent::span) == "2024-03-01/2024-03-10");
    CHECK(to_edtf(days(on(2024, 3, 1), on(2024, 5, 2)), Grain::month, Extent::span) == "2024-03/2024-05-02");
    // A month at whatever grain is a month.
    CHECK(to_edtf(days(on(2024, 12, 1), on(2024, 12, 31)), Grain::year, Extent::point) == "2024-12");
    // The fifth century BC is no century of digits.
    CHECK(to_edtf(century(-5), Grain::century, Extent::point) == "[-0499-01-01..-0400-12-31]");
}

TEST_CASE("Open ends in EDTF", "[calendar][edtf]") {
    auto const from = [](Instant begin) { return Interval{begin, end_of_instants()}; };
    auto const until = [](Instant end) { return Interval{first_instant(), end}; };
    auto const extent = GENERATE(Extent::point, Extent::span);
    CHECK(to_edtf(until(on(2024, 6, 1)), Grain::month, extent) == "../2024-05-31");
    CHECK(to_edtf(from(on(2024, 5, 3)), Grain::day, extent) == "2024-05-03/..");
    CHECK(to_edtf(from(on(2024, 5, 1)), Grain::month, extent) == "2024-05/..");
    CHECK(to_edtf(from(on(2024, 1, 1)), Grain::year, extent, true) == "2024~/..");
    CHECK((to_edtf({first_instant(), end_of_instants()}, Grain::unknown, extent)).empty());
}

TEST_CASE("About stands where EDTF has a place for it", "[calendar][edtf]") {
    auto const about = [](Interval interval, Grain grain, Extent extent = Extent::point) {
        return to_edtf(interval, grain, extent, true);
    };
    CHECK(about(year(date::year{2020}), Grain::year) == "2020~");
    CHECK(about(month(date::year{2020} / 5), Grain::month) == "2020-05~");
    CHECK(about(day(on(2020, 5, 7)), Grain::day) == "2020-05-07~");
    CHECK(about(days(on(2022, 5, 2), on(2024, 5, 2)), Grain::day, Extent::span) == "2022-05-02~/2024-05-02");
    CHECK(about(decade(date::year{1994}), Grain::decade) == "199X");
    CHECK(about(quarter(date::year{2009}, 3), Grain::quarter) == "2009-35");
    CHECK(about(days(on(2024, 3, 1), on(2024, 3, 10)), Grain::month) == "[2024-03-01..2024-03-10]");
}

TEST_CASE("Times of day have no EDTF", "[calendar][edtf]") {
    auto const noon = on(2024, 5, 2) + std::chrono::hours{12};
    CHECK(to_edtf({noon, noon + std::chrono::minutes{1}}, Grain::minute, Extent::point).empty());
    CHECK(
        (to_edtf(part_of_day(date::year{2024} / 5 / 2, PartOfDay::night), Grain::part_of_day, Extent::point)).empty());
}

TEST_CASE("Every period reads back from its EDTF", "[calendar][edtf]") {
    auto const extent = GENERATE(Extent::point, Extent::span);
    auto const about = GENERATE(false, true);
    for (auto const from : {on(-491, 1, 1), on(-1, 12, 1), on(1899, 11, 20), on(1999, 12, 1), on(2024, 1, 1)})
        for (int offset = 0; offset < 800; offset += 9)
            for (auto const &one : periods)
                reads_back(period(one.unit, from + date::days{offset}), one.grain, extent, about);
}

TEST_CASE("Every window reads back from its EDTF", "[calendar][edtf]") {
    auto const extent = GENERATE(Extent::point, Extent::span);
    auto const grain = GENERATE(Grain::day, Grain::week, Grain::month, Grain::year);
    for (int begin = 0; begin < 400; begin += 7)
        for (int length = 1; length < 400; length += 13) {
            auto const first = on(2023, 1, 1) + date::days{begin};
            // A span of coarse grain begins with a whole unit.
            auto const from = grain == Grain::year && extent == Extent::span ? period(Unit::year, first).begin : first;
            reads_back({from, from + date::days{length}}, grain, extent, false);
        }
    reads_back({first_instant(), on(2024, 6, 1)}, grain, extent, true);
    reads_back({on(2024, 1, 1), end_of_instants()}, grain, extent, true);
}

TEST_CASE("The reader of these tests refuses what is no EDTF", "[edtf]") {
    auto const *const text = GENERATE("", "2024-13", "2024-02-30", "199X~", "2009-35~", "2024-5-2", "20X4", "2024/2023",
                                      "[2024-05-02]", "2023-24/2024-05-02", "-0000", "2024-05-02T15:00");
    CHECK_FALSE(read_edtf(text));
}
