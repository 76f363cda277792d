/// @file Periods within periods and pieces of them: the third quarter of 2009, the second Tuesday of November, late
/// last month, the end of the year, earlier this week, mid-1990s.
#include "base/letters.hpp"
#include "phrases/en/grammar.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::phrases::en {

namespace {

using calendar::Unit;
using text::Position;
using text::Which;

/// about, around, circa; "some" and "over" before a number count things more often than they date.
auto const about = accepting<LexClass::approximate>(
    [](Token const &token) { return token.value == static_cast<int>(Mod::approx) && token.length >= 5; });

auto const short_year_of = [](int value) {
    CalendarDate date;
    date.year = value;
    date.short_year = true;
    return date;
};
auto const short_year_node = node("'<yy>", apostrophe >> glued >> two_digits, short_year_of);

auto const the_year = any(w(Word::the) >> year_node);
auto const years = any(year_group | relative | year_node | short_year_node | period);

// ---------------------------------------------------------------------------------------------------- within

auto const of = w(Word::of) | w(Word::in);
/// "3Q24"
auto const glued_year = node("<yy>", glued >> two_digits, short_year_of);
/// "the winter of 1978-79": the next year, and no second date.
auto const was_next_year = Where{[](State const &state, Iterator next) {
    constexpr std::ptrdiff_t with_both_years = 3;
    return next - state.begin >= with_both_years && next[-1].length == 2 && next[-3].is(LexClass::number) &&
           next[-1].value == (next[-3].value + 1) % 100;
}};
auto const into_next_year = glued >> (mark('-') | mark('/') | mark(text::en_dash)) >> glued
                            >> x3::omit[two_digits] >> was_next_year;
/// "the autumn term of 1968", "fall semester 2019"
auto const of_school = w(Word::term) | unit_is(Unit::half_year);
auto const period_of =
    node("<period> of <year>", period >> -of_school >> -(-comma >> of) >> any(years | glued_year) >> -into_next_year,
         inner_outer);
auto const a_half =
    any(&(optional_the >> (x3::omit[ordinal] | w(Word::latter) | which_is(Which::last)) >> half_word) >> period);
auto const a_month_date = any(&x3::omit[month_name] >> calendar_date);
auto const half_of_month = node("<half> of <month>", a_half >> w(Word::of) >> a_month_date, inner_outer);
/// "the 2004 Summer Games" are of a year; their name has the season.
auto const name_goes_on = accepting<LexClass::none>(
    [](Token const &token) { return token.is(Token::capitalised) && !token.is(Token::glued); });
auto const year_period =
    node("<year>'s <period>",
         any(relative | year_node | the_year) >> !(season_name >> name_goes_on) >> -possessive >> period, outer_inner);
auto const holiday_year =
    node("<holiday> <year>", holiday >> -(of | (comma >> &year_node)) >> any(year_node | short_year_node | relative),
         inner_outer);
auto const quarter_of_report = node("quarter", unit_is(Unit::quarter) | w(Word::period), [] {
    return UnitPeriod{Unit::quarter, false};
});
/// "the 1988 quarter", "last year's quarter"
auto const years_quarter = node(
    "<year>'s quarter", any((any(relative | year_node) >> possessive) | the_year) >> quarter_of_report, outer_inner);
auto const comparable_period = node("the comparable <period> <year>",
                                    w(Word::the) >> (w(Word::comparable) | which_is(Which::same)) >>
                                        quarter_of_report >> -of >> any(relative | year_node),
                                    inner_outer);
/// "What about 1990?", "they talked about March 3": what is spoken of.
auto const spoken_of = Where{[](State const &state, Iterator next) {
    constexpr std::array<std::string_view, 18> speaks{"what",  "how",     "talk",   "talks",    "talked",    "talking",
                                                      "speak", "spoke",   "spoken", "told",     "asked",     "ask",
                                                      "story", "stories", "book",   "question", "questions", "worried"};
    return next != state.begin && next->is(LexClass::approximate) &&
           std::any_of(speaks.begin(), speaks.end(),
                       [&](std::string_view word) { return base::spells(next[-1].of(state.text), word); });
}};
auto const about_when =
    node("about <date>", !spoken_of >> about >> !weekday_name >> any(time_of_day | clock | year_group | calendar_date),
         [](NodeId of_date) {
             return Approximate{Mod::approx, of_date};
         });
auto const latest_period = node(
    "the latest period",
    w(Word::the) >> (which_is(Which::latest) | which_is(Which::same) | w(Word::comparable)) >> w(Word::period), [] {
        return UnitPeriod{Unit::quarter, false};
    });
auto const month_of = node("<month> of <year>", a_month >> -of >> any(relative | period), inner_outer);
/// "March 3 of last year", "July 15 in 2022"
auto const date_of =
    node("<date> of <year>",
         !weekday_name >> calendar_date >> (w(Word::of) | (w(Word::in) >> &year_node)) >> any(relative | year_node),
         inner_outer);
auto const relative_year = any(&(which >> unit_is(Unit::year)) >> relative);
auto const date_year = node("<date> <last year>", calendar_date >> -comma >> relative_year, inner_outer);
auto const to_date = node(
    "<unit> to date", optional_the >> unit_period >> optional_hyphen >> w(Word::to) >> optional_hyphen >> w(Word::date),
    [](NodeId of_unit) {
        return PartOf{Position::earlier, of_unit};
    });
auto const a_week = node("week", unit_is(Unit::week), [] { return UnitPeriod{Unit::week, false}; });
auto const a_weekend = node("weekend", unit_is(Unit::weekend), [] { return UnitPeriod{Unit::weekend, false}; });
auto const week_of =
    node("the week of <date>", optional_the >> any(a_week | a_weekend) >> w(Word::of) >> calendar_date, inner_outer);
auto const holiday_week = node("<holiday> <week>", optional_the >> holiday >> any(a_week | a_weekend), outer_inner);
/// "one day last week", "one Sunday in May": which is not said.
auto const some_day = one >> (unit_is(Unit::day) | x3::omit[weekday_name] | x3::omit[part_of_day]);
auto const a_season = any(&(optional_the >> x3::omit[season_name]) >> period);
auto const day_unsaid =
    node("one <day> [in] <period>",
         some_day >> any((-w(Word::in) >> relative) |
                         (w(Word::in) >> any(period_of | a_month_date | a_season | year_group | year_node))),
         [](NodeId in) {
             return Within{in, {}};
         });
auto const weekday_of = node("<weekday> [of] <week>", a_weekday >> -of >> relative, inner_outer);

// ---------------------------------------------------------------------------------------------------- nth

auto const last_one = which_is(Which::last) | w(Word::final);
auto const counted = any(a_weekday | unit_period);
auto const outer = any(relative | year_group | calendar_date | period | holiday | era_name);
auto const whole = any(year_group | calendar_date | relative | period);

auto const nth_of =
    node("the <ordinal> <period> of <period>",
         optional_the >> ordinal >> counted >> (w(Word::of) | w(Word::in)) >> outer, [](int n, NodeId what, NodeId in) {
             return Nth{static_cast<std::int8_t>(n < 100 ? n : 100), what, in};
         });
auto const last_of =
    node("the last <period> of <period>", optional_the >> last_one >> counted >> (w(Word::of) | w(Word::in)) >> outer,
         [](NodeId what, NodeId in) {
             return Nth{-1, what, in};
         });
// "The first days of May", "the last weeks of 1944", "the early months of 1779" are its beginning and end; "the first
// three months of 2009" are so long.
auto const few_days = unit_is(Unit::day) | unit_is(Unit::week);
auto const some_time =
    Exactly<LexClass::units>{Unit::week} | Exactly<LexClass::units>{Unit::month} | Exactly<LexClass::units>{Unit::year};
auto const first_one = accepting<LexClass::ordinal>([](Token const &token) { return token.value == 1; });
auto const at_first = (x3::omit[ordinal] >> -x3::omit[amount] >> few_days) |
                      ((first_one | position_is(Position::early)) >> -few >> some_time);
auto const at_last = last_one >> ((-x3::omit[amount] >> few_days) | (-few >> some_time));
auto const first_days =
    node("the first days of <period>", optional_the >> at_first >> w(Word::of) >> outer, [](NodeId in) {
        return PartOf{Position::start, in};
    });
auto const last_days =
    node("the last days of <period>", optional_the >> at_last >> w(Word::of) >> outer, [](NodeId in) {
        return PartOf{Position::end, in};
    });

// ---------------------------------------------------------------------------------------------------- pieces

/// beginning, middle, end.
struct Piece : x3::parser<Piece> {
    using attribute_type = Position;
    static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) {
        return asked.one({{}, {Word::beginning, Word::middle, Word::end, Word::turn}});
    }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        if (first == last) return false;
        auto piece = Position::start;
        if (first->is(Word::middle)) piece = Position::mid;
        else if (first->is(Word::end)) piece = Position::end;
        else if (!first->is(Word::beginning) && !first->is(Word::turn)) return false;
        x3::traits::move_to(piece, attribute);
        ++first;
        return true;
    }
};
constexpr Piece piece{};

