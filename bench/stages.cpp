/// @file How long each stage takes over the articles of a file, in memory: one line a stage, its name and its seconds
/// of processor time.
///
/// usage: stages ARTICLES.ndjson [ROUNDS [STAGE]]
///
/// Each stage goes over all articles ROUNDS times (5 where not said) and the shortest time counts: what a busy machine
/// adds is never less than nothing. With STAGE that one alone is repeated, for a profiler. bench/run turns the seconds
/// into rates and sets them beside those of wc.
#include "input/reader.hpp"
#include "output/annotation_json.hpp"
#include "phrases/phrases.hpp"
#include "resolve/resolution.hpp"
#include "text/document.hpp"

#include "dateline/dateline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace dateline;

/// What the stages leave for one another, article by article.
struct Bench {
    std::vector<std::string> lines;
    std::vector<Article> articles;
    std::vector<text::Document> documents;
    std::vector<phrases::Trees> trees;
    std::vector<std::vector<phrases::Phrase>> phrases;
    std::vector<std::optional<resolve::Resolution>> resolutions;
    std::vector<Annotation> annotations;
    std::size_t written = 0;

    void read(std::size_t i) {
        input::read_articles(lines[i], {}, "ndjson", {}, [&](input::Record record) {
            articles[i] = std::move(record.article);
            return true;
        });
    }
    void cut(std::size_t i) { text::cut(articles[i].text, text::english(), documents[i]); }
    void find(std::size_t i) { phrases::find(documents[i], {}, trees[i], phrases[i]); }
    void resolve(std::size_t i) {
        resolve::Reference reference;
        if (auto const &published = articles[i].published) reference.published = calendar::to_instant(published->value);
        reference.kind = resolve::kind_of_text(documents[i], trees[i], phrases[i], reference.published);
        resolve::resolve(documents[i], trees[i], phrases[i], reference, resolutions);
    }
    /// As the program does it: what one stage left is still in the cache of the processor, but not what each learnt.
    void together(std::size_t i) {
        cut(i);
        find(i);
        resolve(i);
    }
    void annotate(std::size_t i) {
        ReadingOptions options;
        options.expressions_only = true;
        annotations[i] = dateline::annotate(articles[i], options);
    }
    void write(std::size_t i) { written += output::annotation_to_json(articles[i], annotations[i]).size(); }
};

struct Stage {
    char const *name;
    void (Bench::*run)(std::size_t article);
};

/// Each needs what those above it left behind; annotate is cut, find and resolve and the wording of the answer.
constexpr Stage stages[]{{"read", &Bench::read},       {"cut", &Bench::cut},           {"find", &Bench::find},
                         {"resolve", &Bench::resolve}, {"together", &Bench::together}, {"annotate", &Bench::annotate},
                         {"write", &Bench::write}};

double seconds_of(Bench &bench, Stage const &stage, int rounds) {
    auto best = std::numeric_limits<double>::infinity();
    for (int round = 0; round < rounds; ++round) {
        auto const began = std::clock();
        for (std::size_t i = 0; i < bench.lines.size(); ++i) (bench.*stage.run)(i);
        best = std::min(best, static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
    }
    return best;
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: stages ARTICLES.ndjson [ROUNDS [STAGE]]\n");
        return 2;
    }
    Bench bench;
    std::ifstream file(argv[1]);
    for (std::string line; std::getline(file, line);) bench.lines.push_back(line);
    auto const count = bench.lines.size();
    bench.articles.resize(count);
    bench.documents.resize(count);
    bench.trees.resize(count);
    bench.phrases.resize(count);
    bench.annotations.resize(count);
    int const rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    std::string_view const only = argc > 3 ? argv[3] : "";
    for (auto const &stage : stages) {
        bool const asked = only.empty() || only == stage.name;
        auto const seconds = seconds_of(bench, stage, asked ? rounds : 1);
        if (asked) fmt::print("{} {:.6f}\n", stage.name, seconds);
    }
    return 0;
}
