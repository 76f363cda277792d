/// @file A set of words that is made at compile time.
#pragma once

#include "base/perfect_hash.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

namespace dateline::base {

/// Lower-case words of at most sixteen bytes; case is not looked at.
template <std::size_t N>
class WordSet {
public:
    consteval explicit WordSet(std::array<std::string_view, N> const &words) : keys_(keys_of(words)), hash_(keys_) {}

    [[nodiscard]] constexpr bool contains(std::string_view word) const {
        if (word.size() > base::longest_key) return false;
        auto const key = base::key_of(word);
        auto const place = hash_.candidate(key);
        return place != Hash::absent && keys_[place] == key;
    }

private:
    using Hash = base::PerfectHash<N, std::bit_ceil(4 * N)>;

    static consteval std::array<base::WordKey, N> keys_of(std::array<std::string_view, N> const &words) {
        std::array<base::WordKey, N> keys{};
        for (std::size_t i = 0; i < N; ++i) keys[i] = base::key_of(words[i]);
        return keys;
    }

    std::array<base::WordKey, N> keys_;
    Hash hash_;
};

template <std::size_t N>
WordSet(std::array<std::string_view, N> const &) -> WordSet<N>;

} // namespace dateline::base
