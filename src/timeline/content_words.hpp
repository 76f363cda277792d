/// @file The words of a text that carry what it is about.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::timeline {

/// Hashes of the words' stems, sorted, each once: nouns, names, verbs and numbers, whatever their form ("killed",
/// "killing"), without function words. At most 256 words are looked at. Clears and fills the list.
void content_words(std::string_view text, std::vector<std::uint64_t> &stems);

/// The hash of one word's stem; 0 of a function word.
std::uint64_t content_stem(std::string_view word);

/// How many are in both lists.
std::size_t shared_words(std::vector<std::uint64_t> const &a, std::vector<std::uint64_t> const &b);

} // namespace dateline::timeline
