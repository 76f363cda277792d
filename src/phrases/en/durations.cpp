/// @file Amounts of time: seven months, almost seven months, an 18-month, an hour and a half, three to five years, a
/// 45-year-old.
#include "phrases/en/grammar.hpp"
#include "phrases/en/multiples.hpp"

#include <utility>

namespace dateline::phrases::en {

namespace {

using calendar::Unit;

/// One unit or several: the attribute of either.
struct AnyUnit : x3::parser<AnyUnit> {
    using attribute_type = Unit;
    static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) { return asked.one({LexClass::unit, LexClass::units}); }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        if (first == last || !(first->is(LexClass::unit) || first->is(LexClass::units))) return false;
        x3::traits::move_to(static_cast<Unit>(first->value), attribute);
        ++first;
        return true;
    }
};
constexpr AnyUnit unit{};

/// Words between the number and its unit that leave the length as it is: "two full weeks", "five straight days".
auto const between =
    *(w(Word::full) | w(Word::whole) | w(Word::entire) | w(Word::adjective) | w(Word::more) | w(Word::other) |
      w(Word::long_) | w(Word::school) | w(Word::calendar) | w(Word::fiscal) | w(Word::financial));
auto const joint = optional_hyphen >> between;
/// "two bloody weeks": a word that the lexicon does not know.
auto const adjective = accepting<LexClass::none>(
    [](Token const &token) { return !token.is(Token::capitalised) && !token.is(Token::glued) && token.length > 2; });
auto const aged = optional_hyphen >> (w(Word::old) | w(Word::olds));
auto const lasting = glued >> mark('-') >> glued >> w(Word::long_);

/// "a week or so", "two years or more", "a day or two".
constexpr Exactly<LexClass::cardinal> two{2};
auto const or_so = -(w(Word::or_) >> (w(Word::so) | w(Word::more) | two));

Duration lasting_for(Amount amount, Unit unit_of) { return {amount, unit_of}; }

auto const exact_amount = cardinal_number;
auto const and_more = node("<amount> <unit> and <amount> <unit>",
                           amount >> joint >> unit >> -comma >> -w(Word::and_) >> Digits{1, 999, 1, 3} >> unit,
                           [](Amount a, Unit u, int more, Unit v) {
                               Duration result = lasting_for(a, u);
                               result.and_count = more;
                               result.and_unit = v;
                               return result;
                           });
auto const and_a_half = node("<unit> and a half",
                             amount >> unit >> optional_hyphen >> w(Word::and_) >> optional_hyphen >> w(Word::a) >>
                                 optional_hyphen >> half_word,
                             [](Amount a, Unit u) {
                                 a.count += 0.5;
                                 return lasting_for(a, u);
                             });
auto const up_to_another = w(Word::to) | w(Word::or_) | (glued >> mark('-') >> glued) | mark(text::en_dash);
/// "65 to 66 million years": the multiplier said last holds for both.
auto const between_multiples = node("<amount> to <amount> <multiplier> <units>",
                                    amount >> up_to_another >> NumberToken{1, 999} >> multiplier >> joint >> unit,
                                    [](Amount a, int b, int exponent, Unit u) {
                                        auto const power = power_of_ten(exponent);
                                        if (a.count < b) a.count *= power;
                                        Duration result = lasting_for(a, u);
                                        result.up_to = b * power;
                                        return result;
                                    });
auto const between_two = node("<amount> to <amount> <units>", amount >> up_to_another >> amount >> joint >> unit,
                              [](Amount a, Amount b, Unit u) {
                                  Duration result = lasting_for(a, u);
                                  result.up_to = b.count;
                                  return result;
                              });
auto const quarter_of_unit = node("a quarter of a <unit>",
                                  w(Word::a) >> optional_hyphen >> unit_is(Unit::quarter) >> -w(Word::of) >>
                                      optional_hyphen >> w(Word::a) >> unit_one,
                                  [](Unit u) {
                                      return lasting_for({0.25, false}, u);
                                  });
auto const quarter_century =
    node("a quarter century", -w(Word::a) >> unit_is(Unit::quarter) >> optional_hyphen >> unit_is(Unit::century), [] {
        return lasting_for({0.25, false}, Unit::century);
    });
