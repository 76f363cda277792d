/// @file Times told as a distance: two weeks ago, a year earlier, two days later, a week from Tuesday, three days after
/// Christmas, the year-ago quarter.
#include "phrases/en/grammar.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::phrases::en {

namespace {

using calendar::Unit;
using text::Position;

auto const by = any(duration);
/// "In the days afterward", "in the years after 1989" lasts so long.
auto const in_the_units = &unit_many >> behind([](Token const &before) { return before.is(Word::the); });
/// "a year to the day after the fire"
auto const to_the_day = -(w(Word::to) >> w(Word::the) >> unit_is(Unit::day));

constexpr auto shift(Direction direction, Anchor anchor) {
    return [direction, anchor](NodeId by_duration) { return Shift{by_duration, direction, anchor, {}}; };
}
/// From a time or an event that the phrase names.
constexpr auto counted_from(Anchor anchor, Direction direction) {
    return [anchor, direction](NodeId by_duration, NodeId base) { return Shift{by_duration, direction, anchor, base}; };
}

constexpr auto from_day(Direction direction) { return counted_from(Anchor::node, direction); }
constexpr auto from_event(Direction direction) { return counted_from(Anchor::event, direction); }

/// "the day before," and not "two months before the vote".
auto const ends_clause = &(mark('.') | mark(',') | mark(';') | mark(')') | mark(text::em_dash)) | x3::eoi;
/// "two weeks prior", and not "prior to the vote".
auto const prior = accepting<LexClass::relative>(
    [](Token const &token) { return token.value == static_cast<int>(text::Which::previous) && token.length == 5; });
auto const previously = accepting<LexClass::vague>([](Token const &token) {
    return token.value == static_cast<int>(calendar::VagueTime::past) && token.length == 10;
});
/// "two months after that", and not "after that vote".
auto const goes_on = w(Word::the) | w(Word::and_) | w(Word::there) | Spelled{"it"} | Spelled{"he"} | Spelled{"she"} |
                     Spelled{"they"} | Spelled{"we"};
auto const that = which_is(text::Which::that) >> (ends_clause | &goes_on);
auto const from_now = w(Word::from) >> (w(Word::now) | Exactly<LexClass::deictic_day>{0});
auto const ago_word = w(Word::ago) | w(Word::back);
auto const ago =
    node("<duration> ago", by >> optional_hyphen >> ago_word >> to_the_day, shift(Direction::earlier, Anchor::speech));
/// "a year ago today", "two years ago this month", "a week ago last Tuesday": so long before the period that is named.
auto const this_period =
    any(&(which_is(text::Which::this_) | which_is(text::Which::last) | which_is(text::Which::next)) >> relative);
auto const ago_there = node("<duration> ago <day>", by >> w(Word::ago) >> any(deictic | this_period | a_weekday),
                            from_day(Direction::earlier));
// "two Mondays ago", "three summers ago": a week or a year less than that before the last of them; "two Sundays from
// now".
template <typename Names, typename Name, typename Behind>
constexpr auto nth_named(std::string_view shape, Names const &names, Unit unit, Name const &name, text::Which nearest,
                         Behind const &behind, Direction direction) {
    auto const all_but_one = node("<amount> less one", amount >> &x3::omit[names], [unit](Amount many) {
        --many.count;
        return Duration{many, unit};
    });
    auto const near = node("nearest", name, [nearest](NodeId of) { return Relative{nearest, of}; });
    return node(shape, all_but_one >> near >> behind, from_day(direction));
}
auto const season_of_many = node("<seasons>", season_names, [](calendar::Season season) { return SeasonName{season}; });
auto const weekdays_ago = nth_named("<amount> <weekdays> ago", weekday_names, Unit::week, weekday_of_many,
                                    text::Which::last, ago_word, Direction::earlier);
auto const weekdays_from_now = nth_named("<amount> <weekdays> from now", weekday_names, Unit::week, weekday_of_many,
                                         text::Which::coming, from_now, Direction::later);
auto const seasons_ago = nth_named("<amount> <seasons> ago", season_names, Unit::year, season_of_many,
                                   text::Which::last, ago_word, Direction::earlier);
/// "a week today", "three weeks tomorrow": counted from that day, unless something lasts so long.
auto const behind_lasting = behind([](Token const &before) {
    return before.is(LexClass::auxiliary) || before.is(Word::for_) || before.is(Word::by) || before.is(Word::of) ||
           before.is(Word::after) || before.is(Word::than);
});
auto const weeks = Exactly<LexClass::unit>{Unit::week} | Exactly<LexClass::units>{Unit::week} |
                   Exactly<LexClass::unit>{Unit::fortnight};
auto const day_ahead = Exactly<LexClass::deictic_day>{0} | Exactly<LexClass::deictic_day>{1};
auto const weeks_on = node("<weeks> <today|tomorrow>",
                           !behind_lasting >> &(x3::omit[amount] >> weeks) >> by >> &day_ahead >> any(deictic) >>
                               !(w(Word::since) | which_is(text::Which::that)),
                           from_day(Direction::later));
/// "a week on Saturday"; not "works two days a week on Saturday", "the most in three weeks on Friday".
auto const behind_other_length = behind([](Token const &before) {
    return before.is(LexClass::unit) || before.is(LexClass::units) || before.is(LexClass::number) ||
           before.is(LexClass::relative) || before.is(Word::in) || before.is(Word::within) || before.is(Word::during) ||
           before.is(Word::once) || before.is(Word::twice) || before.is(Word::time) || before.is(Word::times);
});
auto const weekday_ahead = node("<weekday> to come", a_weekday, [](NodeId of) {
    return Relative{text::Which::coming, of};
});
auto const weeks_on_weekday = node("<weeks> on <weekday>",
                                   !behind_lasting >> !behind_other_length >> &(x3::omit[amount] >> weeks) >> by >>
                                       w(Word::on) >> weekday_ahead >> !w(Word::and_),
                                   from_day(Direction::later));
/// "in two weeks' time".
auto const in_time =
    node("<duration>'s time", by >> possessive >> w(Word::time), shift(Direction::later, Anchor::speech));
auto const hence =
    node("<duration> from now", by >> (from_now | w(Word::hence)), shift(Direction::later, Anchor::speech));
auto const earlier =
    node("<duration> earlier",
         by >> optional_hyphen >> to_the_day >> ((position_is(Position::earlier) >> !w(Word::than)) | previously |
                                                 (w(Word::before) >> (ends_clause | that)) | (prior >> ends_clause)),
         shift(Direction::earlier, Anchor::text));
auto const later = node("<duration> later",
                        !in_the_units >> by >> optional_hyphen >> to_the_day >>
                            ((position_is(Position::later) >> !w(Word::than)) |
                             (w(Word::after) >> (ends_clause | that)) | w(Word::afterward)),
                        shift(Direction::later, Anchor::text));

/// "closed for six weeks after Easter" lasts so long; "set for a week after Easter" is on that day.
auto const lasts_so_long = Where{[](State const &state, Iterator next) {
    constexpr std::array<std::string_view, 6> dated{"set", "scheduled", "slated", "planned", "due", "booked"};
    constexpr std::ptrdiff_t with_a_verb = 2;
    return next - state.begin >= with_a_verb && next[-1].is(Word::for_) &&
           std::find(dated.begin(), dated.end(), next[-2].of(state.text)) == dated.end();
}};
auto const named_day = any(day_expression);
auto const before_day =
    node("<duration> before <day>", !in_the_units >> !lasts_so_long >> by >> to_the_day >> w(Word::before) >> named_day,
         from_day(Direction::earlier));
auto const after_day =
    node("<duration> after <day>",
         !in_the_units >> !lasts_so_long >> by >> to_the_day >> (w(Word::after) | w(Word::from)) >> named_day,
         from_day(Direction::later));
auto const unit_or_weekday = any(unit_amount | a_weekday);
auto const the_unit_before =
    node("the <unit> before <day>", w(Word::the) >> unit_or_weekday >> w(Word::before) >> named_day,
         from_day(Direction::earlier));
auto const the_unit_after =
    node("the <unit> after <day>", w(Word::the) >> unit_or_weekday >> w(Word::after) >> named_day,
         from_day(Direction::later));
auto const event = any(event_name);
/// "In the two weeks after the fire" lasts so long and ends nowhere but there.
auto const apart = !unit_many >> !w(Word::the) >> !lasts_so_long >> by >> to_the_day;
auto const behind = w(Word::after) | which_is(text::Which::following);
auto const the_unit = w(Word::the) >> unit_or_weekday;
auto const distance = any(apart | the_unit);
auto const after_event =
    node("<duration> after the <event>", distance >> behind >> event, from_event(Direction::later));
auto const before_event =
    node("<duration> before the <event>", distance >> w(Word::before) >> event, from_event(Direction::earlier));
auto const into_event =
    node("<duration> into the <event>", apart >> w(Word::into) >> event, from_event(Direction::later));
auto const eve_length = node("eve", w(Word::eve), [] { return Duration{{1, false}, Unit::day}; });
auto const eve_of_event = node("the eve of the <event>", optional_the >> any(eve_length) >> w(Word::of) >> event,
                               from_event(Direction::earlier));
auto const years_old = node("<ordinal>", ordinal, [](int years) {
    return Duration{{static_cast<double>(years), false}, Unit::year};
});
auto const anniversary =
    node("the <ordinal> anniversary of the <event>",
         w(Word::the) >> any(years_old | plain_duration) >> w(Word::anniversary) >> w(Word::of) >> event,
         from_event(Direction::later));

/// "The third day of the siege" is two days after it began; of a month it is a date.
auto const days_on = node("<ordinal> day", ordinal >> unit_is(Unit::day), [](int which) {
    return Duration{{static_cast<double>(which - 1), false}, Unit::day};
});
auto const nth_day_of_event = node("the <ordinal> day of the <event>",
                                   w(Word::the) >> any(days_on) >> w(Word::of) >> event, from_event(Direction::later));

// "the night before the wedding", "the morning after": of the day before or after.
auto const day_beside =
    node("before the <event>", any(day_long) >> w(Word::before) >> event, from_event(Direction::earlier)) |
    node("after the <event>", any(day_long) >> w(Word::after) >> event, from_event(Direction::later)) |
    node("before <day>", any(day_long) >> w(Word::before) >> named_day, from_day(Direction::earlier)) |
    node("after <day>", any(day_long) >> w(Word::after) >> named_day, from_day(Direction::later)) |
    node("before", any(day_long) >> w(Word::before) >> (ends_clause | that), shift(Direction::earlier, Anchor::text)) |
    node("after", any(day_long) >> w(Word::after) >> (ends_clause | that), shift(Direction::later, Anchor::text));
auto const part_beside =
    node("the <part of day> before <day>", w(Word::the) >> day_part >> any(day_beside), inner_outer);

using Side = EventSpan::Side;
auto const since_event = node("since the <event>", w(Word::since) >> event, [](NodeId of) {
    return EventSpan{Side::since, {}, of};
});

// Of a phrase that stands alone: in a running text the length is the phrase.
auto const lone = Where{[](State const &state, Iterator) { return state.options.lone_phrase; }};
constexpr auto beside(Side side) {
    return [side](NodeId length, NodeId of) { return EventSpan{side, length, of}; };
}
auto const some_units = node("<units>", -w(Word::the) >> unit_many, [](Unit unit) {
    return Duration{{0, true}, unit};
});
auto const length_since_event =
    node("<duration> since the <event>", lone >> by >> w(Word::since) >> event, beside(Side::since));
auto const within_of_event =
    node("within <duration> of the <event>", lone >> w(Word::within) >> by >> (w(Word::of) | behind) >> event,
         beside(Side::within));
auto const over = w(Word::in) | w(Word::during) | w(Word::for_);
auto const some_length = any(some_units | duration);
auto const units_after_event =
    node("in the <units> after the <event>", lone >> -over >> some_length >> behind >> event, beside(Side::after));
auto const units_before_event = node("in the <units> before the <event>",
                                     lone >> -over >> some_length >> w(Word::before) >> event, beside(Side::before));
auto const weekday_week = node("<weekday> week", a_weekday >> unit_is(Unit::week), [](NodeId of) {
    return Relative{text::Which::following, of};
});

// "year-ago", "the year-earlier quarter": the comparison period of company reports.
auto const ago_words = optional_hyphen >> (w(Word::ago) | position_is(Position::earlier));
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
                                 (w(Word::ago) | position_is(Position::earlier)),
                             shift(Direction::earlier, Anchor::text));

auto const the_unit_earlier =
    node("the <unit> before", w(Word::the) >> unit_amount >> w(Word::before) >> (ends_clause | that),
         shift(Direction::earlier, Anchor::text));
auto const the_unit_later =
    node("the <unit> after", w(Word::the) >> unit_amount >> w(Word::after) >> (ends_clause | that),
         shift(Direction::later, Anchor::text));

auto const shifts = before_day | after_day | the_unit_before | the_unit_after | the_unit_earlier | the_unit_later |
                    ago_there | weeks_on | weeks_on_weekday | weekdays_ago | weekdays_from_now | seasons_ago | ago |
                    in_time | hence | earlier | later | year_ago | period_ago | weekday_week | after_event |
                    before_event | into_event | eve_of_event | anniversary | nth_day_of_event | part_beside |
                    since_event | length_since_event | within_of_event | units_after_event | units_before_event;

} // namespace

bool parse_shift(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::shift, shifts, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::shift>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(shifts, asked, alternatives);
}

} // namespace dateline::phrases::en
