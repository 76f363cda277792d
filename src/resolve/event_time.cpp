#include "resolve/event_time.hpp"

#include "resolve/event_context.hpp"
#include "text/models.hpp"

namespace dateline::resolve {

namespace {

using calendar::Interval;
using text::LinearModel;

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

bool agrees(Bearing bearing, Side side) {
    switch (bearing) {
    case Bearing::past: return side == Side::before;
    case Bearing::reaches: return side == Side::on;
    case Bearing::future: return side == Side::after;
    case Bearing::none: return true;
    }
    return false;
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
        if (governing.phrase != EventTime::none && (governing.bearing == Bearing::none || agrees(governing.bearing, choice.side))) {
            auto const &resolution = *found.resolutions[governing.phrase];
            time.dated = true;
            time.interval = resolution.interval;
            time.grain = resolution.grain;
            time.extent = resolution.extent;
            time.phrase = governing.phrase;
            time.confidence = 0.6F * resolution.confidence;
        } else if (found.reference.published) {
            time.dated = true;
            time.interval = on_side(choice.side, *found.reference.published);
            time.grain = Grain::day;
            time.confidence = 0.6F;
        }
        times.push_back(time);
    }
}

} // namespace dateline::resolve
