/// @file Trains the finder of events: train_events FOLDER ARTICLES…
#include "perceptron.hpp"
#include "timebank.hpp"

#include "events/trigger_features.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace {
using namespace dateline;
using models::GoldArticle;
using Features = std::vector<std::uint64_t>;
int setting(char const *name, int otherwise) { return std::getenv(name) ? std::atoi(std::getenv(name)) : otherwise; }

constexpr std::array<std::string_view, 8> classes = {"NONE", "OCCURRENCE", "STATE", "REPORTING", "I_ACTION", "I_STATE", "ASPECTUAL", "PERCEPTION"};

struct Sentence {
    std::vector<events::WordLooks> looks;
    std::vector<std::size_t> gold;
    std::uint32_t begin = 0;
};
struct Prepared {
    GoldArticle const *article;
    std::vector<Sentence> sentences;
};

Prepared prepare(GoldArticle const &article) {
    Prepared result{&article, {}};
    auto const &words = article.words;
    std::vector<std::size_t> gold(words.size(), 0);
    for (auto const &event : article.events) {
        // the last word of it
        std::size_t at = words.size();
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words.words[i].span.overlaps(event.span)) at = i;
        if (at < words.size()) gold[at] = std::find(classes.begin(), classes.end(), event.cls) - classes.begin();
    }
    std::uint32_t begin = 0;
    for (auto const end : words.sentence_ends) {
        Sentence s;
        s.begin = begin;
        events::look(std::span(words.forms).subspan(begin, end - begin), std::span(words.tags).subspan(begin, end - begin), s.looks);
        s.gold.assign(gold.begin() + begin, gold.begin() + end);
        result.sentences.push_back(std::move(s));
        begin = end;
    }
    return result;
}

template <typename Decide>
void run(Sentence const &s, Decide &&decide) {
    std::uint64_t history = 99;
    Features features;
    for (std::size_t i = 0; i < s.looks.size(); ++i) {
        if (!events::can_tell(s.looks[i].pos)) continue;
        features.clear();
        events::look_at(s.looks, i, history, [&](std::uint64_t f) { features.push_back(f); });
        auto const label = decide(i, features);
        if (label != 0) history = label;
    }
}

struct Score { double hit = 0, cls = 0, sys = 0, gold = 0; };

}

int main(int argc, char **argv) {
    std::vector<std::unique_ptr<GoldArticle>> articles;
    for (int i = 2; i < argc; ++i) models::read_timebank(argv[i], articles);
    std::vector<Prepared> all;
    for (auto const &a : articles) all.push_back(prepare(*a));
    int const epochs = setting("EPOCHS", 6), margin = setting("MARGIN", 8), cepochs = setting("CE", 6), cmargin = setting("CM", 8), K = setting("K", 1);
    constexpr std::size_t folds = 5, nb = 40;
    std::array<Score, nb> scores{};
    std::map<std::string, int> confusion;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Sentence const *> train;
        for (std::size_t a = 0; a < all.size(); ++a)
            if (a % folds != fold)
                for (auto const &s : all[a].sentences) train.push_back(&s);
        auto const learn = [&](std::size_t n, int ep, auto &&pass) {
            models::Perceptron blank(n);
            for (auto const *s : train) pass(*s, [&](Features const &f, std::size_t g) { for (auto x : f) blank.admit(x); return g; });
            models::Perceptron sum = blank;
            for (int k = 0; k < K; ++k) {
                auto one = blank;
                auto order = train;
                models::Random random(static_cast<std::uint64_t>(3 + k));
                for (int e = 0; e < ep; ++e) {
                    random.shuffle(order);
                    for (auto const *s : order) pass(*s, [&](Features const &f, std::size_t g) { return one.learn(f, g, n == 2 ? margin : cmargin); });
                }
                one.average();
                if (k == 0) sum = one; else sum.add(one);
            }
            return sum;
        };
        auto const detector = learn(2, epochs, [](Sentence const &s, auto &&decide) {
            run(s, [&](std::size_t i, Features const &f) { return decide(f, s.gold[i] != 0); });
        });
        auto const classify = [](Sentence const &s, std::vector<std::size_t> const &at, auto &&decide) {
            Features f;
            std::uint64_t history = 99;
            for (std::size_t k = 0; k < at.size(); ++k) {
                f.clear();
                events::look_at_event(s.looks, at, k, history, [&](std::uint64_t x) { f.push_back(x); });
                history = decide(f, at[k]);
            }
        };
        auto const classer = learn(classes.size(), cepochs, [&](Sentence const &s, auto &&decide) {
            std::vector<std::size_t> at;
            for (std::size_t i = 0; i < s.gold.size(); ++i) if (s.gold[i]) at.push_back(i);
            classify(s, at, [&](Features const &f, std::size_t i) { return decide(f, s.gold[i]); });
        });
        for (std::size_t a = fold; a < all.size(); a += folds) {
            for (auto &sc : scores) sc.gold += static_cast<double>(all[a].article->events.size());
            for (auto const &s : all[a].sentences)
                for (std::size_t b = 0; b < nb; ++b) {
                    auto const bias = (static_cast<int>(b) - 20) * 512 * K;
                    std::vector<std::size_t> at;
                    run(s, [&](std::size_t i, Features const &f) {
                        models::Perceptron::Scores sc;
                        detector.score(f, sc);
                        auto const is = sc[1] > sc[0] + bias;
                        if (is) at.push_back(i);
                        return static_cast<std::size_t>(is);
                    });
                    classify(s, at, [&](Features const &f, std::size_t i) {
                        auto const c = classer.guess(f);
                        ++scores[b].sys; if (s.gold[i]) { ++scores[b].hit; scores[b].cls += c == s.gold[i]; }
                        if (b == 14) ++confusion[std::string(classes[s.gold[i]]) + " " + std::string(classes[c])];
                        return c;
                    });
                }
        }
    }
    double best=0; std::size_t bb=0;
    for (std::size_t b = 0; b < scores.size(); ++b) { auto const &s = scores[b]; auto f=200*s.hit/(s.sys+s.gold); if(f>best){best=f;bb=b;} }
    for (auto b : {std::size_t{20}, bb}) { auto const &s = scores[b]; std::printf("bias %d: f1 %.2f class %.2f (%.2f) P %.1f R %.1f\n", int(b)-20, 200*s.hit/(s.sys+s.gold), 200*s.cls/(s.sys+s.gold), 100*s.cls/s.hit,100*s.hit/s.sys, 100*s.hit/s.gold); }
    if (std::getenv("V")) for (auto const &[t, n] : confusion) if(n>25) std::printf("%s %d\n", t.c_str(), n);
}
