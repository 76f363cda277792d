/// @file Trains the finder of events: train_events FOLDER WORDNET ARTICLES… --news TEXTS…
///
/// WORDNET is the folder of WordNet's database. ARTICLES have their events marked; TEXTS are news without marks, from
/// which it learns the company that words keep. First by cross-validation in five parts, an article wholly in one of
/// them: says how well it finds and classes the events of articles that it has not seen, and how sure it must be to
/// find best, or as well and more. Then from all articles; writes event_company.bin, event_triggers.bin and
/// event_classes.bin to the folder. The same articles give the same bytes.
#include "text/weight_table.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string_view>

#include "event_training.hpp"

namespace {

using namespace dateline;
using namespace dateline::models;

int lean_of(text::WeightTable const &table, Features const &features) {
    text::WeightTable::Sum sum(table);
    for (auto const feature : features) sum.add(feature);
    return table.bias() + sum.total();
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

void evaluate(EventArticle const &article, text::WeightTable const &triggers, text::LinearModel const &classes,
              Scores &scores) {
    for (auto &[threshold, score] : scores) score.gold += static_cast<double>(article.gold_events);
    for (auto const &sentence : article.sentences) {
        std::vector<std::pair<std::size_t, int>> leaning;
        each_word(sentence.looks,
                  [&](Features const &f, std::size_t i) { leaning.emplace_back(i, lean_of(triggers, f)); });
        for (auto &[threshold, score] : scores) {
            std::vector<std::size_t> places;
            for (auto const &[i, lean] : leaning)
                if (lean > threshold) places.push_back(i);
            score.system += static_cast<double>(places.size());
            std::uint64_t before = events::no_event_before;
            for (std::size_t k = 0; k < places.size(); ++k) {
                before = events::choose_class(classes, {sentence.looks, places, k, before});
                auto const right = sentence.gold[places[k]];
                if (right != no_event) ++score.hit;
                if (right == before) ++score.right_class;
            }
        }
    }
}

/// So much less F1, in per cent, is given for more events: one that is not found has no day and no place in the order.
constexpr double given_for_recall = 0.1;

void write(std::filesystem::path const &path, std::string const &bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("%s: %zu bytes\n", path.filename().c_str(), bytes.size());
}

} // namespace

int main(int argc, char **argv) {
    std::vector<std::string_view> const arguments(argv + 1, argv + argc);
    auto const news_from = std::find(arguments.begin(), arguments.end(), "--news");
    if (arguments.size() < 3 || news_from == arguments.end()) {
        std::fprintf(stderr, "usage: train_events FOLDER WORDNET ARTICLES... --news TEXTS...\n");
        return 2;
    }
    EventCorpus corpus({arguments.begin() + 2, news_from}, {news_from + 1, arguments.end()}, arguments[1]);
    auto const &articles = corpus.articles();

    Scores scores;
    for (int threshold = -100; threshold <= 100; threshold += 4) scores[threshold];
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto const learnt = corpus.learn(fold, 0);
        for (auto a = fold; a < articles.size(); a += folds)
            evaluate(articles[a], text::WeightTable(learnt.triggers), text::LinearModel(learnt.classes), scores);
    }
    auto const highest = std::max_element(scores.begin(), scores.end(), [](auto const &a, auto const &b) {
                             return a.second.f1() < b.second.f1();
                         })->second.f1();
    auto const best = std::find_if(scores.begin(), scores.end(),
                                   [&](auto const &score) { return score.second.f1() > highest - given_for_recall; });
    std::printf("cross-validation: f1 %.1f class %.1f, precision %.1f recall %.1f, above %d\n", best->second.f1(),
                best->second.class_f1(), 100 * best->second.hit / best->second.system,
                100 * best->second.hit / best->second.gold, best->first);

    auto const folder = std::filesystem::path(arguments[0]);
    auto const learnt = corpus.learn(folds, -best->first);
    write(folder / "event_company.bin", learnt.company);
    write(folder / "event_triggers.bin", learnt.triggers);
    write(folder / "event_classes.bin", learnt.classes);
}
