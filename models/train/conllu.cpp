#include "conllu.hpp"

#include "text/tagger_labels.hpp"

#include <utility>

#include "gzip.hpp"

namespace dateline::models {
namespace {

std::string_view take(std::string_view &rest, char separator) {
    auto const end = rest.find(separator);
    auto const piece = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return piece;
}

bool lists(std::string_view list, std::string_view item) {
    while (!list.empty())
        if (take(list, ' ') == item) return true;
    return false;
}

std::size_t label_of(std::string_view upos, std::string_view xpos) {
    auto const &labels = text::tagging::labels;
    std::size_t found = labels.size();
    for (std::size_t i = labels.size(); i-- > 0;)
        if (labels[i].upos == upos) {
            if (lists(labels[i].xpos, xpos)) return i;
            found = i;
        }
    return found;
}

} // namespace

std::vector<TreebankSentence> read_treebank(std::filesystem::path const &path) {
    auto const content = read_gzip(path);
    std::vector<TreebankSentence> sentences;
    TreebankSentence sentence;
    for (std::string_view rest = content; !rest.empty();) {
        auto line = take(rest, '\n');
        if (line.empty()) {
            if (!sentence.empty()) sentences.push_back(std::exchange(sentence, {}));
            continue;
        }
        if (line[0] == '#') continue;
        auto const id = take(line, '\t');
        // "2-3" is a pair of words written as one, "8.1" a word left out.
        if (id.find_first_of("-.") != std::string_view::npos) continue;
        auto const form = take(line, '\t');
        take(line, '\t'); // lemma
        auto const upos = take(line, '\t');
        auto const label = label_of(upos, take(line, '\t'));
        if (label < text::tagging::labels.size()) sentence.push_back({std::string(form), label});
    }
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
    return sentences;
}

} // namespace dateline::models
