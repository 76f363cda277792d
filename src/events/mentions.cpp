#include "events/mentions.hpp"

#include "events/event_clauses.hpp"
#include "events/status.hpp"

#include <algorithm>
#include <span>

namespace dateline::events {

namespace {

using text::Upos;

bool is_verb(text::Words const &words, std::uint32_t word) {
    return words.tags[word].upos == Upos::verb || words.tags[word].upos == Upos::aux;
}

/// The mention before it that it depends on: the verb or noun before "to", the verb whose object a noun is.
std::uint32_t governor_of(text::Words const &words, std::vector<Mention> const &mentions, std::size_t which) {
    auto const &mention = mentions[which];
    if (which == 0 || mentions[which - 1].sentence != mention.sentence) return Mention::none;
    auto const &before = mentions[which - 1];
    if (before.clause != mention.clause) return Mention::none;
    bool const verb = is_verb(words, mention.word);
    if (verb && mention.group.tense != EventTense::infinitive && mention.group.tense != EventTense::present_participle)
        return Mention::none;
    auto const gap = (verb ? mention.group.begin : mention.word) - before.word;
    constexpr std::uint32_t reach = 6;
    if (gap > reach) return Mention::none;
    if (!verb && !is_verb(words, before.word)) return Mention::none;
    return static_cast<std::uint32_t>(which - 1);
}

/// Events in other clauses than that of a verb of saying, and not before it in another quotation, are what is said.
void find_sources(text::Words const &words, std::span<Mention> sentence, std::uint32_t first) {
    for (auto &mention : sentence) {
        if (mention.cls == EventClass::reporting && is_verb(words, mention.word)) continue;
        Mention const *source = nullptr;
        std::uint32_t distance = 0xFFFFFFFF;
        for (auto const &said : sentence) {
            if (said.cls != EventClass::reporting || !is_verb(words, said.word) || said.clause == mention.clause)
                continue;
            auto const gap = said.word < mention.word ? mention.word - said.word : said.word - mention.word;
            if (gap >= distance) continue;
            distance = gap;
            source = &said;
        }
        if (source == nullptr) continue;
        mention.source = first + static_cast<std::uint32_t>(source - sentence.data());
        if (to_come_when_told(words, mention, *source)) mention.status = EventStatus::planned;
    }
}

} // namespace

void find_mentions(text::Words const &words, std::vector<Mention> &mentions) {
    find_mentions(words, compiled_in_finder(), mentions);
}

void find_mentions(text::Words const &words, TriggerFinder &finder, std::vector<Mention> &mentions) {
    thread_local std::vector<Trigger> triggers;
    thread_local std::vector<WordRange> clauses;
    finder.find(words, triggers);
    mentions.clear();
    WordRange sentence;
    auto next = triggers.begin();
    for (auto const end : words.sentence_ends) {
        sentence = {sentence.end, end};
        auto const first = next;
        while (next != triggers.end() && next->word < end) ++next;
        if (first == next) continue;
        cut_clauses(words, sentence, std::span<Trigger const>(first, next), clauses);
        auto clause = clauses.begin();
        auto const first_mention = static_cast<std::uint32_t>(mentions.size());
        for (auto trigger = first; trigger != next; ++trigger) {
            while (!clause->contains(trigger->word)) ++clause;
            Mention mention;
            mention.word = trigger->word;
            mention.cls = trigger->cls;
            mention.group = verb_group(words, sentence, trigger->word);
            mention.sentence = sentence;
            mention.clause = *clause;
            if (is_verb(words, trigger->word)) mention.subject = subject_before(words, *clause, mention.group.begin);
            mentions.push_back(mention);
            auto const governor = governor_of(words, mentions, mentions.size() - 1);
            mentions.back().governor = governor;
            mentions.back().status =
                status_of(words, mentions.back(), governor == Mention::none ? nullptr : &mentions[governor]);
        }
        find_sources(words, std::span(mentions).subspan(first_mention), first_mention);
    }
}

Span trigger_span(text::Words const &words, std::uint32_t word) {
    auto const hyphen = [&](std::uint32_t at) { return words.forms[at] == "-"; };
    auto const touch = [&](std::uint32_t left) {
        return words.words[left].span.end == words.words[left + 1].span.begin;
    };
    constexpr std::uint32_t most_hyphens = 3;
    auto const first = word;
    auto span = words.words[word].span;
    for (auto at = word; at >= 2 && first - at < 2 * most_hyphens && hyphen(at - 1) && touch(at - 1) && touch(at - 2);
         at -= 2)
        span.begin = words.words[at - 2].span.begin;
    for (auto at = word;
         at + 2 < words.size() && at - first < 2 * most_hyphens && hyphen(at + 1) && touch(at) && touch(at + 1);
         at += 2)
        span.end = words.words[at + 2].span.end;
    return span;
}

} // namespace dateline::events
