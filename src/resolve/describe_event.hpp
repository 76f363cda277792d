/// @file Puts events into the public form.
#pragma once

#include "resolve/event_time.hpp"

#include "dateline/annotation.hpp"

#include <vector>

namespace dateline::resolve {

/// The events of a text, with ids. expression_ids: of each phrase, the id of its expression, empty where it has none.
std::vector<Event> describe_events(FoundEvents const &found, std::vector<EventTime> const &times,
                                   std::vector<std::string> const &expression_ids);

} // namespace dateline::resolve
