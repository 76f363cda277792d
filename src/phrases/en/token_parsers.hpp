/// @file The tokens as Spirit X3 parsers: one of a class, with or without its value, numbers in digits, marks. Included
/// by grammar.hpp.
#pragma once

#include "base/letters.hpp"
#include "phrases/en/families.hpp"
#include "phrases/en/starts_of.hpp"
#include "text/token.hpp"

#include <boost/spirit/home/x3.hpp>

#include <cstdint>
#include <string_view>

namespace dateline::phrases::en {

using text::LexClass;
using text::Token;
using text::Word;

/// A token of a class; its attribute is the token's value as that type.
template <LexClass Class, typename Value>
struct OfClass : x3::parser<OfClass<Class, Value>> {
    using attribute_type = Value;
    static bool const has_attribute = true;

    [[nodiscard]] Starts starts(Asked const &asked) const { return asked.one({Class}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        if (first == last || !first->is(Class)) return false;
        x3::traits::move_to(static_cast<Value>(first->value), attribute);
        ++first;
        return true;
    }
};

/// A token of one of the classes that the test accepts; it has no attribute.
template <typename Test, LexClass... Classes>
struct Accepting : x3::parser<Accepting<Test, Classes...>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Test test;

    constexpr explicit Accepting(Test accepts) : test(accepts) {}

    [[nodiscard]] Starts starts(Asked const &asked) const { return asked.one({Classes...}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &) const {
        if (first == last || !(first->is(Classes) || ...) || !test(*first)) return false;
        ++first;
        return true;
    }
};

template <LexClass... Classes, typename Test>
constexpr auto accepting(Test test) {
    return Accepting<Test, Classes...>{test};
}

/// A token of the class with that value; it has no attribute.
template <LexClass Class>
struct Exactly : x3::parser<Exactly<Class>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    std::int32_t value;

    template <typename Value>
    constexpr explicit Exactly(Value wanted) : value(static_cast<std::int32_t>(wanted)) {}

    [[nodiscard]] Starts starts(Asked const &asked) const { return asked.one(TokenSet::of(Class, value)); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &) const {
        if (first == last || !first->is(Class) || first->value != value) return false;
        ++first;
        return true;
    }
};

/// A number in digits, between two bounds in value and in length; its attribute is the number.
struct Digits : x3::parser<Digits> {
    using attribute_type = int;
    static bool const has_attribute = true;
    int least, most;
    std::size_t shortest, longest;

    constexpr Digits(int at_least, int at_most, std::size_t min_length, std::size_t max_length)
        : least(at_least),
          most(at_most),
          shortest(min_length),
          longest(max_length) {}

    [[nodiscard]] static Starts starts(Asked const &asked) { return asked.one({LexClass::number}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        if (first == last || !first->is(LexClass::number) || first->is(Token::grouped)) return false;
        if (first->value < least || first->value > most || first->length < shortest || first->length > longest)
            return false;
        x3::traits::move_to(first->value, attribute);
        ++first;
        return true;
    }
};

template <LexClass Class>
inline constexpr OfClass<Class, std::uint8_t> small{};

inline constexpr auto month_name = small<LexClass::month>;
inline constexpr auto weekday_name = small<LexClass::weekday>;
inline constexpr auto weekday_names = small<LexClass::weekdays>;
inline constexpr OfClass<LexClass::unit, calendar::Unit> unit_one{};
inline constexpr OfClass<LexClass::units, calendar::Unit> unit_many{};
inline constexpr OfClass<LexClass::season, calendar::Season> season_name{};
inline constexpr OfClass<LexClass::seasons, calendar::Season> season_names{};
inline constexpr OfClass<LexClass::part_of_day, calendar::PartOfDay> part_of_day{};
inline constexpr OfClass<LexClass::parts_of_day, calendar::PartOfDay> parts_of_day{};
inline constexpr OfClass<LexClass::clock_word, int> clock_word{};
inline constexpr OfClass<LexClass::deictic_day, int> deictic_day{};
inline constexpr OfClass<LexClass::vague, calendar::VagueTime> vague_adverb{};
inline constexpr OfClass<LexClass::vague_adjective, calendar::VagueTime> vague_adjective{};
inline constexpr OfClass<LexClass::relative, text::Which> which{};
inline constexpr OfClass<LexClass::position, text::Position> position{};
inline constexpr OfClass<LexClass::approximate, Mod> approximately{};
inline constexpr OfClass<LexClass::quantifier, text::Quantifier> quantifier{};
inline constexpr OfClass<LexClass::frequency, calendar::Unit> frequency{};
inline constexpr OfClass<LexClass::decade_word, int> decade_word{};
inline constexpr OfClass<LexClass::holiday, calendar::Holiday> holiday_word{};
inline constexpr OfClass<LexClass::meridiem, int> meridiem{};
inline constexpr OfClass<LexClass::zone, calendar::Zone> zone{};
inline constexpr OfClass<LexClass::era, text::Era> era{};
inline constexpr OfClass<LexClass::cardinal, int> cardinal{};
inline constexpr OfClass<LexClass::multiplier, int> multiplier{};

/// The function word.
constexpr auto w(Word wanted) { return Exactly<LexClass::word>{wanted}; }

constexpr auto which_is(text::Which wanted) { return Exactly<LexClass::relative>{wanted}; }

constexpr auto position_is(text::Position wanted) { return Exactly<LexClass::position>{wanted}; }

constexpr auto unit_is(calendar::Unit wanted) {
    return accepting<LexClass::unit, LexClass::units>(
        [wanted](Token const &token) { return token.value == static_cast<int>(wanted); });
}

/// "a few".
inline constexpr Exactly<LexClass::quantifier> few{text::Quantifier::few};
inline constexpr Exactly<LexClass::cardinal> one{1};

/// The punctuation mark.
constexpr auto mark(std::int32_t wanted) { return Exactly<LexClass::punctuation>{wanted}; }

/// A number of one token, in figures or as a word: "66", "fifteen". low and high: its bounds, inclusive.
struct NumberToken : x3::parser<NumberToken> {
    using attribute_type = int;
    static bool const has_attribute = true;
    int low;
    int high;
    constexpr NumberToken(int lowest, int highest) : low(lowest), high(highest) {}

