#include "calendar/zones.hpp"

#include <algorithm>
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

struct Sunday {
    unsigned month;
    int which; ///< -1 the last
};

/// Summer time from that year on, from one Sunday at two in the morning to another.
struct SummerTime {
    int since;
    Sunday begin;
    Sunday end;
};

/// Of the United States, the latest first: the Energy Policy Act of 2005, the amendment of 1986, the two years of the
/// oil crisis, the Uniform Time Act of 1966. Before 1967, when each state had its own law, the last stands for all.
constexpr std::array us_summer_times{
    SummerTime{2007, {3, 2}, {11, 1}},   SummerTime{1987, {4, 1}, {10, -1}}, SummerTime{1976, {4, -1}, {10, -1}},
    SummerTime{1975, {2, -1}, {10, -1}}, SummerTime{1974, {1, 1}, {10, -1}}, SummerTime{-9999, {4, -1}, {10, -1}},
};

/// Kept here as data: the zone files of a machine differ with its age, and the answer must not.
bool us_summer_time(Instant local) {
    auto const year = day_of(local).year();
    auto const rule = std::find_if(us_summer_times.begin(), us_summer_times.end(),
                                   [&](SummerTime const &one) { return one.since <= int{year}; });
    if (rule == us_summer_times.end()) return false;
    auto const at_two = [&](Sunday sunday) {
        return nth_weekday(year / date::month{sunday.month}, sunday.which, date::Sunday) + hours{2};
    };
    return at_two(rule->begin) <= local && local < at_two(rule->end);
}

} // namespace

minutes utc_offset(Zone zone, Instant local) {
    auto const &row = rows[static_cast<std::size_t>(zone)];
    return row.by_date && us_summer_time(local) ? row.standard + hours{1} : row.standard;
}

} // namespace dateline::calendar
