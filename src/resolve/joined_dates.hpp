/// @file Periods and lengths that a date right behind them places: the seven months since Oct. 7, the quarter ended
/// July 31, the week beginning March 3, the first nine months of 2030.
#pragma once

#include "phrases/phrases.hpp"
#include "phrases/tree.hpp"
#include "resolve/resolution.hpp"
#include "text/document.hpp"

#include <cstdint>

namespace dateline::resolve {

/// How a date stands behind a period.
enum class Joint : std::uint8_t { none, since, ended, beginning, of };

Joint joint_between(text::Document const &document, phrases::Phrase const &period, phrases::Phrase const &date);

/// "Two days earlier, on March 2": the date says again which time the words before it count to.
bool says_again(text::Document const &document, phrases::Phrase const &counted, phrases::Phrase const &date);

/// Takes the date for that time, where it is one of the same kind.
void take_date(Resolution &counted, phrases::NodeId words, Resolution const &date);

/// Places the period by the date. Returns whether that makes it another period than it seemed. Joint::since is not for
/// this function.
bool place_by_date(phrases::Trees const &trees, Resolution &period, phrases::NodeId words, Joint joint,
                   Resolution const &date);

} // namespace dateline::resolve
