/// @file Words as Universal Dependencies and the Penn Treebank cut English: what the tagger and the events
/// read.
///
/// Tokens are finer than words here ("7" "th", "Mr" ".") and coarser there ("don" "'" "t" is "do" "n't").
#pragma once

#include "text/document.hpp"
#include "text/tagger.hpp"

#include "dateline/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::text {

struct SyntacticWord {
    Span span;               ///< bytes of the text
    std::uint32_t token = 0; ///< the token in which it begins
};

/// The words of a document, in order; the lists are of the same length.
struct Words {
    std::vector<SyntacticWord> words;
    std::vector<std::string_view> forms;
    std::vector<PartOfSpeech> tags;
    /// For each sentence of the document, the place after its last word.
    std::vector<std::uint32_t> sentence_ends;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words.size()); }
    /// The word that holds the token's first byte, or the next after it; size() where there is none.
    [[nodiscard]] std::uint32_t word_at(Token const &token) const;
};

/// Cuts the document into words and tags them. Reuses the memory of words.
void find_words(Document const &document, Words &words);

} // namespace dateline::text
