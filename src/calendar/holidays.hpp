/// @file Holidays and other named days, and the day on which each falls in a year.
#pragma once

#include "calendar/calendar.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::calendar {

enum class Holiday : std::uint8_t {
    new_years_day,
    new_years_eve,
    epiphany,
    martin_luther_king_day,
    groundhog_day,
    lunar_new_year,
    valentines_day,
    presidents_day,
    ash_wednesday,
    st_patricks_day,
    palm_sunday,
    maundy_thursday,
    good_friday,
    easter,
    easter_monday,
    april_fools_day,
    tax_day,
    earth_day,
    anzac_day,
    may_day,
    cinco_de_mayo,
    mothers_day,
    memorial_day,
    ascension_day,
    pentecost,
    juneteenth,
    fathers_day,
    canada_day,
    independence_day,
    bastille_day,
    labor_day,
    patriot_day,
    columbus_day,
    halloween,
    all_saints_day,
    guy_fawkes_night,
    election_day,
    armistice_day,
    thanksgiving,
    black_friday,
    cyber_monday,
    christmas_eve,
    christmas,
    boxing_day,
    ramadan,
    eid_al_fitr,
    eid_al_adha,
    passover,
    rosh_hashanah,
    yom_kippur,
    hanukkah,
    diwali,
    international_womens_day,
    world_aids_day,
    human_rights_day,
    flag_day,
    australia_day,
    st_georges_day,
    burns_night,
    mardi_gras,
    super_tuesday,
    mothering_sunday,       ///< Mother's Day in Britain and Ireland
    early_may_bank_holiday, ///< these three in Britain
    spring_bank_holiday,
    august_bank_holiday,
    whit_monday,
    all_souls_day,
    st_davids_day,
    st_andrews_day,
    st_stephens_day,
    holy_saturday,
    remembrance_sunday,
    indigenous_peoples_day,
    holocaust_remembrance_day,
    world_water_day,
    world_health_day,
    world_press_freedom_day,
    world_environment_day,
    world_refugee_day,
    international_day_of_peace,
    world_mental_health_day,
    world_food_day,
    united_nations_day,
    orthodox_easter,
    orthodox_christmas,
    purim,
    sukkot,
    shavuot,
    ashura,
    mawlid,
    nowruz,
    holy_week,
};

/// The whole holiday that begins in that year: one day, the month of Ramadan, or Holy Week. Where two begin in it, the
/// first. None where the rule does not reach that year (movable feasts before 1583, lunar ones outside 1600 to 2200) or
/// the year has none (Super Tuesday).
std::optional<Interval> holiday(Holiday which, date::year year);

/// The same, and where two begin in that year the other: Ramadan began twice in 2030.
std::optional<Interval> other_holiday(Holiday which, date::year year);

/// The day that it is on each year; none where it moves.
std::optional<date::month_day> fixed_day(Holiday which);

/// Its usual name, for explanations.
std::string_view name_of(Holiday which);

} // namespace dateline::calendar
