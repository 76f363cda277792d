#include "calendar/holidays.hpp"

#include <date/islamic.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;
using namespace dateline::calendar;

namespace {

constexpr auto last_holiday = Holiday::holy_week;

date::local_days first_day(Interval interval) { return date::floor<date::days>(interval.begin); }

/// "2024-03-11"; empty where the year has none.
std::string begin(Holiday which, int year) {
    auto const found = holiday(which, date::year{year});
    if (!found) return "";
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << day_of(found->begin);
    return text.str();
}

/// How far from that day, in days.
auto away(Holiday which, int year, unsigned month, unsigned day) {
    auto const found = holiday(which, date::year{year});
    REQUIRE(found);
    return (first_day(*found) - date::local_days{date::year{year} / date::month{month} / date::day{day}}).count();
}

} // namespace

TEST_CASE("Hebrew feasts", "[calendar][holidays]") {
    CHECK(begin(Holiday::passover, 2024) == "2024-04-23");
    CHECK(begin(Holiday::rosh_hashanah, 2024) == "2024-10-03");
    CHECK(begin(Holiday::yom_kippur, 2024) == "2024-10-12");
    CHECK(begin(Holiday::hanukkah, 2024) == "2024-12-26");
    CHECK(begin(Holiday::yom_kippur, 1973) == "1973-10-06");
    CHECK(begin(Holiday::passover, 2023) == "2023-04-06");
    CHECK(begin(Holiday::hanukkah, 2023) == "2023-12-08");
    CHECK(begin(Holiday::hanukkah, 2013) == "2013-11-28");
    CHECK(begin(Holiday::rosh_hashanah, 2013) == "2013-09-05");
}

TEST_CASE("The Hebrew year keeps its rules", "[calendar][holidays]") {
    for (int year = 1600; year < 2200; ++year) {
        auto const new_year = first_day(*holiday(Holiday::rosh_hashanah, date::year{year}));
        auto const next = first_day(*holiday(Holiday::rosh_hashanah, date::year{year + 1}));
        CAPTURE(year);
        auto const weekday = date::weekday{new_year};
        CHECK((weekday != date::Sunday && weekday != date::Wednesday && weekday != date::Friday));
        auto const length = (next - new_year).count();
        CHECK(std::set<long>{353, 354, 355, 383, 384, 385}.count(length) == 1);
        CHECK(next - first_day(*holiday(Holiday::passover, date::year{year + 1})) == date::days{163});
    }
}

TEST_CASE("Islamic feasts, within a day", "[calendar][holidays]") {
    CHECK(std::abs(away(Holiday::ramadan, 2024, 3, 11)) <= 1);
    CHECK(std::abs(away(Holiday::eid_al_fitr, 2024, 4, 10)) <= 1);
    CHECK(std::abs(away(Holiday::eid_al_adha, 2024, 6, 16)) <= 1);
    CHECK(std::abs(away(Holiday::ramadan, 2023, 3, 23)) <= 1);
    CHECK(std::abs(away(Holiday::eid_al_fitr, 2023, 4, 21)) <= 1);
    CHECK(std::abs(away(Holiday::eid_al_adha, 2023, 6, 28)) <= 1);
    CHECK(std::abs(away(Holiday::eid_al_fitr, 2020, 5, 24)) <= 1);
    CHECK(std::abs(away(Holiday::ramadan, 2019, 5, 6)) <= 1);
}

TEST_CASE("Months of Ramadan have 29 or 30 days and keep near the tabular calendar", "[calendar][holidays]") {
    for (int year = 1600; year <= 2200; ++year) {
        auto const found = *holiday(Holiday::ramadan, date::year{year});
        CAPTURE(year);
        auto const length = (found.end - found.begin) / date::days{1};
        CHECK((length == 29 || length == 30));
        auto const middle = islamic::year_month_day{first_day(found) + date::days{15}};
        CHECK(unsigned{middle.month()} == 9);
        auto const tabular = date::local_days{middle.year() / islamic::month{9} / 1};
        CHECK(std::abs((tabular - first_day(found)).count()) <= 2);
        CHECK(day_of(found.begin).year() == date::year{year});
    }
}

