#include "resolve/tense.hpp"

#include "base/letters.hpp"
#include "resolve/verb_groups.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace dateline::resolve {

namespace {

using text::Document;
using text::Token;
using text::Word;

/// A semicolon, a colon, a dash, the two hyphens that stand for one.
bool clause_break(Document const &document, std::uint32_t place) {
    auto const &token = document.tokens[place];
    bool const hyphens = token.is('-') && token.is(Token::glued) && place > 0 && document.tokens[place - 1].is('-');
    return hyphens || token.is(';') || token.is(':') || token.is_mark(text::em_dash);
}

/// "... to thank On Friday": a headline or a caption ran into the next sentence.
bool starts_afresh(Document const &document, text::TokenRange sentence, std::uint32_t place) {
    auto const &token = document.tokens[place];
    bool const begins = token.is(Word::in) || token.is(Word::on) || token.is(Word::at) || token.is(Word::after) ||
                        token.is(Word::during) || token.is(Word::since) || token.is(Word::by);
    return begins && place > sentence.begin && token.is_title_case() && document.tokens[place - 1].is_letters();
}

/// "ahead of Friday's vote"; "Starting Monday, the mill is shut".
bool led_ahead(Document const &document, text::TokenRange sentence, std::uint32_t begin) {
    constexpr std::array<std::string_view, 3> starting{"starting", "beginning", "effective"};
    auto const token = [&](std::uint32_t back) {
        return begin >= sentence.begin + back ? document.tokens[begin - back] : Token{};
    };
    std::uint32_t const article = token(1).is(Word::the) ? 1 : 0;
    if (token(article + 1).is(Word::of) && token(article + 2).is(Word::ahead)) return true;
    if (put_off_to(document, sentence, begin)) return true;
    std::uint32_t const on = token(1).is(Word::on) ? 1 : 0;
    auto const word = token(on + 1).of(document.text);
    bool const starts = std::any_of(starting.begin(), starting.end(),
                                    [&](std::string_view letters) { return base::spells(word, letters); });
    return starts && (begin == sentence.begin + on + 1 || token(on + 2).is(','));
}

/// "..., but on Tuesday they were forced back", ", on Friday the council met": the words open a clause of their own.
bool opens_clause(Document const &document, text::TokenRange sentence, std::uint32_t begin) {
    auto at = begin;
    bool const led =
        at > sentence.begin && (document.tokens[at - 1].is(Word::on) || document.tokens[at - 1].is(Word::in));
    if (led) --at;
    if (at == sentence.begin) return false;
    auto const &before = document.tokens[at - 1];
    auto const word = before.of(document.text);
    return word == "but" || (led && (before.is(',') || before.is(Word::and_)));
}

/// "will speak at Friday's vote", "to win in Friday's vote": they are to be there. "To aid survivors of Tuesday's
/// flood": the flood is not what the infinitive tells of.
bool takes_part(Document const &document, text::TokenRange sentence, std::uint32_t begin) {
    if (begin == sentence.begin) return false;
    auto const &before = document.tokens[begin - 1];
    constexpr std::array<Word, 6> prepositions{Word::at, Word::in, Word::for_, Word::before, Word::until, Word::during};
    return std::any_of(prepositions.begin(), prepositions.end(), [&](Word word) { return before.is(word); });
}

/// "Friday's vote will be close", "Wednesday's ruling will cost them": either may be, and the nearer is.
Outlook beside(Outlook told) {
    if (told == Outlook::future) return Outlook::present;
    return told == Outlook::present ? Outlook::unknown : told;
}

} // namespace

bool put_off_to(Document const &document, text::TokenRange sentence, std::uint32_t begin) {
    constexpr std::array<std::string_view, 8> put_off{"moved",  "postponed", "delayed", "rescheduled",
                                                      "pushed", "adjourned", "brought", "put"};
    constexpr std::uint32_t longest_date = 5;
    if (begin == sentence.begin) return false;
    auto at = begin - 1;
    auto const &led = document.tokens[at];
    if (!led.is(Word::to) && !led.is(Word::for_) && !led.is(Word::until)) return false;
    for (std::uint32_t back = 1; back <= longest_date && at >= sentence.begin + back; ++back) {
        if (!document.tokens[at - back].is(Word::from)) continue;
        at -= back;
        break;
    }
    if (at == sentence.begin) return false;
    auto verb = document.tokens[at - 1].of(document.text);
    if ((verb == "back" || verb == "forward" || verb == "off") && at - 1 > sentence.begin)
        verb = document.tokens[at - 2].of(document.text);
    return std::find(put_off.begin(), put_off.end(), verb) != put_off.end();
}

