/// @file Sentences whose events are known, as the finder of events goes through them, and how it learns from them.
#pragma once

#include "events/class_features.hpp"
#include "events/trigger_features.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "perceptron.hpp"
#include "timebank.hpp"

namespace dateline::models {

using Features = std::vector<std::uint64_t>;

/// How a model is learnt.
struct Learning {
    int margin;
    int epochs;
    unsigned left_out; ///< features in sixteen, each time others, so that none comes to lean on its companions
};
inline constexpr int orders = 3; ///< perceptrons trained in different orders, added up
inline constexpr Learning learn_triggers{40, 10, 3};
inline constexpr Learning learn_classes{80, 20, 5};
inline constexpr double trigger_steps = 1.0; ///< of a packed weight to one update
inline constexpr double class_steps = 0.5;
inline constexpr int least_trigger_steps = 2; ///< lesser weights are left out; a smaller model is quicker
inline constexpr std::size_t class_count = 7;
inline constexpr std::size_t no_event = class_count;

struct EventSentence {
    std::vector<events::WordLooks> looks; ///< without company until it is learnt
    std::vector<std::size_t> gold;        ///< a class or no_event
};

/// The sentences of words; gold of all is no_event.
std::vector<EventSentence> event_sentences(text::Words const &words);
/// Those of an article, with its events; one of several words is told by the last of them.
std::vector<EventSentence> event_sentences(GoldArticle const &article);

/// Shows the words that can tell of an event. decide: (features, place).
template <typename Decide>
void each_word(std::span<events::WordLooks const> sentence, Decide &&decide) {
    Features features;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (!events::can_tell(sentence[i].pos)) continue;
        features.clear();
        auto const add = [&](std::uint64_t f) { features.push_back(f); };
        events::look_at_candidate(sentence[i], add);
        events::look_beside(sentence, i, add);
        events::look_around_candidate(sentence, i, add);
        decide(features, i);
    }
}

/// Shows the events at those places in turn. decide: (features, place) to the class taken.
template <typename Decide>
void each_event(std::span<events::WordLooks const> sentence, std::span<std::size_t const> places, Decide &&decide) {
    Features features;
    std::uint64_t before = events::no_event_before;
    for (std::size_t k = 0; k < places.size(); ++k) {
        features.clear();
        events::EventPlace const event{sentence, places, k, before};
        auto const add = [&](std::uint64_t f) { features.push_back(f); };
        events::look_at_event(event, add);
        events::look_around_event(event, add);
        events::look_along_events(event, add);
        before = decide(features, places[k]);
    }
}

std::vector<std::size_t> gold_places(EventSentence const &sentence);

/// Some of the features, as many as are not left out.
void thin(Features const &features, unsigned left_out, Random &random, Features &kept);

/// show: (sentence, decide) shows each example as (features, right class) to decide, which answers with a class.
template <typename Show>
Perceptron train(std::vector<EventSentence const *> sentences, std::size_t classes, Learning const &how, Show &&show) {
    Perceptron untrained(classes);
    for (auto const *sentence : sentences)
        show(*sentence, [&](Features const &features, std::size_t right) {
            for (auto const feature : features) untrained.admit(feature);
            return right;
        });
    Perceptron sum(classes);
    Features kept;
    for (int order = 0; order < orders; ++order) {
        auto model = untrained;
        Random random(static_cast<std::uint64_t>(order) + 3);
        for (int epoch = 0; epoch < how.epochs; ++epoch) {
            random.shuffle(sentences);
            for (auto const *sentence : sentences)
                show(*sentence, [&](Features const &features, std::size_t right) {
                    thin(features, how.left_out, random, kept);
                    return model.learn(kept, right, how.margin);
                });
        }
        model.average();
        sum.add(model);
    }
    return sum;
}

/// What a packed model says of the features.
text::LinearModel::Scores total(text::LinearModel const &model, Features const &features);

} // namespace dateline::models
