/// @file The terminal table.
#include "output/fixture.hpp"
#include "output/plain.hpp"
#include "output/table.hpp"

#include <sstream>

#include "catch.hpp"

using namespace dateline;
using output::timeline_to_table;

TEST_CASE("no line is wider than the terminal, and every word is there") {
    for (auto const &timeline : {test::harbour(), test::hostile()}) {
        for (std::size_t const width : {20U, 33U, 56U, 80U, 200U}) {
            std::istringstream lines(timeline_to_table(timeline, {width, false}));
            for (std::string line; std::getline(lines, line);) CHECK(output::display_width(line) <= width);
        }
    }
    auto const table = timeline_to_table(test::harbour(), {100, false});
    CHECK(table.find("some day from 29 April to") != std::string::npos);
    CHECK(table.find("since March 2024") != std::string::npos);
    CHECK(table.find("planned, new") != std::string::npos);
    CHECK(table.find("\nUndated\n") != std::string::npos);
    CHECK(table.ends_with("12 events and 2 undated, from 3 articles, as of 2 May 2024\n"));
}

TEST_CASE("colour only where it is asked for, and no escape of the text's own") {
    CHECK(timeline_to_table(test::hostile(), {80, false}).find('\x1b') == std::string::npos);
    auto const coloured = timeline_to_table(test::harbour(), {80, true});
    CHECK(coloured.find("\x1b[36m1968\x1b[0m") != std::string::npos);
}

TEST_CASE("a timeline without events says so") { CHECK(timeline_to_table({}) == "No events.\n\n0 events\n"); }
