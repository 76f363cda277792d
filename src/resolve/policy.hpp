/// @file Chooses between readings. Everything that decides a direction is here: tense, preposition, distance, kind of
/// text.
#pragma once

#include "phrases/phrases.hpp"
#include "resolve/resolution.hpp"
#include "resolve/tense.hpp"

#include <optional>

namespace dateline::resolve {

/// What bears on the choice at one phrase.
struct Situation {
    Reference const *reference = nullptr;
    Outlook outlook = Outlook::unknown;
    phrases::Lead lead = phrases::Lead::none;
    std::optional<Outlook> beside; ///< of the verb right before the words: "they met in January", "ends Dec. 31"
};

/// A past and a future reading of the same words; equal where the time of writing is in the period itself.
struct Readings {
    calendar::Interval past;
    calendar::Interval future;
};

struct Choice {
    calendar::Interval chosen;
    std::optional<calendar::Interval> other;
    Reason reason = Reason::nearest;
    float confidence = 1.0F;
};

/// "Friday", "on Monday": the day itself where it is a Friday, else by the outlook.
Choice choose_weekday(Situation const &situation, Readings const &readings);

/// "Oct. 7", "in March", "summer", "Christmas": a period of the year whose year is not said.
Choice choose_year(Situation const &situation, Readings const &readings);

/// A year of two digits in a story: the nearest to where it is.
int year_near(int two_digits, calendar::Instant story);

/// A year of two digits: the latest that is not more than ten years ahead of the publication.
int full_year(int two_digits, std::optional<calendar::Instant> published);

} // namespace dateline::resolve
