/// @file Periods told by their distance: last week, next Monday, that year, two weeks ago, a year earlier.
#include "calendar/holidays.hpp"
#include "resolve/evaluator.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dateline::resolve {

using calendar::DateFields;
using calendar::Interval;
using calendar::Unit;
using phrases::CalendarDate;
using phrases::NodeId;
using text::Which;

namespace {

date::weekday weekday_from(std::uint8_t iso) { return date::weekday{iso % 7U}; }

/// -1 before, 0 the same, 1 after.
int steps_of(Which which) {
    switch (which) {
    case Which::last:
    case Which::past:
    case Which::previous: return -1;
    case Which::next:
    case Which::coming:
    case Which::following: return 1;
    case Which::this_:
    case Which::same:
    case Which::that:
    case Which::current:
    case Which::latest:
    case Which::these:
    case Which::those: return 0;
    }
    return 0;
}

/// Whether the words point into the text, and not at the time of writing.
bool anaphoric(Which which) {
    return which == Which::same || which == Which::that || which == Which::following || which == Which::previous ||
           which == Which::those;
}

DateFields unknown(Grain grain) {
    DateFields fields;
    fields.grain = grain;
    return fields;
}

Reason reason_of(phrases::Anchor anchor) {
    switch (anchor) {
    case phrases::Anchor::speech: return Reason::publication;
    case phrases::Anchor::text: return Reason::text_time;
    case phrases::Anchor::node: return Reason::moved;
    case phrases::Anchor::event: return Reason::event;
    }
    return Reason::moved;
}

phrases::Duration const *duration_of(phrases::Trees const &trees, NodeId id, Mod &mod) {
    while (auto const *const approximate = phrases::as<phrases::Approximate>(trees, id)) {
        if (approximate->mod != Mod::none) mod = approximate->mod;
        id = approximate->of;
    }
    return phrases::as<phrases::Duration>(trees, id);
}

} // namespace

std::optional<Resolution> Evaluator::of(phrases::Relative const &relative, NodeId id) {
    // "by then"
    if (!relative.of) {
        if (!discourse_.latest) return symbolic(unknown(Grain::unknown), Reason::no_anchor, id);
        return dated(discourse_.latest->interval, discourse_.latest->grain, Reason::text_time, id);
    }
    // "this time last year"
    if (phrases::as<phrases::Relative>(trees_, relative.of) != nullptr) return evaluate(relative.of);
    if (auto const *const unit = phrases::as<phrases::UnitPeriod>(trees_, relative.of))
        return relative_unit(relative.which, *unit, id);
    if (auto const *const span = phrases::as<phrases::Duration>(trees_, relative.of))
        return relative_span(relative.which, *span, id);
    if (auto const *const part = phrases::as<phrases::DayPart>(trees_, relative.of))
        return relative_day_part(relative.which, *part, id);
    if (auto const *const date = phrases::as<CalendarDate>(trees_, relative.of);
        date != nullptr && date->weekday != 0 && date->day == 0) {
        auto meaning = relative_weekday(relative.which, date->weekday, id);
        name_weekday(meaning, date->weekday);
        return meaning;
    }
    return relative_named(relative.which, relative.of, id);
}

bool Evaluator::compared(NodeId id) const {
    constexpr std::uint32_t reach = 16;
    auto const place = trees_.tokens(id).begin;
    auto const sentence = document_.sentence_of(place);
    for (auto at = place; at > sentence.begin && place - at < reach; --at)
        if (document_.tokens[at - 1].of(document_.text) == "compared") return true;
    return false;
}

