/// @file The vocabulary of the English grammar: Spirit X3 parsers over tokens. Included by the families only.
///
/// A family of phrases is a file. Its rules are plain expressions; node("<shape>", parser, make) turns what a parser
/// matched into a node of the tree and gives it the shape as its name. Families call one another through functions
/// (families.hpp), so that none needs another's templates.
#pragma once

#include "phrases/en/families.hpp"
#include "phrases/en/starts_of.hpp"
#include "phrases/en/token_parsers.hpp"
#include "phrases/tree.hpp"
#include "text/token.hpp"

#include <boost/fusion/include/at_c.hpp>
#include <boost/fusion/include/invoke.hpp>
#include <boost/fusion/include/std_tuple.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace dateline::phrases::en {

// ---------------------------------------------------------------------------------------------------- families

/// A parser that is a function of another file.
template <typename Value>
struct Family : x3::parser<Family<Value>> {
    using attribute_type = Value;
    static bool const has_attribute = true;
    using Function = bool (*)(Iterator &, Iterator, State &, Value &);
    FamilyId family;
    Function function;

    constexpr explicit Family(FamilyId which_family, Function calls) : family(which_family), function(calls) {}

    [[nodiscard]] Starts starts(Asked const &asked) const { return asked.of(family); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &,
               Attribute &attribute) const {
        State &state = x3::get<State>(context);
        if constexpr (std::is_same_v<Value, NodeId>) {
            // Alternatives that begin alike mostly ask for what is known.
            if (auto const *const known = state.memo.find(family, static_cast<std::size_t>(first - state.trial))) {
                if (known->length == 0) return false;
                first += known->length;
                x3::traits::move_to(known->node, attribute);
                return true;
            }
        }
        if (state.open(family, first, last) == 0) return false;
        Value value{};
        auto const start = first;
        if (!function(first, last, state, value)) {
            first = start;
            return false;
        }
        x3::traits::move_to(std::move(value), attribute);
        return true;
    }
};

inline constexpr Family<Amount> amount{FamilyId::amount, parse_amount};
inline constexpr Family<int> ordinal{FamilyId::ordinal, parse_ordinal};
inline constexpr Family<int> cardinal_number{FamilyId::cardinal, parse_cardinal};
inline constexpr Family<int> year{FamilyId::year, parse_year};
inline constexpr Family<NodeId> calendar_date{FamilyId::calendar_date, parse_calendar_date};
inline constexpr Family<NodeId> year_group{FamilyId::year_group, parse_year_group};
inline constexpr Family<NodeId> clock{FamilyId::clock, parse_clock};
inline constexpr Family<NodeId> time_of_day{FamilyId::time_of_day, parse_time_of_day};
inline constexpr Family<NodeId> day_part{FamilyId::day_part, parse_day_part};
inline constexpr Family<NodeId> period{FamilyId::period, parse_period};
inline constexpr Family<NodeId> relative{FamilyId::relative, parse_relative};
inline constexpr Family<NodeId> deictic{FamilyId::deictic, parse_deictic};
inline constexpr Family<NodeId> shifted{FamilyId::shift, parse_shift};
inline constexpr Family<NodeId> nested{FamilyId::nested, parse_nested};
inline constexpr Family<NodeId> duration{FamilyId::duration, parse_duration};
inline constexpr Family<NodeId> plain_duration{FamilyId::plain_duration, parse_plain_duration};
inline constexpr Family<NodeId> holiday{FamilyId::holiday, parse_holiday};
inline constexpr Family<NodeId> era_name{FamilyId::era_name, parse_era_name};
inline constexpr Family<NodeId> day_expression{FamilyId::day_expression, parse_day_expression};
inline constexpr Family<NodeId> event_name{FamilyId::event_name, parse_event_name};

// ---------------------------------------------------------------------------------------------------- nodes

/// Turns what the subject matched into a node. make takes the attributes in order and returns a kind of node.
template <typename Subject, typename Make>
struct NodeParser : x3::unary_parser<Subject, NodeParser<Subject, Make>> {
    using base_type = x3::unary_parser<Subject, NodeParser<Subject, Make>>;
    using attribute_type = NodeId;
    static bool const has_attribute = true;
    std::string_view rule;
    Make make;

