#include "event_training.hpp"

#include <memory>

#include "company.hpp"

namespace dateline::models {

EventCorpus::EventCorpus(std::vector<std::string_view> const &marked, std::vector<std::string_view> const &news) {
    for (auto const path : marked) {
        std::vector<std::unique_ptr<GoldArticle>> read;
        read_timebank(path, read);
        for (auto const &article : read)
            articles_.push_back({article->id, article->events.size(), event_sentences(*article)});
    }
    for (auto const path : news) read_news(path, news_);
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
    auto triggers = train(known, 2, learn_triggers, [](EventSentence const &sentence, auto &&decide) {
        each_word(sentence.looks,
                  [&](Features const &f, std::size_t i) { decide(f, sentence.gold[i] != no_event ? 1U : 0U); });
    });
    triggers.lean_on_second();
    models.triggers = triggers.pack_table(trigger_steps / orders, least_trigger_steps, bias);
    auto const classes = train(known, class_count, learn_classes, [](EventSentence const &sentence, auto &&decide) {
        each_event(sentence.looks, gold_places(sentence),
                   [&](Features const &f, std::size_t i) { return decide(f, sentence.gold[i]); });
    });
    models.classes = classes.pack(class_steps / orders);
    return models;
}

} // namespace dateline::models
