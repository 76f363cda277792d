#include "resolve/event_anchor.hpp"

#include "base/letters.hpp"
#include "events/reporting.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::resolve {

namespace {

using phrases::Lead;
using phrases::Phrase;
using phrases::Trail;
using text::LexClass;
using text::Word;

// ---------------------------------------------------------------------------------------------------- words of an
// event

bool begins_with(std::string_view word, std::string_view letters) {
    return word.size() >= letters.size() && base::spells(word.substr(0, letters.size()), letters);
}

/// Verbs that nouns of other letters tell of.
struct OtherWord {
    std::string_view noun;
    std::string_view word;
};
constexpr std::array other_words{
    OtherWord{"death", "died"},        OtherWord{"birth", "born"},      OtherWord{"wedding", "married"},
    OtherWord{"marriage", "married"},  OtherWord{"shooting", "shot"},   OtherWord{"strike", "struck"},
    OtherWord{"theft", "stole"},       OtherWord{"theft", "stolen"},    OtherWord{"meeting", "met"},
    OtherWord{"speech", "spoke"},      OtherWord{"outbreak", "broke"},  OtherWord{"victory", "won"},
    OtherWord{"win", "won"},           OtherWord{"sale", "sold"},       OtherWord{"loss", "lost"},
    OtherWord{"term", "sworn"},        OtherWord{"term", "office"},     OtherWord{"term", "inaugurated"},
    OtherWord{"vote", "polls"},        OtherWord{"vote", "election"},   OtherWord{"election", "polls"},
    OtherWord{"election", "vote"},     OtherWord{"flight", "fled"},     OtherWord{"inauguration", "sworn"},
    OtherWord{"retirement", "retire"}, OtherWord{"truce", "ceasefire"}, OtherWord{"ceasefire", "truce"},
};

/// What makes a noun of a verb, the longer first.
constexpr std::array<std::string_view, 12> noun_endings{"ation", "ition", "sion", "tion", "ment", "ance",
                                                        "ence",  "ion",   "ing",  "ure",  "al",   "y"};

/// The words that tell of the event that a noun names: "attacked" and "attacks" of "attack", "earthquake" of "quake",
/// "invaded" of "invasion", "died" of "death". What the noun decides is worked out once: thousands of words are asked.
class TellingWords {
public:
    explicit TellingWords(std::string_view name) : noun_(base::lower_case(name)) {
        note_initial(noun_);
        for (auto const ending : noun_endings) {
            constexpr std::size_t shortest_stem = 4;
            if (noun_.size() >= ending.size() + shortest_stem && noun_.ends_with(ending))
                stems_[stem_count_++] = noun_.size() - ending.size();
        }
        for (auto const &other : other_words) {
            if (noun_ != other.noun) continue;
            others_[other_count_++] = other.word;
            note_initial(other.word);
        }
    }

    [[nodiscard]] bool contain(std::string_view word) const {
        if (ends_in_noun(word)) return true;
        if ((initials_ >> initial(word) & 1U) == 0) return false;
        if (begins_with(word, noun_) && word.size() <= noun_.size() + longest_inflection) return true;
        auto const *const stems_end = stems_.data() + stem_count_;
        if (std::any_of(stems_.data(), stems_end, [&](std::size_t stem) { return shares_stem(word, stem); }))
            return true;
        auto const *const others_end = others_.data() + other_count_;
        return std::any_of(others_.data(), others_end, [&](auto other) { return begins_with(word, other); });
    }

private:
    static constexpr std::size_t longest_inflection = 3;

    /// A letter's number, the same for all that are none.
    static unsigned initial(std::string_view word) {
        auto const letter = word.empty() ? 'z' + 1 : base::to_lower(word.front());
        return letter >= 'a' && letter <= 'z' ? static_cast<unsigned>(letter - 'a') : 31U;
    }
    void note_initial(std::string_view word) { initials_ |= 1U << initial(word); }

