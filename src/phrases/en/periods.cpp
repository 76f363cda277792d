/// @file Periods by name or by their unit: the third quarter, Q3, the first half, summer, the weekend, the fiscal year.
#include "phrases/en/grammar.hpp"

namespace dateline::phrases::en {

namespace {

using calendar::Unit;

auto const fiscal_word = w(Word::fiscal) | w(Word::financial);

PartOfYear quarter_of(int number) {
    return {Grain::quarter, static_cast<std::uint8_t>(number <= 4 ? number : 0), false};
}
PartOfYear half_of(int number) {
    return {Grain::half_year, static_cast<std::uint8_t>(number <= 2 ? number : 0), false};
}

auto const numbered_quarter =
    node("the <ordinal> quarter",
         optional_the >> -fiscal_word >> ordinal >> optional_hyphen >> -fiscal_word >> unit_is(Unit::quarter),
         [](int which) { return quarter_of(which); });
auto const q_number =
    node("Q<number>", w(Word::q) >> glued >> Digits{1, 4, 1, 1}, [](int which) { return quarter_of(which); });
auto const number_q =
    node("<number>Q", Digits{1, 4, 1, 1} >> glued >> w(Word::q), [](int which) { return quarter_of(which); });
auto const numbered_half = node("the <ordinal> half", optional_the >> ordinal >> optional_hyphen >> half_word,
                                [](int which) { return half_of(which); });
auto const latter_half = node(
    "the latter half", optional_the >> (w(Word::latter) | which_is(text::Which::last) | w(Word::final)) >> half_word,
    [] { return half_of(2); });
auto const h_number =
    node("H<number>", w(Word::h) >> glued >> Digits{1, 2, 1, 1}, [](int which) { return half_of(which); });
/// "1H25", "1H 2025"; "1h" by itself is an hour.
auto const number_h =
    node("<number>H", Digits{1, 2, 1, 1} >> glued >> w(Word::h) >> &((glued >> x3::omit[two_digits]) | x3::omit[year]),
         [](int which) { return half_of(which); });
auto const months_of_it = Exactly<LexClass::units>{Unit::month};
auto const season = node("<season>", optional_the >> season_name >> -months_of_it,
                         [](calendar::Season which) { return SeasonName{which}; });
/// A length of time that the date behind it ends: durations.cpp.
auto const not_year_ended = !(unit_is(Unit::year) >> account_year_ends);
auto const fiscal_unit =
    node("the fiscal <unit>",
         (w(Word::the) | w(Word::a) | x3::eps) >> -w(Word::full) >> fiscal_word >> not_year_ended >> unit_one,
         [](Unit unit) {
             return UnitPeriod{unit, true};
         });
constexpr Exactly<LexClass::unit> one_year{Unit::year};
auto const school_year = node("the school year", optional_the >> w(Word::school) >> one_year, [] {
    return UnitPeriod{Unit::year, false, true};
});
auto const calendar_year = node("the calendar year", optional_the >> w(Word::calendar) >> one_year, [] {
    return UnitPeriod{Unit::year, false};
});
/// "The quarter-to-quarter comparison", "the day-care centre": a word of its own.
auto const the_unit = node("the <unit>",
                           w(Word::the) >> -(w(Word::full) | w(Word::whole) | w(Word::entire)) >> not_year_ended >>
                               unit_one >> not_hyphenated,
                           [](Unit unit) {
                               return UnitPeriod{unit, false};
                           });
auto const weekend = node("weekend", unit_is(Unit::weekend), [] { return UnitPeriod{Unit::weekend, false}; });
/// "2024-W18" (ISO 8601), "week 18 of 2024"
auto const week_number = node("<week>", Digits{1, 53, 1, 2}, [](int number) {
    return PartOfYear{Grain::week, static_cast<std::uint8_t>(number), false};
});
auto const iso_week = node(
    "<year>-W<week>",
    year_node >> glued >> mark('-') >> glued >> Spelled{"w"} >> glued >> week_number >> not_hyphenated, outer_inner);
auto const week_in_year =
    node("week <number> of <year>",
         unit_is(Unit::week) >> week_number >> (comma | w(Word::of) | w(Word::in)) >> year_node, inner_outer);

auto const periods = numbered_quarter | q_number | number_q | numbered_half | latter_half | h_number | number_h |
                     season | fiscal_unit | school_year | calendar_year | the_unit | weekend | iso_week | week_in_year;

} // namespace

bool parse_period(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::period, periods, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::period>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(periods, asked, alternatives);
}

} // namespace dateline::phrases::en
