/// @file When something was, in words for a reader: "7 October 2023", "some day from 29 April to 1 May 2024",
/// "about 2021", "since 7 October 2023", "by 31 May 2024". English, Gregorian, days before months.
#pragma once

#include "output/civil.hpp"

#include "dateline/time.hpp"
#include "dateline/timeline.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::output {

/// A piece of the wording; one that names a date carries it for machines.
struct WordPiece {
    std::string text;
    std::string datetime; ///< as HTML's time element takes it; empty where it has no such form (before 1583, decades)
};

/// What kind of knowledge the wording expresses; marks and classes are chosen by it.
enum class Certainty : std::uint8_t {
    day,     ///< that day (or minute)
    within,  ///< some moment between two days
    whole,   ///< all the time from one to the other
    open,    ///< one end is not known
    unknown, ///< undated
};

Certainty certainty_of(When const &when);

/// The pieces, to be read one after the other. An interval that ends on the day until_now is "since …".
std::vector<WordPiece> words_for(When const &when, Grain grain, std::optional<Moment> const &until_now = std::nullopt);

/// The same as one text.
std::string in_words(When const &when, Grain grain, std::optional<Moment> const &until_now = std::nullopt);

/// Of an entry: what is ongoing as of the timeline's date is told as "since …".
std::vector<WordPiece> words_for(TimelineEntry const &entry, std::optional<Moment> const &as_of);
std::string in_words(TimelineEntry const &entry, std::optional<Moment> const &as_of);

/// "7 October 2023", "2 May 2024, 15:00 (UTC-4)".
std::string in_words(Moment const &moment);

} // namespace dateline::output
