/// @file Dates: Oct. 7; 7 October 2023; Thursday, May 2, 2024; 2023-10-07; 10/7/2023; the 7th; May 2-4.
#include "phrases/en/grammar.hpp"

namespace dateline::phrases::en {

namespace {

using boost::optional;

struct YearOf {
    int value = 0;
    bool is_short = false;
};

/// "1998", "nineteen ninety-eight", "'98".
struct YearParser : x3::parser<YearParser> {
    using attribute_type = YearOf;
    static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) {
        return either(then(asked.one({{}, {}, "'"}), asked.one({LexClass::number})), asked.of(FamilyId::year));
    }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &,
               Attribute &attribute) const {
        YearOf found;
        auto at = first;
        if (at != last && at->is('\'') && last - at > 1 && at[1].is(Token::glued) && at[1].is(LexClass::number) &&
            at[1].length == 2) {
            found = {at[1].value, true};
            at += 2;
        } else if (!parse_year(at, last, x3::get<State>(context), found.value)) {
            return false;
        }
        first = at;
        x3::traits::move_to(found, attribute);
        return true;
    }
};
constexpr YearParser any_year{};

CalendarDate date(optional<YearOf> year, int month, int day, optional<std::uint8_t> weekday = {}) {
    CalendarDate result;
    if (year) {
        result.year = year->value;
        result.short_year = year->is_short;
    }
    result.month = static_cast<std::uint8_t>(month);
    result.day = static_cast<std::uint8_t>(day);
    result.weekday = weekday.value_or(0);
    return result;
}

optional<YearOf> full(int year) { return YearOf{year, false}; }

auto const month = month_name >> full_stop;
auto const weekday = weekday_name >> full_stop;
auto const suffix = glued >> (w(Word::st) | w(Word::nd) | w(Word::rd) | w(Word::th));

/// A day of the month: 7, 7th, seventh.
struct DayNumber : x3::parser<DayNumber> {
    using attribute_type = int;
    static bool const has_attribute = true;
    bool ordinal_only;
    constexpr explicit DayNumber(bool only_ordinals) : ordinal_only(only_ordinals) {}

    [[nodiscard]] static Starts starts(Asked const &asked) {
        return either(asked.one({LexClass::number}), asked.of(FamilyId::ordinal));
    }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &,
               Attribute &attribute) const {
        int day = 0;
        auto at = first;
        if (!parse_ordinal(at, last, x3::get<State>(context), day)) {
            at = first;
            if (ordinal_only || at == last || !at->is(LexClass::number) || at->length > 2) return false;
            day = at->value;
            ++at;
        }
        if (day < 1 || day > 31) return false;
        first = at;
        x3::traits::move_to(day, attribute);
        return true;
    }
};
constexpr DayNumber day{false};

/// A figure goes on behind it: "May 2.5", "May 30,000", "May 3:15".
auto const number_goes_on = glued >> (mark('.') | mark(':') | mark('%') | mark('/')) >> glued
                            >> small<LexClass::number>;
auto const number_ends = !number_goes_on;

auto const year_behind = -(-comma >> any_year);
auto const weekday_before = weekday >> -comma >> -w(Word::the);

auto const month_day = node("<month> <day>[, <year>]", month >> -w(Word::the) >> day >> number_ends >> year_behind,
                            [](int m, int d, optional<YearOf> y) { return date(y, m, d); });
auto const weekday_month_day = node(
    "<weekday>, <month> <day>[, <year>]", weekday_before >> month >> -w(Word::the) >> day >> number_ends >> year_behind,
    [](std::uint8_t wd, int m, int d, optional<YearOf> y) { return date(y, m, d, wd); });
auto const day_month =
    node("<day> [of] <month> [<year>]",
         -w(Word::the) >> day >> optional_hyphen >> -w(Word::of) >> month >> optional_hyphen >> year_behind,
         [](int d, int m, optional<YearOf> y) { return date(y, m, d); });
auto const weekday_day_month =
    node("<weekday>, <day> <month> [<year>]", weekday_before >> day >> -w(Word::of) >> month >> year_behind,
         [](std::uint8_t wd, int d, int m, optional<YearOf> y) { return date(y, m, d, wd); });
