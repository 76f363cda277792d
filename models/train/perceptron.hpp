/// @file An averaged perceptron over sparse features, and the compact forms that text/linear_model.hpp and
/// text/weight_table.hpp read.
///
/// Weights are whole numbers and averages whole sums, so that training gives the same bytes on every machine.
#pragma once

#include "text/linear_model.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::models {

/// The same numbers from the same seed everywhere (splitmix64, Steele and others 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

    template <typename T>
    void shuffle(std::vector<T> &items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t state_;
};

class Perceptron {
public:
    using Scores = std::vector<std::int64_t>;

    explicit Perceptron(std::size_t classes) : classes_(classes) {}

    /// Features never admitted keep no weight; call before training for each that is seen often enough.
    void admit(std::uint64_t feature) { rows_.try_emplace(feature); }

    /// scores: made as long as there are classes.
    void score(std::span<std::uint64_t const> features, Scores &scores) const;
    /// Learns from one example: where the right class does not lead by more than margin it is rewarded, and
    /// its strongest rival punished. Returns the class with the highest score before that.
    std::size_t learn(std::span<std::uint64_t const> features, std::size_t right, int margin);
    [[nodiscard]] std::size_t guess(std::span<std::uint64_t const> features) const;

    /// Replaces each weight by its average over the examples seen, times average_one; nothing may be learnt
    /// after that.
    void average();
    static constexpr std::int32_t average_one = 1024;

    /// Adds the weights of another; both averaged. Several trained in different orders err less together.
    void add(Perceptron const &other);

    /// Of two classes: leaves all weight to the second, as what speaks for it against the first.
    void lean_on_second();

    /// Adds the weights of features that always come with another to those of that other; only after average().
    void fold(std::span<std::uint64_t const> features, std::uint64_t into);
    void remove(std::span<std::uint64_t const> features);

    /// Gives a feature a weight that was not learnt, for a class of which it has none; only after average().
    void set(std::uint64_t feature, std::size_t cls, double weight);

    /// The weights in eight bits.
    /// unit: how many steps an average weight of one becomes; larger weights are clipped at 127 steps.
    /// least: weights of fewer steps are left out; a model that fits into the processor's cache is quicker.
    [[nodiscard]] std::string pack(double unit, int least = 1) const;

    /// The same for two classes, after lean_on_second(), as a table of text/weight_table.hpp. bias: in steps.
    [[nodiscard]] std::string pack_table(double unit, int least, int bias) const;

private:
    struct Weight {
        std::uint8_t cls;
        std::int32_t value;
        std::int64_t sum; ///< of value over the examples up to since
        std::uint64_t since;
    };
    using Row = std::vector<Weight>;

    void change(Row &row, std::size_t cls, std::int32_t by) const;
    [[nodiscard]] static std::size_t highest(Scores const &scores);

    std::size_t classes_;
    std::uint64_t now_ = 0;
    std::unordered_map<std::uint64_t, Row> rows_;
};

} // namespace dateline::models
