/// @file Trains where events lie from the publication date:
///
///     train_event_times FOLDER WORDNET DENSE DEVELOPMENT EVENT-TIMES LINKED... --news TEXTS...
///
/// WORDNET is the folder of WordNet's database. DENSE are articles of TimeBank-Dense, EVENT-TIMES the rows of
/// TimeBank-EventTime for them, LINKED those of TimeBank and AQUAINT with TimeML's links; of DEVELOPMENT nothing is
/// trained on. Every article is read by models of events that have not seen it, for which TEXTS are needed. First by
/// cross-validation over DENSE, an article wholly in one part: how often the side and the day are right, and how often
/// by how far the side leads, from which the confidences are taken. Then from all; writes event_sides.bin. The same
/// articles give the same bytes.
#include "resolve/at_one_time.hpp"
#include "resolve/event_context.hpp"
#include "text/models.hpp"
#include "text/weight_table.hpp"

#include "dateline/time.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>

#include "event_training.hpp"
#include "gold_sides.hpp"
#include "perceptron.hpp"
#include "reading.hpp"
#include "timebank.hpp"

namespace {

using namespace dateline;
using models::folds;
using models::GoldSide;
using models::Perceptron;
using Features = std::vector<std::uint64_t>;

constexpr int margin = 40;
constexpr int epochs = 12;
constexpr unsigned left_out = 3; // features in sixteen, each time others
constexpr int orders = 15;
constexpr int without_further = 2; // of three, trained on DENSE alone
constexpr std::size_t sides = 3;
constexpr double steps = 1.0;
constexpr std::size_t no_side = sides;

/// An article and the true sides of its mentions.
struct Example {
    std::unique_ptr<models::GoldArticle> article;
    std::size_t fold = 0;
    bool dense = false;
    std::unique_ptr<models::Reading> read;
    std::unique_ptr<resolve::FoundEvents> found;
    std::unique_ptr<resolve::EventContext> context;
    std::vector<std::size_t> gold; ///< no_side where it is not known
    std::vector<GoldSide> truths;
    std::vector<GoldSide> missed; ///< of events that were not found
    std::vector<resolve::EventContext::Governing> governing;
};

Example example_of(std::unique_ptr<models::GoldArticle> given, models::GoldSides const &truths,
                   events::TriggerFinder &finder) {
    Example example;
    example.article = std::move(given);
    auto const &article = *example.article;
    example.read = std::make_unique<models::Reading>(article, finder);
    auto const &read = *example.read;
    example.found = std::make_unique<resolve::FoundEvents>(resolve::FoundEvents{
        article.document, article.words, read.mentions, read.phrases, read.resolutions, read.reference});
    example.context = std::make_unique<resolve::EventContext>(*example.found);
    example.gold.assign(read.mentions.size(), no_side);
    example.truths.resize(read.mentions.size());
    for (auto const &event : article.events) {
        auto const truth = truths.find({article.id, event.eid});
        if (truth == truths.end()) continue;
        auto const which = read.mention_at(article, event.span);
        if (!which) {
            example.missed.push_back(truth->second);
            continue;
        }
        example.gold[*which] = truth->second.side;
        example.truths[*which] = truth->second;
    }
    for (std::uint32_t i = 0; i < read.mentions.size(); ++i) example.governing.push_back(example.context->governing(i));
    return example;
}

/// Goes through an article as the program does. learnt: (word, features) appends what else is learnt from. decide:
/// (features, true side) to the side taken.
template <typename Learnt, typename Decide>
void run(Example const &example, Learnt &&learnt, Decide &&decide) {
    std::vector<resolve::Side> decided;
    Features features;
    auto const &words = example.article->words;
    for (std::uint32_t i = 0; i < example.gold.size(); ++i) {
        features.clear();
        example.context->look_at(i, example.governing[i], decided, [&](std::uint64_t f) { features.push_back(f); });
        auto const word = example.read->mentions[i].word;
        learnt(events::looks_of(words.forms[word], words.tags[word], false), features);
        auto const side = static_cast<resolve::Side>(decide(features, example.gold[i], i));
        auto const same = at_one_time(*example.found, i);
        decided.push_back(
            example.governing[i].side_said().value_or(same == resolve::EventTime::none ? side : decided[same]));
    }
}

/// Whether the true day lies in what the expression means.
bool covers(resolve::Resolution const &resolution, std::string const &day) {
    auto const moment = parse_moment(day);
    return moment && resolution.interval.contains(calendar::to_instant(*moment));
}

template <typename Wanted>
Perceptron train(std::vector<Example> const &examples, models::EventCorpus const &corpus, Wanted &&wanted) {
    auto const meanings = [&](events::WordLooks const &word, Features &features) {
        corpus.wordnet().append_all(word, features);
    };
    Perceptron sum(sides);
    for (int k = 0; k < orders; ++k) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < examples.size(); ++i)
            if (wanted(examples[i]) && (examples[i].dense || k % 3 >= without_further)) order.push_back(i);
        Perceptron model(sides);
        models::Random random(static_cast<std::uint64_t>(k) + 11);
        Features kept;
        for (int epoch = 0; epoch < epochs; ++epoch) {
            random.shuffle(order);
            for (auto const i : order)
                run(examples[i], meanings, [&](Features const &features, std::size_t side, std::size_t) {
                    if (side == no_side) return model.guess(features);
                    for (auto const feature : features) model.admit(feature);
                    models::thin(features, left_out, random, kept);
                    return model.learn(kept, side, margin);
                });
        }
        model.average();
        sum.add(model);
    }
    fold(sum, corpus.words(), meanings,
         [](events::WordLooks const &word) { return resolve::says_stem(events::says_word(word)); });
    return sum;
}

