#include "resolve/event_time.hpp"

#include "resolve/at_one_time.hpp"
#include "resolve/event_context.hpp"
#include "resolve/event_ties.hpp"
#include "text/models.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <variant>

namespace dateline::resolve {

namespace {

using calendar::Interval;
using text::LinearModel;

/// How often an answer holds whose side leads by so much, by cross-validation (models/README.md).
struct Reliability {
    int lead;
    float by_side;
    float by_expression;
};
constexpr std::array reliabilities = {
    Reliability{0, 0.47F, 0.68F},  Reliability{32, 0.54F, 0.68F}, Reliability{48, 0.65F, 0.68F},
    Reliability{80, 0.69F, 0.68F}, Reliability{96, 0.84F, 0.84F},
};

Reliability reliability_of(int lead) {
    auto const after = std::find_if(reliabilities.begin() + 1, reliabilities.end(),
                                    [&](Reliability const &r) { return lead < r.lead; });
    return *(after - 1);
}
/// The same of those that an expression dates whatever side leads.
constexpr float reliability_of_said = 0.93F;

/// The side and how far it leads, in steps of the model's weights.
struct Choice {
    Side side;
    int lead;
};

/// Whether the form of the verb allows that side: "will open" was not, "opened" is not to come.
bool allows(events::Mention const &mention, Side side) {
    auto const tense = mention.group.tense;
    if (side == Side::before) return tense != EventTense::future;
    if (side == Side::after) return tense != EventTense::past || mention.status != EventStatus::happened;
    return true;
}

Choice choose(LinearModel const &model, EventContext const &context, events::Mention const &mention,
              std::uint32_t which, EventContext::Governing const &governing, std::span<Side const> decided) {
    LinearModel::Scores scores{};
    context.look_at(which, governing, decided, [&](std::uint64_t feature) { model.add(feature, scores); });
    for (std::size_t i = 0; i < model.classes(); ++i)
        if (!allows(mention, static_cast<Side>(i))) scores[i] = std::numeric_limits<LinearModel::Score>::min();
    auto const chosen = model.choose(scores);
    return {static_cast<Side>(chosen.best), chosen.lead};
}

Interval on_side(Side side, calendar::Instant published) {
    auto const today = calendar::day(published);
    switch (side) {
    case Side::before: return {calendar::first_instant(), today.begin};
    case Side::on: return today;
    case Side::after: return {today.end, calendar::end_of_instants()};
    }
    return today;
}

/// Puts an event without an expression of its own where the one that it is tied to leaves it.
void apply(FoundEvents const &found, Tie const &tie, EventTime const &other, EventTime &time) {
    if (!other.dated) return;
    auto const bound = tied(found, tie, other.interval);
    time.anchor = tie.event;
    if (tie.length != EventTime::none) {
        time.dated = true;
        time.interval = bound;
        time.grain = calendar::grain_of(std::get<calendar::DurationValue>(found.resolutions[tie.length]->value).unit);
        time.confidence = other.confidence;
        return;
    }
    Interval const both{std::max(time.interval.begin, bound.begin), std::min(time.interval.end, bound.end)};
    time.interval = time.dated && both.begin < both.end ? both : bound;
    if (!time.dated) time.confidence = other.confidence;
    time.dated = true;
}

} // namespace

void date_events(FoundEvents const &found, std::vector<EventTime> &times) {
    static LinearModel const sides{text::models::event_sides()};
    date_events(found, sides, times);
}

void date_events(FoundEvents const &found, LinearModel const &sides, std::vector<EventTime> &times) {
    EventContext const context(found);
    thread_local std::vector<Side> decided;
    thread_local std::vector<int> leads;
    thread_local std::vector<std::pair<std::uint32_t, Tie>> ties;
    times.clear();
    decided.clear();
    leads.clear();
    ties.clear();
    for (std::uint32_t i = 0; i < found.mentions.size(); ++i) {
        auto const tie = tie_of(found, i);
        auto governing = context.governing(i);
        if (tie && !governing.certain && governing.phrase != EventTime::none && governing.word < tie->from)
            governing = {};
        auto choice = choose(sides, context, found.mentions[i], i, governing, decided);
        auto const beside = at_one_time(found, i);
        if (beside != EventTime::none) choice = {decided[beside], leads[beside]};
        auto const said = governing.side_said();
        choice.side = said.value_or(choice.side);
        decided.push_back(choice.side);
        leads.push_back(choice.lead);
        EventTime time;
        time.side = choice.side;
        bool const by_expression = governing.phrase != EventTime::none &&
                                   (governing.bearing == Bearing::none || agrees(governing.bearing, choice.side));
        if (by_expression) {
            auto const &resolution = *found.resolutions[governing.phrase];
            time.dated = true;
            time.interval = resolution.interval;
            time.grain = resolution.grain;
            time.extent = resolution.extent;
            time.phrase = governing.phrase;
            time.confidence = said ? reliability_of_said : reliability_of(choice.lead).by_expression;
            if (governing.since) {
                time.interval.end = calendar::day(*found.reference.published).end;
                time.grain = Grain::day;
                time.extent = Extent::span;
            }
        } else if (found.reference.published) {
            time.dated = true;
            time.interval = on_side(choice.side, *found.reference.published);
            time.grain = Grain::day;
            time.confidence = reliability_of(choice.lead).by_side;
            time.beside = beside;
        }
        times.push_back(time);
        if (tie && !by_expression) ties.emplace_back(i, *tie);
    }
    for (auto const &[which, tie] : ties) apply(found, tie, times[tie.event], times[which]);
}

} // namespace dateline::resolve
