/// @file The phrases of a text in order, and what each leaves for the next to count from.
#include "resolve/evaluator.hpp"
#include "resolve/resolution.hpp"

namespace dateline::resolve {

namespace {

using phrases::Phrase;
using phrases::Trees;

/// Whether the words name a year, or a period whose year they name.
bool names_year(Trees const &trees, phrases::NodeId id) {
    if (auto const *const date = phrases::as<phrases::CalendarDate>(trees, id)) return date->year.has_value();
    if (auto const *const within = phrases::as<phrases::Within>(trees, id))
        return within->outer && names_year(trees, within->outer);
    if (auto const *const part = phrases::as<phrases::PartOf>(trees, id)) return names_year(trees, part->of);
    if (auto const *const nth = phrases::as<phrases::Nth>(trees, id)) return nth->of && names_year(trees, nth->of);
    return false;
}

void remember(Discourse &discourse, Trees const &trees, Phrase const &phrase, Resolution const &meaning) {
    if (!meaning.dated || meaning.type == TimexType::duration || meaning.type == TimexType::set) return;
    if (std::holds_alternative<calendar::VagueTime>(meaning.value)) return;
    auto whole = meaning.interval;
    // What "since" and "by" opened is remembered closed.
    if (meaning.steps.begin() != meaning.steps.end() && phrase.lead != phrases::Lead::none)
        whole = meaning.steps.begin()->interval;
    if (whole.begin == whole.end) whole = meaning.interval;
    TextTime const time{whole, meaning.grain, phrase.root};
    discourse.latest = time;
    if (meaning.grain == Grain::quarter) discourse.quarter = time;
    if (meaning.grain <= Grain::year || names_year(trees, phrase.root)) discourse.dated = time;
}

} // namespace

void resolve(text::Document const &document, Trees const &trees, std::vector<Phrase> const &phrases,
             Reference const &reference, std::vector<std::optional<Resolution>> &resolutions) {
    resolutions.clear();
    resolutions.reserve(phrases.size());
    Discourse discourse;
    Evaluator evaluator(document, trees, reference, discourse);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        auto const &phrase = phrases[i];
        std::optional<Resolution> meaning;
        if (phrase.partner == 1) meaning = evaluator.first_of_pair(phrase, phrases[i + 1].root);
        else if (phrase.partner == -1 && resolutions.back())
            meaning = evaluator.second_of_pair(phrase, *resolutions.back());
        else meaning = evaluator.phrase(phrase);
        if (meaning) remember(discourse, trees, phrase, *meaning);
        resolutions.push_back(meaning);
    }
}

TextKind kind_of_text(Trees const &trees, std::vector<Phrase> const &phrases,
                      std::optional<calendar::Instant> published) {
    int own_year = 0;
    int deictic = 0;
    int const year = published ? int{calendar::day_of(*published).year()} : 9999;
    for (auto const &phrase : phrases) {
        if (names_year(trees, phrase.root)) {
            auto const *const date = phrases::as<phrases::CalendarDate>(trees, phrase.root);
            if (date != nullptr && date->year && *date->year < year - 1) ++own_year;
        }
        if (phrases::as<phrases::DeicticDay>(trees, phrase.root) != nullptr) ++deictic;
        if (auto const *const date = phrases::as<phrases::CalendarDate>(trees, phrase.root);
            date != nullptr && date->weekday != 0 && date->month == 0)
            ++deictic;
        if (auto const *const relative = phrases::as<phrases::Relative>(trees, phrase.root);
            relative != nullptr && (relative->which == text::Which::last || relative->which == text::Which::this_))
            ++deictic;
    }
    return own_year >= 5 && own_year > 4 * deictic ? TextKind::narrative : TextKind::news;
}

} // namespace dateline::resolve