auto const part_of = [](Position position_of, NodeId in) { return PartOf{position_of, in}; };
auto const piece_of =
    node("the <end> of <period>", -(w(Word::the) | w(Word::very)) >> -w(Word::very) >> piece >> (w(Word::of)) >> whole,
         part_of);
auto const end_of_unit = node("<end> of <unit>", optional_the >> piece >> w(Word::of) >> unit_period, part_of);
auto const unit_end = node("<unit>-end", unit_period >> optional_hyphen >> w(Word::end), [](NodeId in) {
    return PartOf{Position::end, in};
});
auto const unit_end_year =
    node("<unit>-end <year>", unit_period >> optional_hyphen >> w(Word::end) >> year_node, [](NodeId, NodeId in) {
        return PartOf{Position::end, in};
    });
auto const periods_end = node("<period>'s end", any(whole | unit_period) >> possessive >> w(Word::end), [](NodeId in) {
    return PartOf{Position::end, in};
});
/// "Earlier Friday" is Friday; what was earlier is something else.
auto const comparative = position_is(Position::earlier) | position_is(Position::later);
auto const early = node("<early> <period>",
                        optional_the >> !(comparative >> weekday_name) >> position >> optional_hyphen >> -w(Word::in) >>
                            any(holiday | day_part | nth_of | period_of | month_of | whole),
                        part_of);
