/// @file The words that phrases begin with, and what can come next: most places of a text are passed over by these two
/// tokens, before a parser is asked. A new beginning in a grammar file needs its row here; what a family goes on with
/// is read off its rule (starts.hpp).
#pragma once

#include "phrases/en/token_set.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace dateline::phrases::en {

using text::LexClass;
using text::Word;

/// A word that a phrase can begin with, and the tokens that can come next in one.
struct Opening {
    Word word;
    TokenSet next;
};

inline constexpr TokenSet behind_possessive{LexClass::relative};
inline constexpr TokenSet behind_fiscal{LexClass::unit, LexClass::units, LexClass::number, LexClass::cardinal,
                                        LexClass::ordinal};

inline constexpr std::array openings{
    Opening{
        Word::the,
        {{LexClass::number, LexClass::cardinal, LexClass::ordinal, LexClass::quantifier, LexClass::approximate,
          LexClass::unit, LexClass::units, LexClass::season, LexClass::part_of_day, LexClass::decade_word,
          LexClass::relative, LexClass::position, LexClass::vague_adjective, LexClass::punctuation, LexClass::weekday},
         {Word::a,         Word::very,   Word::full,     Word::whole,  Word::entire,     Word::final,     Word::fiscal,
          Word::financial, Word::school, Word::calendar, Word::latter, Word::comparable, Word::beginning, Word::middle,
          Word::end,       Word::turn,   Word::rest,     Word::near,   Word::distant,    Word::future,    Word::moment,
          Word::eve,       Word::long_,  Word::time,     Word::period, Word::small,      Word::other}}},
    Opening{
        Word::a,
        {{LexClass::number, LexClass::cardinal, LexClass::multiplier, LexClass::quantifier, LexClass::unit,
          LexClass::units, LexClass::part_of_day, LexClass::position, LexClass::punctuation},
         {Word::while_,  Word::a,      Word::very,   Word::full,      Word::whole,  Word::entire,     Word::adjective,
          Word::more,    Word::other,  Word::long_,  Word::to,        Word::or_,    Word::comparable, Word::near,
          Word::distant, Word::future, Word::fiscal, Word::financial, Word::little, Word::moment}}},
    Opening{Word::its, behind_possessive},
    Opening{Word::their, behind_possessive},
    Opening{Word::his, behind_possessive},
    Opening{Word::her, behind_possessive},
    Opening{Word::our, behind_possessive},
    Opening{Word::my, behind_possessive},
    Opening{Word::since, {{LexClass::none}, {Word::the, Word::its, Word::their, Word::his, Word::her}}},
    Opening{Word::at, {{}, {Word::least, Word::most}}},
    Opening{Word::up, {{}, {Word::to}}},
    Opening{Word::more, {{LexClass::vague}, {Word::than}}},
    Opening{Word::most, {LexClass::vague}},
    Opening{Word::then, TokenSet::all()},
    Opening{Word::less, {{}, {Word::than}}},
    Opening{Word::no, {{}, {Word::more, Word::less}}},
    Opening{Word::every, TokenSet::all()},
    Opening{Word::each, TokenSet::all()},
    Opening{Word::all, {{LexClass::none, LexClass::unit, LexClass::season}, {}, "-"}}, // "All Saints' Day", "all day"
    Opening{Word::moments, {{}, {Word::ago}}},
    Opening{Word::to, {{}, {Word::date}}},
    Opening{Word::st, TokenSet::all()},
    Opening{Word::per, {LexClass::unit}},
    Opening{Word::once, {{LexClass::frequency}, {Word::a, Word::per, Word::every, Word::each}}},
    Opening{Word::twice, {{LexClass::frequency}, {Word::a, Word::per, Word::every, Word::each}}},
    Opening{Word::now, TokenSet::all()},
    Opening{Word::future, TokenSet::all()},
    Opening{Word::right, {{}, {Word::now}}},
    Opening{Word::just, {{}, {Word::now}}},
    Opening{Word::as, {LexClass::vague}},
    Opening{Word::long_, {{}, {Word::ago}}},
    Opening{Word::not_, {{LexClass::relative}, {Word::long_, Word::more, Word::less}}},
    Opening{Word::eve, {{}, {Word::of}}},
    Opening{Word::beginning, {{}, {Word::of}}},
    Opening{Word::middle, {{LexClass::none}, {Word::of}}}, // "Middle Ages"
    Opening{Word::end, {{}, {Word::of}}},
    Opening{Word::turn, {{}, {Word::of}}},
    Opening{Word::final,
            {{LexClass::number, LexClass::cardinal, LexClass::quantifier, LexClass::weekday, LexClass::unit,
              LexClass::units},
             {Word::a, Word::very}}},
    Opening{Word::fiscal, behind_fiscal},
    Opening{Word::financial, behind_fiscal},
    Opening{Word::school, {LexClass::unit, LexClass::units}},
    Opening{Word::new_, {LexClass::unit, LexClass::units, LexClass::punctuation}},
    Opening{Word::q, {LexClass::number}},
    Opening{Word::h, {LexClass::number}},
    Opening{Word::very, {{LexClass::quantifier}, {Word::very, Word::beginning, Word::middle, Word::end, Word::turn}}},
    Opening{Word::latter, {LexClass::quantifier}},
    Opening{Word::comparable, {LexClass::unit}},
};

