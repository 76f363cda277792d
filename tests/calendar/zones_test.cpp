#include "calendar/zones.hpp"

#include "catch.hpp"

using namespace dateline;
using namespace dateline::calendar;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

hours offset(Zone zone, int year, unsigned month, unsigned day, int hour = 12) {
    return date::floor<hours>(
        utc_offset(zone, at(date::year{year} / date::month{month} / date::day{day}, hours{hour})));
}

} // namespace

TEST_CASE("A zone that names its season keeps it, whatever the date", "[calendar][zones]") {
    CHECK(offset(Zone::est, 2024, 7, 1) == hours{-5});
    CHECK(offset(Zone::edt, 2024, 1, 1) == hours{-4});
    CHECK(offset(Zone::cest, 2024, 1, 1) == hours{2});
    CHECK(offset(Zone::cet, 2024, 7, 1) == hours{1});
    CHECK(offset(Zone::utc, 2024, 7, 1) == hours{0});
    CHECK(utc_offset(Zone::ist, at(date::year{2024} / 7 / 1)) == minutes{330});
}

TEST_CASE("A zone that does not is read by its date", "[calendar][zones]") {
    CHECK(offset(Zone::eastern, 2024, 3, 9) == hours{-5});
    CHECK(offset(Zone::eastern, 2024, 3, 10, 1) == hours{-5});
    CHECK(offset(Zone::eastern, 2024, 3, 10, 3) == hours{-4});
    CHECK(offset(Zone::eastern, 2024, 11, 2) == hours{-4});
    CHECK(offset(Zone::eastern, 2024, 11, 3) == hours{-5});
    CHECK(offset(Zone::pacific, 2024, 7, 1) == hours{-7});
    CHECK(offset(Zone::central, 2024, 1, 1) == hours{-6});
    CHECK(offset(Zone::mountain, 2024, 7, 1) == hours{-6});
}

TEST_CASE("American summer time as it was in earlier years", "[calendar][zones]") {
    CHECK(offset(Zone::eastern, 2006, 4, 1) == hours{-5});
    CHECK(offset(Zone::eastern, 2006, 4, 2) == hours{-4});
    CHECK(offset(Zone::eastern, 2006, 10, 29) == hours{-5});
    CHECK(offset(Zone::eastern, 1986, 4, 20) == hours{-5});
    CHECK(offset(Zone::eastern, 1986, 4, 27) == hours{-4});
    CHECK(offset(Zone::eastern, 1975, 2, 23) == hours{-4});
    CHECK(offset(Zone::eastern, 1974, 1, 6) == hours{-4});
}
