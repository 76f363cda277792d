/// @file A sentence cut into clauses, so that each event is told by its own words.
///
/// By rule: punctuation, conjunctions and relative words with a finite verb behind them.
#pragma once

#include "text/document.hpp"

#include <cstdint>
#include <vector>

namespace dateline::events {

/// How a clause hangs on the one before it.
enum class Joint : std::uint8_t {
    main,        ///< first in its sentence, or it stands by itself ("…; the bridge was closed")
    shared,      ///< a further verb of the same subject: "he came and saw"
    subordinate, ///< "after the bridge had been closed"
    // These lie inside another.
    relative,   ///< "who came on Monday"
    apart,      ///< "The Alma, built in 1987, sank": set apart from its noun and its verb by commas
    participle, ///< "taken on Monday", with the noun before it
    complement, ///< "that the bridge was closed"
};

struct Clause {
    text::TokenRange tokens;  ///< without the word that joins it
    text::TokenRange subject; ///< where it has none of its own: what stands for it; else empty
    Joint joint = Joint::main;

    [[nodiscard]] bool inside_another() const { return joint >= Joint::relative; }
};

/// Tokens of the longest sentence that is cut in one piece: some of the work grows with the square of its length.
inline constexpr std::uint32_t longest_sentence = 400;

/// The clauses of a sentence, in order of their beginnings. Those that lie inside no other cover the sentence save the
/// words that join them; each of those inside lies within one of them. The range must not be empty.
void split_clauses(text::Document const &document, text::TokenRange sentence, std::vector<Clause> &clauses);

} // namespace dateline::events
