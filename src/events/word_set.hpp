/// @file The sets of words of events, made at compile time.
#pragma once

#include "base/word_set.hpp"

namespace dateline::events {

using base::WordSet;

} // namespace dateline::events
