/// @file TIMEX3 values (ISO-TimeML) and EDTF strings (ISO 8601-2:2019), made from what a phrase says or means.
#pragma once

#include "calendar/calendar.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace dateline::calendar {

/// The fields of a date or time; those absent are not known (X in TIMEX3). Which are used follows from the grain.
struct DateFields {
    Grain grain = Grain::day;
    std::optional<int> year; ///< astronomical: 0 is 1 BC; of a week, the ISO year; the first of a decade or century
    std::uint8_t month = 0;  ///< 1 to 12, 0 unknown; of a week, that of its Thursday
    std::uint8_t day = 0;    ///< 1 to 31, 0 unknown
    std::uint8_t index = 0;  ///< week, quarter or half, counted from 1; 0 unknown
    std::uint8_t iso_weekday = 0; ///< 1 Monday to 7 Sunday, where the words name the day by it
    std::optional<Season> season;
    std::optional<PartOfDay> part;            ///< of that day, where the grain is part_of_day
    std::optional<std::chrono::minutes> time; ///< since midnight, where the grain is hour or minute
    bool numbered = false;                    ///< the words give the year's number ("2014"), not its distance
    friend bool operator==(DateFields const &, DateFields const &) = default;
};

/// A number of units; a count that the words leave open ("a few") has none.
struct DurationValue {
    std::optional<double> count;
    Unit unit = Unit::day;
    std::optional<double> and_count; ///< "an hour and 20 minutes"
    Unit and_unit = Unit::minute;
    bool unit_open = false; ///< the words name no unit ("a while"): PXX
    friend bool operator==(DurationValue const &, DurationValue const &) = default;
};

/// "now", "recently", "soon": no point on the calendar.
enum class VagueTime : std::uint8_t { present, past, future };

using TimexValue = std::variant<DateFields, DurationValue, VagueTime>;

/// The fields that name the period of that grain which begins at the interval's begin.
DateFields fields_of(Instant begin, Grain grain);

/// How annotators of different kinds of text write values.
enum class ValueForm : std::uint8_t {
    timeml, ///< ISO-TimeML as TimeBank has it
    /// Posts, as Zhong, Sun and Cambria 2017 annotate them: a day named by its weekday keeps it (2014-05-04-WXX-7), a
    /// week says the month that holds its Thursday (2014-07-W27), a year by its number that the rest is open
    /// (2014-XX-XX).
    post,
};

/// "2013-W11", "P7M", "PRESENT_REF", "XXXX-WXX-2", "BC0490".
std::string to_timex3(TimexValue const &value, ValueForm form = ValueForm::timeml);

/// The whole interval as EDTF: the period itself where it is one, else a set (point) or an interval (span). Empty
/// where it has no form (times of day). about puts "~" where EDTF allows it: on days, months, years and the begin of an
/// interval.
std::string to_edtf(Interval interval, Grain grain, Extent extent, bool about = false);

} // namespace dateline::calendar
