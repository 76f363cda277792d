/// @file A perfect hash table made at compile time: one probe a lookup, hit or miss.
///
/// Keys are words of at most sixteen bytes, folded to lower case and held as two machine words, so that a lookup reads
/// no string. The construction is "hash and displace" (Belazzougui, Botelho, Dietzfelbinger 2009).
#pragma once

#include "base/letters.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <string_view>
#include <type_traits>

namespace dateline::base {

/// At most sixteen bytes of a word, ASCII letters in lower case, padded with zeros.
struct WordKey {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    /// Without a branch: which words are unknown no processor can foresee.
    friend constexpr bool operator==(WordKey const &a, WordKey const &b) {
        return ((a.low ^ b.low) | (a.high ^ b.high)) == 0;
    }
};

inline constexpr std::size_t longest_key = 16;

/// Eight bytes, ASCII letters in lower case.
constexpr std::uint64_t lower_case(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t high = 0x80 * each;
    auto const ascii = bytes & ~high;
    auto const from_a = ascii + (0x80 - 'A') * each;
    auto const behind_z = ascii + (0x7F - 'Z') * each;
    return bytes | ((from_a & ~behind_z & ~bytes & high) >> 2U);
}

/// The key of a word of four to sixteen bytes, by whole machine words: what is read twice is the same.
inline WordKey key_by_words(std::string_view word) {
    auto const read = [&](std::size_t at, std::size_t bytes) {
        std::uint64_t result = 0;
        std::memcpy(&result, word.data() + at, bytes);
        return result;
    };
    auto const size = word.size();
    if (size < 8) return {lower_case(read(0, 4) | read(size - 4, 4) << (8 * (size - 4))), 0};
    return {lower_case(read(0, 8)), size == 8 ? 0 : lower_case(read(size - 8, 8)) >> (8 * (16 - size))};
}

/// The key of a word of at most longest_key bytes.
constexpr WordKey key_of(std::string_view word) {
    if (!std::is_constant_evaluated() && std::endian::native == std::endian::little && word.size() >= 4 &&
        word.size() <= longest_key)
        return key_by_words(word);
    std::array<std::uint64_t, 2> halves{};
    for (std::size_t i = 0; i < word.size() && i < longest_key; ++i) {
        auto const byte = static_cast<std::uint64_t>(static_cast<unsigned char>(to_lower(word[i])));
        halves[i / 8] |= byte << (8 * (i % 8));
    }
    return {halves[0], halves[1]};
}

constexpr std::uint64_t mixed(WordKey key) {
    std::uint64_t h = (key.low ^ (key.high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
    return h ^ (h >> 32U);
}

/// Maps each of N keys to its place in the list; Slots is a power of two of at least about 1.5 N.
template <std::size_t N, std::size_t Slots>
class PerfectHash {
    static_assert(std::has_single_bit(Slots) && Slots > N);
    static constexpr std::size_t buckets = std::bit_floor(N) / 2 == 0 ? 1 : std::bit_floor(N) / 2;

public:
    static constexpr std::uint16_t absent = 0xFFFF;

    /// Does not compile (throws in a constant expression) where a key is listed twice.
    consteval explicit PerfectHash(std::array<WordKey, N> const &keys) {
        slots_.fill(absent);
        std::array<std::uint16_t, buckets + 1> starts{};
        for (auto const &key : keys) ++starts[bucket(mixed(key)) + 1];
        std::array<std::uint16_t, buckets> sizes{};
        for (std::size_t b = 0; b < buckets; ++b) sizes[b] = starts[b + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        std::array<std::uint16_t, N> members{};
        auto fill = starts;
        for (std::size_t i = 0; i < N; ++i) members[fill[bucket(mixed(keys[i]))]++] = static_cast<std::uint16_t>(i);
        std::array<std::uint16_t, buckets> order{};
        std::iota(order.begin(), order.end(), std::uint16_t{0});
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });
        for (auto const b : order) place(keys, members, starts[b], sizes[b], b);
    }

    /// The place of the only key that this one can be; the caller compares. absent where there is none.
    [[nodiscard]] constexpr std::uint16_t candidate(WordKey key) const {
        auto const h = mixed(key);
        return slots_[slot(h, displacements_[bucket(h)])];
    }

private:
    static constexpr std::size_t bucket(std::uint64_t h) { return (h >> 40U) & (buckets - 1); }
    static constexpr std::size_t slot(std::uint64_t h, std::uint16_t displacement) {
        return (h + displacement * ((h >> 20U) | 1U)) & (Slots - 1);
    }

    consteval void place(std::array<WordKey, N> const &keys, std::array<std::uint16_t, N> const &members,
                         std::size_t first, std::size_t size, std::size_t which) {
        for (std::uint16_t displacement = 0; displacement < 4096; ++displacement) {
            std::size_t placed = 0;
            while (placed < size) {
                auto const member = members[first + placed];
                auto &target = slots_[slot(mixed(keys[member]), displacement)];
                if (target != absent) break;
                target = member;
                ++placed;
            }
            displacements_[which] = displacement;
            if (placed == size) return;
            while (placed-- > 0) slots_[slot(mixed(keys[members[first + placed]]), displacement)] = absent;
        }
        throw "a key is listed twice, or the table is too small";
    }

    std::array<std::uint16_t, buckets> displacements_{};
    std::array<std::uint16_t, Slots> slots_{};
};

} // namespace dateline::base
