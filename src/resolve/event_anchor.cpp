#include "resolve/event_anchor.hpp"

#include "base/perfect_hash.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::resolve {

namespace {

/// "attack" in "attacked" and "attacks": the same event in another form.
bool tells_of(std::string_view word, std::string_view noun) {
    if (word.size() < noun.size() || word.size() > noun.size() + 3) return false;
    for (std::size_t i = 0; i < noun.size(); ++i)
        if (base::to_lower(word[i]) != base::to_lower(noun[i])) return false;
    return true;
}

/// The day that a sentence gives, if one of its expressions has been resolved to a day.
std::optional<calendar::Interval> day_in(Told const &told, text::TokenRange sentence) {
    auto const &phrases = *told.phrases;
    auto const first =
        std::lower_bound(phrases.begin(), phrases.end(), sentence.begin,
                         [](phrases::Phrase const &phrase, std::uint32_t at) { return phrase.tokens.begin < at; });
    for (auto at = static_cast<std::size_t>(first - phrases.begin()); at < told.resolutions->size(); ++at) {
        if (phrases[at].tokens.begin >= sentence.end) break;
        auto const &meaning = (*told.resolutions)[at];
        if (meaning && meaning->dated && meaning->type != TimexType::duration && meaning->grain <= Grain::day &&
            !std::holds_alternative<calendar::VagueTime>(meaning->value))
            return calendar::day(meaning->interval.begin);
    }
    return std::nullopt;
}

} // namespace

std::optional<calendar::Interval> date_of_event(text::Document const &document, Told const &told, std::uint32_t end) {
    constexpr std::uint32_t reach = 2'000;
    if (end < 2 || told.phrases == nullptr) return std::nullopt;
    auto const noun = document.tokens[end - 1].of(document.text);
    auto const here = document.sentence_of(end - 1);
    auto const stop = end > reach ? end - reach : 0;
    for (auto at = here.begin; at > stop; --at) {
        if (!tells_of(document.tokens[at - 1].of(document.text), noun)) continue;
        if (auto const found = day_in(told, document.sentence_of(at - 1))) return found;
    }
    return std::nullopt;
}

} // namespace dateline::resolve