auto const three = Exactly<LexClass::cardinal>{3};
auto const quarters_of_unit =
    node("three quarters of a <unit>",
         three >> optional_hyphen >> unit_is(Unit::quarter) >> w(Word::of) >> w(Word::a) >> unit_one, [](Unit u) {
             return lasting_for({0.75, false}, u);
         });
auto const counted =
    node("<amount> <unit>", amount >> joint >> unit >> or_so, [](Amount a, Unit u) { return lasting_for(a, u); });

/// "Three nights" are as many days.
auto const parts_of_days =
    node("<amount> <parts of day>", amount >> joint >> parts_of_day, [](Amount many, calendar::PartOfDay part) {
        Duration result = lasting_for(many, Unit::day);
        result.part = part;
        return result;
    });
auto const described =
    node("<amount> <adjective> <units>", exact_amount >> adjective >> unit_many, [](int count, Unit u) {
        return lasting_for({static_cast<double>(count), false}, u);
    });
auto const counted_previous =
    node("the <amount> previous <units>", -w(Word::the) >> exact_amount >> x3::omit[which] >> unit_many,
         [](int count, Unit u) {
             return lasting_for({static_cast<double>(count), false}, u);
         });
auto const unit_number =
    node("<unit> <number>", unit_one >> x3::omit[Digits{1, 99, 1, 2} | cardinal_number] >> not_hyphenated, [](Unit u) {
        return lasting_for({1, false}, u);
    });

auto const plain = and_more | and_a_half | quarter_of_unit | quarter_century | quarters_of_unit | between_multiples |
                   between_two | counted | parts_of_days | described | counted_previous;

auto const with_age = node("<duration>-old", plain_duration >> aged, [](NodeId of) {
    return Approximate{Mod::none, of};
});
auto const article_age = node("a <duration>-old", w(Word::a) >> plain_duration >> aged, [](NodeId of) {
    return Approximate{Mod::none, of};
});
auto const with_long = node("<duration>-long", plain_duration >> lasting, [](NodeId of) {
    return Approximate{Mod::none, of};
});
/// "a year-long trial", "months-long talks".
auto const units_alone = node("<units>", unit_many, [](Unit u) { return lasting_for({0, true}, u); });
auto const unit_long = node("<unit>-long", any(unit_amount | units_alone) >> lasting, [](NodeId of) {
    return Approximate{Mod::none, of};
});
auto const with_the =
    node("the <duration>", w(Word::the) >> -(w(Word::full) | w(Word::whole) | w(Word::entire)) >> plain_duration,
         [](NodeId of) {
             return Approximate{Mod::none, of};
         });
auto const article_full =
    node("a full <unit>", w(Word::a) >> (w(Word::full) | w(Word::whole) | w(Word::entire)) >> unit_one, [](Unit u) {
        return lasting_for({1, false}, u);
    });
/// "all week", "all summer", "an all-day meeting".
auto const all_of = w(Word::all) >> optional_hyphen;
auto const lasts_all_of = accepting<LexClass::unit>([](Token const &token) {
    auto const unit_of = static_cast<Unit>(token.value);
    return unit_of == Unit::day || unit_of == Unit::week || unit_of == Unit::weekend || unit_of == Unit::month ||
           unit_of == Unit::year;
});
auto const all_unit = node("all <unit>", all_of >> &lasts_all_of >> unit_one >> not_hyphenated, [](Unit u) {
    return lasting_for({1, false}, u);
});
/// "40+ years"
auto const counted_at_least =
    node("<amount> <unit>", Digits{1, 9999, 1, 4} >> mark('+') >> joint >> unit_many, [](int count, Unit u) {
        return lasting_for({static_cast<double>(count), false}, u);
    });
auto const and_over = node("<duration> and more", any(counted_at_least), [](NodeId of) {
    return Approximate{Mod::equal_or_more, of};
});
auto const the_first =
    node("the first <duration>", optional_the >> (x3::omit[ordinal] | w(Word::final)) >> plain_duration, [](NodeId of) {
        return Approximate{Mod::none, of};
    });
auto const year_ended = node("the year ended",
                             w(Word::the) >> -w(Word::full) >> -(w(Word::fiscal) | w(Word::financial)) >>
                                 unit_is(Unit::year) >> &account_year_ends,
                             [] {
                                 return lasting_for({1, false}, Unit::year);
                             });
auto const units_or_units =
    node("<units> or <units>", unit_many >> (w(Word::or_) | w(Word::and_)) >> unit_many, [](Unit u, Unit) {
        return lasting_for({0, true}, u);
    });
