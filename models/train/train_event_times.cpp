/// @file Trains where events lie from the publication date: train_event_times FOLDER ARTICLES EVENT-TIMES
///
/// ARTICLES are those of TimeBank-Dense, EVENT-TIMES the rows of TimeBank-EventTime for them. First by cross-validation,
/// an article wholly in one part: how often the side is right, and how often by how far it leads, from which the
/// confidences are taken. Then from all; writes event_sides.bin. The same articles give the same bytes.
#include "perceptron.hpp"
#include "timebank.hpp"

#include "phrases/phrases.hpp"
#include "resolve/event_context.hpp"
#include "resolve/resolution.hpp"

#include "dateline/time.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>

namespace {

using namespace dateline;
using models::Perceptron;
using Features = std::vector<std::uint64_t>;

constexpr int margin = 8;
constexpr int epochs = 5;
constexpr int orders = 5;
constexpr std::size_t folds = 5;
constexpr std::size_t sides = 3;
constexpr double steps = 1.0;

struct Example {
    std::size_t article = 0;
    Features features;
    std::size_t side = 0;
};

/// The stages up to the events of an article.
struct Read {
    phrases::Trees trees;
    std::vector<phrases::Phrase> phrases;
    resolve::Reference reference;
    std::vector<std::optional<resolve::Resolution>> resolutions;
    std::vector<events::Mention> mentions;

    explicit Read(models::GoldArticle const &article) {
        phrases::find(article.document, {}, trees, phrases);
        if (auto const published = parse_moment(article.published)) reference.published = calendar::to_instant(*published);
        reference.running_text = true;
        reference.kind = resolve::kind_of_text(article.document, trees, phrases, reference.published);
        resolve::resolve(article.document, trees, phrases, reference, resolutions);
        events::find_mentions(article.words, mentions);
    }
};

std::map<std::string, std::size_t> read_sides(std::filesystem::path const &path) {
    std::map<std::string, std::size_t> result;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        std::string const side = row.at("dct");
        if (side != "beforeDCT" && side != "DCT" && side != "afterDCT") continue;
        auto const event = row.at("id").get<std::string>() + ' ' + row.at("eid").get<std::string>();
        result[event] = side == "beforeDCT" ? 0 : side == "DCT" ? 1 : 2;
    }
    return result;
}

template <typename Wanted>
Perceptron train(std::vector<Example> const &examples, Wanted &&wanted) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < examples.size(); ++i)
        if (wanted(examples[i])) order.push_back(i);
    Perceptron untrained(sides);
    for (auto const i : order)
        for (auto const feature : examples[i].features) untrained.admit(feature);
    Perceptron sum(sides);
    for (int k = 0; k < orders; ++k) {
        auto model = untrained;
        models::Random random(static_cast<std::uint64_t>(k) + 11);
        for (int epoch = 0; epoch < epochs; ++epoch) {
            random.shuffle(order);
            for (auto const i : order) model.learn(examples[i].features, examples[i].side, margin);
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
    auto const gold = read_sides(argv[3]);

    std::vector<Example> examples;
    std::size_t missed = 0;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        auto const &article = *articles[a];
        Read const read(article);
        resolve::FoundEvents const found{article.document, article.words,    read.mentions,
                                         read.phrases,     read.resolutions, read.reference};
        resolve::EventContext const context(found);
        for (auto const &event : article.events) {
            auto const side = gold.find(article.id + ' ' + event.eid);
            if (side == gold.end()) continue;
            auto const mention = std::find_if(read.mentions.begin(), read.mentions.end(), [&](events::Mention const &m) {
                return article.words.words[m.word].span.overlaps(event.span);
            });
            if (mention == read.mentions.end()) {
                ++missed;
                continue;
            }
            auto const which = static_cast<std::uint32_t>(mention - read.mentions.begin());
            Example example{a, {}, side->second};
            context.look_at(which, context.governing(which), [&](std::uint64_t f) { example.features.push_back(f); });
            examples.push_back(std::move(example));
        }
    }

    struct Count {
        int right = 0;
        int all = 0;
    };
    std::map<int, Count> by_lead;
    Count total;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto const packed = train(examples, [&](Example const &e) { return e.article % folds != fold; }).pack(steps / orders);
        text::LinearModel const model(packed);
        for (auto const &example : examples) {
            if (example.article % folds != fold) continue;
            text::LinearModel::Scores scores{};
            for (auto const feature : example.features) model.add(feature, scores);
            auto const best = model.best(scores);
            int rival = -32768;
            for (std::size_t i = 0; i < sides; ++i)
                if (i != best) rival = std::max<int>(rival, scores[i]);
            auto &count = by_lead[std::min((scores[best] - rival) / 8, 9)];
            ++count.all;
            ++total.all;
            if (best == example.side) ++count.right, ++total.right;
        }
    }
    std::printf("cross-validation: %d of %d sides right, %.1f %%; %zu events not found\n", total.right, total.all,
                100.0 * total.right / total.all, missed);
    for (auto const &[lead, count] : by_lead)
        std::printf("lead from %d: %d of %d, %.2f\n", lead * 8, count.right, count.all, double(count.right) / count.all);
    auto const bytes = train(examples, [](Example const &) { return true; }).pack(steps / orders);
    std::ofstream(std::filesystem::path(argv[1]) / "event_sides.bin", std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("event_sides.bin: %zu bytes\n", bytes.size());
}