auto const early_in = node("early in <period>", position >> (w(Word::in) | w(Word::on)) >> whole, part_of);
auto const early_part =
    node("the <early> part of <period>", w(Word::the) >> position >> Spelled{"part"} >> w(Word::of) >> whole, part_of);
auto const latter_part =
    node("the latter part of <period>", w(Word::the) >> w(Word::latter) >> Spelled{"part"} >> w(Word::of) >> whole,
         [](NodeId in) {
             return PartOf{Position::late, in};
         });
auto const rest_of = node("the rest of <period>", w(Word::the) >> w(Word::rest) >> w(Word::of) >> whole, [](NodeId in) {
    return PartOf{Position::later, in};
});
auto const mid_year =
    node("mid-<unit>",
         position_is(Position::mid) >> optional_hyphen >> node("year", unit_is(Unit::year),
                                                               [] {
                                                                   return UnitPeriod{Unit::year, false};
                                                               }),
         [](NodeId in) {
             return PartOf{Position::mid, in};
         });
auto const early_day = node("<early> <deictic>", position >> deictic, part_of);

auto const nest = nth_of | last_of | first_days | last_days | piece_of | end_of_unit | unit_end_year | unit_end |
                  periods_end | early_part | latter_part | rest_of | early | early_in | mid_year | early_day |
                  half_of_month | period_of | comparable_period | years_quarter | latest_period | about_when |
                  year_period | day_unsaid | holiday_week | holiday_year | month_of | date_of | date_year | week_of |
                  to_date | weekday_of;

// ---------------------------------------------------------------------------------------------------- days

auto const next_day = any(relative | deictic | holiday | calendar_date);
auto const early_next_day = any(weekday_of | holiday_year | next_day);

} // namespace

bool parse_nested(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::nested, nest, first, last, state, found);
}

bool parse_day_expression(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::day_expression, early_next_day, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::nested>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(nest, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::day_expression>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(early_next_day, asked, alternatives);
}

} // namespace dateline::phrases::en
