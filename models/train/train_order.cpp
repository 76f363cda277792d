/// @file Trains how two events of a text lie to one another:
///
///     train_order FOLDER DENSE DEVELOPMENT LINKED... -- MATRES...
///
/// DENSE are articles of TimeBank-Dense, LINKED those of TimeBank and AQUAINT with TimeML's links, MATRES its rows for
/// them. First by cross-validation over DENSE, an article wholly in one part: how often the relation is right and how
/// often by how far it leads, from which the confidences are taken; the same for DEVELOPMENT, of whose articles nothing
/// is trained on. Then from all; writes event_order.bin. The same articles give the same bytes.
#include "base/perfect_hash.hpp"
#include "order/ordering.hpp"
#include "order/pair_features.hpp"
#include "order/signals.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "gold_order.hpp"
#include "perceptron.hpp"
#include "reading.hpp"

namespace {

using namespace dateline;
using models::Perceptron;

constexpr int margin = 80;
constexpr int epochs = 8;
constexpr int orders = 4; // every other one is trained on DENSE alone
constexpr std::size_t folds = 5;
constexpr std::size_t relations = 5;
constexpr std::size_t unordered = relations; // those who annotated could not tell
constexpr double steps = 1.0;

struct Pair {
    std::vector<std::uint64_t> features;
    std::size_t gold = unordered;
};

struct Example {
    std::string id;
    std::vector<Pair> pairs;
    std::size_t missed = 0; ///< ordered pairs of which an event was not found, or that are too far apart
    std::map<std::string, std::array<int, 2>> signals; ///< by word: how often it is right, of all
    std::unique_ptr<models::GoldArticle> article;
    std::unique_ptr<models::Reading> read;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> gold; ///< by the places of the two mentions
};

resolve::FoundEvents found_in(models::GoldArticle const &article, models::Reading const &read) {
    return {article.document, article.words, read.mentions, read.phrases, read.resolutions, read.reference};
}

Example example_of(std::unique_ptr<models::GoldArticle> given, std::vector<models::GoldLink> const &links) {
    Example example;
    example.article = std::move(given);
    auto const &article = *example.article;
    example.id = article.id;
    example.read = std::make_unique<models::Reading>(article);
    auto const &read = *example.read;
    auto const found = found_in(article, read);
    order::PairFeatures const features(found);
    std::map<std::string, std::uint32_t> places;
    for (auto const &event : article.events)
        if (auto const place = read.mention_at(article, event.span))
            places[event.eid] = static_cast<std::uint32_t>(*place);
    auto &gold = example.gold;
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const &link : links) {
        if (!seen.insert(std::minmax(link.first, link.second)).second) continue;
        if (link.relation) ++example.missed;
        auto const first = places.find(link.first);
        auto const second = places.find(link.second);
        if (first == places.end() || second == places.end()) continue;
        bool const in_order = first->second < second->second;
        auto const relation =
            !link.relation ? unordered : static_cast<std::size_t>(in_order ? *link.relation : inverse(*link.relation));
        gold.emplace(std::minmax(first->second, second->second), relation);
    }
    order::each_pair(read.mentions, [&](std::uint32_t first, std::uint32_t second) {
        auto const known = gold.find({first, second});
        if (known == gold.end()) return;
        auto &pair = example.pairs.emplace_back();
        pair.gold = known->second;
        features.look_at(first, second, [&](std::uint64_t feature) { pair.features.push_back(feature); });
        if (pair.gold != unordered) --example.missed;
    });
    std::vector<order::Signal> signals;
    order::find_signals(article.words, read.mentions, signals);
    for (auto const &signal : signals) {
        auto const known = gold.find({signal.first, signal.second});
        if (known == gold.end()) continue;
        auto word = std::string(article.words.forms[signal.word]);
        std::transform(word.begin(), word.end(), word.begin(), base::to_lower);
        auto &count = example.signals[word];
        ++count[1];
        if (known->second == static_cast<std::size_t>(signal.relation)) ++count[0];
    }
    return example;
}

/// The articles of a file with what links gives for each, but those of held.
template <typename Links>
std::vector<Example> examples_of(std::filesystem::path const &path, std::set<std::string> const &held, Links &&links) {
    std::vector<std::unique_ptr<models::GoldArticle>> articles;
    models::read_timebank(path, articles);
    std::vector<Example> examples;
    for (auto &article : articles) {
        if (held.contains(article->id)) continue;
        auto const of_article = links(*article);
        examples.push_back(example_of(std::move(article), of_article));
    }
    return examples;
}

using Choice = std::vector<Example const *>;

Perceptron train(Choice const &dense, Choice const &further) {
    Perceptron sum(relations);
    for (int k = 0; k < orders; ++k) {
        std::vector<Pair const *> pairs;
        auto const take = [&](Choice const &examples) {
            for (auto const *example : examples)
                for (auto const &pair : example->pairs)
                    if (pair.gold != unordered) pairs.push_back(&pair);
        };
        take(dense);
        if (k % 2 == 0) take(further);
        Perceptron model(relations);
        for (auto const *pair : pairs)
            for (auto const feature : pair->features) model.admit(feature);
        models::Random random(static_cast<std::uint64_t>(k) + 11);
        for (int epoch = 0; epoch < epochs; ++epoch) {
            random.shuffle(pairs);
            for (auto const *pair : pairs) model.learn(pair->features, pair->gold, margin);
        }
        model.average();
        sum.add(model);
    }
    return sum;
}

