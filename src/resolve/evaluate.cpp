/// @file The evaluator's frame: a phrase, its words before and behind, and the meaning of its tree.
#include "resolve/evaluator.hpp"

#include <cmath>

namespace dateline::resolve {

using calendar::Interval;
using phrases::Lead;
using phrases::NodeId;
using phrases::Phrase;

namespace {

/// What "since", "by" or "until" before the words makes of what they mean.
void apply_lead(Resolution &meaning, Lead lead, Reference const &reference, NodeId node) {
    if (!meaning.dated || meaning.type == TimexType::duration || meaning.type == TimexType::set) return;
    if (lead == Lead::since) {
        if (reference.kind == TextKind::narrative || !reference.published ||
            meaning.interval.begin > *reference.published)
            return;
        meaning.interval.end = calendar::day(*reference.published).end;
        meaning.extent = Extent::span;
        meaning.steps.add({Reason::lasting_since, node, meaning.interval});
    } else if (lead == Lead::so_far) {
        if (!reference.published || !meaning.interval.contains(*reference.published)) return;
        meaning.interval.end = calendar::day(*reference.published).end;
        meaning.extent = Extent::span;
        meaning.steps.add({Reason::before_publication, node, meaning.interval});
    } else if (lead == Lead::by || lead == Lead::until) {
        // A deadline; of the past the words name the day itself.
        if (!reference.published || meaning.interval.end <= *reference.published) return;
        meaning.interval.begin = calendar::first_instant();
        meaning.steps.add({Reason::bounded, node, meaning.interval});
    }
}

} // namespace

void name_weekday(std::optional<Resolution> &meaning, std::uint8_t iso) {
    if (!meaning || iso == 0) return;
    if (auto *const fields = std::get_if<calendar::DateFields>(&meaning->value)) fields->iso_weekday = iso;
}

void Evaluator::stand_at(Phrase const &phrase) {
    words_ = phrase.tokens;
    lead_ = phrase.lead;
    // "Until Thursday, nobody had known": what it opens is told in the clause behind it, as with "by".
    if (lead_ == Lead::until && document_.begins_sentence(words_.begin - 1)) lead_ = Lead::by;
    outlook_known_ = false;
}

std::optional<Resolution> Evaluator::phrase(Phrase const &phrase) {
    stand_at(phrase);
    auto meaning = evaluate(phrase.root);
    if (!meaning) return meaning;
    // A date that names its year stands for itself ("since 2019" marks 2019); what lasts from there is the event.
    if (!names_year(trees_, phrase.root)) apply_lead(*meaning, phrase.lead, reference_, phrase.root);
    // "for the almost seven months since": what the text has told of is where they begin.
    if (phrase.trail == phrases::Trail::since && discourse_.latest) last_since(*meaning, phrase, *discourse_.latest);
    else place_by_event(*meaning, phrase);
    return meaning;
}

void Evaluator::place_by_event(Resolution &meaning, Phrase const &phrase) const {
    auto const &tokens = document_.tokens;
    auto const end = phrase.tokens.end;
    auto const *const length = std::get_if<calendar::DurationValue>(&meaning.value);
    if (length == nullptr || meaning.type != TimexType::duration || meaning.dated || end + 2 >= tokens.size()) return;
    bool const since = phrase.trail == phrases::Trail::since;
    bool const within =
        phrase.lead == Lead::within && (phrase.trail == phrases::Trail::after || tokens[end].is(text::Word::of));
    if ((!since && !within) || !tokens[end + 1].is(text::Word::the) || !tokens[end + 2].is(text::LexClass::none))
        return;
    auto const day = date_of_event(document_, told_, end + 3);
    if (!day) {
        meaning.steps.add({Reason::no_anchor, phrase.root, {}});
    } else if (since) {
        last_since(meaning, phrase, {*day, Grain::day, phrase.root, 0});
    } else if (length->count) {
        auto const count = static_cast<int>(std::ceil(*length->count));
        meaning.interval = {day->begin, calendar::moved(day->end, length->unit, count)};
        meaning.dated = true;
        meaning.grain = Grain::day;
        meaning.steps.add({Reason::event, phrase.root, *day});
        meaning.steps.add({Reason::moved, phrase.root, meaning.interval});
    }
}

void Evaluator::last_since(Resolution &meaning, Phrase const &phrase, TextTime const &begun) const {
    if (meaning.type != TimexType::duration || meaning.dated || !has_publication() || begun.interval.begin > today())
        return;
    meaning.interval = {begun.interval.begin, calendar::day(today()).end};
    meaning.dated = true;
    meaning.grain = Grain::day;
    meaning.extent = Extent::span;
    meaning.steps.add({Reason::event, begun.node, begun.interval});
    meaning.steps.add({Reason::lasting_since, phrase.root, meaning.interval});
}

std::optional<Resolution> Evaluator::first_of_pair(Phrase const &phrase, NodeId second) {
    auto const *const mine = phrases::as<phrases::CalendarDate>(trees_, phrase.root);
    auto const *const other = phrases::as<phrases::CalendarDate>(trees_, second);
    if (mine == nullptr || other == nullptr) return this->phrase(phrase);
    stand_at(phrase);
    auto date = *mine;
    if (!date.year && other->year && other->month == 0 && date.month != 0) {
        date.year = other->year;
        date.short_year = other->short_year;
    }
    if (!date.year && other->year) date.year = other->year;
    if (date.month == 0 && date.day != 0) date.month = other->month;
    auto meaning = of(date, phrase.root);
    if (meaning) meaning->steps.add({Reason::partner, second, meaning->interval});
    return meaning;
}

std::optional<Resolution> Evaluator::second_of_pair(Phrase const &phrase, Resolution const &first) {
    auto const *const mine = phrases::as<phrases::CalendarDate>(trees_, phrase.root);
    if (mine == nullptr || !first.dated) return this->phrase(phrase);
    stand_at(phrase);
    auto date = *mine;
    auto const before = calendar::day_of(first.interval.begin);
    if (date.month == 0 && date.day != 0) date.month = static_cast<std::uint8_t>(unsigned{before.month()});
    int const year = int{before.year()};
    if (!date.year) {
        date.year = year;
    } else if (date.short_year) {
        // "1939-45", "1999-04": the next year with those digits.
        date.year = year - year % 100 + *date.year;
        if (*date.year < year) *date.year += 100;
        date.short_year = false;
    }
    auto meaning = of(date, phrase.root);
    if (meaning) meaning->steps.add({Reason::partner, phrase.root, meaning->interval});
    return meaning;
}

std::optional<Resolution> Evaluator::evaluate(NodeId id) {
    return std::visit([&](auto const &node) { return of(node, id); }, trees_[id]);
}

Resolution Evaluator::dated(Interval interval, Grain grain, Reason reason, NodeId id) const {
    Resolution result;
    result.type = grain <= Grain::part_of_day ? TimexType::time : TimexType::date;
    result.value = calendar::fields_of(interval.begin, grain);
    result.dated = true;
    result.interval = interval;
    result.grain = grain;
    result.steps.add({reason, id, interval});
    return result;
}

Resolution Evaluator::symbolic(calendar::DateFields fields, Reason reason, NodeId id) const {
    Resolution result;
    result.type = fields.grain <= Grain::part_of_day ? TimexType::time : TimexType::date;
    result.value = fields;
    result.grain = fields.grain;
    result.confidence = 0.5F;
    result.steps.add({reason, id, {}});
    return result;
}

Resolution Evaluator::chosen(Choice const &choice, Grain grain, NodeId id) const {
    auto result = dated(choice.chosen, grain, choice.reason, id);
    result.other = choice.other;
    result.confidence = choice.confidence;
    return result;
}

bool Evaluator::definite(NodeId id) const { return document_.tokens[trees_.tokens(id).begin].is(text::Word::the); }

/// "Last year", "this month": the writer's own, in a story too; "the last year", "that year", "this day" are the
/// story's.
bool Evaluator::from_writing(text::Which which, calendar::Unit unit, NodeId id) const {
    bool const said = document_.tokens[trees_.tokens(id).begin].is(text::LexClass::relative);
    return said && unit > calendar::Unit::day && (which == text::Which::this_ || which == text::Which::last);
}

Outlook Evaluator::outlook() {
    if (!outlook_known_) {
        outlook_ = resolve::outlook(document_, words_);
        outlook_known_ = true;
    }
    return outlook_;
}

} // namespace dateline::resolve
