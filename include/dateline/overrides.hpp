/// @file Corrections that an editor made to a timeline by hand, kept when it is built again.
#pragma once

#include "dateline/result.hpp"
#include "dateline/timeline.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Names an entry: by its id, and by what it said, by which it is found where the article was reworded or its date
/// changed. One of the two may be empty.
struct EntryKey {
    std::string id;
    std::string said; ///< its text, or the sentence that it was taken from
};

struct Override {
    enum class Kind : std::uint8_t {
        drop,   ///< leave the entry out
        redate, ///< give it another date, or none
        reword, ///< tell it in other words
        join,   ///< make several entries the first of them
        pin,    ///< keep it however short the timeline is to be
    };
    Kind kind = Kind::drop;
    std::vector<EntryKey> entries; ///< one; of a join two or more
    When when;                     ///< of redate; undated where neither end is known
    Grain grain = Grain::unknown;  ///< of redate
    std::string text;              ///< of reword
    std::string place;             ///< in its file: the line of TOML, the JSON pointer of JSON
};

std::string_view to_string(Override::Kind kind); ///< "drop", as the file names it

/// Reads a file of overrides: TOML 1.0, or the same lists as JSON (README shows both). In the order of the file.
/// Errors: "not-toml", "not-json", and "not-overrides" with the place.
Result<std::vector<Override>> read_overrides(std::string_view text);

/// Applies them in their order: an entry is found by its id, else by what it said, if one alone says nearly the same.
/// It keeps its id. Returns the places of the overrides that match no entry, or not all of theirs.
std::vector<std::size_t> apply_overrides(Timeline &timeline, std::vector<Override> const &overrides);

} // namespace dateline
