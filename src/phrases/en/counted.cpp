#include "phrases/en/counted.hpp"

#include "phrases/en/year_guards.hpp"

#include <cstddef>

namespace dateline::phrases::en {

using text::LexClass;
using text::Token;
using text::Word;

namespace {

bool is_numeral(Token const &token) {
    return token.is(LexClass::number) || token.is(LexClass::cardinal) || token.is(LexClass::multiplier);
}

bool counts_other(text::Document const &document, std::uint32_t place) {
    auto const &tokens = document.tokens;
    auto const count = tokens.size();
    if (tokens[place].is(LexClass::number) && tokens[place].length == 4) return false;
    std::size_t at = place;
    int words = 0;       // "nineteen sixty-eight" may be a year
    bool pieces = false; // "2.30" may be a time of day
    while (at < count && is_numeral(tokens[at])) {
        words += tokens[at].is(LexClass::cardinal) ? 1 : 0;
        ++at;
        if (at + 1 < count && (tokens[at].is('.') || tokens[at].is(':')) && tokens[at + 1].is(LexClass::number) &&
            tokens[at + 1].is(Token::glued)) {
            pieces = true;
            ++at;
        }
    }
    if (at >= count) return false;
    auto const &counted = tokens[at];
    if (counted.is('%') || counted.is(LexClass::measure)) return true;
    if (words > 1 || pieces || at + 1 >= count) return false;
    auto const &behind = tokens[at + 1];
    if (counted.is(',')) return !behind.is(LexClass::number);
    // "two bloody weeks", "three successive Sundays", "5 o'clock", "12th-century"
    return counted.is(LexClass::none) && !counted.is(Token::glued) && !behind.is(LexClass::units) &&
           !behind.is(LexClass::unit) && !behind.is(LexClass::weekdays) && !behind.is('\'');
}

/// "About 373, he set out"
bool is_ancient_year(text::Document const &document, std::uint32_t place) {
    constexpr unsigned digits = 3;
    return place > 0 && document.tokens[place].length == digits && can_be_ancient_year(document, place);
}

} // namespace

bool leads_to_other_count(text::Document const &document, std::uint32_t place) {
    auto const &token = document.tokens[place];
    bool const bound = token.is(Word::more) || token.is(Word::less) || token.is(Word::at) || token.is(Word::up);
    bool const opening = token.is(Word::the) || token.is(Word::a) || token.is(LexClass::approximate);
    auto const numeral = place + (bound ? 2U : opening ? 1U : 0U);
    if (numeral >= document.tokens.size()) return false;
    auto const &first = document.tokens[numeral];
    if (!first.is(LexClass::number) && !first.is(LexClass::cardinal)) return false;
    return counts_other(document, numeral) && !is_ancient_year(document, numeral);
}

} // namespace dateline::phrases::en
