#include "timeline/news.hpp"

#include "events/word_set.hpp"
#include "timeline/no_date.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::timeline {

namespace {

using events::Mention;
using text::Upos;

/// What they open is a part of a noun: cut off from its verb it tells nothing.
constexpr events::WordSet relatives(std::to_array<std::string_view>({"who", "which", "whose", "whom", "that"}));

/// What follows explains a noun or another event and is not what the sentence is told for.
constexpr events::WordSet lesser_openings(
    std::to_array<std::string_view>({"who",    "which",   "whose",   "whom",     "where",  "when", "while", "after",
                                     "before", "because", "since",   "although", "though", "as",   "if",    "unless",
                                     "until",  "whereas", "whether", "that",     "than",   "how",  "why"}));

bool is_verb(text::Words const &words, std::uint32_t word) {
    return words.tags[word].upos == Upos::verb || words.tags[word].upos == Upos::aux;
}

bool is_finite(Mention const &mention) {
    auto const tense = mention.group.tense;
    return tense == EventTense::past || tense == EventTense::present || tense == EventTense::future ||
           !mention.group.modal.empty();
}

/// "is proud", "owns", "share a border", "looked tired": how things stand or stood, with no beginning in sight.
bool is_lasting_state(Mention const &mention) {
    if (mention.group.aspect != EventAspect::none || !mention.group.modal.empty()) return false;
    if (mention.group.tense == EventTense::present) return mention.cls != EventClass::reporting;
    return mention.group.tense == EventTense::past && mention.cls == EventClass::state && !mention.group.passive;
}

/// What has not happened, or only might: worth telling where it has a day ("talks may resume on Monday").
bool is_no_event(Mention const &mention) {
    return mention.status == EventStatus::denied || mention.status == EventStatus::hypothetical;
}

class Chooser {
public:
    Chooser(Findings const &findings, text::TokenRange piece)
        : words_(findings.words),
          mentions_(findings.mentions),
          range_{words_.word_at(findings.document.tokens[piece.begin]),
                 words_.word_at(findings.document.tokens[piece.end - 1])} {
        range_.end = std::min(range_.end + 1, words_.size());
    }

    [[nodiscard]] std::optional<std::uint32_t> choose() const {
        if (range_.empty() || words_.forms[range_.end - 1] == "?" || opens_quotation() || is_spoken())
            return std::nullopt;
        auto const first = std::partition_point(mentions_.begin(), mentions_.end(),
                                                [&](Mention const &mention) { return mention.word < range_.begin; });
        auto const from = static_cast<std::uint32_t>(first - mentions_.begin());
        std::optional<std::uint32_t> lesser;
        for (auto at = from; at < mentions_.size() && mentions_[at].word < range_.end; ++at) {
            auto const &mention = mentions_[at];
            if (!is_verb(words_, mention.word) || !is_finite(mention) || is_lasting_state(mention)) continue;
            if (is_no_event(mention)) continue;
            if (!opens_lesser(mention)) return said_by(at, from);
            if (!lesser && !relatives.contains(words_.forms[mention.clause.begin])) lesser = at;
        }
        return lesser;
    }

private:
    /// An interview, a diary, a plea: what somebody says for himself outside quotation marks.
    [[nodiscard]] bool is_spoken() const {
        bool quoted = false;
        for (auto at = range_.begin; at < range_.end; ++at) {
            auto const form = words_.forms[at];
            if (form == "\"" || form == "``" || form == "''" || form == "\u201C" || form == "\u201D") quoted = !quoted;
            if (!quoted && speaks_for_himself(words_, at)) return true;
        }
        return false;
    }

    /// "“We will rebuild,” she said": whose words they are is no event, and what they say is an opinion.
    [[nodiscard]] bool opens_quotation() const {
        auto const first = words_.forms[range_.begin];
        return !is_quoted_whole() || first == "''" || first == "'" || first == "``" || first == "\u201C" ||
               first == "\"" || first == "`" || first == "\u2018";
    }

    /// Each quotation that the sentence opens ends in it: else it tells the half of one.
    [[nodiscard]] bool is_quoted_whole() const {
        int open = 0;
        bool half = false;
        for (auto at = range_.begin; at < range_.end; ++at) {
            auto const form = words_.forms[at];
            if (form == "``" || form == "\u201C") ++open;
            if (form == "''" || form == "\u201D") --open;
            if (form == "\"") half = !half;
        }
        return open == 0 && !half;
    }

    [[nodiscard]] bool opens_lesser(Mention const &mention) const {
        auto const opening = mention.clause.begin;
        if (opening == mention.sentence.begin || !lesser_openings.contains(words_.forms[opening])) return false;
        // "the men, whose names were not disclosed, were freed": behind the comma the main clause goes on.
        auto const before = mention.group.begin;
        return before <= opening + 1 || words_.forms[before - 1] != ",";
    }

    /// Of a saying what is said; the saying itself where that is told without a verb; nothing where it is that
    /// something did not happen, or only may.
    [[nodiscard]] std::optional<std::uint32_t> said_by(std::uint32_t saying, std::uint32_t from) const {
        if (mentions_[saying].cls != EventClass::reporting) return saying;
        bool no_event = false;
        for (auto at = from; at < mentions_.size() && mentions_[at].word < range_.end; ++at) {
            auto const &mention = mentions_[at];
            if (mention.source != saying || !is_verb(words_, mention.word) || !is_finite(mention)) continue;
            if (!is_no_event(mention) && !is_lasting_state(mention)) return at;
            no_event = no_event || is_no_event(mention);
        }
        if (no_event) return std::nullopt;
        return saying;
    }

    text::Words const &words_;
    std::vector<Mention> const &mentions_;
    events::WordRange range_;
};

} // namespace

std::optional<std::uint32_t> news_of(Findings const &findings, text::TokenRange piece) {
    return Chooser(findings, piece).choose();
}

std::uint32_t token_of(Findings const &findings, std::uint32_t mention) {
    return findings.words.words[findings.mentions[mention].word].token;
}

} // namespace dateline::timeline
