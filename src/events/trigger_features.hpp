/// @file What decides whether a word tells of an event: shared with the program that trains it.
#pragma once

#include "events/company.hpp"
#include "text/linear_model.hpp"
#include "text/words.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::events {

/// A word as the features see it, worked out once.
struct WordLooks {
    std::uint64_t lower = 0;
    std::uint64_t stem = 0;
    std::uint64_t suffix2 = 0;
    std::uint64_t suffix3 = 0;
    std::uint64_t suffix4 = 0;
    std::uint64_t prefix3 = 0;
    std::uint8_t tag = 0; ///< part of speech and form
    text::PartOfSpeech pos;
    bool capital = false;
    Company company;
};

/// What the word looks like, without its company. first: whether it opens its sentence, where a capital says nothing.
WordLooks looks_of(std::string_view form, text::PartOfSpeech pos, bool first);

/// Whether a word of that part of speech can tell of an event at all.
bool can_tell(text::PartOfSpeech pos);

/// What the sentence says around a word, found without a parse.
struct Surroundings {
    std::size_t governor =
        none; ///< the verb, adjective or noun before "to", of an infinitive; the last verb before a noun
    std::size_t auxiliary = none;   ///< the first word of the verb group
    std::size_t determiner = none;  ///< the determiner or possessive of a noun
    std::size_t preposition = none; ///< the one before the noun phrase
    std::size_t next_verb = none;   ///< the next verb or auxiliary
    std::uint8_t complement = 0;    ///< what a verb or adjective is followed by in its clause: Complement
    std::size_t complement_verb = none;
    static constexpr std::size_t none = ~std::size_t{0};
};

Surroundings surroundings(std::span<WordLooks const> sentence, std::size_t at);

constexpr std::uint64_t outside_hash = 0x10000001;
constexpr std::uint8_t outside_tag = 255;

/// What stands for a word as that part of speech in that form.
inline std::uint64_t says_word(WordLooks const &w) { return text::feature(3, text::both(w.stem, w.tag)); }

/// The word by itself.
template <typename Add>
void look_at_word(WordLooks const &w, Add &&add) {
    using text::both;
    using text::feature;
    add(feature(1, w.lower));
    add(feature(2, w.stem));
    add(says_word(w));
    add(feature(4, w.suffix2));
    add(feature(5, both(w.suffix3, w.tag)));
    add(feature(6, both(w.suffix4, w.tag)));
    add(feature(7, w.prefix3));
    add(feature(8, both(w.tag, w.capital)));
}

/// Where a neighbour stands that says something by itself, and what it says there.
enum class Beside : std::uint8_t { left = 10, right = 11, second_left = 14, second_right = 15 };
constexpr std::uint64_t says_beside(Beside where, std::uint64_t lower) {
    return text::feature(static_cast<std::uint64_t>(where), lower);
}

/// The word so many places from the one at hand; what stands before a sentence and after it.
inline WordLooks const &word_at(std::span<WordLooks const> sentence, std::size_t at, std::ptrdiff_t offset) {
    static WordLooks const outside{outside_hash, outside_hash, outside_hash, outside_hash, outside_hash,
                                   outside_hash, outside_tag,  {},           false,        {}};
    auto const place = static_cast<std::ptrdiff_t>(at) + offset;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(sentence.size())
               ? outside
               : sentence[static_cast<std::size_t>(place)];
}

/// What the neighbours of the word say by themselves.
template <typename Add>
void look_beside(std::span<WordLooks const> sentence, std::size_t at, Add &&add) {
    add(says_beside(Beside::left, word_at(sentence, at, -1).lower));
    add(says_beside(Beside::right, word_at(sentence, at, 1).lower));
    add(says_beside(Beside::second_left, word_at(sentence, at, -2).lower));
    add(says_beside(Beside::second_right, word_at(sentence, at, 2).lower));
}

/// The word in its sentence.
template <typename Add>
void look_around(std::span<WordLooks const> sentence, std::size_t at, Surroundings const &around, Add &&add) {
    using text::both;
    using text::feature;
    auto const of = [&](std::size_t place) -> WordLooks const & {
        return place == Surroundings::none ? word_at(sentence, sentence.size(), 0) : sentence[place];
    };
    auto const &w = sentence[at];
    auto const &l1 = word_at(sentence, at, -1);
    auto const &l2 = word_at(sentence, at, -2);
    auto const &r1 = word_at(sentence, at, 1);
    auto const &r2 = word_at(sentence, at, 2);
    auto const &r3 = word_at(sentence, at, 3);
    add(feature(12, both(w.stem, l1.lower)));
    add(feature(13, both(w.stem, r1.lower)));
    add(feature(16, both(w.tag, both(l1.tag, l2.tag))));
    add(feature(17, both(w.tag, both(r1.tag, r2.tag))));
    add(feature(18, both(w.tag, both(l1.tag, r1.tag))));
    add(feature(19, both(w.tag, l1.lower)));
    add(feature(20, both(w.tag, r1.lower)));
    add(feature(21, both(w.tag, both(r1.lower, r2.lower))));
    add(feature(22, both(w.stem, both(r1.tag, r2.tag))));
    add(feature(23, both(w.stem, l1.tag)));
    add(feature(24, both(w.tag, both(r1.tag, both(r2.tag, r3.tag)))));
    add(feature(30, both(w.tag, of(around.governor).stem)));
    add(feature(31, both(w.stem, of(around.governor).stem)));
    add(feature(32, both(w.tag, of(around.auxiliary).lower)));
    add(feature(33, both(w.stem, of(around.auxiliary).lower)));
    add(feature(34, both(w.tag, of(around.determiner).lower)));
    add(feature(35, both(w.tag, of(around.preposition).lower)));
    add(feature(36, both(w.stem, of(around.preposition).lower)));
    add(feature(37, both(w.stem, of(around.next_verb).tag)));
    add(feature(38, both(w.stem, of(around.determiner).tag)));
    add(feature(50, both(w.tag, around.complement)));
    add(feature(51, both(w.stem, around.complement)));
    add(feature(52, both(both(w.tag, around.complement), of(around.complement_verb).stem)));
    add(feature(53, both(w.suffix3, around.complement)));
}

/// Whether the word tells of an event, by itself and by its company.
template <typename Add>
void look_at_candidate(WordLooks const &w, Add &&add) {
    using text::both;
    using text::feature;
    look_at_word(w, add);
    add(feature(90, both(w.company.lean, w.tag)));
    add(feature(91, both(w.company.lean, w.suffix3)));
}

/// Whether the word tells of an event, by its sentence.
template <typename Add>
void look_around_candidate(std::span<WordLooks const> sentence, std::size_t at, Add &&add) {
    using text::both;
    using text::feature;
    look_around(sentence, at, surroundings(sentence, at), add);
    auto const &w = sentence[at];
    auto const leaning = both(w.company.lean, w.tag);
    add(feature(92, both(leaning, word_at(sentence, at, -1).tag)));
    add(feature(93, both(leaning, word_at(sentence, at, 1).tag)));
}

} // namespace dateline::events
