#include "calendar/eras.hpp"

#include <array>

namespace dateline::calendar {

namespace {

using namespace date::literals; // 1939_y

struct Row {
    std::string_view name;
    date::year_month_day first;
    date::year_month_day last;
};

constexpr Row years(std::string_view name, date::year first, date::year last) {
    return {name, first / 1 / 1, last / 12 / 31};
}

/// In the order of the enumeration. Of the wars from 1861 on the day of the first fight or declaration, and of the last
/// surrender, armistice or fall.
constexpr std::array rows{
    years("the Middle Ages", 400_y, 1499_y),
    years("the Thirty Years' War", 1618_y, 1648_y),
    years("the American Revolution", 1775_y, 1783_y),
    years("the French Revolution", 1789_y, 1799_y),
    years("the Napoleonic Wars", 1803_y, 1815_y),
    Row{"the Victorian era", 1837_y / 6 / 20, 1901_y / 1 / 22},
    years("the Crimean War", 1853_y, 1856_y),
    Row{"the American Civil War", 1861_y / 4 / 12, 1865_y / 4 / 9},
    Row{"World War I", 1914_y / 7 / 28, 1918_y / 11 / 11},
    years("the Great Depression", 1929_y, 1939_y),
    Row{"World War II", 1939_y / 9 / 1, 1945_y / 9 / 2},
    years("the Cold War", 1947_y, 1991_y),
    Row{"the Korean War", 1950_y / 6 / 25, 1953_y / 7 / 27},
    Row{"the Vietnam War", 1955_y / 11 / 1, 1975_y / 4 / 30},
};
static_assert(rows.size() == static_cast<std::size_t>(Era::vietnam_war) + 1);

} // namespace

Interval era(Era which) {
    auto const &row = rows[static_cast<std::size_t>(which)];
    return {day(row.first).begin, day(row.last).end};
}

std::string_view name_of(Era which) { return rows[static_cast<std::size_t>(which)].name; }

} // namespace dateline::calendar
