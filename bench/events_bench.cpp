/// @file How fast a text is cut into words, tagged, and its events found: events_bench TEXT
///
/// Prints megabytes of text and millions of words a second, of one core, best of several runs.
#include "base/file.hpp"
#include "events/mentions.hpp"
#include "text/document.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace dateline;

template <typename Stage>
double best_seconds(Stage &&stage) {
    constexpr int runs = 7;
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        auto const start = std::clock(); // of this process: other work on the machine does not count
        stage();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: events_bench TEXT\n");
        return 2;
    }
    constexpr std::size_t most_bytes = std::size_t{1} << 30U;
    auto const text = base::read_file(argv[1], most_bytes);
    if (!text) {
        std::fprintf(stderr, "events_bench: %s\n", text.error().message.c_str());
        return 3;
    }
    text::Document document;
    text::cut(*text, text::english(), document);
    text::Words words;
    std::vector<events::Mention> mentions;
    text::find_words(document, words);
    auto const megabytes = static_cast<double>(text->size()) / 1e6;
    auto const report = [&](char const *what, double seconds) {
        std::printf("%-24s %8.1f MB/s %8.2f million words/s\n", what, megabytes / seconds,
                    words.size() / seconds / 1e6);
    };
    report("tagging", best_seconds([&] { text::tag(words.forms, words.sentence_ends, words.tags); }));
    auto const tagging = best_seconds([&] { text::find_words(document, words); });
    report("words and tagging", tagging);
    auto const finding = best_seconds([&] { events::find_mentions(words, mentions); });
    report("events", finding);
    report("tagging and events", tagging + finding);
    std::printf("%zu words, %zu events\n", static_cast<std::size_t>(words.size()), mentions.size());
}
