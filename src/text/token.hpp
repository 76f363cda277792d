/// @file Tokens: what the grammar reads in place of characters.
#pragma once

#include "text/lexicon.hpp"
#include "text/token_kind.hpp"

#include "dateline/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::text {

/// A run of letters, a run of digits, or one punctuation character. "7th", "1990s" and "3pm" are two tokens, the second
/// glued to the first; "p.m." and "U.S." are one.
struct Token {
    enum Flag : std::uint8_t {
        glued = 1U,            ///< no white space before it
        capitalised = 2U,      ///< begins with a capital letter
        all_capitals = 4U,     ///< more than one letter, all capitals
        line_break = 8U,       ///< first in its line
        paragraph_break = 16U, ///< first in its paragraph (after an empty line, or first of all)
        grouped = 32U,         ///< a number with thousands separators
    };

    std::uint32_t begin = 0; ///< byte offset into the text
    std::uint16_t length = 0;
    LexClass cls = LexClass::none;
    std::uint8_t flags = 0;
    std::int32_t value = 0;

    [[nodiscard]] constexpr bool is(Flag flag) const { return (flags & flag) != 0; }
    [[nodiscard]] constexpr bool is(LexClass wanted) const { return cls == wanted; }
    [[nodiscard]] constexpr bool is(Word word) const {
        return cls == LexClass::word && value == static_cast<int>(word);
    }
    [[nodiscard]] constexpr bool is(char mark) const { return cls == LexClass::punctuation && value == mark; }
    [[nodiscard]] constexpr bool is_mark(std::int32_t code_point) const {
        return cls == LexClass::punctuation && value == code_point;
    }
    [[nodiscard]] constexpr bool begins_name() const { return cls == LexClass::none && value == text::begins_name; }
    /// "Rook", "A", not "ROOK"
    [[nodiscard]] constexpr bool is_title_case() const { return is(capitalised) && !is(all_capitals); }
    /// "its", "their", "his", "her", "our", "my"
    [[nodiscard]] constexpr bool is_possessive() const {
        return is(Word::its) || is(Word::their) || is(Word::his) || is(Word::her) || is(Word::our) || is(Word::my);
    }
    [[nodiscard]] constexpr bool is_letters() const { return cls != LexClass::number && cls != LexClass::punctuation; }
    [[nodiscard]] constexpr std::uint32_t end() const { return begin + length; }
    [[nodiscard]] constexpr Span span() const { return {begin, end()}; }
    [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, length); }
};

static_assert(sizeof(Token) == 12, "a token is copied for every word of an article");

/// "June" and "May", which take no full stop; "Sept" and "Jan" do.
constexpr bool is_month_in_full(Token const &token) {
    constexpr int may = 5;
    constexpr int september = 9;
    return token.is(LexClass::month) &&
           (token.value == may || token.length >= 5 || (token.length == 4 && token.value != september));
}

inline constexpr std::int32_t en_dash = 0x2013;
inline constexpr std::int32_t em_dash = 0x2014;

/// Replaces tokens by those of the text, and kinds by theirs. The text is UTF-8 of less than 4 GiB.
void tokenize(std::string_view text, Lexicon const &lexicon, std::vector<Token> &tokens, std::vector<TokenKind> &kinds);

} // namespace dateline::text
