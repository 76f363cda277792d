/// @file The learned weights that are compiled in: each is the file of that name in models/
/// (models/README.md).
#pragma once

#include <string_view>

namespace dateline::text::models {

std::string_view tagger_words();
std::string_view tagger_context();
std::string_view event_company();
std::string_view event_triggers();
std::string_view event_classes();
std::string_view event_sides();
std::string_view event_order();

} // namespace dateline::text::models
