#include "calendar/holidays.hpp"

#include "calendar/lunar.hpp"
#include "calendar/moon.hpp"

#include <array>
#include <limits>
#include <string_view>
#include <variant>

namespace dateline::calendar {

namespace {

using date::month;

/// No such day in those years.
struct None {};
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
/// The same in the years that the United States choose a president in.
struct PresidentialYear {
    NthWeekday rule;
};
enum class Church : std::uint8_t { western, eastern };
struct FromEaster {
    int days;
    Church church = Church::western;
    int length = 1; ///< in days
};
/// The first day of the Iranian year.
struct Nowruz {};
/// The day on which taxes are due: where it is none to work on in the capital, the next.
struct TaxDay {
    unsigned month;
    unsigned day;
};
/// By a lunar calendar.
struct Lunar {
    Interval (*in)(date::year);
    date::year since = lunar::first_year;
    Interval (*last_in)(date::year) = nullptr; ///< where two may begin in a year
};

using Rule = std::variant<None, Fixed, NthWeekday, PresidentialYear, FromEaster, Nowruz, TaxDay, Lunar>;

constexpr int always = std::numeric_limits<int>::min();

struct Row {
    std::string_view name;
    Rule rule;
    int since = always; ///< the year from which on the rule holds
    Rule before = None{};
};

/// In the order of the enumeration.
constexpr std::array rows{
    Row{"New Year's Day", Fixed{1, 1}},
    Row{"New Year's Eve", Fixed{12, 31}},
    Row{"Epiphany", Fixed{1, 6}},
    Row{"Martin Luther King Day", NthWeekday{1, 3, date::Monday}},
    Row{"Groundhog Day", Fixed{2, 2}},
    Row{"Lunar New Year", Lunar{lunar::lunar_new_year, date::year{1645}}},
    Row{"Valentine's Day", Fixed{2, 14}},
    Row{"Presidents' Day", NthWeekday{2, 3, date::Monday}, 1971, Fixed{2, 22}},
    Row{"Ash Wednesday", FromEaster{-46}},
    Row{"St. Patrick's Day", Fixed{3, 17}},
    Row{"Palm Sunday", FromEaster{-7}},
    Row{"Maundy Thursday", FromEaster{-3}},
    Row{"Good Friday", FromEaster{-2}},
    Row{"Easter", FromEaster{0}},
    Row{"Easter Monday", FromEaster{1}},
    Row{"April Fools' Day", Fixed{4, 1}},
    Row{"Tax Day", TaxDay{4, 15}, 1955, TaxDay{3, 15}},
    Row{"Earth Day", Fixed{4, 22}},
    Row{"Anzac Day", Fixed{4, 25}},
    Row{"May Day", Fixed{5, 1}},
    Row{"Cinco de Mayo", Fixed{5, 5}},
    Row{"Mother's Day", NthWeekday{5, 2, date::Sunday}},
    Row{"Memorial Day", NthWeekday{5, -1, date::Monday}, 1971, Fixed{5, 30}},
    Row{"Ascension Day", FromEaster{39}},
    Row{"Pentecost", FromEaster{49}},
    Row{"Juneteenth", Fixed{6, 19}},
    Row{"Father's Day", NthWeekday{6, 3, date::Sunday}},
    Row{"Canada Day", Fixed{7, 1}},
    Row{"Independence Day", Fixed{7, 4}},
    Row{"Bastille Day", Fixed{7, 14}},
    Row{"Labor Day", NthWeekday{9, 1, date::Monday}},
    Row{"Patriot Day", Fixed{9, 11}},
    Row{"Columbus Day", NthWeekday{10, 2, date::Monday}, 1971, Fixed{10, 12}},
    Row{"Halloween", Fixed{10, 31}},
    Row{"All Saints' Day", Fixed{11, 1}},
    Row{"Guy Fawkes Night", Fixed{11, 5}},
    Row{"Election Day", NthWeekday{11, 1, date::Monday, 1}},
    Row{"Armistice Day", Fixed{11, 11}},
    Row{"Thanksgiving", NthWeekday{11, 4, date::Thursday}, 1942, NthWeekday{11, -1, date::Thursday}},
    Row{"Black Friday", NthWeekday{11, 4, date::Thursday, 1}},
    Row{"Cyber Monday", NthWeekday{11, 4, date::Thursday, 4}},
    Row{"Christmas Eve", Fixed{12, 24}},
    Row{"Christmas", Fixed{12, 25}},
    Row{"Boxing Day", Fixed{12, 26}},
    Row{"Ramadan", Lunar{lunar::ramadan, lunar::first_year, lunar::last_ramadan}},
    Row{"Eid al-Fitr", Lunar{lunar::eid_al_fitr, lunar::first_year, lunar::last_eid_al_fitr}},
    Row{"Eid al-Adha", Lunar{lunar::eid_al_adha, lunar::first_year, lunar::last_eid_al_adha}},
    Row{"Passover", Lunar{lunar::passover}},
    Row{"Rosh Hashanah", Lunar{lunar::rosh_hashanah}},
    Row{"Yom Kippur", Lunar{lunar::yom_kippur}},
    Row{"Hanukkah", Lunar{lunar::hanukkah}},
    Row{"Diwali", Lunar{lunar::diwali}},
    Row{"International Women's Day", Fixed{3, 8}},
    Row{"World AIDS Day", Fixed{12, 1}},
    Row{"Human Rights Day", Fixed{12, 10}},
    Row{"Flag Day", Fixed{6, 14}},
    Row{"Australia Day", Fixed{1, 26}},
    Row{"St. George's Day", Fixed{4, 23}},
    Row{"Burns Night", Fixed{1, 25}},
    Row{"Mardi Gras", FromEaster{-47}},
    Row{"Super Tuesday", PresidentialYear{{3, 1, date::Tuesday}}},
    Row{"Mothering Sunday", FromEaster{-21}},
    Row{"Early May bank holiday", NthWeekday{5, 1, date::Monday}, 1978},
    Row{"Spring bank holiday", NthWeekday{5, -1, date::Monday}, 1971},
    Row{"August bank holiday", NthWeekday{8, -1, date::Monday}, 1971, NthWeekday{8, 1, date::Monday}},
    Row{"Whit Monday", FromEaster{50}},
    Row{"All Souls' Day", Fixed{11, 2}},
    Row{"St. David's Day", Fixed{3, 1}},
    Row{"St. Andrew's Day", Fixed{11, 30}},
    Row{"St. Stephen's Day", Fixed{12, 26}},
    Row{"Holy Saturday", FromEaster{-1}},
    Row{"Remembrance Sunday", NthWeekday{11, 2, date::Sunday}, 1946},
    Row{"Indigenous Peoples' Day", NthWeekday{10, 2, date::Monday}, 1992},
    Row{"International Holocaust Remembrance Day", Fixed{1, 27}, 2005},
    Row{"World Water Day", Fixed{3, 22}, 1993},
    Row{"World Health Day", Fixed{4, 7}, 1950},
    Row{"World Press Freedom Day", Fixed{5, 3}, 1994},
    Row{"World Environment Day", Fixed{6, 5}, 1973},
    Row{"World Refugee Day", Fixed{6, 20}, 2001},
    Row{"International Day of Peace", Fixed{9, 21}, 2002, NthWeekday{9, 3, date::Tuesday}},
    Row{"World Mental Health Day", Fixed{10, 10}, 1992},
    Row{"World Food Day", Fixed{10, 16}, 1981},
    Row{"United Nations Day", Fixed{10, 24}, 1948},
    Row{"Orthodox Easter", FromEaster{0, Church::eastern}},
    Row{"Orthodox Christmas", Fixed{1, 7}},
    Row{"Purim", Lunar{lunar::purim}},
    Row{"Sukkot", Lunar{lunar::sukkot}},
    Row{"Shavuot", Lunar{lunar::shavuot}},
    Row{"Ashura", Lunar{lunar::ashura, lunar::first_year, lunar::last_ashura}},
    Row{"Mawlid", Lunar{lunar::mawlid, lunar::first_year, lunar::last_mawlid}},
    Row{"Nowruz", Nowruz{}, 1925},
    Row{"Holy Week", FromEaster{-7, Church::western, 7}},
};
static_assert(rows.size() == static_cast<std::size_t>(Holiday::holy_week) + 1);

/// Years that the rule was set aside for.
struct Exception {
    Holiday holiday;
    date::year_month_day day;
};
constexpr std::array exceptions{
    Exception{Holiday::super_tuesday, date::year{1988} / 3 / 8},
    Exception{Holiday::super_tuesday, date::year{1992} / 3 / 10},
    Exception{Holiday::super_tuesday, date::year{1996} / 3 / 12},
    Exception{Holiday::super_tuesday, date::year{2008} / 2 / 5},
    Exception{Holiday::tax_day, date::year{2020} / 7 / 15},
    Exception{Holiday::tax_day, date::year{2021} / 5 / 17},
    Exception{Holiday::thanksgiving, date::year{1939} / 11 / 23},
    Exception{Holiday::thanksgiving, date::year{1940} / 11 / 21},
    Exception{Holiday::thanksgiving, date::year{1941} / 11 / 20},
    Exception{Holiday::early_may_bank_holiday, date::year{1995} / 5 / 8},
    Exception{Holiday::early_may_bank_holiday, date::year{2020} / 5 / 8},
    Exception{Holiday::spring_bank_holiday, date::year{2002} / 6 / 4},
    Exception{Holiday::spring_bank_holiday, date::year{2012} / 6 / 4},
    Exception{Holiday::spring_bank_holiday, date::year{2022} / 6 / 2},
};

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

/// Easter of the churches that keep the Julian calendar for it (Meeus, Astronomical Algorithms, chapter 8), as a day of
/// ours.
date::year_month_day eastern_easter(date::year year) {
    int const y = int{year};
    int const moon = (19 * (y % 19) + 15) % 30;
    int const to_sunday = (2 * (y % 4) + 4 * (y % 7) - moon + 34) % 7;
    int const days = moon + to_sunday + 114;
    int const behind = y / 100 - y / 400 - 2; // days that the Julian calendar is
    date::local_days const julian{year / month{static_cast<unsigned>(days / 31)} /
                                  date::day{static_cast<unsigned>(days % 31 + 1)}};
    return date::year_month_day{julian + date::days{behind}};
}

/// The District of Columbia keeps 16 April since 2005, on the Friday before or the Monday after where it is on a
/// weekend.
bool is_emancipation_day(date::local_days day) {
    auto const year = date::year_month_day{day}.year();
    if (year < date::year{2005}) return false;
    date::local_days kept{year / date::April / 16};
    if (date::weekday{kept} == date::Saturday) kept -= date::days{1};
    if (date::weekday{kept} == date::Sunday) kept += date::days{1};
    return day == kept;
}

bool is_weekend(date::local_days day) {
    return date::weekday{day} == date::Saturday || date::weekday{day} == date::Sunday;
}

struct InYear {
    date::year year;

