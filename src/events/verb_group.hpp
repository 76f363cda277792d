/// @file What the words around a trigger say of it: tense, aspect, polarity and modality, as TimeML has them.
#pragma once

#include "text/words.hpp"

#include "dateline/annotation.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::events {

/// Places in the list of words, the end exclusive.
struct WordRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(WordRange const &, WordRange const &) = default;
    [[nodiscard]] bool empty() const { return end <= begin; }
    [[nodiscard]] bool contains(std::uint32_t word) const { return begin <= word && word < end; }
};

struct VerbGroup {
    std::uint32_t begin = 0; ///< its first word: "may not have been seen" begins at "may"
    EventTense tense = EventTense::none;
    EventAspect aspect = EventAspect::none;
    bool negative = false;
    bool passive = false;
    std::string_view modal; ///< as written; empty where there is none
};

/// The group that ends in the trigger, or, of a noun or adjective, what its determiner and copula say.
VerbGroup verb_group(text::Words const &words, WordRange sentence, std::uint32_t trigger);

} // namespace dateline::events
