#include "calendar/calendar.hpp"

#include <array>

#include "catch.hpp"

using namespace dateline;
using namespace dateline::calendar;
using std::chrono::minutes;

namespace {

Instant on(int year, unsigned month, unsigned day) {
    return at(date::year{year} / date::month{month} / date::day{day});
}

/// Every day of years with each kind of new year: common and leap, beginning on each weekday.
template <typename Visit>
void each_day(Visit visit) {
    for (auto instant = on(2015, 1, 1); instant < on(2029, 1, 1); instant += date::days{1}) visit(instant);
}

date::year_month_day last_day(Interval interval) { return day_of(interval.end - minutes{1}); }

constexpr std::array tiling{Unit::day,       Unit::week, Unit::month,  Unit::quarter, Unit::season,
                            Unit::half_year, Unit::year, Unit::decade, Unit::century, Unit::millennium};

} // namespace

TEST_CASE("Weeks run from Monday to Sunday, and are numbered by their Thursday", "[calendar]") {
    each_day([](Instant instant) {
        auto const found = week(instant);
        bool const right = found.contains(instant) && weekday_of(found.begin) == date::Monday &&
                           date::weekday{date::local_days{last_day(found)}} == date::Sunday &&
                           found.end - found.begin == date::days{7};
        auto const thursday = day_of(found.begin + date::days{3});
        auto const into_year = found.begin + date::days{3} - at(thursday.year() / 1 / 1);
        auto const number = iso_week(instant);
        bool const numbered =
            number.year == int{thursday.year()} && number.week == static_cast<unsigned>(into_year / date::days{7}) + 1;
        bool const found_by_number = week_of_year(date::year{number.year}, number.week) == found;
        if (!right || !numbered || !found_by_number) FAIL(day_of(instant));
    });
}

TEST_CASE("A year has the weeks that it has", "[calendar]") {
    CHECK(week_of_year(date::year{2020}, 53));
    CHECK_FALSE(week_of_year(date::year{2021}, 53));
    CHECK_FALSE(week_of_year(date::year{2021}, 0));
}

TEST_CASE("Weeks may begin on Sunday", "[calendar]") {
    each_day([](Instant instant) {
        auto const found = week(instant, date::Sunday);
        if (!found.contains(instant) || weekday_of(found.begin) != date::Sunday) FAIL(day_of(instant));
    });
}

TEST_CASE("Weekends are the Saturday and Sunday of their week", "[calendar]") {
    each_day([](Instant instant) {
        auto const found = weekend(instant);
        if (weekday_of(found.begin) != date::Saturday || found.end != week(instant).end ||
            found.end - found.begin != date::days{2})
            FAIL(day_of(instant));
    });
}

TEST_CASE("Weekdays go round", "[calendar]") {
    // 1 January 1970 was a Thursday.
    each_day([](Instant instant) {
        auto const days = instant.time_since_epoch() / date::days{1};
        if (weekday_of(instant).c_encoding() != static_cast<unsigned>((days + 4) % 7)) FAIL(day_of(instant));
    });
}

TEST_CASE("Every period holds its days and touches the next", "[calendar]") {
    auto const unit = GENERATE(from_range(tiling));
    each_day([&](Instant instant) {
        auto const found = period(unit, instant + minutes{1439});
        bool const right = found.contains(instant) && period(unit, found.begin) == found &&
                           period(unit, found.end).begin == found.end &&
                           period(unit, found.begin - minutes{1}).end == found.begin &&
                           period(unit, instant, 1) == period(unit, found.end) &&
                           period(unit, instant, -1) == period(unit, found.begin - minutes{1});
        if (!right) FAIL(day_of(instant));
    });
}

TEST_CASE("Periods hold before year 1 as well", "[calendar]") {
    auto const unit = GENERATE(from_range(tiling));
    for (auto instant = on(-3, 1, 1); instant < on(3, 1, 1); instant += date::days{1}) {
        auto const found = period(unit, instant);
        if (!found.contains(instant) || period(unit, found.end).begin != found.end) FAIL(day_of(instant));
    }
}

TEST_CASE("Counting periods is stepping through them", "[calendar]") {
    auto const unit = GENERATE(from_range(tiling));
    auto const from = on(2024, 2, 29);
    auto found = period(unit, from);
    for (int count = 1; count <= 30 && unit <= Unit::year; ++count) {
        found = period(unit, found.end);
        CHECK(period(unit, from, count) == found);
    }
}

TEST_CASE("Months, quarters, halves and seasons begin and end where they do", "[calendar]") {
    for (int y = 2019; y <= 2028; ++y) {
        auto const year = date::year{y};
        for (unsigned m = 1; m <= 12; ++m) {
            auto const found = month(year / date::month{m});
            CHECK(day_of(found.begin) == year / date::month{m} / 1);
            CHECK(last_day(found) == year / date::month{m} / date::last);
        }
        for (unsigned q = 1; q <= 4; ++q)
            CHECK(quarter(year, q) ==
                  Interval{month(year / date::month{3 * q - 2}).begin, month(year / date::month{3 * q}).end});
        CHECK(half_year(year, 1) == Interval{quarter(year, 1).begin, quarter(year, 2).end});
        CHECK(half_year(year, 2) == Interval{quarter(year, 3).begin, quarter(year, 4).end});
        CHECK(day_of(season(year, Season::spring).begin) == year / 3 / 1);
        CHECK(last_day(season(year, Season::summer)) == year / 8 / 31);
        CHECK(last_day(season(year, Season::autumn)) == year / 11 / 30);
        CHECK(day_of(season(year, Season::winter).begin) == year / 12 / 1);
        CHECK(last_day(season(year, Season::winter)) == (year + date::years{1}) / 2 / date::last);
        CHECK(season(year, Season::summer, Hemisphere::south) == season(year, Season::winter));
        CHECK(season(year, Season::winter, Hemisphere::south) == season(year, Season::summer));
        CHECK(season(year, Season::autumn, Hemisphere::south) == season(year, Season::spring));
    }
}

