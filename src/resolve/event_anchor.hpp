/// @file The day of an event that a phrase counts from: "three days after the attack".
#pragma once

#include "phrases/phrases.hpp"
#include "resolve/resolution.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::resolve {

/// What has been resolved so far: one resolution for each of the first phrases.
struct Told {
    std::vector<phrases::Phrase> const *phrases = nullptr;
    std::vector<std::optional<Resolution>> const *resolutions = nullptr;
};

/// The date in the nearest sentence before that tells of an event by the same noun and dates it to a day or nearer.
/// The noun is the token before end. Looks back a bounded number of words.
std::optional<calendar::Interval> date_of_event(text::Document const &document, Told const &told, std::uint32_t end);

} // namespace dateline::resolve
