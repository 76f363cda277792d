/// @file What rules can begin with, two tokens deep (the FIRST sets of LL parsing): most rules are passed over at a
/// place by the kinds of its two tokens. The sets are read off the rules themselves (starts_of.hpp), so that none is
/// forgotten.
#pragma once

#include "phrases/en/memo.hpp"
#include "phrases/en/token_set.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::phrases::en {

/// The beginnings of what a parser matches, where its first token is one of those asked about. Never less than it
/// matches; more, where it looks at more than the kinds of its tokens.
struct Starts {
    TokenSet first;      ///< the tokens that it can begin with, asked about or not
    TokenSet second;     ///< those that can come behind the first
    bool empty = false;  ///< it can match no token at all
    bool single = false; ///< it can match one token alone

    friend bool operator==(Starts const &, Starts const &) = default;
};

/// Which first tokens are asked about, and what is known of the families so far.
struct Asked {
    TokenSet about;
    std::array<Starts, families> const &known;

    [[nodiscard]] Starts of(FamilyId family) const { return known[static_cast<std::size_t>(family)]; }
    /// One token of the set.
    [[nodiscard]] Starts one(TokenSet const &set) const { return {set, {}, false, (set & about) != TokenSet{}}; }
    /// A token of the first set, alone or with others behind it, the next of which is of the second.
    [[nodiscard]] Starts several(TokenSet const &set, TokenSet const &second) const {
        return {set, second, false, true};
    }
};

/// One behind the other.
inline Starts then(Starts const &a, Starts const &b) {
    Starts both;
    both.first = a.empty ? a.first | b.first : a.first;
    both.second = a.second;
    if (a.single) both.second = both.second | b.first;
    if (a.empty) both.second = both.second | b.second;
    both.empty = a.empty && b.empty;
    both.single = (a.single && b.empty) || (a.empty && b.single);
    return both;
}

inline Starts either(Starts const &a, Starts const &b) {
    return {a.first | b.first, a.second | b.second, a.empty || b.empty, a.single || b.single};
}

inline Starts maybe(Starts a) {
    a.empty = true;
    return a;
}

/// Once or more often.
inline Starts repeated(Starts a) {
    if (a.single) a.second = a.second | a.first;
    return a;
}

/// Adds those of each alternative of the family's rule, in order.
template <FamilyId Family>
void starts_of_family(Asked const &asked, std::vector<Starts> &alternatives);

/// Which alternatives of a family's rule can match at a place, as bits: the first is the lowest.
class Choices {
public:
    using Alternatives = std::uint32_t;

    /// All that the rules can match.
    static Choices const &of_rules();
    /// All alternatives everywhere: what the tables must not change.
    static Choices const &unknown();

    /// The families that can match where the first two tokens are of these kinds, as bits.
    [[nodiscard]] std::uint32_t families_at(text::TokenKind first, text::TokenKind second) const {
        return families_first_[first] & families_second_[group_of[first]][second];
    }
    /// Where the first two tokens are of these kinds.
    [[nodiscard]] Alternatives at(FamilyId family, text::TokenKind first, text::TokenKind second) const {
        auto const column = static_cast<std::size_t>(family);
        return first_[first][column] & second_[group_of[first]][second][column];
    }

private:
    /// Second tokens are told apart by their first ones where those begin many rules; the others are taken together.
    static constexpr std::array<TokenSet, 8> first_groups{
        TokenSet{{}, {text::Word::the}},    TokenSet{{}, {text::Word::a}},      TokenSet{text::LexClass::number},
        TokenSet{text::LexClass::cardinal}, TokenSet{text::LexClass::month},    TokenSet{text::LexClass::weekday},
        TokenSet{text::LexClass::relative}, TokenSet{text::LexClass::position},
    };
    static constexpr std::size_t groups = first_groups.size() + 1;
    static constexpr auto group_of = [] {
        std::array<std::uint8_t, text::token_kinds> group{};
        for (std::size_t kind = 0; kind < group.size(); ++kind)
            for (group[kind] = 0; group[kind] < first_groups.size(); ++group[kind])
                if (first_groups[group[kind]].contains_kind(static_cast<text::TokenKind>(kind))) break;
        return group;
    }();

    using Row = std::array<Alternatives, families>;
    using Table = std::array<Row, text::token_kinds>;

    Choices() = default;
    static Choices made(bool everything);
    /// Of each family the starts of its alternatives.
    using Rules = std::array<std::vector<Starts>, families>;
    static void read_rules(TokenSet const &about, std::array<Starts, families> &known, Rules &rules);
    void learn(std::size_t group, Rules const &rules);

    Table first_{};
    std::array<Table, groups> second_{};
    std::array<std::uint32_t, text::token_kinds> families_first_{};
    std::array<std::array<std::uint32_t, text::token_kinds>, groups> families_second_{};
};

} // namespace dateline::phrases::en
