/// @file What the tagger looks at: shared by the tagger and the program that trains it, so that they cannot
/// differ.
#pragma once

#include "text/linear_model.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::text::tagging {

/// How a sentence uses capitals; where it capitalises everything a capital says nothing.
enum class Capitals : std::uint8_t { sentence, title, upper };

Capitals capitals_of(std::span<std::string_view const> sentence);

/// A word, taken apart.
struct WordLooks {
    std::uint64_t lower = 0;               ///< the word without case, all digits alike
    std::uint64_t exact = 0;               ///< with case; 0 where case says nothing
    std::array<std::uint64_t, 5> suffix{}; ///< its last one to five bytes, without case
    std::array<std::uint64_t, 4> prefix{}; ///< its first one to four bytes, without case
    std::uint64_t shape = 0;               ///< capitals, digits, hyphens …
};

/// first: whether the word opens the sentence, where a capital says little.
WordLooks looks_of(std::string_view word, Capitals capitals, bool first);

/// What the neighbours of a word see of it.
struct Glimpse {
    std::uint64_t lower = 0;
    std::uint64_t suffix2 = 0;
    std::uint64_t suffix3 = 0;
    std::uint64_t shape = 0;
    std::uint64_t guess = 0; ///< the label that the word alone suggests
};

Glimpse glimpse_of(WordLooks const &looks, std::size_t guess);
/// What stands before a sentence and after it.
Glimpse outside();

/// The labels given to the words to the left, or those of outside().
struct History {
    static constexpr std::uint8_t none = 255;
    std::uint8_t previous = none;
    std::uint8_t before_previous = none;
};

/// A word that nearly always is the same part of speech has one weight under this feature, for its label.
constexpr std::uint64_t sure(std::uint64_t lower) { return feature(99, lower); }

/// The word by itself.
template <typename Add>
void look_at_word(WordLooks const &word, Add &&add) {
    add(feature(1, word.lower));
    add(feature(2, word.exact));
    add(feature(3, word.shape));
    for (std::size_t i = 0; i < word.suffix.size(); ++i) add(feature(10 + i, word.suffix[i]));
    for (std::size_t i = 0; i < word.prefix.size(); ++i) add(feature(20 + i, word.prefix[i]));
    add(feature(30, both(word.suffix[1], word.shape)));
}

/// What the word to the left says by itself, the one to the right, and the one behind that.
constexpr std::array<std::uint64_t, 2> of_left(Glimpse const &left) {
    return {feature(31, left.lower), feature(35, left.suffix3)};
}
constexpr std::array<std::uint64_t, 2> of_right(Glimpse const &right) {
    return {feature(32, right.lower), feature(36, right.suffix3)};
}
constexpr std::uint64_t of_second_right(Glimpse const &second_right) { return feature(42, second_right.lower); }

/// The word behind the label that was given and before what its neighbours seem to be: what says most.
template <typename Add>
void look_around(Glimpse const &word, Glimpse const &right, Glimpse const &second_right, History history, Add &&add) {
    add(feature(39, both(right.guess, second_right.guess)));
    add(feature(40, both(word.lower, right.guess)));
    add(feature(41, both(word.suffix3, right.guess)));
    add(feature(51, both(history.previous, word.lower)));
    add(feature(57, both(both(history.previous, word.guess), right.guess)));
}

/// What else the word and its neighbours say together.
template <typename Add>
void look_closer(Glimpse const &left, Glimpse const &word, Glimpse const &right, Glimpse const &second_right,
                 History history, Add &&add) {
    auto const pair = both(history.previous, history.before_previous);
    add(feature(33, both(left.lower, word.lower)));
    add(feature(34, both(word.lower, right.lower)));
    add(feature(37, both(left.shape, word.shape)));
    add(feature(38, both(word.shape, right.shape)));
    add(feature(50, pair));
    add(feature(52, both(pair, word.lower)));
    add(feature(53, both(history.previous, right.lower)));
    add(feature(54, both(history.previous, word.suffix3)));
    add(feature(55, both(history.previous, both(right.guess, second_right.guess))));
    add(feature(56, both(pair, right.guess)));
}

/// A label that leads by as much, in steps of a packed weight, before the tagger has looked around or before it has
/// looked closer, is taken as it is. Of the labels of news one in two thousand would have become another
/// (models/README.md).
constexpr int clear_alone = 180;
constexpr int clear_around = 120;

} // namespace dateline::text::tagging
