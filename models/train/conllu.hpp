/// @file Sentences of a treebank in CoNLL-U, gzipped or not (universaldependencies.org/format).
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::models {

struct TreebankWord {
    std::string form;
    std::size_t label = 0; ///< into text::tagging::labels
};
using TreebankSentence = std::vector<TreebankWord>;

/// Exits with a message where the file cannot be read.
std::vector<TreebankSentence> read_treebank(std::filesystem::path const &path);

} // namespace dateline::models
