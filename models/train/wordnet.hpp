/// @file What WordNet knows of words, as features for training.
///
/// The features of a word are of the word alone, so what is learnt of them is folded into the weight of the word when
/// the model is made (Perceptron::fold): the program has neither the database nor its features.
#pragma once

#include "events/trigger_features.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace dateline::models {

/// WordNet's database, read from the files that wndb(5WN) describes.
class WordNet {
public:
    /// Exits with a message where a file cannot be read.
    explicit WordNet(std::filesystem::path const &folder);

    /// Appends the concepts above the chief senses of the word, by its stem, and the lexicographers' files of its first
    /// senses; what stands for all words that are not known.
    void append_meanings(events::WordLooks const &word, std::vector<std::uint64_t> &features) const;
    /// Those, and how sentences with the verb are built ("Somebody ----s that CLAUSE").
    void append_all(events::WordLooks const &word, std::vector<std::uint64_t> &features) const;

private:
    /// Of a word as one part of speech.
    struct Entry {
        std::vector<std::uint64_t> meanings, frames;
    };

    [[nodiscard]] Entry const &of(events::WordLooks const &word) const;

    std::map<std::uint64_t, Entry> entries_; ///< by events::company_key
    Entry unknown_;
};

} // namespace dateline::models
