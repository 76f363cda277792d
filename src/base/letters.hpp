/// @file Letters of ASCII, whatever the locale; all other bytes stay as they are.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline::base {

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    return lower;
}

/// Whether the word is those letters, whatever its case. letters: small.
constexpr bool spells(std::string_view word, std::string_view letters) {
    return std::equal(word.begin(), word.end(), letters.begin(), letters.end(),
                      [](char a, char b) { return to_lower(a) == b; });
}

} // namespace dateline::base
