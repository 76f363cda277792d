/// @file What was worked out for words met before: news says the same ones over and over.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>

namespace dateline::text {

/// A table of so many places in which a word takes the place of the one before it. What it remembers changes how fast
/// an answer comes, never which. Memory of places that no word has come to is not touched.
template <typename Value, std::size_t places>
class WordMemory {
public:
    WordMemory() = default;
    WordMemory(WordMemory const &) = delete;
    WordMemory &operator=(WordMemory const &) = delete;
    ~WordMemory() { std::allocator<Place>().deallocate(places_, places); }

    /// What work_out() gives for the word under its circumstances, which must be all that it depends on. Stays valid
    /// until the next call.
    template <typename WorkOut>
    Value const &recall(std::string_view word, std::uint16_t circumstances, WorkOut &&work_out) {
        if (word.empty() || word.size() > longest) return not_kept_ = work_out();
        auto const at = hash(word, circumstances) % places;
        auto *const place = places_ + at;
        if (sizes_[at] != word.size() || place->circumstances != circumstances ||
            std::memcmp(place->word.data(), word.data(), word.size()) != 0) {
            std::construct_at(place, Place{{}, circumstances, work_out()});
            std::copy(word.begin(), word.end(), place->word.begin());
            sizes_[at] = static_cast<std::uint8_t>(word.size());
        }
        return place->value;
    }

    /// Asks for the memory of a word that will be recalled soon.
    void expect(std::string_view word, std::uint16_t circumstances) const {
        auto const *const place = reinterpret_cast<char const *>(places_ + hash(word, circumstances) % places);
        constexpr std::size_t line = 64; // of the processor's cache
        for (std::size_t at = 0; at < sizeof(Place); at += line) __builtin_prefetch(place + at);
    }

private:
    static_assert(std::is_trivially_destructible_v<Value>);
    static constexpr std::size_t longest = 24; ///< bytes; longer words are rare and not kept

    struct Place {
        std::array<char, longest> word;
        std::uint16_t circumstances;
        Value value;
    };

    static std::uint64_t hash(std::string_view word, std::uint16_t circumstances) {
        std::uint64_t hash = circumstances;
        for (std::size_t i = 0; i < word.size(); i += 8) {
            std::uint64_t piece = 0;
            std::memcpy(&piece, word.data() + i, std::min<std::size_t>(8, word.size() - i));
            hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 32U;
        }
        return hash;
    }

    Place *places_ = std::allocator<Place>().allocate(places);
    std::array<std::uint8_t, places> sizes_{}; ///< 0: nothing remembered there
    Value not_kept_;
};

} // namespace dateline::text
