#include "events/event_clauses.hpp"

#include "base/letters.hpp"

#include <algorithm>
#include <array>

namespace dateline::events {

namespace {

using text::Upos;

bool is_mark(std::string_view form, std::string_view marks) {
    return form.size() == 1 && marks.find(form[0]) != std::string_view::npos;
}

bool is_quote(std::string_view form) {
    static constexpr std::array<std::string_view, 6> quotes = {"\"", "``", "''", "“", "”", "--"};
    return std::find(quotes.begin(), quotes.end(), form) != quotes.end();
}

bool begins_clause(std::string_view form) {
    static constexpr std::array<std::string_view, 10> words = {"who",  "which", "when", "where",    "while",
                                                               "whom", "whose", "why",  "although", "because"};
    return std::any_of(words.begin(), words.end(), [&](auto word) { return base::spells(form, word); });
}

/// These begin a noun phrase as often as a clause: "until a storm swept it away", "until Monday".
bool joins_in_time(std::string_view form) {
    static constexpr std::array<std::string_view, 6> words = {"after", "before", "until", "till", "since", "once"};
    return std::any_of(words.begin(), words.end(), [&](auto word) { return base::spells(form, word); });
}

bool is_verb(text::PartOfSpeech pos) {
    return (pos.upos == Upos::verb || pos.upos == Upos::aux) && pos.form != text::VerbForm::none;
}

bool nominal(Upos upos) {
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron || upos == Upos::det || upos == Upos::num ||
           upos == Upos::adj;
}

class Cutter {
public:
    Cutter(text::Words const &words, WordRange sentence, std::span<Trigger const> triggers)
        : words_(words),
          sentence_(sentence),
          triggers_(triggers) {}

    void cut(std::vector<WordRange> &clauses) {
        clauses.clear();
        WordRange clause{sentence_.begin, sentence_.begin};
        bool verb = false;
        for (auto at = sentence_.begin; at < sentence_.end; ++at) {
            // A piece without a verb belongs to the clause before it, or to the one after where it comes first.
            if (verb && boundary(at) && verb_ahead(at)) {
                clause.end = at;
                clauses.push_back(clause);
                clause.begin = at;
                verb = false;
            }
            verb |= is_verb(words_.tags[at]);
        }
        clause.end = sentence_.end;
        if (!clause.empty()) clauses.push_back(clause);
    }

private:
    [[nodiscard]] bool boundary(std::uint32_t at) {
        auto const form = words_.forms[at];
        auto const upos = words_.tags[at].upos;
        if (is_mark(form, ";:") || is_quote(form)) return true;
        if (upos == Upos::sconj || begins_clause(form)) return true;
        if (joins_in_time(form) && finite_ahead(at + 1)) return true;
        auto const &before = words_.forms[at - 1]; // never the first word: a verb stands before it
        if (upos == Upos::cconj && is_mark(before, ",")) return true;
        if (is_mark(before, ",") && nominal(upos) && upos != Upos::adj && finite_ahead(at)) return true;
        while (next_ < triggers_.size() && triggers_[next_].word + 1 < at) ++next_;
        return next_ < triggers_.size() && triggers_[next_].word + 1 == at &&
               triggers_[next_].cls == EventClass::reporting && is_verb(words_.tags[at - 1]) && nominal(upos);
    }

    [[nodiscard]] bool verb_ahead(std::uint32_t at) const {
        constexpr std::uint32_t reach = 12;
        for (auto i = at; i < sentence_.end && i < at + reach; ++i)
            if (is_verb(words_.tags[i])) return true;
        return false;
    }

    /// A subject and its finite verb within a few words.
    [[nodiscard]] bool finite_ahead(std::uint32_t at) const {
        constexpr std::uint32_t reach = 6;
        for (auto i = at; i < sentence_.end && i < at + reach; ++i) {
            auto const &tag = words_.tags[i];
            if (tag.upos == Upos::aux || tag.form == text::VerbForm::past || tag.form == text::VerbForm::present)
                return i > at;
            // "the city's fire service said"
            bool const possessive = tag.upos == Upos::part && !base::spells(words_.forms[i], "to");
            if (!nominal(tag.upos) && !possessive) return false;
        }
        return false;
    }

    text::Words const &words_;
    WordRange sentence_;
    std::span<Trigger const> triggers_;
    std::size_t next_ = 0;
};

} // namespace

void cut_clauses(text::Words const &words, WordRange sentence, std::span<Trigger const> triggers,
                 std::vector<WordRange> &clauses) {
    Cutter(words, sentence, triggers).cut(clauses);
}

WordRange subject_before(text::Words const &words, WordRange clause, std::uint32_t group_begin) {
    constexpr std::uint32_t longest = 12;
    auto end = group_begin;
    while (end > clause.begin && words.tags[end - 1].upos == Upos::adv) --end;
    auto begin = end;
    while (begin > clause.begin && end - begin < longest) {
        if (joins_in_time(words.forms[begin - 1])) break; // "three days after a fire there killed"
        auto const upos = words.tags[begin - 1].upos;
        bool const possessive = upos == Upos::part && !base::spells(words.forms[begin - 1], "to");
        bool const inside = begin < end && (upos == Upos::adp || upos == Upos::cconj || possessive);
        if (!nominal(upos) && !inside) break;
        --begin;
    }
    // "of the town" is no subject without what it belongs to.
    while (begin < end && !nominal(words.tags[begin].upos)) ++begin;
    return {begin, end};
}

} // namespace dateline::events
