/// @file Feasts of lunar calendars, by the year of ours that they begin in.
///
/// A calendar a file: lunar_hebrew.cpp, lunar_islamic.cpp, lunar_chinese.cpp, lunar_hindu.cpp. Feasts that begin at
/// sunset are given the first whole day ("Passover" is 15 Nisan); of two in one year, the first. To be asked about
/// first_year to last_year only, the years for which the new moons are good.
#pragma once

#include "calendar/calendar.hpp"

namespace dateline::calendar::lunar {

constexpr date::year first_year{1600};
constexpr date::year last_year{2200};

/// By arithmetic (the molad and its four postponements): exact.
Interval passover(date::year year);
Interval rosh_hashanah(date::year year);
Interval yom_kippur(date::year year);
Interval hanukkah(date::year year);
Interval purim(date::year year);
Interval sukkot(date::year year); ///< its first day
Interval shavuot(date::year year);

/// By the new moon, close to the calendar of Umm al-Qura; a country that waits to see the moon may be a day later, two
/// at most.
Interval ramadan(date::year year); ///< the whole month
Interval eid_al_fitr(date::year year);
Interval eid_al_adha(date::year year);
Interval ashura(date::year year);
Interval mawlid(date::year year); ///< as Sunnis keep it
/// Their year is the shorter: the other of two that begin in a year of ours, or the only one.
Interval last_ramadan(date::year year);
Interval last_eid_al_fitr(date::year year);
Interval last_eid_al_adha(date::year year);
Interval last_ashura(date::year year);
Interval last_mawlid(date::year year);

/// By new moon and sun as China's clocks show them: exact but where one of them is within minutes of midnight. The rule
/// is of 1645.
Interval lunar_new_year(date::year year);

/// The day of its lamps (Lakshmi Puja) by India's clock; a day off where the moon is new about sunset, as in 2024, when
/// the land itself was divided.
Interval diwali(date::year year);

} // namespace dateline::calendar::lunar
