/// @file UTF-8: is it valid, and where are its code points.
#pragma once

#include "dateline/span.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline::base {

/// The byte at which the text stops being UTF-8 (RFC 3629: no surrogates, no overlong forms), or none where it is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Lines and columns count from 1, columns in code points.
struct Position {
    std::size_t line;
    std::size_t column;
};

/// Of a byte of the text.
Position position_of(std::string_view text, std::size_t byte);

/// Translates byte offsets into code points and back. Costs one pass over the text, and nothing where it is ASCII.
class CodePoints {
public:
    explicit CodePoints(std::string_view text);

    /// Code points before the byte; it must begin one, or be the end of the text.
    [[nodiscard]] std::uint32_t at_byte(std::uint32_t byte) const;
    /// The byte at which the code point begins; the end of the text for one past the last.
    [[nodiscard]] std::uint32_t to_byte(std::uint32_t code_point) const;
    [[nodiscard]] Span of(Span bytes) const { return {at_byte(bytes.begin), at_byte(bytes.end)}; }

private:
    static constexpr std::uint32_t block = 256;
    std::string_view text_;
    bool ascii_ = true;
    std::vector<std::uint32_t> before_block_; ///< code points before each block of bytes
};

} // namespace dateline::base
