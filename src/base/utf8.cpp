#include "base/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace dateline::base {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

/// Length of the well-formed sequence at that place, 0 where there is none (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
    auto const lead = byte_at(text, at);
    if (lead < 0x80U) return 1;
    if (lead < 0xC2U || lead > 0xF4U || !continues(text, at + 1)) return 0;
    if (lead < 0xE0U) return 2;
    auto const second = byte_at(text, at + 1);
    if (!continues(text, at + 2)) return 0;
    if (lead < 0xF0U) {
        if (lead == 0xE0U && second < 0xA0U) return 0;
        if (lead == 0xEDU && second > 0x9FU) return 0;
        return 3;
    }
    if (!continues(text, at + 3)) return 0;
    if (lead == 0xF0U && second < 0x90U) return 0;
    if (lead == 0xF4U && second > 0x8FU) return 0;
    return 4;
}

/// Bytes from the start of the text that are ASCII, counted eight at a time.
std::size_t ascii_prefix(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if ((word & 0x8080808080808080ULL) != 0) break;
        at += 8;
    }
    while (at < text.size() && byte_at(text, at) < 0x80U) ++at;
    return at;
}

std::uint32_t code_points_in(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = ascii_prefix(text, 0); at < text.size(); at = ascii_prefix(text, at)) {
        auto const length = sequence_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

CodePoints::CodePoints(std::string_view text) : text_(text), ascii_(ascii_prefix(text, 0) == text.size()) {
    if (ascii_) return;
    before_block_.reserve(text.size() / block + 1);
    std::uint32_t before = 0;
    for (std::size_t at = 0; at < text.size(); at += block) {
        before_block_.push_back(before);
        before += code_points_in(text.substr(at, block));
    }
    before_block_.push_back(before);
}

std::uint32_t CodePoints::at_byte(std::uint32_t byte) const {
    if (ascii_) return byte;
    auto const which = byte / block;
    return before_block_[which] + code_points_in(text_.substr(which * block, byte % block));
}

std::uint32_t CodePoints::to_byte(std::uint32_t code_point) const {
    if (ascii_) return std::min(code_point, static_cast<std::uint32_t>(text_.size()));
    auto const after = std::upper_bound(before_block_.begin(), before_block_.end(), code_point);
    auto byte = static_cast<std::uint32_t>(after - before_block_.begin() - 1) * block;
    auto passed = before_block_[byte / block];
    while (byte < text_.size()) {
        if ((byte_at(text_, byte) & 0xC0U) != 0x80U) {
            if (passed == code_point) return byte;
            ++passed;
        }
        ++byte;
    }
    return static_cast<std::uint32_t>(text_.size());
}

Position position_of(std::string_view text, std::size_t byte) {
    auto const before = text.substr(0, byte);
    auto const line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    auto const lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    auto const in_line = before.substr(line_start);
    auto const columns = std::count_if(in_line.begin(), in_line.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {lines + 1, static_cast<std::size_t>(columns) + 1};
}

} // namespace dateline::base
