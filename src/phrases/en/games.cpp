#include "phrases/en/games.hpp"

#include "base/word_set.hpp"

#include <algorithm>
#include <array>

namespace dateline::phrases::en {

namespace {

constexpr base::WordSet of_games(std::to_array<std::string_view>(
    {"coach",      "coaches",   "touchdown", "touchdowns", "halftime",    "half-time",    "goalkeeper", "keeper",
     "rebounds",   "assists",   "playoff",   "playoffs",   "scored",      "scoring",      "scorer",     "striker",
     "midfielder", "defender",  "kickoff",   "kick-off",   "offense",     "turnovers",    "yards",      "penalty",
     "referee",    "equaliser", "equalizer", "winger",     "dunk",        "layup",        "free-kick",  "header",
     "pitch",      "roster",    "league",    "stadium",    "quarterback", "interception", "fouls",      "teammates",
     "team",       "game",      "match",     "ball",       "players",     "player"}));
constexpr base::WordSet of_business(std::to_array<std::string_view>(
    {"earnings", "revenue",   "revenues", "profit", "profits",  "sales",  "shares",   "fiscal", "economy", "growth",
     "income",   "quarterly", "company",  "loss",   "analysts", "market", "dividend", "gdp",    "exports", "output"}));

} // namespace

bool tells_of_game(text::Document const &document, std::uint32_t token) {
    constexpr std::uint32_t reach = 80;
    auto const size = static_cast<std::uint32_t>(document.tokens.size());
    auto const end = std::min(token + reach, size);
    int games = 0;
    int business = 0;
    for (auto at = token > reach ? token - reach : 0; at < end; ++at) {
        auto const &one = document.tokens[at];
        if (!one.is_letters()) continue;
        games += of_games.contains(one.of(document.text)) ? 1 : 0;
        business += of_business.contains(one.of(document.text)) ? 1 : 0;
    }
    return games > 1 && games > 2 * business;
}

} // namespace dateline::phrases::en
