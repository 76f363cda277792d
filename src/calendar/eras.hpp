/// @file Wars and ages of history that a time is told by: "during World War II", "after the Middle Ages".
#pragma once

#include "calendar/calendar.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::calendar {

enum class Era : std::uint8_t {
    middle_ages,
    thirty_years_war,
    american_revolution,
    french_revolution,
    napoleonic_wars,
    victorian_era,
    crimean_war,
    american_civil_war,
    first_world_war,
    great_depression,
    second_world_war,
    cold_war,
    korean_war,
    vietnam_war,
};

/// From its first day to the last. Where historians name years, whole years.
Interval era(Era which);

/// Its usual name, for explanations.
std::string_view name_of(Era which);

} // namespace dateline::calendar
