/// @file A timeline: what happened when, and how we know (CONTRACT: build, merge).
#pragma once

#include "dateline/annotation.hpp"
#include "dateline/article.hpp"
#include "dateline/diagnostic.hpp"
#include "dateline/span.hpp"
#include "dateline/time.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What one source says of an entry.
struct Account {
    When when;
    Grain grain = Grain::unknown;
    std::string text;
    EventStatus status = EventStatus::happened;
    double confidence = 1.0; ///< that when holds, 0 to 1
    std::vector<std::string> steps;
    friend bool operator==(Account const &, Account const &) = default;
};

/// A piece of an article that tells of an entry. Positions are code points here, as in the JSON that timelines are
/// kept in: the article's text is not part of a timeline.
struct SourceQuote {
    std::string article; ///< id of the article
    std::uint32_t start = 0;
    std::uint32_t end = 0; ///< exclusive
    std::string quote;
    std::optional<Account> says = std::nullopt;    ///< where it is not what the entry says (merge)
    std::optional<double> salience = std::nullopt; ///< 0 to 1: how much it matters to its article (merge)
    bool replaced = false;                         ///< a newer version of the article stands in its place (merge)
};

/// What the latest update did to an entry (merge).
enum class Change : std::uint8_t { none, added, restated, made_precise, corrected, withdrawn };

std::string_view to_string(Change change); ///< "new", "precise" …; empty for none

/// What an entry said before, and who said so when.
struct EarlierAccount {
    std::string article;        ///< id of the article
    std::optional<Moment> said; ///< its publication date
    When when;
    Grain grain = Grain::unknown;
    std::string text;
};

struct TimelineEntry {
    std::string id; ///< stable: made from what the entry says and when
    When when;
    Grain grain = Grain::unknown;
    std::string text;
    EventStatus status = EventStatus::happened;
    double confidence = 1.0;
    std::vector<std::string> steps;
    std::vector<SourceQuote> sources;
    Change change = Change::none;
    std::vector<EarlierAccount> history; ///< oldest first; what the entry says now is not repeated here
    std::vector<std::string> conflicts;  ///< ids of the entries that cannot hold together with this one
    std::optional<double> salience;      ///< 0 to 1: how much it matters to the story
    bool pinned = false;                 ///< by hand: it stays however short the timeline is to be
};

/// A sentence that tells of an event and makes no entry: a quotation, what only may be, a headline without a text.
/// Where other articles tell of the event it is one more source (merge). Positions as in SourceQuote.
struct Aside {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string quote;
    friend auto operator<=>(Aside const &, Aside const &) = default;
};

struct TimelineArticle {
    std::string id;
    std::string title;
    std::string url;
    std::optional<Publication> published;
    std::string revision_note; ///< "Updates with … in third paragraph."
    /// The id that it came with, where another version of the article had the same (merge); else empty.
    std::string version_of = {};
    /// Where its text says the title, in code points; none where the title stands outside of the text.
    std::optional<Span> headline = std::nullopt;
    std::vector<Aside> asides = {}; ///< in the order of the text
};

struct Timeline {
    static constexpr int format_version = 1;

    std::string title;
    std::optional<Moment> as_of; ///< the latest publication date of its articles
    std::vector<TimelineArticle> articles;
    std::vector<TimelineEntry> entries;  ///< by when, grain, then place in the text
    std::vector<TimelineEntry> undated;  ///< in the order of the text; they never borrow a date
    std::vector<Diagnostic> diagnostics; ///< their spans are code points of the article's text
};

} // namespace dateline
