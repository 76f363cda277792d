/// @file A text cut into tokens and sentences.
#pragma once

#include "text/token.hpp"
#include "text/token_kind.hpp"

#include "dateline/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::text {

/// Places in a list of tokens, the end exclusive.
struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(TokenRange const &, TokenRange const &) = default;
    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    [[nodiscard]] bool contains(std::uint32_t place) const { return begin <= place && place < end; }
};

struct Document {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<TokenKind> kinds;      ///< of the tokens, one each
    std::vector<TokenRange> sentences; ///< cover all tokens, in order

    /// The bytes from the first token to the end of the last; the range is not empty.
    [[nodiscard]] Span span(TokenRange range) const { return {tokens[range.begin].begin, tokens[range.end - 1].end()}; }
    /// The sentence that holds the token.
    [[nodiscard]] TokenRange sentence_of(std::uint32_t token) const;
    /// Whether the token is the first word of its sentence.
    [[nodiscard]] bool begins_sentence(std::uint32_t token) const;
};

/// Cuts the text, which must outlive the document. Reuses the document's memory.
void cut(std::string_view text, Lexicon const &lexicon, Document &document);

} // namespace dateline::text
