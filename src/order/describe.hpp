/// @file Puts the order of events into the public form.
#pragma once

#include "order/ordering.hpp"

#include "dateline/annotation.hpp"

namespace dateline::order {

/// Adds relations, bounds of events and what was contradicted to an annotation that has the events.
void describe(resolve::FoundEvents const &found, Ordering const &ordering, Annotation &annotation);

} // namespace dateline::order