    [[nodiscard]] static Starts starts(Asked const &asked) { return asked.one({LexClass::cardinal, LexClass::number}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        bool const number = first != last && (first->is(LexClass::cardinal) || first->is(LexClass::number));
        if (!number || first->value < low || first->value > high) return false;
        x3::traits::move_to(first->value, attribute);
        ++first;
        return true;
    }
};

/// The word of these small letters, whatever its case: one that the lexicon does not know.
struct Spelled : x3::parser<Spelled> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    std::string_view letters;

    constexpr explicit Spelled(std::string_view wanted) : letters(wanted) {}

    [[nodiscard]] static Starts starts(Asked const &asked) { return asked.one({LexClass::none}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &, Attribute &) const {
        if (first == last || !first->is(LexClass::none)) return false;
        if (!base::spells(first->of(x3::get<State>(context).text), letters)) return false;
        ++first;
        return true;
    }
};

/// The next token has no white space before it; consumes nothing.
struct Glued : x3::parser<Glued> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    [[nodiscard]] static Starts starts(Asked const &) { return maybe({}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &) const {
        return first != last && first->is(Token::glued);
    }
};
inline constexpr Glued glued{};

/// What stands before a phrase, or how it is read, is as the test wants; consumes nothing. test: (state, next token).
template <typename Test>
struct Where : x3::parser<Where<Test>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Test test;

    constexpr explicit Where(Test wants) : test(wants) {}

    [[nodiscard]] static Starts starts(Asked const &) { return maybe({}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &, Context const &context, RContext const &, Attribute &) const {
        State const &state = x3::get<State>(context);
        return test(state, first);
    }
};

/// The token before is one that the test accepts.
template <typename Test>
constexpr auto behind(Test test) {
    return Where{[test](State const &state, Iterator next) { return next != state.begin && test(next[-1]); }};
}

/// "-" within a word: "four-week".
inline auto const hyphen = glued >> mark('-') >> glued;
/// "quarter-century", "quarter century".
inline auto const optional_hyphen = -(glued >> mark('-'));
inline auto const not_hyphenated = !(glued >> mark('-'));
inline auto const apostrophe = mark('\'');
inline auto const possessive = glued >> apostrophe >> -(glued >> w(Word::s));
/// The full stop of an abbreviation: of "Oct." and "Thurs.", not of a full name at a sentence's end.
struct AbbreviationStop : x3::parser<AbbreviationStop> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    [[nodiscard]] static Starts starts(Asked const &asked) { return maybe(asked.one({{}, {}, "."})); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &) const {
        if (first == last || !first->is('.') || !first->is(Token::glued)) return true;
        auto const &word = first[-1];
        if (word.length <= 5 && !text::is_month_in_full(word)) ++first;
        return true;
    }
};
inline constexpr AbbreviationStop full_stop{};
inline auto const comma = mark(',');
inline auto const dash = mark('-') | mark(text::en_dash);

/// 1 to 31 in one or two digits.
inline constexpr Digits day_digits{1, 31, 1, 2};
inline constexpr Digits month_digits{1, 12, 1, 2};
inline constexpr Digits year_digits{1000, 2999, 4, 4};
inline constexpr Digits two_digits{0, 99, 2, 2};

} // namespace dateline::phrases::en
