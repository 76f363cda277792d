#include "input/date_scan.hpp"

#include <string>

#include "catch.hpp"

using namespace dateline;
using input::NumberOrder;

namespace {

std::string first_date(std::string_view text, NumberOrder order = NumberOrder::day_first) {
    auto const found = input::find_date(text, 0, order);
    return found ? to_string(found->moment) : "";
}

std::string value(std::string_view text) {
    auto const found = input::read_date_value(text);
    return found ? to_string(*found) : "";
}

std::string in_url(std::string_view url) {
    auto const found = input::find_date_in_url(url);
    return found ? to_string(found->moment) : "";
}

} // namespace

TEST_CASE("Dates as publishers write them", "[input][date_scan]") {
    for (auto const *text : {"Posted on March 3, 2021 by Ada",
                             "Mar. 3rd 2021",
                             "3 March 2021",
                             "Wed, 03 Mar 2021",
                             "3rd of March, 2021",
                             "3. März 2021",
                             "3. MÄRZ 2021",
                             "den 3. marts 2021",
                             "3 mars 2021",
                             "3 de marzo de 2021",
                             "3 de marzo, 2021",
                             "3 марта 2021",
                             "3 МАРТА 2021",
                             "2021-03-03",
                             "2021/3/3",
                             "2021. március 3.",
                             "2021 m. kovo 3 d.",
                             "2021年3月3日",
                             "2021년 3월 3일",
                             "03.03.2021",
                             "3.3.21",
                             "03/03/2021",
                             "3-3-2021",
                             "3-Mar-2021",
                             "3 Mar '21",
                             "2021.03.03",
                             "x 3/3/2021."}) {
        CAPTURE(text);
        CHECK(first_date(text) == "2021-03-03");
    }
}

TEST_CASE("The order of two numbers", "[input][date_scan]") {
    CHECK(first_date("04/03/2021") == "2021-03-04");
    CHECK(first_date("04/03/2021", NumberOrder::month_first) == "2021-04-03");
    CHECK(first_date("04.03.2021", NumberOrder::month_first) == "2021-03-04");
    CHECK(first_date("03/25/2021") == "2021-03-25");
    CHECK(input::find_date("04/03/2021")->ambiguous);
    CHECK_FALSE(input::find_date("04.03.2021")->ambiguous);
}

TEST_CASE("The time of day and the zone are kept", "[input][date_scan]") {
    CHECK(first_date("2021-03-03T10:32:05+01:00") == "2021-03-03T10:32+01:00");
    CHECK(first_date("2021-03-03T10:32:05.123Z") == "2021-03-03T10:32+00:00");
    CHECK(first_date("2021-03-03 10:32:05 -0500") == "2021-03-03T10:32-05:00");
    CHECK(first_date("March 3, 2021 at 3:16 PM EST") == "2021-03-03T15:16-05:00");
    CHECK(first_date("March 3, 2021 3 p.m.") == "2021-03-03T15:00");
    CHECK(first_date("12:05 a.m., no date").empty());
    CHECK(first_date("March 3, 2021 12:05 a.m.") == "2021-03-03T00:05");
    CHECK(first_date("03.03.2021, 10.32 Uhr") == "2021-03-03T10:32");
    CHECK(first_date("3 mars 2021 à 10h32") == "2021-03-03T10:32");
    CHECK(first_date("Wed, 03 Mar 2021 10:00:00 GMT") == "2021-03-03T10:00+00:00");
    CHECK(first_date("03.03.2021 04.03.2021") == "2021-03-03");
    CHECK(first_date("2021-03-03 25:00") == "2021-03-03");
}

TEST_CASE("What only looks like a date", "[input][date_scan]") {
    for (auto const *text : {"31.02.2021", "2021-13-01", "version 1.2.2021.5", "call 555-03-2021", "2021", "March 2021",
                             "Mayor 3, 2021", "0123456789", "31024-01-01", "January 1, 31024", "99/99/9999", "1.2.3",
                             "10:32", "", "3", "2021-", "2021-03-", "March", "1234-03-03"}) {
        CAPTURE(text);
        CHECK(first_date(text).empty());
    }
}

TEST_CASE("Values of attributes", "[input][date_scan]") {
    CHECK(value("20210303") == "2021-03-03");
    CHECK(value("20210303T1032") == "2021-03-03T10:32");
    CHECK(value("202103031032") == "2021-03-03T10:32");
    CHECK(value("1614767525") == "2021-03-03T10:32+00:00");
    CHECK(value("1614767525000") == "2021-03-03T10:32+00:00");
    CHECK(value(" 2021-03-03 ") == "2021-03-03");
    CHECK(value("0000-00-00").empty());
    CHECK(value("{{date}}").empty());
}

TEST_CASE("Dates in addresses", "[input][date_scan]") {
    CHECK(in_url("https://example.org/2021/03/03/a-storm") == "2021-03-03");
    CHECK(in_url("https://example.org/2021/mar/03/a-storm") == "2021-03-03");
    CHECK(in_url("https://example.org/a-storm-2021-03-03.html") == "2021-03-03");
    CHECK(in_url("https://example.org/news/20210303/a-storm") == "2021-03-03");
    CHECK(in_url("https://example.org/2021/03/a-storm").empty());
    CHECK(in_url("https://example.org/id/12345678").empty());
}
