#include "event_examples.hpp"

#include "base/names.hpp"

#include "dateline/annotation.hpp"

namespace dateline::models {

std::vector<EventSentence> event_sentences(text::Words const &words) {
    std::vector<EventSentence> sentences;
    std::uint32_t begin = 0;
    for (auto const end : words.sentence_ends) {
        auto &sentence = sentences.emplace_back();
        for (auto i = begin; i < end; ++i)
            sentence.looks.push_back(events::looks_of(words.forms[i], words.tags[i], i == begin));
        sentence.gold.assign(end - begin, no_event);
        begin = end;
    }
    return sentences;
}

std::vector<EventSentence> event_sentences(GoldArticle const &article) {
    auto const &words = article.words;
    std::vector<std::size_t> gold(words.size(), no_event);
    for (auto const &event : article.events) {
        auto const cls = base::from_name<EventClass>(event.cls);
        for (std::size_t i = words.size(); cls && i-- > 0;)
            if (words.words[i].span.overlaps(event.span)) {
                gold[i] = static_cast<std::size_t>(*cls);
                break;
            }
    }
    auto sentences = event_sentences(words);
    auto next = gold.begin();
    for (auto &sentence : sentences)
        for (auto &one : sentence.gold) one = *next++;
    return sentences;
}

std::vector<std::size_t> gold_places(EventSentence const &sentence) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < sentence.gold.size(); ++i)
        if (sentence.gold[i] != no_event) places.push_back(i);
    return places;
}

void thin(Features const &features, unsigned left_out, Random &random, Features &kept) {
    constexpr unsigned bits = 4; // of a random number for each feature
    constexpr unsigned features_a_number = 64 / bits;
    kept.clear();
    std::uint64_t chance = 0;
    for (std::size_t i = 0; i < features.size(); ++i, chance >>= bits) {
        if (i % features_a_number == 0) chance = random.next();
        if (chance % (1U << bits) >= left_out) kept.push_back(features[i]);
    }
}

text::LinearModel::Scores total(text::LinearModel const &model, Features const &features) {
    text::LinearModel::Scores scores{};
    for (auto const feature : features) model.add(feature, scores);
    return scores;
}

} // namespace dateline::models
