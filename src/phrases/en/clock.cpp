/// @file Times of day: 3 p.m. EST, 15:00 GMT, noon, the early hours; with a day on either side.
#include "phrases/en/grammar.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <utility>

namespace dateline::phrases::en {

namespace {

using boost::optional;
using calendar::PartOfDay;
using calendar::Unit;
using calendar::Zone;
using std::chrono::hours;
using std::chrono::minutes;
using text::Position;

Clock at(int hour, optional<int> minute, optional<int> half, optional<Zone> where) {
    Clock result;
    if (half) hour = hour % 12 + *half;
    result.time = hours{hour} + minutes{minute.value_or(0)};
    result.minute_said = minute.has_value();
    result.ambiguous = !half && hour >= 1 && hour <= 12;
    if (where) result.zone = *where;
    return result;
}

/// Four digits of a 24-hour clock.
Clock of_day(int hhmm, optional<Zone> where) {
    auto result = at(hhmm / 100, hhmm % 100 > 59 ? 59 : hhmm % 100, {}, where);
    result.ambiguous = false;
    return result;
}

auto const hour12 = Digits{1, 12, 1, 2};
auto const hour24 = Digits{0, 24, 1, 2};
auto const minute_behind = glued >> (mark(':') | mark('.')) >> glued >> Digits{0, 59, 2, 2};
auto const colon_minute = glued >> mark(':') >> glued >> Digits{0, 59, 2, 2};
auto const seconds =
    -(glued >> mark(':') >> glued >> Digits{0, 59, 2, 2} >> -(glued >> mark('.') >> glued >> small<LexClass::number>));
auto const no_value = [](auto const &parser) { return x3::omit[parser]; };
/// An abbreviation in capitals: "est" and "pt" in small letters are other words.
struct ZoneName : x3::parser<ZoneName> {
    using attribute_type = Zone;
    static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) { return asked.one({LexClass::zone}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        if (first == last || !first->is(LexClass::zone) || !first->is(Token::all_capitals)) return false;
        x3::traits::move_to(static_cast<Zone>(first->value), attribute);
        ++first;
        return true;
    }
};
constexpr ZoneName zone_name{};
/// That, or "8 p.m. Eastern", "8 p.m. Pacific time"; not "8 p.m. Central Park".
struct ZoneSaid : x3::parser<ZoneSaid> {
    using attribute_type = Zone;
    static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) { return asked.one({LexClass::zone, LexClass::none}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &rule_context,
               Attribute &attribute) const {
        if (zone_name.parse(first, last, context, rule_context, attribute)) return true;
        auto const text = x3::get<State>(context).text;
        if (first == last || !first->is(LexClass::none) || !first->is(Token::capitalised)) return false;
        auto const *const name =
            std::find_if(names.begin(), names.end(), [&](auto const &known) { return first->of(text) == known.first; });
        if (name == names.end()) return false;
        auto at = first + 1;
        if (at != last && (at->of(text) == "Standard" || at->of(text) == "Daylight")) ++at;
        if (at != last && at->is(Word::time)) ++at;
        else if (at != last && at->is(LexClass::none) && at->is(Token::capitalised)) return false;
        x3::traits::move_to(name->second, attribute);
        first = at;
        return true;
    }

private:
    static constexpr std::array<std::pair<std::string_view, Zone>, 4> names{{{"Eastern", Zone::eastern},
                                                                             {"Central", Zone::central},
                                                                             {"Mountain", Zone::mountain},
                                                                             {"Pacific", Zone::pacific}}};
};
constexpr ZoneSaid zone_said{};
/// Of "3 p.m. (EST)", and not of "(3 p.m. EST)".
auto const opened =
    Where{[](State const &state, Iterator next) { return next - state.begin >= 2 && next[-2].is('('); }};
auto const zone_behind = -(-mark('(') >> zone_said >> -(opened >> mark(')')));

auto const with_meridiem =
    node("<hour>[:<minute>] a.m. [<zone>]", hour12 >> -minute_behind >> no_value(seconds) >> meridiem >> zone_behind,
         [](int h, optional<int> m, int half, optional<Zone> where) { return at(h, m, half, where); });
auto const with_colon_utc = node("<hour>:<minute>Z", hour24 >> colon_minute >> no_value(seconds) >> glued >> w(Word::z),
                                 [](int h, int m) { return at(h, m, {}, Zone::utc); });
auto const with_colon = node("<hour>:<minute> [<zone>]",
                             hour24 >> colon_minute >> no_value(seconds) >> !(glued >> mark(':')) >> zone_behind,
                             [](int h, int m, optional<Zone> where) { return at(h, m, {}, where); });
auto const four_digits = Digits{0, 2359, 4, 4};
auto const military =
    node("<hhmm> <zone>", four_digits >> zone_name, [](int hhmm, Zone where) { return of_day(hhmm, where); });
/// "local time", "Rook time": whose clock it is.
auto const name = accepting<LexClass::none>([](Token const &token) { return token.is(Token::capitalised); });
auto const place_time = (Spelled{"local"} | name) >> w(Word::time);
auto const military_there =
    node("<hhmm> <place> time", four_digits >> place_time, [](int hhmm) { return of_day(hhmm, {}); });
auto const zulu = node("<hhmm>Z", four_digits >> glued >> w(Word::z), [](int hhmm) { return of_day(hhmm, Zone::utc); });
/// "at", "by", "from" before the words.
constexpr auto leads_to_hour = [](Token const &before) {
    return before.is(Word::at) || before.is(Word::by) || before.is(Word::from) || before.is(Word::until);
};
auto const behind_preposition = behind(leads_to_hour);
auto const behind_preposition_or_about =
    behind([](Token const &before) { return leads_to_hour(before) || before.is(LexClass::approximate); });
/// Four digits alone are a year more often; not with a day, or the same hour elsewhere, behind them: "at 1653 (2153
/// GMT)".
auto const of_a_clock = accepting<LexClass::number>(
    [](Token const &token) { return token.length == 4 && token.value < 2400 && token.value % 100 < 60; });
auto const day_follows =
    (w(Word::on) >> accepting<LexClass::weekday, LexClass::month>([](Token const &) { return true; })) |
    accepting<LexClass::weekday, LexClass::deictic_day>([](Token const &) { return true; });
auto const military_there_and_then = node("at <hhmm> on <day>",
                                          behind_preposition_or_about >> &of_a_clock >> four_digits >>
                                              &(day_follows | (mark('(') >> four_digits >> zone_name)),
                                          [](int hhmm) { return of_day(hhmm, {}); });
/// "at 0530 hours"; a number of hours behind other words.
auto const military_hours =
    node("<hhmm> hours", behind_preposition >> &of_a_clock >> four_digits >> Exactly<LexClass::units>{Unit::hour},
         [](int hhmm) { return of_day(hhmm, {}); });
auto const hour_zone =
    node("<hour> <zone>", hour24 >> zone_name, [](int h, Zone where) { return at(h, {}, {}, where); });
auto const oclock = node("<hour> o'clock",
                         cardinal_number >> accepting<LexClass::none>([](Token const &t) { return t.length == 1; }) >>
                             apostrophe >> w(Word::clock),
                         [](int h) { return at(h > 24 ? 0 : h, {}, {}, {}); });
auto const clock_in_words =
    node("noon", -x3::omit[Digits{12, 12, 2, 2}] >> clock_word >> zone_behind, [](int time, optional<Zone> where) {
        Clock result;
        result.time = minutes{time};
        result.minute_said = true;
        if (where) result.zone = *where;
        return result;
    });

auto const run_together =
    node("<hmm> a.m.", Digits{100, 1259, 3, 4} >> meridiem >> zone_behind, [](int hmm, int half, optional<Zone> where) {
        return at(hmm / 100, hmm % 100 > 59 ? 59 : hmm % 100, half, where);
    });

/// "15.00 GMT"; without a zone a number with a fraction.
auto const with_stop =
    node("<hour>.<minute> <zone>", hour24 >> glued >> mark('.') >> glued >> Digits{0, 59, 2, 2} >> zone_name,
         [](int h, int m, Zone where) {
             auto result = at(h, m, {}, where);
             result.ambiguous = false;
             return result;
         });

// "half past three", "a quarter to nine", "ten past six"; "ten to six" is said of other numbers, too.
constexpr NumberToken hour_word{1, 12};
auto const past_word = which_is(text::Which::past);
auto const minutes_said = accepting<LexClass::cardinal, LexClass::number>(
    [](Token const &token) { return token.value % 5 == 0 && token.value < 30; });
auto const half_past = node("half past <hour>", half_word >> optional_hyphen >> past_word >> hour_word,
                            [](int h) { return at(h, 30, {}, {}); });
auto const quarter_of_hour = -w(Word::a) >> unit_is(Unit::quarter);
auto const quarter_past =
    node("a quarter past <hour>", quarter_of_hour >> past_word >> hour_word, [](int h) { return at(h, 15, {}, {}); });
auto const quarter_to = node("a quarter to <hour>", quarter_of_hour >> w(Word::to) >> hour_word,
                             [](int h) { return at(h == 1 ? 12 : h - 1, 45, {}, {}); });
auto const minutes_past = node("<minutes> past <hour>", &minutes_said >> cardinal_number >> past_word >> hour_word,
                               [](int m, int h) { return at(h, m, {}, {}); });

/// "at 10.15 last night": with a part of a day or a day behind it.
auto const part_of_day_follows =
    accepting<LexClass::deictic_day, LexClass::weekday, LexClass::part_of_day>([](Token const &) { return true; }) |
    (which >> accepting<LexClass::part_of_day>([](Token const &) { return true; })) |
    ((w(Word::in) | w(Word::on)) >> -w(Word::the) >>
     accepting<LexClass::weekday, LexClass::part_of_day>([](Token const &) { return true; }));
auto const with_stop_and_day = node("<hour>.<minute> <day>",
                                    behind_preposition_or_about >> hour24 >> glued >> mark('.') >> glued >>
                                        Digits{0, 59, 2, 2} >> &part_of_day_follows,
                                    [](int h, int m) { return at(h, m, {}, {}); });

auto const clocks = with_stop_and_day | half_past | quarter_past | quarter_to | minutes_past | with_stop |
                    with_meridiem | run_together | zulu | military | military_hours | military_there |
                    military_there_and_then | with_colon_utc | with_colon | oclock | hour_zone | clock_in_words;

auto const early = position_is(Position::early);
auto const early_hours =
    node("the early hours",
         optional_the >> early >> unit_is(Unit::hour) >> -(w(Word::of) >> optional_the >> x3::omit[part_of_day]),
         [] { return DayPart{PartOfDay::dawn}; });
/// With no day named, and not those of something else ("the early hours of the strike").
auto const early_hours_alone = any(&w(Word::the) >> early_hours >> !w(Word::of));
auto const early_hours_of_part =
    node("the early <part of day> hours", optional_the >> x3::omit[position] >> part_of_day >> unit_is(Unit::hour),
         [](PartOfDay part) { return DayPart{part}; });
auto const one_part = node("<part of day>", part_of_day, [](PartOfDay part) { return DayPart{part}; });
auto const with_position =
    node("<position> <part of day>", position >> optional_hyphen >> one_part, [](Position where, NodeId part) {
        return PartOf{where, part};
    });
auto const parts = early_hours | early_hours_of_part | with_position | one_part;

// ---------------------------------------------------------------------------------------------------- with a day

auto const on = -comma >> -(w(Word::on) | w(Word::of));
/// The same moment by another zone's clock: "10:35 a.m. (0735 GMT) Friday".
auto const elsewhere = -(mark('(') >> x3::omit[clock] >> mark(')'));
auto const time_then_day =
    node("<time> [on] <day>", clock >> -place_time >> elsewhere >> on >> day_expression, inner_outer);
auto const day_then_time = node(
    "<day> [at] <time>", day_expression >> -comma >> -(w(Word::at) | mark('@')) >> clock >> elsewhere, outer_inner);
/// ISO 8601: "2024-05-03T14:30Z".
auto const iso_day_time = node("<date>T<time>", calendar_date >> glued >> Spelled{"t"} >> &glued >> clock, outer_inner);
auto const day_then_part = node("<day> <part of day>", day_expression >> day_part, outer_inner);
auto const late_day_part =
    node("<position> <day> <part of day>", position >> -w(Word::on) >> day_then_part, [](Position where, NodeId day) {
        return PartOf{where, day};
    });
auto const clock_then_part_then_day =
    node("<time> <day> <part of day>", clock >> on >> any(late_day_part | day_then_part), inner_outer);
auto const part_of_date = node("the <part of day> of <day>",
                               optional_the >> day_part >> (w(Word::of) | w(Word::on)) >> day_expression, inner_outer);
auto const part_then_time =
    node("<day> <part of day> [at] <time>",
         any(late_day_part | day_then_part | part_of_date) >> -comma >> -w(Word::at) >> clock, outer_inner);
auto const placed_part = any(with_position);
auto const placed_part_then_day =
    node("<position> <part of day> [of] <day>", placed_part >> on >> day_expression, inner_outer);
/// "dawn Saturday", "overnight Thursday"; a morning or a night stands behind its day.
auto const part_before_day = accepting<LexClass::part_of_day>([](Token const &token) {
    auto const part = static_cast<PartOfDay>(token.value);
    constexpr std::uint16_t evening = 7;
    return part == PartOfDay::dawn || part == PartOfDay::overnight ||
           (part == PartOfDay::evening && token.length != evening);
});
auto const part_weekday =
    node("<part of day> <weekday>", &part_before_day >> one_part >> a_weekday >> !part_of_day, inner_outer);
/// "overnight into Saturday", "the night to Sunday": the night before it.
auto const a_night = accepting<LexClass::part_of_day>([](Token const &token) {
    auto const part = static_cast<PartOfDay>(token.value);
    return part == PartOfDay::overnight || part == PartOfDay::night;
});
auto const day_before = node("into <weekday>", day_long >> (w(Word::into) | w(Word::to)) >> a_weekday >> !part_of_day,
                             [](NodeId by, NodeId day) {
                                 return Shift{by, Direction::earlier, Anchor::node, day};
                             });
auto const night_into_day =
    node("the night into <weekday>", optional_the >> &a_night >> one_part >> any(day_before), inner_outer);
/// "the early hours of Sunday morning"
auto const early_hours_of_day =
    node("the early hours of <day>", any(early_hours) >> w(Word::of) >> day_expression >> x3::omit[part_of_day],
         inner_outer);
/// "the small hours of Oct. 7"; by themselves they are of any night.
auto const small_hours = node("the small hours", optional_the >> w(Word::small) >> unit_is(Unit::hour),
                              [] { return DayPart{PartOfDay::dawn}; });
auto const small_hours_of_day =
    node("the small hours of <day>", any(small_hours) >> w(Word::of) >> day_expression >> -x3::omit[part_of_day],
         inner_outer);
auto const time_in_part = node("<time> in the <part of day>",
                               clock >> -(w(Word::in) | w(Word::at)) >> -w(Word::the) >> day_part >>
                                   !(w(Word::before) | w(Word::after) | w(Word::of)),
                               inner_outer);
/// "9 p.m. the night before", "7 a.m. the morning after the vote", "8 p.m. the night of May 3"
auto const part_beside = &(w(Word::the) >> x3::omit[part_of_day] >> (w(Word::before) | w(Word::after))) >> shifted;
auto const time_in_part_beside =
    node("<time> the <part of day> before", clock >> any(part_beside | part_of_date), inner_outer);
auto const part_then_day =
    node("<part of day> [on] <day>", day_part >> -comma >> (w(Word::on) | w(Word::of)) >> day_expression, inner_outer);
auto const time_in_part_then_day =
    node("<time> in the <part of day> on <day>",
         clock >> (w(Word::in) | w(Word::at)) >> -w(Word::the) >> any(part_then_day), inner_outer);
// "5 in the morning", "830 in the morning"
auto const hour_said = node("<hour>", hour_word, [](int h) { return at(h, {}, {}, {}); });
/// "tonight at 8", "tomorrow morning at eight"; not "tonight at 8 clubs", nor of "at 8 p.m." and "at 8:30".
auto const goes_on =
    accepting<LexClass::none, LexClass::units, LexClass::unit, LexClass::measure, LexClass::number, LexClass::street,
              LexClass::multiplier, LexClass::meridiem, LexClass::zone>([](Token const &) { return true; }) |
    mark('%') | (glued >> (mark(':') | mark('-') | (mark('.') >> glued)));
auto const this_night = any(&Exactly<LexClass::deictic_day>{text::tonight} >> deictic);
auto const this_part =
    any(&((which_is(text::Which::this_) | which_is(text::Which::last)) >> part_of_day) >> day_expression);
auto const part_of_some_day = any(late_day_part | day_then_part | this_part | this_night);
auto const part_at_hour = node("<day> <part of day> at <hour>",
                               part_of_some_day >> -comma >> w(Word::at) >> any(hour_said) >> !goes_on, outer_inner);
/// "at 11 last night", "until eight on Monday morning"; not "killed 11 last night".
auto const behind_hour_word = behind([](Token const &before) {
    return before.is(Word::at) || before.is(Word::by) || before.is(Word::until) || before.is(Word::from) ||
           before.is(Word::before) || before.is(Word::after) || before.is(Word::since);
});
auto const hour_of_part = node("at <hour> <day> <part of day>",
                               behind_hour_word >> any(hour_said) >> -w(Word::on) >> part_of_some_day, inner_outer);
auto const is_hmm = accepting<LexClass::number>(
    [](Token const &token) { return token.length == 3 && token.value % 100 > 0 && token.value % 100 < 60; });
auto const hmm_said =
    node("<hmm>", &is_hmm >> Digits{100, 959, 3, 3}, [](int hmm) { return at(hmm / 100, hmm % 100, {}, {}); });
auto const hour_in_part =
    node("<hour> in the <part of day>",
         any(hmm_said | hour_said) >> (w(Word::in) | w(Word::at)) >> w(Word::the) >> one_part, inner_outer);

/// "between 9 and 11 a.m."
auto const behind_between = behind([](Token const &before) { return before.is(Word::between); });
auto const both_times = [](NodeId first_time, NodeId second) { return Pair{first_time, second, false}; };
auto const up_to = w(Word::to) | w(Word::until) | dash;
/// "9 a.m. to 5 p.m. Sunday": both of that day.
auto const clock_range =
    node("<time> to <time> <day>", clock >> (up_to | w(Word::and_)) >> any(time_then_day), both_times);
/// "9-11 a.m.", "2 to 4 p.m. Sunday": the half that is said last holds for both.
auto const bare_hour =
    node("<hour>", hour12 >> -minute_behind, [](int h, optional<int> m) { return at(h, m, {}, {}); });
auto const with_half = any(time_then_day | with_meridiem);
auto const hour_range = node("<hour> to <time>", bare_hour >> up_to >> with_half, both_times);
/// "1410 to 1430 GMT"
auto const military_range =
    node("<hhmm> to <hhmm> <zone>",
         node("<hhmm>", &of_a_clock >> four_digits, [](int hhmm) { return of_day(hhmm, {}); }) >>
             (up_to | w(Word::and_)) >> any(military | military_there),
         both_times);
auto const hours_between =
    node("between <hour> and <time>", behind_between >> bare_hour >> w(Word::and_) >> with_half, both_times);
auto const times_of_day = clock_range | hour_range | military_range | hours_between | early_hours_of_day |
                          small_hours_of_day | part_weekday | night_into_day | clock_then_part_then_day |
                          part_then_time | part_at_hour | hour_of_part | late_day_part | placed_part_then_day |
                          part_of_date | time_then_day | iso_day_time | day_then_time | day_then_part |
                          time_in_part_then_day | time_in_part_beside | time_in_part | hour_in_part | early_hours_alone;

} // namespace

bool parse_clock(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::clock, clocks, first, last, state, found);
}

bool parse_day_part(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::day_part, parts, first, last, state, found);
}

bool parse_time_of_day(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::time_of_day, times_of_day, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::clock>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(clocks, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::day_part>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(parts, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::time_of_day>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(times_of_day, asked, alternatives);
}

} // namespace dateline::phrases::en
