/// @file How often the publication date is inferred rightly where it is hidden: publication_bench ARTICLES.jsonl...
///
/// The articles have the fields text and dct or published, their true date. Prints how many get candidates, how often
/// the first is right, how often the truth is among the first three, how often one is claimed and wrong, and what comes
/// true of the probabilities. With --odds before the files it prints the tables of src/order/publication_odds.cpp
/// instead, as these articles have them.
#include "order/publication.hpp"
#include "order/publication_odds.hpp"
#include "text/document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace dateline;

struct Read {
    text::Document document;
    phrases::Trees trees;
    std::vector<phrases::Phrase> phrases;
    Moment published;
};

/// False where the file cannot be read.
bool each_article(char const *path, std::function<void(Read const &)> const &visit) {
    std::ifstream in(path);
    if (!in) std::fprintf(stderr, "%s: cannot be opened\n", path);
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        std::string const text = row.at("text");
        auto const truth = parse_moment(row.at(row.contains("dct") ? "dct" : "published").get<std::string>());
        if (!truth) continue;
        Read read;
        read.published = *truth;
        text::cut(text, text::english(), read.document);
        phrases::find(read.document, {}, read.trees, read.phrases);
        visit(read);
    }
    return in.eof();
}

/// So many of the guesses that are said to be right so often are.
struct Reliability {
    double said = 0;
    int guesses = 0;
    int right = 0;
};

struct Count {
    int all = 0;
    int guessed = 0;
    int first = 0;
    int among = 0;
    int claimed = 0;
    int wrong = 0;
    std::array<Reliability, 6> reliability{};

    void add(Read const &read) {
        auto const guesses = order::guess_publication(read.document, read.trees, read.phrases, std::nullopt);
        ++all;
        if (guesses.empty()) return;
        ++guessed;
        auto const right = [&](auto const &guess) { return guess.day == read.published.day; };
        bool const hit = right(guesses[0]);
        first += hit ? 1 : 0;
        among += std::any_of(guesses.begin(), guesses.end(), right) ? 1 : 0;
        constexpr std::array bounds{0.01, 0.03, 0.1, 0.3, 0.5, 1.01};
        auto const probability = guesses[0].probability;
        auto const bound = std::find_if(bounds.begin(), bounds.end() - 1, [&](double b) { return probability < b; });
        auto &row = reliability.at(static_cast<std::size_t>(bound - bounds.begin()));
        row.said += probability;
        ++row.guesses;
        row.right += hit ? 1 : 0;
        if (probability < order::enough_to_claim) return;
        ++claimed;
        wrong += hit ? 0 : 1;
    }

    void print(char const *name) const {
        std::printf(
            "%s: %d articles, %d with candidates, first right %d, among the first three %d, claimed %d, claimed "
            "and wrong %d (%.1f %%)\n",
            name, all, guessed, first, among, claimed, wrong, 100.0 * wrong / std::max(all, 1));
        for (auto const &row : reliability)
            if (row.guesses > 0)
                std::printf("  %3d said to be right %.3f of the time, %d are (%.3f)\n", row.guesses,
                            row.said / row.guesses, row.right, static_cast<double>(row.right) / row.guesses);
    }
};

/// How often each distance is seen.
class Odds {
public:
    void add(Read const &read) {
        auto const days = date::local_days{date::days{read.published.day.since_epoch}};
        auto const clues = order::publication_clues(read.document, read.trees, read.phrases, std::nullopt);
        // What names its own day whole, as web pages do, needs no inference, and is not what the tables are for.
        if (std::any_of(clues.begin(), clues.end(), [&](order::Clue const &clue) {
                return clue.said.year && clue.said.day != 0 && order::distance(clue, date::year_month_day{days}) == 0;
            }))
            return;
        for (auto const &clue : clues) {
            auto const rows = order::odds_table(clue.kind);
            auto const apart = order::distance(clue, date::year_month_day{days});
            if (rows.empty() || !apart || *apart < rows.front().from || *apart >= rows.back().from) continue;
            auto const kind = static_cast<std::size_t>(clue.kind);
            auto const row = std::find_if(rows.begin() + 1, rows.end(),
                                          [&](order::OddsRow const &next) { return *apart < next.from; });
            auto &counts = counts_.at(kind).at(clue.ahead ? 1 : 0);
            counts.resize(rows.size());
            ++counts[static_cast<std::size_t>(row - rows.begin()) - 1];
        }
    }

    void print() const {
        for (std::size_t kind = 0; kind < order::clue_kinds; ++kind) {
            auto const rows = order::odds_table(static_cast<order::Clue::Kind>(kind));
            std::array<double, 2> sums{};
            for (std::size_t row = 0; row + 1 < rows.size(); ++row)
                for (std::size_t side = 0; side < 2; ++side) sums.at(side) += at(kind, side, row);
            std::printf("// kind %zu: %.0f told, %.0f ahead\n", kind, sums[0], sums[1]);
            for (std::size_t row = 0; row < rows.size(); ++row)
                std::printf("    OddsRow{%d, %.4f, %.4f},\n", rows[row].from, at(kind, 0, row) / std::max(sums[0], 1.0),
                            at(kind, 1, row) / std::max(sums[1], 1.0));
        }
    }

private:
    [[nodiscard]] double at(std::size_t kind, std::size_t side, std::size_t row) const {
        auto const &counts = counts_.at(kind).at(side);
        return row < counts.size() ? counts[row] : 0.0;
    }
    std::array<std::array<std::vector<double>, 2>, order::clue_kinds> counts_;
};

} // namespace

int main(int argc, char **argv) {
    bool const odds_wanted = argc > 1 && std::strcmp(argv[1], "--odds") == 0;
    Odds odds;
    for (int file = odds_wanted ? 2 : 1; file < argc; ++file) {
        Count count;
        bool const read = each_article(argv[file], [&](Read const &article) {
            if (odds_wanted) odds.add(article);
            else count.add(article);
        });
        if (!read) return 3;
        if (!odds_wanted) count.print(argv[file]);
    }
    if (odds_wanted) odds.print();
    return 0;
}
