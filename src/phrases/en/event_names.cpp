/// @file Names of events that a time is counted from: the attack, his death, the city's fall, the Oct. 7 attack.
#include "base/letters.hpp"
#include "phrases/en/families.hpp"
#include "phrases/en/starts.hpp"
#include "phrases/phrases.hpp"

#include <array>
#include <string_view>

namespace dateline::phrases::en {

namespace {

using text::LexClass;
using text::Token;
using text::Word;

bool take_possessive(Iterator &at, Iterator last) {
    if (at == last || !at->is('\'') || !at->is(Token::glued)) return false;
    ++at;
    if (at != last && at->is(Token::glued) && at->is(Word::s)) ++at;
    return true;
}

/// "the", "his", "Rook's", "Orla Voss's".
bool take_determiner(Iterator &first, Iterator last) {
    if (first == last) return false;
    if (first->is(Word::the) || first->is_possessive()) {
        ++first;
        return true;
    }
    auto at = first;
    constexpr int longest_name = 3;
    for (int words = 0; words < longest_name && at != last && at->is(LexClass::none) && at->is(Token::capitalised);
         ++words)
        ++at;
    if (at == first || !take_possessive(at, last)) return false;
    first = at;
    return true;
}

bool past_form(Token const &token, std::string_view text) {
    return token.is(LexClass::none) && token.length > 3 && token.of(text).ends_with("ed");
}

/// "he" begins a clause of its own.
bool pronoun(Token const &token, std::string_view text) {
    constexpr std::array<std::string_view, 8> pronouns{"he", "she", "they", "we", "it", "you", "I", "who"};
    for (auto const one : pronouns)
        if (token.of(text) == one) return true;
    return false;
}

/// A word that the lexicon does not know, and no verb.
bool noun(Token const &token, std::string_view text) {
    return (token.is(LexClass::none) || token.is(Word::term)) && !token.is(Token::capitalised) &&
           !past_form(token, text) && !pronoun(token, text);
}

/// Moves behind "attack", "embassy bombings", "city's fall".
bool take_nouns(Iterator &at, Iterator last, std::string_view text) {
    constexpr int most = 2;
    int count = 0;
    while (at != last && count < most && noun(*at, text)) {
        ++at;
        if (take_possessive(at, last)) count = 0;
        else ++count;
    }
    return count > 0;
}

/// "began", "ended": what an event itself does, where another verb tells of somebody.
bool tells_its_course(Token const &token, std::string_view text) {
    constexpr std::array<std::string_view, 8> verbs{"began",    "ended", "started", "happened",
                                                    "occurred", "broke", "struck",  "erupted"};
    for (auto const verb : verbs)
        if (token.of(text) == verb) return true;
    return false;
}

/// The name is the subject of a verb, or has more words than a name has.
bool goes_on(Iterator at, Iterator last, std::string_view text) {
    return at != last && (at->is(LexClass::auxiliary) || at->is(Word::date) || at->is(LexClass::cardinal) ||
                          at->is(LexClass::number) || (at->is(LexClass::none) && !pronoun(*at, text)));
}

/// A date within the name: "the Oct. 7 attack", "the 2003 invasion".
NodeId date_within(Iterator &at, Iterator last, State &state) {
    auto behind = at;
    NodeId when;
    if (!parse_calendar_date(behind, last, state, when)) return {};
    auto const *const date = as<CalendarDate>(state.trees, when);
    if (date == nullptr || (!date->year && date->day == 0 && date->weekday == 0)) return {};
    at = behind;
    return when;
}

} // namespace

bool parse_event_name(Iterator &first, Iterator last, State &state, NodeId &found) {
    auto at = first;
    if (!take_determiner(at, last)) return false;
    NodeId const when = date_within(at, last, state);
    if (!take_nouns(at, last, state.text) || goes_on(at, last, state.text)) return false;
    found = state.trees.add(EventName{when}, "<event>", state.range(first, at));
    first = at;
    return true;
}

template <>
void starts_of_family<FamilyId::event_name>(Asked const &asked, std::vector<Starts> &alternatives) {
    constexpr TokenSet determiners{{LexClass::none},
                                   {Word::the, Word::its, Word::their, Word::his, Word::her, Word::our, Word::my}};
    alternatives = {asked.several(determiners, TokenSet::all())};
}

} // namespace dateline::phrases::en

namespace dateline::phrases {

text::TokenRange event_named(text::Document const &document, std::uint32_t place) {
    auto const *const begin = document.tokens.data() + place;
    auto const *const last = document.tokens.data() + document.tokens.size();
    auto const *at = begin;
    auto const size = [&] { return static_cast<std::uint32_t>(at - begin); };
    if (!en::take_determiner(at, last) || !en::take_nouns(at, last, document.text)) return {place, place};
    if (en::goes_on(at, last, document.text) && !en::tells_its_course(*at, document.text)) return {place, place};
    return {place, place + size()};
}

} // namespace dateline::phrases
