/// @file Several mentions of one event in an article made one entry.
#pragma once

#include "timeline/timeline.hpp"
#include "timeline/told.hpp"

#include <vector>

namespace dateline::timeline {

/// Joins what is told twice: by the same word, in mostly the same words, of times of which one holds the other (or of
/// no time). What is dated best stays, the earlier of equals, with the sources of both in the order of the text. Looks
/// back a bounded number of mentions.
void join_mentions(Findings const &findings, std::vector<Told> &told);

} // namespace dateline::timeline
