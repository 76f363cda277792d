#include "resolve/verb_groups.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline::resolve {

namespace {

using text::LexClass;
using text::Token;
using text::VerbCue;
using text::Word;

template <std::size_t Size>
constexpr bool is_one_of(std::string_view word, std::array<std::string_view, Size> const &words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "killed", "voted", "agreed": a form in -ed of four letters or more, not "speed" nor "indeed". Adjectives in -ed are
/// rare before a date.
bool ends_in_ed(std::string_view word) {
    constexpr std::array<std::string_view, 4> double_e{"agreed", "disagreed", "freed", "guaranteed"};
    return word.size() >= 4 && word.ends_with("ed") && (!word.ends_with("eed") || is_one_of(word, double_e));
}

/// Past forms without -ed that the lexicon does not list.
constexpr std::array<std::string_view, 40> irregular{
    "taken",  "given", "written", "driven", "stolen", "broken", "chosen", "fallen", "frozen", "thrown",
    "shown",  "drawn", "grown",   "flown",  "born",   "torn",   "sworn",  "hidden", "beaten", "begun",
    "hung",   "stuck", "sat",     "wore",   "lent",   "meant",  "blew",   "blown",  "fed",    "forgot",
    "bitten", "slept", "wept",    "rang",   "sang",   "tore",   "upheld", "slain",  "clung",  "withheld"};

bool small_word(Token const &token) { return token.is_letters() && !token.is(Token::capitalised); }

/// "The fair opens Friday": present forms of verbs that with a date tell of what is arranged.
constexpr std::array<std::string_view, 27> scheduled{
    "begins", "starts", "opens",   "reopens",   "ends",    "closes",   "expires",   "resumes", "lapses",
    "kicks",  "takes",  "departs", "concludes", "arrives", "airs",     "premieres", "hosts",   "faces",
    "goes",   "turns",  "retires", "decides",   "awaits",  "awaiting", "stops",     "debuts",  "launches"};

/// The same of many: "talks resume Friday". Not "to resume", and not the face of a clock.
constexpr std::array<std::string_view, 5> scheduled_of_many{"resume", "reopen", "face", "go", "await"};

/// "Exams start on Monday": right behind what is many and right before the date, as these are nouns as well.
constexpr std::array<std::string_view, 5> begun_by_many{"start", "begin", "open", "end", "expire"};

constexpr std::array<std::string_view, 3> lasting{"runs", "lasts", "continues"};

/// "declined to comment", "tried to flee": what an infinitive behind them tells was done then, or was not. "Returned to
/// parliament", "came to help": a place follows, or what was done there. "Was reported to be calm": so it was.
constexpr std::array<std::string_view, 48> implicative{
    "declined", "refused",   "failed",    "managed",   "tried",      "began",      "continued",   "attempted",
    "helped",   "rushed",    "voted",     "used",      "appeared",   "seemed",     "sought",      "happened",
    "started",  "forced",    "turned",    "struggled", "came",       "went",       "returned",    "moved",
    "flew",     "travelled", "traveled",  "walked",    "marched",    "drove",      "transferred", "taken",
    "tries",    "attempts",  "struggles", "refuses",   "reported",   "believed",   "said",        "thought",
    "known",    "had",       "come",      "alleged",   "considered", "understood", "found",       "deemed"};

/// "was shot to death", "came to power", "marched to central squares": no infinitives.
constexpr std::array<std::string_view, 45> goals{
    "death",     "power",       "prison",      "jail",         "court",   "school",   "church",   "work",
    "town",      "bed",         "sea",         "earth",        "trial",   "war",      "peace",    "life",
    "safety",    "shore",       "justice",     "office",       "ashes",   "rubble",   "ruins",    "debt",
    "people",    "water",       "parliament",  "hospital",     "central", "northern", "southern", "eastern",
    "western",   "nearby",      "police",      "neighbouring", "public",  "children", "workers",  "troops",
    "reporters", "journalists", "neighboring", "residents",    "yield"};

/// "allowed them to call": the same, with a word or more between.
constexpr std::array<std::string_view, 8> causative{"allowed", "forced",  "prompted", "caused",
                                                    "led",     "enabled", "helped",   "permitted"};

/// "their campaign to oust him", "were able to flee": what governs these, and not the infinitive, tells when.
constexpr std::array<std::string_view, 14> governed_words{"idea",    "campaign", "effort",   "efforts", "bid",
                                                          "attempt", "attempts", "pressure", "fight",   "struggle",
                                                          "able",    "unable",   "willing",  "order"};

/// "could be heard": what could be perceived was.
constexpr std::array<std::string_view, 3> perceived{"heard", "seen", "felt"};

} // namespace

std::optional<Outlook> VerbGroups::at(std::uint32_t place) const {
    auto const &token = document_.tokens[place];
    if (is_modal(place)) return of_modal(place);
    if (auto const found = cue(place)) return of_cue(place, *found);
    if (token.is(Word::ending) && token.of(document_.text).ends_with("d")) return Outlook::past;
    if (!small_word(token)) return std::nullopt;
    bool const many_begin = is_one_of(word(place), begun_by_many) && is_many_before(place) && is_date_behind(place);
    if (many_begin) return governed(place, 3).value_or(Outlook::future);
    if (!token.is(LexClass::none)) return std::nullopt;
    if (ends_in_ed(word(place)) || is_one_of(word(place), irregular)) return of_participle(place);
    if (is_scheduled(place)) return governed(place, 3).value_or(Outlook::future);
    return std::nullopt;
}

std::optional<Outlook> VerbGroups::infinitive_at(std::uint32_t place) const {
    if (!document_.tokens[place].is(Word::to)) return std::nullopt;
    // "with a view to holding a vote"
    if (place > sentence_.begin && word(place - 1) == "view") return Outlook::future;
    if (!infinitive_follows(place)) return std::nullopt;
    if (place == sentence_.begin) return Outlook::future;
    if (cue_is(place - 1, VerbCue::planned)) return of_plan(place - 1);
    if (is_one_of(word(place - 1), implicative)) return of_participle(place - 1);
    if (is_one_of(word(place - 1), governed_words)) return std::nullopt;
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t back = 1; back <= reach && place >= sentence_.begin + back; ++back) {
        auto const &token = document_.tokens[place - back];
        if (token.is(LexClass::punctuation)) break;
        // "the first nation to launch a strike"
        if (token.is(LexClass::ordinal) || token.is(Word::only)) return std::nullopt;
        if (back > 1 && is_one_of(word(place - back), causative)) return of_participle(place - back);
    }
    return Outlook::future;
}

