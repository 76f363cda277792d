#include "timeline/content_words.hpp"

#include "base/hash.hpp"
#include "base/perfect_hash.hpp"
#include "events/word_set.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace dateline::timeline {

namespace {

constexpr std::size_t most_words = 256;
constexpr std::size_t longest_stem = 32; ///< bytes; what is longer is cut

constexpr events::WordSet function_words(std::to_array<std::string_view>(
    {"a",     "an",    "the",   "and",   "or",    "but",   "nor",    "so",     "of",    "in",     "on",    "at",
     "by",    "to",    "for",   "from",  "with",  "into",  "over",   "under",  "after", "before", "since", "until",
     "about", "as",    "than",  "that",  "this",  "these", "those",  "there",  "here",  "then",   "when",  "while",
     "who",   "which", "whose", "whom",  "what",  "where", "why",    "how",    "if",    "is",     "are",   "was",
     "were",  "be",    "been",  "being", "has",   "have",  "had",    "having", "do",    "does",   "did",   "will",
     "would", "may",   "might", "can",   "could", "shall", "should", "must",   "not",   "no",     "it",    "its",
     "he",    "his",   "him",   "she",   "her",   "hers",  "they",   "their",  "them",  "we",     "our",   "us",
     "i",     "my",    "me",    "you",   "your",  "some",  "any",    "all",    "both",  "each",   "more",  "most",
     "other", "also",  "only",  "just",  "said",  "says",  "say",    "one",    "up",    "out",    "off",   "down"}));

bool is_letter(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool cut_ending(std::string_view &stem, std::string_view ending, std::size_t least) {
    if (!stem.ends_with(ending) || stem.size() < ending.size() + least) return false;
    stem.remove_suffix(ending.size());
    return true;
}

/// "killed", "killing", "kills": kill. Rough on purpose: it is only compared with itself.
std::string_view stem_of(std::string_view word) {
    auto stem = word;
    if (!stem.ends_with("ss")) cut_ending(stem, "s", 3);
    bool const cut = cut_ending(stem, "ing", 3) || cut_ending(stem, "ed", 3) || cut_ending(stem, "ly", 3);
    if (cut && stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2]) stem.remove_suffix(1);
    cut_ending(stem, "e", 3);
    return stem;
}

} // namespace

std::uint64_t content_stem(std::string_view word) {
    if (function_words.contains(word)) return 0;
    std::array<char, longest_stem> letters{};
    auto const length = std::min(word.size(), letters.size());
    std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(length), letters.begin(),
                   [](char c) { return base::to_lower(c); });
    return base::fnv1a(stem_of({letters.data(), length}));
}

void content_words(std::string_view text, std::vector<std::uint64_t> &stems) {
    stems.clear();
    std::size_t at = 0;
    for (std::size_t count = 0; count < most_words; ++count) {
        while (at < text.size() && !is_letter(text[at])) ++at;
        auto const first = at;
        while (at < text.size() && is_letter(text[at])) ++at;
        if (at == first) break;
        if (at - first < 2) continue; // the "s" of "Monday's", initials
        if (auto const stem = content_stem(text.substr(first, at - first)); stem != 0) stems.push_back(stem);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

std::size_t shared_words(std::vector<std::uint64_t> const &a, std::vector<std::uint64_t> const &b) {
    std::size_t count = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x < *y) ++x;
        else if (*y < *x) ++y;
        else ++count, ++x, ++y;
    }
    return count;
}

} // namespace dateline::timeline
