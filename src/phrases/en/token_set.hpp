/// @file Sets of tokens, told by their class, and function words one by one.
#pragma once

#include "text/token.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>

namespace dateline::phrases::en {

class TokenSet {
public:
    constexpr TokenSet() = default;
    /// All tokens of the classes, and the words.
    constexpr TokenSet(std::initializer_list<text::LexClass> classes, std::initializer_list<text::Word> words = {}) {
        for (auto const cls : classes) classes_ |= bit(static_cast<unsigned>(cls));
        for (auto const word : words) words_[static_cast<unsigned>(word) / 64] |= bit(static_cast<unsigned>(word) % 64);
    }

    /// Every token.
    static constexpr TokenSet all() {
        TokenSet set;
        set.classes_ = ~std::uint64_t{0};
        return set;
    }

    [[nodiscard]] constexpr bool contains(text::LexClass cls) const {
        return (classes_ >> static_cast<unsigned>(cls) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool contains(text::Token const &token) const {
        if (contains(token.cls)) return true;
        if (!token.is(text::LexClass::word)) return false;
        auto const word = static_cast<unsigned>(token.value);
        return (words_[word / 64] >> word % 64 & 1U) != 0;
    }

    /// A bit for each class that has a token in the set, words among them.
    [[nodiscard]] constexpr std::uint64_t classes() const {
        bool const any_word = (words_[0] | words_[1]) != 0;
        return classes_ | (any_word ? bit(static_cast<unsigned>(text::LexClass::word)) : 0);
    }

    friend constexpr TokenSet operator|(TokenSet a, TokenSet const &b) {
        a.classes_ |= b.classes_;
        for (std::size_t i = 0; i < a.words_.size(); ++i) a.words_[i] |= b.words_[i];
        return a;
    }

private:
    static constexpr std::uint64_t bit(unsigned place) { return std::uint64_t{1} << place; }

    std::uint64_t classes_ = 0;
    std::array<std::uint64_t, 2> words_{};
};

} // namespace dateline::phrases::en
