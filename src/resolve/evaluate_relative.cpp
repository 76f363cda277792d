/// @file Periods told by their distance: last week, next Monday, that year, two weeks ago, a year earlier.
#include "calendar/holidays.hpp"
#include "resolve/evaluator.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dateline::resolve {

using calendar::DateFields;
using calendar::Interval;
using calendar::Unit;
using phrases::CalendarDate;
using phrases::NodeId;
using text::Which;

namespace {

/// -1 the one before, 0 the same, 1 the one after, and so on.
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
    case Which::before_last: return -2;
    case Which::after_next: return 2;
    }
    return 0;
}

/// Whether the words point into the text, and not at the time of writing.
bool anaphoric(Which which) {
    return which == Which::same || which == Which::that || which == Which::following || which == Which::previous ||
           which == Which::those;
}

} // namespace

std::optional<Resolution> Evaluator::of(phrases::Relative const &relative, NodeId id) {
    // "by then"
    if (!relative.of) {
        if (!discourse_.latest) return symbolic(unsaid(Grain::unknown), Reason::no_anchor, id);
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

bool Evaluator::begins_phrase(NodeId id) const {
    auto const place = trees_.tokens(id).begin;
    if (place == document_.sentence_of(place).begin) return true;
    using text::Word;
    auto const &before = document_.tokens[place - 1];
    constexpr std::array<Word, 9> leading{Word::in, Word::during, Word::by,   Word::until, Word::since,
                                          Word::of, Word::and_,   Word::for_, Word::before};
    return before.is(',') || before.is(text::LexClass::position) || before.of(document_.text) == "again" ||
           std::any_of(leading.begin(), leading.end(), [&](Word word) { return before.is(word); });
}

bool Evaluator::compared(NodeId id) const {
    constexpr std::uint32_t reach = 16;
    auto const place = trees_.tokens(id).begin;
    auto const sentence = document_.sentence_of(place);
    for (auto at = place; at > sentence.begin && place - at < reach; --at)
        if (document_.tokens[at - 1].of(document_.text) == "compared") return true;
    return false;
}

/// "Later in the day"; "on Sunday - one of five who were rescued during the day": of the day just told, if it is of the
/// news.
bool Evaluator::of_day_just_told() const {
    constexpr std::uint32_t reach = 60;
    auto const &told = discourse_.begun;
    if (!told || told->grain > Grain::day || told->token + reach < words_.begin) return false;
    if (has_publication() && today() - told->interval.begin >= date::weeks{1}) return false;
    return document_.tokens[words_.begin].is(text::LexClass::position) ||
           (lead_ == phrases::Lead::during && document_.sentence_of(words_.begin).contains(told->token));
}

/// "the weekend", "weekend talks" of what is told in the past; early in the week "this weekend" too, and on a Monday
/// unless it is told as to come.
bool Evaluator::weekend_is_over(NodeId id) {
    auto const told = outlook();
    auto const next = behind_words();
    auto const days_on = (calendar::weekday_of(today()) - date::Monday).count();
    if (days_on == 0 && told == Outlook::unknown && !next.is('\'')) return true; // not "after this weekend's vote"
    if (told != Outlook::past && (told != Outlook::unknown || lead_ != phrases::Lead::over)) return false;
    bool const attributive = next.is(text::LexClass::none) && next.is_letters();
    constexpr int early_in_week = 3;
    return definite(id) || attributive || days_on < early_in_week;
}

std::optional<Resolution> Evaluator::relative_unit(Which which, phrases::UnitPeriod const &period, NodeId id) {
    auto const grain = calendar::grain_of(period.unit);
    bool const weekend_to_come = which == Which::coming && period.unit == Unit::weekend && has_publication() &&
                                 today() < calendar::weekend(today()).begin;
    int const steps = weekend_to_come ? 0 : steps_of(which);
    if (period.school) return school_year(steps, id);
    // "the past year" is as long as a year, and ends now; "the past weekend" is the last.
    bool const fortnight =
        period.unit == Unit::fortnight && (which == Which::last || which == Which::next || which == Which::coming);
    if (fortnight || (which == Which::past && period.unit > Unit::day && period.unit != Unit::weekend)) {
        phrases::Duration const length{{1, false}, period.unit};
        return relative_span(which == Which::last ? Which::past : which, length, id);
    }
    // "The last week" of news is the one before it; "the last day" and "the next week" are told from the text.
    bool const deictic =
        std::abs(steps) > 1 || which == Which::coming || (which == Which::last && period.unit > Unit::day);
    bool const counted = narrative() ? steps != 0 || which == Which::this_ : steps != 0 && !deictic;
    bool const from_text = discourse_.latest && (anaphoric(which) || (definite(id) && counted));
    // "the quarter", "the latest quarter": the one that the report is about.
    if (period.unit == Unit::quarter && steps == 0 && discourse_.quarter && which != Which::current)
        return dated(discourse_.quarter->interval, Grain::quarter, Reason::text_time, id);
    if (which == Which::latest && has_publication() && period.unit != Unit::day)
        return dated(calendar::period(period.unit, today(), -1), grain, Reason::publication, id);
    if (from_text ||
        (narrative() && discourse_.latest && !(has_publication() && from_writing(which, period.unit, id)))) {
        auto const &told = period.unit == Unit::day ? text_day() : text_time();
        // "the next day" after a whole month is no day that anyone could name.
        if (told.grain > grain && grain <= Grain::day) return symbolic(unsaid(grain), Reason::no_anchor, id);
        return dated(calendar::period(period.unit, told.interval.begin, steps), grain, Reason::text_time, id);
    }
    // "In the 14th century ... by the end of the century"
    bool const of_age = period.unit == Unit::century || period.unit == Unit::decade;
    if (of_age && steps == 0 && definite(id) && discourse_.latest && discourse_.latest->grain == grain)
        return dated(discourse_.latest->interval, grain, Reason::text_time, id);
    if (period.unit == Unit::day && steps == 0 && definite(id) && of_day_just_told())
        return dated(calendar::day(discourse_.begun->interval.begin), grain, Reason::text_time, id);
    if (!has_publication()) return symbolic(unsaid(grain), Reason::no_publication, id);
    // "On the last day of the strike"
    if (period.unit == Unit::day && which == Which::last && behind_words().is(text::Word::of))
        return symbolic(unsaid(grain), Reason::no_anchor, id);
    // "By the next day, all was calm": after what the text gives no date for.
    if (period.unit == Unit::day && steps > 0 && definite(id) && !discourse_.latest && outlook() == Outlook::past)
        return symbolic(unsaid(grain), Reason::no_anchor, id);
    // "This hour", where only the day of writing is known.
    if (period.unit <= Unit::hour && !reference_.published_minute) {
        auto result = dated(calendar::day(calendar::period(period.unit, today(), steps).begin), Grain::day,
                            Reason::publication, id);
        leave_hour_open(result);
        return result;
    }
    if (period.unit <= Unit::hour)
        return dated(calendar::period(period.unit, *reference_.published, steps), grain, Reason::publication, id);
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
    if (period.unit == Unit::weekend && which == Which::this_ && today() < interval.begin && weekend_is_over(id))
        interval = {interval.begin - date::weeks{1}, interval.end - date::weeks{1}};
    return dated(interval, grain, Reason::publication, id);
}

/// From September to the end of August. Its value is the year that it ends in, as with fiscal years: TimeML has no name
/// for the two together.
Resolution Evaluator::school_year(int steps, NodeId id) const {
    bool const from_text = narrative() && discourse_.latest;
    if (!from_text && !has_publication()) return symbolic(unsaid(Grain::year), Reason::no_publication, id);
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
    if (steps < 0) {
        auto const begin = duration.amount.open ? calendar::first_instant() : moved_by(now.begin, duration, -1);
        result->interval = {begin, now.end};
    } else {
        auto const end = duration.amount.open ? calendar::end_of_instants() : moved_by(now.end, duration, 1);
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
        auto fields = unsaid(Grain::day);
        fields.iso_weekday = iso;
        return symbolic(fields, Reason::no_publication, id);
    }
    auto const base = calendar::start_of_day(from_text ? discourse_.latest->interval.begin : today());
    auto const reason = from_text ? Reason::text_time : Reason::publication;
    auto const wanted = calendar::weekday_from(iso);
    auto const back = calendar::weekday_of(base) - wanted;
    auto const ahead = wanted - calendar::weekday_of(base);
    constexpr auto week = date::weeks{1};
    Resolution result;
    // Never the day itself.
    auto const last = back.count() == 0 ? base - week : base - back;
    auto const next = ahead.count() == 0 ? base + week : base + ahead;
    switch (steps_of(which)) {
    case -2: return dated(calendar::day(last - week), Grain::day, reason, id);
    case 2: return dated(calendar::day(next + week), Grain::day, reason, id);
    case -1: result = dated(calendar::day(last), Grain::day, reason, id); break;
    case 1:
        // "Tuesday week" is the Tuesday after the next.
        if (trees_.rule(id) == "<weekday> week")
            result = dated(calendar::day(base + ahead + week), Grain::day, reason, id);
        else result = dated(calendar::day(next), Grain::day, reason, id);
        break;
    default: {
        // "this Friday": of the week that it is said in, told by the tense where that lies behind.
        auto const in_week = calendar::week(base).begin + (wanted - date::Monday);
        // "that Saturday, when she was freed": the last one
        if (which == Which::that && in_week > base && outlook() == Outlook::past)
            return dated(calendar::day(in_week - week), Grain::day, reason, id);
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
    bool const from_text = discourse_.latest && text_day().grain <= Grain::day &&
                           (anaphoric(which) || narrative() || (definite(id) && std::abs(steps_of(which)) == 1));
    if (!from_text && !has_publication()) {
        auto fields = unsaid(Grain::part_of_day);
        fields.part = part.part;
        return symbolic(fields, Reason::no_publication, id);
    }
    auto const base = calendar::start_of_day(from_text ? text_day().interval.begin : today());
    auto const day = base + date::days{steps_of(which)};
    return part_of_day_on(calendar::day_of(day), part.part, from_text ? Reason::text_time : Reason::publication, id);
}

std::optional<Resolution> Evaluator::relative_named(Which which, NodeId of_node, NodeId id) {
    auto result = evaluate(of_node);
    bool const from_text = discourse_.latest && (narrative() || (anaphoric(which) && steps_of(which) != 0));
    if (!result || !result->dated || (!from_text && !has_publication())) return result;
    int const steps = steps_of(which);
    if (from_text && steps == 0) return result;
    // "In the spring of 1945 and again that autumn": the first from there on.
    bool const told = which == Which::that && discourse_.latest && begins_phrase(id);
    bool const by_text = from_text || told;
    auto const base = by_text ? discourse_.latest->interval : calendar::day(today());
    auto const reason = by_text ? Reason::text_time : Reason::publication;
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
    auto const first_that = [&](int from, int stride, auto const &fits) {
        for (int away = from; std::abs(away) <= 2; away += stride)
            if (auto const candidate = in_year(year + away); candidate && fits(*candidate)) return *candidate;
        return result->interval;
    };
    auto const is_over = [&](Interval const &one) { return one.end <= base.begin; };
    auto const is_ahead = [&](Interval const &one) { return one.begin >= base.end; };
    bool const by_year = told && discourse_.latest->grain >= Grain::year;
    auto const goes_on = [&](Interval const &one) { return by_year ? one.begin >= base.begin : one.end > base.begin; };
    auto const chosen_interval = told        ? first_that(-1, 1, goes_on)
                                 : steps < 0 ? first_that(-steps, steps, is_over)
                                 : steps > 0 ? first_that(-steps, steps, is_ahead)
                                             : in_year(year).value_or(result->interval);
    auto const *const fields = std::get_if<DateFields>(&result->value);
    auto const season = fields != nullptr ? fields->season : std::nullopt;
    auto meaning = dated(chosen_interval, result->grain, reason, id);
    // Seasons keep their name; the other fields follow from the interval.
    if (auto *const named = std::get_if<DateFields>(&meaning.value); named != nullptr && season) named->season = season;
    return meaning;
}

} // namespace dateline::resolve
