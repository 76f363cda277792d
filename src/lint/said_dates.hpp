/// @file The calendar dates that a phrase says.
#pragma once

#include "phrases/phrases.hpp"
#include "phrases/tree.hpp"

#include <date/date.h>

#include <optional>

namespace dateline::lint {

/// The date that the phrase says, by itself or with a part of day or a clock beside it.
inline phrases::CalendarDate const *said_date(phrases::Trees const &trees, phrases::NodeId id) {
    constexpr int deepest = 4;
    for (int depth = 0; id && depth < deepest; ++depth) {
        if (auto const *date = phrases::as<phrases::CalendarDate>(trees, id)) return date;
        auto const *within = phrases::as<phrases::Within>(trees, id);
        if (within == nullptr) return nullptr;
        id = within->outer;
    }
    return nullptr;
}

/// Year, month and day where all are said and such a day exists.
inline std::optional<date::year_month_day> whole_date(phrases::CalendarDate const &said) {
    if (!said.year || said.short_year || said.month == 0 || said.day == 0) return std::nullopt;
    date::year_month_day const day{date::year{*said.year}, date::month{said.month}, date::day{said.day}};
    if (!day.ok()) return std::nullopt;
    return day;
}

} // namespace dateline::lint