/// "30 September 420,", "December of 384": a year before 1000 with nothing behind it that it could count.
auto const ancient_year = Digits{100, 999, 3, 3} >>
                          &(mark(')') | mark(',') | mark('.') | mark(';') | mark(']') | x3::eoi);
auto const ancient_day_month =
    node("<day> <month> <year of three digits>", -w(Word::the) >> day >> -w(Word::of) >> month >> ancient_year,
         [](int d, int m, int y) { return date(full(y), m, d); });
auto const ancient_month = node("<month> of <year of three digits>", month >> w(Word::of) >> ancient_year,
                                [](int m, int y) { return date(full(y), m, 0); });
auto const year_month_day =
    node("<year> <month> <day>", year >> month >> day_digits, [](int y, int m, int d) { return date(full(y), m, d); });
auto const month_year = node("<month> [of] <year>", month >> -(comma | w(Word::of) | (glued >> mark('-'))) >> any_year,
                             [](int m, YearOf y) { return date(y, m, 0); });
auto const year_month = node("<year>-<month name>", year >> glued >> mark('-') >> glued >> month,
                             [](int y, int m) { return date(full(y), m, 0); });
auto const iso =
    node("YYYY-MM-DD", year_digits >> hyphen >> Digits{1, 12, 2, 2} >> hyphen >> Digits{1, 31, 2, 2} >> not_hyphenated,
         [](int y, int m, int d) { return date(full(y), m, d); });
auto const slash = glued >> mark('/') >> glued;
auto const iso_slashed = node("YYYY/MM/DD", year_digits >> slash >> month_digits >> slash >> day_digits,
                              [](int y, int m, int d) { return date(full(y), m, d); });
/// The day that is known by its figures alone.
auto const nine_eleven = node("9/11", Digits{9, 9, 1, 1} >> slash >> Digits{11, 11, 2, 2} >> !(glued >> mark('/')),
                              [](int, int) { return date(full(2001), 9, 11); });
auto const attacks = Spelled{"attack"} | Spelled{"attacks"} | Spelled{"attackers"} | Spelled{"hijackers"} |
                     Spelled{"terror"} | Spelled{"terrorist"} | Spelled{"terrorists"};
constexpr Exactly<LexClass::month> september{9};
auto const september_11 = node("the September 11 attacks", september >> full_stop >> Digits{11, 11, 2, 2} >> &attacks,
                               [](int) { return date(full(2001), 9, 11); });
/// "the attacks of September 11"
auto const behind_attacks_of = Where{[](State const &state, Iterator next) {
    if (next - state.begin < 2 || !next[-1].is(Word::of)) return false;
    auto const word = next[-2].of(state.text);
    return word == "attacks" || word == "attack";
}};
auto const attacks_of_september_11 =
    node("the attacks of September 11",
         behind_attacks_of >> september >> full_stop >> Digits{11, 11, 2, 2} >> !(-comma >> any_year),
         [](int) { return date(full(2001), 9, 11); });
auto const stop = glued >> mark('.') >> glued;
auto const dotted = node("DD.MM.YYYY", day_digits >> stop >> month_digits >> stop >> year_digits,
                         [](int d, int m, int y) { return date(full(y), m, d); });
auto const dotted_short =
    node("DD.MM.YY", Digits{1, 31, 2, 2} >> stop >> Digits{1, 12, 2, 2} >> stop >> two_digits >> !stop,
         [](int d, int m, int y) {
             return date(YearOf{y, true}, m, d);
         });
auto const weekday_ordinal =
    node("<weekday> [the] <ordinal>", weekday >> -(-comma >> w(Word::the)) >> Digits{1, 31, 1, 2} >> suffix,
         [](std::uint8_t wd, int d) { return date({}, 0, d, wd); });
auto const the_ordinal = node("the <ordinal>", w(Word::the) >> Digits{1, 31, 1, 2} >> suffix >> !unit_one,
                              [](int d) { return date({}, 0, d); });
