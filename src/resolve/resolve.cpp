/// @file The phrases of a text in order, and what each leaves for the next to count from.
#include "resolve/evaluator.hpp"
#include "resolve/joined_dates.hpp"
#include "resolve/marking.hpp"
#include "resolve/resolution.hpp"

#include <algorithm>

namespace dateline::resolve {

namespace {

using phrases::Phrase;
using phrases::Trees;

/// Whether the words are a distance back from another time, or from the writing: what they lead to is not what the text
/// is about. "Two years later" it goes on from there.
bool compares(Trees const &trees, phrases::NodeId id) {
    auto const *const shift = phrases::as<phrases::Shift>(trees, id);
    return shift != nullptr &&
           (shift->direction == phrases::Direction::earlier || shift->anchor == phrases::Anchor::speech);
}

/// "A year earlier": a story looks back so far, and then goes on from where it was.
bool looks_back_years(Trees const &trees, phrases::NodeId id) {
    auto const *const shift = phrases::as<phrases::Shift>(trees, id);
    if (shift == nullptr || shift->direction != phrases::Direction::earlier) return false;
    auto by = shift->by;
    if (auto const *const about = phrases::as<phrases::Approximate>(trees, by)) by = about->of;
    auto const *const length = phrases::as<phrases::Duration>(trees, by);
    return length != nullptr && length->unit >= calendar::Unit::year;
}

/// Times counted from the writing say nothing of where a narrative is.
bool from_writing(Trees const &trees, phrases::NodeId id) {
    if (auto const *const part = phrases::as<phrases::PartOf>(trees, id)) return from_writing(trees, part->of);
    if (auto const *const within = phrases::as<phrases::Within>(trees, id))
        return within->outer && from_writing(trees, within->outer);
    if (auto const *const shift = phrases::as<phrases::Shift>(trees, id))
        return shift->anchor == phrases::Anchor::speech;
    return phrases::as<phrases::DeicticDay>(trees, id) != nullptr;
}

/// One number far from where a narrative is ("papers declassified in 2005") is an aside; two in a row are where it
/// went.
void go_on_from(Discourse &discourse, TextTime const &time, bool may_be_aside) {
    constexpr auto near = date::days{8 * 366};
    auto const far = [&](std::optional<TextTime> const &from) {
        return !from || time.interval.begin - from->interval.begin > near ||
               from->interval.begin - time.interval.begin > near;
    };
    if (may_be_aside && discourse.dated && far(discourse.dated) && far(discourse.aside)) {
        discourse.aside = time;
        return;
    }
    if (discourse.dated && discourse.dated->grain <= Grain::season) discourse.before = discourse.dated;
    discourse.dated = time;
    discourse.aside.reset();
}

/// A quarter that a report can be about: neither one that it only looks ahead to nor one that it compares with.
bool may_be_reported(Discourse const &discourse, calendar::Interval quarter, Reference const &reference) {
    if (!discourse.quarter || !reference.published) return true;
    auto const &reported = discourse.quarter->interval;
    bool const ahead = quarter.end > *reference.published && reported.end <= *reference.published;
    return !ahead && quarter.begin >= reported.begin;
}

/// "The nine months", "the first six months", "the year ended June 30": what a report goes on to after the quarter.
int reported_months(Trees const &trees, phrases::NodeId id, Resolution const &meaning) {
    auto const *const length = std::get_if<calendar::DurationValue>(&meaning.value);
    if (length == nullptr || !length->count || meaning.type != TimexType::duration) return 0;
    auto const rule = trees.rule(id);
    if (rule == "the year ended") return 12;
    auto const *const relative = phrases::as<phrases::Relative>(trees, id);
    bool const latest = relative != nullptr && relative->which == text::Which::latest;
    if (!latest && rule != "the <duration>" && rule != "the first <duration>") return 0;
    bool const months = length->unit == calendar::Unit::month && *length->count >= 6 && *length->count < 12;
    return months ? static_cast<int>(*length->count) : 0;
}

/// Of each phrase of a narrative, the next date behind it that names its year and is no longer than a season.
class DatesAhead {
public:
    DatesAhead(Trees const &trees, std::vector<Phrase> const &phrases, Evaluator &evaluator) : next_(phrases.size()) {
        std::optional<TextTime> next;
        for (auto at = phrases.size(); at-- > 0;) {
            next_[at] = next;
            auto const &phrase = phrases[at];
            if (!names_year(trees, phrase.root)) continue;
            auto const meaning = evaluator.phrase(phrase);
            if (meaning && meaning->dated && meaning->grain <= Grain::season)
                next = TextTime{meaning->interval, meaning->grain, phrase.root, phrase.tokens.begin};
        }
    }
    [[nodiscard]] std::optional<TextTime> const &operator[](std::size_t phrase) const { return next_[phrase]; }

private:
    std::vector<std::optional<TextTime>> next_;
};

void remember(Discourse &discourse, Trees const &trees, Phrase const &phrase, Resolution const &meaning,
              Reference const &reference, bool ended) {
    bool const narrative = reference.kind == TextKind::narrative;
    if (auto const months = reported_months(trees, phrase.root, meaning); months != 0) discourse.months = months;
    if (!meaning.dated || meaning.type == TimexType::duration || meaning.type == TimexType::set) return;
    if (std::holds_alternative<calendar::VagueTime>(meaning.value)) return;
    // "Since the end of the Cold War": nothing that a text goes on from.
    if (phrases::as<phrases::EraName>(trees, phrase.root) != nullptr) return;
    auto const began_with = [&](Reason reason) {
        return !meaning.steps.empty() && meaning.steps.begin()->reason == reason;
    };
    bool const by_writer = began_with(Reason::publication) && meaning.grain > Grain::day;
    if (narrative && (by_writer || from_writing(trees, phrase.root))) return;
    // The end of a span of years is not where the story goes on.
    if (phrase.partner == -1 && meaning.grain == Grain::year) return;
    auto whole = meaning.interval;
    // What "since" and "by" opened is remembered closed.
    if (!meaning.steps.empty() && phrase.lead != phrases::Lead::none) whole = meaning.steps.begin()->interval;
    if (whole.begin == whole.end) whole = meaning.interval;
    bool const year_named = names_year(trees, phrase.root);
    bool const year_told = year_named || began_with(Reason::carried_year);
    TextTime const time{whole, meaning.grain, phrase.root, phrase.tokens.begin, year_told};
    bool const comparison =
        narrative ? looks_back_years(trees, phrase.root) : compares(trees, phrase.root) && meaning.grain > Grain::day;
    if (!comparison) {
        discourse.latest = time;
        if (time.grain <= Grain::day) discourse.day = time;
        if (!reference.published || whole.begin < calendar::day(*reference.published).end) discourse.begun = time;
    }
    bool const named = ended || phrases::as<phrases::UnitPeriod>(trees, phrase.root) == nullptr;
    if (meaning.grain == Grain::quarter && !comparison && named) {
        discourse.months = 0;
        if (may_be_reported(discourse, whole, reference)) discourse.quarter = time;
    }
    if (meaning.grain <= Grain::year && !comparison) go_on_from(discourse, time, narrative && year_named);
}

/// "May 2-4", "5-6 September", "January-June 2016": what is said once holds for both. "From March to June" has two
/// ends.
bool shares_date(text::Document const &document, Trees const &trees, Phrase const &first, Phrase const &second) {
    auto const *const a = phrases::as<phrases::CalendarDate>(trees, first.root);
    auto const *const b = phrases::as<phrases::CalendarDate>(trees, second.root);
    if (a == nullptr || b == nullptr) return false;
    bool const days = a->day != 0 && b->day != 0 && (a->month == 0 || b->month == 0);
    auto const &joint = document.tokens[first.tokens.end];
    bool const close = joint.is('-') || joint.is_mark(text::en_dash) || first.lead == phrases::Lead::between;
    bool const months = close && a->day == 0 && b->day == 0 && a->month != 0 && b->month != 0 && !a->year && b->year;
    return days || months;
}

/// "May 2-4" is two expressions to TimeML and one range to a timeline: both stand for the whole of it.
void span_of_pair(Resolution &first, Resolution &second) {
    if (!first.dated || !second.dated || second.interval.end <= first.interval.begin) return;
    first.interval.end = second.interval.end;
    second.interval.begin = first.interval.begin;
    first.extent = second.extent = Extent::span;
}

/// "Two days earlier", "three days after the attack".
bool counts_in_text(Trees const &trees, Phrase const &phrase) {
    auto const *const shift = phrases::as<phrases::Shift>(trees, phrase.root);
    return shift != nullptr && (shift->anchor == phrases::Anchor::text || shift->anchor == phrases::Anchor::event);
}

/// "Four years ago, on April 1": the year that the words before a date without one lead to; nullptr where none do.
Resolution const *year_before(text::Document const &document, Trees const &trees, std::vector<Phrase> const &phrases,
                              std::size_t i, std::vector<std::optional<Resolution>> const &resolutions) {
    auto const *const date = phrases::as<phrases::CalendarDate>(trees, phrases[i].root);
    if (i == 0 || !resolutions.back() || date == nullptr || date->year || date->month == 0) return nullptr;
    auto const *const shift = phrases::as<phrases::Shift>(trees, phrases[i - 1].root);
    auto const &before = *resolutions.back();
    bool const year = shift != nullptr && before.dated && before.type == TimexType::date && before.grain == Grain::year;
    return year && says_again(document, phrases[i - 1], phrases[i]) ? &before : nullptr;
}

/// Whether it counts from an event that has had no date so far.
bool waits_for_event(text::Document const &document, Phrase const &phrase, Resolution const &meaning) {
    if (meaning.dated) return false;
    bool const by_name = std::any_of(meaning.steps.begin(), meaning.steps.end(),
                                     [](Step const &step) { return step.reason == Reason::no_event; });
    return by_name || event_beside(document, phrase).has_value();
}

/// Words that say of an event when it was, and are no time where that is not known: "since the invasion".
bool needs_event(Trees const &trees, Phrase const &phrase) {
    auto const rule = trees.rule(phrase.root);
    return rule == "since the <event>" || rule == "the <ordinal> anniversary of the <event>";
}

} // namespace

std::optional<int> year_named(Trees const &trees, phrases::NodeId id) {
    if (auto const *const date = phrases::as<phrases::CalendarDate>(trees, id))
        return date->year && date->short_year ? std::optional(full_year(*date->year, std::nullopt)) : date->year;
    if (auto const *const within = phrases::as<phrases::Within>(trees, id)) return year_named(trees, within->outer);
    if (auto const *const part = phrases::as<phrases::PartOf>(trees, id)) return year_named(trees, part->of);
    if (auto const *const nth = phrases::as<phrases::Nth>(trees, id)) return year_named(trees, nth->of);
    if (auto const *const about = phrases::as<phrases::Approximate>(trees, id)) return year_named(trees, about->of);
    return std::nullopt;
}

bool names_year(Trees const &trees, phrases::NodeId id) { return year_named(trees, id).has_value(); }

void resolve(text::Document const &document, Trees const &trees, std::vector<Phrase> const &phrases,
             Reference const &reference, std::vector<std::optional<Resolution>> &resolutions) {
    resolutions.clear();
    resolutions.reserve(phrases.size());
    Discourse discourse;
    Evaluator evaluator(document, trees, reference, discourse, {&phrases, &resolutions});
    std::optional<DatesAhead> ahead;
    if (reference.kind == TextKind::narrative) ahead.emplace(trees, phrases, evaluator);
    auto const meaning_of = [&](std::size_t i) -> std::optional<Resolution> {
        auto const &phrase = phrases[i];
        if (reference.running_text && !is_marked(document, trees, phrase, reference.kind)) return std::nullopt;
        if (phrase.partner > 0)
            return evaluator.first_of_pair(phrase, phrases[i + static_cast<std::size_t>(phrase.partner)].root);
        if (phrase.partner == -1 && resolutions.back()) return evaluator.second_of_pair(phrase, *resolutions.back());
        if (auto const *const year = year_before(document, trees, phrases, i, resolutions))
            return evaluator.within(phrase, *year);
        return evaluator.phrase(phrase);
    };
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (ahead) discourse.ahead = (*ahead)[i];
        auto &meaning = resolutions.emplace_back(meaning_of(i));
        if (!meaning) continue;
        auto const &phrase = phrases[i];
        auto *const before = i > 0 && resolutions[i - 1] ? &*resolutions[i - 1] : nullptr;
        if (before != nullptr && meaning->dated) {
            // "the almost seven months since Oct. 7": the date behind it is where they begin.
            auto const joint = joint_between(document, phrases[i - 1], phrase);
            if (joint == Joint::since && before->type == TimexType::duration) {
                before->dated = false;
                evaluator.last_since(*before, phrases[i - 1].root, {meaning->interval, meaning->grain, phrase.root, 0});
            } else if (counts_in_text(trees, phrases[i - 1]) && says_again(document, phrases[i - 1], phrase)) {
                take_date(*before, phrases[i - 1].root, *meaning);
            } else if (joint != Joint::none && joint != Joint::since &&
                       place_by_date(trees, *before, phrases[i - 1].root, joint, *meaning)) {
                // A company that has called its quarter the first goes on to mean that.
                remember(discourse, trees, phrases[i - 1], *before, reference, !discourse.quarter);
            }
        }
        bool const range = phrase.partner == -1 && (phrase.range || phrases[i - 1].lead == phrases::Lead::between);
        if (range && before != nullptr && shares_date(document, trees, phrases[i - 1], phrase))
            span_of_pair(*before, *meaning);
        remember(discourse, trees, phrase, *meaning, reference, false);
    }
    evaluator.look_ahead();
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        auto &meaning = resolutions[i];
        if (!meaning || !waits_for_event(document, phrases[i], *meaning)) continue;
        meaning = evaluator.phrase(phrases[i]);
        if (reference.running_text && meaning && !meaning->dated && needs_event(trees, phrases[i])) meaning.reset();
    }
}

} // namespace dateline::resolve
