/// @file The formats of others that timelines are written in, one file each. What a format cannot say is put
/// in words there and counted in the diagnostics.
#pragma once

#include "dateline/diagnostic.hpp"
#include "dateline/timeline.hpp"

#include <string>
#include <vector>

namespace dateline::output {

struct Written {
    std::string content;
    std::vector<Diagnostic> diagnostics; ///< what the format cannot say; hashes for a security policy
};

/// What the latest update did (merge): what is new, corrected, made precise and withdrawn, and what was said before.
Written timeline_to_changes(Timeline const &timeline);

/// CommonMark. Text is escaped: it stays text whatever it holds.
Written timeline_to_markdown(Timeline const &timeline);

/// RFC 4180 with a byte order mark, as spreadsheets want it; cells that they would take for formulas begin
/// with "'".
Written timeline_to_csv(Timeline const &timeline);

/// TimeML 1.2.1: each entry a sentence of the text, its date a TIMEX3, itself an EVENT, TLINKs between them.
Written timeline_to_timeml(Timeline const &timeline);

/// The JSON that TimelineJS3 loads.
Written timeline_to_timelinejs(Timeline const &timeline);

/// The items of a vis-timeline data set.
Written timeline_to_vis(Timeline const &timeline);

/// schema.org: an ItemList of Events, each the subject of its NewsArticles.
Written timeline_to_json_ld(Timeline const &timeline);

/// RFC 5545. Days are VALUE=DATE; windows run over all their days and are tentative.
Written timeline_to_icalendar(Timeline const &timeline);

/// IPTC ninjs 3: a list of items of type event.
Written timeline_to_ninjs(Timeline const &timeline);

/// Which entry surely came before which, for Graphviz.
Written timeline_to_graphviz(Timeline const &timeline);

/// The same, for Mermaid.
Written timeline_to_mermaid(Timeline const &timeline);

} // namespace dateline::output
