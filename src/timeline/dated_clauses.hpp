/// @file The clauses of a sentence that have a date, each with the phrase that dates it best.
#pragma once

#include "events/clauses.hpp"
#include "timeline/dating.hpp"

#include <cstddef>
#include <vector>

namespace dateline::timeline {

struct DatedClause {
    events::Clause const *clause;
    text::TokenRange words; ///< it, with the clauses beside it that it is not understood without
    std::size_t phrase;     ///< in findings.phrases
    Use use;                ///< dated or undated
    bool chosen;            ///< there were other phrases to choose from
    std::size_t list_end;   ///< behind the last phrase that gives the same words a date: "Jan. 3 and 4"
    bool halves; ///< the next phrase dates the other half of the words: "Rook on Monday and Dovrin on Tuesday"
};

/// One sentence after the other; its memory serves again.
class DatedClauses {
public:
    explicit DatedClauses(Findings const &findings) : findings_(findings) {}

    /// Cuts the sentence and takes its phrases: those from first on that begin in it. The clauses are in the order of
    /// the phrases, the undated after the dated.
    std::vector<DatedClause> const &read(text::TokenRange sentence, std::size_t first);

    /// All clauses of the sentence.
    [[nodiscard]] std::vector<events::Clause> const &clauses() const { return clauses_; }
    /// The clause with those behind it that explain it and have no date of their own.
    [[nodiscard]] text::TokenRange with_followers(events::Clause const &clause, bool all = false) const;
    /// Some phrase in the clause dates something, or says that it has a time; not one that commas set apart from its
    /// verb.
    [[nodiscard]] bool has_phrase_of_verb(events::Clause const &clause) const;

private:
    struct Candidate {
        std::size_t place; ///< in findings.phrases
        Use use;
        bool taken = false;
    };
    struct Choice {
        std::size_t place;
        bool others;
    };

    void choose(Candidate &candidate);
    [[nodiscard]] std::uint32_t begin_of(Candidate const &candidate) const;
    [[nodiscard]] events::Clause const &clause_of(Candidate const &candidate) const;
    [[nodiscard]] bool serves(events::Clause const &inner, events::Clause const &outer,
                              Candidate const &candidate) const;
    Choice best_in(events::Clause const &clause, Candidate &first);
    [[nodiscard]] bool dates_half(events::Clause const &clause, std::size_t place) const;
    [[nodiscard]] text::TokenRange with_context(events::Clause const &clause, phrases::Phrase const &phrase) const;
    [[nodiscard]] bool leans_back(events::Clause const &clause) const;
    [[nodiscard]] bool attributes(events::Clause const &clause) const;
    [[nodiscard]] bool dates_saying(events::Clause const &clause, phrases::Phrase const &phrase) const;
    [[nodiscard]] bool has_verb(events::Clause const &clause) const;
    [[nodiscard]] bool is_heading(events::Clause const &clause) const;
    [[nodiscard]] bool speaks_for_himself(events::Clause const &clause) const;
    [[nodiscard]] bool begins_with_noun(events::Clause const &clause) const;
    [[nodiscard]] bool has_whole_subject(events::Clause const &clause) const;
    [[nodiscard]] bool has_date(text::TokenRange words) const;
    [[nodiscard]] bool has_phrase(text::TokenRange words) const;
    /// Not that of a relative clause inside it.
    [[nodiscard]] bool has_own_date(events::Clause const &clause) const;

    Findings const &findings_;
    std::vector<Candidate> candidates_;
    std::vector<events::Clause> clauses_;
    std::vector<DatedClause> found_;
};

} // namespace dateline::timeline
