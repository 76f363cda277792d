/// @file From a tree to a meaning. One member function a kind of node; the files evaluate_*.cpp hold them by theme.
#pragma once

#include "calendar/calendar.hpp"
#include "phrases/tree.hpp"
#include "resolve/event_anchor.hpp"
#include "resolve/policy.hpp"
#include "resolve/resolution.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <optional>

namespace dateline::resolve {

/// A time that the text has come to.
struct TextTime {
    calendar::Interval interval{};
    Grain grain = Grain::unknown;
    phrases::NodeId node;
    std::uint32_t token = 0; ///< where in the text it was said
    bool year_told = false;  ///< its year is said, or carried on from where it was
};

/// What earlier expressions of a text leave for later ones to count from.
struct Discourse {
    std::optional<TextTime> latest;  ///< the date last told of
    std::optional<TextTime> begun;   ///< the same of those that had begun by the day of publication
    std::optional<TextTime> day;     ///< the last that was no longer than a day
    std::optional<TextTime> quarter; ///< the quarter that is reported: what company reports compare with
    int months = 0; ///< the report has gone on to so many months ("the nine months"); 0 while it tells of a quarter
    std::optional<TextTime> dated;  ///< the last that named its year, or came to be in one: months and days carry it on
    std::optional<TextTime> aside;  ///< a year far from there, told once: perhaps an aside
    std::optional<TextTime> before; ///< the last before dated that was no more than a season long
    std::optional<TextTime> ahead;  ///< the next so short that names its year, in a narrative
};

/// A period of that grain of which the words say nothing.
inline calendar::DateFields unsaid(Grain grain) {
    calendar::DateFields fields;
    fields.grain = grain;
    return fields;
}

/// Of a day makes an hour of it that is not known, TimeML's TXX.
void leave_hour_open(Resolution &day);

/// That much later (sign 1) or earlier (-1) than that; half a year is six months, half a month fifteen days.
calendar::Instant moved_by(calendar::Instant from, phrases::Duration const &by, int sign);

/// The quarter, half or week of that year; none where it has not so many.
std::optional<calendar::Interval> period_of_year(phrases::PartOfYear const &part, date::year year);

/// The year that the words name, or whose period they name; astronomical.
std::optional<int> year_named(phrases::Trees const &trees, phrases::NodeId id);
bool names_year(phrases::Trees const &trees, phrases::NodeId id);

/// The words name the day by its weekday (1 Monday to 7 Sunday; 0 not): the value keeps that.
void name_weekday(std::optional<Resolution> &meaning, std::uint8_t iso);

class Evaluator {
public:
    Evaluator(text::Document const &document, phrases::Trees const &trees, Reference const &reference,
              Discourse const &discourse, Told told)
        : document_(document),
          trees_(trees),
          reference_(reference),
          discourse_(discourse),
          told_(told) {}

    /// None where the words name no day of the calendar.
    std::optional<Resolution> phrase(phrases::Phrase const &phrase);

    /// The same, for the second half of a pair, with what the first half was resolved to.
    std::optional<Resolution> second_of_pair(phrases::Phrase const &phrase, Resolution const &first);
    /// The first half, borrowing the year that only the second half says.
    std::optional<Resolution> first_of_pair(phrases::Phrase const &phrase, phrases::NodeId second);

    /// A length of time that lasts from that time to the publication date.
    void last_since(Resolution &meaning, phrases::NodeId words, TextTime const &begun) const;

    /// The same, within that period, which words before it lead to.
    std::optional<Resolution> within(phrases::Phrase const &phrase, Resolution const &period);

    /// From now on what a phrase counts from may be told of behind it.
    void look_ahead() { told_.whole = true; }

private:
    /// "Seven months since the attack", "within 48 hours of the quake": placed where the text dates the event.
    void place_by_event(Resolution &meaning, BesideEvent const &beside, phrases::NodeId words) const;
    /// The first of two clock times, by what the second says: "9-11 a.m.", "2 to 4 p.m. Sunday".
    std::optional<Resolution> first_clock(phrases::Clock const &said, phrases::NodeId second, phrases::NodeId id);
    /// "The day after the strike began", "the week before he died": no day of the text's own.
    std::optional<Resolution> unit_beside_event(phrases::UnitPeriod const &period, phrases::Phrase const &phrase);
    /// When the event was, by the date within its name or by what the text tells; no coarser than that grain.
    [[nodiscard]] std::optional<EventDate> event_date(phrases::NodeId event, Grain coarsest);

