/// @file The calls of the library: what the command line does, without the command line.
#pragma once

#include "dateline/annotation.hpp"
#include "dateline/article.hpp"
#include "dateline/timeline.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How texts are read, where readers may differ.
struct ReadingOptions {
    std::optional<TextKind> kind;  ///< found out from the text where not given
    bool day_first = false;        ///< 10/7/2023 is the tenth of July
    bool southern_seasons = false; ///< summer is December to February
    bool week_from_sunday = false; ///< what "this week" spans
    bool expressions_only = false; ///< annotate looks for no events
};

/// The time expressions of an article, resolved against its publication date. Without one, what is relative to it
/// stays unresolved, and a diagnostic says so. Nothing depends on clock, locale, zone or network.
Annotation annotate(Article const &article, ReadingOptions const &options = {});

/// What one phrase means. Positions are bytes of the phrase. None where it says nothing about time.
std::vector<TimeExpression> resolve_phrase(std::string_view phrase, std::optional<Moment> published,
                                           ReadingOptions const &options = {});

/// The timeline of one article: what it tells, by when it was.
Timeline build(Article const &article, ReadingOptions const &options = {});

struct MergeOptions {
    std::optional<Moment> as_of; ///< articles published later are left out
    /// What was known before the update whose changes are marked: what was published up to then, or these articles.
    /// Where neither is given, all articles but those published last.
    std::optional<Moment> since;
    std::vector<TimelineArticle> known;
};

/// One timeline of a story from those of its articles and of earlier merges: the same event told twice is one entry
/// with both as sources. The same set of articles gives the same timeline in whatever order and grouping they come:
/// merging a merged timeline again, with itself or with more, is merging all its articles.
Timeline merge(std::vector<Timeline> const &timelines, MergeOptions const &options = {});

/// How much of a timeline is kept; 0 is all.
struct Selection {
    std::size_t entries = 0;
    std::size_t days = 0; ///< entries that stand on one day, of so many days
};

/// Keeps what matters most to the story, by the salience of entries and days: a day's is that of the entry
/// that matters most. Of equals the earlier stays.
void keep_most_salient(Timeline &timeline, Selection const &selection);

} // namespace dateline
