/// @file The evaluator's frame: a phrase, its words before and behind, and the meaning of its tree.
#include "resolve/evaluator.hpp"

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

/// "the day she left", "the day Mayor Voss left", "the day the mill burned", "the day when the town can": a clause
/// follows that says which.
bool clause_says_which(text::Document const &document, std::uint32_t place) {
    constexpr std::array<std::string_view, 10> openings{"he",  "she", "they", "we",   "it",
                                                        "you", "I",   "when", "that", "where"};
    auto const &next = document.tokens[place];
    // "the day al-Obel left", "the day van Moller left"
    constexpr std::array<std::string_view, 8> particles{"al", "el", "bin", "ibn", "van", "von", "de", "di"};
    if (std::find(particles.begin(), particles.end(), next.of(document.text)) != particles.end()) return true;
    if (next.is(text::Word::the) || next.is_possessive()) return true;
    bool const name = next.is_title_case() && (next.is(text::LexClass::none) || next.is(text::LexClass::title));
    return name || std::find(openings.begin(), openings.end(), next.of(document.text)) != openings.end();
}

/// "The day before he left", "the day of the attack", "the year since the flood": told by what stands behind them; not
/// "over the weekend after the flood".
bool told_by_event(text::Document const &document, Phrase const &phrase, calendar::Unit unit) {
    auto const next = phrase.tokens.end + 1;
    if (!document.tokens[phrase.tokens.begin].is(text::Word::the) || next >= document.tokens.size()) return false;
    if (phrase.trail == phrases::Trail::since) return true;
    if (unit == calendar::Unit::weekend && (phrase.lead == phrases::Lead::over || phrase.lead == phrases::Lead::at))
        return false;
    if (document.tokens[phrase.tokens.end].is(text::Word::of))
        return unit >= calendar::Unit::day && unit <= calendar::Unit::year && unit != calendar::Unit::quarter &&
               event_beside(document, phrase).has_value();
    if (unit == calendar::Unit::day && clause_says_which(document, phrase.tokens.end)) return true;
    return (phrase.trail == phrases::Trail::before || phrase.trail == phrases::Trail::after) &&
           document.tokens[next].is_letters();
}

/// "the 1990s", "the late 1990s", "the 19th century".
bool names_years(phrases::Trees const &trees, NodeId id) {
    if (auto const *const part = phrases::as<phrases::PartOf>(trees, id)) return names_years(trees, part->of);
    auto const *const group = phrases::as<phrases::YearGroup>(trees, id);
    return group != nullptr && !group->short_decade;
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
    // "From May 2 until Thursday, the crews had flown": the same.
    if (lead_ == Lead::until && (document_.begins_sentence(words_.begin - 1) ||
                                 document_.tokens[document_.sentence_of(words_.begin).begin].is(text::Word::from)))
        lead_ = Lead::by;
    // "Not until Monday did she speak"
    bool const not_until =
        lead_ == Lead::until && words_.begin > 1 && document_.tokens[words_.begin - 2].is(text::Word::not_);
    if (not_until || (lead_ == Lead::until && over_when_told(document_, words_))) lead_ = Lead::none;
    // "The protests lasted through Sunday"
    if ((lead_ == Lead::until || lead_ == Lead::through) && lasted_until(document_, words_)) lead_ = Lead::none;
    // "judging by Thursday's talks": no deadline, and where there is one ("by Monday's deadline") it is the nearer.
    if (lead_ == Lead::by && behind_words().is('\'')) lead_ = Lead::none;
    outlook_known_ = false;
}

