#include "events/verbs.hpp"

#include "events/word_set.hpp"

#include <array>
#include <string_view>

namespace dateline::events {

namespace {

using text::Document;
using text::LexClass;
using text::Token;
using text::TokenRange;
using text::VerbCue;
using text::Word;

/// Past tenses without -ed, beside those that the lexicon lists for the sake of tense, and present tenses that news
/// uses.
constexpr WordSet finite_forms(std::to_array<std::string_view>({
    "beat",     "bent",     "bore",      "burst",   "cast",   "caught",    "clung",   "cost",  "dug",    "fed",
    "forbade",  "forgot",   "hid",       "hung",    "hurt",   "laid",      "lent",    "let",   "lit",    "meant",
    "overtook", "oversaw",  "overthrew", "rang",    "read",   "sang",      "shut",    "sent",  "sprang", "spread",
    "split",    "stole",    "stuck",     "swam",    "tore",   "underwent", "upheld",  "wore",  "won",    "wound",
    "says",     "wants",    "remains",   "faces",   "begins", "ends",      "needs",   "seeks", "calls",  "comes",
    "goes",     "takes",    "makes",     "gives",   "holds",  "keeps",     "leaves",  "meets", "opens",  "closes",
    "hopes",    "believes", "warns",     "fears",   "starts", "continues", "becomes", "does",  "do",     "am",
    "refuses",  "responds", "agrees",    "aims",    "stands", "runs",      "follows", "leads", "knows",  "thinks",
    "say",      "want",     "remain",    "believe", "begin",  "wins",      "loses",   "shows", "turns",  "moves",
}));

/// Participles without -ed that stand behind a noun: "a letter sent on Monday".
constexpr WordSet participles(std::to_array<std::string_view>({
    "taken", "given",  "written", "held",  "made",   "shot",   "built",  "found",  "sent",    "born",   "fought",
    "led",   "sold",   "won",     "lost",  "known",  "seen",   "struck", "caught", "brought", "bought", "thrown",
    "drawn", "driven", "shown",   "grown", "stolen", "broken", "chosen", "spoken", "begun",   "hit",    "cut",
    "set",   "put",    "left",    "laid",  "paid",   "told",   "torn",   "worn",   "sunk",    "hidden", "read",
}));

/// "rubble", "the": after these a form in -ed is an adjective.
bool before_adjective(Token const &token) {
    return token.is(Word::the) || token.is(Word::a) || token.is(Word::of) || token.is(Word::its) ||
           token.is(Word::their) || token.is(Word::his) || token.is(Word::her) || token.is(Word::in) ||
           token.is(Word::with) || token.is(Word::for_) || token.is(Word::s) || token.is('-') || token.is(Word::very) ||
           token.is(LexClass::cardinal) || token.is(LexClass::number) || token.is(LexClass::quantifier);
}

bool small_word(Token const &token) { return token.is_letters() && !token.is(Token::capitalised); }

bool ends_in_ed(std::string_view word) { return word.size() >= 4 && word.ends_with("ed") && !word.ends_with("eed"); }

bool helps_participle(Token const &token) {
    if (!token.is(LexClass::auxiliary)) return token.is(Word::been) || token.is(Word::not_);
    switch (static_cast<VerbCue>(token.value)) {
    case VerbCue::be:
    case VerbCue::present:
    case VerbCue::perfect:
    case VerbCue::future:
    case VerbCue::modal: return true;
    case VerbCue::past:
    case VerbCue::infinitive_to:
    case VerbCue::planned: return false;
    }
    return false;
}

/// was, were, had, did: among the lexicon's past tenses those that a participle follows.
bool is_past_auxiliary(std::string_view word) {
    return word == "was" || word == "were" || word == "had" || word == "did" || word == "been" || word == "being" ||
           word == "got";
}

bool is_governed(Document const &document, TokenRange sentence, std::uint32_t place) {
    for (std::uint32_t back = 1; back <= 2 && place >= sentence.begin + back; ++back) {
        auto const &token = document.tokens[place - back];
        if (helps_participle(token) || is_past_auxiliary(token.of(document.text)) || token.is(Word::to)) return true;
    }
    return false;
}

/// "by the council", "on Monday", "in 1987": what stands behind a participle that says more of a noun.
bool goes_on_as_participle(Token const &after) {
    return after.is(Word::by) || after.is(Word::on) || after.is(Word::in) || after.is(Word::at) ||
           after.is(Word::during) || after.is(Word::from) || after.is(LexClass::weekday) ||
           after.is(LexClass::relative) || after.is(LexClass::deictic_day);
}

bool has_form_of_participle(Token const &token, std::string_view word) {
    return small_word(token) && (participles.contains(word) || (token.is(LexClass::none) && ends_in_ed(word)));
}

} // namespace

bool is_finite_verb(Document const &document, TokenRange sentence, std::uint32_t place) {
    auto const &token = document.tokens[place];
    if (!small_word(token)) return false;
    auto const word = token.of(document.text);
    bool const first = place == sentence.begin;
    if (!first && document.tokens[place - 1].is(Word::to)) return false;
    if (token.is(LexClass::auxiliary)) {
        switch (static_cast<VerbCue>(token.value)) {
        case VerbCue::be:
        case VerbCue::infinitive_to: return false;
        case VerbCue::planned: return word.ends_with("s");
        case VerbCue::future:
        case VerbCue::modal:
        case VerbCue::past:
        case VerbCue::present:
        case VerbCue::perfect: return first || !before_adjective(document.tokens[place - 1]);
        }
    }
    if (!token.is(LexClass::none) && !token.is(Word::ending))
        return false; // "ended" is in the lexicon for "year ended"
    if (!first && before_adjective(document.tokens[place - 1])) return false;
    return ends_in_ed(word) || finite_forms.contains(word);
}

bool is_participle_form(Document const &document, TokenRange sentence, std::uint32_t place) {
    auto const &token = document.tokens[place];
    return place + 2 < sentence.end && has_form_of_participle(token, token.of(document.text)) &&
           goes_on_as_participle(document.tokens[place + 1]);
}

bool may_be_participle(Document const &document, TokenRange sentence, std::uint32_t place) {
    if (place == sentence.begin || !is_participle_form(document, sentence, place)) return false;
    auto const &before = document.tokens[place - 1];
    if (!before.is(LexClass::none) || before_adjective(before)) return false;
    return !is_governed(document, sentence, place);
}

} // namespace dateline::events
