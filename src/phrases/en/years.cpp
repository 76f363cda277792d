/// @file Years in groups and eras: the 1990s, the '80s, the nineties, the 19th century, 490 BC, fiscal 2011, 1939-45.
#include "phrases/en/grammar.hpp"

namespace dateline::phrases::en {

namespace {

using boost::optional;
using text::Era;

/// 1 BC is the astronomical year 0.
int astronomical(int year, optional<Era> era) { return era && *era == Era::bc ? 1 - year : year; }

CalendarDate year_only(int value) {
    CalendarDate result;
    result.year = value;
    return result;
}

/// "the late" before "1980's".
auto const behind_period_word =
    behind([](Token const &before) { return before.is(LexClass::position) || before.is('-') || before.is(Word::the); });

auto const plural_s = glued >> -(apostrophe >> glued) >> w(Word::s);
auto const decade_digits = accepting<LexClass::number>([](Token const &token) { return token.value % 10 == 0; });

/// "The 1600s" are a century, "the 2000s" ten years; "in 2030's words" is a year, "the 1980's" are ten.
auto const decade_in_digits =
    node("the <year>s",
         (behind_period_word | w(Word::the) | &(small<LexClass::number> >> glued >> w(Word::s))) >> &decade_digits >>
             year_digits >> plural_s,
         [](int first) {
             bool const century = first % 100 == 0 && first < 2000;
             return YearGroup{first, century ? Grain::century : Grain::decade, false};
         });
auto const short_decade = node(
    "the '<yy>s", optional_the >> -(apostrophe >> glued) >> &decade_digits >> two_digits >> plural_s, [](int first) {
        return YearGroup{first, Grain::decade, true};
    });
auto const decade_in_words = node("the <decade>", optional_the >> decade_word, [](int first) {
    return YearGroup{first, Grain::decade, true};
});
auto const full_decade_in_words =
    node("the nineteen-<decade>", optional_the >> cardinal >> optional_hyphen >> decade_word, [](int lead, int first) {
        return YearGroup{lead * 100 + first, Grain::decade, false};
    });

auto const century = node("the <ordinal> century [BC]",
                          optional_the >> ordinal >> optional_hyphen >> unit_is(calendar::Unit::century) >> -era,
                          [](int which, optional<Era> side) {
                              bool const before = side && *side == Era::bc;
                              return YearGroup{before ? -which * 100 + 1 : (which - 1) * 100, Grain::century, false};
                          });

auto const era_number = Digits{1, 9999, 1, 4};
auto const year_with_era = node("<number> BC", -w(Word::the) >> era_number >> era,
                                [](int number, Era side) { return year_only(astronomical(number, side)); });
auto const era_with_year =
    node("AD <number>", era >> era_number, [](Era side, int number) { return year_only(astronomical(number, side)); });

CalendarDate day_of_era(int month, int day, int number, Era side) {
    auto result = year_only(astronomical(number, side));
    result.month = static_cast<std::uint8_t>(month);
    result.day = static_cast<std::uint8_t>(day);
    return result;
}
auto const month_with_era = node("<month> <number> BC", month_name >> full_stop >> -w(Word::of) >> era_number >> era,
                                 [](int month, int number, Era side) { return day_of_era(month, 0, number, side); });
auto const day_with_era =
    node("<day> <month> <number> BC", day_digits >> month_name >> full_stop >> era_number >> era,
         [](int day, int month, int number, Era side) { return day_of_era(month, day, number, side); });
auto const decade_with_era =
    node("the <number>s BC", optional_the >> &decade_digits >> era_number >> plural_s >> era, [](int first, Era side) {
        return YearGroup{side == Era::bc ? -first - 8 : first, Grain::decade, false};
    });

/// "In 348", "c. 347", "the year 71": years before 1000 without an era; the guards ask for support around them.
auto const ancient_year =
    node("<year of three digits>", Digits{100, 999, 3, 3}, [](int number) { return year_only(number); });
auto const numbered_year =
    node("the year <number>", w(Word::the) >> unit_is(calendar::Unit::year) >> Digits{1, 999, 1, 3},
         [](int number) { return year_only(number); });

auto const fiscal_word = w(Word::fiscal) | w(Word::financial);
auto const fiscal_year =
    node("fiscal [year] <year>", optional_the >> fiscal_word >> -unit_is(calendar::Unit::year) >> year,
         [](int value) { return year_only(value); });
auto const short_fiscal_year =
    node("FY<yy>", fiscal_word >> glued >> -(apostrophe >> glued) >> two_digits, [](int value) {
        auto result = year_only(value);
        result.short_year = true;
        return result;
    });

auto const groups = era_with_year | day_with_era | month_with_era | decade_with_era | year_with_era | century |
                    decade_in_digits | full_decade_in_words | decade_in_words | short_decade | fiscal_year |
                    short_fiscal_year | numbered_year | ancient_year;

// "1939-45", "2009-10": the second year is one of the next hundred after the first.
auto const first_year = node("<year>", year_digits, [](int value) { return year_only(value); });
auto const second_short = node("<yy>", two_digits >> !(glued >> (mark('-') | mark('.') >> glued)), [](int value) {
    auto result = year_only(value);
    result.short_year = true;
    return result;
});
auto const second_full = node("<year>", year_digits >> not_hyphenated, [](int value) { return year_only(value); });
auto const year_dash = (glued >> mark('-') >> glued) | mark(text::en_dash);
auto const spans = node("<year>-<year>", first_year >> (year_dash | w(Word::to) | w(Word::through)) >> second_full,
                        [](NodeId a, NodeId b) {
                            return Pair{a, b, true};
                        }) |
                   node("<year>-<yy>", first_year >> (year_dash | (glued >> mark('/') >> glued)) >> second_short,
                        [](NodeId a, NodeId b) {
                            return Pair{a, b, true};
                        });

// "Odo of Rook (c. 314-368)": the years of a life, in brackets behind a name.
auto const ancient_number = node("<number>", Digits{100, 999, 3, 3}, [](int value) { return year_only(value); });
auto const life =
    node("(<number>-<number>)", ancient_number >> dash >> ancient_number >> &mark(')'), [](NodeId a, NodeId b) {
        return Pair{a, b, true};
    });

// "from 499 to 449 BC": the era said last holds for both.
struct EraSpan : x3::parser<EraSpan> {
    using attribute_type = NodeId;
    [[maybe_unused]] static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) {
        return then(asked.one({LexClass::number}), asked.one({LexClass::punctuation, LexClass::word}));
    }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &,
               Attribute &attribute) const {
        State &state = x3::get<State>(context);
        if (last - first < 4) return false;
        auto const joined = first[1].is('-') || first[1].is(text::Word::to) || first[1].is(text::Word::and_) ||
                            first[1].is(text::Word::or_) ||
                            (first[1].is(LexClass::punctuation) && first[1].value == text::en_dash);
        if (!number(first[0]) || !joined || !number(first[2]) || !first[3].is(LexClass::era)) return false;
        auto const side = static_cast<Era>(first[3].value);
        auto const a =
            state.trees.add(year_only(astronomical(first[0].value, side)), "<number>", state.range(first, first + 1));
        auto const b = state.trees.add(year_only(astronomical(first[2].value, side)), "<number> BC",
                                       state.range(first + 2, first + 4));
        bool const range = !first[1].is(text::Word::and_) && !first[1].is(text::Word::or_);
        x3::traits::move_to(
            state.trees.add(Pair{a, b, range}, "<number> to <number> BC", state.range(first, first + 4)), attribute);
        first += 4;
        return true;
    }

private:
    static bool number(Token const &token) {
        return token.is(LexClass::number) && token.length <= 4 && token.value > 0;
    }
};
constexpr EraSpan era_span{};

