#include "timeline/no_date.hpp"

#include "calendar/calendar.hpp"
#include "events/word_set.hpp"
#include "resolve/tense.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::timeline {

namespace {

using events::Mention;
using events::WordRange;
using phrases::Phrase;
using text::Upos;
using text::VerbForm;

constexpr events::WordSet first_and_second_person(std::to_array<std::string_view>({"i", "we", "you", "me", "us", "my",
                                                                                   "our", "your", "ours"}));

constexpr events::WordSet superlatives(std::to_array<std::string_view>({"worst", "best", "most", "least", "first"}));

/// Before "the oldest house": where something is.
constexpr events::WordSet places(std::to_array<std::string_view>({"in", "at", "on", "with", "from"}));

constexpr events::WordSet relatives(std::to_array<std::string_view>({"who", "which", "whose", "whom", "that"}));

bool is_verb(text::PartOfSpeech tag) { return tag.upos == Upos::verb || tag.upos == Upos::aux; }

class Guard {
public:
    Guard(Findings const &findings, text::TokenRange sentence, std::size_t place)
        : findings_(findings),
          words_(findings.words),
          phrase_(findings.phrases[place]),
          place_(place),
          sentence_{word_at(sentence.begin), std::min(word_at(sentence.end - 1) + 1, words_.size())},
          begin_(word_at(phrase_.tokens.begin)),
          end_(std::min(word_at(phrase_.tokens.end - 1) + 1, words_.size())) {}

    [[nodiscard]] bool possessive() const {
        auto const &tokens = findings_.document.tokens;
        auto const behind = phrase_.tokens.end;
        if (end_ >= sentence_.end || behind + 1 >= tokens.size() || !tokens[behind].is('\'') ||
            !tokens[behind].is(text::Token::glued) || !tokens[behind + 1].is(text::Token::glued))
            return false;
        return std::any_of(
            words_.tags.begin() + sentence_.begin, words_.tags.begin() + begin_, [](text::PartOfSpeech tag) {
                return is_verb(tag) &&
                       (tag.form == VerbForm::past || tag.form == VerbForm::modal || tag.form == VerbForm::present);
            });
    }

    [[nodiscard]] bool in_brackets() const {
        constexpr std::uint32_t reach = 120;
        int closed = 0;
        for (auto at = begin_; at > sentence_.begin && begin_ - at < reach; --at) {
            auto const form = words_.forms[at - 1];
            if (form == ")" || form == "-RRB-") ++closed;
            if ((form == "(" || form == "-LRB-") && --closed < 0) return true;
        }
        return false;
    }

    /// "has been arrested over the bombings last year": what holds now is not of a time that is over.
    [[nodiscard]] bool tense_forbids() const {
        auto const &meaning = findings_.resolutions[place_];
        auto const &published = findings_.reference.published;
        if (!meaning || !meaning->dated || !published || meaning->interval.end > calendar::start_of_day(*published) ||
            phrase_.lead == phrases::Lead::since)
            return false;
        auto const *const verb = governing_verb();
        if (verb == nullptr || verb->group.tense != EventTense::present || !verb->group.modal.empty() ||
            verb->cls == EventClass::reporting || counted_from() || past_follows() || participle_between(verb->word))
            return false;
        bool const perfect =
            verb->group.aspect == EventAspect::perfective || verb->group.aspect == EventAspect::perfective_progressive;
        // "Fire destroys mill on Friday" is how headlines tell what is past.
        return perfect || verb->group.passive || verb->group.aspect == EventAspect::progressive || tells_apart();
    }

    /// "The worst flood since 1962", "the longest wait since the spring and summer of 1962": since when there was none
    /// such, and not since when it lasts.
    [[nodiscard]] bool compares() const {
        bool const second = phrase_.partner < 0 && place_ > 0;
        auto const &led = second ? findings_.phrases[place_ - 1] : phrase_;
        if (led.lead != phrases::Lead::since) return false;
        constexpr std::uint32_t reach = 9; // words before "since"
        auto const since = word_at(led.tokens.begin) - 1;
        for (auto at = since; at > sentence_.begin && since - at < reach; --at) {
            auto const tag = words_.tags[at - 1];
            if (words_.forms[at - 1] == "than") return true;
            if (is_verb(tag) && tag.form != VerbForm::past_participle) return false;
            if (is_superlative(words_.forms[at - 1], tag)) return !lasts_there(at - 1);
        }
        return false;
    }

    /// "A hearing set for Monday was postponed to April 8", "from May to September": when it would have been.
    [[nodiscard]] bool put_off() const {
        auto const &tokens = findings_.document.tokens;
        auto const begin = phrase_.tokens.begin;
        if (begin == 0 || (!tokens[begin - 1].is(text::Word::for_) && !tokens[begin - 1].is(text::Word::from)))
            return false;
        if (place_ + 1 >= findings_.phrases.size()) return false;
        auto const &next = findings_.phrases[place_ + 1].tokens;
        auto const sentence = findings_.document.sentence_of(begin);
        return next.begin < sentence.end && resolve::put_off_to(findings_.document, sentence, next.begin);
    }

