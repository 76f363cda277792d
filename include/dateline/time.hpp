/// @file Days, moments, and what is known about when something was.
#pragma once

#include "dateline/result.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A day of the proleptic Gregorian calendar, years -9999 to 9999.
struct Day {
    std::int32_t since_epoch = 0; ///< days since 1970-01-01
    friend auto operator<=>(Day const &, Day const &) = default;
};

/// A day or, where it is known, a minute of it as clocks showed it there.
struct Moment {
    Day day;
    std::optional<std::chrono::minutes> time_of_day; ///< since midnight, 0 to 1439
    std::optional<std::chrono::minutes> utc_offset;  ///< only with a time of day
    friend bool operator==(Moment const &, Moment const &) = default;
};

/// How finely a time is given.
enum class Grain : std::uint8_t {
    minute,
    hour,
    part_of_day,
    day,
    weekend,
    week,
    month,
    season,
    quarter,
    half_year,
    year,
    decade,
    century,
    unknown, ///< not a point on the calendar
};

/// Whether some moment between the two ends is meant, or the whole from one to the other.
enum class Extent : std::uint8_t { point, span };

/// When something was, as far as it is known.
struct When {
    std::optional<Moment>
        earliest; ///< first day (or minute) it can mean, included; none where open or not on the calendar
    std::optional<Moment>
        latest; ///< last day (or minute) it can mean, included; none where open or not on the calendar
    Extent extent = Extent::point;
    std::string edtf; ///< ISO 8601-2 level 2; empty where it has no such form

    /// Neither end is known.
    [[nodiscard]] bool undated() const { return !earliest && !latest; }
    friend bool operator==(When const &, When const &) = default;
};

/// "2024-05-02", "2024-05-02T15:00", "2024-05-02T15:00-04:00", "-0489-01-01".
std::string to_string(Moment const &moment);

/// Reads what to_string writes (seconds are accepted and dropped, "Z" is an offset of zero).
/// Errors: "no-such-day" for 2024-02-30, "not-a-date" for anything of another form.
Result<Moment> parse_moment(std::string_view text);

std::string_view to_string(Grain grain);
std::string_view to_string(Extent extent);

} // namespace dateline
