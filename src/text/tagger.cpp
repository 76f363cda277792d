#include "text/tagger.hpp"

#include "text/linear_model.hpp"
#include "text/models.hpp"
#include "text/tagger_features.hpp"
#include "text/tagger_labels.hpp"
#include "text/word_memory.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace dateline::text {
namespace {

using namespace tagging;

constexpr std::uint8_t not_sure = 255;

/// All that a word says by itself.
struct WordView {
    Glimpse glimpse;
    std::uint8_t sure = not_sure; ///< its label, where the word alone decides
    LinearModel::Scores scores{}; ///< what it adds to the labels' scores in context
};

class Tagger {
public:
    void tag_sentence(std::span<std::string_view const> words, std::span<PartOfSpeech> tags);

private:
    [[nodiscard]] WordView view(std::string_view word, Capitals capitals, bool first) const;
    WordView const &recall(std::string_view word, Capitals capitals, bool first);

    LinearModel words_{models::tagger_words()};
    LinearModel context_{models::tagger_context()};
    WordMemory<WordView, 8192> remembered_;
};

WordView Tagger::view(std::string_view word, Capitals capitals, bool first) const {
    auto const looks = looks_of(word, capitals, first);
    WordView view;
    LinearModel::Scores alone{};
    words_.add(sure(looks.lower), alone);
    if (auto const label = words_.best(alone); alone[label] > 0) {
        view.sure = static_cast<std::uint8_t>(label);
        view.glimpse = glimpse_of(looks, label);
        return view;
    }
    look_at_word(looks, [&](std::uint64_t feature) { words_.add(feature, alone); });
    look_at_word(looks, [&](std::uint64_t feature) { context_.add(feature, view.scores); });
    view.glimpse = glimpse_of(looks, words_.best(alone));
    return view;
}

WordView const &Tagger::recall(std::string_view word, Capitals capitals, bool first) {
    auto const circumstances = static_cast<std::uint16_t>(static_cast<unsigned>(capitals) * 2U + (first ? 1U : 0U));
    return remembered_.recall(word, circumstances, [&] { return view(word, capitals, first); });
}

void Tagger::tag_sentence(std::span<std::string_view const> words, std::span<PartOfSpeech> tags) {
    auto const capitals = capitals_of(words);
    static WordView const nothing{outside(), not_sure, {}};
    // A window that slides over the sentence: the word to the left, the word, and two to its right.
    std::array<WordView, 4> window;
    std::size_t at = 0; // of the word to the left
    auto const place = [&](std::size_t offset) -> WordView & { return window[(at + offset) % window.size()]; };
    auto const fill = [&](std::size_t offset, std::size_t i) {
        place(offset) = i < words.size() ? recall(words[i], capitals, i == 0) : nothing;
    };
    place(0) = nothing;
    fill(1, 0);
    fill(2, 1);
    History history;
    std::array<LinearModel::Place, 32> places;
    for (std::size_t i = 0; i < words.size(); ++i, ++at) {
        fill(3, i + 2);
        std::size_t label = place(1).sure;
        if (label == not_sure) {
            std::size_t count = 0;
            look_around(place(0).glimpse, place(1).glimpse, place(2).glimpse, place(3).glimpse, history,
                        [&](std::uint64_t feature) { places[count++] = context_.find(feature); });
            auto &scores = place(1).scores;
            for (std::size_t k = 0; k < count; ++k) LinearModel::add(places[k], scores);
            label = context_.best(scores);
        }
        tags[i] = labels[label].meaning;
        history = {static_cast<std::uint8_t>(label), history.previous};
    }
}

} // namespace

std::string_view to_string(Upos upos) {
    static constexpr std::array<std::string_view, 17> names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                               "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                               "PUNCT", "SCONJ", "SYM", "VERB", "X"};
    return names[static_cast<std::size_t>(upos)];
}

void tag(std::span<std::string_view const> words, std::span<std::uint32_t const> sentence_ends,
         std::span<PartOfSpeech> tags) {
    // What is remembered changes how fast the tagger is, never what it answers.
    thread_local auto const tagger = std::make_unique<Tagger>();
    std::size_t begin = 0;
    auto const sentence = [&](std::size_t end) {
        end = std::min(end, words.size());
        if (end <= begin) return;
        tagger->tag_sentence(words.subspan(begin, end - begin), tags.subspan(begin, end - begin));
        begin = end;
    };
    for (auto const end : sentence_ends) sentence(end);
    sentence(words.size());
}

} // namespace dateline::text