auto const bare_month = node("<month>", month, [](int m) { return date({}, m, 0); });
auto const bare_weekday = node("<weekday>", weekday_name, [](std::uint8_t wd) { return date({}, 0, 0, wd); });
auto const bare_year = node("<year>", year, [](int y) { return date(full(y), 0, 0); });
auto const the_year = node("the year <year>", -w(Word::the) >> unit_is(calendar::Unit::year) >> year,
                           [](int y) { return date(full(y), 0, 0); });
auto const short_year =
    node("'<yy>", apostrophe >> glued >> two_digits >> !(glued >> (w(Word::s) | w(Word::th))), [](int y) {
        return date(YearOf{y, true}, 0, 0);
    });
auto const month_of =
    node("the month of <month>", -w(Word::the) >> unit_is(calendar::Unit::month) >> w(Word::of) >> month >> year_behind,
         [](int m, optional<YearOf> y) { return date(y, m, 0); });

/// 10/7/2023 and 10/7/23, in the order that the options state; a number over 12 decides where it can.
struct Slashed : x3::parser<Slashed> {
    using attribute_type = NodeId;
    [[maybe_unused]] static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) {
        return then(asked.one({LexClass::number}), asked.one({{}, {}, "/-"}));
    }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &,
               Attribute &attribute) const {
        State &state = x3::get<State>(context);
        if (last - first < 5 || !parts(first)) return false;
        auto const &year_token = first[4];
        bool const two = year_token.length == 2;
        if (!two && (year_token.length != 4 || year_token.value < 1000 || year_token.value > 2999)) return false;
        if (first != state.begin && first->is(Token::glued) && first[-1].is('/')) return false;
        if (last - first > 5 && first[5].is('/') && first[5].is(Token::glued)) return false;
        int month_number = first[0].value;
        int day_number = first[2].value;
        bool swap = state.options.date_order == DateOrder::day_first;
        if ((swap ? day_number : month_number) > 12) swap = !swap;
        if (swap) std::swap(month_number, day_number);
        if (month_number < 1 || month_number > 12 || day_number < 1 || day_number > 31) return false;
        auto const start = first;
        first += 5;
        x3::traits::move_to(state.trees.add(date(YearOf{year_token.value, two}, month_number, day_number),
                                            "<number>/<number>/<year>", state.range(start, first)),
                            attribute);
        return true;
    }

private:
    /// "10-7-2023" too, where the year has four digits.
    static bool parts(Iterator at) {
        auto const number = [](Token const &token) { return token.is(LexClass::number) && token.length <= 2; };
        auto const joint = at[4].length == 4 && at[1].is('-') ? '-' : '/';
        auto const joined = [joint](Token const &token) { return token.is(joint) && token.is(Token::glued); };
        return number(at[0]) && joined(at[1]) && number(at[2]) && at[2].is(Token::glued) && joined(at[3]) &&
               at[4].is(LexClass::number) && at[4].is(Token::glued);
    }
};
constexpr Slashed slashed{};

auto const dates = weekday_month_day | weekday_day_month | weekday_ordinal | iso | iso_slashed | dotted | dotted_short |
                   slashed | nine_eleven | september_11 | attacks_of_september_11 | year_month_day | year_month |
                   ancient_day_month | ancient_month | day_month | month_day | month_of | month_year | the_year |
                   the_ordinal | short_year | bare_month | bare_weekday | bare_year;

// "May 2-4": the second borrows the month of the first, the first the year of the second.
auto const to = dash | w(Word::to) | w(Word::through) | w(Word::until);
auto const and_ = w(Word::and_) | w(Word::or_);
/// "Jan. 1 and the first since": no day.
auto const ordinal_word = accepting<LexClass::ordinal, LexClass::unit>([](Token const &) { return true; });
/// "On March 3 and 4 people"
auto const measured = accepting<LexClass::measure>([](Token const &) { return true; });
/// "July 15-24 in 2022"
auto const year_behind_days = -((w(Word::in) | -comma) >> any_year);
auto const day_alone = node("<day>",
                            !(w(Word::the) >> ordinal_word) >> -w(Word::the) >> day >> number_ends >>
                                !(-full_stop >> month_name) >> !(unit_many | measured) >> year_behind_days,
                            [](int d, optional<YearOf> y) { return date(y, 0, d); });
