/// @file Trains where events lie from the publication date: train_event_times FOLDER ARTICLES EVENT-TIMES
///
/// ARTICLES are those of TimeBank-Dense, EVENT-TIMES the rows of TimeBank-EventTime for them. First by
/// cross-validation, an article wholly in one part: how often the side is right, and how often by how far it leads,
/// from which the confidences are taken. Then from all; writes event_sides.bin. The same articles give the same bytes.
#include "resolve/event_context.hpp"

#include "dateline/time.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>

#include "perceptron.hpp"
#include "reading.hpp"
#include "timebank.hpp"

namespace {

using namespace dateline;
using models::Perceptron;
using Features = std::vector<std::uint64_t>;

constexpr int margin = 40;
constexpr int epochs = 8;
constexpr int orders = 5;
constexpr std::size_t folds = 5;
constexpr std::size_t sides = 3;
constexpr double steps = 1.0;

struct Truth {
    std::size_t side = 0;
    std::string day; ///< where it is known
};

std::map<std::string, Truth> read_truths(std::filesystem::path const &path) {
    std::map<std::string, Truth> result;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        std::string const side = row.at("dct");
        if (side != "beforeDCT" && side != "DCT" && side != "afterDCT") continue;
        auto const event = row.at("id").get<std::string>() + ' ' + row.at("eid").get<std::string>();
        Truth truth{side == "beforeDCT" ? 0U : side == "DCT" ? 1U : 2U, {}};
        constexpr std::size_t day_length = 10;
        for (auto const &at : row.at("at"))
            if (at.at(0) == "same" && at.at(1).get<std::string>().size() >= day_length)
                truth.day = at.at(1).get<std::string>().substr(0, day_length);
        result[event] = truth;
    }
    return result;
}

constexpr std::size_t no_side = sides;

/// An article and the true sides of its mentions.
struct Example {
    std::unique_ptr<models::GoldArticle> article;
    std::unique_ptr<models::Reading> read;
    std::unique_ptr<resolve::FoundEvents> found;
    std::unique_ptr<resolve::EventContext> context;
    std::vector<std::size_t> gold; ///< no_side where it is not known
    std::vector<std::string> days; ///< empty where it is not known
    std::vector<resolve::EventContext::Governing> governing;
};

/// Goes through an article as the program does. decide: (features, true side) to the side taken.
template <typename Decide>
void run(Example const &example, Decide &&decide) {
    std::vector<resolve::Side> decided;
    Features features;
    for (std::uint32_t i = 0; i < example.gold.size(); ++i) {
        features.clear();
        example.context->look_at(i, example.governing[i], decided, [&](std::uint64_t f) { features.push_back(f); });
        decided.push_back(static_cast<resolve::Side>(decide(features, example.gold[i], i)));
    }
}

/// Whether the true day lies in what the expression means.
bool covers(resolve::Resolution const &resolution, std::string const &day) {
    auto const moment = parse_moment(day);
    return moment && resolution.interval.contains(calendar::to_instant(*moment));
}

template <typename Wanted>
Perceptron train(std::vector<Example> const &examples, Wanted &&wanted) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < examples.size(); ++i)
        if (wanted(i)) order.push_back(i);
    Perceptron sum(sides);
    for (int k = 0; k < orders; ++k) {
        Perceptron model(sides);
        models::Random random(static_cast<std::uint64_t>(k) + 11);
        for (int epoch = 0; epoch < epochs; ++epoch) {
            random.shuffle(order);
            for (auto const i : order)
                run(examples[i], [&](Features const &features, std::size_t side, std::size_t) {
                    if (side == no_side) return model.guess(features);
                    for (auto const feature : features) model.admit(feature);
                    return model.learn(features, side, margin);
                });
        }
        model.average();
        sum.add(model);
    }
    return sum;
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 4) {
        std::fprintf(stderr, "usage: train_event_times FOLDER ARTICLES EVENT-TIMES\n");
        return 2;
    }
    std::vector<std::unique_ptr<models::GoldArticle>> articles;
    models::read_timebank(argv[2], articles);
    auto const truths = read_truths(argv[3]);

    std::vector<Example> examples;
    std::size_t missed = 0;
    for (auto &article : articles) {
        auto &example = examples.emplace_back();
        example.read = std::make_unique<models::Reading>(*article);
        auto const &mentions = example.read->mentions;
        example.found = std::make_unique<resolve::FoundEvents>(
            resolve::FoundEvents{article->document, article->words, mentions, example.read->phrases,
                                 example.read->resolutions, example.read->reference});
        example.context = std::make_unique<resolve::EventContext>(*example.found);
        example.gold.assign(mentions.size(), no_side);
        example.days.resize(mentions.size());
        for (auto const &event : article->events) {
            auto const truth = truths.find(article->id + ' ' + event.eid);
            if (truth == truths.end()) continue;
            auto const which = example.read->mention_at(*article, event.span);
            if (!which) {
                ++missed;
                continue;
            }
            example.gold[*which] = truth->second.side;
            example.days[*which] = truth->second.day;
        }
        for (std::uint32_t i = 0; i < mentions.size(); ++i) example.governing.push_back(example.context->governing(i));
        example.article = std::move(article);
    }

    struct Count {
        int right = 0;
        int all = 0;
    };
    std::map<int, Count> by_side;
    std::map<int, Count> by_expression;
    Count total;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto const packed = train(examples, [&](std::size_t i) { return i % folds != fold; }).pack(steps / orders);
        text::LinearModel const model(packed);
        for (auto i = fold; i < examples.size(); i += folds)
            run(examples[i], [&](Features const &features, std::size_t side, std::size_t which) {
                text::LinearModel::Scores scores{};
                for (auto const feature : features) model.add(feature, scores);
                auto const best = model.best(scores);
                int rival = -32768;
                for (std::size_t other = 0; other < sides; ++other)
                    if (other != best) rival = std::max<int>(rival, scores[other]);
                if (side == no_side) return best;
                ++total.all;
                if (best == side) ++total.right;
                auto const &governing = examples[i].governing[which];
                bool const dated = governing.phrase != resolve::EventTime::none &&
                                   agrees(governing.bearing, static_cast<resolve::Side>(best));
                auto &count = (dated ? by_expression : by_side)[std::min((scores[best] - rival) / 16 * 16, 112)];
                ++count.all;
                auto const &day = examples[i].days[which];
                bool const holds = dated && !day.empty() ? covers(*examples[i].read->resolutions[governing.phrase], day)
                                                         : best == side;
                if (holds) ++count.right;
                return best;
            });
    }
    std::printf("cross-validation: %d of %d sides right, %.1f %%; %zu events not found\n", total.right, total.all,
                100.0 * total.right / total.all, missed);
    auto const print = [](char const *what, std::map<int, Count> const &counts) {
        for (auto const &[lead, count] : counts)
            std::printf("%s, lead from %d: %d of %d hold, %.2f\n", what, lead, count.right, count.all,
                        double(count.right) / count.all);
    };
    print("by side", by_side);
    print("by expression", by_expression);
    auto const bytes = train(examples, [](std::size_t) { return true; }).pack(steps / orders);
    std::ofstream(std::filesystem::path(argv[1]) / "event_sides.bin", std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("event_sides.bin: %zu bytes\n", bytes.size());
}
