/// @file What looks like a time and is none: May the verb, a score, a price, a model year.
#pragma once

#include "phrases/phrases.hpp"

namespace dateline::phrases::en {

/// Whether a phrase that the grammar accepts is about time where it stands.
bool is_time(text::Document const &document, Trees const &trees, Phrase const &phrase);

} // namespace dateline::phrases::en