    /// "earthquake"
    [[nodiscard]] bool ends_in_noun(std::string_view word) const {
        constexpr std::size_t whole_word = 5;
        return noun_.size() >= whole_word && word.size() > noun_.size() &&
               base::to_lower(word.back()) == noun_.back() &&
               base::spells(word.substr(word.size() - noun_.size()), noun_);
    }
    /// "explosion", "exploded": the same up to an ending of either.
    [[nodiscard]] bool shares_stem(std::string_view word, std::size_t stem) const {
        constexpr std::size_t longest_ending = 4;
        return word.size() <= stem + longest_ending && begins_with(word, std::string_view(noun_).substr(0, stem));
    }

    std::string noun_;
    std::array<std::size_t, noun_endings.size()> stems_{}; ///< lengths
    std::size_t stem_count_ = 0;
    std::array<std::string_view, other_words.size()> others_{};
    std::size_t other_count_ = 0;
    std::uint32_t initials_ = 0; ///< letters that words begin with which are asked further
};

/// "after the attack", "within hours of the attack": the event is counted from there, too, and not told of.
bool counted_from(text::Document const &document, std::uint32_t place) {
    constexpr std::uint32_t reach = 5;
    auto const &tokens = document.tokens;
    for (std::uint32_t back = 1; back <= reach && back <= place; ++back) {
        auto const &token = tokens[place - back];
        for (auto const word : {Word::after, Word::before, Word::since, Word::until, Word::into})
            if (token.is(word)) return true;
        if (token.is(Word::of) && back < place) {
            auto const &counted = tokens[place - back - 1];
            return counted.is(LexClass::unit) || counted.is(LexClass::units) || counted.is(Word::anniversary) ||
                   counted.is(Word::eve);
        }
        bool const inside = token.is(Word::the) || token.is(LexClass::none) || token.is('\'') || token.is(Word::s) ||
                            token.is_possessive();
        if (!inside) return false;
    }
    return false;
}

// ---------------------------------------------------------------------------------------------------- dates beside it

/// "Police said on Tuesday": the day of the report.
bool dates_a_report(text::Document const &document, Phrase const &phrase) {
    auto at = phrase.tokens.begin;
    if (phrase.lead == Lead::on) --at;
    if (at == 0) return false;
    return events::reporting_verbs.contains(document.tokens[at - 1].of(document.text));
}

class Search {
public:
    Search(text::Document const &document, Told const &told, Grain coarsest)
        : document_(document),
          told_(told),
          coarsest_(coarsest) {}

    /// The date nearest to that token in the range, which lies in one sentence.
    [[nodiscard]] std::optional<EventDate> nearest(std::uint32_t place, text::TokenRange range) const {
        auto const &phrases = *told_.phrases;
        auto const first =
            std::lower_bound(phrases.begin(), phrases.end(), range.begin,
                             [](Phrase const &phrase, std::uint32_t at) { return phrase.tokens.begin < at; });
        std::optional<EventDate> found;
        std::uint32_t least = farthest;
        for (auto at = static_cast<std::size_t>(first - phrases.begin()); at < told_.resolutions->size(); ++at) {
            auto const &phrase = phrases[at];
            if (phrase.tokens.begin >= range.end) break;
            auto const &meaning = (*told_.resolutions)[at];
            if (!meaning || !dates(*meaning) || dates_a_report(document_, phrase)) continue;
            auto const away = place < phrase.tokens.begin  ? phrase.tokens.begin - place
                              : place >= phrase.tokens.end ? place - phrase.tokens.end + 1
                                                           : 0;
            if (away >= least) continue;
            least = away;
            auto const interval =
                meaning->grain <= Grain::day ? calendar::day(meaning->interval.begin) : meaning->interval;
            found = EventDate{interval, std::max(meaning->grain, Grain::day), phrase.root};
        }
        return found;
    }

private:
    static constexpr std::uint32_t farthest = 20; ///< tokens from the word of the event to its date

    [[nodiscard]] bool dates(Resolution const &meaning) const {
        return meaning.dated && meaning.type != TimexType::duration && meaning.type != TimexType::set &&
               meaning.grain <= coarsest_ && meaning.extent == Extent::point &&
               meaning.interval.begin > calendar::first_instant() &&
               meaning.interval.end < calendar::end_of_instants() &&
               !std::holds_alternative<calendar::VagueTime>(meaning.value);
    }

