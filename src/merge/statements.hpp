/// @file Timelines taken apart into what each source says, the form in which merging is a union of sets.
#pragma once

#include "dateline/diagnostic.hpp"
#include "dateline/timeline.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::merging {

/// What a statement was in the timeline that it came in. A headline makes an entry where another article's tells the
/// same, an aside none.
enum class StatementKind : std::uint8_t { aside, headline, entry };

/// What one sentence of one article says of one event.
struct Statement {
    std::uint32_t article = 0; ///< its place in Statements::articles
    std::uint32_t start = 0;   ///< of the quote, in code points
    std::uint32_t end = 0;
    std::string quote; ///< empty where only an earlier account of a timeline from elsewhere is known
    Account account;
    double salience = 0.0; ///< how much it matters to its article, 0 to 1
    StatementKind kind = StatementKind::entry;

    [[nodiscard]] bool is_entry() const { return kind == StatementKind::entry; }
    [[nodiscard]] bool quoted() const { return end > start || !quote.empty(); }
};

/// All that a set of timelines says. Equal for equal sets, in whatever order and grouping they came.
struct Statements {
    std::vector<TimelineArticle> articles; ///< by publication, those without a date first; ids are unique
    std::vector<Statement> list;           ///< by article, place and account; none twice
    std::vector<Diagnostic> diagnostics;   ///< without positions: they do not say of which article
};

/// Later than the other; a day without a time is all of that day.
bool is_after(Moment const &moment, Moment const &other);

/// Without the articles published after as_of; those without a date stay. Articles of the same id that were published
/// at different times are versions: the newest keeps the id, the others are named "id@date".
Statements take_apart(std::vector<Timeline> const &timelines, std::optional<Moment> const &as_of);

/// The id that an article came with.
std::string const &given_id(TimelineArticle const &article);

/// A total order of accounts.
std::strong_ordering compare(Account const &a, Account const &b);

} // namespace dateline::merging
