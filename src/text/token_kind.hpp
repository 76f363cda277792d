/// @file The kinds of token that tables of the grammar tell apart: a byte a token, found while a text is cut.
#pragma once

#include "text/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::text {

/// A kind is a class; of function words and of punctuation marks it is each by itself.
inline constexpr std::size_t token_kinds = 256;
inline constexpr unsigned first_word_kind = 40;
inline constexpr unsigned word_kinds = 112;
inline constexpr unsigned first_mark_kind = first_word_kind + word_kinds;
inline constexpr unsigned lowest_mark = '!';
/// Marks that are not ASCII are of one kind, the last.
inline constexpr unsigned mark_kinds = 0x7F - lowest_mark + 1;
/// A word of no class with which names of days begin: begins_name.
inline constexpr TokenKind kind_of_name = first_word_kind - 2;
/// Stands behind the last token.
inline constexpr TokenKind no_token = first_word_kind - 1;
static_assert(static_cast<unsigned>(LexClass::measure) < kind_of_name && first_mark_kind + mark_kinds <= token_kinds &&
              static_cast<unsigned>(Word::term) < word_kinds);

namespace kinds {

/// By class, what is added to a value to make a kind, and the highest value that is told apart.
inline constexpr auto offsets = [] {
    std::array<std::uint8_t, kind_of_name> table{};
    for (std::size_t cls = 0; cls < table.size(); ++cls) table[cls] = static_cast<std::uint8_t>(cls);
    table[static_cast<std::size_t>(LexClass::word)] = first_word_kind;
    table[static_cast<std::size_t>(LexClass::punctuation)] = first_mark_kind - lowest_mark;
    return table;
}();
inline constexpr auto highest = [] {
    std::array<unsigned, kind_of_name> table{};
    table[static_cast<std::size_t>(LexClass::word)] = word_kinds - 1;
    table[static_cast<std::size_t>(LexClass::punctuation)] = lowest_mark + mark_kinds - 1;
    return table;
}();

} // namespace kinds

/// The kind of a token of that class and value that is not kind_of_name, found without a branch: tokens come in no
/// order.
constexpr TokenKind kind_of(LexClass cls, std::int32_t value) {
    auto const number = static_cast<std::size_t>(cls);
    return static_cast<TokenKind>(kinds::offsets[number] +
                                  std::min(static_cast<unsigned>(value), kinds::highest[number]));
}

} // namespace dateline::text
