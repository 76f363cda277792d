/// @file Dates and periods that the words name: Oct. 7, Thursday, Christmas, summer, the third quarter, tomorrow.
#include "calendar/holidays.hpp"
#include "resolve/evaluator.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::resolve {

using calendar::DateFields;
using calendar::Instant;
using calendar::Interval;
using calendar::weekday_from;
using phrases::CalendarDate;
using phrases::Lead;
using phrases::NodeId;

namespace {

/// The fields that the words give, for a value that stays symbolic.
DateFields said(CalendarDate const &date) {
    DateFields fields;
    fields.year = date.year;
    fields.month = date.month;
    fields.day = date.day;
    fields.iso_weekday = date.day == 0 ? date.weekday : std::uint8_t{0};
    fields.grain = date.day != 0 || date.weekday != 0 ? Grain::day : date.month != 0 ? Grain::month : Grain::year;
    return fields;
}

std::optional<Interval> in_year(int year, CalendarDate const &date) {
    auto const y = date::year{year};
    if (date.day != 0) {
        auto const day = y / static_cast<int>(date.month) / static_cast<int>(date.day);
        if (!day.ok()) return std::nullopt;
        return calendar::day(day);
    }
    if (date.month != 0) return calendar::month(y / static_cast<int>(date.month));
    return calendar::year(y);
}

Grain grain_of(CalendarDate const &date) { return said(date).grain; }

/// A day that no year has: Sept. 31.
bool impossible(CalendarDate const &date) {
    return date.month != 0 && date.day != 0 &&
           !(date::year{2000} / static_cast<int>(date.month) / static_cast<int>(date.day)).ok();
}

/// The latest that has begun by that day, and the first that has not ended before it.
template <typename InYear>
std::optional<Readings> around(InYear const &period_in, Instant today) {
    int const year = int{calendar::day_of(today).year()};
    std::optional<Interval> past;
    std::optional<Interval> future;
    // Feb. 29 comes every fourth year, and once in eight.
    for (int back = -1; back <= 8 && !past; ++back)
        if (auto const found = period_in(year - back); found && found->begin <= today) past = found;
    for (int ahead = -1; ahead <= 8 && !future; ++ahead)
        if (auto const found = period_in(year + ahead); found && found->end > today) future = found;
    if (!past && !future) return std::nullopt;
    return Readings{past ? *past : *future, future ? *future : *past};
}

struct HolidayIn {
    calendar::Holiday which;
    std::optional<Interval> operator()(int year) const { return calendar::holiday(which, date::year{year}); }
};

/// Of a feast that may begin twice in a year of ours, both are looked at.
std::optional<Readings> around(HolidayIn const &holiday, Instant today) {
    auto const first = around<HolidayIn>(holiday, today);
    auto const last = around([&](int year) { return calendar::other_holiday(holiday.which, date::year{year}); }, today);
    if (!first || !last) return first;
    return Readings{first->past.begin < last->past.begin ? last->past : first->past,
                    last->future.begin < first->future.begin ? last->future : first->future};
}

/// "Since September 11", written in later years and not about that time of the year, is the day of the attacks.
bool tells_of_2001(Instant today) {
    auto const day = calendar::day_of(today);
    return day.year() > date::year{2001} && (day.month() < date::August || day.month() > date::October);
}

/// How far a story goes on or back from one date to the next: mostly on.
constexpr auto furthest_on = date::days{245};
constexpr auto furthest_back = date::days{120};

/// In the year in which it lies no further back, nor further on, than that from the other.
template <typename InYear>
std::optional<Interval> near_to(InYear const &period_in, TextTime const &other, date::days back, date::days on) {
    int const year = int{calendar::day_of(other.interval.begin).year()};
    auto const same = period_in(year);
    if (!same) return same;
    if (same->begin - other.interval.begin < -back) return period_in(year + 1);
    if (same->begin - other.interval.end > on) return period_in(year - 1);
    return same;
}

} // namespace

