/// @file A linear classifier over sparse features, read where it lies: its weights are compiled in and never
/// parsed.
///
/// The layout, numbers little-endian:
///
///     u32 classes, u32 buckets
///     u32 × (buckets + 1)   where each bucket's records begin, and where the last one's end
///     records               u16 fingerprint, u8 n, n × {u8 class, i8 weight}
///                           or, where most classes have a weight: u16 fingerprint, u8 255, max_classes × i8
///                           weight
///
/// A feature is a 64-bit hash: its upper half names the bucket, its lowest sixteen bits are the fingerprint.
/// Two features are taken for one another about once in twenty thousand times; no accuracy is lost by that.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace dateline::text {

/// A feature's identity: what it looks at (which) and what it sees there (value).
constexpr std::uint64_t feature(std::uint64_t which, std::uint64_t value) {
    std::uint64_t hash = (value ^ (which * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93ULL;
    return hash ^ (hash >> 32U);
}

/// Two values seen together.
constexpr std::uint64_t both(std::uint64_t one, std::uint64_t other) {
    return (one * 0x9E3779B97F4A7C15ULL) ^ ((other + 0x7F4A7C15ULL) * 0xC2B2AE3D27D4EB4FULL);
}

class LinearModel {
public:
    static constexpr std::size_t max_classes = 32;
    static constexpr std::size_t header_bytes = 8;
    static constexpr std::uint8_t dense = 255;
    /// More weights than these are quicker added as a whole row.
    static constexpr std::size_t most_sparse = 8;
    /// A sum of some two hundred weights of eight bits cannot overflow.
    using Score = std::int16_t;
    struct alignas(16) Scores : std::array<Score, max_classes> {};

    /// The bytes must be a model that models/perceptron.hpp packed, and outlive this.
    explicit LinearModel(std::string_view bytes);

    [[nodiscard]] std::size_t classes() const { return classes_; }

    static constexpr std::size_t bucket_of(std::uint64_t feature, std::size_t buckets) {
        return static_cast<std::size_t>(((feature >> 32U) * buckets) >> 32U);
    }

    /// Where a feature's weights are to be looked for; the memory is asked for them at once, so that a caller
    /// who finds many places before it adds the first does not wait for each in turn.
    struct Place {
        unsigned char const *at;
        unsigned char const *end;
        std::uint16_t fingerprint;
    };
    [[nodiscard]] Place find(std::uint64_t feature) const {
        auto const *const offset = offsets_ + 4 * bucket_of(feature, buckets_);
        Place const place{records_ + u32(offset), records_ + u32(offset + 4), static_cast<std::uint16_t>(feature)};
        __builtin_prefetch(place.at);
        return place;
    }

    /// Adds the weights of the feature that was looked for, if it has any.
    static void add(Place place, Scores &scores) {
        for (auto const *at = place.at; at != place.end;) {
            auto const *const weights = at + 3;
            std::size_t const size = at[2] == dense ? max_classes : 2 * std::size_t{at[2]};
            if (static_cast<std::uint16_t>(at[0] | (at[1] << 8U)) == place.fingerprint) {
                if (at[2] == dense)
                    for (std::size_t i = 0; i < max_classes; ++i) raise(scores[i], weights[i]);
                else
                    for (std::size_t i = 0; i < size; i += 2) raise(scores[weights[i]], weights[i + 1]);
                return;
            }
            at = weights + size;
        }
    }
    void add(std::uint64_t feature, Scores &scores) const { add(find(feature), scores); }

    /// Adds what others say.
    static void add(Scores const &others, Scores &scores) {
        for (std::size_t i = 0; i < max_classes; ++i) scores[i] = static_cast<Score>(scores[i] + others[i]);
    }

    /// The class with the highest score, and how far it leads the next; 0 among equals.
    struct Choice {
        std::size_t best;
        int lead;
    };
    [[nodiscard]] Choice choose(Scores scores) const {
        auto const chosen = best(scores);
        auto const highest = scores[chosen];
        scores[chosen] = std::numeric_limits<Score>::min();
        return {chosen, highest - scores[best(scores)]};
    }

    /// The class with the highest score; the first of equals.
    [[nodiscard]] std::size_t best(Scores const &scores) const {
        Score highest = scores[0];
        for (std::size_t i = 1; i < classes_; ++i) highest = scores[i] > highest ? scores[i] : highest;
        std::size_t best = 0;
        while (scores[best] != highest) ++best;
        return best;
    }

private:
    static void raise(Score &score, unsigned char by) {
        score = static_cast<Score>(score + static_cast<std::int8_t>(by));
    }
    static std::uint32_t u32(unsigned char const *at) {
        return static_cast<std::uint32_t>(at[0]) | static_cast<std::uint32_t>(at[1]) << 8U |
               static_cast<std::uint32_t>(at[2]) << 16U | static_cast<std::uint32_t>(at[3]) << 24U;
    }

    std::size_t classes_ = 0;
    std::size_t buckets_ = 1;
    unsigned char const *offsets_ = nullptr;
    unsigned char const *records_ = nullptr;
};

/// Adds features to scores in two steps, so that the memory is asked for all of them before the first is needed.
class FeatureSum {
public:
    explicit FeatureSum(LinearModel const &model) : model_(model) {}
    void add(std::uint64_t feature) { places_[count_++] = model_.find(feature); }
    /// Adds them to the scores, and forgets them.
    void add_to(LinearModel::Scores &scores) {
        for (std::size_t i = 0; i < count_; ++i) LinearModel::add(places_[i], scores);
        count_ = 0;
    }

private:
    static constexpr std::size_t most = 64;
    LinearModel const &model_;
    std::array<LinearModel::Place, most> places_;
    std::size_t count_ = 0;
};

} // namespace dateline::text