    [[nodiscard]] bool in_speech() const {
        auto const opened = open_quotation();
        if (!opened) return ends_quotation();
        bool closed = false;
        for (auto at = *opened + 1; at < sentence_.end && !closed; ++at) {
            if (speaks_for_himself(words_, at)) return true;
            closed = at >= end_ && is_quote(words_.forms[at]);
        }
        return !closed && *opened <= sentence_.begin + 1;
    }

private:
    static bool is_superlative(std::string_view form, text::PartOfSpeech tag) {
        bool const describes = tag.upos == Upos::adj || tag.upos == Upos::adv;
        return describes && (superlatives.contains(form) || (form.size() > 4 && form.ends_with("est")));
    }
    /// "has lived in the oldest house since 1962"
    [[nodiscard]] bool lasts_there(std::uint32_t superlative) const {
        auto const *const verb = governing_verb();
        if (verb == nullptr || verb->group.aspect != EventAspect::perfective || superlative < sentence_.begin + 2)
            return false;
        return places.contains(words_.forms[superlative - 2]);
    }

    [[nodiscard]] std::uint32_t word_at(std::uint32_t token) const {
        return words_.word_at(findings_.document.tokens[token]);
    }

    /// The finite verb nearest before the phrase in the clause that it stands in.
    [[nodiscard]] Mention const *governing_verb() const {
        auto const &mentions = findings_.mentions;
        auto const is_finite = [&](Mention const &mention) {
            auto const tense = mention.group.tense;
            return is_verb(words_.tags[mention.word]) && (tense == EventTense::past || tense == EventTense::present ||
                                                          tense == EventTense::future || !mention.group.modal.empty());
        };
        auto const after = std::partition_point(mentions.begin(), mentions.end(),
                                                [&](Mention const &mention) { return mention.word < begin_; });
        Mention const *outside = nullptr; // "has grown, with shops opened in …": of the clause before
        for (auto at = after; at != mentions.begin() && (at - 1)->word >= sentence_.begin; --at) {
            auto const &mention = *(at - 1);
            if (!is_finite(mention)) continue;
            if (mention.clause.contains(begin_)) return &mention;
            if (outside == nullptr) outside = &mention;
        }
        if (outside != nullptr) return outside;
        // "The events of Aug. 7 show": the verb of the noun that the phrase tells apart.
        if (begin_ == sentence_.begin || words_.forms[begin_ - 1] != "of") return nullptr;
        auto const next = std::find_if(after, mentions.end(), is_finite);
        return next != mentions.end() && next->word < sentence_.end ? &*next : nullptr;
    }
    /// "since the January 1998 bombing": from then until now.
    [[nodiscard]] bool counted_from() const {
        constexpr std::uint32_t reach = 3;
        for (auto at = begin_; at > sentence_.begin && begin_ - at < reach; --at)
            if (words_.forms[at - 1] == "since") return true;
        return false;
    }
    /// "asks for the release of hostages taken on Oct. 7": it dates the taking.
    [[nodiscard]] bool participle_between(std::uint32_t verb) const {
        return verb < begin_ &&
               std::any_of(words_.tags.begin() + verb + 1, words_.tags.begin() + begin_,
                           [](text::PartOfSpeech tag) { return tag.form == VerbForm::past_participle; });
    }
    /// "Records show that on Feb. 3 he left": it dates what comes after it.
    [[nodiscard]] bool past_follows() const {
        auto const &mentions = findings_.mentions;
        auto const after = std::partition_point(mentions.begin(), mentions.end(),
                                                [&](Mention const &mention) { return mention.word < end_; });
        for (auto at = after; at != mentions.end() && at->word < sentence_.end; ++at)
            if (is_verb(words_.tags[at->word]) && at->group.tense == EventTense::past && at->clause.contains(begin_) &&
                std::none_of(words_.forms.begin() + end_, words_.forms.begin() + at->word,
                             [](std::string_view form) { return relatives.contains(form); }))
                return true;
        return false;
    }
    /// "the 1996 bombing", "the January 1998 attack".
    [[nodiscard]] bool tells_apart() const {
        if (end_ >= sentence_.end) return false;
        auto const upos = words_.tags[end_].upos;
        return upos == Upos::noun || upos == Upos::propn || upos == Upos::adj;
    }

    [[nodiscard]] static bool is_quote(std::string_view form) {
        return form == "\"" || form == "``" || form == "''" || form == "\u201C" || form == "\u201D";
    }
    /// Where the quotation begins that the phrase stands in. Some agencies open and close with the same mark.
    [[nodiscard]] std::optional<std::uint32_t> open_quotation() const {
        std::optional<std::uint32_t> opened;
        for (auto at = sentence_.begin; at < begin_; ++at) {
            if (!is_quote(words_.forms[at])) continue;
            if (opened) opened.reset();
            else opened = at;
        }
        return opened;
    }

    /// "… two years ago nobody believed in it.”": all of it is of a quotation that a sentence before opened.
    [[nodiscard]] bool ends_quotation() const {
        return is_quote(words_.forms[sentence_.end - 1]) &&
               std::count_if(words_.forms.begin() + sentence_.begin, words_.forms.begin() + sentence_.end, is_quote) ==
                   1;
    }

    Findings const &findings_;
    text::Words const &words_;
    Phrase const &phrase_;
    std::size_t place_;
    WordRange sentence_;
    std::uint32_t begin_; ///< words of the phrase
    std::uint32_t end_;
};

} // namespace

bool dates_nothing(Findings const &findings, text::TokenRange sentence, std::size_t phrase) {
    Guard const guard(findings, sentence, phrase);
    return guard.possessive() || guard.in_brackets() || guard.tense_forbids() || guard.compares() || guard.put_off() ||
           guard.in_speech();
}

bool speaks_for_himself(text::Words const &words, std::uint32_t word) {
    return words.tags[word].upos == Upos::pron && first_and_second_person.contains(words.forms[word]);
}

} // namespace dateline::timeline
