/// @file Times told from the time of writing or from where the text is: today, last week, the past two years, that day;
/// and the vague ones: now, recently, as soon as possible.
#include "phrases/en/grammar.hpp"

namespace dateline::phrases::en {

namespace {

using calendar::Unit;
using calendar::VagueTime;
using text::Which;

// ---------------------------------------------------------------------------------------------------- days

auto const day_word = node("today", deictic_day, [](int days) {
    return days == text::tonight ? DeicticDay{0, true} : DeicticDay{static_cast<std::int16_t>(days), false};
});
auto const two_days =
    node("the day before yesterday",
         optional_the >> unit_is(Unit::day) >> (w(Word::before) | w(Word::after)) >> deictic_day, [](int days) {
             return DeicticDay{static_cast<std::int16_t>(days * 2), false};
         });
auto const days = two_days | day_word;

// ---------------------------------------------------------------------------------------------------- this, last, next

auto const possessor = w(Word::its) | w(Word::their) | w(Word::his) | w(Word::her) | w(Word::our) | w(Word::my);
auto const determiner = -(w(Word::the) | possessor) >> -w(Word::very);
/// "last"; of "this past", "that same", "these next" the second word.
struct WhichWords : x3::parser<WhichWords> {
    using attribute_type = Which;
    static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) {
        return asked.several({LexClass::relative}, {{LexClass::relative}, {Word::very}});
    }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext const &, Attribute &attribute) const {
        if (first == last || !first->is(LexClass::relative)) return false;
        auto at = first;
        auto said = static_cast<Which>(at->value);
        bool const points = said == Which::this_ || said == Which::that || said == Which::these || said == Which::those;
        ++at;
        if (points && at != last && at->is(LexClass::relative)) {
            auto const second = static_cast<Which>(at->value);
            // "said that last week's vote was fair": a conjunction
            if (said == Which::that && (second == Which::last || second == Which::next || second == Which::past))
                return false;
            bool const this_past = said == Which::this_ && static_cast<Which>(at->value) == Which::past;
            said = this_past ? Which::last : static_cast<Which>(at->value);
            ++at;
        }
        if (at != last && at->is(Word::very)) ++at;
        first = at;
        x3::traits::move_to(said, attribute);
        return true;
    }
};
constexpr WhichWords which_words{};

auto const fiscal_unit = node("fiscal <unit>", (w(Word::fiscal) | w(Word::financial)) >> unit_one, [](Unit unit) {
    return UnitPeriod{unit, true};
});
auto const school_year = node("school year", w(Word::school) >> unit_one, [](Unit unit) {
    return UnitPeriod{unit, false, unit == Unit::year};
});
auto const open_units = node("<units>", unit_many, [](Unit unit) { return Duration{{0, true}, unit}; });
/// "posted this two hours ago" is counted back, and "this" is what was posted.
auto const counted = any(plain_duration | open_units) >> !w(Word::ago);
auto const dated_name = !small<LexClass::number> >> calendar_date;
auto const named = any(fiscal_unit | school_year | dated_name | holiday | day_part | period);

auto const relative_of = [](Which which, NodeId of) { return Relative{which, of}; };
/// "It's our last day", "the mayor's last day": the final one, and not yesterday.
auto const behind_possessive =
    behind([](Token const &before) { return before.is('\'') || (before.is(Word::s) && before.is(Token::glued)); });
auto const own_last_day =
    node("<possessor> last day", (possessor | behind_possessive) >> which_is(Which::last) >> unit_is(Unit::day), [] {
        return UnitPeriod{Unit::day, false};
    });
auto const which_unit =
    node("<this|last|next> <unit>", determiner >> which_words >> unit_period >> not_hyphenated, relative_of);
auto const which_duration =
    node("the <past|next> <duration>", determiner >> which_words >> counted >> not_hyphenated, relative_of);
/// "in the next day or two"
auto const unit_or_two =
    node("<unit> or two", unit_one >> w(Word::or_) >> Exactly<LexClass::cardinal>{2}, [](Unit unit) {
        return Duration{{1, false}, unit};
    });
