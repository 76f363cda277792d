/// @file What a language's words say about time: their class and value. Data for the grammar, one row a spelling.
#pragma once

#include "base/perfect_hash.hpp"

#include <cstdint>

namespace dateline::text {

/// What a token is to the grammar. The meaning of its value is named beside it.
enum class LexClass : std::uint8_t {
    none,            ///< a word that says nothing about time
    punctuation,     ///< value: the code point; typographic quotes as ' and ", the minus and non-breaking hyphens as -
    number,          ///< digits; value: the number, -1 where it has more than nine digits
    word,            ///< Word
    cardinal,        ///< a number word; value: the number
    multiplier,      ///< hundred, thousand …; value: the power of ten
    ordinal,         ///< value: the number
    month,           ///< 1 to 12
    weekday,         ///< 1 Monday to 7 Sunday
    weekdays,        ///< "Mondays", the same
    unit,            ///< calendar::Unit, one
    units,           ///< calendar::Unit, several
    season,          ///< calendar::Season
    seasons,         ///< "summers", the same
    part_of_day,     ///< calendar::PartOfDay
    parts_of_day,    ///< "mornings", the same
    clock_word,      ///< noon, midnight; minutes since midnight
    deictic_day,     ///< days from today: yesterday -1
    vague,           ///< calendar::VagueTime: an adverb that always means it (currently, recently)
    vague_adjective, ///< calendar::VagueTime: before a noun (recent, former, upcoming)
    relative,        ///< Which
    position,        ///< Position: early, late, mid
    approximate,     ///< dateline::Mod
    quantifier,      ///< several, few: value Quantifier
    frequency,       ///< daily, weekly; calendar::Unit
    decade_word,     ///< nineties: 90
    holiday,         ///< calendar::Holiday, where one word names it
    meridiem,        ///< am 0, pm 12
    zone,            ///< calendar::Zone
    era,             ///< Era
    auxiliary,       ///< VerbCue
    title,           ///< an abbreviation that ends no sentence: Mr., Sen.
    label,           ///< what is numbered and no year: flight, room, page
    street,          ///< what ends an address: Road, Street
    measure,         ///< what a number before it counts: dollars, metres, people; value: Measured
};

enum class Which : std::uint8_t {
    this_,
    last,
    next,
    past,
    coming,
    previous,
    following,
    same,
    that,
    current,
    latest,
    these,
    those,
    before_last, ///< of no single word: "the week before last"
    after_next   ///< "the week after next"
};

/// Which piece of a period.
enum class Position : std::uint8_t { early, mid, late, start, end, earlier, later };

enum class Quantifier : std::uint8_t { several, few, couple, many, some, dozen, dozens, half };

enum class Measured : std::uint8_t { amount, people };

enum class Era : std::uint8_t { ad, bc };

/// What a verb form tells of the time of its clause.
enum class VerbCue : std::uint8_t { future, modal, past, present, perfect, be, infinitive_to, planned };

/// Value of a word of no class with which names of days and ages begin: "labor", "good". Others have 0.
inline constexpr std::int16_t begins_name = 1;

/// Value of a deictic day that means the night of today.
inline constexpr std::int16_t tonight = 1000;

/// Function words that the grammar names.
// clang-format off
enum class Word : std::uint8_t {
    a, the, of, and_, or_, to, in, on, at, by, for_, from, with, within, until, since, before, after, during, between,
    through, into, ago, hence, now, then, time, times, once, twice, every, each, all, per, long_, so, far, as,
    possible, old, more, less, than, up, least, most, not_, back, eve, anniversary, school, fiscal, financial,
    calendar, period, future, new_, clock, st, nd, rd, th, s, beginning, middle, end, turn, only, just, rest, whole,
    entire, full, right, other, another, date, its, their, his, her, our, my, been, there, very, q, h,
    adjective, moment, ending, final, while_, afterward, near, distant, no, olds, anytime, z, ahead, comparable,
    latter, term, moments, little, small,
};
// clang-format on

/// What tables of the grammar tell apart (token_kind.hpp).
using TokenKind = std::uint8_t;

struct Lexeme {
    LexClass cls = LexClass::none;
    TokenKind kind = 0;
    std::int16_t value = 0;
};

/// A language's words. Lookups cost one probe.
class Lexicon {
public:
    using Lookup = Lexeme (*)(base::WordKey);
    constexpr explicit Lexicon(Lookup lookup) : lookup_(lookup) {}
    [[nodiscard]] Lexeme find(base::WordKey key) const { return lookup_(key); }

private:
    Lookup lookup_;
};

Lexicon const &english();

} // namespace dateline::text
