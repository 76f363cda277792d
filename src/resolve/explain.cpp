/// @file The steps of a resolution as sentences.
#include "resolve/describe.hpp"

#include "dateline/time.hpp"

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace dateline::resolve {

namespace {

using calendar::Interval;

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

void append_day(std::string &text, calendar::Instant instant) {
    text += weekdays[calendar::weekday_of(instant).c_encoding()];
    text += ' ';
    text += to_string(Moment{calendar::to_day(instant), {}, {}});
}

/// ": Monday 2031-03-10 to Friday 2031-03-14"; nothing for an empty interval.
void append_interval(std::string &text, Interval interval, Grain grain) {
    if (interval.begin == interval.end) return;
    text += ": ";
    bool const open_begin = interval.begin <= calendar::first_instant();
    bool const open_end = interval.end >= calendar::end_of_instants();
    if (open_begin && open_end) {
        text += "open";
        return;
    }
    if (grain <= Grain::part_of_day && !open_begin && !open_end) {
        auto const when = calendar::to_when(interval, grain);
        text += to_string(*when.earliest);
        if (*when.earliest != *when.latest) (text += " to ") += to_string(*when.latest);
        return;
    }
    if (open_begin) text += "any time";
    else append_day(text, interval.begin);
    if (interval.end - interval.begin == date::days{1}) return;
    text += " to ";
    if (open_end) text += "open";
    else append_day(text, interval.end - std::chrono::minutes{1});
}

/// What each reason says; {} is the words that it is about.
std::string_view sentence(Reason reason) {
    switch (reason) {
    case Reason::said: return "“{}” says it whole";
    case Reason::publication: return "“{}” is counted from the publication date";
    case Reason::text_time: return "“{}” is counted from the date that the text is at";
    case Reason::tense_past: return "“{}” is told as past: the latest such day or period up to the publication date";
    case Reason::tense_future:
        return "“{}” is told as to come: the first such day or period from the publication date on";
    case Reason::nearest: return "“{}” has no tense to tell by: the likeliest near the publication date";
    case Reason::carried_year: return "“{}” is in the year that the text is at";
    case Reason::partner: return "“{}” borrows what the other half of the pair says";
    case Reason::weekday_fits: return "“{}” names a weekday, which fits only there";
    case Reason::within: return "“{}” is taken within the period that it names";
    case Reason::piece: return "“{}” is a piece of that";
    case Reason::before_publication: return "“{}” is the part of that before the publication date";
    case Reason::after_publication: return "“{}” is the part of that after the publication date";
    case Reason::moved: return "“{}” is moved from there";
    case Reason::widened: return "“{}” is not exact: a unit to either side";
    case Reason::lasting_since: return "“{}” lasts from there to the publication date";
    case Reason::bounded: return "“{}” is open at one end";
    case Reason::event: return "it is counted from what the text told of, “{}”";
    case Reason::ended: return "“{}” ends with the date behind it";
    case Reason::said_again: return "“{}” is the date behind it";
    case Reason::begun: return "“{}” begins with the date behind it";
    case Reason::no_event: return "“{}” is an event that the text gives no date for";
    case Reason::no_publication: return "“{}” needs a publication date, and there is none";
    case Reason::no_anchor: return "“{}” counts from something that the text gives no date for";
    case Reason::vague: return "“{}” names no point on the calendar";
    case Reason::length: return "“{}” is a length of time";
    case Reason::recurring: return "“{}” recurs";
    }
    return "{}";
}

/// The words of the text on one line.
void append_words(std::string &text, Wording const &wording, phrases::NodeId node) {
    auto const range = wording.trees.tokens(node);
    if (range.size() == 0) return;
    for (char const c : wording.document.span(range).of(wording.document.text))
        text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

constexpr std::size_t longest_usual_step = 150; ///< memory for it is asked for once

std::string step_text(Wording const &wording, Step const &step, Grain grain) {
    auto const said = sentence(step.reason);
    auto const gap = said.find("{}");
    std::string text;
    text.reserve(longest_usual_step);
    text += said.substr(0, gap);
    append_words(text, wording, step.node);
    text += said.substr(gap + 2);
    append_interval(text, step.interval, grain);
    return text;
}

bool counts_from_publication(Reason reason) {
    return reason == Reason::publication || reason == Reason::tense_past || reason == Reason::tense_future ||
           reason == Reason::nearest || reason == Reason::before_publication || reason == Reason::after_publication ||
           reason == Reason::lasting_since;
}

} // namespace

std::vector<std::string> explain(Wording const &wording, phrases::Phrase const &phrase, Resolution const &resolution) {
    std::vector<std::string> steps;
    steps.reserve(static_cast<std::size_t>(std::distance(resolution.steps.begin(), resolution.steps.end())) + 1);
    bool publication_said = false;
    for (auto const &step : resolution.steps) {
        if (counts_from_publication(step.reason) && wording.reference.published && !publication_said) {
            append_day(steps.emplace_back("published "), *wording.reference.published);
            publication_said = true;
        }
        steps.push_back(step_text(wording, step, resolution.grain));
    }
    (void)phrase;
    return steps;
}

} // namespace dateline::resolve