bool VerbGroups::is_infinitive_like_past(std::uint32_t place) const {
    return place > sentence_.begin && document_.tokens[place - 1].is(Word::to) && cue_is(place, VerbCue::past);
}

bool VerbGroups::is_to_be(std::uint32_t begin) const {
    auto const &day = document_.tokens[begin];
    if (!day.is(LexClass::weekday) && !day.is(LexClass::month) && !day.is(LexClass::number)) return false;
    constexpr std::uint32_t reach = 3;
    constexpr std::array<std::string_view, 6> chances{"likely", "unlikely", "possible", "certain", "back", "early"};
    for (std::uint32_t back = 1; back <= reach && begin >= sentence_.begin + back; ++back) {
        auto const place = begin - back;
        if (cue_is(place, VerbCue::present)) return true;
        auto const &token = document_.tokens[place];
        if (!token.is(Word::on) && !token.is(Word::in) && !token.is(Word::at) && !token.is(Word::not_) &&
            !is_one_of(word(place), chances))
            return false;
    }
    return false;
}

std::optional<Outlook> VerbGroups::beside(std::uint32_t begin) const {
    // "burned down on", "took effect"
    constexpr std::array<std::string_view, 11> part_of_verb{"down", "out",  "up",    "off",    "over", "away",
                                                            "back", "here", "there", "effect", "place"};
    auto verb = before(begin);
    if (!verb) return std::nullopt;
    auto const &preposition = document_.tokens[*verb];
    bool const led = preposition.is(Word::in) || preposition.is(Word::on) || preposition.is(Word::until);
    // "traded October crude", "set Nov. 10 as the deadline": an object.
    bool const object =
        !led && !document_.tokens[begin].is(Word::the) && (!is_day_of_month(begin) || word(*verb) == "set");
    if (object) return std::nullopt;
    if (led) verb = before(*verb);
    if (verb && is_one_of(word(*verb), part_of_verb)) verb = before(*verb);
    if (!verb || word(*verb) == "was" || word(*verb) == "were") return std::nullopt;
    auto const auxiliary = before(*verb);
    if (auxiliary && cue_is(*auxiliary, VerbCue::present) && !cue_is(*verb, VerbCue::planned)) return std::nullopt;
    auto const found = at(*verb);
    if (!found && auxiliary && cue_is(*auxiliary, VerbCue::future)) return Outlook::future; // "will play on"
    return cue_is(*verb, VerbCue::planned) && found == Outlook::past ? std::nullopt : found;
}

bool VerbGroups::is_day_of_month(std::uint32_t place) const {
    if (!document_.tokens[place].is(LexClass::month)) return false;
    auto next = place + 1;
    if (next < sentence_.end && document_.tokens[next].is('.')) ++next;
    return next < sentence_.end && document_.tokens[next].is(LexClass::number);
}

