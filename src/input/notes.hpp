/// @file What the conventions of wire copy put around a story: slugs, bylines, links to other stories, notes
/// of what an update changed, corrections, copyright.
#pragma once

#include "dateline/article.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline::input {

struct TextNotes {
    std::vector<Note> notes; ///< in order of position, not overlapping
    std::optional<int> copyright_year;
};

/// One pass over the lines of the text.
TextNotes find_notes(std::string_view text);

} // namespace dateline::input
