#include "perceptron.hpp"

#include "text/weight_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
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

void Perceptron::fold(std::span<std::uint64_t const> features, std::uint64_t into) {
    Scores sum;
    score(features, sum);
    for (std::size_t cls = 0; cls < classes_; ++cls)
        if (sum[cls] != 0) change(rows_[into], cls, static_cast<std::int32_t>(sum[cls]));
}

void Perceptron::remove(std::span<std::uint64_t const> features) {
    for (auto const feature : features) rows_.erase(feature);
}

void Perceptron::set(std::uint64_t feature, std::size_t cls, double weight) {
    auto &row = rows_[feature];
    row.push_back(Weight{static_cast<std::uint8_t>(cls), static_cast<std::int32_t>(weight * average_one), 0, now_});
}

namespace {

void append_u32(std::string &bytes, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

int steps_of(std::int32_t weight, double unit) {
    constexpr int most = 127;
    auto const steps = static_cast<int>(std::lround(weight * unit / Perceptron::average_one));
    return std::clamp(steps, -most, most);
}

} // namespace

std::string Perceptron::pack_table(double unit, int least, int bias) const {
    using text::WeightTable;
    std::vector<std::pair<std::uint64_t, int>> features;
    for (auto const &[feature, row] : rows_)
        for (auto const &weight : row) {
            auto const steps = steps_of(weight.value, unit);
            if (std::abs(steps) >= least) features.emplace_back(feature, steps);
        }
    std::sort(features.begin(), features.end());
    constexpr std::size_t in_a_bucket = 3; // on average
    auto const buckets = features.size() / in_a_bucket + 1;
    std::string bytes;
    append_u32(bytes, static_cast<std::uint32_t>(buckets));
    append_u32(bytes, static_cast<std::uint32_t>(bias));
    bytes.resize(WeightTable::header_bytes + buckets * WeightTable::bucket_bytes);
    auto const heavier = [](auto const &a, auto const &b) {
        return std::pair(-std::abs(a.second), a.first) < std::pair(-std::abs(b.second), b.first);
    };
    auto next = features.begin();
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        auto const first = next;
        while (next != features.end() && WeightTable::bucket_of(next->first, buckets) == bucket) ++next;
        std::sort(first, next, heavier);
        auto *const at = bytes.data() + WeightTable::header_bytes + bucket * WeightTable::bucket_bytes;
        auto const count = std::min<std::size_t>(WeightTable::slots, static_cast<std::size_t>(next - first));
        for (std::size_t i = 0; i < count; ++i) {
            auto const &[feature, steps] = first[static_cast<std::ptrdiff_t>(i)];
            at[2 * i] = static_cast<char>(feature & 0xFFU);
            at[2 * i + 1] = static_cast<char>((feature >> 8U) & 0xFFU);
            at[2 * WeightTable::slots + i] = static_cast<char>(steps);
        }
    }
    return bytes;
}

std::string Perceptron::pack(double unit, int least) const {
    using text::LinearModel;
    std::vector<std::pair<std::uint64_t, std::string>> records;
    for (auto const &[feature, row] : rows_) {
        std::vector<std::pair<std::uint8_t, int>> weights;
        for (auto const &weight : row) {
            auto const steps = steps_of(weight.value, unit);
            if (std::abs(steps) >= least) weights.emplace_back(weight.cls, steps);
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
    auto const u32 = [&bytes](std::size_t value) { append_u32(bytes, static_cast<std::uint32_t>(value)); };
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
