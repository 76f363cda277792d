/// @file What decides of which class an event is, once all events of its sentence are known: shared with the program
/// that trains it.
#pragma once

#include "events/trigger_features.hpp"
#include "text/linear_model.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::events {

/// What stands for the class of the event before the first of a sentence.
constexpr std::uint64_t no_event_before = 99;
/// What stands for the kind of the governor where there is none.
constexpr std::uint64_t no_governor = 998;

/// An event among those of its sentence.
struct EventPlace {
    std::span<WordLooks const> sentence;
    std::span<std::size_t const> events; ///< where the words stand that tell of them, rising
    std::size_t which;                   ///< of the events
    std::uint64_t history;               ///< the class of the event before it, or no_event_before

    [[nodiscard]] std::size_t at() const { return events[which]; }
    [[nodiscard]] WordLooks const &word() const { return sentence[at()]; }
};

/// The word and its neighbours, each by itself.
template <typename Add>
void look_at_event(EventPlace const &event, Add &&add) {
    auto const &w = event.word();
    look_at_word(w, add);
    look_beside(event.sentence, event.at(), add);
    add(text::feature(94, text::both(w.company.kind, w.tag)));
}

/// The word in its sentence.
template <typename Add>
void look_around_event(EventPlace const &event, Add &&add) {
    using text::both;
    using text::feature;
    auto const &w = event.word();
    auto const around = surroundings(event.sentence, event.at());
    look_around(event.sentence, event.at(), around, add);
    std::uint64_t const governor =
        around.governor == Surroundings::none ? no_governor : event.sentence[around.governor].company.kind;
    add(feature(40, both(event.history, w.tag)));
    add(feature(41, both(event.history, w.stem)));
    add(feature(95, both(w.company.kind, both(w.tag, event.history))));
    add(feature(96, both(w.company.kind, both(w.tag, around.complement))));
    add(feature(97, both(w.company.kind, both(w.tag, governor))));
}

/// The event beside the one before it and the next.
template <typename Add>
void look_along_events(EventPlace const &event, Add &&add) {
    using text::both;
    using text::feature;
    auto const at = event.at();
    auto const &w = event.word();
    std::uint64_t distance = 9;
    std::uint64_t next_tag = 250;
    std::uint64_t next_stem = 0;
    std::uint64_t between = 0;
    if (event.which + 1 < event.events.size()) {
        auto const next = event.events[event.which + 1];
        auto const gap = next - at;
        distance = gap < 4 ? gap : gap < 7 ? 5 : gap < 11 ? 6 : 7;
        next_tag = event.sentence[next].tag;
        next_stem = event.sentence[next].stem;
        for (auto i = at + 1; i < next && i < at + 6; ++i)
            between = both(between, static_cast<std::uint64_t>(event.sentence[i].pos.upos));
    }
    add(feature(80, both(w.tag, both(distance, next_tag))));
    add(feature(81, both(w.stem, both(distance, next_tag))));
    add(feature(82, both(w.tag, next_stem)));
    add(feature(83, both(w.stem, next_tag)));
    add(feature(84, both(w.tag, both(between, next_tag))));
    add(feature(85, both(w.stem, both(between, next_tag))));
    if (event.which > 0) {
        auto const &before = event.sentence[event.events[event.which - 1]];
        auto const gap = at - event.events[event.which - 1];
        add(feature(86, both(w.tag, both(before.stem, event.history))));
        add(feature(87, both(w.tag, both(gap < 4 ? gap : gap < 8 ? 5 : 6, both(event.history, before.tag)))));
    } else {
        add(feature(88, w.tag));
    }
}

/// A class that leads by as much, in steps of a packed weight, before the whole sentence has been looked at, or before
/// the other events have, is taken as it is (models/README.md says how often another would have been).
constexpr int clear_by_itself = 30;
constexpr int clear_in_sentence = 20;

/// The class of the event, into EventClass; looks no further than it must.
inline std::size_t choose_class(text::LinearModel const &classes, EventPlace const &event) {
    text::FeatureSum sum(classes);
    text::LinearModel::Scores scores{};
    auto const add = [&](std::uint64_t feature) { sum.add(feature); };
    look_at_event(event, add);
    sum.add_to(scores);
    auto choice = classes.choose(scores);
    if (choice.lead >= clear_by_itself) return choice.best;
    look_around_event(event, add);
    sum.add_to(scores);
    choice = classes.choose(scores);
    if (choice.lead >= clear_in_sentence) return choice.best;
    look_along_events(event, add);
    sum.add_to(scores);
    return classes.best(scores);
}

} // namespace dateline::events