/// As evaluate.py counts days, a missed event as wrong.
struct Days {
    int right = 0, all = 0;
    int right_side = 0, sides = 0;

    void count(std::string const &published, GoldSide const &truth, resolve::EventTime const *time) {
        auto const today = calendar::day(calendar::to_instant(*parse_moment(published)));
        bool const dated = time != nullptr && time->dated;
        bool const begins = dated && time->interval.begin != calendar::first_instant();
        bool const ends = dated && time->interval.end != calendar::end_of_instants();
        bool const before = ends && time->interval.end <= today.begin;
        bool const after = begins && time->interval.begin >= today.end;
        ++sides;
        if (truth.side == 0 ? before : truth.side == 2 ? after : begins && ends && !before && !after) ++right_side;
        if (!truth.single_day) return;
        ++all;
        auto const day = truth.side == 1 ? published : truth.day;
        if (day.empty()) {
            if (truth.side == 0 ? before : after) ++right;
            return;
        }
        auto const wanted = calendar::day(calendar::to_instant(*parse_moment(day)));
        if (begins && ends && wanted.begin <= time->interval.begin && time->interval.end <= wanted.end) ++right;
    }
};

struct Count {
    int right = 0;
    int all = 0;
};

struct Figures {
    std::map<int, Count> by_side;
    std::map<int, Count> by_expression;
    Count said; ///< dated by an expression whatever the side that leads
    Count total;
    std::size_t missed = 0;
    Days days;

    void ask(text::LinearModel const &model, Example const &example) {
        std::vector<resolve::Side> chosen;
        std::vector<int> leads;
        auto const nothing_else = [](events::WordLooks const &, Features &) {};
        run(example, nothing_else, [&](Features const &features, std::size_t side, std::size_t which) {
            text::LinearModel::Scores scores{};
            for (auto const feature : features) model.add(feature, scores);
            auto const [best, lead] = model.choose(scores);
            auto const &governing = example.governing[which];
            auto const by_rule = governing.side_said();
            auto const same = at_one_time(*example.found, static_cast<std::uint32_t>(which));
            bool const shared = same != resolve::EventTime::none;
            auto const taken = by_rule.value_or(shared ? chosen[same] : static_cast<resolve::Side>(best));
            chosen.push_back(taken);
            leads.push_back(shared ? leads[same] : lead);
            if (side == no_side) return best;
            ++total.all;
            if (static_cast<std::size_t>(taken) == side) ++total.right;
            bool const dated = governing.phrase != resolve::EventTime::none && agrees(governing.bearing, taken);
            auto &count = by_rule ? said : (dated ? by_expression : by_side)[std::min(leads.back() / 16 * 16, 112)];
            ++count.all;
            auto const &day = example.truths[which].day;
            bool const holds = dated && !day.empty() ? covers(*example.read->resolutions[governing.phrase], day)
                                                     : static_cast<std::size_t>(taken) == side;
            if (holds) ++count.right;
            return best;
        });
        std::vector<resolve::EventTime> times;
        resolve::date_events(*example.found, model, times);
        auto const published = example.article->published.substr(0, 10);
        for (std::size_t i = 0; i < times.size(); ++i)
            if (example.gold[i] != no_side) days.count(published, example.truths[i], &times[i]);
        for (auto const &truth : example.missed) days.count(published, truth, nullptr);
        missed += example.missed.size();
    }

