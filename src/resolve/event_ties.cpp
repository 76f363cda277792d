#include "resolve/event_ties.hpp"

#include "events/word_set.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <variant>

namespace dateline::resolve {

namespace {

using events::Mention;
using events::WordSet;
using text::Upos;

constexpr WordSet earlier(std::to_array<std::string_view>({"after", "following", "since"}));
constexpr WordSet later(std::to_array<std::string_view>({"before", "until", "till"}));

bool is_verb(FoundEvents const &found, std::uint32_t word) {
    return found.words.tags[word].upos == Upos::verb || found.words.tags[word].upos == Upos::aux;
}

bool tells_finitely(FoundEvents const &found, Mention const &mention) {
    auto const tense = mention.group.tense;
    return is_verb(found, mention.word) && (tense == EventTense::past || tense == EventTense::present ||
                                            tense == EventTense::future || !mention.group.modal.empty());
}

/// The word that leads the mention: before its noun phrase, or before the subject of its clause.
std::optional<std::uint32_t> leader_of(FoundEvents const &found, Mention const &mention) {
    constexpr std::uint32_t reach = 6;
    auto const &words = found.words;
    auto const first = mention.subject.empty() ? mention.group.begin : mention.subject.begin;
    for (auto at = first; at > mention.sentence.begin && first - at < reach; --at) {
        auto const form = words.forms[at - 1];
        if (earlier.contains(form) || later.contains(form)) return at - 1;
        auto const upos = words.tags[at - 1].upos;
        bool const inside = upos == Upos::det || upos == Upos::adj || upos == Upos::noun || upos == Upos::propn ||
                            upos == Upos::pron || upos == Upos::num || upos == Upos::adv;
        if (!inside) break;
    }
    return std::nullopt;
}

/// The event that the leader ties another to: the verb before it in the sentence, else the first behind.
std::uint32_t main_event(FoundEvents const &found, std::uint32_t which, std::uint32_t leader) {
    constexpr std::uint32_t reach = 6;
    auto const &mentions = found.mentions;
    auto const sentence = mentions[which].sentence;
    for (std::uint32_t back = 1; back <= reach && back <= which && mentions[which - back].sentence == sentence; ++back)
        if (mentions[which - back].word < leader && tells_finitely(found, mentions[which - back])) return which - back;
    for (auto on = which + 1; on < mentions.size() && on <= which + reach && mentions[on].sentence == sentence; ++on)
        if (mentions[on].clause != mentions[which].clause && tells_finitely(found, mentions[on])) return on;
    return EventTime::none;
}

/// The phrase that ends just before that word and is a length of days or more.
std::uint32_t length_before(FoundEvents const &found, std::uint32_t word) {
    auto const token = found.words.words[word].token;
    auto const after = std::partition_point(found.phrases.begin(), found.phrases.end(),
                                            [&](auto const &phrase) { return phrase.tokens.end <= token; });
    if (after == found.phrases.begin() || (after - 1)->tokens.end != token) return EventTime::none;
    auto const which = static_cast<std::uint32_t>(after - found.phrases.begin()) - 1;
    auto const &meaning = found.resolutions[which];
    if (!meaning || meaning->type != TimexType::duration) return EventTime::none;
    auto const *length = std::get_if<calendar::DurationValue>(&meaning->value);
    bool const whole = length != nullptr && length->unit >= calendar::Unit::day && length->count &&
                       *length->count == std::floor(*length->count);
    return whole ? which : EventTime::none;
}

} // namespace

std::optional<Tie> tie_of(FoundEvents const &found, std::uint32_t which) {
    auto const &mention = found.mentions[which];
    if (auto const leader = leader_of(found, mention)) {
        auto const event = main_event(found, which, *leader);
        if (event == EventTime::none) return std::nullopt;
        bool const before = earlier.contains(found.words.forms[*leader]);
        return Tie{event, before ? Tie::Relation::before : Tie::Relation::after, *leader,
                   length_before(found, *leader)};
    }
    // What is tried or asked for is of the same day as often as not; what is planned comes after the plan.
    if (mention.governor != Mention::none && mention.group.tense == EventTense::infinitive &&
        mention.status == EventStatus::planned)
        return Tie{mention.governor, Tie::Relation::after, mention.group.begin, EventTime::none};
    return std::nullopt;
}

calendar::Interval tied(FoundEvents const &found, Tie const &tie, calendar::Interval other) {
    bool const before = tie.relation == Tie::Relation::before;
    if (tie.length != EventTime::none) {
        auto const &length = std::get<calendar::DurationValue>(found.resolutions[tie.length]->value);
        auto const count = static_cast<std::int64_t>(*length.count);
        return calendar::period(length.unit, other.begin, before ? -count : count);
    }
    return before ? calendar::Interval{calendar::first_instant(), other.end}
                  : calendar::Interval{other.begin, calendar::end_of_instants()};
}

} // namespace dateline::resolve
