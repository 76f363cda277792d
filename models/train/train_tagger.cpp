/// @file Trains the tagger: train_tagger TREEBANK FOLDER [HELD-OUT]
///
/// Writes tagger_words.bin and tagger_context.bin to the folder; the same treebank gives the same bytes. With
/// a treebank held out, says how well it is tagged.
#include "text/tagger_features.hpp"
#include "text/tagger_labels.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <unordered_map>

#include "conllu.hpp"
#include "perceptron.hpp"

namespace {

using namespace dateline;
using namespace dateline::text::tagging;
using models::Perceptron;
using models::TreebankSentence;
using Features = std::vector<std::uint64_t>;

constexpr int margin = 4;
constexpr int word_epochs = 3;
constexpr int context_epochs = 8;
constexpr int least_seen = 3;  ///< times in training; rarer features are left out
constexpr double steps = 4;    ///< of a packed weight to one update
constexpr int least_steps = 6; ///< lesser weights of the model in context are left out: half of its bytes
constexpr std::size_t folds = 5;
constexpr std::size_t headline_every = 10;
constexpr double sure_weight = 30;
constexpr int sure_least_seen = 40;
constexpr int sure_per_mille = 999;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Copies of some sentences as headlines write them: in capitals, or with a capital on each word.
void add_headlines(std::vector<TreebankSentence> &sentences) {
    auto const count = sentences.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (sentences[i].size() < 4 || i % headline_every > 1) continue;
        auto copy = sentences[i];
        for (auto &word : copy) {
            auto const end = i % headline_every == 0 ? word.form.end() : word.form.begin() + 1;
            std::transform(word.form.begin(), end, word.form.begin(), upper);
        }
        sentences.push_back(std::move(copy));
    }
}

/// A sentence as the tagger sees it.
struct Prepared {
    std::vector<WordLooks> looks;
    std::vector<Features> alone;
    std::vector<Glimpse> glimpses;
    std::vector<std::size_t> sure; ///< label, or labels.size()
    std::vector<std::size_t> labels;
};

Prepared prepare(TreebankSentence const &sentence) {
    Prepared result;
    std::vector<std::string_view> words;
    for (auto const &word : sentence) words.push_back(word.form);
    auto const capitals = capitals_of(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        result.labels.push_back(sentence[i].label);
        result.looks.push_back(looks_of(words[i], capitals, i == 0));
        look_at_word(result.looks[i],
                     [features = &result.alone.emplace_back()](std::uint64_t f) { features->push_back(f); });
    }
    return result;
}

std::vector<Prepared> prepare_all(std::vector<TreebankSentence> const &sentences) {
    std::vector<Prepared> result;
    result.reserve(sentences.size());
    for (auto const &sentence : sentences) result.push_back(prepare(sentence));
    return result;
}

/// Words that are the same part of speech a thousand times in a thousand and one.
std::unordered_map<std::uint64_t, std::size_t> sure_words(std::vector<Prepared> const &sentences) {
    std::unordered_map<std::uint64_t, std::map<std::size_t, int>> seen;
    for (auto const &s : sentences)
        for (std::size_t i = 0; i < s.labels.size(); ++i) ++seen[s.looks[i].lower][s.labels[i]];
    std::unordered_map<std::uint64_t, std::size_t> sure;
    for (auto const &[word, counts] : seen) {
        int all = 0;
        for (auto const &[label, count] : counts) all += count;
        for (auto const &[label, count] : counts)
            if (all >= sure_least_seen && count * 1000 >= all * sure_per_mille) sure.emplace(word, label);
    }
    return sure;
}

/// Learns what words are by themselves, from the sentences that are wanted.
template <typename Wanted>
Perceptron train_words(std::vector<Prepared> const &sentences, Wanted &&wanted) {
    std::unordered_map<std::uint64_t, int> seen;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (!wanted(i)) continue;
        order.push_back(i);
        for (auto const &features : sentences[i].alone)
            for (auto const feature : features) ++seen[feature];
    }
    Perceptron model(labels.size());
    for (auto const &[feature, times] : seen)
        if (times >= least_seen) model.admit(feature);
    models::Random random(1);
    for (int epoch = 0; epoch < word_epochs; ++epoch) {
        random.shuffle(order);
        for (auto const i : order)
            for (std::size_t k = 0; k < sentences[i].labels.size(); ++k)
                model.learn(sentences[i].alone[k], sentences[i].labels[k], margin);
    }
    model.average();
    return model;
}

