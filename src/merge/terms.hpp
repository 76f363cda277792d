/// @file What a statement tells of, as weighted terms: word stems, names and numbers, the rarer the weightier.
///
/// The model is the vector space of Salton & McGill (1983): cosines of term vectors, weights by inverse document
/// frequency over the statements at hand, so that what every article of a story repeats says little.
#pragma once

#include "merge/statements.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::merging {

struct Term {
    std::uint32_t id;
    float weight;
};

/// Ids of names have this bit, so that they stand behind those of other words.
inline constexpr std::uint32_t name_bit = 0x40000000;

/// Sorted by id, each once.
using Terms = std::vector<Term>;

/// A number with the word that it counts: "900 people".
struct Figure {
    std::uint32_t counted; ///< id of the term
    std::int32_t value;
    bool exact; ///< not "about" or "at least" so many
    friend auto operator<=>(Figure const &, Figure const &) = default;
};

struct Told {
    Terms terms;                      ///< of length one, or empty
    std::vector<Figure> figures;      ///< of the entry's own wording, sorted
    std::vector<std::uint32_t> names; ///< ids of the terms of its own wording that are names, sorted
};

/// Of each statement, in their order. Texts are cut once; each word is stemmed once.
std::vector<Told> find_terms(Statements const &statements);

float dot(Terms const &a, Terms const &b);
/// The same, names and other words apart; neither may hold other terms.
struct Shared {
    float words = 0;
    float names = 0;
};
Shared shared(Terms const &a, Terms const &b);
/// a + factor * b
Terms sum(Terms const &a, Terms const &b, float factor = 1.0F);
void scale(Terms &terms, float factor);
float length(Terms const &terms);
/// Leaves the heaviest, so many of them at most.
void keep_heaviest(Terms &terms, std::size_t count);

} // namespace dateline::merging
