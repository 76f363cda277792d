/// @file Words of time that are names, verbs and parts of idioms too: Mr. Day, March Street, the Evening Post, may, the
/// fall in prices, "This Week", carried the day.
#pragma once

#include "phrases/en/context.hpp"

namespace dateline::phrases::en {

/// "Mr. Day", "Mrs. June Pell".
bool titled(Context const &context);

/// "March Street".
bool street(Context const &context);

/// "The Christmas tree", "an Easter egg", "the Yom Kippur War": a kind of thing.
bool names_thing_of_feast(Context const &context);

/// "the Today programme", "Rook Today": a broadcast or a paper.
bool today_in_name(Context const &context);

/// "'This Week'": a quotation mark opens the words, and the unit has a capital.
bool quoted_title(Context const &context);

/// "At the end of the day, it is about money": an idiom, of the day or of its end.
bool sums_up(Context const &context);

/// "carried the day", "saved the day": an idiom.
bool carries_the_day(Context const &context);

/// "paid by the hour", "worse by the day", "the day to day work": no hour and no day that anyone could name.
bool counts_by_unit(Context const &context);

/// "Selim Ramadan", "Mr. Ramadan", "Ramadan said": a name of people, and not the month.
bool ramadan_is_name(Context const &context);

/// "Summer Hale", "The Evening Post": a capital of its own and a name behind it. A part of the day begins headlines too
/// and wants the article.
bool in_name(Context const &context);

/// May, March, August, Sun, Sat … alone: a name or a verb unless capitalised, and where a sentence begins, only with
/// support.
bool bare_month(Context const &context);

/// "Highs in the 40s", "temperatures in the mid-50s".
bool of_temperature(Context const &context);

/// "The Seven Years' War", "the Six-Day War", "the Hundred Days Offensive": a length in a name.
bool named_by_length(Context const &context);

/// "Sun", "Sat" and "Wed" are words and names too; something beside them must speak for the day.
bool short_weekday(Context const &context);

/// "the Sunday Herald", "Mail on Sunday": papers; Sunday school.
bool weekday_in_name(Context const &context);

/// "his 2011 Honda": a make of cars behind the year.
bool model_year(Context const &context);

/// "Saturday Night Live", "Monday Night Football".
bool show_of_night(Context const &context);

/// "that fall under them", "those that fall short": a verb.
bool falls(Context const &context);

/// "Climber killed in fall": from a height.
bool fell(Context const &context);

/// A season alone: "fall" and "spring" are words too, and a capital may belong to a name.
bool bare_season(Context const &context);

} // namespace dateline::phrases::en