// "the 15th to the 19th century", "the late 19th and early 20th centuries": the unit said last holds for both.
auto const both_centuries = unit_is(calendar::Unit::century);
YearGroup nth_century(int which) { return {(which - 1) * 100, Grain::century, false}; }
auto const first_century = node("<ordinal>", ordinal, [](int which) { return nth_century(which); });
auto const last_century = node("<ordinal> century", ordinal >> optional_hyphen >> both_centuries,
                               [](int which) { return nth_century(which); });
auto const part_of = [](text::Position where, NodeId of) { return PartOf{where, of}; };
auto const early_first = node("<early> <ordinal>", position >> optional_hyphen >> first_century, part_of);
auto const early_last = node("<early> <ordinal> century", position >> optional_hyphen >> last_century, part_of);
auto const joined = w(Word::and_) | w(Word::to) | w(Word::or_) | w(Word::through) | year_dash;
auto const centuries =
    node("<ordinal> and <ordinal> centuries",
         optional_the >> any(early_first | first_century) >> joined >> optional_the >> any(early_last | last_century),
         [](NodeId a, NodeId b) {
             return Pair{a, b, false};
         });
auto const decades =
    node("the <yy>s and <yy>s", any(short_decade) >> joined >> any(short_decade), [](NodeId a, NodeId b) {
        return Pair{a, b, false};
    });
// "2013-present", "from 1998 to the present"
auto const up_to_now =
    node("the present", optional_the >> Exactly<LexClass::vague_adjective>{calendar::VagueTime::present},
         [] { return VagueReference{calendar::VagueTime::present}; });
auto const until_now =
    node("<year>-present", first_year >> (dash | w(Word::to) | w(Word::through)) >> up_to_now, [](NodeId a, NodeId b) {
        return Pair{a, b, true};
    });

// "the spring and summer of 1862": the year said last holds for both.
auto const season =
    node("<season>", optional_the >> season_name, [](calendar::Season which) { return SeasonName{which}; });
auto const its_year = node("<year>", year, [](int value) { return year_only(value); });
auto const season_of_year = node("<season> of <year>", season >> -w(Word::of) >> any(relative | its_year), inner_outer);
auto const seasons = node("<season> and <season> of <year>",
                          season >> (w(Word::and_) | w(Word::or_)) >> any(season_of_year), [](NodeId a, NodeId b) {
                              return Pair{a, b, false};
                          });

auto const year_pairs = seasons | era_span | spans | life | until_now | centuries | decades;

} // namespace

bool parse_year_group(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::year_group, groups, first, last, state, found);
}

bool parse_year_pair(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::year_pair, year_pairs, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::year_group>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(groups, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::year_pair>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(year_pairs, asked, alternatives);
}

} // namespace dateline::phrases::en
