/// @file Trains the finder of events: train_events FOLDER ARTICLES…
///
/// First by cross-validation in five parts, an article wholly in one of them: says how well it finds and classes the
/// events of articles that it has not seen, and how sure it must be to find best. Then from all articles; writes
/// event_triggers.bin and event_classes.bin to the folder. The same articles give the same bytes.
#include "base/names.hpp"
#include "events/trigger_features.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>

#include "perceptron.hpp"
#include "timebank.hpp"

namespace {

using namespace dateline;
using models::GoldArticle;
using models::Perceptron;
using Features = std::vector<std::uint64_t>;

constexpr std::size_t folds = 5;
constexpr int orders = 3; ///< perceptrons trained in different orders, added up
constexpr int epochs = 6;
constexpr int trigger_margin = 16;
constexpr int class_margin = 60;
constexpr double trigger_steps = 1.0; ///< of a packed weight to one update
constexpr double class_steps = 0.5;
constexpr std::size_t class_count = 7;
constexpr std::size_t no_event = class_count;

struct Sentence {
    std::vector<events::WordLooks> looks;
    std::vector<std::size_t> gold; ///< a class or no_event
};

struct Prepared {
    std::size_t gold_events = 0;
    std::vector<Sentence> sentences;
};

/// An event of several words is told by the last of them.
Prepared prepare(GoldArticle const &article) {
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
    Prepared result{article.events.size(), {}};
    std::uint32_t begin = 0;
    for (auto const end : words.sentence_ends) {
        auto &sentence = result.sentences.emplace_back();
        events::look(std::span(words.forms).subspan(begin, end - begin),
                     std::span(words.tags).subspan(begin, end - begin), sentence.looks);
        sentence.gold.assign(gold.begin() + begin, gold.begin() + end);
        begin = end;
    }
    return result;
}

/// Shows the words that can tell of an event. decide: (features, place).
template <typename Decide>
void each_word(Sentence const &sentence, Decide &&decide) {
    Features features;
    for (std::size_t i = 0; i < sentence.looks.size(); ++i) {
        if (!events::can_tell(sentence.looks[i].pos)) continue;
        features.clear();
        events::look_at(sentence.looks, i, [&](std::uint64_t f) { features.push_back(f); });
        decide(features, i);
    }
}

/// Shows the events at those places in turn. decide: (features, place) to the class taken.
template <typename Decide>
void each_event(Sentence const &sentence, std::vector<std::size_t> const &places, Decide &&decide) {
    Features features;
    std::uint64_t before = events::no_event_before;
    for (std::size_t k = 0; k < places.size(); ++k) {
        features.clear();
        events::look_at_event(sentence.looks, places, k, before, [&](std::uint64_t f) { features.push_back(f); });
        before = decide(features, places[k]);
    }
}

std::vector<std::size_t> gold_places(Sentence const &sentence) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < sentence.gold.size(); ++i)
        if (sentence.gold[i] != no_event) places.push_back(i);
    return places;
}

/// show: (sentence, decide) shows each example as (features, right class) to decide, which answers with a class.
template <typename Show>
Perceptron train(std::vector<Sentence const *> sentences, std::size_t classes, int margin, Show &&show) {
    Perceptron untrained(classes);
    for (auto const *sentence : sentences)
        show(*sentence, [&](Features const &features, std::size_t right) {
            for (auto const feature : features) untrained.admit(feature);
            return right;
        });
    Perceptron sum(classes);
    for (int order = 0; order < orders; ++order) {
        auto model = untrained;
        models::Random random(static_cast<std::uint64_t>(order) + 3);
        for (int epoch = 0; epoch < epochs; ++epoch) {
            random.shuffle(sentences);
            for (auto const *sentence : sentences)
                show(*sentence,
                     [&](Features const &features, std::size_t right) { return model.learn(features, right, margin); });
        }
        model.average();
        sum.add(model);
    }
    return sum;
}

struct Models {
    Perceptron triggers;
    Perceptron classes;
};