auto const which_or_two =
    node("the <past|next> <unit> or two", determiner >> which_words >> any(unit_or_two), relative_of);
auto const which_named = node("<this|last|next> <period>", determiner >> which_words >> named, relative_of);
auto const weekday_which =
    node("<weekday> <last|next>", a_weekday >> &(which_is(Which::next) | which_is(Which::last)) >> which >> !unit_one,
         [](NodeId of, Which said) {
             return Relative{said, of};
         });
/// "The week before last", "the Friday after next"; "the night before last".
auto const two_away = any(unit_period | day_part | a_weekday);
auto const before_last =
    node("the <unit> before last", optional_the >> two_away >> w(Word::before) >> which_is(Which::last), [](NodeId of) {
        return Relative{Which::before_last, of};
    });
auto const after_next =
    node("the <unit> after next", optional_the >> two_away >> w(Word::after) >> which_is(Which::next), [](NodeId of) {
        return Relative{Which::after_next, of};
    });
auto const this_time =
    node("this time <period>", which_is(Which::this_) >> w(Word::time) >> any(which_unit | which_named), [](NodeId of) {
        return Relative{Which::same, of};
    });

auto const a_year = node("last year", which_is(Which::last) >> unit_is(Unit::year), [] {
    return Duration{{1, false}, Unit::year};
});
auto const this_unit = node("this <unit>", which_is(Which::this_) >> unit_period, [](NodeId of) {
    return Relative{Which::this_, of};
});
auto const year_before = node("this <unit> last year", this_unit >> a_year, [](NodeId base, NodeId by) {
    return Shift{by, Direction::earlier, Anchor::node, base};
});
auto const day_years_ago =
    node("this day <duration> ago", this_day >> any(duration) >> w(Word::ago), [](NodeId base, NodeId by) {
        return Shift{by, Direction::earlier, Anchor::node, base};
    });
auto const this_day_of = node("this day in <year>", this_day >> (w(Word::of) | w(Word::in)) >> year_node, inner_outer);
auto const to_come = w(Word::to) >> Spelled{"come"};
auto const ahead =
    node("the <units> ahead", w(Word::the) >> any(open_units) >> (w(Word::ahead) | to_come), [](NodeId of) {
        return Relative{Which::coming, of};
    });

auto const relatives = own_last_day | ahead | year_before | day_years_ago | this_day_of | which_duration |
                       which_or_two | which_unit | which_named | weekday_which | before_last | after_next | this_time;

// ---------------------------------------------------------------------------------------------------- vague

auto const vague_of = [](VagueTime time) { return [time] { return VagueReference{time}; }; };
constexpr Exactly<LexClass::vague> soon{VagueTime::future};

auto const noun = accepting<LexClass::none>([](Token const &) { return true; });
auto const later = position_is(text::Position::later);

auto const recent = accepting<LexClass::vague_adjective>([](Token const &token) {
    return token.value == static_cast<int>(VagueTime::past) && token.length == 6 && !token.is(Token::all_capitals);
});

/// "by then", "at the time": what the text has come to.
auto const then = node("then", w(Word::then) | (w(Word::the) >> w(Word::time)), [] {
    return Relative{Which::that, {}};
});

/// "during this period", "since that time": the same, in a story.
auto const that_period = node("that period",
                              ((which_is(Which::this_) | which_is(Which::that)) >> w(Word::period)) |
                                  (which_is(Which::that) >> w(Word::time)),
                              [] {
                                  return Relative{Which::that, {}};
                              });

/// "will", "may", "could".
constexpr auto is_modal = [](Token const &token) {
    auto const cue = static_cast<text::VerbCue>(token.value);
    return token.is(LexClass::auxiliary) && (cue == text::VerbCue::future || cue == text::VerbCue::modal);
};
auto const behind_modal = behind(is_modal);
/// "One day they will return", "one day the town could".
auto const named_in_clause = accepting<LexClass::none, LexClass::title>([](Token const &) { return true; });
auto const will = determiner >> named_in_clause >> -named_in_clause >> accepting<LexClass::auxiliary>(is_modal);
auto const one_day = one >> unit_is(Unit::day);
auto const one_day_to_come = (behind_modal >> one_day >> !possessive) | (one_day >> &will);
/// "not that long ago"; "a short time ago", "a few moments ago".
auto const long_time = -w(Word::not_) >> -which_is(Which::that) >> w(Word::long_);
auto const short_time = (w(Word::a) >> (w(Word::near) | w(Word::little)) >> (w(Word::time) | w(Word::while_))) |
                        (w(Word::a) >> -few >> (w(Word::moment) | w(Word::moments))) | w(Word::moments);

