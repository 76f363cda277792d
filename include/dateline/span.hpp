/// @file Positions in an article's text.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

/// A piece of a text: byte offsets into its UTF-8, the end exclusive. Writers turn them into code points.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend auto operator<=>(Span const &, Span const &) = default;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    /// The piece itself; the span must lie within the text.
    [[nodiscard]] constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
};

} // namespace dateline