TEST_CASE("Of two feasts in a year the first is meant", "[calendar][holidays]") {
    CHECK(begin(Holiday::eid_al_fitr, 2000).substr(0, 7) == "2000-01");
    CHECK(begin(Holiday::eid_al_adha, 2006).substr(0, 7) == "2006-01");
    CHECK(begin(Holiday::ramadan, 2030).substr(0, 7) == "2030-01");
}

TEST_CASE("Lunar New Year", "[calendar][holidays]") {
    CHECK(begin(Holiday::lunar_new_year, 2024) == "2024-02-10");
    CHECK(begin(Holiday::lunar_new_year, 2023) == "2023-01-22");
    CHECK(begin(Holiday::lunar_new_year, 2020) == "2020-01-25");
    CHECK(begin(Holiday::lunar_new_year, 2033) == "2033-01-31");
    // Behind the leap eleventh month that many calendars had wrong.
    CHECK(begin(Holiday::lunar_new_year, 2034) == "2034-02-19");
    // Two new moons between 21 January and 20 February.
    CHECK(begin(Holiday::lunar_new_year, 1966) == "1966-01-21");
    CHECK(begin(Holiday::lunar_new_year, 1985) == "1985-02-20");
    CHECK(begin(Holiday::lunar_new_year, 1644).empty());
    for (int year = 1645; year <= 2200; ++year) {
        auto const found = begin(Holiday::lunar_new_year, year).substr(5);
        CAPTURE(year);
        CHECK(found >= "01-20");
        CHECK(found <= "02-21");
    }
}

TEST_CASE("Diwali", "[calendar][holidays]") {
    CHECK(begin(Holiday::diwali, 2018) == "2018-11-07");
    CHECK(begin(Holiday::diwali, 2019) == "2019-10-27");
    CHECK(begin(Holiday::diwali, 2020) == "2020-11-14");
    CHECK(begin(Holiday::diwali, 2021) == "2021-11-04");
    CHECK(begin(Holiday::diwali, 2022) == "2022-10-24");
    CHECK(begin(Holiday::diwali, 2023) == "2023-11-12");
    auto const divided = begin(Holiday::diwali, 2024);
    CHECK((divided == "2024-10-31" || divided == "2024-11-01"));
}

TEST_CASE("Easter and what hangs on it", "[calendar][holidays]") {
    CHECK(begin(Holiday::easter, 2024) == "2024-03-31");
    CHECK(begin(Holiday::easter, 2023) == "2023-04-09");
    CHECK(begin(Holiday::easter, 2000) == "2000-04-23");
    CHECK(begin(Holiday::easter, 1916) == "1916-04-23");
    CHECK(begin(Holiday::easter, 2038) == "2038-04-25");
    CHECK(begin(Holiday::easter, 2285) == "2285-03-22");
    CHECK(begin(Holiday::easter, 1582).empty());
    CHECK(begin(Holiday::mardi_gras, 2024) == "2024-02-13");
    CHECK(begin(Holiday::ash_wednesday, 2024) == "2024-02-14");
    CHECK(begin(Holiday::mothering_sunday, 2024) == "2024-03-10");
    CHECK(begin(Holiday::palm_sunday, 2024) == "2024-03-24");
    CHECK(begin(Holiday::maundy_thursday, 2024) == "2024-03-28");
    CHECK(begin(Holiday::good_friday, 2024) == "2024-03-29");
    CHECK(begin(Holiday::easter_monday, 2024) == "2024-04-01");
    CHECK(begin(Holiday::ascension_day, 2024) == "2024-05-09");
    CHECK(begin(Holiday::pentecost, 2024) == "2024-05-19");
}

TEST_CASE("Tax Day is no weekend and not the capital's holiday", "[calendar][holidays]") {
    CHECK(begin(Holiday::tax_day, 2010) == "2010-04-15");
    CHECK(begin(Holiday::tax_day, 2011) == "2011-04-18"); // a Friday on which the capital's holiday was kept
    CHECK(begin(Holiday::tax_day, 2012) == "2012-04-17"); // a Sunday and the holiday behind it
    CHECK(begin(Holiday::tax_day, 2017) == "2017-04-18"); // a Saturday, the holiday kept on the Monday
    CHECK(begin(Holiday::tax_day, 2018) == "2018-04-17");
    CHECK(begin(Holiday::tax_day, 2019) == "2019-04-15");
    CHECK(begin(Holiday::tax_day, 2020) == "2020-07-15");
    CHECK(begin(Holiday::tax_day, 2021) == "2021-05-17");
    CHECK(begin(Holiday::tax_day, 2022) == "2022-04-18");
    CHECK(begin(Holiday::tax_day, 2023) == "2023-04-18");
    CHECK(begin(Holiday::tax_day, 2024) == "2024-04-15");
    CHECK(begin(Holiday::tax_day, 2000) == "2000-04-17"); // a Saturday, before that holiday was kept
    CHECK(begin(Holiday::tax_day, 1950) == "1950-03-15");
}

