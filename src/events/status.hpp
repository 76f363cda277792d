/// @file What has become of an event, as the text tells it.
#pragma once

#include "events/mentions.hpp"

#include <span>

namespace dateline::events {

/// The status of the mention, from its verb group, its clause, and the mention that governs it, whose status is set.
EventStatus status_of(text::Words const &words, Mention const &mention, Mention const *governor);

/// Whether the one who reported the mention spoke of what was then to come: "said it would open".
bool to_come_when_told(text::Words const &words, Mention const &mention, Mention const &said);

} // namespace dateline::events
