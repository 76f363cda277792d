#include "phrases/en/lengths.hpp"

namespace dateline::phrases::en {

namespace {

/// "leaked minutes of the cabinet meeting"
bool of_a_meeting(Context const &context) {
    static constexpr std::array<std::string_view, 7> meetings{"meeting", "meetings", "session",  "sessions",
                                                              "hearing", "cabinet",  "committee"};
    if (!context.after().is(Word::of) || context.before().is(Word::within)) return false;
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t ahead = 1; ahead <= reach; ++ahead) {
        auto const &token = context.after(ahead);
        if (is_one_of(context, token, meetings)) return true;
        if (token.is(LexClass::word) && !token.is(Word::the) && !token.is(Word::a) && !token.is(Word::s)) return false;
    }
    return false;
}

/// "three quarters of the votes", "winter quarters", "the minutes of the meeting".
bool share_or_record(Context const &context, Duration const &duration) {
    bool const quarter = duration.unit == calendar::Unit::quarter;
    if (quarter && (context.size() == 1 || duration.amount.count == 3)) return true;
    if (!context.after().is(Word::of)) return false;
    return (quarter && duration.amount.count == 1) || (duration.unit == calendar::Unit::minute && context.size() == 1 &&
                                                       (context.before().is(Word::the) || of_a_meeting(context)));
}

/// "60 Minutes": a quotation mark, a number in figures and a capital make the title of a work or a broadcast.
bool title_of_work(Context const &context) {
    return (context.before().is('\'') || context.before().is('"')) && context.first().is(LexClass::number) &&
           context.last().is(LexClass::units) && context.last().is_title_case();
}

/// "four light years", "200 man-days", "dog years": measures of another thing.
bool of_other_measure(Context const &context) {
    static constexpr std::array<std::string_view, 5> kinds{"light", "man", "person", "dog", "machine"};
    std::uint32_t const hyphen = context.before_last(1).is('-') ? 1 : 0;
    if (!context.last().is(LexClass::units) || !is_one_of(context, context.before_last(hyphen + 1), kinds))
        return false;
    // "The old man hours later"
    auto const &number = context.before_last(hyphen + 2);
    return hyphen != 0 || number.is(LexClass::number) || number.is(LexClass::cardinal) || context.size() > 1;
}

/// "his school days", "in their high school days", "used sick days"
bool kind_of_days(Context const &context) {
    static constexpr std::array<std::string_view, 4> ages{"college", "university", "student", "schoolboy"};
    if (!context.last().is(LexClass::units) || context.last().value != static_cast<int>(calendar::Unit::day))
        return false;
    static constexpr std::array<std::string_view, 4> off{"sick", "vacation", "snow", "rest"};
    if (is_one_of(context, context.before(), off)) return true;
    auto const &second = context.before(2);
    bool const school = context.before().is(Word::school) || is_one_of(context, context.before(), ages);
    return school && (second.is_possessive() || base::spells(context.word(second), "high"));
}

/// "on a day when it rained", "This was a day of joy", "a strange day, a day that began well": what day it is.
bool describes_day(Context const &context, Duration const &duration) {
    if (duration.unit != calendar::Unit::day || context.size() != 2 || !context.first().is(Word::a) ||
        !context.last().is(LexClass::unit))
        return false;
    auto const &before = context.before().is(Word::not_) ? context.before(2) : context.before();
    auto const &after = context.after();
    static constexpr std::array<std::string_view, 9> kinds{
        "mourning", "rage", "anger", "action", "remembrance", "prayer", "protest", "celebration", "reckoning"};
    if (after.is(Word::of) && is_one_of(context, context.after(1), kinds)) return true;
    bool const says_which = context.word(after) == "when" || context.word(after) == "that";
    bool const is_one = before.is(LexClass::auxiliary) && is_any(after, {Word::of, Word::to, Word::for_});
    return says_which || is_one || before.is(Word::on);
}

/// "Timothy Weeks", "King and Weeks", "the Days Inn"
bool in_surname(Context const &context) {
    auto const &word = context.first();
    if (!word.is_title_case()) return false;
    auto const &before = context.before().is(Word::and_) ? context.before(2) : context.before();
    return is_name(before) || is_name(context.after());
}

/// "minutes apart", "older by decades", "a matter of days", "on days when it rains", "after-hours trade": plurals that
/// measure or compare, and neither last nor lie anywhere; and what a title's number has left over.
bool measures(Context const &context) {
    auto const &before = context.before();
    auto const &after = context.after();
    if (context.first().is(Token::glued) && before.is('-')) return true;
    if (in_surname(context)) return true;
    if (before.is(LexClass::number) || before.is(LexClass::quantifier) || before.is(Word::by) ||
        context.word(after) == "apart" || context.word(after) == "when")
        return true;
    return (before.is(Word::of) && context.word(context.before(2)) == "matter") || kind_of_days(context);
}

} // namespace

bool is_length(Context const &context, Duration const &duration, std::string_view rule) {
    static constexpr std::array<std::string_view, 2> seasons{"season", "seasons"};
    // "the 2010 season", "1988 quarters".
    if (duration.amount.count >= 1000 && duration.amount.count < 3000 && context.first().length == 4 &&
        context.first().is(LexClass::number))
        return false;
    if (currency(context.before()) && context.first().is(Token::glued)) return false;
    // "three times in as many weeks"
    if (context.before().is(Word::as) && context.first().is(LexClass::quantifier)) return false;
    if (share_or_record(context, duration) || title_of_work(context) || of_other_measure(context)) return false;
    // "played six seasons": of games, each as long as it takes
    if (duration.unit == calendar::Unit::season && is_one_of(context, context.last(), seasons)) return false;
    if (describes_day(context, duration)) return false;
    if (rule == "<units>" && measures(context)) return false;
    // "the years" last only where something is told over them.
    if (rule == "the <units>" && context.word(context.before()) != "over" && context.word(context.before()) != "Over")
        return false;
    // "63 million Second World War"
    if (context.last().is(LexClass::unit) && context.last().is_title_case() && duration.unit == calendar::Unit::second)
        return false;
    if (duration.unit == calendar::Unit::second)
        return duration.amount.open || duration.amount.count != 1 || context.size() > 2;
    return true;
}

} // namespace dateline::phrases::en
