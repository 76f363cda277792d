/// @file Times of day: 3 p.m., the morning, overnight; on the day that the text is at, or that of its publication.
#include "calendar/zones.hpp"
#include "resolve/evaluator.hpp"

namespace dateline::resolve {

using calendar::DateFields;
using phrases::NodeId;

Resolution Evaluator::part_of_day_on(date::year_month_day day, calendar::PartOfDay part, Reason reason,
                                     NodeId id) const {
    auto const interval = calendar::part_of_day(day, part);
    auto result = dated(interval, Grain::part_of_day, reason, id);
    auto fields = calendar::fields_of(calendar::at(day), Grain::part_of_day);
    fields.part = part;
    result.value = fields;
    return result;
}

std::optional<Resolution> Evaluator::of(phrases::DayPart const &part, NodeId id) {
    if (narrative() || !has_publication()) {
        DateFields unknown;
        unknown.grain = Grain::part_of_day;
        unknown.part = part.part;
        // "They marched at night", "a night attack": any night.
        if (narrative() && trees_.rule(id) == "<part of day> alone") return symbolic(unknown, Reason::recurring, id);
        if (!discourse_.latest || discourse_.latest->grain > Grain::day)
            return symbolic(unknown, Reason::no_anchor, id);
        return part_of_day_on(calendar::day_of(discourse_.latest->interval.begin), part.part, Reason::text_time, id);
    }
    auto day = today();
    // "overnight" in a day's news is the night that has just ended, unless it is foretold.
    if (part.part == calendar::PartOfDay::overnight && outlook() != Outlook::future) day -= date::days{1};
    return part_of_day_on(calendar::day_of(day), part.part, Reason::publication, id);
}

Resolution Evaluator::clock_on(date::year_month_day day, phrases::Clock const &clock, Reason reason, NodeId id) const {
    auto const begin = calendar::at(day, clock.time);
    auto const grain = clock.minute_said ? Grain::minute : Grain::hour;
    auto result = dated({begin, begin + std::chrono::minutes{1}}, Grain::minute, reason, id);
    result.grain = grain;
    auto fields = calendar::fields_of(calendar::at(day), Grain::minute);
    fields.time = clock.time;
    result.value = fields;
    if (clock.zone) result.utc_offset = calendar::utc_offset(*clock.zone, begin);
    return result;
}

/// "They met Monday. ... The talks ended at 9 p.m.": the hour of a day of this week that was told shortly before; not
/// that of a note, "(Updated 9 p.m.)", "(9 p.m. ET)".
bool Evaluator::hour_of_told_day() {
    auto const &latest = discourse_.latest;
    constexpr std::uint32_t reach = 120;
    constexpr auto days = date::days{7};
    if (!latest || latest->grain > Grain::day || words_.begin > latest->token + reach) return false;
    if (latest->interval.begin >= today() || latest->interval.begin + days < today()) return false;
    auto const sentence = document_.sentence_of(words_.begin);
    bool const note = document_.tokens[sentence.begin].is('(') && latest->token < sentence.begin;
    return !note && outlook() == Outlook::past;
}

std::optional<Resolution> Evaluator::of(phrases::Clock const &said_clock, NodeId id) {
    // Midnight alone is the hour that a day begins with; of a day that is named ("midnight Friday"), the one it ends
    // with.
    auto clock = said_clock;
    if (clock.time == std::chrono::hours{24}) clock.time = std::chrono::hours{0};
    if (clock.time > std::chrono::hours{24}) return std::nullopt;
    if (discourse_.latest && (narrative() || !has_publication()) && discourse_.latest->grain <= Grain::day)
        return clock_on(calendar::day_of(discourse_.latest->interval.begin), clock, Reason::text_time, id);
    if (!has_publication()) {
        DateFields unknown;
        unknown.grain = Grain::minute;
        unknown.time = clock.time;
        return symbolic(unknown, Reason::no_publication, id);
    }
    if (hour_of_told_day())
        return clock_on(calendar::day_of(discourse_.latest->interval.begin), clock, Reason::text_time, id);
    return clock_on(calendar::day_of(today()), clock, Reason::publication, id);
}

} // namespace dateline::resolve