    [[nodiscard]] Starts starts(Asked const &asked) const { return starts_of(this->subject, asked); }

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

    [[nodiscard]] Starts starts(Asked const &asked) const { return starts_of(this->subject, asked); }

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

template <typename Subject>
struct AlternativesOf<AnyNode<Subject>> {
    static constexpr std::size_t count = AlternativesOf<Subject>::count;
    static void tell(AnyNode<Subject> const &rule, Asked const &asked, std::vector<Starts> &starts) {
        AlternativesOf<Subject>::tell(rule.subject, asked, starts);
    }
    template <std::size_t Which>
    static constexpr auto const &get(AnyNode<Subject> const &rule) {
        return AlternativesOf<Subject>::template get<Which>(rule.subject);
    }
};

template <typename Rule>
using Alternative = bool (*)(Rule const &, Iterator &, Iterator, State &, NodeId &);

/// The alternatives of a rule one by one, as functions.
template <typename Rule>
constexpr auto all_alternatives() {
    return []<std::size_t... Which>(std::index_sequence<Which...>) {
        return std::array<Alternative<Rule>, sizeof...(Which)>{
            [](Rule const &rule, Iterator &first, Iterator last, State &state, NodeId &found) {
                auto const context = x3::make_context<State>(state);
                return AlternativesOf<Rule>::template get<Which>(rule).parse(first, last, context, x3::unused, found);
            }...};
    }
    (std::make_index_sequence<AlternativesOf<Rule>::count>{});
}

/// Runs the rule of a family from the family's function, once at each place of a trial.
template <typename Rule>
bool run(FamilyId family, Rule const &rule, Iterator &first, Iterator last, State &state, NodeId &found) {
    auto open = state.open(family, first, last);
    if (open == 0) return false;
    auto const &result = state.memo.get(family, static_cast<std::size_t>(first - state.trial), [&] {
        static constexpr auto alternatives = all_alternatives<Rule>();
        Memo::Entry entry;
        for (; open != 0; open &= open - 1) {
            auto at = first;
            if (!alternatives[static_cast<std::size_t>(std::countr_zero(open))](rule, at, last, state, entry.node))
                continue;
            entry.length = static_cast<std::uint32_t>(at - first);
            break;
        }
        return entry;
    });
    if (result.length == 0) return false;
    first += result.length;
    found = result.node;
    return true;
}

// ---------------------------------------------------------------------------------------------------- words for fields

inline auto const optional_the = -w(Word::the);
inline constexpr Exactly<LexClass::quantifier> half_word{text::Quantifier::half};

/// One day, where no words say so: "the night before".
inline auto const day_long = node("a day", x3::eps, [] { return Duration{{1, false}, calendar::Unit::day}; });
inline constexpr auto inner_outer = [](NodeId inner, NodeId outer) { return Within{inner, outer}; };
inline constexpr auto outer_inner = [](NodeId outer, NodeId inner) { return Within{inner, outer}; };
/// "On this day in 1950", "this date 75 years ago"
inline auto const this_day =
    node("this day", which_is(text::Which::this_) >> (unit_is(calendar::Unit::day) | w(Word::date)), [] {
        return DeicticDay{0, false};
    });
inline auto const year_node = node("<year>", year, [](int value) {
    CalendarDate date;
    date.year = value;
    return date;
});
inline auto const a_weekday = node("<weekday>", weekday_name >> full_stop, [](std::uint8_t weekday) {
    CalendarDate date;
    date.weekday = weekday;
    return date;
});
/// "Mondays"
inline auto const weekday_of_many = node("<weekdays>", weekday_names, [](std::uint8_t weekday) {
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
    return Duration{{1, false}, unit};
});

/// "The year ended March 31", "the year to 31 March", "the year to the end of June": what ends a year of accounts.
inline auto const account_year_ends =
    w(Word::ending) |
    (w(Word::to) >> -(w(Word::the) >> w(Word::end) >> w(Word::of)) >> -x3::omit[day_digits] >> x3::omit[month_name]);

} // namespace dateline::phrases::en
