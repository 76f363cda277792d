/// @file The Islamic calendar, as announced in Mecca: its years by the tabular calendar, its months by the new moon.
///
/// Umm al-Qura begins a month in the evening on which, at Mecca, the moon has been new before the sun sets and sets
/// after it. That is taken as: the day after the new moon, or the second after where the moon is new later than 13:00
/// universal time, some three hours before that sunset.
#include "calendar/lunar.hpp"
#include "calendar/moon.hpp"

#include <date/islamic.h>

namespace dateline::calendar::lunar {

namespace {

enum class Month : unsigned { muharram = 1, rabi_al_awwal = 3, ramadan = 9, shawwal = 10, dhu_al_hijjah = 12 };

/// The first day of that month.
date::local_days begin_of(islamic::year year, Month month) {
    Instant const tabular{date::local_days{year / islamic::month{static_cast<unsigned>(month)} / 1}};
    auto const moon = new_moon(lunation_near(tabular - date::days{1}));
    constexpr std::chrono::hours too_late{13};
    auto const day = date::floor<date::days>(moon);
    return day + date::days{moon - day <= too_late ? 1 : 2};
}

/// The first of that year's days which are so many days into such a month: the month's begin.
date::local_days begin_in(date::year year, Month month, date::days into) {
    date::local_days const new_years_day{year / date::January / 1};
    auto islamic_year = islamic::year_month_day{new_years_day}.year();
    while (begin_of(islamic_year, month) + into < new_years_day) ++islamic_year;
    return begin_of(islamic_year, month);
}

/// The Islamic year that a month is of: by the table too, its middle is in no other month.
islamic::year year_of(date::local_days begin) { return islamic::year_month_day{begin + date::days{15}}.year(); }

/// The same of the last of that year's days.
date::local_days last_begin_in(date::year year, Month month, date::days into) {
    auto const first = begin_in(year, month, into);
    auto const next = begin_of(year_of(first) + islamic::years{1}, month);
    return date::year_month_day{next + into}.year() == year ? next : first;
}

Interval day_of(date::local_days begin, date::days into) { return day(Instant{begin + into}); }
Interval whole_ramadan(date::local_days begin) {
    return {Instant{begin}, Instant{begin_of(year_of(begin), Month::shawwal)}};
}

constexpr date::days at_once{0};
constexpr date::days on_the_tenth{9};
constexpr date::days on_the_twelfth{11};

} // namespace

Interval ramadan(date::year year) { return whole_ramadan(begin_in(year, Month::ramadan, at_once)); }
Interval last_ramadan(date::year year) { return whole_ramadan(last_begin_in(year, Month::ramadan, at_once)); }

Interval eid_al_fitr(date::year year) { return day_of(begin_in(year, Month::shawwal, at_once), at_once); }
Interval last_eid_al_fitr(date::year year) { return day_of(last_begin_in(year, Month::shawwal, at_once), at_once); }

Interval eid_al_adha(date::year year) {
    return day_of(begin_in(year, Month::dhu_al_hijjah, on_the_tenth), on_the_tenth);
}
Interval last_eid_al_adha(date::year year) {
    return day_of(last_begin_in(year, Month::dhu_al_hijjah, on_the_tenth), on_the_tenth);
}

Interval ashura(date::year year) { return day_of(begin_in(year, Month::muharram, on_the_tenth), on_the_tenth); }
Interval last_ashura(date::year year) {
    return day_of(last_begin_in(year, Month::muharram, on_the_tenth), on_the_tenth);
}

Interval mawlid(date::year year) {
    return day_of(begin_in(year, Month::rabi_al_awwal, on_the_twelfth), on_the_twelfth);
}
Interval last_mawlid(date::year year) {
    return day_of(last_begin_in(year, Month::rabi_al_awwal, on_the_twelfth), on_the_twelfth);
}

} // namespace dateline::calendar::lunar