TEST_CASE("January and February belong to the winter before", "[calendar]") {
    CHECK(period(Unit::season, on(2024, 2, 29)) == season(date::year{2023}, Season::winter));
    CHECK(period(Unit::season, on(2024, 12, 1)) == season(date::year{2024}, Season::winter));
}

TEST_CASE("Centuries are those of newspapers", "[calendar]") {
    CHECK(century(20) == Interval{on(1900, 1, 1), on(2000, 1, 1)});
    CHECK(century(21) == Interval{on(2000, 1, 1), on(2100, 1, 1)});
    // 500 to 401 BC; 1 BC is the year 0.
    CHECK(century(-5) == Interval{on(-499, 1, 1), on(-399, 1, 1)});
    CHECK(century(-1).end == on(1, 1, 1));
    CHECK(decade(date::year{-475}) == Interval{on(-478, 1, 1), on(-468, 1, 1)});
    CHECK(decade(date::year{-3}) == Interval{on(-8, 1, 1), on(0, 1, 1)});
    CHECK(period(Unit::century, on(-385, 1, 1), -1) == century(-5));
    CHECK(decade(date::year{1994}) == Interval{on(1990, 1, 1), on(2000, 1, 1)});
}

TEST_CASE("Moving there and back", "[calendar]") {
    auto const exact = GENERATE(Unit::minute, Unit::hour, Unit::day, Unit::week, Unit::fortnight);
    auto const count = GENERATE(1, 3, 40, 1000);
    each_day([&](Instant instant) {
        if (moved(moved(instant, exact, count), exact, -count) != instant) FAIL(day_of(instant));
    });
    CHECK(moved(on(2024, 5, 2), Unit::day, count) == on(2024, 5, 2) + date::days{count});
}

TEST_CASE("Moving by months keeps the day, or ends with the month", "[calendar]") {
    auto const unit = GENERATE(Unit::month, Unit::quarter, Unit::half_year, Unit::year, Unit::decade);
    auto const count = GENERATE(-25, -1, 1, 2, 13);
    each_day([&](Instant instant) {
        auto const there = moved(instant, unit, count);
        auto const before = day_of(instant);
        auto const after = day_of(there);
        auto const expected = period(unit == Unit::year || unit == Unit::decade ? Unit::month : unit, there);
        bool right = expected.contains(there);
        right = right && (after.day() == before.day() ||
                          (after.day() < before.day() && after == after.year() / after.month() / date::last));
        // There is no way back only for days that some month lacks.
        if (unsigned{before.day()} <= 28) right = right && moved(there, unit, -count) == instant;
        if (!right) FAIL(before);
    });
    CHECK(moved(on(2024, 1, 31), Unit::month, 1) == on(2024, 2, 29));
    CHECK(moved(on(2024, 2, 29), Unit::year, 1) == on(2025, 2, 28));
    CHECK(moved(on(2024, 3, 31), Unit::month, -1) == on(2024, 2, 29));
    CHECK(moved(on(1, 1, 1), Unit::month, -1) == on(0, 12, 1));
    CHECK(moved(on(0, 1, 31), Unit::month, -14) == on(-2, 11, 30));
}

TEST_CASE("Nothing moves off the calendar", "[calendar]") {
    auto const unit =
        GENERATE(Unit::minute, Unit::day, Unit::week, Unit::month, Unit::year, Unit::century, Unit::millennium);
    constexpr auto far = std::int64_t{1} << 62;
    CHECK(moved(on(2024, 5, 2), unit, far) == end_of_instants());
    CHECK(moved(on(2024, 5, 2), unit, -far) == first_instant());
}

TEST_CASE("Outside, first and last are both included", "[calendar]") {
    auto const days = to_when({on(2024, 4, 29), on(2024, 5, 6)}, Grain::week);
    REQUIRE(days.earliest);
    REQUIRE(days.latest);
    CHECK(to_string(*days.earliest) == "2024-04-29");
    CHECK(to_string(*days.latest) == "2024-05-05");
    auto const evening = part_of_day(date::year{2024} / 5 / 2, PartOfDay::evening);
    auto const by_minute = to_when(evening, Grain::part_of_day, Extent::point, minutes{-300});
    CHECK(to_string(*by_minute.earliest) == "2024-05-02T18:00-05:00");
    CHECK(to_string(*by_minute.latest) == "2024-05-02T20:59-05:00");
    auto const open = to_when({first_instant(), on(2024, 5, 6)}, Grain::day);
    CHECK_FALSE(open.earliest);
    CHECK(to_when({on(2024, 5, 6), end_of_instants()}, Grain::day).latest == std::nullopt);
    each_day([](Instant instant) {
        if (to_instant(to_day(instant)) != instant) FAIL(day_of(instant));
    });
}