    using Meaning = std::optional<Resolution>;

    /// The phrase that is read now, and what bears on it.
    void stand_at(phrases::Phrase const &phrase);
    Meaning evaluate(phrases::NodeId id);

    // evaluate_ages.cpp
    Meaning of(phrases::YearGroup const &group, phrases::NodeId id);
    Meaning of(phrases::EraName const &name, phrases::NodeId id);
    // evaluate_dates.cpp
    Meaning of(phrases::CalendarDate const &date, phrases::NodeId id);
    Meaning of(phrases::HolidayName const &name, phrases::NodeId id);
    Meaning of(phrases::SeasonName const &name, phrases::NodeId id);
    Meaning of(phrases::PartOfYear const &part, phrases::NodeId id);
    Meaning of(phrases::DayPart const &part, phrases::NodeId id);
    Meaning of(phrases::Clock const &clock, phrases::NodeId id);
    Meaning of(phrases::UnitPeriod const &period, phrases::NodeId id);
    Meaning of(phrases::DeicticDay const &day, phrases::NodeId id);
    // evaluate_relative.cpp
    Meaning of(phrases::Relative const &relative, phrases::NodeId id);
    // evaluate_shifts.cpp
    Meaning of(phrases::Shift const &shift, phrases::NodeId id);
    // evaluate_events.cpp
    Meaning of(phrases::EventName const &name, phrases::NodeId id);
    Meaning of(phrases::EventSpan const &span, phrases::NodeId id);
    Meaning by_event(phrases::Shift const &shift, phrases::Duration const &by, phrases::NodeId id);
    // evaluate_pieces.cpp
    Meaning of(phrases::Within const &within, phrases::NodeId id);
    Meaning of(phrases::Nth const &nth, phrases::NodeId id);
    Meaning of(phrases::PartOf const &part, phrases::NodeId id);
    Meaning of(phrases::Pair const &pair, phrases::NodeId id);
    // evaluate_amounts.cpp
    Meaning of(phrases::Duration const &duration, phrases::NodeId id);
    Meaning of(phrases::Approximate const &approximate, phrases::NodeId id);
    Meaning of(phrases::Recurrence const &recurrence, phrases::NodeId id);
    Meaning of(phrases::VagueReference const &vague, phrases::NodeId id);

