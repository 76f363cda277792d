/// @file The tokens around a phrase, for the questions that guards ask of them.
#pragma once

#include "base/letters.hpp"
#include "phrases/phrases.hpp"
#include "text/document.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace dateline::phrases::en {

using text::Document;
using text::LexClass;
using text::Token;
using text::Word;

/// The tokens around a phrase; absent ones are an empty token.
class Context {
public:
    Context(Document const &document, text::TokenRange range) : document_(document), range_(range) {}

    [[nodiscard]] Token const &before(std::uint32_t back = 1) const {
        return range_.begin >= back ? document_.tokens[range_.begin - back] : none_;
    }
    [[nodiscard]] Token const &after(std::uint32_t ahead = 0) const {
        return range_.end + ahead < document_.tokens.size() ? document_.tokens[range_.end + ahead] : none_;
    }
    [[nodiscard]] Token const &first() const { return document_.tokens[range_.begin]; }
    [[nodiscard]] Token const &last() const { return document_.tokens[range_.end - 1]; }
    /// So many tokens before the last, in the phrase or before it.
    [[nodiscard]] Token const &before_last(std::uint32_t back) const {
        return range_.end > back ? document_.tokens[range_.end - 1 - back] : none_;
    }
    [[nodiscard]] std::uint32_t size() const { return range_.size(); }
    [[nodiscard]] bool behind_circa() const { return phrases::behind_circa(document_, range_.begin); }
    [[nodiscard]] bool begins_sentence() const { return document_.begins_sentence(range_.begin); }
    [[nodiscard]] std::string_view word(Token const &token) const { return token.of(document_.text); }

private:
    Document const &document_;
    text::TokenRange range_;
    Token none_{};
};

inline bool is_any(Token const &token, std::initializer_list<Word> words) {
    for (auto const word : words)
        if (token.is(word)) return true;
    return false;
}

/// One of some words in small letters, whatever the token's case.
template <std::size_t Size>
bool is_one_of(Context const &context, Token const &token, std::array<std::string_view, Size> const &words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return base::spells(context.word(token), word); });
}

/// "Rook": no word of the lexicon, with a capital.
inline bool is_name(Token const &token) { return token.is(LexClass::none) && token.is_title_case(); }

inline bool preposition(Token const &token) {
    return is_any(token, {Word::in, Word::on, Word::by, Word::since, Word::until, Word::from, Word::to, Word::through,
                          Word::before, Word::after, Word::of, Word::during, Word::for_, Word::between, Word::and_,
                          Word::or_, Word::at});
}

inline bool glued_mark(Token const &token, char mark) { return token.is(mark) && token.is(Token::glued); }

/// A unit of money or measure right before a number.
inline bool currency(Token const &token) {
    return token.is('$') || token.value == 0xA3 || token.is('#') || token.is('=');
}

} // namespace dateline::phrases::en
