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
    // What it adds to the scores of its neighbours: where it is to their left, to their right, and behind that.
    LinearModel::Scores as_left{};
    LinearModel::Scores as_right{};
    LinearModel::Scores as_second_right{};
};

/// A word as its neighbours come in.
struct Open {
    Glimpse glimpse;
    std::uint8_t sure = not_sure;
    LinearModel::Scores scores{};
};

class Tagger {
public:
    void tag_sentence(std::span<std::string_view const> words, std::span<PartOfSpeech> tags);

private:
    [[nodiscard]] WordView view(std::string_view word, Capitals capitals, bool first) const;
    void add_neighbourly(WordView &view) const;
    WordView const &recall(std::string_view word, Capitals capitals, bool first);
    std::size_t choose(Glimpse const &left, Open &word, Glimpse const &right, Glimpse const &second_right,
                       History history) const;
    /// A word that does not open its sentence will be recalled.
    void expect(std::string_view word, Capitals capitals) const {
        remembered_.expect(word, circumstances(capitals, false));
    }
    static std::uint16_t circumstances(Capitals capitals, bool first) {
        return static_cast<std::uint16_t>(static_cast<unsigned>(capitals) * 2U + (first ? 1U : 0U));
    }

    LinearModel words_{models::tagger_words()};
    LinearModel context_{models::tagger_context()};
    WordView const outside_ = [this] {
        WordView view{outside(), not_sure, {}, {}, {}, {}};
        add_neighbourly(view);
        return view;
    }();
    WordMemory<WordView, 16384> remembered_;
};

void Tagger::add_neighbourly(WordView &view) const {
    FeatureSum sum(context_);
    for (auto const feature : of_left(view.glimpse)) sum.add(feature);
    sum.add_to(view.as_left);
    for (auto const feature : of_right(view.glimpse)) sum.add(feature);
    sum.add_to(view.as_right);
    sum.add(of_second_right(view.glimpse));
    sum.add_to(view.as_second_right);
}

WordView Tagger::view(std::string_view word, Capitals capitals, bool first) const {
    auto const looks = looks_of(word, capitals, first);
    WordView view;
    LinearModel::Scores alone{};
    words_.add(sure(looks.lower), alone);
    if (auto const label = words_.best(alone); alone[label] > 0) {
        view.sure = static_cast<std::uint8_t>(label);
        view.glimpse = glimpse_of(looks, label);
        add_neighbourly(view);
        return view;
    }
    FeatureSum by_itself(words_);
    FeatureSum in_context(context_);
    look_at_word(looks, [&](std::uint64_t feature) {
        by_itself.add(feature);
        in_context.add(feature);
    });
    by_itself.add_to(alone);
    in_context.add_to(view.scores);
    view.glimpse = glimpse_of(looks, words_.best(alone));
    add_neighbourly(view);
    return view;
}

WordView const &Tagger::recall(std::string_view word, Capitals capitals, bool first) {
    return remembered_.recall(word, circumstances(capitals, first), [&] { return view(word, capitals, first); });
}

/// The label of a word that is not sure; looks no further than it must.
std::size_t Tagger::choose(Glimpse const &left, Open &word, Glimpse const &right, Glimpse const &second_right,
                           History history) const {
    auto choice = context_.choose(word.scores);
    if (choice.lead >= clear_alone) return choice.best;
    FeatureSum sum(context_);
    auto const add = [&](std::uint64_t feature) { sum.add(feature); };
    look_around(word.glimpse, right, second_right, history, add);
    sum.add_to(word.scores);
    choice = context_.choose(word.scores);
    if (choice.lead >= clear_around) return choice.best;
    look_closer(left, word.glimpse, right, second_right, history, add);
    sum.add_to(word.scores);
    return context_.best(word.scores);
}

void Tagger::tag_sentence(std::span<std::string_view const> words, std::span<PartOfSpeech> tags) {
    auto const capitals = capitals_of(words);
    // A window that slides over the sentence: the word to the left, the word, and two to its right.
    std::array<Open, 4> window;
    auto const place = [&](std::size_t i) -> Open & { return window[i % window.size()]; }; // of the word before i
    auto left = outside_.as_left;
    auto const fill = [&](std::size_t i) {
        auto const &view = i < words.size() ? recall(words[i], capitals, i == 0) : outside_;
        auto &word = place(i + 1);
        word = {view.glimpse, view.sure, view.scores};
        LinearModel::add(left, word.scores);
        LinearModel::add(view.as_right, place(i).scores);
        if (i > 0) LinearModel::add(view.as_second_right, place(i - 1).scores);
        left = view.as_left;
    };
    place(0).glimpse = outside_.glimpse;
    fill(0);
    fill(1);
    History history;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i + 4 < words.size()) expect(words[i + 4], capitals);
        fill(i + 2);
        auto &word = place(i + 1);
        std::size_t label = word.sure;
        if (label == not_sure) {
            label = choose(place(i).glimpse, word, place(i + 2).glimpse, place(i + 3).glimpse, history);
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
