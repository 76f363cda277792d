#include "calendar/holidays.hpp"

#include <array>
#include <string_view>
#include <variant>

namespace dateline::calendar {

namespace {

using date::month;

struct Fixed {
    unsigned month;
    unsigned day;
};
/// The nth weekday of a month, -1 the last; days after it.
struct NthWeekday {
    unsigned month;
    int which;
    date::weekday weekday;
    int days_after = 0;
};
struct FromEaster {
    int days;
};
/// By a lunar calendar: see lunar.cpp.
struct Lunar {};

using Rule = std::variant<Fixed, NthWeekday, FromEaster, Lunar>;

struct Row {
    std::string_view name;
    Rule rule;
};

/// In the order of the enumeration.
constexpr std::array rows{
    Row{"New Year's Day", Fixed{1, 1}},
    Row{"New Year's Eve", Fixed{12, 31}},
    Row{"Epiphany", Fixed{1, 6}},
    Row{"Martin Luther King Day", NthWeekday{1, 3, date::Monday}},
    Row{"Groundhog Day", Fixed{2, 2}},
    Row{"Lunar New Year", Lunar{}},
    Row{"Valentine's Day", Fixed{2, 14}},
    Row{"Presidents' Day", NthWeekday{2, 3, date::Monday}},
    Row{"Ash Wednesday", FromEaster{-46}},
    Row{"St. Patrick's Day", Fixed{3, 17}},
    Row{"Palm Sunday", FromEaster{-7}},
    Row{"Maundy Thursday", FromEaster{-3}},
    Row{"Good Friday", FromEaster{-2}},
    Row{"Easter", FromEaster{0}},
    Row{"Easter Monday", FromEaster{1}},
    Row{"April Fools' Day", Fixed{4, 1}},
    Row{"Tax Day", Fixed{4, 15}},
    Row{"Earth Day", Fixed{4, 22}},
    Row{"Anzac Day", Fixed{4, 25}},
    Row{"May Day", Fixed{5, 1}},
    Row{"Cinco de Mayo", Fixed{5, 5}},
    Row{"Mother's Day", NthWeekday{5, 2, date::Sunday}},
    Row{"Memorial Day", NthWeekday{5, -1, date::Monday}},
    Row{"Ascension Day", FromEaster{39}},
    Row{"Pentecost", FromEaster{49}},
    Row{"Juneteenth", Fixed{6, 19}},
    Row{"Father's Day", NthWeekday{6, 3, date::Sunday}},
    Row{"Canada Day", Fixed{7, 1}},
    Row{"Independence Day", Fixed{7, 4}},
    Row{"Bastille Day", Fixed{7, 14}},
    Row{"Labor Day", NthWeekday{9, 1, date::Monday}},
    Row{"Patriot Day", Fixed{9, 11}},
    Row{"Columbus Day", NthWeekday{10, 2, date::Monday}},
    Row{"Halloween", Fixed{10, 31}},
    Row{"All Saints' Day", Fixed{11, 1}},
    Row{"Guy Fawkes Night", Fixed{11, 5}},
    Row{"Election Day", NthWeekday{11, 1, date::Monday, 1}},
    Row{"Armistice Day", Fixed{11, 11}},
    Row{"Thanksgiving", NthWeekday{11, 4, date::Thursday}},
    Row{"Black Friday", NthWeekday{11, 4, date::Thursday, 1}},
    Row{"Cyber Monday", NthWeekday{11, 4, date::Thursday, 4}},
    Row{"Christmas Eve", Fixed{12, 24}},
    Row{"Christmas", Fixed{12, 25}},
    Row{"Boxing Day", Fixed{12, 26}},
    Row{"Ramadan", Lunar{}},
    Row{"Eid al-Fitr", Lunar{}},
    Row{"Eid al-Adha", Lunar{}},
    Row{"Passover", Lunar{}},
    Row{"Rosh Hashanah", Lunar{}},
    Row{"Yom Kippur", Lunar{}},
    Row{"Hanukkah", Lunar{}},
    Row{"Diwali", Lunar{}},
    Row{"International Women's Day", Fixed{3, 8}},
    Row{"World AIDS Day", Fixed{12, 1}},
    Row{"Human Rights Day", Fixed{12, 10}},
    Row{"Flag Day", Fixed{6, 14}},
    Row{"Australia Day", Fixed{1, 26}},
    Row{"St. George's Day", Fixed{4, 23}},
    Row{"Burns Night", Fixed{1, 25}},
    Row{"Mardi Gras", FromEaster{-47}},
    Row{"Super Tuesday", NthWeekday{3, 1, date::Tuesday}},
};
static_assert(rows.size() == static_cast<std::size_t>(Holiday::super_tuesday) + 1);

/// Western Easter (Meeus, Jones and Butcher's form of the Gregorian computus).
date::year_month_day easter(date::year year) {
    int const y = int{year};
    int const golden = y % 19;
    int const century = y / 100;
    int const epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int const to_sunday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 100 % 4) % 7;
    int const correction = (golden + 11 * epact + 22 * to_sunday) / 451;
    int const days = epact + to_sunday - 7 * correction + 114;
    return year / month{static_cast<unsigned>(days / 31)} / date::day{static_cast<unsigned>(days % 31 + 1)};
}

struct InYear {
    date::year year;

    std::optional<Interval> operator()(Fixed rule) const { return day(year / month{rule.month} / date::day{rule.day}); }
    std::optional<Interval> operator()(NthWeekday rule) const {
        auto const of_month = year / month{rule.month};
        auto const base = rule.which > 0 ? date::local_days{of_month / rule.weekday[static_cast<unsigned>(rule.which)]}
                                         : date::local_days{of_month / rule.weekday[date::last]};
        return day(Instant{base + date::days{rule.days_after}});
    }
    std::optional<Interval> operator()(FromEaster rule) const {
        if (int{year} < 1583) return std::nullopt;
        return day(at(easter(year)) + date::days{rule.days});
    }
    std::optional<Interval> operator()(Lunar) const { return std::nullopt; }
};

} // namespace

std::optional<Interval> holiday(Holiday which, date::year year) {
    return std::visit(InYear{year}, rows[static_cast<std::size_t>(which)].rule);
}

std::string_view name_of(Holiday which) { return rows[static_cast<std::size_t>(which)].name; }

} // namespace dateline::calendar
