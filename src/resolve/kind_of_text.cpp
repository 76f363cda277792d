/// @file News, narrative or post: told by how the dates of a text are given, and by how it is written.
#include "resolve/evaluator.hpp"
#include "resolve/resolution.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::resolve {

namespace {

using phrases::Phrase;
using phrases::Trees;
using text::Token;

/// Marks that the prose of a newspaper has no use for: hashtags, names of accounts, links, "~", "::", "!!".
bool informal(text::Document const &document, std::size_t place) {
    auto const &token = document.tokens[place];
    if (token.is('#') || token.is('@') || token.is('~') || token.is('|') || token.is('!')) return true;
    if (place + 1 == document.tokens.size()) return false;
    auto const &next = document.tokens[place + 1];
    bool const doubled = (token.is(':') || token.is('.') || token.is('?')) && next.is(Token::glued) &&
                         next.is(static_cast<char>(token.value));
    bool const link = token.is_letters() && token.of(document.text).starts_with("http") && next.is(':');
    return doubled || link;
}

/// "I", "my": somebody speaks of himself, in no quotation since it is all there is.
bool speaks_of_oneself(text::Document const &document, Token const &token) {
    auto const word = token.of(document.text);
    return word == "I" || word == "i" || token.is(text::Word::my);
}

/// A message of a few lines that nobody has edited, and no brief of an agency, which ends its sentences.
bool reads_as_post(text::Document const &document) {
    constexpr std::size_t longest = 400;
    auto const &tokens = document.tokens;
    if (tokens.empty() || document.text.size() >= longest || document.sentences.size() >= 8) return false;
    auto const &first = tokens.front();
    if (first.is_letters() && !first.is(Token::capitalised)) return true;
    auto const &last = tokens.back();
    bool const ends = last.is('.') || last.is('"') || last.is('\'') || last.is(')') || last.is('?');
    if (!ends) return true;
    for (std::size_t place = 0; place < tokens.size(); ++place)
        if (informal(document, place) || speaks_of_oneself(document, tokens[place])) return true;
    return false;
}

/// Newspapers report what people say, in every tenth sentence or more; histories and lives seldom do.
bool reports_sayings(text::Document const &document) {
    constexpr std::array<std::string_view, 5> sayings{"said", "says", "told", "say", "saying"};
    constexpr std::size_t few = 3;
    constexpr std::size_t sentences_a_saying = 12;
    auto const sayings_said =
        static_cast<std::size_t>(std::count_if(document.tokens.begin(), document.tokens.end(), [&](Token const &token) {
            return std::find(sayings.begin(), sayings.end(), token.of(document.text)) != sayings.end();
        }));
    return sayings_said >= few && sayings_said * sentences_a_saying > document.sentences.size();
}

} // namespace

TextKind kind_of_text(text::Document const &document, Trees const &trees, std::vector<Phrase> const &phrases,
                      std::optional<calendar::Instant> published) {
    if (reads_as_post(document)) return TextKind::post;
    int own_year = 0;
    int long_ago = 0;
    int deictic = 0;
    int const year = published ? int{calendar::day_of(*published).year()} : 9999;
    for (auto const &phrase : phrases) {
        if (auto const named = year_named(trees, phrase.root);
            named && trees.rule(phrase.root) != "<year of three digits>") {
            own_year += *named < year - 1 ? 1 : 0;
            long_ago += *named < year - 60 ? 1 : 0;
        }
        // A story of long ago may end with today; yesterday is a reporter's.
        if (auto const *const day = phrases::as<phrases::DeicticDay>(trees, phrase.root); day != nullptr)
            deictic += day->days == 0 ? 1 : 3;
        if (auto const *const date = phrases::as<phrases::CalendarDate>(trees, phrase.root);
            date != nullptr && date->weekday != 0 && date->month == 0)
            ++deictic;
        if (auto const *const relative = phrases::as<phrases::Relative>(trees, phrase.root);
            relative != nullptr && (relative->which == text::Which::last || relative->which == text::Which::this_))
            ++deictic;
    }
    bool const years = (own_year >= 5 || (long_ago >= 3 && deictic == 0)) && own_year > 3 * deictic;
    return years && !reports_sayings(document) ? TextKind::narrative : TextKind::news;
}

} // namespace dateline::resolve