    // What several of them need.
    [[nodiscard]] Resolution dated(calendar::Interval interval, Grain grain, Reason reason, phrases::NodeId id) const;
    [[nodiscard]] Resolution symbolic(calendar::DateFields fields, Reason reason, phrases::NodeId id) const;
    [[nodiscard]] Resolution chosen(Choice const &choice, Grain grain, phrases::NodeId id) const;
    Meaning calendar_date(phrases::CalendarDate const &date, phrases::NodeId id);
    [[nodiscard]] Meaning full_date(int year, phrases::CalendarDate const &date, phrases::NodeId id) const;
    Meaning yearless(phrases::CalendarDate const &date, phrases::NodeId id);
    Meaning weekday(std::uint8_t iso, phrases::NodeId id);
    /// The phrase stands right behind that one, which names a weekday, and "to", "through" or "until".
    [[nodiscard]] bool goes_on_to(phrases::NodeId begin) const;
    [[nodiscard]] Meaning weekday_of_story(phrases::CalendarDate const &date, phrases::NodeId id) const;
    Meaning weekday_and_day(phrases::CalendarDate const &date, phrases::NodeId id);
    Meaning day_of_month(std::uint8_t day, phrases::NodeId id);
    /// A period that comes once a year, given by what it is in a year.
    template <typename InYear>
    Meaning once_a_year(InYear in_year, Grain grain, calendar::DateFields const &unresolved, phrases::NodeId id);
    /// The same, in the year that the text has come to; none where that does not bear on it.
    template <typename InYear>
    std::optional<calendar::Interval> carried_year(InYear const &in_year, Grain grain);
    template <typename InYear>
    std::optional<calendar::Interval> of_told_year(InYear const &in_year, Grain grain);
    template <typename InYear>
    std::optional<calendar::Interval> next_in_list(InYear const &in_year, Grain grain) const;
    Meaning relative_unit(text::Which which, phrases::UnitPeriod const &period, phrases::NodeId id);
    [[nodiscard]] Resolution school_year(int steps, phrases::NodeId id) const;
    Meaning relative_span(text::Which which, phrases::Duration const &duration, phrases::NodeId id);
    Meaning relative_weekday(text::Which which, std::uint8_t iso, phrases::NodeId id);
    Meaning relative_named(text::Which which, phrases::NodeId of, phrases::NodeId id);
    Meaning relative_day_part(text::Which which, phrases::DayPart const &part, phrases::NodeId id);
    [[nodiscard]] Meaning shifted(calendar::Interval base, Grain base_grain, phrases::Duration const &by, int sign,
                                  phrases::Shift const &shift, phrases::NodeId id) const;
    [[nodiscard]] bool from_writing(text::Which which, calendar::Unit unit, phrases::NodeId id) const;
    /// "In that autumn", "and that autumn": "that" points, where behind a verb it may join clauses.
    [[nodiscard]] bool begins_phrase(phrases::NodeId id) const;
    /// Whether the sentence compares something before those words with what they tell of.
    [[nodiscard]] bool compared(phrases::NodeId id) const;
    /// "The Tuesday after Easter", "the Monday before the vote".
    Meaning weekday_beside(phrases::Shift const &shift, std::uint8_t iso, phrases::NodeId id);
    /// "A year earlier" where a report has gone on to the first months of a year: that year, or as many of its months.
    Meaning compared_months(phrases::Shift const &shift, phrases::Duration const &by, phrases::NodeId id);
    Meaning within_period(phrases::NodeId inner, Resolution const &outer, phrases::NodeId id);
    [[nodiscard]] Resolution part_of_day_on(date::year_month_day day, calendar::PartOfDay part, Reason reason,
                                            phrases::NodeId id) const;
    [[nodiscard]] Resolution clock_on(date::year_month_day day, phrases::Clock const &clock, Reason reason,
                                      phrases::NodeId id) const;

    bool hour_of_told_day();
    /// What words that count from the text count from, where it has come to a time: of what is told as past, no time
    /// to come.
    TextTime const &text_time();
    /// The same, or the day told not far back where that is longer: "On Oct. 5 she wrote that it had leaked since the
    /// summer. Later that day ...".
    TextTime const &text_day();

    [[nodiscard]] bool narrative() const { return reference_.kind == TextKind::narrative; }
    [[nodiscard]] bool has_publication() const { return reference_.published.has_value(); }
    [[nodiscard]] calendar::Instant today() const { return calendar::start_of_day(*reference_.published); }
    /// The first word of the node is "the": "the next day" is counted from the text, "next day" from the writing.
    [[nodiscard]] bool definite(phrases::NodeId id) const;
    bool weekend_is_over(phrases::NodeId id);
    [[nodiscard]] bool of_day_just_told() const;
    /// "Monday, Wednesday and": nothing but what joins a list stands between those words and the phrase.
    [[nodiscard]] bool follows_in_list(TextTime const &before) const;
    /// The token behind the phrase; an empty one where the text ends.
    [[nodiscard]] text::Token behind_words() const;
    [[nodiscard]] Situation situation() const { return {&reference_, outlook_, lead_, std::nullopt}; }
    Outlook outlook();

    text::Document const &document_;
    phrases::Trees const &trees_;
    Reference const &reference_;
    Discourse const &discourse_;
    Told told_;
    text::TokenRange words_{};
    phrases::Lead lead_ = phrases::Lead::none;
    Outlook outlook_ = Outlook::unknown;
    bool outlook_known_ = false;
};

} // namespace dateline::resolve