    void print() const {
        std::printf("cross-validation: %d of %d sides right, %.1f %%; %zu events not found\n", total.right, total.all,
                    100.0 * total.right / total.all, missed);
        std::printf("as evaluate.py counts: strict %.1f dct %.1f\n", 100.0 * days.right / days.all,
                    100.0 * days.right_side / days.sides);
        auto const print = [](char const *what, std::map<int, Count> const &counts) {
            for (auto const &[lead, count] : counts)
                std::printf("%s, lead from %d: %d of %d hold, %.2f\n", what, lead, count.right, count.all,
                            double(count.right) / count.all);
        };
        print("by side", by_side);
        print("by expression", by_expression);
        std::printf("said: %d of %d hold, %.2f\n", said.right, said.all, double(said.right) / said.all);
    }
};

} // namespace

int main(int argc, char **argv) {
    std::vector<std::string_view> const arguments(argv + 1, argv + argc);
    auto const news_from = std::find(arguments.begin(), arguments.end(), "--news");
    if (news_from - arguments.begin() < 6 || news_from == arguments.end()) {
        std::fprintf(stderr, "usage: train_event_times FOLDER WORDNET DENSE DEVELOPMENT EVENT-TIMES LINKED... --news "
                             "TEXTS...\n");
        return 2;
    }
    std::vector<std::string_view> const linked(arguments.begin() + 5, news_from);
    models::GoldSides truths;
    for (auto const path : linked) models::read_linked_sides(path, truths);
    models::GoldSides event_times;
    models::read_event_times(arguments[4], event_times);

    std::vector<std::unique_ptr<models::GoldArticle>> dense;
    models::read_timebank(arguments[2], dense);
    std::vector<std::unique_ptr<models::GoldArticle>> development;
    models::read_timebank(arguments[3], development);
    std::set<std::string> held;
    for (auto const &article : development) held.insert(article->id);
    for (auto const &article : dense) held.insert(article->id);
    std::vector<std::unique_ptr<models::GoldArticle>> further;
    for (auto const path : linked) models::read_timebank(path, further);

    models::EventCorpus corpus(linked, {news_from + 1, arguments.end()}, arguments[1]);
    std::map<std::string, std::size_t> fold_of;
    for (std::size_t a = 0; a < corpus.articles().size(); ++a) fold_of[corpus.articles()[a].id] = a % folds;
    auto const bias = text::WeightTable(text::models::event_triggers()).bias();
    std::vector<Example> examples;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto const learnt = corpus.learn(fold, bias);
        events::TriggerFinder finder(learnt.views());
        auto const take = [&](std::unique_ptr<models::GoldArticle> &article, bool is_dense) {
            if (!article || fold_of.at(article->id) != fold) return;
            examples.push_back(example_of(std::move(article), is_dense ? event_times : truths, finder));
            examples.back().fold = fold;
            examples.back().dense = is_dense;
        };
        for (auto &article : dense) take(article, true);
        for (auto &article : further)
            if (article && !held.contains(article->id) && !models::in_dense_test(article->id)) take(article, false);
    }

    Figures figures;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto const packed =
            train(examples, corpus, [&](Example const &e) { return e.fold != fold; }).pack(steps / orders);
        for (auto const &example : examples)
            if (example.dense && example.fold == fold) figures.ask(text::LinearModel(packed), example);
    }
    figures.print();
    auto const bytes = train(examples, corpus, [](Example const &) { return true; }).pack(steps / orders);
    std::ofstream(std::filesystem::path(arguments[0]) / "event_sides.bin", std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("event_sides.bin: %zu bytes\n", bytes.size());
}
