/// @file The few words about entries and timelines that every format for readers uses alike.
#pragma once

#include "dateline/timeline.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::output {

/// "planned", "denied"; empty for what simply happened.
std::string_view status_label(EventStatus status);
/// "new", "made precise"; empty where the update changed nothing.
std::string_view change_label(Change change);
/// "from the page's JSON-LD": which signal gave the publication date.
std::string_view source_label(PublicationSource source);

/// "1 event", "3 events".
std::string counted(std::size_t count, std::string_view noun);

/// "4 events and 1 undated, from 2 articles, as of 2 May 2024".
std::string summary_of(Timeline const &timeline);

/// The title, or what stands in for one.
std::string title_of(Timeline const &timeline);

/// The article's title, or what else names it to a reader.
std::string name_of(TimelineArticle const &article);

} // namespace dateline::output