/// By word; empty for a word that begins no phrase.
inline constexpr auto next_by_word = [] {
    std::array<TokenSet, text::word_kinds> table{};
    for (auto const &opening : openings) table[static_cast<std::size_t>(opening.word)] = opening.next;
    return table;
}();

/// What can follow "last", "this", "current" and their like, besides another opening; names of holidays too, which are
/// capitalised.
inline constexpr TokenSet behind_relative{
    {LexClass::relative, LexClass::unit, LexClass::units, LexClass::number, LexClass::cardinal, LexClass::multiplier,
     LexClass::quantifier, LexClass::month, LexClass::weekday, LexClass::ordinal, LexClass::holiday, LexClass::position,
     LexClass::part_of_day, LexClass::season, LexClass::punctuation},
    {Word::very, Word::full, Word::calendar, Word::time, Word::long_, Word::period, Word::date}};

/// A mark that can stand within a phrase: "two-week", "'98", "3.5", "7/5/2031", "10:30", "May 2, 2031", "(EST)", "40+
/// years". Others end what stands before them, most often a price or a share.
constexpr bool can_go_on(text::Token const &mark) {
    constexpr std::string_view within = "-',./:(\"+";
    return mark.value > 0x7F || within.find(static_cast<char>(mark.value)) != std::string_view::npos;
}

/// By the kind of a token, the kinds of the next one with which openings have to be looked up at all: few places of a
/// text have such a pair.
inline constexpr auto next_by_kind = [] {
    std::array<TokenSet, text::token_kinds> table{};
    table.fill(TokenSet::all());
    for (auto const cls : {LexClass::auxiliary, LexClass::zone, LexClass::label, LexClass::street, LexClass::measure,
                           LexClass::punctuation, LexClass::none})
        table[static_cast<std::size_t>(cls)] = {};
    // "Labor Day", "Good Friday", "International Women's Day", "Chinese New Year", "Mother's Day"
    table[text::kind_of_name] = {
        {LexClass::none, LexClass::unit, LexClass::units, LexClass::weekday, LexClass::measure}, {Word::new_}, "'"};
    for (unsigned mark = 0; mark < text::mark_kinds; ++mark) table[text::first_mark_kind + mark] = {};
    table[text::kind_of(LexClass::punctuation, '\'')] = {LexClass::number};
    for (std::size_t word = 0; word < text::word_kinds; ++word)
        table[text::first_word_kind + word] = next_by_word[word];
    return table;
}();

} // namespace dateline::phrases::en
