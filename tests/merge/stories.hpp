/// @file Stories for the tests of merging: told by articles of invented places, made up from a seed or read from the
/// samples and, where they are, the corpora.
#pragma once

#include "dateline/timeline.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

/// The timeline of an article of that text; no date where published is empty.
Timeline told(std::string id, std::string_view published, std::string text, std::string url = {});

/// Articles of a few outlets over some days about the same events: told again in other words, less or more precisely,
/// with other figures, in later versions of the same article. The same from the same seed.
std::vector<Timeline> made_up_story(std::uint64_t seed);

/// The three updates of the samples.
std::vector<Timeline> updates();

/// The first articles of a story of the corpora; empty where they are not on this machine.
std::vector<Timeline> real_story(std::size_t articles);

} // namespace dateline::test