std::optional<Resolution> Evaluator::relative_unit(Which which, phrases::UnitPeriod const &period, NodeId id) {
    auto const grain = calendar::grain_of(period.unit);
    int const steps = steps_of(which);
    if (period.school) return school_year(steps, id);
    // "the past year" is as long as a year, and ends now.
    if (which == Which::past && period.unit > Unit::day) {
        phrases::Duration const length{{1, false}, period.unit, {}, Unit::minute, {}};
        return relative_span(which, length, id);
    }
    // "The last week" of news is the one before it; "the last day" and "the next week" are told from the text.
    bool const deictic = (which == Which::last && period.unit > Unit::day) || which == Which::coming;
    bool const counted = narrative() ? steps != 0 || which == Which::this_ : steps != 0 && !deictic;
    bool const from_text = discourse_.latest && (anaphoric(which) || (definite(id) && counted));
    // "the quarter", "the latest quarter": the one that the report is about.
    if (period.unit == Unit::quarter && steps == 0 && discourse_.quarter && which != Which::current)
        return dated(discourse_.quarter->interval, Grain::quarter, Reason::text_time, id);
    if (which == Which::latest && has_publication() && period.unit != Unit::day)
        return dated(calendar::period(period.unit, today(), -1), grain, Reason::publication, id);
    if (from_text ||
        (narrative() && discourse_.latest && !(has_publication() && from_writing(which, period.unit, id)))) {
        auto const base = discourse_.latest->interval.begin;
        // "the next day" after a whole month is no day that anyone could name.
        if (discourse_.latest->grain > grain && grain <= Grain::day)
            return symbolic(unknown(grain), Reason::no_anchor, id);
        return dated(calendar::period(period.unit, base, steps), grain, Reason::text_time, id);
    }
    if (!has_publication()) return symbolic(unknown(grain), Reason::no_publication, id);
    // "... compared with the $40 million last year", in a report on a quarter: the same quarter of that year.
    if (which == Which::last && period.unit == Unit::year && discourse_.quarter && discourse_.months == 0 &&
        compared(id))
        return dated(
            calendar::period(Unit::quarter, calendar::moved(discourse_.quarter->interval.begin, Unit::year, -1)),
            Grain::quarter, Reason::text_time, id);
    auto interval = calendar::period(period.unit, today(), steps);
    if (period.unit == Unit::week)
        interval = {calendar::week(today(), reference_.week_start).begin + date::weeks{steps},
                    calendar::week(today(), reference_.week_start).end + date::weeks{steps}};
    // "the weekend" of a story told in the past is the one that is over.
    if (period.unit == Unit::weekend && which == Which::this_ && today() < interval.begin && definite(id) &&
        outlook() == Outlook::past)
        interval = {interval.begin - date::weeks{1}, interval.end - date::weeks{1}};
    return dated(interval, grain, Reason::publication, id);
}

/// From September to the end of August. Its value is the year that it ends in, as with fiscal years: TimeML has no name
/// for the two together.
Resolution Evaluator::school_year(int steps, NodeId id) const {
    bool const from_text = narrative() && discourse_.latest;
    if (!from_text && !has_publication()) return symbolic(unknown(Grain::year), Reason::no_publication, id);
    auto const base = calendar::day_of(from_text ? discourse_.latest->interval.begin : today());
    auto const ends = base.year() + date::years{steps + (base.month() < date::September ? 0 : 1)};
    Interval const whole{calendar::month((ends - date::years{1}) / date::September).begin,
                         calendar::month(ends / date::August).end};
    auto result = dated(whole, Grain::year, from_text ? Reason::text_time : Reason::publication, id);
    result.value = calendar::fields_of(calendar::year(ends).begin, Grain::year);
    result.extent = Extent::span;
    return result;
}

std::optional<Resolution> Evaluator::relative_span(Which which, phrases::Duration const &duration, NodeId id) {
    auto result = of(duration, id);
    int const steps = steps_of(which);
    if (!result || steps == 0) return result;
    bool const from_text = discourse_.latest && (narrative() || anaphoric(which));
    if (!from_text && (!has_publication() || anaphoric(which))) return result;
    auto const now = from_text ? discourse_.latest->interval : calendar::day(today());
    auto const count = duration.amount.open ? 0 : std::llround(duration.amount.count);
    if (steps < 0) {
        auto const begin =
            duration.amount.open ? calendar::first_instant() : calendar::moved(now.begin, duration.unit, -count);
        result->interval = {begin, now.end};
    } else {
        auto const end =
            duration.amount.open ? calendar::end_of_instants() : calendar::moved(now.end, duration.unit, count);
        result->interval = {now.end, end};
    }
    result->dated = true;
    result->about = steps < 0;
    result->grain = Grain::day;
    result->extent = Extent::span;
    result->steps.add({from_text ? Reason::text_time : Reason::publication, id, result->interval});
    return result;
}

