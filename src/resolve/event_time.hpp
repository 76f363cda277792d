/// @file When each event of a text was.
///
/// The expression that governs it by clause and distance; else the event that words tie it to (event_ties.hpp); else
/// before, on or after the publication date, as tense, aspect, class and company suggest to a linear model
/// (models/README.md). An event is never put on an exact day on less than an expression or the report of that day.
#pragma once

#include "events/mentions.hpp"
#include "phrases/phrases.hpp"
#include "resolve/resolution.hpp"
#include "text/linear_model.hpp"
#include "text/words.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::resolve {

/// What the stages before have found.
struct FoundEvents {
    text::Document const &document;
    text::Words const &words;
    std::vector<events::Mention> const &mentions;
    std::vector<phrases::Phrase> const &phrases;
    std::vector<std::optional<Resolution>> const &resolutions;
    Reference const &reference;
};

/// Where an event lies from the publication date.
enum class Side : std::uint8_t { before, on, after };

struct EventTime {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    bool dated = false;
    calendar::Interval interval{}; ///< half-open; an open end is the first or the end of all instants
    Grain grain = Grain::day;
    Extent extent = Extent::point;
    float confidence = 0;        ///< 0 to 1, calibrated (models/README.md)
    std::uint32_t phrase = none; ///< the expression that dates it
    std::uint32_t anchor = none; ///< the mention that bounds it or, by a length, dates it: "after the vote"
    std::uint32_t beside = none; ///< the mention whose side it takes: "stopped the car and fled" (at_one_time.hpp)
    Side side = Side::on;        ///< where the text puts it, if there is a publication date
};

/// One time a mention, in their order. Replaces the list. sides: the model of sides.
void date_events(FoundEvents const &found, text::LinearModel const &sides, std::vector<EventTime> &times);
/// By the model that is compiled in.
void date_events(FoundEvents const &found, std::vector<EventTime> &times);

} // namespace dateline::resolve
