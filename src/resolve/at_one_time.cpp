#include "resolve/at_one_time.hpp"

#include "events/word_set.hpp"

#include <array>
#include <string_view>

namespace dateline::resolve {

namespace {

using events::Mention;
using text::Upos;

constexpr events::WordSet joins_clauses_at_once(std::to_array<std::string_view>({"when", "as", "while"}));
constexpr events::WordSet holds_its_verb(std::to_array<std::string_view>({"in", "at", "during", "amid"}));

/// The nearest mention before it in its sentence that has its tense.
std::uint32_t same_tense(FoundEvents const &found, std::uint32_t which) {
    constexpr std::uint32_t reach = 4; // mentions
    auto const &mention = found.mentions[which];
    for (std::uint32_t back = 1; back <= reach && back <= which; ++back) {
        auto const &other = found.mentions[which - back];
        if (other.sentence != mention.sentence) break;
        if (other.group.tense == mention.group.tense) return which - back;
    }
    return EventTime::none;
}

bool opens_clause(FoundEvents const &found, std::uint32_t which) {
    return which == 0 || found.mentions[which - 1].clause != found.mentions[which].clause;
}

bool follows_and(FoundEvents const &found, Mention const &mention) {
    auto const &tags = found.words.tags;
    auto at = mention.group.begin;
    while (at > mention.sentence.begin && tags[at - 1].upos == Upos::adv) --at;
    return at > mention.sentence.begin && tags[at - 1].upos == Upos::cconj;
}

/// The verb right before the words "in the attack", "at a news conference" that end with the noun.
std::uint32_t verb_it_holds(FoundEvents const &found, std::uint32_t which) {
    constexpr std::uint32_t reach = 4; // words from the verb to the noun phrase
    auto const &words = found.words;
    auto const &mention = found.mentions[which];
    auto at = mention.word;
    auto const of_noun_phrase = [](Upos upos) {
        return upos == Upos::adj || upos == Upos::noun || upos == Upos::propn || upos == Upos::det || upos == Upos::num;
    };
    while (at > mention.sentence.begin && of_noun_phrase(words.tags[at - 1].upos)) --at;
    if (which == 0 || at == mention.sentence.begin || !holds_its_verb.contains(words.forms[at - 1]))
        return EventTime::none;
    auto const &other = found.mentions[which - 1];
    bool const close = other.sentence == mention.sentence && at - other.word <= reach;
    return close && words.tags[other.word].upos == Upos::verb ? which - 1 : EventTime::none;
}

} // namespace

std::uint32_t at_one_time(FoundEvents const &found, std::uint32_t which) {
    auto const &mention = found.mentions[which];
    auto const governor = mention.governor;
    if (governor < which && found.mentions[governor].cls == EventClass::aspectual) return governor;
    if (found.words.tags[mention.word].upos == Upos::noun) return verb_it_holds(found, which);
    auto const tense = mention.group.tense;
    bool const told = tense == EventTense::past || tense == EventTense::present;
    if (told && opens_clause(found, which) && joins_clauses_at_once.contains(found.words.forms[mention.clause.begin]))
        return same_tense(found, which);
    if (tense == EventTense::past && follows_and(found, mention)) return same_tense(found, which);
    return EventTime::none;
}

} // namespace dateline::resolve
