#include "calendar/timex.hpp"

#include "catch.hpp"

using namespace dateline;
using namespace dateline::calendar;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Instant on(int year, unsigned month, unsigned day) {
    return at(date::year{year} / date::month{month} / date::day{day});
}

std::string named(Instant begin, Grain grain) { return to_timex3(fields_of(begin, grain)); }

std::string lasting(double count, Unit unit) {
    DurationValue value;
    value.count = count;
    value.unit = unit;
    return to_timex3(value);
}

} // namespace

TEST_CASE("Values of every grain", "[calendar][timex]") {
    CHECK(named(on(2024, 5, 2) + hours{15}, Grain::minute) == "2024-05-02T15:00");
    CHECK(named(on(2024, 5, 2) + hours{15} + minutes{7}, Grain::minute) == "2024-05-02T15:07");
    CHECK(named(on(2024, 5, 2) + hours{9}, Grain::hour) == "2024-05-02T09:00");
    CHECK(named(on(2024, 5, 2), Grain::day) == "2024-05-02");
    CHECK(named(on(2024, 4, 27), Grain::weekend) == "2024-W17-WE");
    CHECK(named(on(2024, 4, 29), Grain::week) == "2024-W18");
    CHECK(named(on(2024, 5, 1), Grain::month) == "2024-05");
    CHECK(named(on(2023, 3, 1), Grain::season) == "2023-SP");
    CHECK(named(on(2023, 6, 1), Grain::season) == "2023-SU");
    CHECK(named(on(2023, 9, 1), Grain::season) == "2023-FA");
    CHECK(named(on(2023, 12, 1), Grain::season) == "2023-WI");
    CHECK(named(on(2009, 7, 1), Grain::quarter) == "2009-Q3");
    CHECK(named(on(2009, 7, 1), Grain::half_year) == "2009-H2");
    CHECK(named(on(2019, 1, 1), Grain::year) == "2019");
    CHECK(named(on(1990, 1, 1), Grain::decade) == "199");
    CHECK(named(on(1900, 1, 1), Grain::century) == "19");
    CHECK(named(on(987, 1, 1), Grain::year) == "0987");
}

TEST_CASE("Weeks belong to the year of their Thursday", "[calendar][timex]") {
    CHECK(named(on(2024, 12, 30), Grain::week) == "2025-W01");
    CHECK(named(on(2020, 12, 28), Grain::week) == "2020-W53");
    CHECK(named(on(2021, 1, 2), Grain::weekend) == "2020-W53-WE");
}

TEST_CASE("Years before the first", "[calendar][timex]") {
    CHECK(named(on(-489, 1, 1), Grain::year) == "BC0490");
    CHECK(named(on(0, 1, 1), Grain::year) == "BC0001");
    CHECK(named(on(1, 1, 1), Grain::year) == "0001");
    CHECK(named(on(-43, 3, 15), Grain::day) == "BC0044-03-15");
    CHECK(named(century(-5).begin, Grain::century) == "BC04");
}

TEST_CASE("Parts of a day", "[calendar][timex]") {
    auto fields = fields_of(on(2024, 5, 2), Grain::part_of_day);
    auto const with = [&](PartOfDay part) {
        fields.part = part;
        return to_timex3(fields);
    };
    CHECK(with(PartOfDay::morning) == "2024-05-02TMO");
    CHECK(with(PartOfDay::afternoon) == "2024-05-02TAF");
    CHECK(with(PartOfDay::evening) == "2024-05-02TEV");
    CHECK(with(PartOfDay::night) == "2024-05-02TNI");
    CHECK(with(PartOfDay::overnight) == "2024-05-02TNI");
}

TEST_CASE("What is not known is X", "[calendar][timex]") {
    DateFields fields;
    CHECK(to_timex3(fields) == "XXXX-XX-XX");
    fields.month = 10;
    fields.day = 7;
    CHECK(to_timex3(fields) == "XXXX-10-07");
    fields = {};
    fields.iso_weekday = 2;
    CHECK(to_timex3(fields) == "XXXX-WXX-2");
    fields = {};
    fields.grain = Grain::season;
    CHECK(to_timex3(fields) == "XXXX-XX");
    fields.season = Season::summer;
    CHECK(to_timex3(fields) == "XXXX-SU");
    fields = {};
    fields.grain = Grain::quarter;
    CHECK(to_timex3(fields) == "XXXX-QX");
}

TEST_CASE("Posts keep the weekday, the month of a week and what a year leaves open", "[calendar][timex]") {
    auto const post = [](DateFields const &fields) { return to_timex3(fields, ValueForm::post); };
    auto day = fields_of(on(2024, 5, 4), Grain::day);
    CHECK(post(day) == "2024-05-04");
    day.iso_weekday = 6;
    CHECK(post(day) == "2024-05-04-WXX-6");
    CHECK(to_timex3(day) == "2024-05-04");
    day.grain = Grain::part_of_day;
    day.part = PartOfDay::night;
    CHECK(post(day) == "2024-05-04-WXX-6TNI");
    // The week of Monday 30 September has its Thursday in October.
    CHECK(post(fields_of(on(2024, 9, 30), Grain::week)) == "2024-10-W40");
    auto year = fields_of(on(2024, 1, 1), Grain::year);
    CHECK(post(year) == "2024");
    year.numbered = true;
    CHECK(post(year) == "2024-XX-XX");
    CHECK(to_timex3(year) == "2024");
}

TEST_CASE("Lengths of time", "[calendar][timex]") {
    CHECK(lasting(7, Unit::month) == "P7M");
    CHECK(lasting(7, Unit::minute) == "PT7M");
    CHECK(lasting(3, Unit::hour) == "PT3H");
    CHECK(lasting(2, Unit::week) == "P2W");
    CHECK(lasting(1, Unit::fortnight) == "P2W");
    CHECK(lasting(2, Unit::decade) == "P20Y");
    CHECK(lasting(1, Unit::century) == "P100Y");
    CHECK(lasting(3, Unit::quarter) == "P3Q");
    CHECK(lasting(0.5, Unit::hour) == "PT30M");
    CHECK(lasting(0.5, Unit::year) == "P6M");
    CHECK(lasting(1.5, Unit::year) == "P1Y6M");
    CHECK(lasting(2.5, Unit::hour) == "PT2H30M");
    DurationValue open;
    open.unit = Unit::day;
    CHECK(to_timex3(open) == "PXD");
    open.unit = Unit::hour;
    CHECK(to_timex3(open) == "PTXH");
    open.unit = Unit::decade;
    CHECK(to_timex3(open) == "PXE");
    DurationValue both;
    both.count = 1;
    both.unit = Unit::hour;
    both.and_count = 20;
    CHECK(to_timex3(both) == "PT1H20M");
    both.unit = Unit::day;
    both.and_count = 6;
    both.and_unit = Unit::hour;
    CHECK(to_timex3(both) == "P1DT6H");
    both.unit = Unit::year;
    both.and_unit = Unit::month;
    CHECK(to_timex3(both) == "P1Y6M");
}

TEST_CASE("No point on the calendar", "[calendar][timex]") {
    CHECK(to_timex3(VagueTime::present) == "PRESENT_REF");
    CHECK(to_timex3(VagueTime::past) == "PAST_REF");
    CHECK(to_timex3(VagueTime::future) == "FUTURE_REF");
}