std::optional<Resolution> Evaluator::relative_weekday(Which which, std::uint8_t iso, NodeId id) {
    bool const from_text =
        discourse_.latest && (anaphoric(which) || narrative()) && discourse_.latest->grain <= Grain::week;
    if (!from_text && !has_publication()) {
        auto fields = unknown(Grain::day);
        fields.iso_weekday = iso;
        return symbolic(fields, Reason::no_publication, id);
    }
    auto const base = calendar::start_of_day(from_text ? discourse_.latest->interval.begin : today());
    auto const reason = from_text ? Reason::text_time : Reason::publication;
    auto const wanted = weekday_from(iso);
    auto const back = calendar::weekday_of(base) - wanted;
    auto const ahead = wanted - calendar::weekday_of(base);
    constexpr auto week = date::weeks{1};
    Resolution result;
    switch (steps_of(which)) {
    case -1:
        result = dated(calendar::day(back.count() == 0 ? base - week : base - back), Grain::day, reason, id);
        break;
    case 1:
        // "Tuesday week" is the Tuesday after the next.
        if (trees_.rule(id) == "<weekday> week")
            result = dated(calendar::day(base + ahead + week), Grain::day, reason, id);
        else result = dated(calendar::day(ahead.count() == 0 ? base + week : base + ahead), Grain::day, reason, id);
        break;
    default: {
        // "this Friday": of the week that it is said in, told by the tense where that lies behind.
        auto const in_week = calendar::week(base).begin + (wanted - date::Monday);
        bool const behind = in_week < base && outlook() == Outlook::future;
        result = dated(calendar::day(behind ? in_week + week : in_week), Grain::day, reason, id);
        return result;
    }
    }
    auto const sign = steps_of(which);
    result.other = Interval{result.interval.begin + sign * week, result.interval.end + sign * week};
    result.confidence = 0.85F;
    return result;
}

std::optional<Resolution> Evaluator::relative_day_part(Which which, phrases::DayPart const &part, NodeId id) {
    bool const from_text = discourse_.latest && discourse_.latest->grain <= Grain::day &&
                           (anaphoric(which) || narrative() || definite(id));
    if (!from_text && !has_publication()) {
        auto fields = unknown(Grain::part_of_day);
        fields.part = part.part;
        return symbolic(fields, Reason::no_publication, id);
    }
    auto const base = calendar::start_of_day(from_text ? discourse_.latest->interval.begin : today());
    auto const day = base + date::days{steps_of(which)};
    return part_of_day_on(calendar::day_of(day), part.part, from_text ? Reason::text_time : Reason::publication, id);
}