std::optional<VerbCue> VerbGroups::cue(std::uint32_t place) const {
    auto const &token = document_.tokens[place];
    if (token.is(LexClass::auxiliary)) {
        auto const found = static_cast<VerbCue>(token.value);
        return found == VerbCue::past && word(place) == "won" && is_negation(place + 2) ? VerbCue::future : found;
    }
    if (!token.is(LexClass::none)) return std::nullopt;
    if (word(place) == "haven" && is_negation(place + 2)) return VerbCue::perfect;
    bool const clitic = place > sentence_.begin && token.is(Token::glued) && document_.tokens[place - 1].is('\'');
    if (clitic && (word(place) == "re" || word(place) == "m")) return VerbCue::present;
    if (clitic && word(place) == "ve") return VerbCue::perfect;
    return std::nullopt;
}

bool VerbGroups::cue_is(std::uint32_t place, VerbCue wanted) const { return cue(place) == wanted; }

bool VerbGroups::is_modal(std::uint32_t place) const {
    auto const &token = document_.tokens[place];
    return cue_is(place, VerbCue::modal) ||
           (token.is(LexClass::month) && token.value == 5 && !token.is(Token::capitalised));
}

bool VerbGroups::is_negation(std::uint32_t place) const {
    return place >= sentence_.begin + 2 && place < sentence_.end && document_.tokens[place].is(Token::glued) &&
           word(place) == "t" && document_.tokens[place - 1].is('\'');
}

std::optional<std::uint32_t> VerbGroups::before(std::uint32_t place) const {
    while (place > sentence_.begin) {
        --place;
        if (is_negation(place)) {
            --place;
            continue;
        }
        auto const &token = document_.tokens[place];
        bool const adverb = token.is(LexClass::none) && token.length > 4 && word(place).ends_with("ly");
        bool const quote = token.is('"') || token.is('\'') || token.is('`');
        if (!adverb && !quote) return place;
    }
    return std::nullopt;
}

std::string_view VerbGroups::word(std::uint32_t place) const { return document_.tokens[place].of(document_.text); }

bool VerbGroups::is_scheduled(std::uint32_t place) const {
    if (is_one_of(word(place), scheduled)) return true;
    // "Saturday marks ten years"; not "5 marks"
    if (word(place) == "marks") return place > sentence_.begin && document_.tokens[place - 1].is(LexClass::weekday);
    bool const back = place + 1 < sentence_.end && word(place + 1) == "back"; // "if we go back to May"
    if (is_one_of(word(place), scheduled_of_many))
        return place > sentence_.begin && !back && !is_noun_or_infinitive(place);
    if (!is_one_of(word(place), lasting) || place + 1 >= sentence_.end) return false;
    auto const &next = document_.tokens[place + 1];
    return next.is(Word::from) || next.is(Word::until) || next.is(Word::through);
}

bool VerbGroups::is_many_before(std::uint32_t place) const {
    if (place == sentence_.begin) return false;
    auto const &token = document_.tokens[place - 1];
    auto const many = word(place - 1);
    constexpr std::uint32_t least = 4;
    return small_word(token) && !token.is(Token::glued) && many.size() >= least && many.ends_with('s') &&
           !many.ends_with("ss");
}

bool VerbGroups::is_date_behind(std::uint32_t place) const {
    auto next = place + 1;
    if (next < sentence_.end && (document_.tokens[next].is(Word::on) || document_.tokens[next].is(Word::in))) ++next;
    if (next >= sentence_.end) return false;
    auto const &token = document_.tokens[next];
    return token.is(LexClass::weekday) || token.is(LexClass::month) || token.is(LexClass::relative);
}

std::optional<Outlook> VerbGroups::of_cue(std::uint32_t place, VerbCue cue) const {
    switch (cue) {
    case VerbCue::future: return Outlook::future;
    case VerbCue::modal: return of_modal(place);
    case VerbCue::planned: return is_noun(place) ? std::nullopt : std::optional(of_plan(place));
    case VerbCue::past: return word(place) == "was" || word(place) == "were" ? Outlook::past : of_participle(place);
    case VerbCue::perfect: return of_have(place);
    case VerbCue::present: return of_present(place);
    case VerbCue::be: return governed(place, 2).value_or(Outlook::future);
    case VerbCue::infinitive_to: return Outlook::future;
    }
    return std::nullopt;
}

Outlook VerbGroups::of_participle(std::uint32_t place) const { return governed(place, 3).value_or(Outlook::past); }

bool VerbGroups::is_noun(std::uint32_t place) const {
    if (word(place) != "plans" && word(place) != "plan") return false;
    if (place + 1 < sentence_.end && document_.tokens[place + 1].is(Word::for_)) return true;
    if (place == sentence_.begin) return false;
    return is_determiner(document_.tokens[place - 1]) || ends_in_ed(word(place - 1));
}

bool VerbGroups::is_noun_or_infinitive(std::uint32_t place) const {
    auto const &token = document_.tokens[place - 1];
    return is_determiner(token) || token.is(Word::to);
}

