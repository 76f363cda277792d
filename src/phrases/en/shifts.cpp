/// @file Times told as a distance: two weeks ago, a year earlier, two days later, a week from Tuesday, three days after
/// Christmas, the year-ago quarter.
#include "phrases/en/grammar.hpp"

namespace dateline::phrases::en {

namespace {

using calendar::Unit;
using text::Position;

auto const by = any(duration);
auto const is_position = [](Position wanted) {
    return Accepting{[wanted](Token const &token) {
        return token.is(LexClass::position) && token.value == static_cast<int>(wanted);
    }};
};
auto const joint = -(glued >> mark('-'));

constexpr auto shift(Direction direction, Anchor anchor) {
    return [direction, anchor](NodeId by_duration) { return Shift{by_duration, direction, anchor, {}}; };
}

/// "the day before," and not "two months before the vote".
auto const ends_clause = &(mark('.') | mark(',') | mark(';') | mark(')') | mark(text::em_dash)) | x3::eoi;
auto const from_now = w(Word::from) >> (w(Word::now) | Accepting{[](Token const &t) {
                                            return t.is(LexClass::deictic_day) && t.value == 0;
                                        }});
auto const ago =
    node("<duration> ago", by >> joint >> (w(Word::ago) | w(Word::back)), shift(Direction::earlier, Anchor::speech));
auto const hence =
    node("<duration> from now", by >> (from_now | w(Word::hence)), shift(Direction::later, Anchor::speech));
auto const earlier =
    node("<duration> earlier", by >> joint >> (is_position(Position::earlier) | (w(Word::before) >> ends_clause)),
         shift(Direction::earlier, Anchor::text));
auto const later =
    node("<duration> later",
         by >> joint >> (is_position(Position::later) | (w(Word::after) >> ends_clause) | w(Word::afterward)),
         shift(Direction::later, Anchor::text));

auto const named_day = any(day_expression);
auto const before_day = node("<duration> before <day>", by >> w(Word::before) >> named_day, [](NodeId d, NodeId base) {
    return Shift{d, Direction::earlier, Anchor::node, base};
});
auto const after_day =
    node("<duration> after <day>", by >> (w(Word::after) | w(Word::from)) >> named_day, [](NodeId d, NodeId base) {
        return Shift{d, Direction::later, Anchor::node, base};
    });
auto const the_unit_before = node(
    "the <unit> before <day>", w(Word::the) >> unit_amount >> w(Word::before) >> named_day, [](NodeId d, NodeId base) {
        return Shift{d, Direction::earlier, Anchor::node, base};
    });
auto const the_unit_after = node("the <unit> after <day>", w(Word::the) >> unit_amount >> w(Word::after) >> named_day,
                                 [](NodeId d, NodeId base) {
                                     return Shift{d, Direction::later, Anchor::node, base};
                                 });
/// "the attack", "the embassy bombings": words that the lexicon does not know, and no verb behind them.
auto const noun = Accepting{[](Token const &token) {
    return (token.is(LexClass::none) || token.is(Word::term)) && !token.is(Token::capitalised);
}};
auto const verb_follows =
    Accepting{[](Token const &token) { return token.is(LexClass::auxiliary) || token.is(LexClass::none); }};
auto const event = w(Word::the) >> noun >> -noun >> !verb_follows;
auto const after_event = node("<duration> after the <event>", !unit_many >> by >> w(Word::after) >> event,
                              shift(Direction::later, Anchor::event));
auto const before_event = node("<duration> before the <event>", !unit_many >> by >> w(Word::before) >> event,
                               shift(Direction::earlier, Anchor::event));
auto const into_event = node("<duration> into the <event>", !unit_many >> by >> w(Word::into) >> event,
                             shift(Direction::later, Anchor::event));
auto const eve_length = node("eve", w(Word::eve), [] { return Duration{{1, false}, Unit::day, {}, Unit::minute, {}}; });
auto const eve_of_event = node("the eve of the <event>", optional_the >> any(eve_length) >> w(Word::of) >> event,
                               shift(Direction::earlier, Anchor::event));
auto const years_old = node("<ordinal>", ordinal, [](int years) {
    return Duration{{static_cast<double>(years), false}, Unit::year, {}, Unit::minute, {}};
});
auto const anniversary = node("the <ordinal> anniversary of the <event>",
                              w(Word::the) >> any(years_old) >> w(Word::anniversary) >> w(Word::of) >> event,
                              shift(Direction::later, Anchor::event));

// Of a phrase that stands alone: in running text these begin with words that open none, and the length is the phrase.
auto const no_length = node("no time", x3::eps, [] { return Duration{{0, false}, Unit::day, {}, Unit::minute, {}}; });
auto const some_units = node("<units>", unit_many, [](Unit unit) {
    return Duration{{0, true}, unit, {}, Unit::minute, {}};
});
auto const since_event =
    node("since the <event>", w(Word::since) >> any(no_length) >> event, shift(Direction::later, Anchor::event));
auto const within_of_event = node("within <duration> of the <event>", w(Word::within) >> by >> w(Word::of) >> event,
                                  shift(Direction::later, Anchor::event));
auto const units_after_event =
    node("in the <units> after the <event>", w(Word::in) >> w(Word::the) >> any(some_units) >> w(Word::after) >> event,
         shift(Direction::later, Anchor::event));
auto const units_before_event = node("in the <units> before the <event>",
                                     w(Word::in) >> w(Word::the) >> any(some_units) >> w(Word::before) >> event,
                                     shift(Direction::earlier, Anchor::event));
auto const weekday_week = node("<weekday> week", a_weekday >> unit_is(Unit::week), [](NodeId of) {
    return Relative{text::Which::following, of};
});

// "year-ago", "the year-earlier quarter": the comparison period of company reports.
auto const ago_words = joint >> (w(Word::ago) | is_position(Position::earlier));
auto const compared_noun = -((-x3::omit[ordinal] >> unit_is(Unit::quarter)) | w(Word::period) |
                             (-x3::omit[cardinal_number] >> unit_is(Unit::month)));
auto const year_ago = node(
    "the <unit>-ago quarter",
    -(w(Word::the) | w(Word::a)) >> -w(Word::comparable) >> unit_amount >> ago_words >> compared_noun, [](NodeId d) {
        return Shift{d, Direction::earlier, Anchor::text, {}};
    });

// "the quarter a year ago", "the comparable period a year earlier".
auto const period_ago = node("the <period> a year ago",
                             w(Word::the) >> -(w(Word::comparable) | which_is(text::Which::same)) >>
                                 (unit_is(Unit::quarter) | w(Word::period)) >> w(Word::a) >> unit_amount >>
                                 (w(Word::ago) | is_position(Position::earlier)),
                             shift(Direction::earlier, Anchor::text));

auto const the_unit_earlier = node("the <unit> before", w(Word::the) >> unit_amount >> w(Word::before) >> ends_clause,
                                   shift(Direction::earlier, Anchor::text));

auto const shifts = before_day | after_day | the_unit_before | the_unit_after | the_unit_earlier | ago | hence |
                    earlier | later | year_ago | period_ago | weekday_week | after_event | before_event | into_event |
                    eve_of_event | anniversary | since_event | within_of_event | units_after_event | units_before_event;

} // namespace

bool parse_shift(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::shift, shifts, first, last, state, found);
}

} // namespace dateline::phrases::en
