/// @file Reads off a parser what it can begin with (starts.hpp). Included by grammar.hpp only.
#pragma once

#include "phrases/en/starts.hpp"

#include <boost/spirit/home/x3.hpp>

#include <cstddef>
#include <vector>

namespace dateline::phrases::en {

namespace x3 = boost::spirit::x3;

/// Our own parsers tell it themselves; Spirit's are put together from their parts.
template <typename Parser>
struct StartsOf {
    static Starts tell(Parser const &parser, Asked const &asked) { return parser.starts(asked); }
};

template <typename Parser>
Starts starts_of(Parser const &parser, Asked const &asked) {
    return StartsOf<Parser>::tell(parser, asked);
}

template <typename Left, typename Right>
struct StartsOf<x3::sequence<Left, Right>> {
    static Starts tell(x3::sequence<Left, Right> const &parser, Asked const &asked) {
        return then(starts_of(parser.left, asked), starts_of(parser.right, asked));
    }
};

template <typename Left, typename Right>
struct StartsOf<x3::alternative<Left, Right>> {
    static Starts tell(x3::alternative<Left, Right> const &parser, Asked const &asked) {
        return either(starts_of(parser.left, asked), starts_of(parser.right, asked));
    }
};

template <typename Subject>
struct StartsOf<x3::optional<Subject>> {
    static Starts tell(x3::optional<Subject> const &parser, Asked const &asked) {
        return maybe(starts_of(parser.subject, asked));
    }
};

template <typename Subject>
struct StartsOf<x3::kleene<Subject>> {
    static Starts tell(x3::kleene<Subject> const &parser, Asked const &asked) {
        return maybe(repeated(starts_of(parser.subject, asked)));
    }
};

template <typename Subject>
struct StartsOf<x3::omit_directive<Subject>> {
    static Starts tell(x3::omit_directive<Subject> const &parser, Asked const &asked) {
        return starts_of(parser.subject, asked);
    }
};

/// What takes no token.
struct TakesNothing {
    template <typename Parser>
    static Starts tell(Parser const &, Asked const &) {
        return maybe({});
    }
};
template <typename Subject>
struct StartsOf<x3::and_predicate<Subject>> : TakesNothing {};
template <typename Subject>
struct StartsOf<x3::not_predicate<Subject>> : TakesNothing {};
template <>
struct StartsOf<x3::eps_parser> : TakesNothing {};
template <>
struct StartsOf<x3::eoi_parser> : TakesNothing {};

/// The alternatives of a rule, those of its alternatives among them.
template <typename Rule>
struct AlternativesOf {
    static constexpr std::size_t count = 1;
    static void tell(Rule const &rule, Asked const &asked, std::vector<Starts> &starts) {
        starts.push_back(starts_of(rule, asked));
    }
    template <std::size_t Which>
    static constexpr auto const &get(Rule const &rule) {
        return rule;
    }
};

template <typename Left, typename Right>
struct AlternativesOf<x3::alternative<Left, Right>> {
    using Rule = x3::alternative<Left, Right>;
    static constexpr std::size_t count = AlternativesOf<Left>::count + AlternativesOf<Right>::count;
    static void tell(Rule const &rule, Asked const &asked, std::vector<Starts> &starts) {
        AlternativesOf<Left>::tell(rule.left, asked, starts);
        AlternativesOf<Right>::tell(rule.right, asked, starts);
    }
    template <std::size_t Which>
    static constexpr auto const &get(Rule const &rule) {
        if constexpr (Which < AlternativesOf<Left>::count) return AlternativesOf<Left>::template get<Which>(rule.left);
        else return AlternativesOf<Right>::template get<Which - AlternativesOf<Left>::count>(rule.right);
    }
};

template <typename Rule>
void starts_of_alternatives(Rule const &rule, Asked const &asked, std::vector<Starts> &starts) {
    static_assert(AlternativesOf<Rule>::count <= 32, "more alternatives than bits");
    AlternativesOf<Rule>::tell(rule, asked, starts);
}

} // namespace dateline::phrases::en
