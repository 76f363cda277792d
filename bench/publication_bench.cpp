/// @file How often the publication date is inferred rightly where it is hidden: publication_bench ARTICLES.jsonl...
///
/// The articles have the fields text and dct, their true date. Prints how many get candidates, how often the first is
/// right, how often the truth is among the first three, and how often one is claimed and wrong.
#include "order/publication.hpp"
#include "text/document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

int main(int argc, char **argv) {
    using namespace dateline;
    for (int file = 1; file < argc; ++file) {
        std::ifstream in(argv[file]);
        if (!in) {
            std::fprintf(stderr, "%s: cannot be opened\n", argv[file]);
            return 3;
        }
        int all = 0;
        int guessed = 0;
        int first = 0;
        int among = 0;
        int claimed = 0;
        int wrong = 0;
        for (std::string line; std::getline(in, line);) {
            auto const row = nlohmann::json::parse(line);
            std::string const text = row.at("text");
            auto const truth = parse_moment(row.at("dct").get<std::string>());
            if (!truth) continue;
            text::Document document;
            text::cut(text, text::english(), document);
            phrases::Trees trees;
            std::vector<phrases::Phrase> phrases;
            phrases::find(document, {}, trees, phrases);
            auto const guesses = order::guess_publication(document, trees, phrases, std::nullopt);
            ++all;
            if (guesses.empty()) continue;
            ++guessed;
            bool const right = guesses[0].day == truth->day;
            first += right ? 1 : 0;
            among += std::any_of(guesses.begin(), guesses.end(), [&](auto const &g) { return g.day == truth->day; });
            if (guesses[0].probability < order::enough_to_claim) continue;
            ++claimed;
            wrong += right ? 0 : 1;
        }
        std::printf(
            "%s: %d articles, %d with candidates, first right %d, among the first three %d, claimed %d, claimed "
            "and wrong %d (%.1f %%)\n",
            argv[file], all, guessed, first, among, claimed, wrong, 100.0 * wrong / std::max(all, 1));
    }
    return 0;
}
