/// @file The three models by which events are found, learnt from articles whose events are known and from news.
#pragma once

#include "events/triggers.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "event_examples.hpp"
#include "wordnet.hpp"

namespace dateline::models {

inline constexpr std::size_t folds = 5; ///< of every cross-validation of events

struct EventArticle {
    std::string id;
    std::size_t gold_events = 0;
    std::vector<EventSentence> sentences;
};

struct EventModels {
    std::string company, triggers, classes; ///< packed

    [[nodiscard]] events::TriggerModels views() const { return {company, triggers, classes}; }
};

/// Articles in the order in which they are read, every fifth in the same fold.
class EventCorpus {
public:
    /// From files whose events are marked, from news without marks, and from WordNet's folder. Exits where one cannot
    /// be read.
    EventCorpus(std::vector<std::string_view> const &marked, std::vector<std::string_view> const &news,
                std::string_view wordnet);

    [[nodiscard]] std::vector<EventArticle> const &articles() const { return articles_; }
    [[nodiscard]] WordNet const &wordnet() const { return wordnet_; }
    /// The words of all texts that can tell of an event, each stem once as each part of speech in each form.
    [[nodiscard]] std::vector<events::WordLooks> const &words() const { return words_; }

    /// Of all articles but those of the fold; of all where there is no such fold. bias: what speaks for an event before
    /// anything is seen, in steps of a packed weight. Leaves the company that is learnt with the words of all articles.
    EventModels learn(std::size_t without, int bias);

private:
    [[nodiscard]] std::vector<EventSentence const *> sentences(std::size_t without) const;

    std::vector<EventArticle> articles_;
    std::vector<EventSentence> news_;
    WordNet wordnet_;
    std::vector<events::WordLooks> words_;
};

/// Puts what the model has learnt of words' meanings into the weights of the words themselves.
/// append: (word, features) as it did in training; into: what stands for the word in the model.
template <typename Append, typename Into>
void fold(Perceptron &model, std::vector<events::WordLooks> const &words, Append &&append, Into &&into) {
    std::vector<Features> meanings(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        append(words[i], meanings[i]);
        model.fold(meanings[i], into(words[i]));
    }
    for (auto const &features : meanings) model.remove(features);
}

} // namespace dateline::models