    text::Document const &document_;
    Told const &told_;
    Grain coarsest_;
};

/// The first comma in the range; its end where there is none.
std::uint32_t clause_end(text::Document const &document, text::TokenRange range) {
    auto at = range.begin;
    while (at < range.end && !document.tokens[at].is(',')) ++at;
    return at;
}

/// "the attack on March 3", "the fire, which broke out on March 3", "her decision to leave last fall": the date stands
/// right behind the name.
bool dated_behind(text::Document const &document, std::uint32_t end) {
    auto const &tokens = document.tokens;
    if (end + 1 >= tokens.size()) return false;
    auto const next = tokens[end + 1].of(document.text);
    return tokens[end].is(Word::on) || tokens[end].is(Word::of) || tokens[end].is(Word::in) ||
           tokens[end].is(Word::to) || (tokens[end].is(',') && (next == "which" || next == "who" || next == "when"));
}

} // namespace

std::optional<EventDate> date_of_event(text::Document const &document, Told const &told, text::TokenRange name,
                                       Grain coarsest) {
    constexpr std::uint32_t reach = 2'000;
    if (name.size() == 0 || told.phrases == nullptr) return std::nullopt;
    Search const search(document, told, coarsest);
    TellingWords const telling(document.tokens[name.end - 1].of(document.text));
    auto const told_at = [&](std::uint32_t place) {
        auto const &token = document.tokens[place];
        return token.is_letters() && telling.contain(token.of(document.text)) && !counted_from(document, place);
    };
    // "The first anniversary of the flood on Friday" dates the anniversary.
    bool const anniversary = name.begin > 1 && document.tokens[name.begin - 2].is(Word::anniversary);
    if (told.whole && !anniversary && dated_behind(document, name.end)) {
        auto here = document.sentence_of(name.begin);
        if (document.tokens[name.end].is(Word::to)) here.end = clause_end(document, {name.end, here.end});
        if (auto const found = search.nearest(name.end, {name.end, here.end})) return found;
        // "her decision to leave last fall": no day, wherever else decisions are dated.
        if (Search(document, told, Grain::year).nearest(name.end, {name.end, here.end})) return std::nullopt;
    }
    auto const stop = name.begin > reach ? name.begin - reach : 0;
    for (auto at = name.begin; at > stop; --at) {
        if (!told_at(at - 1)) continue;
        auto sentence = document.sentence_of(at - 1);
        sentence.end = std::min(sentence.end, name.begin);
        if (auto const found = search.nearest(at - 1, sentence)) return found;
    }
    if (!told.whole) return std::nullopt;
    auto const end = std::min<std::size_t>(document.tokens.size(), std::size_t{name.end} + reach);
    for (auto at = name.end; at < end; ++at) {
        if (!told_at(at)) continue;
        auto sentence = document.sentence_of(at);
        sentence.begin = std::max(sentence.begin, name.end);
        if (auto const found = search.nearest(at, sentence)) return found;
    }
    return std::nullopt;
}

std::optional<BesideEvent> event_beside(text::Document const &document, phrases::Phrase const &phrase) {
    using Side = phrases::EventSpan::Side;
    auto const end = phrase.tokens.end;
    if (end + 1 >= document.tokens.size()) return std::nullopt;
    auto const &next = document.tokens[end];
    auto side = Side::since;
    if (phrase.lead == Lead::within && (phrase.trail == Trail::after || next.is(Word::of))) side = Side::within;
    else if (next.is(Word::of)) side = Side::on;
    else if (phrase.trail == Trail::after) side = Side::after;
    else if (phrase.trail == Trail::before) side = Side::before;
    else if (phrase.trail != Trail::since) return std::nullopt;
    auto const name = phrases::event_named(document, end + 1);
    if (name.size() == 0) return std::nullopt;
    return BesideEvent{side, name};
}

} // namespace dateline::resolve
