/// @file The families of English phrases, as functions that do not name Spirit.
///
/// Each reads from first on and returns whether it matched; it then has moved first behind what it matched and made the
/// value. Where it returns false, first and value may have changed.
#pragma once

#include "phrases/en/memo.hpp"
#include "phrases/en/starts.hpp"
#include "phrases/phrases.hpp"
#include "phrases/tree.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::phrases::en {

using Iterator = text::Token const *;

/// What a parse works with.
struct State {
    Trees &trees;
    Options const &options;
    std::string_view text;
    Iterator begin;               ///< the first token of the document
    Iterator trial;               ///< the token that a phrase is looked for at
    text::TokenKind const *kinds; ///< of the document's tokens
    Choices const &choices = Choices::of_rules();
    Memo &memo = Memo::of_thread();

    /// The alternatives of the family that can match there, by the first two tokens.
    [[nodiscard]] Choices::Alternatives open(FamilyId family, Iterator first, Iterator last) const {
        if (first == last) return 0;
        auto const *const kind = kinds + (first - begin);
        return choices.at(family, kind[0], last - first > 1 ? kind[1] : text::no_token);
    }

    [[nodiscard]] text::TokenRange range(Iterator first, Iterator last) const {
        return {static_cast<std::uint32_t>(first - begin), static_cast<std::uint32_t>(last - begin)};
    }
};

// numbers.cpp
bool parse_amount(Iterator &first, Iterator last, State &state,
                  Amount &amount);                                              ///< 3, 1,200, 3.5, three, a few, half a
bool parse_cardinal(Iterator &first, Iterator last, State &state, int &number); ///< 3, twenty-five
bool parse_ordinal(Iterator &first, Iterator last, State &state, int &number);  ///< 7th, seventh, twenty-first
bool parse_year(Iterator &first, Iterator last, State &state, int &year);       ///< 1998, nineteen ninety-eight

// dates.cpp
bool parse_calendar_date(Iterator &first, Iterator last, State &state,
                         NodeId &node); ///< Oct. 7; 2023-10-07; Thursday, May 2
bool parse_date_pair(Iterator &first, Iterator last, State &state, NodeId &node); ///< May 2-4; Jan. 3 and 4
// years.cpp
bool parse_year_pair(Iterator &first, Iterator last, State &state, NodeId &node); ///< 1939-45; 499 to 449 BC
bool parse_year_group(Iterator &first, Iterator last, State &state,
                      NodeId &node); ///< the 1990s, the 19th century, 490 BC
// clock.cpp
bool parse_clock(Iterator &first, Iterator last, State &state, NodeId &node);    ///< 3 p.m. EST, noon
bool parse_day_part(Iterator &first, Iterator last, State &state, NodeId &node); ///< morning, the early hours
bool parse_time_of_day(Iterator &first, Iterator last, State &state,
                       NodeId &node); ///< 3 p.m. Monday; late Thursday night
// periods.cpp
bool parse_period(Iterator &first, Iterator last, State &state, NodeId &node); ///< third quarter, summer, weekend
// holidays.cpp
bool parse_holiday(Iterator &first, Iterator last, State &state, NodeId &node);  ///< Christmas Eve
bool parse_era_name(Iterator &first, Iterator last, State &state, NodeId &node); ///< World War II
/// Either.
bool parse_named_time(Iterator &first, Iterator last, State &state, NodeId &node);
/// Whether a name of several words begins there.
bool begins_holiday_name(Iterator first, Iterator last, std::string_view text);
// deictic.cpp
bool parse_deictic(Iterator &first, Iterator last, State &state, NodeId &node);  ///< today, the day before yesterday
bool parse_relative(Iterator &first, Iterator last, State &state, NodeId &node); ///< last week, the past two years
bool parse_vague(Iterator &first, Iterator last, State &state, NodeId &node);    ///< now, recently, as soon as possible
// nested.cpp
bool parse_day_expression(Iterator &first, Iterator last, State &state, NodeId &node); ///< whatever names a day
bool parse_nested(Iterator &first, Iterator last, State &state, NodeId &node); ///< the end of the year, late last month
// durations.cpp
bool parse_bare_word(Iterator &first, Iterator last, State &state, NodeId &node);      ///< day, night
bool parse_plain_duration(Iterator &first, Iterator last, State &state, NodeId &node); ///< seven months
bool parse_duration(Iterator &first, Iterator last, State &state, NodeId &node); ///< almost seven months, an 18-month
// shifts.cpp
bool parse_shift(Iterator &first, Iterator last, State &state, NodeId &node); ///< two weeks ago, a year earlier
// event_names.cpp
bool parse_event_name(Iterator &first, Iterator last, State &state, NodeId &node); ///< the attack, his death
// sets.cpp
bool parse_set(Iterator &first, Iterator last, State &state, NodeId &node); ///< every Tuesday, twice a month

} // namespace dateline::phrases::en