/// "In January 2003 she resigned. On March 17 she was back.": news that has just told of a year goes on in it.
template <typename InYear>
std::optional<Interval> Evaluator::of_told_year(InYear const &period_in, Grain grain) {
    auto const &before = discourse_.latest;
    if (!before || !has_publication() || grain > Grain::season || before->grain > Grain::season) return std::nullopt;
    if (!before->year_told) return std::nullopt;
    auto const year = calendar::day_of(before->interval.begin).year();
    if (year >= calendar::day_of(today()).year()) return std::nullopt;
    auto const sentence = document_.sentence_of(words_.begin);
    // "A site visit in December", "the invasion of Aug. 2" need not be of that year: what opens a sentence goes on.
    bool const opens = words_.begin == sentence.begin + 1;
    if (!opens || (lead_ != Lead::on && lead_ != Lead::in && lead_ != Lead::by)) return std::nullopt;
    if (before->token < sentence.begin && document_.sentence_of(before->token).end != sentence.begin)
        return std::nullopt;
    auto const found = period_in(int{year});
    if (!found || found->begin < before->interval.begin || outlook() == Outlook::future) return std::nullopt;
    return found;
}

template <typename InYear>
std::optional<Interval> Evaluator::carried_year(InYear const &period_in, Grain grain) {
    if (!narrative()) return of_told_year(period_in, grain);
    if (!discourse_.dated) return std::nullopt;
    auto const &last = *discourse_.dated;
    auto const same = period_in(int{calendar::day_of(last.interval.begin).year()});
    if (grain > Grain::season) return same;
    bool const close_by = last.grain <= Grain::season;
    auto const carried = close_by ? near_to(period_in, last, furthest_back, furthest_on) : same;
    if (!discourse_.before || !discourse_.ahead) return carried;
    constexpr auto next_door = date::days{62};
    if (close_by && carried && carried->begin >= last.interval.begin && carried->begin < last.interval.end + next_door)
        return carried;
    // The story went aside for a date where those around it agree on another year.
    auto const from_before = near_to(period_in, *discourse_.before, furthest_back, furthest_on);
    auto const from_ahead = near_to(period_in, *discourse_.ahead, furthest_on, furthest_back);
    return from_before == from_ahead ? from_before : carried;
}

/// "In December here, in January in Rook": a month that soon follows one to come in its sentence is the next such.
template <typename InYear>
std::optional<Interval> Evaluator::next_in_list(InYear const &period_in, Grain grain) const {
    auto const &before = discourse_.latest;
    if (!before || outlook_ == Outlook::past || grain != Grain::month || before->grain != grain ||
        before->interval.begin <= today())
        return std::nullopt;
    if (!document_.sentence_of(words_.begin).contains(before->token)) return std::nullopt;
    int const year = int{calendar::day_of(before->interval.begin).year()};
    auto const same = period_in(year);
    auto const next = same && same->begin < before->interval.begin ? period_in(year + 1) : same;
    constexpr auto soon = date::days{124};
    return next && next->begin - before->interval.begin < soon ? next : std::nullopt;
}

template <typename InYear>
std::optional<Resolution> Evaluator::once_a_year(InYear period_in, Grain grain, DateFields const &unresolved,
                                                 NodeId id) {
    if (auto const carried = carried_year(period_in, grain)) {
        auto result = dated(*carried, grain, Reason::carried_year, id);
        result.confidence = 0.85F;
        return result;
    }
    if (!has_publication()) return symbolic(unresolved, Reason::no_publication, id);
    auto const readings = around(period_in, today());
    if (!readings) return std::nullopt;
    outlook();
    if (auto const next = next_in_list(period_in, grain)) return dated(*next, grain, Reason::text_time, id);
    auto here = situation();
    here.beside = verb_beside(document_, words_);
    return chosen(choose_year(here, *readings), grain, id);
}

