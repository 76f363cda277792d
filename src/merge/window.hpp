/// @file The days within which something was, as far as merging needs them.
#pragma once

#include "dateline/time.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace dateline::merging {

/// From the first to the last day, both included; open ends lie at the ends of all time.
struct Window {
    static constexpr std::int32_t first_of_all = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t last_of_all = std::numeric_limits<std::int32_t>::max();
    std::int32_t first = first_of_all;
    std::int32_t last = last_of_all;

    [[nodiscard]] bool bounded() const { return first != first_of_all && last != last_of_all; }
    [[nodiscard]] bool empty() const { return last < first; }
    [[nodiscard]] bool one_day() const { return first == last; }
    [[nodiscard]] std::int64_t days() const { return std::int64_t{last} - first + 1; }
    [[nodiscard]] Window both(Window other) const { return {std::max(first, other.first), std::min(last, other.last)}; }
};

inline Window window_of(When const &when) {
    Window window;
    if (when.earliest) window.first = when.earliest->day.since_epoch;
    if (when.latest) window.last = when.latest->day.since_epoch;
    return window;
}

} // namespace dateline::merging
