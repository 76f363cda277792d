#include "base/letters.hpp"
#include "calendar/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lint/lint.hpp"
#include "lint/said_dates.hpp"

namespace dateline::lint {

namespace {

using events::Mention;
using text::Upos;

/// Verbs that put something on a later date: "was scheduled on May 20" tells of no May 20 that is past.
constexpr std::array<std::string_view, 20> looking_ahead = {
    "scheduled", "set",    "slated", "planned", "expected", "due",    "postponed", "delayed", "moved",  "extended",
    "booked",    "called", "fixed",  "timed",   "promised", "agreed", "focused",   "based",   "closed", "listed"};

/// What befalls one and the same only once.
constexpr std::array<std::string_view, 14> only_once = {"died",     "born",      "assassinated", "buried",   "executed",
                                                        "drowned",  "collapsed", "sank",         "exploded", "founded",
                                                        "capsized", "perished",  "cremated",     "erupted"};

template <std::size_t N>
bool among(std::array<std::string_view, N> const &words, std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](auto one) { return base::spells(word, one); });
}

std::string day_text(calendar::Instant instant) { return to_string(Moment{calendar::to_day(instant), {}, {}}); }

bool told_as_past(Mention const &mention) {
    return mention.group.tense == EventTense::past && mention.group.modal.empty() && !mention.group.negative &&
           mention.status == EventStatus::happened && mention.cls == EventClass::occurrence &&
           mention.governor == Mention::none;
}

/// The event that the phrase dates beyond doubt: the last told before it in the same clause, "on" and what the verb has
/// for an object between them.
Mention const *dated_by(resolve::FoundEvents const &found, phrases::Phrase const &phrase) {
    if (phrase.lead != phrases::Lead::on) return nullptr;
    auto const word = found.words.word_at(found.document.tokens[phrase.tokens.begin]);
    auto const after = std::partition_point(found.mentions.begin(), found.mentions.end(),
                                            [&](Mention const &mention) { return mention.word < word; });
    if (after == found.mentions.begin()) return nullptr;
    auto const &mention = *(after - 1);
    constexpr std::uint32_t reach = 6; // words
    if (!mention.clause.contains(word) || word - mention.word > reach) return nullptr;
    for (auto at = mention.word + 1; at < word; ++at) {
        auto const upos = found.words.tags[at].upos;
        if (upos == Upos::verb || upos == Upos::aux || upos == Upos::punct || upos == Upos::part) return nullptr;
    }
    return &mention;
}

/// The subject as it is told, without its article; empty where it may be anybody ("he", "two men").
std::string_view who(resolve::FoundEvents const &found, Mention const &mention) {
    auto range = mention.subject;
    if (range.empty()) return {};
    auto const &words = found.words;
    bool const the = base::spells(words.forms[range.begin], "the");
    if (the) ++range.begin;
    if (range.empty() || (!the && words.tags[range.begin].upos != Upos::propn)) return {};
    return Span{words.words[range.begin].span.begin, words.words[range.end - 1].span.end}.of(found.document.text);
}

} // namespace

void find_past_in_future(Material const &material, Findings &findings) {
    auto const &found = material.found;
    if (!found.reference.published) return;
    auto const today = calendar::day(*found.reference.published);
    for (std::size_t i = 0; i < found.phrases.size(); ++i) {
        auto const &phrase = found.phrases[i];
        auto const *said = said_date(material.trees, phrase.root);
        if (said == nullptr || phrase.partner != 0) continue;
        auto const day = whole_date(*said);
        if (!day || calendar::at(*day) < today.end) continue;
        auto const *mention = dated_by(found, phrase);
        if (mention == nullptr || !told_as_past(*mention) || among(looking_ahead, found.words.forms[mention->word]))
            continue;
        findings.push_back(
            {{},
             material.span_of(phrase),
             fmt::format("“{}” is told as past, and {} comes after the publication on {}",
                         found.words.forms[mention->word], day_text(calendar::at(*day)), day_text(today.begin)),
             fmt::format("a day up to {}", day_text(today.begin))});
    }
}

void find_two_days(Material const &material, Findings &findings) {
    auto const &found = material.found;
    // By verb and subject: the day, and the phrase that says it.
    std::map<std::pair<std::string, std::string>, std::pair<calendar::Interval, std::uint32_t>> told;
    for (std::size_t i = 0; i < found.mentions.size(); ++i) {
        auto const &mention = found.mentions[i];
        auto const &time = material.times[i];
        if (time.phrase == resolve::EventTime::none || time.grain != Grain::day || time.extent != Extent::point)
            continue;
        if (mention.group.negative || !mention.group.modal.empty() || mention.status != EventStatus::happened) continue;
        auto const verb = found.words.forms[mention.word];
        auto const &phrase = found.phrases[time.phrase];
        if (!among(only_once, verb) || phrase.lead == phrases::Lead::since || phrase.lead == phrases::Lead::until ||
            phrase.lead == phrases::Lead::before || phrase.lead == phrases::Lead::after ||
            phrase.lead == phrases::Lead::by)
            continue;
        auto const word = found.words.word_at(found.document.tokens[phrase.tokens.begin]);
        auto const subject = who(found, mention);
        if (subject.empty() || !mention.clause.contains(word)) continue;
        auto const [first, added] =
            told.try_emplace({std::string(verb), std::string(subject)}, time.interval, time.phrase);
        if (added) continue;
        auto const &[interval, other] = first->second;
        if (time.interval.begin < interval.end && interval.begin < time.interval.end) continue;
        findings.push_back(
            {{},
             material.span_of(phrase),
             fmt::format("“{}” {} on {} here, and on {} (“{}”) before", subject, verb, day_text(time.interval.begin),
                         day_text(interval.begin), material.words_of(found.phrases[other])),
             day_text(interval.begin)});
    }
}

} // namespace dateline::lint
