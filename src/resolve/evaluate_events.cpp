/// @file Times told by an event: three days after the attack, since the invasion, within 48 hours of the quake.
#include "resolve/evaluator.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::resolve {

using calendar::DurationValue;
using calendar::Unit;
using phrases::EventSpan;
using phrases::NodeId;
using Side = phrases::EventSpan::Side;

namespace {

/// Whether a length can have gone by between the two: "almost seven months" neither in three days nor in three years.
bool may_have_passed(DurationValue const &length, calendar::Instant begun, calendar::Instant now) {
    if (!length.count) return calendar::moved(begun, length.unit, 1) <= now;
    auto const count = *length.count;
    auto const slack = std::max(1.0, count * 0.3);
    auto const least = static_cast<std::int64_t>(std::floor(std::max(0.0, count - slack)));
    auto const most = static_cast<std::int64_t>(std::ceil(count + slack));
    return calendar::moved(begun, length.unit, least) <= now && now <= calendar::moved(begun, length.unit, most);
}

/// Some days after an event begin the day after, and where they end is not said; some hours may be of its own day.
std::optional<calendar::Interval> beside_day(DurationValue const &length, Side side, calendar::Interval day) {
    bool const hours = length.unit <= Unit::hour;
    if (!length.count) {
        auto const next = calendar::moved(day.end, Unit::day, 1);
        if (hours && side != Side::before) return calendar::Interval{day.begin, next};
        if (hours) return calendar::Interval{calendar::moved(day.begin, Unit::day, -1), day.end};
        if (side == Side::after) return calendar::Interval{day.end, calendar::end_of_instants()};
        if (side == Side::before) return calendar::Interval{calendar::first_instant(), day.begin};
        return std::nullopt;
    }
    auto const count = static_cast<std::int64_t>(std::ceil(*length.count));
    auto const end = calendar::moved(day.end, length.unit, count);
    if (side == Side::before) return calendar::Interval{calendar::moved(day.begin, length.unit, -count), day.begin};
    return calendar::Interval{side == Side::within ? day.begin : day.end, end};
}

} // namespace

std::optional<EventDate> Evaluator::event_date(NodeId event, Grain coarsest) {
    auto const *const name = phrases::as<phrases::EventName>(trees_, event);
    if (name == nullptr) return std::nullopt;
    if (!name->when) return date_of_event(document_, told_, trees_.tokens(event), coarsest);
    auto const when = evaluate(name->when);
    if (!when || !when->dated || when->grain > coarsest) return std::nullopt;
    return EventDate{when->interval, when->grain, name->when};
}

std::optional<Resolution> Evaluator::by_event(phrases::Shift const &shift, phrases::Duration const &by, NodeId id) {
    // So many days of a year are not known where only the year is.
    auto const coarsest = std::max(Grain::day, std::min(calendar::grain_of(by.unit), Grain::year));
    auto const event = event_date(shift.base, coarsest == Grain::week ? Grain::day : coarsest);
    if (!event || by.amount.open) return symbolic(unsaid(Grain::day), Reason::no_event, shift.base ? shift.base : id);
    int const sign = static_cast<int>(shift.direction);
    std::optional<Resolution> result;
    if (trees_.rule(id) == "the <ordinal> anniversary of the <event>" && event->grain == Grain::day)
        result = dated(calendar::day(calendar::moved(event->interval.begin, by.unit, std::llround(by.amount.count))),
                       Grain::day, Reason::moved, id);
    else result = shifted(event->interval, event->grain, by, sign, shift, id);
    if (!result) return result;
    Steps steps;
    steps.add({Reason::event, event->node, event->interval});
    steps.add({Reason::moved, id, result->interval});
    result->steps = steps;
    return result;
}

std::optional<Resolution> Evaluator::of(phrases::EventName const & /*name*/, NodeId id) {
    return symbolic(unsaid(Grain::day), Reason::no_event, id);
}