struct Counts {
    struct Lead {
        int right = 0, ordered = 0, all = 0;
    };
    std::map<int, Lead> by_lead;
    std::array<std::array<int, relations>, relations> confused{};
    int right = 0;
    int ordered = 0;
    int claimed = 0; ///< of those ordered, by the network
    int right_in_accord = 0;
    std::size_t missed = 0;
    std::map<std::string, std::array<int, 2>> signals;

    void count_signals(Example const &example) {
        for (auto const &[word, count] : example.signals)
            for (std::size_t i = 0; i < count.size(); ++i) signals[word][i] += count[i];
    }
    void ask(text::LinearModel const &model, Example const &example) {
        missed += example.missed;
        count_signals(example);
        for (auto const &pair : example.pairs) {
            text::LinearModel::Scores scores{};
            for (auto const feature : pair.features) model.add(feature, scores);
            auto const [best, ahead] = model.choose(scores);
            constexpr int step = 20;
            constexpr int highest = 200;
            auto &lead = by_lead[std::min(ahead / step * step, highest)];
            ++lead.all;
            if (pair.gold == unordered) continue;
            ++lead.ordered;
            ++ordered;
            ++confused[pair.gold][best];
            if (best != pair.gold) continue;
            ++lead.right;
            ++right;
        }
    }
    /// The same once the network has brought all pairs of the article into accord.
    void order(text::LinearModel const &model, Example const &example) {
        auto const found = found_in(*example.article, *example.read);
        std::vector<resolve::EventTime> times;
        resolve::date_events(found, times);
        order::Ordering ordering;
        order::order_events(found, times, model, ordering);
        for (auto const &relation : ordering.relations) {
            auto const known = example.gold.find({relation.first, relation.second});
            if (known == example.gold.end() || known->second == unordered) continue;
            ++claimed;
            if (known->second == static_cast<std::size_t>(relation.relation)) ++right_in_accord;
        }
    }
    void print(char const *what) const {
        std::printf("%s: %d of %d right, %.1f %%; with %zu of which an event was missed %.1f %%\n", what, right,
                    ordered, 100.0 * right / ordered, missed, 100.0 * right / (ordered + static_cast<int>(missed)));
        std::printf("%s, in accord: %d of %d claimed right, %.1f %% of all\n", what, right_in_accord, claimed,
                    100.0 * right_in_accord / (ordered + static_cast<int>(missed)));
    }
};

std::set<std::string> ids_of(std::vector<Example> const &examples) {
    std::set<std::string> ids;
    for (auto const &example : examples) ids.insert(example.id);
    return ids;
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: train_order FOLDER DENSE DEVELOPMENT LINKED... -- MATRES...\n");
        return 2;
    }
    auto const files = std::find(argv, argv + argc, std::string_view("--"));
    models::MatresRows matres;
    for (auto const *file = files; file < argv + argc && ++file < argv + argc;) models::read_matres(*file, matres);
    auto const linked = [](char const *path) {
        return [links = models::read_links(path)](models::GoldArticle const &article) { return links.at(article.id); };
    };
    auto const dense = examples_of(argv[2], {}, linked(argv[2]));
    auto const development = examples_of(argv[3], {}, linked(argv[3]));
    auto held = ids_of(dense);
    held.merge(ids_of(development));
    std::vector<Example> further;
    for (auto const *file = argv + 4; file < files; ++file) {
        auto const links = linked(*file);
        auto examples = examples_of(*file, held, [&](models::GoldArticle const &article) {
            auto all = links(article);
            if (auto const rows = matres.find(article.id); rows != matres.end()) {
                auto const more = models::links_of(rows->second, article);
                all.insert(all.end(), more.begin(), more.end());
            }
            return all;
        });
        std::move(examples.begin(), examples.end(), std::back_inserter(further));
    }
    Choice all_dense;
    Choice all_further;
    for (auto const &example : dense) all_dense.push_back(&example);
    for (auto const &example : further) all_further.push_back(&example);

    Counts counts;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        Choice others;
        for (std::size_t i = 0; i < dense.size(); ++i)
            if (i % folds != fold) others.push_back(&dense[i]);
        auto const packed = train(others, all_further).pack(steps / orders);
        text::LinearModel const model(packed);
        for (auto i = fold; i < dense.size(); i += folds) {
            counts.ask(model, dense[i]);
            counts.order(model, dense[i]);
        }
    }
    counts.print("cross-validation");
    for (auto const &[lead, count] : counts.by_lead)
        std::printf("lead from %d: %d right of %d ordered, %.2f, of %d in all, %.2f\n", lead, count.right,
                    count.ordered, double(count.right) / count.ordered, count.all, double(count.right) / count.all);
    std::printf("right by answered, BEFORE AFTER INCLUDES IS_INCLUDED SIMULTANEOUS\n");
    for (auto const &row : counts.confused) {
        for (auto const count : row) std::printf("%6d", count);
        std::printf("\n");
    }
    for (auto const &example : further) counts.count_signals(example);
    for (auto const &[word, count] : counts.signals)
        std::printf("%s: %d of %d pairs in the order that it says\n", word.c_str(), count[0], count[1]);

    auto const bytes = train(all_dense, all_further).pack(steps / orders);
    Counts unseen;
    text::LinearModel const model(bytes);
    for (auto const &example : development) {
        unseen.ask(model, example);
        unseen.order(model, example);
    }
    unseen.print("development");
    std::ofstream(std::filesystem::path(argv[1]) / "event_order.bin", std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("event_order.bin: %zu bytes\n", bytes.size());
}
