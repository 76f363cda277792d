/// @file Sets of tokens, told by their class, and function words and punctuation marks one by one.
#pragma once

#include "text/token.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace dateline::phrases::en {

class TokenSet {
public:
    /// The kinds of token that are told apart, by number: classes, words, marks.
    using Place = std::uint8_t;
    static constexpr std::size_t places = 256;
    static constexpr unsigned first_word = 40;
    static constexpr unsigned words = 112;
    static constexpr unsigned first_mark = first_word + words;
    static constexpr unsigned lowest_mark = '!';
    /// Marks that are not ASCII are of one kind, the last.
    static constexpr unsigned marks = 0x7F - lowest_mark + 1;
    /// A word that the lexicon does not have and that may begin a name: both it and the next are capitalised, or
    /// an apostrophe is next.
    static constexpr Place name = first_word - 2;
    /// Stands behind the last token.
    static constexpr Place nothing = first_word - 1;
    static_assert(static_cast<unsigned>(text::LexClass::measure) < name && first_mark + marks <= places &&
                  static_cast<unsigned>(text::Word::term) < words);

    constexpr TokenSet() = default;
    /// All tokens of the classes, the words, and the marks.
    constexpr TokenSet(std::initializer_list<text::LexClass> classes,
                       std::initializer_list<text::Word> function_words = {}, std::string_view punctuation_marks = {}) {
        for (auto const cls : classes) insert(cls);
        for (auto const word : function_words) insert(place_of(text::LexClass::word, static_cast<std::int32_t>(word)));
        for (auto const mark : punctuation_marks) insert(place_of(text::LexClass::punctuation, mark));
    }

    /// The tokens of that class and value, with others of the class where values are not told apart.
    static constexpr TokenSet of(text::LexClass cls, std::int32_t value) {
        TokenSet set;
        if (cls == text::LexClass::none) set.insert(cls);
        else set.insert(place_of(cls, value));
        return set;
    }

    /// Every token.
    static constexpr TokenSet all() {
        TokenSet set;
        for (auto &bits : set.bits_) bits = ~std::uint64_t{0};
        set.bits_[0] &= ~(std::uint64_t{1} << nothing);
        return set;
    }

    /// The kind of a token of that class and value, found without a branch: tokens come in no order.
    static constexpr Place place_of(text::LexClass cls, std::int32_t value) {
        auto const number = static_cast<std::size_t>(cls);
        return static_cast<Place>(offsets[number] + std::min(static_cast<unsigned>(value), highest[number]));
    }
    static constexpr Place place_of(text::Token const &token) { return place_of(token.cls, token.value); }

    [[nodiscard]] constexpr bool contains_place(Place place) const {
        return (bits_[place / 64] >> place % 64 & 1U) != 0;
    }
    [[nodiscard]] constexpr bool contains(text::LexClass cls) const { return contains_place(static_cast<Place>(cls)); }
    [[nodiscard]] constexpr bool contains(text::Token const &token) const { return contains_place(place_of(token)); }

    template <typename Do>
    constexpr void for_each(Do &&act) const {
        for (std::size_t i = 0; i < bits_.size(); ++i)
            for (auto bits = bits_[i]; bits != 0; bits &= bits - 1)
                act(static_cast<Place>(64 * i + static_cast<std::size_t>(std::countr_zero(bits))));
    }

    friend constexpr TokenSet operator|(TokenSet a, TokenSet const &b) {
        for (std::size_t i = 0; i < a.bits_.size(); ++i) a.bits_[i] |= b.bits_[i];
        return a;
    }
    friend constexpr TokenSet operator&(TokenSet a, TokenSet const &b) {
        for (std::size_t i = 0; i < a.bits_.size(); ++i) a.bits_[i] &= b.bits_[i];
        return a;
    }
    friend constexpr bool operator==(TokenSet const &, TokenSet const &) = default;

private:
    /// By class, what is added to a value to make a place, and the highest value that is told apart.
    static constexpr auto offsets = [] {
        std::array<std::uint8_t, name> table{};
        for (std::size_t cls = 0; cls < table.size(); ++cls) table[cls] = static_cast<std::uint8_t>(cls);
        table[static_cast<std::size_t>(text::LexClass::word)] = first_word;
        table[static_cast<std::size_t>(text::LexClass::punctuation)] = first_mark - lowest_mark;
        return table;
    }();
    static constexpr auto highest = [] {
        std::array<unsigned, name> table{};
        table[static_cast<std::size_t>(text::LexClass::word)] = words - 1;
        table[static_cast<std::size_t>(text::LexClass::punctuation)] = lowest_mark + marks - 1;
        return table;
    }();

    constexpr void insert(Place place) { bits_[place / 64] |= std::uint64_t{1} << place % 64; }
    constexpr void insert(text::LexClass cls) {
        insert(static_cast<Place>(cls));
        if (cls == text::LexClass::none) insert(name);
        for (unsigned word = 0; cls == text::LexClass::word && word < words; ++word)
            insert(static_cast<Place>(first_word + word));
        for (unsigned mark = 0; cls == text::LexClass::punctuation && mark < marks; ++mark)
            insert(static_cast<Place>(first_mark + mark));
    }

    std::array<std::uint64_t, 4> bits_{};
};

} // namespace dateline::phrases::en