std::optional<Resolution> Evaluator::of(CalendarDate const &date, NodeId id) {
    auto meaning = calendar_date(date, id);
    name_weekday(meaning, date.weekday);
    return meaning;
}

std::optional<Resolution> Evaluator::calendar_date(CalendarDate const &said_date, NodeId id) {
    auto date = said_date;
    if (date.year && date.short_year) {
        date.year = narrative() && discourse_.dated ? year_near(*date.year, discourse_.dated->interval.begin)
                                                    : full_year(*date.year, reference_.published);
        date.short_year = false;
    }
    // A number without an era in a story of the years before Christ counts like those.
    if (date.year && *date.year > 0 && *date.year < 1000 && narrative() && discourse_.dated &&
        int{calendar::day_of(discourse_.dated->interval.begin).year()} <= 0 &&
        trees_.rule(id) == "<year of three digits>")
        date.year = 1 - *date.year;
    if (impossible(date)) return std::nullopt;
    if (date.year) return full_date(*date.year, date, id);
    if (date.month != 0) return yearless(date, id);
    if (date.weekday != 0 && date.day != 0) return weekday_and_day(date, id);
    if (date.weekday != 0) return weekday(date.weekday, id);
    return day_of_month(date.day, id);
}

std::optional<Resolution> Evaluator::full_date(int year, CalendarDate const &date, NodeId id) const {
    auto const interval = in_year(year, date);
    if (!interval) return std::nullopt;
    auto result = dated(*interval, grain_of(date), Reason::said, id);
    if (result.grain == Grain::year) std::get<DateFields>(result.value).numbered = true;
    if (date.weekday != 0 && date.day != 0 && calendar::weekday_of(interval->begin) != weekday_from(date.weekday))
        result.confidence = 0.6F;
    return result;
}

std::optional<Resolution> Evaluator::yearless(CalendarDate const &date, NodeId id) {
    // The weekday tells the year, where it is said.
    if (date.weekday != 0 && date.day != 0 && has_publication()) {
        int const year = int{calendar::day_of(today()).year()};
        for (int const away : {0, -1, 1, -2, 2, -3, -4, -5}) {
            auto const found = in_year(year + away, date);
            if (found && calendar::weekday_of(found->begin) == weekday_from(date.weekday))
                return dated(*found, Grain::day, Reason::weekday_fits, id);
        }
    }
    // "They met on September 11" is a day like others.
    bool const in_text = lead_ != phrases::Lead::on && document_.sentence_of(words_.begin).size() > words_.size();
    if (date.month == 9 && date.day == 11 && in_text && has_publication() && !narrative() && tells_of_2001(today())) {
        auto result = dated(*in_year(2001, date), Grain::day, Reason::nearest, id);
        result.confidence = 0.7F;
        return result;
    }
    return once_a_year([&](int year) { return in_year(year, date); }, grain_of(date), said(date), id);
}

/// The first such day from the one that a story of long ago is at.
std::optional<Resolution> Evaluator::weekday_of_story(CalendarDate const &date, NodeId id) const {
    constexpr auto long_ago = date::days{366};
    if (!narrative() || !discourse_.latest || discourse_.latest->grain > Grain::day) return std::nullopt;
    auto const &latest = *discourse_.latest;
    if (has_publication() && today() - latest.interval.end < long_ago) return std::nullopt;
    auto const day = calendar::start_of_day(latest.interval.begin);
    return dated(calendar::day(calendar::on_or_after(day, weekday_from(date.weekday))), Grain::day, Reason::text_time,
                 id);
}

bool Evaluator::goes_on_to(NodeId begin) const {
    auto const words = trees_.tokens(begin);
    if (words.end + 1 != words_.begin) return false;
    auto const weekday = std::any_of(document_.tokens.begin() + words.begin, document_.tokens.begin() + words.end,
                                     [](text::Token const &token) { return token.is(text::LexClass::weekday); });
    auto const &token = document_.tokens[words.end];
    return weekday && (token.is(text::Word::to) || token.is(text::Word::through) || token.is(text::Word::until));
}

