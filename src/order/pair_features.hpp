/// @file What bears on the order of two events of a text: shared with the program that trains the choice.
///
/// Tense, aspect and class of both, how one hangs on the other, the words that join them, the dates that govern them.
#pragma once

#include "resolve/event_context.hpp"
#include "resolve/event_time.hpp"
#include "text/linear_model.hpp"

#include "dateline/annotation.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::order {

/// Which pairs are asked about: those of a sentence and of it and the two before it that tell of events, and of these
/// at most so many back, so that a sentence without an end costs no more than its length.
inline constexpr std::uint32_t longest_reach = 40;

/// Calls visit(first, second), places in the list of mentions, for each pair, in the order of the second.
template <typename Visit>
void each_pair(std::vector<events::Mention> const &mentions, Visit &&visit);

class PairFeatures {
public:
    explicit PairFeatures(resolve::FoundEvents const &found);

    /// Calls add(feature) for each thing that bears on how the first lies to the second, which the text tells later.
    template <typename Add>
    void look_at(std::uint32_t first, std::uint32_t second, Add &&add) const;

    /// How the dates that govern two mentions lie to one another.
    enum class Dates : std::uint8_t { unknown, same_words, same, before, after, includes, is_included, overlap };
    [[nodiscard]] Dates dates(std::uint32_t first, std::uint32_t second) const;

private:
    /// Of one mention, worked out once.
    struct Facts {
        std::uint64_t word, stem, tense, cls, pos, status, lead, joining, determiner, following, main;
        std::uint32_t sentence; ///< counted from the first
        std::uint32_t phrase;   ///< that governs it, in its own clause
        std::uint64_t bearing;  ///< of that phrase, from the publication date
    };
    /// Of two, as codes that mean nothing but themselves.
    struct Between {
        std::uint64_t hangs;  ///< which governs or reports the other
        std::uint64_t apart;  ///< sentences, clauses and mentions between them
        std::uint64_t signal; ///< the word of time between them
        std::uint64_t signs;  ///< "and", commas, "to", "that", quotes between them
        std::uint64_t dates;
    };

    [[nodiscard]] Facts facts(std::uint32_t mention, resolve::EventContext const &context) const;
    [[nodiscard]] Between between(std::uint32_t first, std::uint32_t second) const;

    resolve::FoundEvents const &found_;
    std::vector<Facts> facts_;
};

template <typename Visit>
void each_pair(std::vector<events::Mention> const &mentions, Visit &&visit) {
    // The first mentions of the sentence that is told and of the two before it that tell of events.
    std::array<std::uint32_t, 3> starts{};
    for (std::uint32_t second = 0; second < mentions.size(); ++second) {
        if (second > 0 && mentions[second].sentence != mentions[second - 1].sentence)
            starts = {second, starts[0], starts[1]};
        auto const first = std::max(starts[2], second - std::min(second, longest_reach));
        for (auto one = first; one < second; ++one) visit(one, second);
    }
}

template <typename Add>
void PairFeatures::look_at(std::uint32_t first, std::uint32_t second, Add &&add) const {
    using text::both;
    using text::feature;
    auto const &a = facts_[first];
    auto const &b = facts_[second];
    auto const c = between(first, second);
    auto const tenses = both(a.tense, b.tense);
    auto const classes = both(a.cls, b.cls);
    auto const kinds = both(a.pos, b.pos);
    std::uint64_t which = 0;
    auto const see = [&](std::uint64_t value) { add(feature(++which, value)); };
    see(0);
    see(tenses);
    see(classes);
    see(both(tenses, classes));
    see(both(tenses, c.hangs));
    see(both(tenses, c.apart));
    see(both(tenses, c.signal));
    see(both(tenses, c.signs));
    see(both(classes, c.hangs));
    see(both(classes, c.apart));
    see(both(classes, both(a.pos, b.pos)));
    see(both(kinds, c.signal));
    see(both(kinds, c.signs));
    see(both(kinds, both(c.hangs, c.signs)));
    see(both(c.hangs, c.apart));
    see(both(c.signal, c.signs));
    see(c.signal);
    see(c.hangs);
    see(c.dates);
    see(both(c.dates, tenses));
    see(both(c.dates, classes));
    see(both(c.dates, c.apart));
    see(both(a.word, c.hangs));
    see(both(b.word, c.hangs));
    see(a.stem);
    see(b.stem);
    see(both(a.stem, b.stem));
    see(both(a.stem, b.tense));
    see(both(a.tense, b.stem));
    see(both(a.stem, b.cls));
    see(both(a.cls, b.stem));
    see(both(a.lead, b.pos));
    see(both(b.lead, a.pos));
    see(both(a.joining, tenses));
    see(both(b.joining, tenses));
    see(both(a.joining, c.apart));
    see(both(b.joining, c.apart));
    see(both(b.lead, both(a.tense, c.apart)));
    see(both(a.status, b.status));
    see(both(both(a.status, b.status), c.hangs));
    see(both(a.bearing, tenses));
    see(both(b.bearing, tenses));
    see(both(both(a.bearing, b.bearing), kinds));
    see(both(a.determiner, b.pos));
    see(both(b.determiner, a.pos));
    see(both(a.tense, c.apart));
    see(both(b.tense, c.apart));
    see(both(b.following, a.pos));
    see(both(a.following, b.pos));
    see(both(a.main, both(b.main, kinds)));
    see(both(a.main, b.tense));
    see(both(b.main, a.tense));
}

} // namespace dateline::order
