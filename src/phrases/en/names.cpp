#include "phrases/en/names.hpp"

#include "calendar/calendar.hpp"
#include "text/lexicon.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::phrases::en {

namespace {

/// "the March summit", "a May vote": a capital month between an article and a noun; "the May government" is a name's.
bool month_before_noun(Context const &context) {
    static constexpr std::array<std::string_view, 4> ruled{"government", "cabinet", "ministry", "family"};
    auto const &after = context.after();
    return is_any(context.before(), {Word::the, Word::a}) && after.is(LexClass::none) && after.is_letters() &&
           !after.is(Token::capitalised) && !after.is(Token::glued) && !is_one_of(context, after, ruled);
}

/// "the spring offensive", "its fall campaign": what is held in a season, and has the article.
bool held_in_season(Context const &context) {
    static constexpr std::array<std::string_view, 10> held{"offensive", "offensives", "campaign", "collection",
                                                           "break",     "semester",   "term",     "training",
                                                           "harvest",   "session"};
    return !titled(context) && is_one_of(context, context.after(), held);
}

/// April, June and August are given names too.
bool is_first_name(std::int32_t month) { return month == 4 || month == 6 || month == 8; }

} // namespace

bool titled(Context const &context) {
    auto const &before = context.before();
    return before.is(LexClass::title) || (before.is('.') && context.before(2).is(LexClass::title));
}

bool street(Context const &context) {
    return context.after().is(LexClass::street) && context.after().is(Token::capitalised);
}

bool names_thing_of_feast(Context const &context) {
    static constexpr std::array<std::string_view, 19> things{
        "war",  "tree",   "trees",    "card",      "cards",   "carol",  "carols",  "bunny",   "bunnies", "egg",
        "eggs", "lights", "stocking", "stockings", "pudding", "jumper", "pumpkin", "costume", "costumes"};
    return is_one_of(context, context.after(), things);
}

bool today_in_name(Context const &context) {
    static constexpr std::array<std::string_view, 7> papers{"usa",     "russia",        "india", "psychology",
                                                            "showbiz", "entertainment", "news"};
    auto const &word = context.first();
    if (!word.is_title_case()) return false;
    auto const &before = context.before();
    return before.is(Word::the) || (before.is(Token::capitalised) && is_one_of(context, before, papers));
}

bool quoted_title(Context const &context) {
    auto const &before = context.before();
    return (before.is('"') || before.is('\'')) && context.first().is(Token::glued) &&
           context.last().is(LexClass::unit) && context.last().is_title_case();
}

bool sums_up(Context const &context) {
    if (!context.after().is(',')) return false;
    std::uint32_t back = 1;
    for (auto const word : {Word::of, Word::end, Word::the})
        if (context.before(back).is(word)) ++back;
    return context.before(back).is(Word::at) && context.before(back).is(Token::capitalised);
}

bool carries_the_day(Context const &context) {
    static constexpr std::array<std::string_view, 8> carried{"carry", "carries", "carried", "won",
                                                             "save",  "saves",   "saved",   "ruled"};
    return context.first().is(Word::the) && context.size() == 2 && is_one_of(context, context.before(), carried);
}

bool counts_by_unit(Context const &context) {
    if (!context.first().is(Word::the) || context.size() != 2 || !context.last().is(LexClass::unit)) return false;
    auto const unit = static_cast<calendar::Unit>(context.last().value);
    bool const by = context.before().is(Word::by) && unit <= calendar::Unit::month && unit != calendar::Unit::weekend;
    return by || (context.after().is(Word::to) && context.after(1).is(LexClass::unit));
}

bool ramadan_is_name(Context const &context) {
    static constexpr std::array<std::string_view, 3> kinds{"muslim", "islamic", "holy"};
    static constexpr std::array<std::string_view, 3> spoken{"said", "told", "says"};
    auto const &before = context.before();
    bool const name = before.is(LexClass::none) && before.is(Token::capitalised) && !context.begins_sentence();
    return titled(context) || (name && !is_one_of(context, before, kinds)) ||
           is_one_of(context, context.after(), spoken);
}

bool in_name(Context const &context) {
    if (titled(context) || street(context)) return true;
    auto const &last = context.last();
    auto const &after = context.after();
    bool const article = context.first().is(Word::the) || context.before().is(Word::the);
    if (!article && (!context.begins_sentence() || last.is(LexClass::part_of_day))) return false;
    return last.is_title_case() && is_name(after) && !after.is(Token::glued);
}