Models train(std::vector<Sentence const *> const &sentences) {
    auto triggers = train(sentences, 2, trigger_margin, [](Sentence const &sentence, auto &&decide) {
        each_word(sentence,
                  [&](Features const &f, std::size_t i) { decide(f, sentence.gold[i] != no_event ? 1U : 0U); });
    });
    triggers.lean_on_second();
    auto classes = train(sentences, class_count, class_margin, [](Sentence const &sentence, auto &&decide) {
        each_event(sentence, gold_places(sentence),
                   [&](Features const &f, std::size_t i) { return decide(f, sentence.gold[i]); });
    });
    return {std::move(triggers), std::move(classes)};
}

text::LinearModel::Scores total(text::LinearModel const &model, Features const &features) {
    text::LinearModel::Scores scores{};
    for (auto const feature : features) model.add(feature, scores);
    return scores;
}

struct Score {
    double hit = 0;
    double right_class = 0;
    double system = 0;
    double gold = 0;
    [[nodiscard]] double f1() const { return 200 * hit / (system + gold); }
    [[nodiscard]] double class_f1() const { return 200 * right_class / (system + gold); }
};

/// By how sure the finder must be, in steps of a packed weight.
using Scores = std::map<int, Score>;

void evaluate(Prepared const &article, text::LinearModel const &triggers, text::LinearModel const &classes,
              Scores &scores) {
    for (auto &[threshold, score] : scores) score.gold += static_cast<double>(article.gold_events);
    for (auto const &sentence : article.sentences) {
        std::vector<std::pair<std::size_t, int>> leaning;
        each_word(sentence, [&](Features const &f, std::size_t i) { leaning.emplace_back(i, total(triggers, f)[1]); });
        for (auto &[threshold, score] : scores) {
            std::vector<std::size_t> places;
            for (auto const &[i, lean] : leaning)
                if (lean > threshold) places.push_back(i);
            score.system += static_cast<double>(places.size());
            // A structured binding cannot be captured before C++20's last draft, as clang 14 reads it.
            each_event(sentence, places, [&, &counted = score](Features const &f, std::size_t i) {
                auto const cls = classes.best(total(classes, f));
                if (sentence.gold[i] != no_event) ++counted.hit;
                if (sentence.gold[i] == cls) ++counted.right_class;
                return cls;
            });
        }
    }
}

void write(std::filesystem::path const &path, std::string const &bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("%s: %zu bytes\n", path.filename().c_str(), bytes.size());
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: train_events FOLDER ARTICLES...\n");
        return 2;
    }
    std::vector<Prepared> articles;
    for (int i = 2; i < argc; ++i) {
        std::vector<std::unique_ptr<GoldArticle>> read;
        models::read_timebank(argv[i], read);
        for (auto const &article : read) articles.push_back(prepare(*article));
    }
    auto const sentences = [&](std::size_t without) {
        std::vector<Sentence const *> result;
        for (std::size_t a = 0; a < articles.size(); ++a)
            if (a % folds != without)
                for (auto const &sentence : articles[a].sentences) result.push_back(&sentence);
        return result;
    };

    Scores scores;
    for (int threshold = -100; threshold <= 100; threshold += 4) scores[threshold];
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto const trained = train(sentences(fold));
        auto const triggers = trained.triggers.pack(trigger_steps / orders);
        auto const classes = trained.classes.pack(class_steps / orders);
        for (auto a = fold; a < articles.size(); a += folds)
            evaluate(articles[a], text::LinearModel(triggers), text::LinearModel(classes), scores);
    }
    auto const best = std::max_element(scores.begin(), scores.end(),
                                       [](auto const &a, auto const &b) { return a.second.f1() < b.second.f1(); });
    std::printf("cross-validation: f1 %.1f class %.1f, precision %.1f recall %.1f, above %d\n", best->second.f1(),
                best->second.class_f1(), 100 * best->second.hit / best->second.system,
                100 * best->second.hit / best->second.gold, best->first);

    auto trained = train(sentences(folds));
    trained.triggers.set(events::always, 1, -best->first / (trigger_steps / orders));
    auto const folder = std::filesystem::path(argv[1]);
    write(folder / "event_triggers.bin", trained.triggers.pack(trigger_steps / orders));
    write(folder / "event_classes.bin", trained.classes.pack(class_steps / orders));
}
