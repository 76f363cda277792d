#include "resolve/event_time.hpp"

#include "resolve/event_context.hpp"
#include "text/models.hpp"

#include <algorithm>
#include <array>

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
    Reliability{0, 0.47F, 0.75F},  Reliability{32, 0.55F, 0.75F}, Reliability{48, 0.70F, 0.75F},
    Reliability{64, 0.80F, 0.86F}, Reliability{80, 0.91F, 0.87F},
};

Reliability reliability_of(int lead) {
    auto const after = std::find_if(reliabilities.begin() + 1, reliabilities.end(),
                                    [&](Reliability const &r) { return lead < r.lead; });
    return *(after - 1);
}

/// The side and how far it leads, in steps of the model's weights.
struct Choice {
    Side side;
    int lead;
};

Choice choose(LinearModel const &model, EventContext const &context, std::uint32_t mention,
              EventContext::Governing const &governing, std::span<Side const> decided) {
    LinearModel::Scores scores{};
    context.look_at(mention, governing, decided, [&](std::uint64_t feature) { model.add(feature, scores); });
    auto const best = model.best(scores);
    int rival = -32768;
    for (std::size_t i = 0; i < model.classes(); ++i)
        if (i != best && scores[i] > rival) rival = scores[i];
    return {static_cast<Side>(best), scores[best] - rival};
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

} // namespace

void date_events(FoundEvents const &found, std::vector<EventTime> &times) {
    static LinearModel const sides{text::models::event_sides()};
    EventContext const context(found);
    thread_local std::vector<Side> decided;
    times.clear();
    decided.clear();
    for (std::uint32_t i = 0; i < found.mentions.size(); ++i) {
        auto const governing = context.governing(i);
        auto const choice = choose(sides, context, i, governing, decided);
        decided.push_back(choice.side);
        EventTime time;
        time.side = choice.side;
        if (governing.phrase != EventTime::none &&
            (governing.bearing == Bearing::none || agrees(governing.bearing, choice.side))) {
            auto const &resolution = *found.resolutions[governing.phrase];
            time.dated = true;
            time.interval = resolution.interval;
            time.grain = resolution.grain;
            time.extent = resolution.extent;
            time.phrase = governing.phrase;
            time.confidence = reliability_of(choice.lead).by_expression;
        } else if (found.reference.published) {
            time.dated = true;
            time.interval = on_side(choice.side, *found.reference.published);
            time.grain = Grain::day;
            time.confidence = reliability_of(choice.lead).by_side;
        }
        times.push_back(time);
    }
}

} // namespace dateline::resolve
