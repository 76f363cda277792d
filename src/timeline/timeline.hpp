/// @file Which sentences and clauses make an entry, and the order of the entries.
#pragma once

#include "events/mentions.hpp"
#include "phrases/phrases.hpp"
#include "resolve/event_time.hpp"
#include "resolve/resolution.hpp"
#include "text/document.hpp"
#include "text/words.hpp"

#include "dateline/article.hpp"
#include "dateline/timeline.hpp"

#include <optional>
#include <vector>

namespace dateline::timeline {

/// What the stages before found in one article.
struct Findings {
    Article const &article;
    text::Document const &document;
    phrases::Trees const &trees;
    std::vector<phrases::Phrase> const &phrases;
    std::vector<std::optional<resolve::Resolution>> const &resolutions; ///< one a phrase
    resolve::Reference const &reference;
    text::Words const &words;
    std::vector<events::Mention> const &mentions;
    std::vector<resolve::EventTime> const &event_times; ///< one a mention
};

/// One entry a dated clause, and one a sentence that tells news without a date of its own: it is dated by the day of
/// publication where its event most likely was on it, else undated. Notes of the article and its headline make none;
/// nor do ages, lengths of time, what recurs, and "now".
Timeline make_timeline(Findings const &findings);

/// Puts entries in their order: by earliest, latest and grain (the finer first); what is equal stays as it is. "By
/// March 21", whose beginning is open, stands where it ends.
void put_in_order(std::vector<TimelineEntry> &entries);

/// Takes out what points at entries that are no longer there.
void drop_lost_conflicts(Timeline &timeline);

/// Made from when and what: the same in every article and every run. Twelve hexadecimal digits.
std::string entry_id(When const &when, std::string_view text);

} // namespace dateline::timeline
