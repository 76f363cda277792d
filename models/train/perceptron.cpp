#include "perceptron.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace dateline::models {

std::uint64_t Random::next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::size_t Perceptron::highest(Scores const &scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

void Perceptron::score(std::span<std::uint64_t const> features, Scores &scores) const {
    scores.assign(classes_, 0);
    for (auto const feature : features) {
        auto const row = rows_.find(feature);
        if (row == rows_.end()) continue;
        for (auto const &weight : row->second) scores[weight.cls] += weight.value;
    }
}

std::size_t Perceptron::guess(std::span<std::uint64_t const> features) const {
    Scores scores;
    score(features, scores);
    return highest(scores);
}

void Perceptron::change(Row &row, std::size_t cls, std::int32_t by) const {
    auto weight = std::find_if(row.begin(), row.end(), [&](Weight const &w) { return w.cls == cls; });
    if (weight == row.end()) weight = row.insert(row.end(), Weight{static_cast<std::uint8_t>(cls), 0, 0, now_});
    weight->sum += static_cast<std::int64_t>(now_ - weight->since) * weight->value;
    weight->since = now_;
    weight->value += by;
}

std::size_t Perceptron::learn(std::span<std::uint64_t const> features, std::size_t right, int margin) {
    ++now_;
    Scores scores;
    score(features, scores);
    auto const guessed = highest(scores);
    auto const score_of_right = scores[right];
    scores[right] = std::numeric_limits<Scores::value_type>::min();
    auto const rival = highest(scores);
    if (score_of_right > scores[rival] + margin) return guessed;
    for (auto const feature : features) {
        auto const row = rows_.find(feature);
        if (row == rows_.end()) continue;
        change(row->second, right, 1);
        change(row->second, rival, -1);
    }
    return guessed;
}

void Perceptron::average() {
    auto const examples = static_cast<std::int64_t>(std::max<std::uint64_t>(now_, 1));
    for (auto &[feature, row] : rows_)
        for (auto &weight : row) {
            auto const sum = weight.sum + static_cast<std::int64_t>(now_ - weight.since) * weight.value;
            weight.value = static_cast<std::int32_t>(sum * average_one / examples);
            weight.since = now_;
        }
}

void Perceptron::add(Perceptron const &other) {
    for (auto const &[feature, row] : other.rows_)
        for (auto const &weight : row) change(rows_[feature], weight.cls, weight.value);
}

void Perceptron::lean_on_second() {
    for (auto &[feature, row] : rows_) {
        std::int32_t lean = 0;
        for (auto const &weight : row) lean += weight.cls == 1 ? weight.value : -weight.value;
        row = {Weight{1, lean, 0, now_}};
    }
}

void Perceptron::set(std::uint64_t feature, std::size_t cls, double weight) {
    rows_[feature] = {Weight{static_cast<std::uint8_t>(cls), static_cast<std::int32_t>(weight * average_one), 0, now_}};
}

std::string Perceptron::pack(double unit) const {
    using text::LinearModel;
    std::vector<std::pair<std::uint64_t, std::string>> records;
    for (auto const &[feature, row] : rows_) {
        std::vector<std::pair<std::uint8_t, int>> weights;
        for (auto const &weight : row) {
            auto const steps = static_cast<int>(std::lround(weight.value * unit / average_one));
            if (steps != 0) weights.emplace_back(weight.cls, std::clamp(steps, -127, 127));
        }
        if (weights.empty()) continue;
        std::sort(weights.begin(), weights.end());
        std::string record{static_cast<char>(feature & 0xFFU), static_cast<char>((feature >> 8U) & 0xFFU)};
        if (weights.size() > LinearModel::most_sparse) {
            record += static_cast<char>(LinearModel::dense);
            std::string dense(LinearModel::max_classes, '\0');
            for (auto const &[cls, steps] : weights) dense[cls] = static_cast<char>(steps);
            record += dense;
        } else {
            record += static_cast<char>(weights.size());
            for (auto const &[cls, steps] : weights) {
                record += static_cast<char>(cls);
                record += static_cast<char>(steps);
            }
        }
        records.emplace_back(feature, std::move(record));
    }
    std::sort(records.begin(), records.end());

    auto const buckets = records.size() / 2 + 1;
    std::string bytes;
    auto const u32 = [&bytes](std::size_t value) {
        for (std::size_t i = 0; i < 4; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
    };
    u32(classes_);
    u32(buckets);
    std::string content;
    auto next = records.begin();
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        u32(content.size());
        for (; next != records.end() && LinearModel::bucket_of(next->first, buckets) == bucket; ++next)
            content += next->second;
    }
    u32(content.size());
    return bytes + content;
}

} // namespace dateline::models
