#include "phrases/en/year_guards.hpp"

#include "base/letters.hpp"
#include "phrases/en/names.hpp"
#include "phrases/tree.hpp"

#include <array>
#include <string_view>

namespace dateline::phrases::en {

using text::LexClass;
using text::Token;
using text::Word;

bool is_amount(Token const &token) {
    return token.is(LexClass::measure) && static_cast<text::Measured>(token.value) == text::Measured::amount;
}

/// "1500 metres", "more than 2000 workers": the number counts what follows it.
bool counts(Context const &context, int year) {
    auto const &before = context.before();
    auto const &after = context.after();
    if (is_any(before,
               {Word::in, Word::by, Word::since, Word::during, Word::until, Word::from, Word::after, Word::before}))
        return false;
    bool const square = after.is(LexClass::street) || after.is(Word::per);
    if (is_amount(after) || (square && context.after(1).is(LexClass::measure))) return true;
    // "between 1914 and 1918 men died"
    if (is_any(before, {Word::and_, Word::to}) && context.before(2).is(LexClass::number) &&
        context.before(2).length == 4)
        return false;
    if (after.is(LexClass::measure)) return true;
    bool const several = after.is(LexClass::none) && !after.is(Token::capitalised) && !after.is(Token::glued) &&
                         context.word(after).ends_with('s');
    if (!several) return false;
    if (before.is(LexClass::approximate) || is_any(before, {Word::than, Word::least, Word::most}))
        return !is_any(context.before(2), {Word::in, Word::by, Word::since, Word::until, Word::from, Word::to});
    if (before.is(Word::of)) return year < 1000;
    return year < 1900 && (before.is(LexClass::none) || before.is(LexClass::auxiliary));
}

namespace {

bool plausible_year(int year) { return year >= 1400 && year <= 2100; }

/// "flight 1812", "flight HA 1905".
bool labelled(Context const &context) {
    auto const &before = context.before();
    auto const &second = context.before(2);
    return before.is(LexClass::label) || (second.is(LexClass::label) && before.is(Token::all_capitals));
}

bool four_digits(Token const &token) { return token.is(LexClass::number) && token.length == 4; }

/// Of the digits of a telephone number.
bool is_group(Token const &token) { return token.is(LexClass::number) && token.length > 2; }

/// "The vote was 1945 to 1812": a score.
bool of_score(Context const &context, int year) {
    auto const &after = context.after(1);
    auto const &before = context.before(2);
    return (context.after().is(Word::to) && four_digits(after) && after.value < year) ||
           (context.before().is(Word::to) && four_digits(before) && before.value > year);
}

/// "555-1999", "1632 960", "XK-2000".
bool piece_of_code(Context const &context) {
    auto const &after = context.after();
    if (is_group(after)) return true;
    // "0800 1985 2020"
    if (is_group(context.before()) && is_group(context.before(2))) return true;
    if (!context.first().is(Token::glued) || !glued_mark(context.before(), '-')) return false;
    auto const &second = context.before(2);
    // the last of "10-12-2022"
    if (second.is(LexClass::number) && second.is(Token::glued) && glued_mark(context.before(3), '-')) return true;
    return (second.is(LexClass::number) && second.length == 3) ||
           (second.is(LexClass::none) && second.is(Token::all_capitals) && second.length <= 3) ||
           (second.is(LexClass::none) && second.length == 1);
}

/// "rose from 1061": whether a verb of change stands before the token that is so many before the phrase.
bool behind_change(Context const &context, std::uint32_t back) {
    static constexpr std::array<std::string_view, 14> changed{"increased", "rose", "jumped",   "grew",   "climbed",
                                                              "soared",    "fell", "dropped",  "went",   "declined",
                                                              "improved",  "up",   "advanced", "slipped"};
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t farther = 1; farther <= reach; ++farther)
        if (is_one_of(context, context.before(back + farther), changed)) return true;
    return false;
}

/// "between 1337 and 1453", "from 1204 to 1261": the one year says that the other is one.
bool one_of_two_years(Context const &context) {
    auto const joins = [](Token const &token) { return is_any(token, {Word::and_, Word::to, Word::until}); };
    auto const leads = [](Token const &token) { return is_any(token, {Word::between, Word::from}); };
    if (leads(context.before()) && joins(context.after()) && four_digits(context.after(1)))
        return !context.after(2).is(LexClass::none) && !behind_change(context, 1); // "between 1200 and 1300 men"
    return !behind_change(context, 3) && joins(context.before()) && four_digits(context.before(2)) &&
           leads(context.before(3)) && !context.after().is(LexClass::none);
}

} // namespace

