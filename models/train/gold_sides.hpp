/// @file On which side of the publication date annotators put events.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::models {

struct GoldSide {
    std::size_t side = 0; ///< resolve::Side as a number
    bool single_day = false;
    std::string day; ///< empty where it is not known
};

/// By article and eid.
using GoldSides = std::map<std::pair<std::string, std::string>, GoldSide>;

/// Adds the rows of TimeBank-EventTime. Exits with a message where the file cannot be read.
void read_event_times(std::filesystem::path const &path, GoldSides &sides);

/// Whether it is of the test part of TimeBank-Dense, on which nothing of sides is trained: others measure there.
bool in_dense_test(std::string_view article);

/// Adds what the links of TimeML between events and times say for certain, of articles with their publication dates. An
/// event BEFORE the publication date is left out: half of those were on that day.
void read_linked_sides(std::filesystem::path const &path, GoldSides &sides);

} // namespace dateline::models
