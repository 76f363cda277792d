/// @file Characters and words of text whose marks of structure are ASCII; other bytes of UTF-8 count as
/// letters.
#pragma once

#include "base/letters.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dateline::input {

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c) || is_beyond_ascii(c); }
using base::lower_case;
using base::to_lower;

constexpr std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_lower(x) == to_lower(y); });
}

constexpr bool starts_ignoring_case(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && equal_ignoring_case(text.substr(0, start.size()), start);
}

constexpr bool ends_ignoring_case(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

/// The needle is given in lower case. Linear: it is short and bounded wherever this is used.
constexpr std::size_t find_ignoring_case(std::string_view text, std::string_view lower_needle, std::size_t from = 0) {
    if (from > text.size()) return std::string_view::npos;
    auto const found = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), lower_needle.begin(),
                                   lower_needle.end(), [](char x, char y) { return to_lower(x) == y; });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

constexpr bool contains_ignoring_case(std::string_view text, std::string_view lower_needle) {
    return find_ignoring_case(text, lower_needle) != std::string_view::npos;
}

/// What stands before the next one of the separators, which is dropped; the rest is left in text.
constexpr std::string_view take_until(std::string_view &text, char separator) {
    auto const end = text.find(separator);
    auto const piece = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return piece;
}

} // namespace dateline::input
