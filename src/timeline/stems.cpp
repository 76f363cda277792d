#include "timeline/stems.hpp"

#include "base/letters.hpp"
#include "events/word_set.hpp"

#include <array>
#include <libstemmer.h>

namespace dateline::timeline {

namespace {

constexpr events::WordSet function_words(std::to_array<std::string_view>(
    {"a",      "about", "above",   "across", "after",   "again",  "against", "all",   "also",  "although", "am",
     "among",  "an",    "and",     "any",    "are",     "around", "as",      "at",    "be",    "because",  "been",
     "before", "being", "between", "both",   "but",     "by",     "can",     "could", "d",     "did",      "do",
     "does",   "down",  "during",  "each",   "even",    "ever",   "for",     "from",  "get",   "got",      "had",
     "has",    "have",  "having",  "he",     "her",     "here",   "hers",    "him",   "his",   "how",      "i",
     "if",     "in",    "into",    "is",     "it",      "its",    "just",    "like",  "ll",    "m",        "may",
     "me",     "might", "more",    "most",   "much",    "must",   "my",      "new",   "no",    "nor",      "not",
     "of",     "off",   "on",      "one",    "only",    "or",     "other",   "our",   "out",   "over",     "own",
     "re",     "s",     "said",    "same",   "say",     "saying", "says",    "shall", "she",   "should",   "since",
     "so",     "some",  "such",    "t",      "than",    "that",   "the",     "their", "them",  "then",     "there",
     "these",  "they",  "this",    "those",  "through", "to",     "told",    "too",   "under", "until",    "up",
     "upon",   "us",    "ve",      "very",   "was",     "we",     "were",    "what",  "when",  "where",    "which",
     "while",  "who",   "whom",    "whose",  "why",     "will",   "with",    "would", "you",   "your"}));

constexpr std::size_t longest_word = 64; ///< bytes; what is longer is no English word

} // namespace

bool is_function_word(std::string_view word) { return function_words.contains(word); }

void Stemmer::Delete::operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("english", nullptr)) {}

std::string_view Stemmer::stem(std::string_view word) {
    small_ = base::lower_case(word);
    if (stemmer_ == nullptr || small_.size() > longest_word) return small_;
    auto const *const stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<sb_symbol const *>(small_.data()),
                                             static_cast<int>(small_.size()));
    if (stem == nullptr) return small_;
    return {reinterpret_cast<char const *>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

} // namespace dateline::timeline
