/// @file Numbers, in figures and in words.
#include "phrases/en/grammar.hpp"
#include "phrases/en/multiples.hpp"
#include "phrases/en/token_set.hpp"

#include <array>
#include <optional>

namespace dateline::phrases::en {

namespace {

using text::Quantifier;

/// "million" and more are for amounts alone: no year, no day of a month is told by them.
bool is_small_multiplier(Token const &token) {
    constexpr int thousand = 3;
    return token.is(LexClass::multiplier) && token.value <= thousand;
}

/// Up to 31 and more in words: "twenty-five", "two hundred and six", "a hundred".
class NumberWords {
public:
    NumberWords(Iterator &first, Iterator last) : at_(first), last_(last) {}

    std::optional<int> read() {
        auto total = below_hundred();
        if (!total && at_ != last_ && at_->is(Word::a) && next_is_multiplier(at_ + 1)) {
            ++at_;
            total = 1;
        }
        if (!total) return std::nullopt;
        while (at_ != last_ && is_small_multiplier(*at_) && *total < 1000) {
            total = *total * static_cast<int>(power_of_ten(at_->value));
            ++at_;
            auto const behind = at_;
            if (at_ != last_ && at_->is(Word::and_)) ++at_;
            if (auto const rest = below_hundred()) total = *total + *rest;
            else at_ = behind;
        }
        return total;
    }

private:
    std::optional<int> below_hundred() {
        if (at_ == last_ || !at_->is(LexClass::cardinal)) return std::nullopt;
        int value = at_->value;
        ++at_;
        if (value < 20) return value;
        auto behind = at_;
        if (behind != last_ && behind->is('-') && behind->is(Token::glued)) ++behind;
        if (behind != last_ && behind->is(LexClass::cardinal) && behind->value < 10) {
            value += behind->value;
            at_ = behind + 1;
        }
        return value;
    }

    [[nodiscard]] bool next_is_multiplier(Iterator at) const { return at != last_ && is_small_multiplier(*at); }