std::optional<Resolution> Evaluator::relative_named(Which which, NodeId of_node, NodeId id) {
    auto result = evaluate(of_node);
    bool const from_text = discourse_.latest && (narrative() || (anaphoric(which) && steps_of(which) != 0));
    if (!result || !result->dated || (!from_text && !has_publication())) return result;
    int const steps = steps_of(which);
    if (from_text && steps == 0) return result;
    auto const base = from_text ? discourse_.latest->interval : calendar::day(today());
    auto const reason = from_text ? Reason::text_time : Reason::publication;
    // A period that comes once a year: the last that is over, the next that has not begun, this year's.
    auto const *const name = phrases::as<phrases::HolidayName>(trees_, of_node);
    int const year = int{calendar::day_of(base.begin).year()};
    auto const found_year = int{calendar::day_of(result->interval.begin).year()};
    auto const in_year = [&](int wanted) -> std::optional<Interval> {
        // Movable feasts do not move by whole years.
        if (name != nullptr) return calendar::holiday(name->holiday, date::year{wanted});
        return Interval{calendar::moved(result->interval.begin, Unit::year, wanted - found_year),
                        calendar::moved(result->interval.end, Unit::year, wanted - found_year)};
    };
    auto chosen_interval = result->interval;
    for (int away = -steps; std::abs(away) <= 2; away += steps == 0 ? 3 : steps) {
        auto const candidate = in_year(year + away);
        if (!candidate) continue;
        bool const fits = steps < 0 ? candidate->end <= base.begin : steps > 0 ? candidate->begin >= base.end : true;
        if (!fits) continue;
        chosen_interval = *candidate;
        break;
    }
    auto const *const fields = std::get_if<DateFields>(&result->value);
    auto const season = fields != nullptr ? fields->season : std::nullopt;
    auto meaning = dated(chosen_interval, result->grain, reason, id);
    // Seasons keep their name; the other fields follow from the interval.
    if (auto *const named = std::get_if<DateFields>(&meaning.value); named != nullptr && season) named->season = season;
    return meaning;
}

// ---------------------------------------------------------------------------------------------------- shifts

std::optional<Resolution> Evaluator::of(phrases::Shift const &shift, NodeId id) {
    Mod mod = Mod::none;
    auto const *const by = duration_of(trees_, shift.by, mod);
    if (by == nullptr) return std::nullopt;
    int const sign = static_cast<int>(shift.direction);
    if (by->amount.open && shift.anchor != phrases::Anchor::event) {
        // "years ago", "weeks later": some time back or ahead; in a story, some week.
        if (narrative() && shift.anchor == phrases::Anchor::text)
            return symbolic(unknown(calendar::grain_of(by->unit)), Reason::no_anchor, id);
        Resolution result;
        result.value = sign < 0 ? calendar::VagueTime::past : calendar::VagueTime::future;
        if (shift.anchor == phrases::Anchor::text && sign > 0) result.value = calendar::VagueTime::future;
        result.steps.add({Reason::vague, id, {}});
        return result;
    }
    std::optional<Resolution> result;
    if (shift.anchor == phrases::Anchor::node) {
        // "a week from Tuesday" counts from the Tuesday to come.
        if (sign > 0) {
            outlook_ = Outlook::future;
            outlook_known_ = true;
        }
        auto const base = evaluate(shift.base);
        if (!base || !base->dated) return symbolic(unknown(calendar::grain_of(by->unit)), Reason::no_anchor, id);
        result = shifted(base->interval, std::min(base->grain, calendar::grain_of(by->unit)), *by, sign, shift, id);
    } else if (shift.anchor == phrases::Anchor::event) {
        auto const event = date_of_event(document_, told_, trees_.tokens(id).end);
        if (!event || by->amount.open) return symbolic(unknown(Grain::day), Reason::no_anchor, id);
        result = shifted(*event, Grain::day, *by, sign, shift, id);
    } else if (auto const compared = compared_months(shift, *by, id)) {
        result = compared;
    } else if (discourse_.latest && (shift.anchor == phrases::Anchor::text || (narrative() && !has_publication()))) {
        auto const &anchor =
            by->unit == Unit::year && discourse_.quarter && !narrative() ? *discourse_.quarter : *discourse_.latest;
        result = shifted(anchor.interval, anchor.grain, *by, sign, shift, id);
    } else if (has_publication()) {
        auto const unit = calendar::grain_of(by->unit);
        bool const reported = by->unit == Unit::year && by->amount.count == 1 && discourse_.quarter && sign < 0;
        result = reported
                     ? shifted(discourse_.quarter->interval, Grain::quarter, *by, sign, shift, id)
                     : shifted(calendar::day(today()), unit < Grain::day ? unit : Grain::day, *by, sign, shift, id);
    } else {
        return symbolic(unknown(calendar::grain_of(by->unit)),
                        shift.anchor == phrases::Anchor::speech ? Reason::no_publication : Reason::no_anchor, id);
    }
    if (result) result->mod = mod == Mod::less_than ? Mod::less_than : mod;
    if (result && mod != Mod::none && result->dated && shift.anchor == phrases::Anchor::speech) {
        // "about three years ago": a unit to either side.
        result->core = result->interval;
        result->interval = {calendar::moved(result->interval.begin, by->unit, -1),
                            calendar::moved(result->interval.end, by->unit, 1)};
        result->about = true;
        result->steps.add({Reason::widened, id, result->interval});
    }
    return result;
}

