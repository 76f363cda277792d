/// @file What bears on when an event was: shared with the program that trains the choice.
#pragma once

#include "events/mentions.hpp"
#include "resolve/event_time.hpp"
#include "text/linear_model.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline::resolve {

/// How an expression lies from the publication date.
enum class Bearing : std::uint8_t { none, past, reaches, future };

/// Whether an expression that lies so can be when an event on that side was.
bool agrees(Bearing bearing, Side side);

/// Places of expressions among words, worked out once for a text.
class EventContext {
public:
    explicit EventContext(FoundEvents const &found);

    struct Governing {
        std::uint32_t phrase = EventTime::none;
        std::uint32_t word = 0; ///< its first
        bool same_clause = false;
        bool since = false;   ///< "has worked there since May": from then on, and still
        bool certain = false; ///< since, a name ("the Oct. 7 attack", its scene as well), or a future with its day
        Bearing bearing = Bearing::none;
        bool near = false; ///< the day in a verb's own clause, close to it: "was killed on Thursday evening when"

        /// The side on which the expression lies, where it dates the mention whatever else bears on it.
        [[nodiscard]] std::optional<Side> side_said() const;
    };
    /// The dated expression that is likeliest to say when the mention was.
    [[nodiscard]] Governing governing(std::uint32_t mention) const;

    /// Calls add(feature) for each thing that bears on the mention's side of the publication date. decided: the sides
    /// of the mentions before it.
    template <typename Add>
    void look_at(std::uint32_t mention, Governing const &governing, std::span<Side const> decided, Add &&add) const;

private:
    struct Place {
        std::uint32_t phrase;
        events::WordRange words;
        std::uint32_t names = EventTime::none; ///< the mention in whose name it stands
        std::uint32_t scene = EventTime::none; ///< where that was: "the May 3 shooting of a guard at a rally"
        bool apart = false; ///< it dates a noun behind "after", "of", "about": that dates nothing else
    };
    struct Facts {
        std::uint64_t word, stem, verb, tense, cls, status, bearing, governor, source, company, position, lead, joining,
            main, story, latest, side_before, side_of_governor, side_of_source;
    };

    /// What the noun says to which the expression belongs, if it stands before one.
    void see_name(Place &place) const;
    void see_scene(Place &place) const;
    [[nodiscard]] bool follows_verb(Place const &place) const;
    [[nodiscard]] Bearing bearing_of(Resolution const &resolution) const;
    [[nodiscard]] Facts facts(std::uint32_t mention, Governing const &governing, std::span<Side const> decided) const;
    [[nodiscard]] Bearing latest_before(std::uint32_t word) const;

    FoundEvents const &found_;
    std::vector<Place> places_;
    std::vector<Place> days_;                    ///< those of places_ that name a day
    Bearing story_ = Bearing::none;              ///< of the first day that the text names
    std::vector<std::uint32_t> sentence_number_; ///< of each mention
};

/// What stands for the word that tells of an event, as events::says_word has it.
constexpr std::uint64_t says_stem(std::uint64_t word) { return text::feature(31, word); }

template <typename Add>
void EventContext::look_at(std::uint32_t mention, Governing const &governing, std::span<Side const> decided,
                           Add &&add) const {
    using text::both;
    using text::feature;
    auto const f = facts(mention, governing, decided);
    add(feature(1, both(f.tense, f.cls)));
    add(feature(2, both(f.tense, f.status)));
    add(feature(3, f.word));
    add(feature(4, both(f.word, f.tense)));
    add(feature(5, both(f.bearing, f.verb)));
    add(feature(6, both(f.bearing, f.tense)));
    add(feature(7, both(f.governor, f.tense)));
    add(feature(8, both(f.source, f.tense)));
    add(feature(9, both(f.company, f.verb)));
    add(feature(10, both(f.company, both(f.bearing, f.verb))));
    add(feature(11, both(f.position, f.tense)));
    add(feature(12, both(f.lead, f.verb)));
    add(feature(13, both(f.joining, f.tense)));
    add(feature(14, both(f.cls, f.status)));
    add(feature(15, both(f.main, f.tense)));
    add(feature(16, both(f.main, both(f.company, f.verb))));
    add(feature(17, f.tense));
    add(feature(18, both(f.lead, f.company)));
    add(feature(19, both(f.position, f.cls)));
    add(feature(20, both(f.word, f.company)));
    add(feature(21, both(f.story, f.tense)));
    add(feature(22, both(f.latest, f.tense)));
    add(feature(23, both(f.latest, both(f.bearing, f.tense))));
    add(feature(24, both(f.story, both(f.cls, f.tense))));
    add(feature(25, both(f.side_before, f.tense)));
    add(feature(26, both(f.side_of_governor, f.tense)));
    add(feature(27, both(f.side_of_source, f.tense)));
    add(feature(28, both(f.side_before, both(f.company, f.verb))));
    add(feature(29, both(f.side_of_governor, both(f.status, f.verb))));
    add(feature(30, both(f.side_before, both(f.latest, f.tense))));
    add(says_stem(f.stem));
}

} // namespace dateline::resolve