    Iterator &at_;
    Iterator last_;
};

bool glued_to(Iterator at, Iterator last, auto wanted) { return at != last && at->is(Token::glued) && at->is(wanted); }

/// ".5" behind a number, as a fraction.
double decimals(Iterator &first, Iterator last) {
    if (!glued_to(first, last, '.') || !glued_to(first + 1, last, LexClass::number) || first[1].length > 3) return 0;
    double fraction = first[1].value;
    for (std::uint16_t i = 0; i < first[1].length; ++i) fraction /= 10;
    first += 2;
    return fraction;
}

/// "1/2" as a number of its own; leaves first where there is none.
double simple_fraction(Iterator &first, Iterator last) {
    if (last - first < 3 || !first->is(LexClass::number) || !glued_to(first + 1, last, '/') ||
        !glued_to(first + 2, last, LexClass::number))
        return 0;
    if (first->value < 1 || first->value >= first[2].value || first[2].value > 8) return 0;
    auto const value = static_cast<double>(first->value) / first[2].value;
    first += 3;
    return value;
}

bool is_quantifier(Iterator at, Iterator last, Quantifier wanted) {
    return at != last && at->is(LexClass::quantifier) && at->value == static_cast<int>(wanted);
}

/// "a few", "several", "a couple of", "dozens of", "half a".
bool quantity(Iterator &first, Iterator last, Amount &total) {
    auto at = first;
    bool const article = at != last && at->is(Word::a);
    if (article) ++at;
    if (at != last && at->is(Word::very)) ++at;
    if (at == last || !at->is(LexClass::quantifier)) return false;
    auto const which = static_cast<Quantifier>(at->value);
    ++at;
    if (at != last && at->is(Word::of)) ++at;
    switch (which) {
    case Quantifier::couple: total = {2, false}; break;
    case Quantifier::dozen: total = {12, false}; break;
    case Quantifier::half:
        total = {0.5, false};
        if (!article && at != last && at->is(Word::a)) ++at;
        if (glued_to(at, last, '-') && (!article || is_quantifier(at + 1, last, Quantifier::dozen))) ++at;
        if (is_quantifier(at, last, Quantifier::dozen)) {
            total.count *= 12;
            ++at;
        }
        break;
    case Quantifier::several:
    case Quantifier::few:
    case Quantifier::many:
    case Quantifier::some:
    case Quantifier::dozens: total = {0, true}; break;
    }
    first = at;
    return true;
}

/// "and a half", "-and-a-half", "and one half" behind a number; adds to the amount.
void and_a_half(Iterator &first, Iterator last, Amount &total) {
    auto at = first;
    auto const skip_hyphen = [&] {
        if (glued_to(at, last, '-')) ++at;
    };
    skip_hyphen();
    if (at == last || !at->is(Word::and_)) return;
    ++at;
    skip_hyphen();
    bool const one = at != last && (at->is(Word::a) || (at->is(LexClass::cardinal) && at->value == 1));
    if (!one) return;
    ++at;
    skip_hyphen();
    if (!is_quantifier(at, last, Quantifier::half)) return;
    total.count += 0.5;
    first = at + 1;
}

/// "2½": a fraction of one character behind a number.
double vulgar_fraction(Iterator &first, Iterator last) {
    constexpr std::int32_t quarter = 0xBC;
    constexpr std::int32_t half = 0xBD;
    constexpr std::int32_t three_quarters = 0xBE;
    if (first == last || !first->is(Token::glued)) return 0;
    auto const value = first->is_mark(quarter)          ? 0.25
                       : first->is_mark(half)           ? 0.5
                       : first->is_mark(three_quarters) ? 0.75
                                                        : 0.0;
    if (value > 0) ++first;
    return value;
}

constexpr TokenSet begins_amount{{LexClass::number, LexClass::cardinal, LexClass::quantifier, LexClass::multiplier},
                                 {Word::a, Word::very}};

/// "66 million", "several hundred"
void multiply(Iterator &first, Iterator last, Amount &total) {
    constexpr double enough = 1e5; // a hundred thousand trillions are a number still
    for (; first != last && first->is(LexClass::multiplier) && total.count <= enough; ++first)
        total.count *= power_of_ten(first->value);
}

bool has_ordinal_suffix(Iterator at, Iterator last) {
    return glued_to(at, last, Word::st) || glued_to(at, last, Word::nd) || glued_to(at, last, Word::rd) ||
           glued_to(at, last, Word::th);
}

} // namespace

bool parse_cardinal(Iterator &first, Iterator last, State &, int &number) {
    if (first == last) return false;
    if (first->is(LexClass::number)) {
        if (first->value < 0) return false;
        number = first->value;
        ++first;
        return true;
    }
    auto const words = NumberWords(first, last).read();
    number = words.value_or(0);
    return words.has_value();
}

bool parse_amount(Iterator &first, Iterator last, State &state, Amount &found) {
    if (first == last || !begins_amount.contains(*first)) return false;
    // "the past hundred years"
    if (first->is(LexClass::multiplier)) {
        if (last - first < 2 || !first[1].is(LexClass::units)) return false;
        found = {1, false};
        multiply(first, last, found);
        return true;
    }
    if (auto const fraction = simple_fraction(first, last); fraction > 0) {
        found = {fraction, false};
        return true;
    }
    if (quantity(first, last, found)) {
        multiply(first, last, found);
        return true;
    }
    if (first->is(LexClass::cardinal) && first->value == 1 && last - first > 3 && first[1].is(Word::and_)) {
        found = {1, false};
        auto at = first + 1;
        and_a_half(at, last, found);
        if (at != first + 1) {
            first = at;
            return true;
        }
    }
    // "the 2010 season", "the 1988 quarter": a year, unless the unit is a plural.
    if (first->is(LexClass::number) && first->length == 4 && !first->is(Token::grouped) && first->value >= 1200 &&
        first->value < 2200 && last - first > 1 && !first[1].is(LexClass::units))
        return false;
    int number = 0;
    bool const digits = first->is(LexClass::number);
    if (!parse_cardinal(first, last, state, number)) {
        if (first == last || !first->is(Word::a)) return false;
        ++first;
        found = {1, false};
        multiply(first, last, found);
        return true;
    }
    found = {static_cast<double>(number), false};
    if (digits) found.count += decimals(first, last);
    if (digits) found.count += vulgar_fraction(first, last);
    if (first != last && first->is(LexClass::number) && found.count < 1000) found.count += simple_fraction(first, last);
    and_a_half(first, last, found);
    if (is_quantifier(first, last, Quantifier::dozen)) {
        found.count *= 12;
        ++first;
    }
    multiply(first, last, found);
    return true;
}

bool parse_ordinal(Iterator &first, Iterator last, State &, int &number) {
    if (first == last) return false;
    if (first->is(LexClass::number)) {
        if (!has_ordinal_suffix(first + 1, last) || first->value < 1) return false;
        number = first->value;
        first += 2;
        return true;
    }
    if (first->is(LexClass::ordinal)) {
        number = first->value;
        ++first;
        return true;
    }
    if (first->is(LexClass::unit) && first->value == static_cast<int>(calendar::Unit::second)) {
        number = 2;
        ++first;
        return true;
    }
    if (first->is(LexClass::cardinal) && first->value >= 20 && last - first >= 2) {
        auto at = first + 1;
        if (glued_to(at, last, '-')) ++at;
        bool const second =
            at != last && at->is(LexClass::unit) && at->value == static_cast<int>(calendar::Unit::second);
        if (at == last || !(second || (at->is(LexClass::ordinal) && at->value < 10))) return false;
        number = first->value + (second ? 2 : at->value);
        first = at + 1;
        return true;
    }
    return false;
}

bool parse_year(Iterator &first, Iterator last, State &, int &found) {
    if (first == last) return false;
    if (first->is(LexClass::number)) {
        if (first->length != 4 || first->is(Token::grouped) || first->value < 1000 || first->value > 2999) return false;
        found = first->value;
        ++first;
        return true;
    }
    // "nineteen ninety-eight", "two thousand and one", "twenty eleven"
    auto at = first;
    if (at->is(LexClass::cardinal) && ((at->value >= 17 && at->value <= 20) || at->value == 2)) {
        int const lead = at->value;
        if (lead == 2) {
            auto const words = NumberWords(at, last).read();
            if (!words || *words < 2000) return false;
            first = at;
            found = *words;
            return true;
        }
        ++at;
        if (at != last && at->is('-')) ++at;
        auto behind = at;
        auto const rest = NumberWords(behind, last).read();
        if (!rest || *rest < 10 || *rest > 99) return false;
        first = behind;
        found = lead * 100 + *rest;
        return true;
    }
    return false;
}

template <>
void starts_of_family<FamilyId::cardinal>(Asked const &asked, std::vector<Starts> &alternatives) {
    // "25", "twenty-five", "a hundred", "two hundred and six"
    constexpr TokenSet behind{{LexClass::cardinal, LexClass::multiplier}, {}, "-"};
    alternatives = {asked.one({LexClass::number}), asked.several({LexClass::cardinal}, behind),
                    then(asked.one({{}, {Word::a}}), asked.one({LexClass::multiplier}))};
}

template <>
void starts_of_family<FamilyId::amount>(Asked const &asked, std::vector<Starts> &alternatives) {
    constexpr TokenSet behind{{LexClass::number, LexClass::cardinal, LexClass::quantifier, LexClass::multiplier},
                              {Word::a, Word::very, Word::of, Word::and_},
                              "-./\x7F"}; // the last: "2½"
    alternatives = {asked.several(begins_amount, behind)};
}

template <>
void starts_of_family<FamilyId::ordinal>(Asked const &asked, std::vector<Starts> &alternatives) {
    alternatives = {then(asked.one({LexClass::number}), asked.one({{}, {Word::st, Word::nd, Word::rd, Word::th}})),
                    asked.one({LexClass::ordinal, LexClass::unit}),
                    then(asked.one({LexClass::cardinal}), asked.one({{LexClass::ordinal, LexClass::unit}, {}, "-"}))};
}

template <>
void starts_of_family<FamilyId::year>(Asked const &asked, std::vector<Starts> &alternatives) {
    // "1998", "nineteen ninety-eight", "two thousand and one"
    alternatives = {
        asked.one({LexClass::number}),
        then(asked.one({LexClass::cardinal}), asked.one({{LexClass::cardinal, LexClass::multiplier}, {}, "-"}))};
}

} // namespace dateline::phrases::en