bool Evaluator::follows_in_list(TextTime const &before) const {
    using text::Word;
    constexpr std::uint32_t longest_joint = 3; ///< ", and on"
    auto const end = trees_.tokens(before.node).end;
    if (end >= words_.begin || words_.begin - end > longest_joint) return false;
    return std::all_of(document_.tokens.begin() + end, document_.tokens.begin() + words_.begin,
                       [](text::Token const &token) {
                           return token.is(',') || token.is(Word::and_) || token.is(Word::or_) || token.is(Word::on);
                       });
}

std::optional<Resolution> Evaluator::weekday(std::uint8_t iso, NodeId id) {
    CalendarDate date;
    date.weekday = iso;
    if (auto const told = weekday_of_story(date, id)) return told;
    // "on Dec. 18, a Wednesday"
    constexpr std::uint32_t beside = 6;
    if (auto const &latest = discourse_.latest; latest && latest->grain == Grain::day &&
                                                latest->token + beside >= words_.begin && words_.begin > 0 &&
                                                document_.tokens[words_.begin - 1].is(text::Word::a) &&
                                                calendar::weekday_of(latest->interval.begin) == weekday_from(iso))
        return dated(calendar::day(latest->interval.begin), Grain::day, Reason::text_time, id);
    if (!has_publication()) return symbolic(said(date), Reason::no_publication, id);
    auto const day = today();
    auto const wanted = weekday_from(iso);
    outlook();
    auto const choice = choose_weekday(situation(), {calendar::day(calendar::on_or_before(day, wanted)),
                                                     calendar::day(calendar::on_or_after(day, wanted))});
    // "from Monday night through Wednesday morning": within a week.
    if (auto const &begin = discourse_.latest; begin && begin->grain <= Grain::day && goes_on_to(begin->node)) {
        auto const next = calendar::start_of_day(begin->interval.begin) + date::days{1};
        auto const there = calendar::on_or_after(next, wanted);
        if (there < choice.chosen.begin) return dated(calendar::day(there), Grain::day, Reason::text_time, id);
    }
    // "They will meet on Monday, Wednesday and Friday", told on a Friday: the one behind the others; "tomorrow,
    // Friday".
    if (auto const &before = discourse_.latest;
        before && (before->grain == Grain::day || before->grain == Grain::part_of_day) &&
        before->interval.begin > day && choice.chosen.begin <= before->interval.begin && follows_in_list(*before)) {
        auto const joint = document_.tokens[trees_.tokens(before->node).end];
        bool const another = joint.is(text::Word::and_) || joint.is(text::Word::or_);
        auto const from = calendar::start_of_day(before->interval.begin) + date::days{another ? 1 : 0};
        return dated(calendar::day(calendar::on_or_after(from, wanted)), Grain::day, Reason::text_time, id);
    }
    return chosen(choice, Grain::day, id);
}

std::optional<Resolution> Evaluator::weekday_and_day(CalendarDate const &date, NodeId id) {
    if (!has_publication()) return symbolic(said(date), Reason::no_publication, id);
    auto const start = calendar::day_of(today());
    auto const month = start.year() / start.month();
    int const sign = outlook() == Outlook::future ? 1 : -1;
    for (int away = 0; away <= 14; ++away) {
        auto const day = (month + date::months{sign * away}) / static_cast<int>(date.day);
        if (day.ok() && date::weekday{date::sys_days{day}} == weekday_from(date.weekday))
            return dated(calendar::day(day), Grain::day, Reason::weekday_fits, id);
    }
    return std::nullopt;
}

