/// @file Dates as publishers write them beside a story: "2020-02-19T10:32:00+01:00", "19.02.2020, 10:32 Uhr",
/// "February 19, 2020 3:16 PM EST", "3. März 2021", "Wed, 19 Feb 2020 10:00:00 GMT", "2020年2月19日".
///
/// For publication dates: whole dates with a year only. What prose says about time is the matter of phrases/.
#pragma once

#include "dateline/time.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline::input {

/// Which of two numbers is the day where both can be: "03/04/2020".
enum class NumberOrder : unsigned char { day_first, month_first };

struct FoundDate {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;   ///< past the time of day and zone, where given
    Moment moment;
    bool ambiguous = false; ///< day and month could change places
    bool in_words = false;  ///< the month has a name, or the form is ISO: no mere numbers that happen to fit
};

/// The first and last years that a publication date is believed to have.
inline constexpr int earliest_year = 1980;
inline constexpr int latest_year = 2099;

/// The first date that begins at or after from; none where there is none. Linear in what it passes over.
std::optional<FoundDate> find_date(std::string_view text, std::size_t from = 0,
                                   NumberOrder order = NumberOrder::day_first);

/// All dates of the text in order, at most limit.
std::vector<FoundDate> find_dates(std::string_view text, NumberOrder order, std::size_t limit);

/// The value of an attribute or field that is a date and little else: also "20200219", "1582108320" (Unix
/// seconds), "1582108320000". None where it holds no date of a believable year.
std::optional<Moment> read_date_value(std::string_view value, NumberOrder order = NumberOrder::day_first);

/// The date that a web address names: "/2020/02/19/", "/2020-02-19-", "20200219", "/2020/jan/20/".
std::optional<FoundDate> find_date_in_url(std::string_view url);

/// A day of the calendar and of a believable year, or none.
std::optional<Day> believable_day(int year, unsigned month, unsigned day);

} // namespace dateline::input
