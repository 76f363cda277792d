/// @file Sets of tokens, told by their class, and function words and punctuation marks one by one.
#pragma once

#include "text/token.hpp"
#include "text/token_kind.hpp"

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
    constexpr TokenSet() = default;
    /// All tokens of the classes, the words, and the marks.
    constexpr TokenSet(std::initializer_list<text::LexClass> classes,
                       std::initializer_list<text::Word> function_words = {}, std::string_view punctuation_marks = {}) {
        for (auto const cls : classes) insert(cls);
        for (auto const word : function_words)
            insert(text::kind_of(text::LexClass::word, static_cast<std::int32_t>(word)));
        for (auto const mark : punctuation_marks) insert(text::kind_of(text::LexClass::punctuation, mark));
    }

    /// The tokens of that class and value, with others of the class where values are not told apart.
    static constexpr TokenSet of(text::LexClass cls, std::int32_t value) {
        TokenSet set;
        if (cls == text::LexClass::none) set.insert(cls);
        else set.insert(text::kind_of(cls, value));
        return set;
    }

    /// Every token.
    static constexpr TokenSet all() {
        TokenSet set;
        for (auto &bits : set.bits_) bits = ~std::uint64_t{0};
        set.bits_[0] &= ~(std::uint64_t{1} << text::no_token);
        return set;
    }

    [[nodiscard]] constexpr bool contains_kind(text::TokenKind kind) const {
        return (bits_[kind / 64] >> kind % 64 & 1U) != 0;
    }
    [[nodiscard]] constexpr bool contains(text::LexClass cls) const {
        return contains_kind(static_cast<text::TokenKind>(cls));
    }
    [[nodiscard]] constexpr bool contains(text::Token const &token) const {
        return contains_kind(text::kind_of(token.cls, token.value));
    }

    template <typename Do>
    constexpr void for_each(Do &&act) const {
        for (std::size_t i = 0; i < bits_.size(); ++i)
            for (auto bits = bits_[i]; bits != 0; bits &= bits - 1)
                act(static_cast<text::TokenKind>(64 * i + static_cast<std::size_t>(std::countr_zero(bits))));
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
    constexpr void insert(text::TokenKind kind) { bits_[kind / 64] |= std::uint64_t{1} << kind % 64; }
    constexpr void insert(text::LexClass cls) {
        insert(static_cast<text::TokenKind>(cls));
        if (cls == text::LexClass::none) insert(text::kind_of_name);
        for (unsigned word = 0; cls == text::LexClass::word && word < text::word_kinds; ++word)
            insert(static_cast<text::TokenKind>(text::first_word_kind + word));
        for (unsigned mark = 0; cls == text::LexClass::punctuation && mark < text::mark_kinds; ++mark)
            insert(static_cast<text::TokenKind>(text::first_mark_kind + mark));
    }

    std::array<std::uint64_t, 4> bits_{};
};

} // namespace dateline::phrases::en
