#include "resolve/describe_event.hpp"

#include "base/letters.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::resolve {

namespace {

Span span_of(text::Words const &words, events::WordRange range) {
    return {words.words[range.begin].span.begin, words.words[range.end - 1].span.end};
}

std::string id_of(std::size_t mention) { return fmt::format("e{}", mention + 1); }

std::string_view form_of(events::VerbGroup const &group) {
    if (!group.modal.empty()) return "a modal verb";
    if (group.aspect == EventAspect::perfective || group.aspect == EventAspect::perfective_progressive)
        return "the perfect";
    switch (group.tense) {
    case EventTense::past: return "the past tense";
    case EventTense::present: return "the present tense";
    case EventTense::future: return "the future tense";
    case EventTense::infinitive: return "an infinitive";
    case EventTense::present_participle:
    case EventTense::past_participle: return "a participle";
    case EventTense::none: return "no tense";
    }
    return "no tense";
}

std::string_view place_of(Side side) {
    switch (side) {
    case Side::before: return "before the publication date";
    case Side::on: return "on the publication date";
    case Side::after: return "after the publication date";
    }
    return "";
}

std::vector<std::string> steps_of(FoundEvents const &found, events::Mention const &mention, EventTime const &time) {
    std::vector<std::string> steps;
    auto const name_of = [&](std::uint32_t other) {
        auto const span = events::trigger_span(found.words, found.mentions[other].word);
        return fmt::format("\"{}\" ({})", span.of(found.document.text), id_of(other));
    };
    if (time.phrase != EventTime::none) {
        auto const phrase = found.document.span(found.phrases[time.phrase].tokens).of(found.document.text);
        steps.push_back(fmt::format("dated by \"{}\"", phrase));
    } else if (time.anchor != EventTime::none) {
        steps.push_back(
            fmt::format("{}, no date of its own: tied to {}", form_of(mention.group), name_of(time.anchor)));
    } else if (time.beside != EventTime::none) {
        steps.push_back(fmt::format("{}, no date of its own: as {}, {}", form_of(mention.group), name_of(time.beside),
                                    place_of(time.side)));
    } else if (time.dated) {
        steps.push_back(fmt::format("{}, no date of its own: {}", form_of(mention.group), place_of(time.side)));
    }
    return steps;
}

/// What lies ahead has not happened, though a noun does not say so: "the May 14 meeting".
EventStatus status_of(FoundEvents const &found, events::Mention const &mention, EventTime const &time) {
    bool const ahead = time.phrase != EventTime::none && found.reference.published &&
                       time.interval.begin >= calendar::day(*found.reference.published).end;
    return ahead && mention.status == EventStatus::happened ? EventStatus::planned : mention.status;
}

When when_of(FoundEvents const &found, EventTime const &time) {
    if (!time.dated) return {};
    auto const offset = time.phrase == EventTime::none ? std::nullopt : found.resolutions[time.phrase]->utc_offset;
    auto when = calendar::to_when(time.interval, time.grain, time.extent, offset);
    if (time.phrase != EventTime::none) {
        auto const &resolution = *found.resolutions[time.phrase];
        bool const as_said = time.interval == resolution.interval; // "since May" reaches further
        auto const core = as_said ? resolution.core.value_or(time.interval) : time.interval;
        when.edtf = calendar::to_edtf(core, time.grain, time.extent, resolution.about);
    } else {
        when.edtf = calendar::to_edtf(time.interval, time.grain, time.extent);
    }
    return when;
}

} // namespace

std::vector<Event> describe_events(FoundEvents const &found, std::vector<EventTime> const &times,
                                   std::vector<std::string> const &expression_ids) {
    std::vector<Event> events;
    events.reserve(found.mentions.size());
    for (std::size_t i = 0; i < found.mentions.size(); ++i) {
        auto const &mention = found.mentions[i];
        auto const &time = times[i];
        Event event;
        event.id = id_of(i);
        event.span = events::trigger_span(found.words, mention.word);
        event.cls = mention.cls;
        event.tense = mention.group.tense;
        event.aspect = mention.group.aspect;
        event.negative = mention.group.negative;
        event.modality = base::lower_case(mention.group.modal);
        event.status = status_of(found, mention, time);
        event.clause = span_of(found.words, mention.clause);
        if (!mention.subject.empty()) event.subject = span_of(found.words, mention.subject);
        if (mention.source != events::Mention::none) event.source = id_of(mention.source);
        if (mention.governor != events::Mention::none) event.governor = id_of(mention.governor);
        event.when = when_of(found, time);
        event.grain = time.dated ? time.grain : Grain::unknown;
        if (time.phrase != EventTime::none) event.expression = expression_ids[time.phrase];
        if (time.anchor != EventTime::none) event.anchor = id_of(time.anchor);
        event.confidence = static_cast<double>(time.confidence);
        event.steps = steps_of(found, mention, time);
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace dateline::resolve
