#include "phrases/en/games.hpp"

#include "base/word_set.hpp"
#include "phrases/en/token_set.hpp"

#include <algorithm>
#include <array>

namespace dateline::phrases::en {

namespace {

/// Words by which one sees what a text is about.
template <std::size_t N>
class Topic {
public:
    consteval explicit Topic(std::array<std::string_view, N> const &words) : words_(words), set_(words) {}

    /// How many of the words stand near the token; kinds: theirs.
    [[nodiscard]] int count_near(text::Document const &document, std::uint32_t token, TokenSet const &kinds) const {
        constexpr std::uint32_t reach = 80;
        auto const end = std::min(token + reach, static_cast<std::uint32_t>(document.tokens.size()));
        int count = 0;
        for (auto at = token > reach ? token - reach : 0; at < end; ++at)
            if (kinds.contains_kind(document.kinds[at]) && set_.contains(document.tokens[at].of(document.text)))
                ++count;
        return count;
    }

    /// Most words of a text need not be looked up: they are of other kinds than these.
    [[nodiscard]] TokenSet kinds() const {
        TokenSet kinds;
        for (auto const word : words_) {
            auto const lexeme = text::english().find(base::key_of(word));
            kinds = kinds | TokenSet::of(lexeme.cls, lexeme.value);
        }
        return kinds;
    }

private:
    std::array<std::string_view, N> words_;
    base::WordSet<N> set_;
};

constexpr Topic games(std::to_array<std::string_view>(
    {"coach",     "coaches",     "touchdown",    "touchdowns", "halftime",   "goalkeeper", "keeper",  "rebounds",
     "assists",   "playoff",     "playoffs",     "scored",     "scoring",    "scorer",     "striker", "midfielder",
     "defender",  "kickoff",     "offense",      "turnovers",  "yards",      "penalty",    "referee", "equaliser",
     "equalizer", "winger",      "dunk",         "layup",      "header",     "pitch",      "roster",  "league",
     "stadium",   "quarterback", "interception", "fouls",      "teammates",  "team",       "game",    "match",
     "ball",      "players",     "player",       "tournament", "qualifying", "qualifiers", "squad",   "fixture"}));
constexpr Topic business(std::to_array<std::string_view>({"earnings", "revenue",   "revenues", "profit",  "profits",
                                                          "sales",    "shares",    "fiscal",   "economy", "growth",
                                                          "income",   "quarterly", "company",  "loss",    "analysts",
                                                          "market",   "dividend",  "gdp",      "exports", "output"}));

} // namespace

bool tells_of_game(text::Document const &document, std::uint32_t token) {
    static TokenSet const kinds_of_games = games.kinds();
    static TokenSet const kinds_of_business = business.kinds();
    auto const of_games = games.count_near(document, token, kinds_of_games);
    return of_games > 1 && of_games > 2 * business.count_near(document, token, kinds_of_business);
}

} // namespace dateline::phrases::en
