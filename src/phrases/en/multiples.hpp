/// @file Hundreds, thousands, millions: what a multiplier stands for, by the power of ten that the lexicon gives it.
#pragma once

namespace dateline::phrases::en {

constexpr double power_of_ten(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

} // namespace dateline::phrases::en
