#include "resolve/policy.hpp"

namespace dateline::resolve {

namespace {

using calendar::Interval;
using phrases::Lead;

Choice take(Interval chosen, Interval other, Reason reason, float confidence) {
    Choice choice{chosen, std::nullopt, reason, confidence};
    if (!(chosen == other)) choice.other = other;
    return choice;
}

/// Words that open a span towards the future or come out of the past.
Outlook by_preposition(Lead lead) {
    if (lead == Lead::until || lead == Lead::by) return Outlook::future;
    return lead == Lead::since ? Outlook::past : Outlook::unknown;
}

calendar::Instant now(Situation const &situation) { return calendar::start_of_day(*situation.reference->published); }

auto distance(Interval interval, calendar::Instant from) {
    if (interval.contains(from)) return std::chrono::minutes{0};
    return interval.begin > from ? interval.begin - from : from - interval.end;
}

} // namespace

Choice choose_weekday(Situation const &situation, Readings const &readings) {
    auto const asked = situation.lead == Lead::through ? Outlook::future : by_preposition(situation.lead);
    // "by Wednesday" of what had been done is past, "until Wednesday" hardly ever.
    bool const done = situation.lead == Lead::by && situation.outlook == Outlook::past;
    auto const direction = asked == Outlook::unknown || done ? situation.outlook : asked;
    switch (direction) {
    case Outlook::past: return take(readings.past, readings.future, Reason::tense_past, 0.95F);
    case Outlook::future: return take(readings.future, readings.past, Reason::tense_future, 0.9F);
    case Outlook::present:
        if (readings.future.begin - now(situation) < now(situation) - readings.past.begin)
            return take(readings.future, readings.past, Reason::nearest, 0.6F);
        break;
    case Outlook::unknown: break;
    }
    // In news what is told without a tense (headlines, captions) has mostly happened.
    return take(readings.past, readings.future, Reason::nearest, 0.75F);
}

Choice choose_year(Situation const &situation, Readings const &readings) {
    auto const today = now(situation);
    auto const past = distance(readings.past, today);
    auto const future = distance(readings.future, today);
    constexpr auto month = date::days{31};
    auto direction = by_preposition(situation.lead);
    // "Loans through January" were granted, and run on: the distance tells, unless "she may stay through September".
    bool const open = situation.lead == Lead::through && situation.outlook != Outlook::future;
    if (direction == Outlook::unknown && !open) direction = situation.outlook;
    // "She had served until February", "it was put off until February": the nearer.
    if (situation.lead == Lead::until && situation.outlook == Outlook::past) direction = Outlook::present;
    switch (direction) {
    case Outlook::past:
        // "declared a dividend payable Dec. 7": told in the past, but that day is near and the last such day long gone.
        if (situation.lead != Lead::since && situation.beside != Outlook::past && future < 3 * month &&
            past > 9 * month)
            return take(readings.future, readings.past, Reason::nearest, 0.6F);
        return take(readings.past, readings.future, Reason::tense_past, 0.95F);
    case Outlook::future:
        // Of a day just gone, unless a verb right beside it says that it is to come.
        if (situation.beside != Outlook::future && past < 3 * month && future > 9 * month)
            return take(readings.past, readings.future, Reason::nearest, 0.6F);
        return take(readings.future, readings.past, Reason::tense_future, 0.9F);
    case Outlook::present:
    case Outlook::unknown: break;
    }
    bool const back = past <= future * (direction == Outlook::present ? 1 : 2);
    return take(back ? readings.past : readings.future, back ? readings.future : readings.past, Reason::nearest, 0.8F);
}

int year_near(int two_digits, calendar::Instant story) {
    int const latest = int{calendar::day_of(story).year()} + 50;
    int const year = latest - latest % 100 + two_digits;
    return year > latest ? year - 100 : year;
}

int full_year(int two_digits, std::optional<calendar::Instant> published) {
    int const latest = (published ? int{calendar::day_of(*published).year()} : 2000) + 10;
    int const year = latest - latest % 100 + two_digits;
    return year > latest ? year - 100 : year;
}

} // namespace dateline::resolve