void glimpse(Prepared &sentence, Perceptron const &words, std::unordered_map<std::uint64_t, std::size_t> const &sure) {
    for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
        auto const found = sure.find(sentence.looks[i].lower);
        sentence.sure.push_back(found == sure.end() ? labels.size() : found->second);
        auto const guess = found == sure.end() ? words.guess(sentence.alone[i]) : found->second;
        sentence.glimpses.push_back(glimpse_of(sentence.looks[i], guess));
    }
}

template <typename Add>
void look(Prepared const &sentence, std::size_t i, History history, Add &&add) {
    auto const at = [&](std::size_t k) { return k < sentence.glimpses.size() ? sentence.glimpses[k] : outside(); };
    auto const left = i == 0 ? outside() : at(i - 1);
    for (auto const feature : of_left(left)) add(feature);
    for (auto const feature : of_right(at(i + 1))) add(feature);
    add(of_second_right(at(i + 2)));
    look_around(at(i), at(i + 1), at(i + 2), history, add);
    look_closer(left, at(i), at(i + 1), at(i + 2), history, add);
}

/// Goes through a sentence as the tagger does. decide: from the features and the right label to the label
/// taken.
template <typename Decide>
std::size_t run(Prepared const &sentence, Decide &&decide) {
    std::size_t right = 0;
    History history;
    Features features;
    for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
        auto label = sentence.sure[i];
        if (label == labels.size()) {
            features = sentence.alone[i];
            look(sentence, i, history, [&](std::uint64_t f) { features.push_back(f); });
            label = decide(features, sentence.labels[i]);
        }
        right += labels[label].meaning.upos == labels[sentence.labels[i]].meaning.upos;
        history = {static_cast<std::uint8_t>(label), history.previous};
    }
    return right;
}

std::size_t words_in(std::vector<Prepared> const &sentences) {
    std::size_t count = 0;
    for (auto const &sentence : sentences) count += sentence.labels.size();
    return count;
}

template <typename Decide>
double accuracy(std::vector<Prepared> const &sentences, Decide &&decide) {
    std::size_t right = 0;
    for (auto const &sentence : sentences) right += run(sentence, decide);
    return 100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(words_in(sentences), 1));
}

Perceptron train_context(std::vector<Prepared> const &sentences) {
    std::unordered_map<std::uint64_t, int> seen;
    for (auto const &sentence : sentences)
        run(sentence, [&](Features const &features, std::size_t right) {
            for (auto const feature : features) ++seen[feature];
            return right;
        });
    Perceptron model(labels.size());
    for (auto const &[feature, times] : seen)
        if (times >= least_seen) model.admit(feature);
    models::Random random(2);
    std::vector<std::size_t> order(sentences.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < context_epochs; ++epoch) {
        random.shuffle(order);
        for (auto const i : order)
            run(sentences[i],
                [&](Features const &features, std::size_t right) { return model.learn(features, right, margin); });
    }
    model.average();
    return model;
}

void write(std::filesystem::path const &path, std::string const &bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("%s: %zu bytes\n", path.filename().c_str(), bytes.size());
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: train_tagger TREEBANK FOLDER [HELD-OUT]\n");
        return 2;
    }
    auto treebank = models::read_treebank(argv[1]);
    add_headlines(treebank);
    auto sentences = prepare_all(treebank);
    std::vector<Prepared> held_out;
    if (argc > 3) held_out = prepare_all(models::read_treebank(argv[3]));

    // The context model must see guesses as good as those it will get: made by models that have not seen the
    // sentence.
    auto const sure = sure_words(sentences);
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto const words = train_words(sentences, [&](std::size_t i) { return i % folds != fold; });
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (i % folds == fold) glimpse(sentences[i], words, sure);
    }
    auto words = train_words(sentences, [](std::size_t) { return true; });
    for (auto &sentence : held_out) glimpse(sentence, words, sure);
    auto const context = train_context(sentences);

    for (auto const &[lower, label] : sure) words.set(text::tagging::sure(lower), label, sure_weight);
    auto const folder = std::filesystem::path(argv[2]);
    write(folder / "tagger_words.bin", words.pack(steps));
    auto const packed = context.pack(steps, least_steps);
    write(folder / "tagger_context.bin", packed);

    text::LinearModel const model(packed);
    auto const as_learnt = [&](Features const &features, std::size_t) { return context.guess(features); };
    auto const as_packed = [&](Features const &features, std::size_t) {
        text::LinearModel::Scores scores{};
        for (auto const feature : features) model.add(feature, scores);
        return model.best(scores);
    };
    if (!held_out.empty())
        std::printf("held out, UPOS: %.2f %%; as packed: %.2f %%\n", accuracy(held_out, as_learnt),
                    accuracy(held_out, as_packed));
}
