/// @file What the families made of the places of a phrase that is being tried: alternatives that begin alike ask for
/// the same again and again, and get it for the price of a look (packrat parsing, Ford 2002).
#pragma once

#include "phrases/tree.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::phrases::en {

/// The families whose rules make nodes.
enum class FamilyId : std::uint8_t {
    calendar_date,
    date_pair,
    year_pair,
    year_group,
    clock,
    day_part,
    time_of_day,
    period,
    deictic,
    relative,
    vague,
    day_expression,
    nested,
    bare_word,
    plain_duration,
    duration,
    shift,
    set,
};

/// Phrases have at most this many tokens.
inline constexpr std::ptrdiff_t longest_phrase = 24;

class Memo {
public:
    struct Entry {
        std::uint32_t trial = 0;  ///< which trial made it; what others made does not count
        std::uint32_t length = 0; ///< in tokens; 0 where the family does not match
        NodeId node;
    };

    /// Forgets all: another place of the text is tried.
    void begin_trial() { ++trial_; }
    /// What make returns for the family so many tokens behind the place that is tried; made once a trial.
    template <typename Make>
    Entry const &get(FamilyId family, std::size_t behind, Make make) {
        auto &entry = entries_[static_cast<std::size_t>(family)][behind];
        if (entry.trial != trial_) {
            entry = make();
            entry.trial = trial_;
        }
        return entry;
    }

private:
    static constexpr auto families = static_cast<std::size_t>(FamilyId::set) + 1;
    std::uint32_t trial_ = 0;
    std::array<std::array<Entry, longest_phrase + 1>, families> entries_{};
};

} // namespace dateline::phrases::en