bool of_temperature(Context const &context) {
    static constexpr std::array<std::string_view, 8> told{"highs",   "lows",  "temperatures", "temperature",
                                                          "mercury", "temps", "readings",     "thermometers"};
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t back = 1; back <= reach && !context.before(back).is('.'); ++back)
        if (is_one_of(context, context.before(back), told)) return true;
    return false;
}

bool named_by_length(Context const &context) {
    static constexpr std::array<std::string_view, 8> kinds{"war",    "wars",     "offensive", "campaign",
                                                           "battle", "uprising", "siege",     "crusade"};
    if (!context.last().is(Token::capitalised)) return false;
    std::uint32_t ahead = 0;
    if (context.after().is('\'')) ahead = context.after(1).is(Word::s) ? 2 : 1;
    auto const &noun = context.after(ahead);
    return noun.is(Token::capitalised) && is_one_of(context, noun, kinds);
}

bool bare_month(Context const &context) {
    auto const &token = context.first();
    if (!token.is(Token::capitalised) || titled(context) || street(context)) return false;
    bool const is_word = token.value == 5 || token.value == 3; // may, march
    // "Karl-August Brandt"
    if (glued_mark(context.before(), '-') && token.is(Token::glued) && context.before(2).is(LexClass::none) &&
        context.before(2).is(Token::capitalised))
        return false;
    // "a rate of 9.9% APR"
    if (context.before().is('%')) return false;
    if (token.length <= 3 && token.value != 5 && !preposition(context.before()) && context.size() == 1) return false;
    auto const &before = context.before();
    // "Jan Pell": a month in short, without its full stop, and a name behind it.
    if (token.length <= 3 && context.size() == 1 && context.after().is(LexClass::none) &&
        context.after().is(Token::capitalised))
        return false;
    if (!is_word) {
        // "the actress June Tolliver"; where a sentence begins there is no saying what stands before.
        bool const introduced = context.begins_sentence() || before.is(LexClass::auxiliary) ||
                                (before.is(LexClass::none) && !before.is(Token::capitalised));
        bool const surname = is_name(context.after());
        bool const two_names = surname && context.after(1).is(LexClass::none) &&
                               context.after(1).is(Token::capitalised) && !context.after(1).is(Token::glued);
        return !(is_first_name(token.value) && ((introduced && surname) || two_names));
    }
    if (context.begins_sentence()) return false;
    // "Theresa May", "Million Man March", "Long March"
    if (before.is(Token::capitalised) && (before.is(LexClass::none) || before.is(Word::long_))) return false;
    if (month_before_noun(context)) return true;
    if (context.after().is(LexClass::auxiliary)) return preposition(before);
    return preposition(before) || before.is(LexClass::relative) || before.is(LexClass::position) ||
           context.after().is(LexClass::punctuation);
}

namespace {

/// "Sat. and Sun.", "Mon-Fri"; the verb and the star are written small.
bool beside_short_weekday(Context const &context) {
    auto const is_day = [](Token const &token) { return token.is(LexClass::weekday) && token.is(Token::capitalised); };
    auto const joins = [](Token const &token) {
        return is_any(token, {Word::and_, Word::or_}) || token.is('&') || token.is('-') || token.is_mark(text::en_dash);
    };
    if (!is_day(context.first())) return false;
    // Behind its full stop, with a comma or without.
    std::uint32_t ahead = context.after().is('.') ? 1 : 0;
    if (context.after(ahead).is(',') && is_day(context.after(ahead + 1))) return true;
    if (context.after(ahead).is(',') && joins(context.after(ahead + 1))) ++ahead;
    std::uint32_t back = 1;
    bool const joined = joins(context.before());
    if (joined && context.before(2).is(',')) ++back;
    if (context.before(back + 1).is('.')) ++back;
    return (joins(context.after(ahead)) && is_day(context.after(ahead + 1))) ||
           (joined && is_day(context.before(back + 1)));
}

} // namespace

bool short_weekday(Context const &context) {
    auto const &token = context.first();
    if (token.length > 3) return token.length > 4 || token.is(Token::capitalised);
    auto const &before = context.before();
    auto const &after = context.after();
    if (before.is(LexClass::relative) && !before.is(LexClass::none))
        return static_cast<text::Which>(before.value) != text::Which::that;
    if (is_any(before, {Word::on, Word::every, Word::until, Word::by, Word::since, Word::from, Word::to})) return true;
    return after.is(LexClass::part_of_day) || after.is(LexClass::number) || after.is(LexClass::month) ||
           (after.is(',') && context.after(1).is(LexClass::weekday)) || beside_short_weekday(context);
}