TEST_CASE("American holidays", "[calendar][holidays]") {
    CHECK(begin(Holiday::martin_luther_king_day, 2024) == "2024-01-15");
    CHECK(begin(Holiday::presidents_day, 2024) == "2024-02-19");
    CHECK(begin(Holiday::presidents_day, 1965) == "1965-02-22");
    CHECK(begin(Holiday::mothers_day, 2024) == "2024-05-12");
    CHECK(begin(Holiday::memorial_day, 2024) == "2024-05-27");
    CHECK(begin(Holiday::memorial_day, 1970) == "1970-05-30");
    CHECK(begin(Holiday::juneteenth, 2024) == "2024-06-19");
    CHECK(begin(Holiday::fathers_day, 2024) == "2024-06-16");
    CHECK(begin(Holiday::independence_day, 2024) == "2024-07-04");
    CHECK(begin(Holiday::labor_day, 2024) == "2024-09-02");
    CHECK(begin(Holiday::columbus_day, 2024) == "2024-10-14");
    CHECK(begin(Holiday::election_day, 2024) == "2024-11-05");
    CHECK(begin(Holiday::election_day, 2022) == "2022-11-08");
    CHECK(begin(Holiday::election_day, 2016) == "2016-11-08");
    CHECK(begin(Holiday::armistice_day, 2024) == "2024-11-11");
    CHECK(begin(Holiday::thanksgiving, 2024) == "2024-11-28");
    CHECK(begin(Holiday::thanksgiving, 2023) == "2023-11-23");
    CHECK(begin(Holiday::thanksgiving, 1939) == "1939-11-23");
    CHECK(begin(Holiday::thanksgiving, 1933) == "1933-11-30");
    CHECK(begin(Holiday::black_friday, 2024) == "2024-11-29");
    CHECK(begin(Holiday::cyber_monday, 2024) == "2024-12-02");
    CHECK(begin(Holiday::super_tuesday, 2024) == "2024-03-05");
    CHECK(begin(Holiday::super_tuesday, 2008) == "2008-02-05");
    CHECK(begin(Holiday::super_tuesday, 2023).empty());
}

TEST_CASE("British holidays", "[calendar][holidays]") {
    CHECK(begin(Holiday::early_may_bank_holiday, 2024) == "2024-05-06");
    CHECK(begin(Holiday::early_may_bank_holiday, 2020) == "2020-05-08");
    CHECK(begin(Holiday::spring_bank_holiday, 2024) == "2024-05-27");
    CHECK(begin(Holiday::spring_bank_holiday, 2022) == "2022-06-02");
    CHECK(begin(Holiday::august_bank_holiday, 2024) == "2024-08-26");
    CHECK(begin(Holiday::boxing_day, 2024) == "2024-12-26");
    CHECK(begin(Holiday::guy_fawkes_night, 2024) == "2024-11-05");
}

TEST_CASE("Every holiday has a name and begins in its year", "[calendar][holidays]") {
    std::set<std::string_view> names;
    for (unsigned index = 0; index <= static_cast<unsigned>(last_holiday); ++index) {
        auto const which = static_cast<Holiday>(index);
        CAPTURE(name_of(which));
        CHECK(names.insert(name_of(which)).second);
        for (auto const year : {date::year{-9999}, date::year{0}, date::year{1600}, date::year{1901}, date::year{2024},
                                date::year{2200}, date::year{2201}, date::year{9999}}) {
            auto const found = holiday(which, year);
            if (found) CHECK(day_of(found->begin).year() == year);
        }
        CHECK(holiday(which, date::year{2024}));
    }
}
