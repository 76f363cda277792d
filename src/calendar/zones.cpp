#include "calendar/zones.hpp"

#include <array>

namespace dateline::calendar {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Minutes ahead of UTC, and whether the name leaves open if summer time holds ("ET").
struct Row {
    minutes standard;
    bool by_date = false;
};

/// In the order of the enumeration.
constexpr std::array rows{
    Row{hours{0}},   Row{hours{-5}, true}, Row{hours{-5}},
    Row{hours{-4}},  Row{hours{-6}, true}, Row{hours{-6}},
    Row{hours{-5}},  Row{hours{-7}, true}, Row{hours{-7}},
    Row{hours{-6}},  Row{hours{-8}, true}, Row{hours{-8}},
    Row{hours{-7}},  Row{hours{-9}},       Row{hours{-8}},
    Row{hours{-10}}, Row{hours{1}},        Row{hours{5} + minutes{30}},
    Row{hours{1}},   Row{hours{2}},        Row{hours{2}},
    Row{hours{3}},   Row{hours{3}},        Row{hours{9}},
    Row{hours{9}},   Row{hours{8}},        Row{hours{8}},
    Row{hours{10}},  Row{hours{11}},       Row{hours{12}},
    Row{hours{13}},  Row{hours{1}},        Row{hours{3}},
    Row{hours{2}},   Row{hours{7}},
};
static_assert(rows.size() == static_cast<std::size_t>(Zone::wib) + 1);

/// US daylight saving time since 2007 (Energy Policy Act of 2005): second Sunday of March to first Sunday of November,
/// at two in the morning; from 1987 to 2006 first Sunday of April to last Sunday of October.
bool us_summer_time(Instant local) {
    auto const year = day_of(local).year();
    auto const two = hours{2};
    bool const since_2007 = int{year} >= 2007;
    auto const begin = since_2007 ? date::local_days{year / date::March / date::Sunday[2]}
                                  : date::local_days{year / date::April / date::Sunday[1]};
    auto const end = since_2007 ? date::local_days{year / date::November / date::Sunday[1]}
                                : date::local_days{year / date::October / date::Sunday[date::last]};
    return begin + two <= local && local < end + two;
}

} // namespace

minutes utc_offset(Zone zone, Instant local) {
    auto const &row = rows[static_cast<std::size_t>(zone)];
    return row.by_date && us_summer_time(local) ? row.standard + hours{1} : row.standard;
}

} // namespace dateline::calendar
