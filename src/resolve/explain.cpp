/// @file The steps of a resolution as sentences.
#include "resolve/describe.hpp"

#include "dateline/time.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>
#include <string_view>

namespace dateline::resolve {

namespace {

using calendar::Interval;

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

std::string day_text(calendar::Instant instant) {
    return fmt::format(FMT_COMPILE("{} {}"), weekdays[calendar::weekday_of(instant).c_encoding()],
                       to_string(Moment{calendar::to_day(instant), {}, {}}));
}

std::string interval_text(Interval interval, Grain grain) {
    if (interval.begin == interval.end) return "";
    bool const open_begin = interval.begin <= calendar::first_instant();
    bool const open_end = interval.end >= calendar::end_of_instants();
    if (open_begin && open_end) return "open";
    if (grain <= Grain::part_of_day && !open_begin && !open_end) {
        auto const when = calendar::to_when(interval, grain);
        return *when.earliest == *when.latest
                   ? to_string(*when.earliest)
                   : fmt::format(FMT_COMPILE("{} to {}"), to_string(*when.earliest), to_string(*when.latest));
    }
    if (interval.end - interval.begin == date::days{1}) return day_text(interval.begin);
    auto const begin = open_begin ? std::string("any time") : day_text(interval.begin);
    auto const end = open_end ? std::string("open") : day_text(interval.end - std::chrono::minutes{1});
    return fmt::format(FMT_COMPILE("{} to {}"), begin, end);
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

std::string step_text(Wording const &wording, Step const &step, Grain grain) {
    auto const said = sentence(step.reason);
    auto const gap = said.find("{}");
    std::string text;
    text.reserve(160);
    text += said.substr(0, gap);
    append_words(text, wording, step.node);
    text += said.substr(gap + 2);
    if (auto const where = interval_text(step.interval, grain); !where.empty()) (text += ": ") += where;
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
    bool publication_said = false;
    for (auto const &step : resolution.steps) {
        if (counts_from_publication(step.reason) && wording.reference.published && !publication_said) {
            steps.push_back(fmt::format(FMT_COMPILE("published {}"), day_text(*wording.reference.published)));
            publication_said = true;
        }
        steps.push_back(step_text(wording, step, resolution.grain));
    }
    (void)phrase;
    return steps;
}

} // namespace dateline::resolve
