#include "resolve/tense.hpp"

#include <optional>
#include <string_view>

namespace dateline::resolve {

namespace {

using text::Document;
using text::LexClass;
using text::Token;
using text::VerbCue;
using text::Word;

bool cue_is(Token const &token, VerbCue cue) {
    return token.is(LexClass::auxiliary) && token.value == static_cast<int>(cue);
}

/// "killed", "voted": a form in -ed of four letters or more. Adjectives in -ed are rare before a date.
bool ends_in_ed(std::string_view word) { return word.size() >= 4 && word.ends_with("ed") && !word.ends_with("eed"); }

bool small_word(Token const &token) { return token.is_letters() && !token.is(Token::capitalised); }

/// Finds verb groups of a sentence from their first word to their last.
class VerbGroups {
public:
    VerbGroups(Document const &document, text::TokenRange sentence) : document_(document), sentence_(sentence) {}

    /// The outlook of the verb form at that place, if it is one.
    [[nodiscard]] std::optional<Outlook> at(std::uint32_t place) const {
        auto const &token = document_.tokens[place];
        if (token.is(LexClass::auxiliary)) return of_cue(place, static_cast<VerbCue>(token.value));
        if (token.is(Word::ending) && token.of(document_.text).ends_with("d")) return Outlook::past;
        if (token.is(Word::to) && infinitive_follows(place)) {
            bool const planned = place > sentence_.begin && cue_is(document_.tokens[place - 1], VerbCue::planned);
            return planned ? of_plan(place - 1) : Outlook::future;
        }
        if (token.is(LexClass::none) && small_word(token) && ends_in_ed(token.of(document_.text)))
            return of_participle(place);
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Outlook> of_cue(std::uint32_t place, VerbCue cue) const {
        switch (cue) {
        case VerbCue::future: return Outlook::future;
        case VerbCue::modal: return of_modal(place);
        case VerbCue::planned: return of_plan(place);
        case VerbCue::past: return of_participle(place);
        case VerbCue::perfect: return Outlook::past;
        case VerbCue::present: return of_present(place);
        case VerbCue::be: return governed(place, 2).value_or(Outlook::future);
        case VerbCue::infinitive_to: return Outlook::future;
        }
        return std::nullopt;
    }

    /// "was held" is past, "will be held" and "to be held" look ahead.
    [[nodiscard]] Outlook of_participle(std::uint32_t place) const {
        return governed(place, 3).value_or(Outlook::past);
    }

    /// "might meet" lies ahead; "could not be reached", "nor could be found" was tried in vain.
    [[nodiscard]] Outlook of_modal(std::uint32_t place) const {
        auto const word = [&](std::uint32_t at) { return document_.tokens[at].of(document_.text); };
        if (word(place) != "could") return Outlook::future;
        if (place + 1 < sentence_.end && document_.tokens[place + 1].is(Word::not_)) return Outlook::past;
        constexpr std::uint32_t reach = 8;
        for (std::uint32_t back = 1; back <= reach && place >= sentence_.begin + back; ++back)
            if (word(place - back) == "nor") return Outlook::past;
        return Outlook::future;
    }

    /// "is expected", "was due": what is planned lies ahead of the one who plans.
    [[nodiscard]] Outlook of_plan(std::uint32_t place) const {
        auto const ruled = governed(place, 2);
        bool const leads_on = place + 1 < sentence_.end && document_.tokens[place + 1].is(Word::to);
        // "had been due to expire": the plan was over when it was told.
        if (place >= sentence_.begin + 2 && cue_is(document_.tokens[place - 2], VerbCue::past) &&
            document_.tokens[place - 1].is(Word::been))
            return Outlook::past;
        // "planned a rally", "have scheduled a vote"
        if (place + 1 < sentence_.end && document_.tokens[place + 1].is(Word::a) &&
            !(place > sentence_.begin && cue_is(document_.tokens[place - 1], VerbCue::past)))
            return Outlook::future;
        if (!ruled && !leads_on && document_.tokens[place].length > 5 &&
            ends_in_ed(document_.tokens[place].of(document_.text)))
            return Outlook::past;
        return ruled && *ruled == Outlook::past && !leads_on ? Outlook::past : Outlook::future;
    }

    /// "is meeting", "are to meet" on a day look ahead as often as not.
    [[nodiscard]] Outlook of_present(std::uint32_t place) const {
        if (place + 1 < sentence_.end) {
            auto const &next = document_.tokens[place + 1];
            if (next.is(Word::to) || cue_is(next, VerbCue::planned)) return Outlook::future;
        }
        return Outlook::present;
    }

    /// What a word like will, was or to that stands a few words before makes of the form.
    [[nodiscard]] std::optional<Outlook> governed(std::uint32_t place, std::uint32_t reach) const {
        for (std::uint32_t back = 1; back <= reach && place >= sentence_.begin + back; ++back) {
            auto const &token = document_.tokens[place - back];
            if (cue_is(token, VerbCue::future)) return Outlook::future;
            if (cue_is(token, VerbCue::modal)) return of_modal(place - back);
            if (cue_is(token, VerbCue::perfect) || cue_is(token, VerbCue::past)) return Outlook::past;
            if (cue_is(token, VerbCue::be)) continue;
            if (token.is(Word::to))
                return back == 1 || cue_is(document_.tokens[place - back + 1], VerbCue::be)
                           ? std::optional(Outlook::future)
                           : std::nullopt;
            if (token.is(LexClass::punctuation)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// "to meet", not "to Paris" nor "to the".
    [[nodiscard]] bool infinitive_follows(std::uint32_t place) const {
        if (place + 1 >= sentence_.end) return false;
        auto const &next = document_.tokens[place + 1];
        if (cue_is(next, VerbCue::be)) return true;
        // "to drive", "to form": the lexicon knows some verbs as names of things.
        bool const verb = next.is(LexClass::none) || next.is(LexClass::street) || next.is(LexClass::label);
        return verb && small_word(next) && !next.of(document_.text).ends_with("s") &&
               !next.of(document_.text).ends_with("ing");
    }

    Document const &document_;
    text::TokenRange sentence_;
};

bool clause_break(Token const &token) { return token.is(';') || token.is(':') || token.is_mark(text::em_dash); }

} // namespace

Outlook outlook(Document const &document, text::TokenRange words) {
    constexpr std::uint32_t reach = 25;
    auto const sentence = document.sentence_of(words.begin);
    VerbGroups const verbs(document, sentence);
    for (auto at = words.begin; at > sentence.begin && words.begin - at < reach; --at) {
        if (clause_break(document.tokens[at - 1])) break;
        if (auto const found = verbs.at(at - 1)) return *found;
    }
    for (auto at = words.end; at < sentence.end && at - words.end < reach; ++at) {
        if (clause_break(document.tokens[at])) break;
        if (auto const found = verbs.at(at)) return *found;
    }
    return Outlook::unknown;
}

} // namespace dateline::resolve
