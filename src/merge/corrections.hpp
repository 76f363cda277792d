/// @file What sources say that cannot both hold: days that a later version takes back, figures that outlets dispute.
#pragma once

#include "merge/same_event.hpp"
#include "merge/statements.hpp"
#include "merge/terms.hpp"
#include "merge/versions.hpp"
#include "merge/window.hpp"

#include <vector>

namespace dateline::merging {

/// What the newest versions of articles make of what the others say. What a version tells again of another day than the
/// version before it did is a correction: the earlier statement's event was on the later's day.
Standing what_stands(Statements const &statements, std::vector<Told> const &told, std::vector<Version> const &versions);

/// Two figures for the same thing that are not the same.
bool figures_differ(std::vector<Figure> const &a, std::vector<Figure> const &b);

/// Takes an event apart where its last accounts dispute a figure: exact ones for one thing, given on one day
/// by articles that are no copies of one another. Each figure's statements make an event of their own, the
/// others stay with the figure that most articles give; of each two the dispute is added to the contradictions. A
/// count that grows from day to day is no dispute.
void part_disputed(SameEvents &events, Statements const &statements, std::vector<Told> const &told,
                   std::vector<Version> const &versions);

} // namespace dateline::merging
