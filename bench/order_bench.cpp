/// @file What it costs to order the events of an article, and how that grows: order_bench TEXT
///
/// The text, and the text once, twice and four times over, as one article each: what is near-linear takes twice as long
/// for twice the events.
#include "base/file.hpp"
#include "order/ordering.hpp"
#include "phrases/phrases.hpp"
#include "text/document.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

int main(int argc, char **argv) {
    using namespace dateline;
    if (argc != 2) {
        std::fprintf(stderr, "usage: order_bench TEXT\n");
        return 2;
    }
    constexpr std::size_t most_bytes = std::size_t{1} << 26U;
    auto const once = base::read_file(argv[1], most_bytes);
    if (!once) {
        std::fprintf(stderr, "order_bench: %s\n", once.error().message.c_str());
        return 3;
    }
    std::string text;
    for (int copies = 1; copies <= 4; copies *= 2) {
        while (text.size() < once.value().size() * static_cast<std::size_t>(copies)) text += *once;
        text::Document document;
        text::cut(text, text::english(), document);
        phrases::Trees trees;
        std::vector<phrases::Phrase> phrases;
        phrases::find(document, {}, trees, phrases);
        resolve::Reference reference;
        reference.published = calendar::to_instant(parse_moment("2024-05-02").value());
        std::vector<std::optional<resolve::Resolution>> resolutions;
        resolve::resolve(document, trees, phrases, reference, resolutions);
        text::Words words;
        text::find_words(document, words);
        std::vector<events::Mention> mentions;
        events::find_mentions(words, mentions);
        resolve::FoundEvents const found{document, words, mentions, phrases, resolutions, reference};
        std::vector<resolve::EventTime> times;
        resolve::date_events(found, times);
        order::Ordering ordering;
        double best = 1e9;
        constexpr int runs = 5;
        for (int run = 0; run < runs; ++run) {
            auto const start = std::clock(); // of this process: other work on the machine does not count
            order::order_events(found, times, ordering);
            best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        std::printf("%9zu bytes %7zu events %8zu relations %8.2f ms %6.2f us an event %7.1f MB/s\n", text.size(),
                    mentions.size(), ordering.relations.size(), best * 1e3,
                    best * 1e6 / static_cast<double>(std::max<std::size_t>(1, mentions.size())),
                    static_cast<double>(text.size()) / 1e6 / best);
    }
    return 0;
}
