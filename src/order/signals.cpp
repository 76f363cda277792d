#include "order/signals.hpp"

#include "base/letters.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::order {

namespace {

using events::Mention;
using text::Upos;

constexpr std::uint32_t none = Mention::none;

/// How what is told beside the word lies to what the word brings in: "they left after the talks" is after.
struct Connective {
    std::string_view word;
    std::string_view next; ///< a second word that has to follow; mostly none
    TemporalRelation relation;
    float certainty;
};
constexpr std::array connectives = {
    Connective{"after", "", TemporalRelation::after, 0.88F},
    Connective{"before", "", TemporalRelation::before, 0.80F},
    Connective{"until", "", TemporalRelation::before, 0.55F},
    Connective{"till", "", TemporalRelation::before, 0.55F},
    Connective{"since", "", TemporalRelation::after, 0.68F},
    Connective{"once", "", TemporalRelation::after, 0.62F},
    Connective{"when", "", TemporalRelation::after, 0.55F},
    Connective{"while", "", TemporalRelation::simultaneous, 0.45F},
    Connective{"during", "", TemporalRelation::is_included, 0.58F},
    Connective{"following", "", TemporalRelation::after, 0.67F},
    Connective{"prior", "to", TemporalRelation::before, 0.80F},
    Connective{"ahead", "of", TemporalRelation::before, 0.80F},
};

/// "then" and "later" put what they stand with after what was told before it, "earlier" before.
struct Adverb {
    std::string_view word;
    TemporalRelation relation; ///< of what was told before to what the adverb stands with
    float certainty;
};
constexpr std::array adverbs = {
    Adverb{"then", TemporalRelation::before, 0.82F},         Adverb{"later", TemporalRelation::before, 0.70F},
    Adverb{"subsequently", TemporalRelation::before, 0.70F}, Adverb{"afterward", TemporalRelation::before, 0.70F},
    Adverb{"earlier", TemporalRelation::after, 0.43F},       Adverb{"previously", TemporalRelation::after, 0.90F},
};

class Finder {
public:
    Finder(text::Words const &words, std::vector<Mention> const &mentions) : words_(words), mentions_(mentions) {}

    void look_at(std::uint32_t word, std::vector<Signal> &signals) {
        while (next_ < mentions_.size() && mentions_[next_].word <= word) ++next_;
        auto const form = words_.forms[word];
        for (auto const &connective : connectives)
            if (base::spells(form, connective.word) && follows(word, connective.next)) {
                add(told_beside(word), brought_in(word), connective.relation, word, connective.certainty, signals);
                return;
            }
        for (auto const &adverb : adverbs)
            if (base::spells(form, adverb.word) && words_.tags[word].upos == Upos::adv) {
                add(told_before(word), stands_with(word), adverb.relation, word, adverb.certainty, signals);
                return;
            }
    }

private:
    static constexpr std::uint32_t reach = 12; // words, mentions

    [[nodiscard]] bool follows(std::uint32_t word, std::string_view next) const {
        return next.empty() || (word + 1 < words_.size() && base::spells(words_.forms[word + 1], next));
    }
    [[nodiscard]] bool is_verb(std::uint32_t mention) const {
        auto const upos = words_.tags[mentions_[mention].word].upos;
        return upos == Upos::verb || upos == Upos::aux;
    }
    [[nodiscard]] bool is_finite(std::uint32_t mention) const {
        auto const tense = mentions_[mention].group.tense;
        return tense == EventTense::past || tense == EventTense::present || tense == EventTense::future;
    }
    [[nodiscard]] bool in_sentence_of(std::uint32_t mention, std::uint32_t word) const {
        return mention < mentions_.size() && mentions_[mention].sentence.contains(word);
    }

    /// The first event after the word; not a noun that is the subject of a verb which tells of one ("after the talks
    /// ended").
    [[nodiscard]] std::uint32_t brought_in(std::uint32_t word) const {
        if (!in_sentence_of(next_, word) || mentions_[next_].word - word > reach) return none;
        auto const verb = next_ + 1;
        bool const told_by_verb = in_sentence_of(verb, word) && is_verb(verb) && is_finite(verb) &&
                                  mentions_[verb].group.begin == mentions_[next_].word + 1;
        return told_by_verb ? verb : next_;
    }
    /// The verb nearest before the word or, where the word opens its sentence, the first verb of the next clause.
    [[nodiscard]] std::uint32_t told_beside(std::uint32_t word) const {
        for (auto at = next_; at > 0 && next_ - at < reach && in_sentence_of(at - 1, word); --at)
            if (is_verb(at - 1)) return at - 1;
        auto const inner = brought_in(word);
        if (inner == none) return none;
        for (auto at = inner + 1; in_sentence_of(at, word) && at - inner < reach; ++at)
            if (is_verb(at) && mentions_[at].clause != mentions_[inner].clause) return at;
        return none;
    }
    [[nodiscard]] std::uint32_t stands_with(std::uint32_t word) const {
        for (auto at = next_; in_sentence_of(at, word) && at - next_ < 3; ++at)
            if (is_verb(at) && mentions_[at].clause.contains(word)) return at;
        if (next_ > 0 && mentions_[next_ - 1].clause.contains(word) && is_verb(next_ - 1)) return next_ - 1;
        return none;
    }
    [[nodiscard]] std::uint32_t told_before(std::uint32_t word) const {
        auto const with = stands_with(word);
        if (with == none) return none;
        for (auto at = with; at > 0 && with - at < reach; --at)
            if (is_verb(at - 1) && mentions_[at - 1].clause != mentions_[with].clause &&
                mentions_[at - 1].cls != EventClass::reporting)
                return at - 1;
        return none;
    }

    static void add(std::uint32_t one, std::uint32_t other, TemporalRelation relation, std::uint32_t word,
                    float certainty, std::vector<Signal> &signals) {
        if (one == none || other == none || one == other) return;
        if (one < other) signals.push_back({one, other, relation, word, certainty});
        else signals.push_back({other, one, inverse(relation), word, certainty});
    }

    text::Words const &words_;
    std::vector<Mention> const &mentions_;
    std::uint32_t next_ = 0; ///< the first mention after the word that is looked at
};

} // namespace

void find_signals(text::Words const &words, std::vector<Mention> const &mentions, std::vector<Signal> &signals) {
    signals.clear();
    Finder finder(words, mentions);
    for (std::uint32_t word = 0; word < words.size(); ++word) {
        auto const upos = words.tags[word].upos;
        if (upos == Upos::adp || upos == Upos::sconj || upos == Upos::adv || upos == Upos::verb || upos == Upos::adj)
            finder.look_at(word, signals);
    }
}

} // namespace dateline::order
