/// @file When an article was published, inferred from what it says where nothing states it.
///
/// Every day of the years that can be meant is weighed by how likely a text of that day says what this one says
/// (publication_odds.hpp): a Thursday told as past, "Oct. 7", a year to come, "the almost seven months since". How
/// often the answers are right is measured: bench/publication_bench.
#pragma once

#include "phrases/phrases.hpp"
#include "text/document.hpp"

#include "dateline/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::order {

struct PublicationGuess {
    Day day;
    double probability = 0; ///< 0 to 1; those of all days add up to one
    std::string evidence;   ///< what speaks for it, for a reader
};

/// The likeliest days, the likeliest first, at most that many; none where the text names no year that could be its own.
std::vector<PublicationGuess> guess_publication(text::Document const &document, phrases::Trees const &trees,
                                                std::vector<phrases::Phrase> const &phrases,
                                                std::optional<int> copyright_year, std::size_t most = 3);

/// A guess is taken for the publication date only from this probability on (bench/README.md).
inline constexpr double enough_to_claim = 0.5;

} // namespace dateline::order