bool tells_of_change(Context const &context, int first, int second) {
    return context.before().is(Word::from) && !(plausible_year(first) && plausible_year(second)) &&
           behind_change(context, 1);
}

/// A four-digit number alone is a year where nothing around it makes it an amount, an address or a name.
bool bare_year(Context const &context, int year) {
    auto const &before = context.before();
    auto const &after = context.after();
    if (year < 1000) return true;
    if (!plausible_year(year))
        return year < 2100 && year > 1000 && !counts(context, year) &&
               ((before.is(Word::in) && !after.is(LexClass::none)) || one_of_two_years(context) ||
                context.behind_circa());
    if (currency(before) || labelled(context) || counts(context, year) || piece_of_code(context) ||
        of_score(context, year))
        return false;
    if (model_year(context)) return false;
    // "a Corvo 2000"; "the London 2012 team" is a year
    if (before.is(LexClass::none) && before.is(Token::capitalised) && context.before(2).is(Word::a)) return false;
    for (std::uint32_t ahead = 0; ahead < 3 && context.after(ahead).is(Token::capitalised); ++ahead)
        if (context.after(ahead).is(LexClass::street)) return false;
    if (context.first().is(Token::glued) && !context.behind_circa() && !before.is('(') && !before.is('"') &&
        !before.is('\'') && !before.is('-') && !before.is('/') &&
        !(before.is(LexClass::punctuation) && before.value >= 0x2000))
        return false;
    if (glued_mark(after, '%') ||
        (glued_mark(after, '.') && context.after(1).is(LexClass::number) && context.after(1).is(Token::glued)))
        return false;
    if (after.is(Token::glued) && after.is_letters()) return false;
    if (after.is(LexClass::multiplier) || after.is(LexClass::units)) return false;
    if (before.is('/') && before.is(Token::glued)) return false;
    return true;
}

bool number_continues(text::Document const &document, std::uint32_t place) {
    auto const &before = document.tokens[place - 1];
    if (before.is_letters() || currency(before)) return true;
    if (!before.is(LexClass::punctuation)) return false;
    // "3.14", "555-1234", "1/2": the mark is glued to a number itself.
    bool const joins = before.is('.') || before.is(',') || before.is(':') || before.is('/') || before.is('-');
    return joins && before.is(Token::glued) && place > 1 && document.tokens[place - 2].is(LexClass::number) &&
           !before.is('-');
}

bool can_be_ancient_year(text::Document const &document, std::uint32_t place) {
    auto const &tokens = document.tokens;
    auto const &before = tokens[place - 1];
    bool const led = is_any(before, {Word::in, Word::since, Word::until, Word::by, Word::after, Word::before}) ||
                     behind_circa(document, place) ||
                     (before.is(LexClass::approximate) && before.value == static_cast<int>(Mod::approx));
    if (!led || place + 1 >= tokens.size()) return led;
    auto const &after = tokens[place + 1];
    if (after.is(Token::glued) &&
        (after.is_letters() || after.is('%') || after.is('.') || after.is(LexClass::number))) {
        bool const sentence_ends = after.is('.') && (place + 2 >= tokens.size() || !tokens[place + 2].is(Token::glued));
        if (!sentence_ends) return false;
    }
    if (after.is(LexClass::punctuation)) return !after.is('-');
    // "about 700 Rooks" counts them.
    if (before.is(LexClass::approximate)) return false;
    return after.is(Token::capitalised) || after.is(LexClass::auxiliary) || after.is(Word::and_);
}

} // namespace dateline::phrases::en

namespace dateline::phrases {

bool behind_circa(text::Document const &document, std::uint32_t place) {
    if (place < 2 || !document.tokens[place - 1].is('.')) return false;
    auto const word = document.tokens[place - 2].of(document.text);
    return word == "c" || word == "ca";
}

} // namespace dateline::phrases
