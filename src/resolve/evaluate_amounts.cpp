/// @file Lengths of time, what recurs, and what is vague: seven months, every Tuesday, recently.
#include "calendar/holidays.hpp"
#include "resolve/evaluator.hpp"

namespace dateline::resolve {

using calendar::DateFields;
using calendar::DurationValue;
using phrases::NodeId;

std::optional<Resolution> Evaluator::of(phrases::Duration const &duration, NodeId id) {
    DurationValue value;
    value.unit = duration.unit;
    if (!duration.amount.open) value.count = duration.amount.count;
    value.unit_open = duration.amount.unit_open;
    value.and_count = duration.and_count;
    value.and_unit = duration.and_unit;
    Resolution result;
    result.type = TimexType::duration;
    result.value = value;
    result.extent = Extent::span;
    result.steps.add({Reason::length, id, {}});
    return result;
}

std::optional<Resolution> Evaluator::of(phrases::Approximate const &approximate, NodeId id) {
    auto result = evaluate(approximate.of);
    if (!result) return result;
    if (approximate.mod != Mod::none) result->mod = approximate.mod;
    result->about = result->about || approximate.mod == Mod::approx;
    (void)id;
    return result;
}

std::optional<Resolution> Evaluator::of(phrases::Recurrence const &recurrence, NodeId id) {
    Resolution result;
    result.type = TimexType::set;
    result.times = recurrence.times;
    result.every = recurrence.each;
    result.steps.add({Reason::recurring, id, {}});
    DateFields fields;
    fields.grain = Grain::day;
    if (auto const *const date = phrases::as<phrases::CalendarDate>(trees_, recurrence.every)) {
        fields.month = date->month;
        fields.day = date->day;
        fields.iso_weekday = date->day == 0 ? date->weekday : std::uint8_t{0};
        if (date->weekday == 0 && date->day == 0) fields.grain = Grain::month;
    } else if (auto const *const part = phrases::as<phrases::DayPart>(trees_, recurrence.every)) {
        fields.grain = Grain::part_of_day;
        fields.part = part->part;
    } else if (auto const *const within = phrases::as<phrases::Within>(trees_, recurrence.every)) {
        auto const *const day = phrases::as<phrases::CalendarDate>(trees_, within->outer);
        auto const *const inner = phrases::as<phrases::DayPart>(trees_, within->inner);
        fields.grain = Grain::part_of_day;
        if (day != nullptr) fields.iso_weekday = day->weekday;
        if (inner != nullptr) fields.part = inner->part;
    } else if (auto const *const season = phrases::as<phrases::SeasonName>(trees_, recurrence.every)) {
        fields.grain = Grain::season;
        fields.season = season->season;
    } else if (auto const *const quarter = phrases::as<phrases::PartOfYear>(trees_, recurrence.every)) {
        fields.grain = quarter->grain;
        fields.index = quarter->which;
    } else if (phrases::as<phrases::UnitPeriod>(trees_, recurrence.every) != nullptr) {
        fields.grain = Grain::weekend;
    } else if (auto const *const name = phrases::as<phrases::HolidayName>(trees_, recurrence.every)) {
        if (auto const day = calendar::fixed_day(name->holiday)) {
            fields.month = static_cast<std::uint8_t>(unsigned{day->month()});
            fields.day = static_cast<std::uint8_t>(unsigned{day->day()});
        }
    } else if (auto const *const duration = phrases::as<phrases::Duration>(trees_, recurrence.every)) {
        if (duration->unit == calendar::Unit::weekend && duration->amount.count == 1) {
            fields.grain = Grain::weekend;
            result.value = fields;
            return result;
        }
        // Annotators of histories write what comes by the day or the year as some day, some year; a rate ("per day")
        // not.
        bool const rate = trees_.rule(id) == "per <unit>";
        if (narrative() && duration->amount.count == 1 && !duration->and_count && !rate) {
            fields.grain = calendar::grain_of(duration->unit);
            result.value = fields;
            return result;
        }
        auto const length = of(*duration, id);
        result.value = length->value;
        return result;
    } else if (recurrence.every) {
        auto const every = evaluate(recurrence.every);
        if (every) result.value = every->value;
        return result;
    }
    result.value = fields;
    return result;
}

std::optional<Resolution> Evaluator::of(phrases::VagueReference const &vague, NodeId id) {
    Resolution result;
    result.value = vague.time;
    result.confidence = 0.9F;
    if (vague.time == calendar::VagueTime::present && has_publication() && !narrative()) {
        result.dated = true;
        result.interval = calendar::day(today());
        result.grain = Grain::day;
        result.steps.add({Reason::publication, id, result.interval});
    } else {
        result.steps.add({Reason::vague, id, {}});
    }
    return result;
}

} // namespace dateline::resolve