bool VerbGroups::is_determiner(Token const &token) {
    constexpr std::array<Word, 6> determiners{Word::a, Word::the, Word::its, Word::their, Word::his, Word::her};
    return std::any_of(determiners.begin(), determiners.end(), [&](Word word) { return token.is(word); });
}

Outlook VerbGroups::of_modal(std::uint32_t place) const {
    if (word(place) != "could") return Outlook::future;
    if (place + 1 < sentence_.end && document_.tokens[place + 1].is(Word::not_)) return Outlook::past;
    if (place + 2 < sentence_.end && is_one_of(word(place + 2), perceived)) return Outlook::past;
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t back = 1; back <= reach && place >= sentence_.begin + back; ++back)
        if (word(place - back) == "nor") return Outlook::past;
    return Outlook::future;
}

Outlook VerbGroups::of_plan(std::uint32_t place) const {
    auto const ruled = governed(place, 2);
    auto const next_is = [&](Word wanted) {
        return place + 1 < sentence_.end && document_.tokens[place + 1].is(wanted);
    };
    // "expected to", "a vote scheduled for"
    bool const leads_on = next_is(Word::to) || next_is(Word::for_);
    // "had been due to expire": the plan was over when it was told.
    if (place >= sentence_.begin + 2 && cue_is(place - 2, VerbCue::past) && document_.tokens[place - 1].is(Word::been))
        return Outlook::past;
    // "planned a rally", "have scheduled a vote"
    if (place + 1 < sentence_.end && document_.tokens[place + 1].is(Word::a) &&
        !(place > sentence_.begin && cue_is(place - 1, VerbCue::past)))
        return Outlook::future;
    if (!ruled && !leads_on && document_.tokens[place].length > 5 &&
        ends_in_ed(document_.tokens[place].of(document_.text)))
        return Outlook::past;
    if (!ruled || *ruled != Outlook::past) return Outlook::future;
    if (!leads_on) return Outlook::past;
    // "were scheduled to leave Friday": it may be over; "were planning to leave" is not.
    return word(place) == "planning" ? Outlook::future : Outlook::present;
}

Outlook VerbGroups::of_have(std::uint32_t place) const {
    if (place + 1 >= sentence_.end) return Outlook::past;
    auto const &next = document_.tokens[place + 1];
    if (next.is(Word::to) || after_will(place)) return Outlook::future;
    return is_determiner(next) || word(place + 1) == "no" ? Outlook::present : Outlook::past;
}

Outlook VerbGroups::of_present(std::uint32_t place) const {
    if (place + 1 < sentence_.end) {
        auto const &next = document_.tokens[place + 1];
        if (next.is(Word::to) || cue_is(place + 1, VerbCue::planned)) return Outlook::future;
    }
    return Outlook::present;
}

std::optional<Outlook> VerbGroups::governed(std::uint32_t place, std::uint32_t reach) const {
    auto const form = place;
    auto later = place;
    for (auto at = before(place); at && reach > 0; later = *at, at = before(*at), --reach) {
        auto const &token = document_.tokens[*at];
        if (cue_is(*at, VerbCue::future)) return Outlook::future;
        if (is_modal(*at)) return of_modal(*at);
        if (cue_is(*at, VerbCue::perfect) && !after_will(*at)) return Outlook::past;
        if (cue_is(*at, VerbCue::past)) return Outlook::past;
        if (cue_is(*at, VerbCue::present)) return Outlook::present;
        if (cue_is(*at, VerbCue::be)) continue;
        if (token.is(Word::to) && *at > sentence_.begin && is_one_of(word(*at - 1), implicative))
            return of_participle(*at - 1);
        if (token.is(Word::to))
            return later == form || cue_is(later, VerbCue::be) ? std::optional(Outlook::future) : std::nullopt;
        if (token.is(LexClass::punctuation)) return std::nullopt;
    }
    return std::nullopt;
}

bool VerbGroups::after_will(std::uint32_t have) const {
    auto const will = before(have);
    return will && (word(*will) == "will" || word(*will) == "ll");
}

bool VerbGroups::infinitive_follows(std::uint32_t place) const {
    if (place + 1 >= sentence_.end) return false;
    if (place > sentence_.begin && (word(place - 1) == "according" || document_.tokens[place - 1].is(Word::up)))
        return false;
    auto const &next = document_.tokens[place + 1];
    if (cue_is(place + 1, VerbCue::be)) return true;
    if (is_one_of(next.of(document_.text), goals)) return false;
    // "to drive", "to form": the lexicon knows some verbs as names of things.
    bool const verb = next.is(LexClass::none) || next.is(LexClass::street) || next.is(LexClass::label);
    return verb && small_word(next) && !next.of(document_.text).ends_with("s") &&
           !next.of(document_.text).ends_with("ing");
}

} // namespace dateline::resolve
