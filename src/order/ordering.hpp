/// @file The order of a text's events: everything that speaks for one, brought into accord.
///
/// Dates of events, words that say an order, and what a linear model makes of tenses, classes and company
/// (models/README.md) come into one network, the most certain first; what contradicts those before it gives way.
#pragma once

#include "order/network.hpp"
#include "resolve/event_time.hpp"
#include "text/linear_model.hpp"

#include "dateline/annotation.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::order {

/// What a constraint comes from.
struct Ground {
    enum class Kind : std::uint8_t {
        length,  ///< an event ends after it begins
        dated,   ///< an expression dates the first event
        side,    ///< the first lies before, on or after the publication date
        dates,   ///< the dates of the two events lie so
        word,    ///< a word says it
        likeness ///< two such events mostly lie so: tense, class, place in the text
    };
    Kind kind = Kind::length;
    std::uint32_t first = 0; ///< places in the list of mentions
    std::uint32_t second = 0;
    TemporalRelation relation = TemporalRelation::before; ///< of the first to the second, where it is about two
    std::uint32_t word = 0;                               ///< that says it
    float certainty = 0; ///< that it holds, where pairs that nobody can order count as not
};

/// What gave way, and to what.
struct Contradiction {
    Ground dropped;
    Ground kept;
};

/// What the network says of when an event was, beyond its own date.
struct DerivedBounds {
    calendar::Interval interval{}; ///< half-open; an open end is the first or the end of all instants
    float confidence = 0;          ///< that all of its grounds hold
    std::vector<Ground> grounds;   ///< from the calendar to the event
};

struct Ordering {
    std::vector<Ground> relations;                    ///< each pair once at most, in the order of the second
    std::vector<std::optional<DerivedBounds>> bounds; ///< one a mention
    std::vector<Contradiction> contradictions;        ///< of grounds that would have been worth a claim
};

/// Orders the events. Replaces what ordering holds; near-linear in the events.
void order_events(resolve::FoundEvents const &found, std::vector<resolve::EventTime> const &times, Ordering &ordering);

/// The same with another model than the one that is compiled in: for the program that trains it.
void order_events(resolve::FoundEvents const &found, std::vector<resolve::EventTime> const &times,
                  text::LinearModel const &model, Ordering &ordering);

} // namespace dateline::order
