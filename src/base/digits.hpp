/// @file Numbers of dates as text: two or four digits at a time, which is most of what is written.
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace dateline::base {

/// Appends the number, with zeros before it where it has fewer digits than the width.
inline void append_padded(std::string &text, unsigned value, std::size_t width) {
    constexpr std::size_t most = 10; // digits of 32 bits
    std::array<char, most> digits;
    auto first = most;
    while (value != 0 || most - first < width) {
        digits[--first] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    text.append(digits.data() + first, most - first);
}

} // namespace dateline::base