auto const some = accepting<LexClass::approximate>(
    [](Token const &token) { return token.value == static_cast<int>(Mod::approx) && token.length == 4; });
/// "Some time Tuesday", "some time next week" is on it and no length.
auto const date_follows =
    accepting<LexClass::weekday, LexClass::month, LexClass::relative>([](Token const &) { return true; });
auto const a_while = node("a while", (w(Word::a) >> w(Word::while_)) | (some >> w(Word::time) >> !date_follows), [] {
    return lasting_for({0, true, true}, Unit::day);
});

auto const bare =
    with_age | article_age | with_long | with_the | article_full | the_first | all_unit | and_over | plain_duration;

// ---------------------------------------------------------------------------------------------------- about, more than

auto const more_than = node("more than <duration>", w(Word::more) >> w(Word::than) >> any(bare), [](NodeId of) {
    return Approximate{Mod::more_than, of};
});
auto const less_than = node("less than <duration>", w(Word::less) >> w(Word::than) >> any(bare), [](NodeId of) {
    return Approximate{Mod::less_than, of};
});
auto const at_least = node("at least <duration>", w(Word::at) >> w(Word::least) >> any(bare), [](NodeId of) {
    return Approximate{Mod::equal_or_more, of};
});
auto const at_most = node("at most <duration>", w(Word::at) >> w(Word::most) >> any(bare), [](NodeId of) {
    return Approximate{Mod::equal_or_less, of};
});
auto const up_to = node("up to <duration>", w(Word::up) >> w(Word::to) >> any(bare), [](NodeId of) {
    return Approximate{Mod::equal_or_less, of};
});
auto const no = w(Word::no) | w(Word::not_);
auto const no_more_than =
    node("no more than <duration>", no >> w(Word::more) >> w(Word::than) >> any(bare), [](NodeId of) {
        return Approximate{Mod::equal_or_less, of};
    });
auto const no_less_than =
    node("no less than <duration>", no >> w(Word::less) >> w(Word::than) >> any(bare), [](NodeId of) {
        return Approximate{Mod::equal_or_more, of};
    });
/// "Over several years" is a time within which: what is not counted cannot be exceeded.
auto const over_uncounted = Exactly<LexClass::approximate>{Mod::more_than} >> quantifier;
auto const approximate =
    node("<about> <duration>", -w(Word::the) >> !x3::omit[over_uncounted] >> approximately >> any(bare),
         [](Mod mod, NodeId of) {
             return Approximate{mod, of};
         });

auto const durations = no_more_than | no_less_than | more_than | less_than | at_least | at_most | up_to | approximate |
                       bare | year_ended | units_or_units | a_while | unit_long | units_alone;

// "day", "night" alone: an amount or a time only in the shortest texts.
/// Spelled out, and long enough to be meant: "day", not "min" or "yr".
auto const spelled_unit = accepting<LexClass::unit>([](Token const &token) {
    auto const unit_of = static_cast<Unit>(token.value);
    return token.length > 2 && unit_of >= Unit::day && unit_of != Unit::season && unit_of != Unit::quarter;
});
auto const determined = -(w(Word::the) | w(Word::a));
/// "Over the years".
auto const the_units = node("the <units>", w(Word::the) >> unit_many, [](Unit u) { return lasting_for({0, true}, u); });
auto const bare_words =
    unit_number | the_units |
    node("<ordinal> <unit> alone", optional_the >> x3::omit[ordinal] >> &spelled_unit >> unit_one,
         [](Unit u) {
             return lasting_for({1, false}, u);
         }) |
    node("<unit> alone", &spelled_unit >> unit_one,
         [](Unit u) {
             return lasting_for({1, false}, u);
         }) |
    node("<part of day> alone", determined >> part_of_day, [](calendar::PartOfDay part) { return DayPart{part}; }) |
    node("<parts of day> alone", parts_of_day, [](calendar::PartOfDay part) { return DayPart{part}; });

} // namespace

bool parse_bare_word(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::bare_word, bare_words, first, last, state, found);
}

bool parse_plain_duration(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::plain_duration, plain, first, last, state, found);
}

bool parse_duration(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::duration, durations, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::bare_word>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(bare_words, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::plain_duration>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(plain, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::duration>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(durations, asked, alternatives);
}

} // namespace dateline::phrases::en