auto const first_day_month = node("<day> <month>", day >> month, [](int d, int m) { return date({}, m, d); });
auto const full_day_month = node("<day> <month> <year>", day >> month >> -comma >> any_year,
                                 [](int d, int m, YearOf y) { return date(y, m, d); });
auto const full_month_day = node("<month> <day>, <year>", month >> day >> -comma >> any_year,
                                 [](int m, int d, YearOf y) { return date(y, m, d); });
auto const first_day = node("<day>", -w(Word::the) >> day, [](int d) { return date({}, 0, d); });
auto const first_month_day = node("<month> <day>", month >> day, [](int m, int d) { return date({}, m, d); });
auto const month_only = node("<month>", month, [](int m) { return date({}, m, 0); });
auto const month_in_year =
    node("<month> in <year>", month >> w(Word::in) >> any_year, [](int m, YearOf y) { return date(y, m, 0); });
auto const range_of = [](NodeId a, NodeId b) { return Pair{a, b, true}; };
auto const both_of = [](NodeId a, NodeId b) { return Pair{a, b, false}; };

// "March 3, 4 and 5", "3, 4, 5 and 6 March": a list in pairs.
auto const ends_list = -comma >> and_;
auto const last_days = node("<day> and <day>", first_day >> ends_list >> day_alone, both_of);
auto const three_days = node("<day>, <day> and <day>", first_day >> comma >> last_days, both_of);
auto const last_days_of_month = node("<day> and <day> <month>", first_day >> ends_list >> day_month, both_of);
auto const three_days_of_month =
    node("<day>, <day> and <day> <month>", first_day >> comma >> last_days_of_month, both_of);

/// "Monday through Thursday of last week"
auto const weekday_of_week = node("<weekday> of <week>", bare_weekday >> w(Word::of) >> any(relative), inner_outer);

auto const pairs =
    node("<month> <day>, <day> and <day>", first_month_day >> comma >> any(three_days | last_days), both_of) |
    node("<day>, <day> and <day> <month>", first_day >> comma >> any(three_days_of_month | last_days_of_month),
         both_of) |
    node("<month> <day>-<day>", any(weekday_month_day | month_day | first_month_day) >> to >> day_alone, range_of) |
    node("<month> <day> and <day>", any(month_day | first_month_day) >> and_ >> day_alone, both_of) |
    node("<day> <month>-<day> <month> <year>", any(first_day_month) >> to >> any(full_day_month), range_of) |
    node("<month> <day>-<month> <day>, <year>", any(first_month_day) >> to >> any(full_month_day), range_of) |
    node("<day> <month> and <day> <month> <year>", any(first_day_month) >> and_ >> any(full_day_month), both_of) |
    node("<month> <day> and <month> <day>, <year>", any(first_month_day) >> and_ >> any(full_month_day), both_of) |
    node("the <ordinal> to the <ordinal>", the_ordinal >> to >> the_ordinal >> !(-w(Word::of) >> month_name),
         range_of) |
    node("<day>-<day> <month>", first_day >> to >> day_month, range_of) |
    node("<day> and <day> <month>", first_day >> and_ >> day_month, both_of) |
    node("<month> <day>/<day>", any(first_month_day) >> slash >> day_alone, range_of) |
    node("<day>/<day> <month>", first_day >> slash >> day_month, range_of) |
    node("<weekday> to <weekday> of <week>", bare_weekday >> to >> any(weekday_of_week), range_of) |
    node("<weekday> and <weekday> of <week>", bare_weekday >> and_ >> any(weekday_of_week), both_of) |
    node("<month>-<month> <year>", month_only >> to >> month_year, range_of) |
    node("<month>-<month>", month_only >> dash >> bare_month, range_of) |
    node("<month> and <month> <year>", month_only >> and_ >> any(month_year | month_in_year), both_of);

} // namespace

bool parse_calendar_date(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::calendar_date, dates, first, last, state, found);
}

bool parse_date_pair(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::date_pair, pairs, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::calendar_date>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(dates, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::date_pair>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(pairs, asked, alternatives);
}

} // namespace dateline::phrases::en
