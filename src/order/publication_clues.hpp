/// @file What a text says that bears on when it was written.
#pragma once

#include "phrases/phrases.hpp"
#include "text/document.hpp"

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::order {

struct Clue {
    enum class Kind : std::uint8_t {
        copyright,     ///< the year of a copyright line
        year,          ///< "in 1998"
        month_of_year, ///< "in March 1998"
        whole_day,     ///< "March 3, 1998"
        month,         ///< "in March"
        day_of_year,   ///< "Oct. 7"; with its weekday where that is said
        heading,       ///< a day that no verb tells of: "DOVRIN, Oct. 7 (Agency) --", "May 2, 2031"
        weekday,       ///< "on Thursday"
        since,         ///< how long it is since a day that was named: "the almost seven months since"
    };
    Kind kind = Kind::weekday;
    phrases::CalendarDate said; ///< what is named; of since the day that it counts from
    bool ahead = false;         ///< told by a verb that looks ahead, rather than as past or present
    Span words;                 ///< empty for the copyright line

    // Of since alone.
    double count = 0;
    calendar::Unit unit = calendar::Unit::day;
    Mod mod = Mod::none;
};
inline constexpr std::size_t clue_kinds = 9;

/// How much later than what the clue names the day is, in units of its kind: years, months, days; of a weekday 0 to 6,
/// of a month without a year 0 to 11; of a day without a year the days to the nearest such day, which may lie ahead.
/// Not for since. None where there is no such day.
std::optional<int> distance(Clue const &clue, date::year_month_day day);

/// Each once that says the same, at most a few hundred, in the order of the text.
std::vector<Clue> publication_clues(text::Document const &document, phrases::Trees const &trees,
                                    std::vector<phrases::Phrase> const &phrases, std::optional<int> copyright_year);

} // namespace dateline::order
