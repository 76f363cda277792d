/// @file What the families made of the places of a phrase that is being tried: alternatives that begin alike ask for
/// the same again and again, and get it for the price of a look (packrat parsing, Ford 2002).
#pragma once

#include "phrases/tree.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::phrases::en {

/// The families of phrases. Those whose rules make nodes are remembered and stand first.
enum class FamilyId : std::uint8_t {
    // of whole phrases, in the order of find.cpp
    date_pair,
    year_pair,
    time_of_day,
    shift,
    set,
    nested,
    calendar_date,
    year_group,
    vague,
    relative,
    deictic,
    clock,
    holiday,
    period,
    duration,
    bare_word,
    // of pieces of others
    era_name,
    day_part,
    day_expression,
    event_name,
    plain_duration,
    amount,
    ordinal,
    cardinal,
    year,
};

inline constexpr auto families = static_cast<std::size_t>(FamilyId::year) + 1;

/// Phrases have at most this many tokens.
inline constexpr std::ptrdiff_t longest_phrase = 24;

class Memo {
public:
    struct Entry {
        std::uint32_t trial = 0;  ///< which trial made it; what others made does not count
        std::uint32_t length = 0; ///< in tokens; 0 where the family does not match
        NodeId node;
    };

    /// The thread's own, so that it need not be made anew for every text.
    static Memo &of_thread() {
        thread_local Memo memo;
        return memo;
    }

    /// Forgets all: another place of a text is tried.
    void begin_trial() {
        if (++trial_ != 0) return;
        entries_ = {};
        trial_ = 1;
    }
    /// What is remembered of the family so many tokens behind the place that is tried; nullptr where it was not asked.
    [[nodiscard]] Entry const *find(FamilyId family, std::size_t behind) const {
        auto const &entry = entries_[static_cast<std::size_t>(family)][behind];
        return entry.trial == trial_ ? &entry : nullptr;
    }
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
    static constexpr auto remembered = static_cast<std::size_t>(FamilyId::plain_duration) + 1;
    Memo() = default;

    std::uint32_t trial_ = 0;
    std::array<std::array<Entry, longest_phrase + 1>, remembered> entries_{};
};

} // namespace dateline::phrases::en
