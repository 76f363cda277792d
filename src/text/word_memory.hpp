/// @file What was worked out for words met before: news says the same ones over and over.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::text {

/// A table of so many places in which a word takes the place of the one before it. What it remembers changes how fast
/// an answer comes, never which.
template <typename Value, std::size_t places>
class WordMemory {
public:
    /// What work_out() gives for the word under its circumstances, which must be all that it depends on. Stays valid
    /// until the next call.
    template <typename WorkOut>
    Value const &recall(std::string_view word, std::uint16_t circumstances, WorkOut &&work_out) {
        if (word.empty() || word.size() > longest) return not_kept_ = work_out();
        auto &place = places_[hash(word, circumstances) % places];
        if (place.size != word.size() || place.circumstances != circumstances ||
            std::memcmp(place.word.data(), word.data(), word.size()) != 0) {
            place.value = work_out();
            std::copy(word.begin(), word.end(), place.word.begin());
            place.size = static_cast<std::uint8_t>(word.size());
            place.circumstances = circumstances;
        }
        return place.value;
    }

private:
    static constexpr std::size_t longest = 24; ///< bytes; longer words are rare and not kept

    struct Place {
        std::array<char, longest> word{};
        std::uint8_t size = 0; ///< 0: nothing remembered here
        std::uint16_t circumstances = 0;
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

    std::array<Place, places> places_;
    Value not_kept_;
};

} // namespace dateline::text
