/// @file A linear model of one question, yes or no: one weight a feature, found without a branch and in one line of the
/// processor's cache.
///
/// The layout, numbers little-endian:
///
///     u32 buckets, i32 bias, eight bytes of nothing
///     buckets × { 5 × u16 fingerprint, 5 × i8 weight, a byte of nothing }
///
/// A feature is a 64-bit hash as in linear_model.hpp: its upper half names the bucket, its lowest sixteen bits are the
/// fingerprint. Where more than five would share a bucket those of least weight have been left out.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::text {

class WeightTable {
public:
    static constexpr std::size_t header_bytes = 16;
    static constexpr std::size_t bucket_bytes = 16;
    static constexpr std::size_t slots = 5;

    /// The bytes must be a table that models/train/perceptron.hpp packed, and outlive this.
    explicit WeightTable(std::string_view bytes)
        : at_(reinterpret_cast<unsigned char const *>(bytes.data())), // the same bytes, unsigned
          buckets_(u32(at_)) {}

    /// What speaks for yes before any feature is seen.
    [[nodiscard]] int bias() const { return static_cast<std::int32_t>(u32(at_ + 4)); }

    static constexpr std::size_t bucket_of(std::uint64_t feature, std::size_t buckets) {
        return static_cast<std::size_t>(((feature >> 32U) * buckets) >> 32U);
    }

    /// The sum of the weights of features; 0 for those that have none.
    class Sum {
    public:
        explicit Sum(WeightTable const &table) : table_(table) {}
        /// A bucket is compared as a whole: of its eight pieces of sixteen bits five are fingerprints, and no weight
        /// belongs to the others.
        void add(std::uint64_t feature) {
            auto const *const bucket = table_.at_ + header_bytes + bucket_bytes * bucket_of(feature, table_.buckets_);
            auto const wanted = static_cast<std::uint16_t>(feature);
            if constexpr (std::endian::native == std::endian::little) {
                Fingerprints fingerprints;
                std::memcpy(&fingerprints, bucket, sizeof fingerprints);
                std::uint64_t bytes = 0;
                std::memcpy(&bytes, bucket + bucket_bytes - sizeof bytes, sizeof bytes);
                auto const weights = std::bit_cast<Bytes>(bytes >> 8 * (2 * slots - sizeof bytes));
                sums_ += __builtin_convertvector(weights, Sums) & (fingerprints == wanted);
            } else {
                for (std::size_t i = 0; i < slots; ++i)
                    if ((bucket[2 * i] | (bucket[2 * i + 1] << 8U)) == wanted)
                        sums_[0] =
                            static_cast<std::int16_t>(sums_[0] + static_cast<std::int8_t>(bucket[2 * slots + i]));
            }
        }
        [[nodiscard]] int total() const {
            int sum = 0;
            for (std::size_t i = 0; i < sizeof sums_ / sizeof sums_[0]; ++i) sum += sums_[i];
            return sum;
        }

    private:
        using Fingerprints = std::uint16_t __attribute__((vector_size(bucket_bytes)));
        using Sums = std::int16_t __attribute__((vector_size(bucket_bytes)));
        using Bytes = std::int8_t __attribute__((vector_size(bucket_bytes / 2)));

        WeightTable const &table_;
        Sums sums_{};
    };

private:
    static std::uint32_t u32(unsigned char const *at) {
        return static_cast<std::uint32_t>(at[0]) | static_cast<std::uint32_t>(at[1]) << 8U |
               static_cast<std::uint32_t>(at[2]) << 16U | static_cast<std::uint32_t>(at[3]) << 24U;
    }

    unsigned char const *at_;
    std::size_t buckets_;
};

} // namespace dateline::text
