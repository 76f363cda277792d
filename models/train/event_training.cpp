#include "event_training.hpp"

#include <memory>
#include <set>

#include "company.hpp"

namespace dateline::models {

EventCorpus::EventCorpus(std::vector<std::string_view> const &marked, std::vector<std::string_view> const &news,
                         std::string_view wordnet)
    : wordnet_(wordnet) {
    for (auto const path : marked) {
        std::vector<std::unique_ptr<GoldArticle>> read;
        read_timebank(path, read);
        for (auto const &article : read)
            articles_.push_back({article->id, article->events.size(), event_sentences(*article)});
    }
    for (auto const path : news) read_news(path, news_);
    std::set<std::uint64_t> seen;
    auto const keep = [&](EventSentence const &sentence) {
        for (auto const &word : sentence.looks)
            if (events::can_tell(word.pos) && seen.insert(events::says_word(word)).second) words_.push_back(word);
    };
    for (auto const &article : articles_)
        for (auto const &sentence : article.sentences) keep(sentence);
    for (auto const &sentence : news_) keep(sentence);
}

std::vector<EventSentence const *> EventCorpus::sentences(std::size_t without) const {
    std::vector<EventSentence const *> result;
    for (std::size_t a = 0; a < articles_.size(); ++a)
        if (a % folds != without)
            for (auto const &sentence : articles_[a].sentences) result.push_back(&sentence);
    return result;
}

EventModels EventCorpus::learn(std::size_t without, int bias) {
    auto const known = sentences(without);
    EventModels models;
    models.company = learn_company(known, news_);
    events::Companies const companies(models.company);
    for (auto &article : articles_)
        for (auto &sentence : article.sentences) keep_company(companies, sentence);
    auto const meanings = [&](events::WordLooks const &word, Features &f) { wordnet_.append_meanings(word, f); };
    auto const meanings_and_frames = [&](events::WordLooks const &word, Features &f) { wordnet_.append_all(word, f); };
    auto triggers = train(known, 2, learn_triggers, [&](EventSentence const &sentence, auto &&decide) {
        each_word(sentence.looks, [&](Features &f, std::size_t i) {
            meanings(sentence.looks[i], f);
            decide(f, sentence.gold[i] != no_event ? 1U : 0U);
        });
    });
    triggers.lean_on_second();
    fold(triggers, words_, meanings, events::says_word);
    models.triggers = triggers.pack_table(trigger_steps / orders, least_trigger_steps, bias);
    auto classes = train(known, class_count, learn_classes, [&](EventSentence const &sentence, auto &&decide) {
        each_event(sentence.looks, gold_places(sentence), [&](Features &f, std::size_t i) {
            meanings_and_frames(sentence.looks[i], f);
            return decide(f, sentence.gold[i]);
        });
    });
    fold(classes, words_, meanings_and_frames, events::says_word);
    models.classes = classes.pack(class_steps / orders);
    return models;
}

} // namespace dateline::models
