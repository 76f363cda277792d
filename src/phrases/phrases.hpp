/// @file Finds the phrases of a text that say something about time.
#pragma once

#include "phrases/tree.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <vector>

namespace dateline::phrases {

/// The word before a phrase, where it bears on the meaning.
enum class Lead : std::uint8_t {
    none,
    since,
    until,
    through,
    by,
    before,
    after,
    from,
    for_,
    in,
    on,
    at,
    during,
    within,
    over,
    between,
    so_far ///< "so far this year", "so far in May"
};

/// What follows a phrase, where it bears on the meaning: "the almost seven months since".
enum class Trail : std::uint8_t { none, since, before, after, into };

struct Phrase {
    text::TokenRange tokens;
    NodeId root;
    Lead lead = Lead::none;
    Trail trail = Trail::none;
    /// The other of a pair ("May 2-4") or list ("May 2, 4 and 5"): how many phrases on the last of it is, for the
    /// first; -1 for the others, which borrow from the one before; 0 for none.
    std::int8_t partner = 0;
    bool range = false; ///< the pair is a range
};

/// In which order slashed dates are read: 10/7/2023.
enum class DateOrder : std::uint8_t { month_first, day_first };

struct Options {
    DateOrder date_order = DateOrder::month_first;
    bool lone_phrase = false; ///< no running text: an event that a length counts from is part of the phrase
};

/// The phrases in order of position, none overlapping another. Clears and fills both lists.
void find(text::Document const &document, Options const &options, Trees &trees, std::vector<Phrase> &phrases);

/// The longest phrase that begins at that token; none where there is none. No context is asked: used for phrases that
/// stand alone (the resolve command).
Phrase find_whole(text::Document const &document, Options const &options, Trees &trees);

/// Whether "c." or "ca." stands before the token: "c. 1450", "ca.1450".
bool behind_circa(text::Document const &document, std::uint32_t place);

/// The words from that token on that name an event: "the attack", "his death"; empty where they name none.
text::TokenRange event_named(text::Document const &document, std::uint32_t place);

} // namespace dateline::phrases
