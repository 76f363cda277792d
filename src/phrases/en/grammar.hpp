/// @file The vocabulary of the English grammar: Spirit X3 parsers over tokens. Included by the families only.
///
/// A family of phrases is a file. Its rules are plain expressions; node("<shape>", parser, make) turns what a parser
/// matched into a node of the tree and gives it the shape as its name. Families call one another through functions
/// (families.hpp), so that none needs another's templates.
#pragma once

#include "base/letters.hpp"
#include "phrases/en/families.hpp"
#include "phrases/tree.hpp"
#include "text/token.hpp"

#include <boost/fusion/include/at_c.hpp>
#include <boost/fusion/include/invoke.hpp>
#include <boost/fusion/include/std_tuple.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace dateline::phrases::en {

namespace x3 = boost::spirit::x3;

using text::LexClass;
using text::Token;
using text::Word;

// ---------------------------------------------------------------------------------------------------- tokens

/// A token of a class; its attribute is the token's value as that type.
template <LexClass Class, typename Value>
struct OfClass : x3::parser<OfClass<Class, Value>> {
    using attribute_type = Value;
    static bool const has_attribute = true;

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        if (first == last || !first->is(Class)) return false;
        x3::traits::move_to(static_cast<Value>(first->value), attribute);
        ++first;
        return true;
    }
};

/// A token that the test accepts; it has no attribute.
template <typename Test>
struct Accepting : x3::parser<Accepting<Test>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Test test;

    constexpr explicit Accepting(Test accepts) : test(accepts) {}

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &) const {
        if (first == last || !test(*first)) return false;
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
constexpr auto w(Word wanted) {
    return Accepting{[wanted](Token const &token) { return token.is(wanted); }};
}

constexpr auto which_is(text::Which wanted) {
    return Accepting{[wanted](Token const &token) {
        return token.is(LexClass::relative) && token.value == static_cast<int>(wanted);
    }};
}

constexpr auto unit_is(calendar::Unit wanted) {
    return Accepting{[wanted](Token const &token) {
        return (token.is(LexClass::unit) || token.is(LexClass::units)) && token.value == static_cast<int>(wanted);
    }};
}

/// The punctuation mark.
constexpr auto mark(std::int32_t wanted) {
    return Accepting{[wanted](Token const &token) { return token.is(LexClass::punctuation) && token.value == wanted; }};
}

/// The word of these small letters, whatever its case: one that the lexicon does not know.
struct Spelled : x3::parser<Spelled> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    std::string_view letters;

    constexpr explicit Spelled(std::string_view wanted) : letters(wanted) {}

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &, Attribute &) const {
        if (first == last || !base::spells(first->of(x3::get<State>(context).text), letters)) return false;
        ++first;
        return true;
    }
};

/// The next token has no white space before it; consumes nothing.
struct Glued : x3::parser<Glued> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &) const {
        return first != last && first->is(Token::glued);
    }
};
inline constexpr Glued glued{};

/// "-" within a word: "four-week".
inline auto const hyphen = glued >> mark('-') >> glued;
inline auto const apostrophe = mark('\'');
inline auto const possessive = glued >> apostrophe >> -(glued >> w(Word::s));
/// The full stop of an abbreviation: of "Oct." and "Thurs.", not of a full name at a sentence's end.
struct AbbreviationStop : x3::parser<AbbreviationStop> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &) const {
        if (first == last || !first->is('.') || !first->is(Token::glued)) return true;
        auto const &word = first[-1];
        bool const july_or_june = word.is(LexClass::month) && word.length == 4 && word.value != 9;
        if (word.length <= 5 && !july_or_june && !(word.is(LexClass::month) && word.length == 5)) ++first;
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

// ---------------------------------------------------------------------------------------------------- families

/// A parser that is a function of another file.
template <typename Value>
struct Family : x3::parser<Family<Value>> {
    using attribute_type = Value;
    static bool const has_attribute = true;
    using Function = bool (*)(Iterator &, Iterator, State &, Value &);
    Function function;

    constexpr explicit Family(Function calls) : function(calls) {}

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &,
               Attribute &attribute) const {
        Value value{};
        auto const start = first;
        if (!function(first, last, x3::get<State>(context), value)) {
            first = start;
            return false;
        }
        x3::traits::move_to(std::move(value), attribute);
        return true;
    }
};

inline constexpr Family<Amount> amount{parse_amount};
inline constexpr Family<int> ordinal{parse_ordinal};
inline constexpr Family<int> cardinal_number{parse_cardinal};
inline constexpr Family<int> year{parse_year};
inline constexpr Family<NodeId> calendar_date{parse_calendar_date};
inline constexpr Family<NodeId> year_group{parse_year_group};
inline constexpr Family<NodeId> clock{parse_clock};
inline constexpr Family<NodeId> time_of_day{parse_time_of_day};
inline constexpr Family<NodeId> day_part{parse_day_part};
inline constexpr Family<NodeId> period{parse_period};
inline constexpr Family<NodeId> relative{parse_relative};
inline constexpr Family<NodeId> deictic{parse_deictic};
inline constexpr Family<NodeId> nested{parse_nested};
inline constexpr Family<NodeId> duration{parse_duration};
inline constexpr Family<NodeId> plain_duration{parse_plain_duration};
inline constexpr Family<NodeId> holiday{parse_holiday};
inline constexpr Family<NodeId> day_expression{parse_day_expression};