std::optional<Resolution> Evaluator::phrase(Phrase const &phrase) {
    stand_at(phrase);
    if (auto const *const period = phrases::as<phrases::UnitPeriod>(trees_, phrase.root);
        period != nullptr && told_by_event(document_, phrase, period->unit))
        return unit_beside_event(*period, phrase);
    auto meaning = evaluate(phrase.root);
    if (!meaning) return meaning;
    if (phrases::behind_circa(document_, phrase.tokens.begin) &&
        document_.tokens[phrase.tokens.begin].is(text::LexClass::number)) {
        meaning->mod = Mod::approx;
        meaning->about = true;
    }
    // A date that names its year stands for itself ("since 2019" marks 2019); what lasts from there is the event.
    if (!names_year(trees_, phrase.root) && !names_years(trees_, phrase.root))
        apply_lead(*meaning, phrase.lead, reference_, phrase.root);
    if (auto const beside = event_beside(document_, phrase)) place_by_event(*meaning, *beside, phrase.root);
    // "for the almost seven months since": what the text has told of is where they begin.
    else if (phrase.trail == phrases::Trail::since && discourse_.latest)
        last_since(*meaning, phrase.root, *discourse_.latest);
    return meaning;
}

std::optional<Resolution> Evaluator::within(Phrase const &phrase, Resolution const &period) {
    stand_at(phrase);
    return within_period(phrase.root, period, phrase.root);
}

std::optional<Resolution> Evaluator::first_of_pair(Phrase const &phrase, NodeId second) {
    if (auto const *const clock = phrases::as<phrases::Clock>(trees_, phrase.root)) {
        stand_at(phrase);
        return first_clock(*clock, second, phrase.root);
    }
    // "The spring and summer of 1862", "Monday through Thursday of last week"
    if (auto const *const there = phrases::as<phrases::Within>(trees_, second)) {
        stand_at(phrase);
        auto const period = evaluate(there->outer);
        return period ? within_period(phrase.root, *period, phrase.root) : period;
    }
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

std::optional<Resolution> Evaluator::first_clock(phrases::Clock const &said, NodeId second, NodeId id) {
    auto const *const there = phrases::as<phrases::Within>(trees_, second);
    auto const *const last = phrases::as<phrases::Clock>(trees_, there != nullptr ? there->inner : second);
    auto clock = said;
    constexpr std::chrono::hours half{12};
    // "9-11 a.m.", "11 to 1 p.m.": in the half of the other, or before it.
    if (last != nullptr && clock.ambiguous && !last->ambiguous) {
        clock.time %= half;
        if (last->time >= half) clock.time += half;
        if (clock.time > last->time && clock.time >= half) clock.time -= half;
        clock.ambiguous = false;
    }
    // "9 a.m. to 5 p.m. Sunday"
    auto const day = there != nullptr ? evaluate(there->outer) : std::nullopt;
    if (day && day->dated) return clock_on(calendar::day_of(day->interval.begin), clock, Reason::within, id);
    return of(clock, id);
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

void leave_hour_open(Resolution &day) {
    auto *const fields = std::get_if<calendar::DateFields>(&day.value);
    if (fields == nullptr) return;
    day.type = TimexType::time;
    fields->grain = Grain::hour;
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

text::Token Evaluator::behind_words() const {
    return words_.end < document_.tokens.size() ? document_.tokens[words_.end] : text::Token{};
}

/// "Last year", "this month": the writer's own, in a story too; "the last year", "that year", "this day" are the
/// story's.
bool Evaluator::from_writing(text::Which which, calendar::Unit unit, NodeId id) const {
    bool const said = document_.tokens[trees_.tokens(id).begin].is(text::LexClass::relative);
    return said && unit > calendar::Unit::day && (which == text::Which::this_ || which == text::Which::last);
}

TextTime const &Evaluator::text_time() {
    bool const ahead =
        !narrative() && has_publication() && discourse_.latest->interval.begin >= calendar::day(today()).end;
    return ahead && discourse_.begun && outlook() == Outlook::past ? *discourse_.begun : *discourse_.latest;
}

TextTime const &Evaluator::text_day() {
    constexpr std::uint32_t reach = 80;
    auto const &told = text_time();
    auto const &day = discourse_.day;
    return told.grain > Grain::day && day && day->token + reach >= words_.begin ? *day : told;
}

Outlook Evaluator::outlook() {
    if (!outlook_known_) {
        outlook_ = resolve::outlook(document_, words_);
        outlook_known_ = true;
    }
    return outlook_;
}

} // namespace dateline::resolve