bool over_when_told(Document const &document, text::TokenRange words) {
    constexpr std::uint32_t reach = 10;
    auto const sentence = document.sentence_of(words.begin);
    auto const clause = words.end + 1;
    if (clause >= sentence.end || !document.tokens[words.end].is(',') ||
        document.tokens[clause].of(document.text) != "when")
        return false;
    VerbGroups const verbs(document, sentence);
    for (auto at = clause + 1; at < sentence.end && at - clause < reach; ++at) {
        auto const &token = document.tokens[at];
        // "when the next scheduled vote is held"
        if (token.is(text::LexClass::auxiliary) && static_cast<text::VerbCue>(token.value) == text::VerbCue::planned)
            continue;
        if (auto const found = verbs.at(at)) return *found == Outlook::past;
    }
    return false;
}

bool lasted_until(Document const &document, text::TokenRange words) {
    constexpr std::array<std::string_view, 7> lasting{"lasted", "continued", "raged",    "waited",
                                                      "ran",    "burned",    "persisted"};
    constexpr std::uint32_t verb_to_day = 2;
    auto const first = document.sentence_of(words.begin).begin;
    if (words.begin < first + verb_to_day) return false;
    auto const verb = words.begin - verb_to_day;
    auto const word = document.tokens[verb].of(document.text);
    // "was continued until Monday" puts it off.
    return std::find(lasting.begin(), lasting.end(), word) != lasting.end() &&
           (verb == first || !document.tokens[verb - 1].is(text::LexClass::auxiliary));
}

std::optional<Outlook> verb_beside(Document const &document, text::TokenRange words) {
    // "On March 3, she overturned the rule": the clause is about that day.
    auto const sentence = document.sentence_of(words.begin);
    bool const opens = words.begin == sentence.begin + 1 && words.end + 1 < sentence.end &&
                       document.tokens[words.end].is(',') && !document.tokens[words.end + 1].is(Word::and_);
    auto const &led = document.tokens[sentence.begin];
    if (opens && (led.is(Word::on) || led.is(Word::in))) return outlook(document, words);
    return VerbGroups(document, sentence).beside(words.begin);
}

Outlook outlook(Document const &document, text::TokenRange words) {
    constexpr std::uint32_t reach = 25;
    auto const sentence = document.sentence_of(words.begin);
    VerbGroups const verbs(document, sentence);
    if (led_ahead(document, sentence, words.begin) || verbs.is_to_be(words.begin)) return Outlook::future;
    bool const possessor = words.end < sentence.end && document.tokens[words.end].is('\'');
    bool const elsewhere = possessor && !takes_part(document, sentence, words.begin);
    if (opens_clause(document, sentence, words.begin)) {
        constexpr std::uint32_t near = 10;
        for (auto at = words.end; at < sentence.end && at - words.end < near && !document.tokens[at].is(','); ++at)
            if (auto const found = verbs.at(at)) return elsewhere ? beside(*found) : *found;
    }
    std::optional<Outlook> behind;
    bool comma = false;
    for (auto at = words.begin; at > sentence.begin && words.begin - at < reach && !behind; --at) {
        if (clause_break(document, at - 1)) break;
        behind = verbs.at(at - 1);
        if (!behind && !elsewhere) behind = verbs.infinitive_at(at - 1);
        comma = comma || document.tokens[at - 1].is(',');
        if (starts_afresh(document, sentence, at - 1)) break;
    }
    // "... as they wanted to leave, the mayor Thursday closed": of two clauses the verb next to the words is theirs.
    auto const next = words.end < sentence.end && (!behind || comma) ? verbs.at(words.end) : std::nullopt;
    if (next) return *next;
    if (behind) return elsewhere ? beside(*behind) : *behind;
    // "his announcement Tuesday that he will go"
    if (words.end < sentence.end && document.tokens[words.end].of(document.text) == "that") return Outlook::unknown;
    for (auto at = words.end; at < sentence.end && at - words.end < reach; ++at) {
        if (clause_break(document, at)) break;
        // "A similar decision in January to shut the mill": what it was for tells nothing of when.
        if (verbs.is_infinitive_like_past(at)) continue;
        auto const found = verbs.at(at);
        if (!found) continue;
        bool const owned = elsewhere && words.begin > sentence.begin && document.tokens[words.begin - 1].is(Word::of);
        return owned ? Outlook::unknown : elsewhere ? beside(*found) : *found;
    }
    return Outlook::unknown;
}

} // namespace dateline::resolve