/// "the other day", "the other night"; not "the other day of the festival".
auto const some_past_day = unit_is(Unit::day) | unit_is(Unit::week) | x3::omit[part_of_day];

auto const vague =
    node("the other <unit>", w(Word::the) >> w(Word::other) >> some_past_day >> !w(Word::of),
         vague_of(VagueTime::past)) |
    node("the time of writing", w(Word::the) >> w(Word::time) >> w(Word::of) >> Spelled{"writing"},
         vague_of(VagueTime::present)) |
    then | that_period | node("one day", one_day_to_come, vague_of(VagueTime::future)) |
    node("as soon as possible", w(Word::as) >> soon >> w(Word::as) >> w(Word::possible), vague_of(VagueTime::future)) |
    node("right now", (w(Word::right) | w(Word::just)) >> w(Word::now), vague_of(VagueTime::present)) |
    node("recent years", -w(Word::the) >> recent >> unit_is(Unit::year), vague_of(VagueTime::past)) |
    node("recent <units>", -w(Word::the) >> recent >> unit_many >> -(w(Word::and_) >> x3::omit[unit_many]),
         [](Unit unit) {
             return Duration{{1, true}, unit};
         }) |
    node("the near future", (w(Word::the) | w(Word::a)) >> -(w(Word::near) | w(Word::distant)) >> w(Word::future),
         vague_of(VagueTime::future)) |
    node("the near term", w(Word::the) >> (w(Word::near) | w(Word::long_)) >> w(Word::term) >> !noun,
         vague_of(VagueTime::future)) |
    node("a later date", w(Word::a) >> later >> (w(Word::date) | w(Word::time)), vague_of(VagueTime::future)) |
    node("the past", w(Word::the) >> which_is(Which::past) >> !(x3::omit[amount] | x3::omit[unit_one | unit_many]),
         vague_of(VagueTime::past)) |
    node("the present", w(Word::the) >> Exactly<LexClass::vague_adjective>{VagueTime::present},
         vague_of(VagueTime::present)) |
    node("to date", w(Word::to) >> w(Word::date), vague_of(VagueTime::present)) |
    node("at the moment", w(Word::the) >> w(Word::moment), vague_of(VagueTime::present)) |
    node("these days", which_is(Which::these) >> unit_is(Unit::day), vague_of(VagueTime::present)) |
    node("this time", which_is(Which::this_) >> w(Word::time), vague_of(VagueTime::present)) |
    node("long ago", (long_time | short_time) >> w(Word::ago), vague_of(VagueTime::past)) |
    node("now", w(Word::now), vague_of(VagueTime::present)) |
    node("future <units>", w(Word::future) >> x3::omit[unit_many], vague_of(VagueTime::future)) |
    node("future", w(Word::future), vague_of(VagueTime::future)) |
    node("current", which_is(Which::current), vague_of(VagueTime::present)) |
    node("more recently", (w(Word::more) | w(Word::most)) >> vague_adverb,
         [](VagueTime time) { return VagueReference{time}; }) |
    node("<vague adverb>", vague_adverb, [](VagueTime time) { return VagueReference{time}; }) |
    node("<vague adjective>", vague_adjective, [](VagueTime time) { return VagueReference{time}; });

} // namespace

bool parse_deictic(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::deictic, days, first, last, state, found);
}

bool parse_relative(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::relative, relatives, first, last, state, found);
}

bool parse_vague(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::vague, vague, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::deictic>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(days, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::relative>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(relatives, asked, alternatives);
}

template <>
void starts_of_family<FamilyId::vague>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(vague, asked, alternatives);
}

} // namespace dateline::phrases::en