std::optional<Resolution> Evaluator::compared_months(phrases::Shift const &shift, phrases::Duration const &by,
                                                     NodeId id) {
    bool const year_back =
        by.unit == Unit::year && by.amount.count == 1 && shift.direction == phrases::Direction::earlier;
    if (!year_back || discourse_.months == 0 || narrative() || !has_publication()) return std::nullopt;
    auto const reported = discourse_.quarter ? discourse_.quarter->interval.begin : today();
    auto const before = calendar::period(Unit::year, reported, -1);
    auto const &last = document_.tokens[trees_.tokens(id).end - 1];
    if (!last.is(text::Word::period) && !last.is(text::LexClass::units))
        return dated(before, Grain::year, Reason::text_time, id);
    // "the year-earlier period": as many months of the year before.
    auto result = of({{static_cast<double>(discourse_.months), false}, Unit::month, {}, Unit::minute, {}}, id);
    result->dated = true;
    result->interval = {before.begin, calendar::moved(before.begin, Unit::month, discourse_.months)};
    result->grain = Grain::month;
    result->steps.add({Reason::text_time, id, result->interval});
    return result;
}

std::optional<Resolution> Evaluator::shifted(Interval base, Grain base_grain, phrases::Duration const &by, int sign,
                                             phrases::Shift const &shift, NodeId id) const {
    auto const unit_grain = calendar::grain_of(by.unit);
    auto const count = by.amount.count;
    auto const whole = static_cast<std::int64_t>(std::floor(count));
    auto at = calendar::moved(base.begin, by.unit, sign * whole);
    if (count != std::floor(count)) {
        bool const half_month = by.unit == Unit::year || by.unit == Unit::decade;
        at =
            half_month
                ? calendar::moved(at, Unit::month,
                                  sign * std::llround((count - std::floor(count)) * (by.unit == Unit::year ? 12 : 120)))
                : at;
    }
    if (by.and_count) at = calendar::moved(at, by.and_unit, sign * std::llround(*by.and_count));
    auto const reason = reason_of(shift.anchor);

    if (unit_grain <= Grain::hour) {
        if (base_grain > Grain::hour) return dated(calendar::day(base.begin), Grain::day, reason, id);
        auto result = dated({at, at + std::chrono::minutes{1}}, Grain::minute, reason, id);
        return result;
    }
    // A quarter or month that is compared stays one; else the grain is that of the unit, or of the base where that is
    // named.
    if (shift.anchor == phrases::Anchor::node ||
        (shift.anchor == phrases::Anchor::event && unit_grain <= Grain::week)) {
        return dated(base_grain <= Grain::day ? calendar::day(at) : calendar::period(by.unit, at),
                     base_grain <= Grain::day ? Grain::day : unit_grain, reason, id);
    }
    if (base_grain == Grain::quarter) return dated(calendar::period(Unit::quarter, at), Grain::quarter, reason, id);
    if (base_grain == Grain::month && unit_grain >= Grain::month)
        return dated(calendar::period(Unit::month, at), Grain::month, reason, id);
    if (unit_grain == Grain::week) {
        // The words name a week; TimeML writes its day.
        auto result = dated(calendar::period(Unit::week, at), Grain::week, reason, id);
        result.value = calendar::fields_of(at, Grain::day);
        return result;
    }
    auto result = dated(calendar::period(by.unit, at), unit_grain, reason, id);
    result.about = unit_grain > Grain::day;
    return result;
}

} // namespace dateline::resolve