std::optional<Resolution> Evaluator::day_of_month(std::uint8_t day, NodeId id) {
    CalendarDate date;
    date.day = day;
    auto const in_month = [&](date::year_month month) -> std::optional<Interval> {
        auto const found = month / static_cast<int>(day);
        if (!found.ok()) return std::nullopt;
        return calendar::day(found);
    };
    if (discourse_.latest && discourse_.latest->grain <= Grain::month) {
        auto const latest = calendar::day_of(discourse_.latest->interval.begin);
        if (auto const found = in_month(latest.year() / latest.month()))
            return dated(*found, Grain::day, Reason::text_time, id);
    }
    if (!has_publication()) return symbolic(said(date), Reason::no_publication, id);
    auto const now = calendar::day_of(today());
    auto month = now.year() / now.month();
    auto const here = in_month(month);
    bool const ahead = outlook() == Outlook::future;
    if (here && !ahead && here->begin > today()) month -= date::months{1};
    if (here && ahead && here->end <= today()) month += date::months{1};
    auto const found = in_month(month);
    if (!found) return std::nullopt;
    return dated(*found, Grain::day, ahead ? Reason::tense_future : Reason::tense_past, id);
}

std::optional<Resolution> Evaluator::of(phrases::HolidayName const &name, NodeId id) {
    DateFields unknown;
    return once_a_year(HolidayIn{name.holiday}, Grain::day, unknown, id);
}

std::optional<Resolution> Evaluator::of(phrases::SeasonName const &name, NodeId id) {
    DateFields unknown;
    unknown.grain = Grain::season;
    unknown.season = name.season;
    auto result = once_a_year(
        [&](int year) -> std::optional<Interval> {
            return calendar::season(date::year{year}, name.season, reference_.hemisphere);
        },
        Grain::season, unknown, id);
    if (result && result->dated) {
        auto fields = calendar::fields_of(result->interval.begin, Grain::season);
        fields.season = name.season;
        // Annotators of histories name a winter by the year in which it ends.
        if (narrative() && name.season == calendar::Season::winter) fields.year = *fields.year + 1;
        result->value = fields;
    }
    return result;
}

std::optional<Interval> period_of_year(phrases::PartOfYear const &part, date::year year) {
    if (part.grain == Grain::week) return calendar::week_of_year(year, part.which);
    return part.grain == Grain::quarter ? calendar::quarter(year, part.which) : calendar::half_year(year, part.which);
}

std::optional<Resolution> Evaluator::of(phrases::PartOfYear const &part, NodeId id) {
    DateFields unknown;
    unknown.grain = part.grain;
    unknown.index = part.which;
    auto const period_in = [&](int year) -> std::optional<Interval> {
        if (part.which == 0) return std::nullopt;
        return period_of_year(part, date::year{year});
    };
    // A report speaks of the quarter that is over; nothing else bears on it, unless it looks ahead.
    if (has_publication() && !narrative() && part.which != 0) {
        auto const readings = around(period_in, today());
        outlook();
        auto const soon = readings->future.begin > today() && outlook_ == Outlook::future &&
                          readings->future.begin - today() < date::days{200};
        return chosen({soon ? readings->future : readings->past, soon ? readings->past : readings->future,
                       soon ? Reason::tense_future : Reason::nearest, 0.8F},
                      part.grain, id);
    }
    return once_a_year(period_in, part.grain, unknown, id);
}

std::optional<Resolution> Evaluator::of(phrases::UnitPeriod const &period, NodeId id) {
    return relative_unit(text::Which::this_, period, id);
}

std::optional<Resolution> Evaluator::of(phrases::DeicticDay const &day, NodeId id) {
    if (!has_publication()) {
        DateFields unknown;
        unknown.grain = day.night ? Grain::part_of_day : Grain::day;
        if (day.night) unknown.part = calendar::PartOfDay::night;
        return symbolic(unknown, Reason::no_publication, id);
    }
    auto const target = today() + date::days{day.days};
    if (day.night) return part_of_day_on(calendar::day_of(target), calendar::PartOfDay::night, Reason::publication, id);
    return dated(calendar::day(target), Grain::day, Reason::publication, id);
}

} // namespace dateline::resolve
