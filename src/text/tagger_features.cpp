#include "text/tagger_features.hpp"

#include <algorithm>

namespace dateline::text::tagging {
namespace {

constexpr bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(unsigned char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(unsigned char c) { return is_upper(c) || is_lower(c) || c >= 0x80; }

/// A word as typewriters have it: curly quotes and dashes made plain. Long words are cut.
struct PlainWord {
    static constexpr std::size_t limit = 48;
    std::array<unsigned char, limit> bytes{};
    std::size_t size = 0;
};

PlainWord plain(std::string_view word) {
    PlainWord result;
    for (std::size_t i = 0; i < word.size() && result.size < PlainWord::limit; ++i) {
        auto c = static_cast<unsigned char>(word[i]);
        // General Punctuation is E2 80 xx.
        if (c == 0xE2 && i + 2 < word.size() && static_cast<unsigned char>(word[i + 1]) == 0x80) {
            switch (static_cast<unsigned char>(word[i + 2])) {
            case 0x98:
            case 0x99:
                c = '\'';
                i += 2;
                break;
            case 0x9C:
            case 0x9D:
                c = '"';
                i += 2;
                break;
            case 0x90:
            case 0x91:
            case 0x92:
            case 0x93:
            case 0x94:
                c = '-';
                i += 2;
                break;
            default: break;
            }
        }
        result.bytes[result.size++] = c;
    }
    return result;
}

constexpr std::uint64_t start_hash = 0xCBF29CE484222325ULL;
constexpr std::uint64_t with_byte(std::uint64_t hash, std::uint64_t byte) { return (hash ^ byte) * 0x100000001B3ULL; }

} // namespace

Capitals capitals_of(std::span<std::string_view const> sentence) {
    std::size_t words = 0;
    std::size_t long_words = 0;
    std::size_t capital = 0;
    std::size_t upper = 0;
    for (auto const word : sentence) {
        if (word.size() < 2 || !is_letter(static_cast<unsigned char>(word[0]))) continue;
        ++words;
        auto const has_lower =
            std::any_of(word.begin(), word.end(), [](char c) { return is_lower(static_cast<unsigned char>(c)); });
        if (!has_lower) ++upper;
        if (word.size() < 4) continue;
        ++long_words;
        if (is_upper(static_cast<unsigned char>(word[0]))) ++capital;
    }
    if (words >= 2 && upper * 10 >= words * 7) return Capitals::upper;
    if (long_words >= 4 && capital * 10 >= long_words * 8) return Capitals::title;
    return Capitals::sentence;
}

WordLooks looks_of(std::string_view word, Capitals capitals, bool first) {
    auto text = plain(word);
    WordLooks looks;
    bool has_upper = false;
    bool has_lower = false;
    bool has_digit = false;
    bool has_hyphen = false;
    bool has_period = false;
    bool has_letter = false;
    bool has_other = false;
    bool const capital = text.size > 0 && is_upper(text.bytes[0]);
    auto exact = start_hash;
    auto lower = start_hash;
    for (std::size_t i = 0; i < text.size; ++i) {
        auto &c = text.bytes[i];
        if (is_digit(c)) {
            has_digit = true;
            c = '0';
        }
        exact = with_byte(exact, c);
        if (is_upper(c)) {
            if (i > 0) has_upper = true;
            has_letter = true;
            c = static_cast<unsigned char>(c + ('a' - 'A'));
        } else if (is_letter(c)) {
            has_lower = has_letter = true;
        } else if (c == '-') {
            has_hyphen = true;
        } else if (c == '.') {
            has_period = true;
        } else if (c != '0') {
            has_other = true;
        }
        lower = with_byte(lower, c);
    }
    looks.lower = lower;
    looks.exact = capitals == Capitals::sentence && !first ? exact : 0;
    std::uint64_t packed = 0;
    for (std::size_t i = 0; i < looks.suffix.size(); ++i) {
        if (i < text.size) packed |= std::uint64_t{text.bytes[text.size - 1 - i]} << (8 * i);
        looks.suffix[i] = packed;
    }
    packed = 0;
    for (std::size_t i = 0; i < looks.prefix.size(); ++i) {
        if (i < text.size) packed |= std::uint64_t{text.bytes[i]} << (8 * i);
        looks.prefix[i] = packed;
    }
    unsigned shape = 0;
    if (capitals != Capitals::upper) shape = (capital ? 1U : 0U) | (has_upper ? 2U : 0U) | (has_lower ? 4U : 0U);
    shape |= (has_digit ? 8U : 0U) | (has_hyphen ? 16U : 0U) | (has_period ? 32U : 0U) | (has_letter ? 64U : 0U) |
             (has_other ? 128U : 0U) | (first ? 256U : 0U) | (text.size == 1 ? 512U : 0U);
    looks.shape = shape | static_cast<unsigned>(capitals) << 16U;
    return looks;
}

Glimpse glimpse_of(WordLooks const &looks, std::size_t guess) {
    return {looks.lower, looks.suffix[1], looks.suffix[2], looks.shape, guess};
}

Glimpse outside() {
    constexpr std::uint64_t nothing = 0x10000000; // no word hashes so low
    return {nothing, nothing, nothing, nothing, History::none};
}

} // namespace dateline::text::tagging
