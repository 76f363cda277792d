#include "events/status.hpp"

#include "base/letters.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::events {

namespace {

using text::Upos;

/// What a word makes of the event that depends on it: "plans to build", "refused to go", "a proposed ban".
struct Cue {
    std::string_view beginning; ///< of the word, in small letters
    EventStatus status;
};

constexpr std::array cues = {
    Cue{"agree", EventStatus::planned},
    Cue{"aim", EventStatus::planned},
    Cue{"allege", EventStatus::hypothetical},
    Cue{"attempt", EventStatus::hypothetical},
    Cue{"avert", EventStatus::denied},
    Cue{"avoid", EventStatus::denied},
    Cue{"ban", EventStatus::denied},
    Cue{"block", EventStatus::denied},
    Cue{"call", EventStatus::hypothetical},
    Cue{"cancel", EventStatus::denied},
    Cue{"consider", EventStatus::hypothetical},
    Cue{"declin", EventStatus::denied},
    Cue{"demand", EventStatus::hypothetical},
    Cue{"denied", EventStatus::denied},
    Cue{"deny", EventStatus::denied},
    Cue{"due", EventStatus::planned},
    Cue{"expect", EventStatus::planned},
    Cue{"fail", EventStatus::denied},
    Cue{"fear", EventStatus::hypothetical},
    Cue{"forthcoming", EventStatus::planned},
    Cue{"future", EventStatus::planned},
    Cue{"hope", EventStatus::hypothetical},
    Cue{"intend", EventStatus::planned},
    Cue{"offer", EventStatus::hypothetical},
    Cue{"plan", EventStatus::planned},
    Cue{"possib", EventStatus::hypothetical},
    Cue{"potential", EventStatus::hypothetical},
    Cue{"prevent", EventStatus::denied},
    Cue{"promis", EventStatus::planned},
    Cue{"propos", EventStatus::hypothetical},
    Cue{"refus", EventStatus::denied},
    Cue{"schedul", EventStatus::planned},
    Cue{"seek", EventStatus::hypothetical},
    Cue{"threat", EventStatus::hypothetical},
    Cue{"tri", EventStatus::hypothetical},
    Cue{"try", EventStatus::hypothetical},
    Cue{"upcoming", EventStatus::planned},
    Cue{"urg", EventStatus::hypothetical},
    Cue{"vow", EventStatus::planned},
    Cue{"want", EventStatus::hypothetical},
    Cue{"warn", EventStatus::hypothetical},
};

bool begins_with(std::string_view word, std::string_view letters) {
    return word.size() >= letters.size() && base::spells(word.substr(0, letters.size()), letters);
}

Cue const *cue_of(std::string_view word) {
    auto const found =
        std::find_if(cues.begin(), cues.end(), [&](Cue const &cue) { return begins_with(word, cue.beginning); });
    return found == cues.end() ? nullptr : &*found;
}

bool conditional(text::Words const &words, WordRange clause) {
    constexpr std::uint32_t reach = 3;
    for (auto at = clause.begin; at < clause.end && at < clause.begin + reach; ++at)
        if (base::spells(words.forms[at], "if") || base::spells(words.forms[at], "unless") ||
            base::spells(words.forms[at], "whether"))
            return true;
    return false;
}

/// A headline tells in the present what has happened: the first sentence, without a stop.
bool is_headline(text::Words const &words, WordRange sentence) {
    return sentence.begin == 0 && words.tags[sentence.end - 1].upos != Upos::punct;
}

bool is_verb(text::Words const &words, std::uint32_t word) {
    return words.tags[word].upos == Upos::verb || words.tags[word].upos == Upos::aux;
}

bool unreal(EventStatus status) {
    return status == EventStatus::planned || status == EventStatus::hypothetical || status == EventStatus::denied;
}

/// "was to open", "are to meet"
bool is_set(text::Words const &words, Mention const &mention) {
    auto const first = mention.group.begin;
    return first > mention.sentence.begin && words.tags[first - 1].upos == Upos::aux &&
           (base::spells(words.forms[first - 1], "was") || base::spells(words.forms[first - 1], "were") ||
            base::spells(words.forms[first - 1], "is") || base::spells(words.forms[first - 1], "are"));
}

/// "did not open until May": it opened.
bool only_delayed(text::Words const &words, Mention const &mention) {
    constexpr std::uint32_t reach = 10;
    for (auto at = mention.word + 1; at < mention.sentence.end && at < mention.word + reach; ++at)
        if (base::spells(words.forms[at], "until") || base::spells(words.forms[at], "till")) return true;
    return false;
}

EventStatus of_infinitive(text::Words const &words, Mention const &mention, Mention const *governor) {
    if (mention.group.negative) return EventStatus::denied;
    if (is_set(words, mention)) return EventStatus::planned;
    if (governor != nullptr) {
        if (auto const *cue = cue_of(words.forms[governor->word])) {
            bool const twice = cue->status == EventStatus::denied && governor->group.negative; // "did not fail to"
            return twice ? EventStatus::happened : cue->status;
        }
        if (unreal(governor->status)) return governor->status;
        if (governor->cls == EventClass::aspectual) return governor->status;
    }
    return EventStatus::hypothetical;
}

EventStatus of_noun(text::Words const &words, Mention const &mention, Mention const *governor) {
    if (mention.group.negative) return EventStatus::denied;
    constexpr std::uint32_t reach = 3;
    for (auto at = mention.word; at > mention.sentence.begin && mention.word - at < reach; --at) {
        if (words.tags[at - 1].upos != Upos::adj && words.tags[at - 1].upos != Upos::verb &&
            words.tags[at - 1].upos != Upos::noun)
            break;
        if (auto const *cue = cue_of(words.forms[at - 1])) return cue->status;
    }
    if (governor != nullptr && is_verb(words, governor->word)) {
        auto const *cue = cue_of(words.forms[governor->word]);
        if (cue != nullptr && governor->cls != EventClass::occurrence) return cue->status;
        if (unreal(governor->status)) return governor->status;
    }
    return EventStatus::happened;
}

} // namespace

EventStatus status_of(text::Words const &words, Mention const &mention, Mention const *governor) {
    auto const &group = mention.group;
    if (!is_verb(words, mention.word) && words.tags[mention.word].upos != Upos::adj)
        return of_noun(words, mention, governor);
    if (group.tense == EventTense::infinitive && group.modal.empty()) return of_infinitive(words, mention, governor);
    if (!group.modal.empty() || conditional(words, mention.clause)) return EventStatus::hypothetical;
    if (group.negative && !only_delayed(words, mention)) return EventStatus::denied;
    if (group.tense == EventTense::future) return EventStatus::planned;
    bool const present = group.tense == EventTense::present;
    if (present && group.aspect == EventAspect::none && mention.cls == EventClass::reporting)
        return EventStatus::happened;
    if (present && group.aspect == EventAspect::none && is_headline(words, mention.sentence))
        return EventStatus::happened;
    if (present && (group.aspect == EventAspect::none || group.aspect == EventAspect::progressive))
        return EventStatus::ongoing;
    if (present && group.aspect == EventAspect::perfective_progressive) return EventStatus::ongoing;
    return EventStatus::happened;
}

bool to_come_when_told(text::Words const &words, Mention const &mention, Mention const &said) {
    return said.group.tense == EventTense::past && base::spells(mention.group.modal, "would") &&
           !mention.group.negative && !conditional(words, mention.clause);
}

} // namespace dateline::events