bool weekday_in_name(Context const &context) {
    static constexpr std::array<std::string_view, 3> papers{"mail", "independent", "scotland"};
    auto const &second = context.before(2);
    constexpr int sunday = 7;
    if (context.last().value == sunday && context.before().is(Word::on) && second.is(Token::capitalised) &&
        is_one_of(context, second, papers))
        return true;
    static constexpr std::array<std::string_view, 12> kinds{"times",  "telegraph", "mirror",  "express",
                                                            "herald", "post",      "tribune", "star",
                                                            "world",  "mail",      "people",  "sun"};
    // "Black Monday", "Bloody Sunday": one day of history
    static constexpr std::array<std::string_view, 2> colours{"black", "bloody"};
    auto const &before = context.before();
    if (before.is_title_case() && is_one_of(context, before, colours)) return true;
    auto const &after = context.after();
    if (context.last().value == sunday && after.is(Word::school)) return true;
    return street(context) ||
           (after.is(Token::capitalised) && !after.is(Token::glued) && is_one_of(context, after, kinds));
}

bool model_year(Context const &context) {
    static constexpr std::array<std::string_view, 28> makes{
        "ford",     "chevrolet", "chevy",    "toyota", "honda",      "nissan",     "dodge",
        "jeep",     "bmw",       "mercedes", "audi",   "volkswagen", "buick",      "pontiac",
        "chrysler", "hyundai",   "kia",      "mazda",  "subaru",     "lexus",      "acura",
        "tesla",    "porsche",   "cadillac", "volvo",  "fiat",       "oldsmobile", "gmc"};
    auto const &after = context.after();
    return after.is(Token::capitalised) && !after.is(Token::glued) && is_one_of(context, after, makes);
}

bool show_of_night(Context const &context) {
    static constexpr std::array<std::string_view, 4> shows{"live", "football", "lights", "fever"};
    auto const &after = context.after();
    return context.last().is(LexClass::part_of_day) && context.last().is(Token::capitalised) &&
           after.is(Token::capitalised) && is_one_of(context, after, shows);
}

bool falls(Context const &context) {
    static constexpr std::array<std::string_view, 9> where{"under", "into",  "within",  "outside", "below",
                                                           "short", "apart", "between", "behind"};
    return base::spells(context.word(context.last()), "fall") && is_one_of(context, context.after(), where);
}

bool fell(Context const &context) {
    static constexpr std::array<std::string_view, 9> harmed{"killed", "dies",    "died",   "dead",    "hurt",
                                                            "hurts",  "injured", "breaks", "survives"};
    return base::spells(context.word(context.last()), "fall") && is_any(context.before(), {Word::in, Word::after}) &&
           is_one_of(context, context.before(2), harmed);
}

bool bare_season(Context const &context) {
    auto const &token = context.last();
    if (held_in_season(context)) return !context.first().is(Word::the);
    if (in_name(context) || falls(context) || fell(context)) return false;
    // "the winter solstice": a day of it
    static constexpr std::array<std::string_view, 2> turns{"solstice", "equinox"};
    if (is_one_of(context, context.after(), turns)) return false;
    // "in the autumn of his life"
    if (context.after().is(Word::of) && context.after(1).is_possessive()) return false;
    // "the 2004 Summer Games"
    if (context.before().is(LexClass::number) && token.is(Token::capitalised) && context.after().is(LexClass::none) &&
        context.after().is(Token::capitalised))
        return false;
    bool const fall = token.value == static_cast<int>(calendar::Season::autumn) && token.length == 4;
    bool const spring = token.value == static_cast<int>(calendar::Season::spring) && token.length == 6;
    if (!fall && !spring) return true;
    // "the fall of Ardmore", not "the fall of 1998" nor "the fall of that year"
    if (fall && context.after().is(Word::of) && !context.after(1).is(LexClass::number) &&
        !context.after(1).is(LexClass::relative))
        return false;
    // "the fall in prices", "the fall of the ministry"
    bool const article_inside = context.first().is(Word::the);
    if ((article_inside || context.before().is(Word::the)) && is_any(context.after(), {Word::of, Word::in}) &&
        !preposition(context.before(article_inside ? 1 : 2)))
        return false;
    // "the colours of Spring": a capital that no sentence begins with; not "the Ostrava Spring".
    auto const &before = context.before();
    if (spring && token.is(Token::capitalised) && !context.begins_sentence())
        return !before.is(LexClass::none) || !before.is(Token::capitalised);
    if (context.size() > 1 || is_any(context.before(), {Word::in, Word::by, Word::since, Word::during, Word::until}))
        return true;
    return context.before().is(LexClass::relative) || is_any(context.after(), {Word::of});
}

} // namespace dateline::phrases::en
