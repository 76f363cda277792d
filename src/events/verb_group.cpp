#include "events/verb_group.hpp"

#include "base/letters.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace dateline::events {

namespace {

using text::Upos;
using text::VerbForm;

bool one_of(std::string_view word, std::span<std::string_view const> list) {
    return std::any_of(list.begin(), list.end(), [&](auto item) { return base::spells(word, item); });
}

enum class Auxiliary : std::uint8_t { other, be, have, do_, will, modal, to };

Auxiliary auxiliary_of(std::string_view word) {
    static constexpr std::array<std::string_view, 11> be = {"be",    "is", "are", "was", "were", "been",
                                                            "being", "am", "'s",  "'re", "'m"};
    static constexpr std::array<std::string_view, 5> have = {"have", "has", "had", "having", "'ve"};
    static constexpr std::array<std::string_view, 4> do_ = {"do", "does", "did", "done"};
    static constexpr std::array<std::string_view, 5> will = {"will", "'ll", "shall", "wo", "wilt"};
    static constexpr std::array<std::string_view, 10> modal = {"would", "could", "may",   "might", "should",
                                                               "can",   "must",  "ought", "'d",    "ca"};
    if (one_of(word, be)) return Auxiliary::be;
    if (one_of(word, have)) return Auxiliary::have;
    if (one_of(word, do_)) return Auxiliary::do_;
    if (one_of(word, will)) return Auxiliary::will;
    if (one_of(word, modal)) return Auxiliary::modal;
    if (base::spells(word, "to")) return Auxiliary::to;
    return Auxiliary::other;
}

bool past_form(std::string_view word) {
    static constexpr std::array<std::string_view, 5> past = {"was", "were", "had", "did", "'d"};
    return one_of(word, past);
}

bool negates(std::string_view word) {
    static constexpr std::array<std::string_view, 7> words = {"not", "n't", "n’t", "never", "no", "neither", "nor"};
    return one_of(word, words);
}

/// Reads a verb group from its last word back to its first.
class Reader {
public:
    Reader(text::Words const &words, WordRange sentence) : words_(words), sentence_(sentence) {}

    [[nodiscard]] VerbGroup verb(std::uint32_t trigger) const {
        VerbGroup group;
        group.begin = trigger;
        bool be = false;
        bool have = false;
        bool to = false;
        bool done = false; // a finite word has been met
        auto form = words_.tags[trigger].form;
        auto at = trigger;
        while (at > sentence_.begin && !done && !to) {
            auto const &tag = words_.tags[at - 1];
            auto const word = words_.forms[at - 1];
            if (negates(word)) {
                group.negative = true;
                --at;
                continue;
            }
            if (tag.upos == Upos::adv || (tag.upos == Upos::part && !base::spells(word, "to"))) {
                --at;
                continue;
            }
            auto const auxiliary =
                tag.upos == Upos::aux || tag.upos == Upos::part ? auxiliary_of(word) : Auxiliary::other;
            if (auxiliary == Auxiliary::other) {
                if (!subject_between(at - 1)) break;
                --at; // "did they see"
                continue;
            }
            --at;
            group.begin = at;
            switch (auxiliary) {
            case Auxiliary::be:
                if (words_.tags[trigger].form == VerbForm::ing_form && !have) group.aspect = EventAspect::progressive;
                else group.passive = true;
                if (base::spells(word, "being")) group.aspect = EventAspect::progressive;
                be = true;
                if (base::spells(word, "been") || base::spells(word, "be") || base::spells(word, "being")) break;
                group.tense = past_form(word) ? EventTense::past : EventTense::present;
                done = true;
                break;
            case Auxiliary::have:
                group.aspect = group.aspect == EventAspect::progressive ? EventAspect::perfective_progressive
                                                                        : EventAspect::perfective;
                have = true;
                if (words_.tags[at].form == VerbForm::base && governed(at)) break;
                group.tense = past_form(word) ? EventTense::past : EventTense::present;
                done = !base::spells(word, "have") || !governed(at);
                break;
            case Auxiliary::do_:
                group.tense = past_form(word) ? EventTense::past : EventTense::present;
                done = true;
                break;
            case Auxiliary::will:
                group.tense = EventTense::future;
                done = true;
                break;
            case Auxiliary::modal:
                group.tense = EventTense::none;
                group.modal = word;
                done = true;
                break;
            case Auxiliary::to:
                group.tense = EventTense::infinitive;
                to = true;
                break;
            case Auxiliary::other: break;
            }
        }
        if (!be && !have && !done && !to) group.tense = bare(form);
        else if (!done && !to) group.tense = be || have ? EventTense::present_participle : bare(form);
        if (to) negated_before(group);
        return group;
    }

    /// A noun has no tense; an adjective has that of its copula.
    [[nodiscard]] VerbGroup nominal(std::uint32_t trigger) const {
        VerbGroup group;
        group.begin = trigger;
        constexpr std::uint32_t reach = 5;
        for (auto at = trigger; at > sentence_.begin && trigger - at < reach; --at) {
            auto const &tag = words_.tags[at - 1];
            auto const word = words_.forms[at - 1];
            if (negates(word)) {
                group.negative = true;
                continue;
            }
            if (tag.upos == Upos::aux && words_.tags[trigger].upos == Upos::adj) {
                auto copula = verb(at - 1);
                copula.passive = false;
                copula.negative |= group.negative;
                if (copula.aspect == EventAspect::progressive) copula.aspect = EventAspect::none;
                return copula;
            }
            if (tag.upos != Upos::adv && tag.upos != Upos::adj && tag.upos != Upos::det && tag.upos != Upos::noun)
                break;
        }
        return group;
    }

private:
    static EventTense bare(VerbForm form) {
        switch (form) {
        case VerbForm::past: return EventTense::past;
        case VerbForm::present: return EventTense::present;
        case VerbForm::past_participle: return EventTense::past_participle;
        case VerbForm::ing_form: return EventTense::present_participle;
        case VerbForm::base: return EventTense::infinitive;
        case VerbForm::modal:
        case VerbForm::none: return EventTense::none;
        }
        return EventTense::none;
    }

    /// Whether a modal, "will" or "to" stands before the word: then it is no finite form.
    [[nodiscard]] bool governed(std::uint32_t at) const {
        while (at > sentence_.begin) {
            auto const &tag = words_.tags[at - 1];
            if (tag.upos == Upos::adv || (tag.upos == Upos::part && !base::spells(words_.forms[at - 1], "to"))) {
                --at;
                continue;
            }
            auto const before = auxiliary_of(words_.forms[at - 1]);
            return before == Auxiliary::modal || before == Auxiliary::will || before == Auxiliary::to;
        }
        return false;
    }

    /// A short subject of a question: one pronoun with an auxiliary before it.
    [[nodiscard]] bool subject_between(std::uint32_t at) const {
        return at > sentence_.begin && words_.tags[at].upos == Upos::pron && words_.tags[at - 1].upos == Upos::aux &&
               at == sentence_.begin + 1;
    }

    /// "not to go"
    void negated_before(VerbGroup &group) const {
        if (group.begin > sentence_.begin && negates(words_.forms[group.begin - 1])) group.negative = true;
    }

    text::Words const &words_;
    WordRange sentence_;
};

} // namespace

VerbGroup verb_group(text::Words const &words, WordRange sentence, std::uint32_t trigger) {
    Reader const reader(words, sentence);
    auto const upos = words.tags[trigger].upos;
    return upos == Upos::verb || upos == Upos::aux ? reader.verb(trigger) : reader.nominal(trigger);
}

} // namespace dateline::events