std::optional<Resolution> Evaluator::of(EventSpan const &span, NodeId id) {
    auto const name = trees_.tokens(span.event);
    if (span.length && span.side == Side::since) {
        auto meaning = evaluate(span.length);
        if (meaning) place_by_event(*meaning, {span.side, name}, id);
        return meaning;
    }
    auto const event = event_date(span.event, Grain::day);
    bool const reaches_today = span.side == Side::since && has_publication() && !narrative();
    if (!reaches_today || !event || event->interval.begin > today())
        return symbolic(unsaid(Grain::day), Reason::no_event, span.event);
    auto result = dated(event->interval, event->grain, Reason::event, event->node);
    result.interval.end = calendar::day(today()).end;
    result.extent = Extent::span;
    result.steps.add({Reason::lasting_since, id, result.interval});
    return result;
}

std::optional<Resolution> Evaluator::unit_beside_event(phrases::UnitPeriod const &period,
                                                       phrases::Phrase const &phrase) {
    auto const grain = calendar::grain_of(period.unit);
    auto const beside = event_beside(document_, phrase);
    if (phrase.trail == phrases::Trail::since) {
        auto length = of(phrases::Duration{{1, false}, period.unit}, phrase.root);
        if (beside) place_by_event(*length, *beside, phrase.root);
        else if (discourse_.latest) last_since(*length, phrase.root, *discourse_.latest);
        return length;
    }
    auto const event = beside ? date_of_event(document_, told_, beside->name, grain <= Grain::week ? Grain::day : grain)
                              : std::nullopt;
    // "On March 7, the day she left, ..."
    if (auto const &latest = discourse_.latest;
        !event && phrase.trail == phrases::Trail::none && latest && latest->grain == grain &&
        document_.tokens[phrase.tokens.begin - 1].is(',') && trees_.tokens(latest->node).end + 1 == phrase.tokens.begin)
        return dated(latest->interval, grain, Reason::text_time, phrase.root);
    if (!event) return symbolic(unsaid(grain), Reason::no_anchor, phrase.root);
    if (beside->side == Side::on)
        return grain <= event->grain
                   ? dated(event->interval, event->grain, Reason::event, event->node)
                   : dated(calendar::period(period.unit, event->interval.begin), grain, Reason::event, event->node);
    bool const later = phrase.trail == phrases::Trail::after;
    phrases::Duration const one{{1, false}, period.unit};
    phrases::Shift const shift{
        {}, later ? phrases::Direction::later : phrases::Direction::earlier, phrases::Anchor::event, {}};
    return shifted(event->interval, event->grain, one, later ? 1 : -1, shift, phrase.root);
}

void Evaluator::place_by_event(Resolution &meaning, BesideEvent const &beside, NodeId words) const {
    auto const *const length = std::get_if<DurationValue>(&meaning.value);
    if (length == nullptr || meaning.type != TimexType::duration || meaning.dated || beside.side == Side::on) return;
    bool const years = length->unit >= Unit::year;
    auto const event =
        date_of_event(document_, told_, beside.name, beside.side == Side::since && years ? Grain::year : Grain::day);
    if (!event) {
        meaning.steps.add({Reason::no_anchor, words, {}});
        return;
    }
    if (beside.side == Side::since) {
        last_since(meaning, words, {event->interval, event->grain, event->node, 0});
        return;
    }
    auto const placed = beside_day(*length, beside.side, event->interval);
    if (!placed) return;
    meaning.interval = *placed;
    meaning.dated = true;
    meaning.grain = Grain::day;
    meaning.steps.add({Reason::event, event->node, event->interval});
    meaning.steps.add({Reason::moved, words, meaning.interval});
}

void Evaluator::last_since(Resolution &meaning, NodeId words, TextTime const &begun) const {
    auto const *const length = std::get_if<DurationValue>(&meaning.value);
    if (length == nullptr || meaning.type != TimexType::duration || meaning.dated || !has_publication() ||
        begun.interval.begin > today())
        return;
    if (!may_have_passed(*length, begun.interval.begin, today())) return;
    meaning.interval = {begun.interval.begin, calendar::day(today()).end};
    meaning.dated = true;
    meaning.grain = Grain::day;
    meaning.extent = Extent::span;
    meaning.steps.add({Reason::event, begun.node, begun.interval});
    meaning.steps.add({Reason::lasting_since, words, meaning.interval});
}

} // namespace dateline::resolve