    std::optional<Interval> operator()(None) const { return std::nullopt; }
    std::optional<Interval> operator()(Fixed rule) const { return day(year / month{rule.month} / date::day{rule.day}); }
    std::optional<Interval> operator()(NthWeekday rule) const {
        auto const base = nth_weekday(year / month{rule.month}, rule.which, rule.weekday);
        return day(Instant{base + date::days{rule.days_after}});
    }
    std::optional<Interval> operator()(PresidentialYear only) const {
        return int{year} % 4 == 0 ? (*this)(only.rule) : std::nullopt;
    }
    std::optional<Interval> operator()(FromEaster rule) const {
        if (int{year} < 1583) return std::nullopt;
        auto const sunday = rule.church == Church::western ? easter(year) : eastern_easter(year);
        auto const begin = at(sunday) + date::days{rule.days};
        return Interval{begin, begin + date::days{rule.length}};
    }
    /// Where the sun has crossed the equator by noon in Tehran, the day; else the next.
    std::optional<Interval> operator()(Nowruz) const {
        constexpr auto noon = std::chrono::hours{8} + std::chrono::minutes{30}; // as Greenwich has it
        Instant first = at(year / date::March / 19);
        while (sun_longitude(first + noon) > 180) first += date::days{1};
        return day(first);
    }
    std::optional<Interval> operator()(TaxDay rule) const {
        date::local_days due{year / month{rule.month} / date::day{rule.day}};
        while (is_weekend(due) || is_emancipation_day(due)) due += date::days{1};
        return day(Instant{due});
    }
    std::optional<Interval> operator()(Lunar rule) const {
        if (year < rule.since || lunar::last_year < year) return std::nullopt;
        return rule.in(year);
    }
};

} // namespace

std::optional<Interval> holiday(Holiday which, date::year year) {
    for (auto const &exception : exceptions)
        if (exception.holiday == which && exception.day.year() == year) return day(exception.day);
    auto const &row = rows[static_cast<std::size_t>(which)];
    return std::visit(InYear{year}, int{year} >= row.since ? row.rule : row.before);
}

std::optional<Interval> other_holiday(Holiday which, date::year year) {
    auto const *const feast = std::get_if<Lunar>(&rows[static_cast<std::size_t>(which)].rule);
    auto const only = holiday(which, year);
    return only && feast != nullptr && feast->last_in != nullptr ? feast->last_in(year) : only;
}

std::optional<date::month_day> fixed_day(Holiday which) {
    auto const *const rule = std::get_if<Fixed>(&rows[static_cast<std::size_t>(which)].rule);
    if (rule == nullptr) return std::nullopt;
    return date::month{rule->month} / date::day{rule->day};
}

std::string_view name_of(Holiday which) { return rows[static_cast<std::size_t>(which)].name; }

} // namespace dateline::calendar