// ---------------------------------------------------------------------------------------------------- nodes

/// Turns what the subject matched into a node. make takes the attributes in order and returns a kind of node.
template <typename Subject, typename Make>
struct NodeParser : x3::unary_parser<Subject, NodeParser<Subject, Make>> {
    using base_type = x3::unary_parser<Subject, NodeParser<Subject, Make>>;
    using attribute_type = NodeId;
    static bool const has_attribute = true;
    std::string_view rule;
    Make make;

    constexpr NodeParser(std::string_view shape, Subject const &matches, Make maker)
        : base_type(matches),
          rule(shape),
          make(maker) {}

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &rcontext,
               Attribute &attribute) const {
        using Matched = typename x3::traits::attribute_of<Subject, Context>::type;
        State &state = x3::get<State>(context);
        auto const start = first;
        auto const make_node = [&](auto &&...values) {
            return state.trees.add(make(std::forward<decltype(values)>(values)...), rule, state.range(start, first));
        };
        if constexpr (std::is_same_v<Matched, x3::unused_type>) {
            if (!this->subject.parse(first, last, context, rcontext, x3::unused)) return fail(first, start);
            x3::traits::move_to(make_node(), attribute);
        } else if constexpr (boost::fusion::traits::is_sequence<Matched>::value) {
            Matched matched{};
            if (!this->subject.parse(first, last, context, rcontext, matched)) return fail(first, start);
            x3::traits::move_to(boost::fusion::invoke(make_node, matched), attribute);
        } else {
            Matched matched{};
            if (!this->subject.parse(first, last, context, rcontext, matched)) return fail(first, start);
            x3::traits::move_to(make_node(matched), attribute);
        }
        return true;
    }

private:
    static bool fail(Iterator &first, Iterator start) {
        first = start;
        return false;
    }
};

template <typename Parser, typename Make>
constexpr auto node(std::string_view shape, Parser const &parser, Make make) {
    return NodeParser<typename x3::extension::as_parser<Parser>::value_type, Make>{shape, x3::as_parser(parser), make};
}

/// Alternatives that all make a node, as one parser of a node: X3 would make a variant of them.
template <typename Subject>
struct AnyNode : x3::unary_parser<Subject, AnyNode<Subject>> {
    using base_type = x3::unary_parser<Subject, AnyNode<Subject>>;
    using attribute_type = NodeId;
    static bool const has_attribute = true;

    constexpr explicit AnyNode(Subject const &matches) : base_type(matches) {}

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &rcontext,
               Attribute &attribute) const {
        NodeId made;
        if (!this->subject.parse(first, last, context, rcontext, made)) return false;
        x3::traits::move_to(made, attribute);
        return true;
    }
};

template <typename Parser>
constexpr auto any(Parser const &parser) {
    return AnyNode<Parser>{parser};
}

/// Runs the rule of a family from the family's function, once at each place of a trial.
template <typename Rule>
bool run(FamilyId family, Rule const &rule, Iterator &first, Iterator last, State &state, NodeId &found) {
    auto const &result = state.memo.get(family, static_cast<std::size_t>(first - state.trial), [&] {
        Memo::Entry entry;
        auto at = first;
        auto const context = x3::make_context<State>(state);
        if (rule.parse(at, last, context, x3::unused, entry.node))
            entry.length = static_cast<std::uint32_t>(at - first);
        return entry;
    });
    if (result.length == 0) return false;
    first += result.length;
    found = result.node;
    return true;
}

// ---------------------------------------------------------------------------------------------------- words for fields

inline auto const optional_the = -w(Word::the);
inline auto const half_word = Accepting{[](Token const &token) {
    return token.is(LexClass::quantifier) && token.value == static_cast<int>(text::Quantifier::half);
}};

inline auto const a_weekday = node("<weekday>", weekday_name >> full_stop, [](std::uint8_t weekday) {
    CalendarDate date;
    date.weekday = weekday;
    return date;
});
inline auto const a_month = node("<month>", month_name >> full_stop, [](std::uint8_t month) {
    CalendarDate date;
    date.month = month;
    return date;
});
/// A unit as the period that the text is in, and as an amount.
inline auto const unit_period = node("<unit>", unit_one, [](calendar::Unit unit) { return UnitPeriod{unit, false}; });
inline auto const unit_amount = node("<unit>", unit_one, [](calendar::Unit unit) {
    return Duration{{1, false}, unit, {}, calendar::Unit::minute, {}};
});

} // namespace dateline::phrases::en
