/// @file The time of day and zone that follow a written date: "T10:32:00+01:00", ", 10.32 Uhr", " 3:16 PM
/// EST".
#pragma once

#include "dateline/time.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline::input {

/// Sets the moment's time of day and zone from what stands at position at; returns where that ends, or at
/// itself.
std::size_t read_clock_after(std::string_view text, std::size_t at, Moment &moment);

/// The zone at position at ("Z", "+0200", " EST"); none where none stands there.
std::optional<std::chrono::minutes> read_zone(std::string_view text, std::size_t at);

/// None where there is no such time. 24:00 is none: it is of the next day.
std::optional<std::chrono::minutes> clock_time(int hour, int minute);

} // namespace dateline::input
