#include "phrases/en/guards.hpp"

#include "base/letters.hpp"
#include "phrases/en/context.hpp"
#include "phrases/en/games.hpp"
#include "phrases/en/lengths.hpp"
#include "phrases/en/names.hpp"
#include "phrases/en/year_guards.hpp"

#include <array>
#include <string_view>

namespace dateline::phrases::en {

namespace {

using text::Document;
using text::LexClass;
using text::Token;
using text::Word;

/// "Mail friday@", "org/2019/03/14", "report-2018-04-01.pdf": a piece of an address or of the name of a file.
bool in_address(Context const &context) {
    auto const &before = context.before();
    auto const &after = context.after();
    if (glued_mark(after, '@') || glued_mark(after, '_')) return true;
    if (context.first().is(Token::glued) && glued_mark(before, '/') && context.before(2).is(LexClass::none))
        return true;
    auto const &suffix = context.after(1);
    return context.last().is(LexClass::number) && glued_mark(after, '.') && suffix.is(Token::glued) &&
           suffix.is(LexClass::none) && !suffix.is(Token::capitalised);
}

/// "John 3:16": a chapter and its verse.
bool verse(Context const &context, Clock const &clock) {
    auto const &before = context.before();
    return !clock.zone && is_name(before) && !before.is(Token::line_break) &&
           !context.before(2).is(Token::capitalised) && context.before(2).is_letters();
}

/// "with 3:08 to play", "1:24 left", "won in 2:05", "a 1:24 scale model": a length, or so much to so much.
bool no_time_of_day(Context const &context, Clock const &clock) {
    static constexpr std::array<std::string_view, 3> left{"left", "remaining", "scale"};
    static constexpr std::array<std::string_view, 2> goes_on{"play", "go"};
    if (clock.zone || context.last().is(LexClass::meridiem)) return false;
    static constexpr std::array<std::string_view, 2> compared{"scale", "ratio"};
    return context.before().is(Word::in) || is_one_of(context, context.after(), left) ||
           is_one_of(context, context.before(), compared) ||
           (context.after().is(Word::to) && is_one_of(context, context.after(1), goes_on));
}

bool time_of_clock(Context const &context, Clock const &clock, std::string_view rule) {
    if (rule == "<hour>:<minute> [<zone>]") {
        if (verse(context, clock) || no_time_of_day(context, clock)) return false;
        if (context.first().is(Token::glued) && !context.before().is('(')) return false;
        return !context.after().is(Token::glued) || context.after().is(LexClass::punctuation);
    }
    // "the Ten O'Clock News"
    if (rule == "<hour> o'clock" && context.last().is(Token::capitalised) && context.after().is(Token::capitalised) &&
        context.after().is(LexClass::none))
        return false;
    // "High Noon"
    auto const word = context.word(context.before());
    return !currency(context.before()) && !(rule == "noon" && (word == "high" || word == "High"));
}

/// "the two-week siege", "a third-quarter loss": the article belongs to the noun, and the search goes on behind it.
bool article_of_noun(text::Document const &document, Phrase const &phrase) {
    auto const &first = document.tokens[phrase.tokens.begin];
    if (phrase.tokens.size() < 4 || !is_any(first, {Word::the, Word::a, Word::its, Word::their})) return false;
    auto const &joint = document.tokens[phrase.tokens.end - 2];
    // "the winter of nineteen ninety-four", "the winter of 1978-79", "a year-and-a-half" end with a number.
    auto const &last = document.tokens[phrase.tokens.end - 1];
    return joint.is('-') && joint.is(Token::glued) && !last.is(LexClass::cardinal) && !last.is(LexClass::number) &&
           !last.is(LexClass::quantifier);
}

// ---------------------------------------------------------------------------------------------------- kinds of node

class Guard {
public:
    Guard(Document const &document, Trees const &trees, Phrase const &phrase)
        : document_(document),
          context_(document, phrase.tokens),
          trees_(trees),
          phrase_(phrase) {}

    bool operator()(CalendarDate const &date) const {
        if (numbered_thing()) return false;
        bool const alone = phrase_.tokens.size() <= 2;
        if (date.month != 0 && date.day == 0 && !date.year && alone) return bare_month(context_);
        if (date.weekday != 0 && date.month == 0 && date.day == 0)
            return short_weekday(context_) && !weekday_in_name(context_);
        // "'60 Minutes'": the mark opens a title.
        if (date.short_year && context_.after().is(LexClass::units)) return false;
        if (date.year && date.month == 0 && !date.short_year && context_.size() == 1)
            return bare_year(context_, *date.year);
        if (date.month != 0 && date.day != 0 && !date.year) return month_and_day();
        if (date.day != 0 && date.month == 0 && date.weekday == 0) return day_alone(context_);
        return true;
    }

    bool operator()(YearGroup const &group) const {
        if (!group.short_decade) return true;
        return (context_.first().is('\'') || context_.first().is(Word::the)) && !of_temperature(context_);
    }

    bool operator()(PartOfYear const &part) const {
        // "H2O"
        if (context_.after().is(Token::glued) && context_.after().is_letters()) return false;
        if (tells_of_game(document_, phrase_.tokens.begin)) return false;
        if (part.grain == Grain::half_year) return preposition(context_.before());
        return true;
    }

    bool operator()(SeasonName const &) const { return bare_season(context_); }
    bool operator()(HolidayName const &name) const {
        // "a nor'easter"
        if (context_.first().is(Token::glued) && context_.before().is('\'')) return false;
        if (names_thing_of_feast(context_)) return false;
        return name.holiday != calendar::Holiday::ramadan || !ramadan_is_name(context_);
    }
    /// "during World War II", "to the outbreak of World War II": a time, where others name a war; "the worst since
    /// World War II" says how rare it is.
    bool operator()(EraName const &) const {
        std::uint32_t const skipped = context_.before().is(Word::the) ? 2 : 1;
        auto const &before = context_.before(skipped);
        if (is_any(before, {Word::during, Word::after, Word::before, Word::until})) return true;
        if (before.is(LexClass::relative) && before.value == static_cast<int>(text::Which::following)) return true;
        static constexpr std::array<std::string_view, 6> pieces{"outbreak", "end",   "start",
                                                                "rest",     "close", "remainder"};
        return before.is(Word::of) && is_one_of(context_, context_.before(skipped + 1), pieces);
    }
    bool operator()(DayPart const &) const { return !in_name(context_); }
    bool operator()(Clock const &clock) const { return time_of_clock(context_, clock, trees_.rule(phrase_.root)); }
    bool operator()(UnitPeriod const &period) const {
        if (period.unit == calendar::Unit::day && (carries_the_day(context_) || sums_up(context_))) return false;
        if (counts_by_unit(context_)) return false;
        // "the rest of the season": of games, of a show
        if (period.unit == calendar::Unit::season && base::spells(context_.word(context_.last()), "season"))
            return false;
        // "the 2029-30 school year"
        if (period.school && context_.before().is(LexClass::number)) return false;
        // "the HR department"
        if (context_.last().length == 2 && context_.last().is(Token::all_capitals)) return false;
        return period.unit > calendar::Unit::minute && !in_name(context_);
    }
    bool operator()(DeicticDay const &) const { return !today_in_name(context_); }
    /// "sat next to him", "this march", "that Sun"
    bool operator()(Relative const &relative) const {
        auto const &first = context_.first();
        auto const &last = context_.last();
        // "by then", "at the time"; not "and then", "by then Mayor Voss" nor "at the time of the flood"
        if (!relative.of && context_.after().is(LexClass::none) && context_.after().is(Token::capitalised))
            return false;
        if (!relative.of && trees_.rule(phrase_.root) == "that period") return preposition(context_.before());
        if (!relative.of)
            return first.is(Word::then) ? is_any(context_.before(), {Word::by, Word::until, Word::since, Word::before})
                                        : context_.before().is(Word::at) && !context_.after().is(Word::of);
        // "It may last weeks", "a siege expected to last months": a verb
        auto const &before = context_.before();
        bool const small_may = before.is(LexClass::month) && !before.is(Token::capitalised);
        if (relative.which == text::Which::last && context_.word(first) == "last" &&
            (small_may || before.is(Word::to) || before.is(LexClass::auxiliary)) &&
            as<Duration>(trees_, relative.of) != nullptr)
            return false;
        // "I met her this summer": no possessive
        if (relative.which == text::Which::this_ && first.is_possessive()) return false;
        // "launched following Tuesday's quake": a preposition
        if (relative.which == text::Which::following && first.is(LexClass::relative) &&
            as<CalendarDate>(trees_, relative.of) != nullptr)
            return false;
        // "that second job", "the first aid coming overnight", "the clans that fall under them"
        auto const *const unit = as<UnitPeriod>(trees_, relative.of);
        if (unit != nullptr && unit->unit == calendar::Unit::second) return false;
        if (first.is(LexClass::relative) && relative.which == text::Which::coming &&
            as<DayPart>(trees_, relative.of) != nullptr)
            return false;
        if (relative.which == text::Which::that && falls(context_)) return false;
        // "that third-quarter net fell": a conjunction
        if (relative.which == text::Which::that && as<PartOfYear>(trees_, relative.of) != nullptr) return false;
        // "on Rook TV's 'This Week'": a title
        if (quoted_title(context_)) return false;
        // "that five days before the vote he left", "that one day they will": a conjunction
        if (relative.which == text::Which::that && as<Duration>(trees_, relative.of) != nullptr) return false;
        bool const small_march =
            last.is(LexClass::month) && !last.is(Token::capitalised) && (last.value == 3 || last.value == 5);
        bool const that_sun = relative.which == text::Which::that && last.is(LexClass::weekday) && last.length <= 3;
        if (small_march || that_sun) return false;
        return !first.is(LexClass::weekday) || first.length > 3 || first.is(Token::capitalised);
    }
    /// "In two weeks' time", and not "a week's time off".
    bool operator()(Shift const &) const {
        return trees_.rule(phrase_.root) != "<duration>'s time" || context_.before().is(Word::in);
    }
    bool operator()(EventName const &) const { return false; }
    /// In a running text "months since the attack" is a length and "since the May 3 attack" a date.
    bool operator()(EventSpan const &span) const {
        auto const *const name = as<EventName>(trees_, span.event);
        auto const &before = context_.before();
        return name != nullptr && !name->when && !before.is(LexClass::unit) && !before.is(LexClass::units);
    }
    /// "Prices fall in 2030", "they march next week": verbs; not "the fall of 2030", "in may of last year".
    bool operator()(Within const &within) const {
        auto const &first = context_.first();
        if (show_of_night(context_)) return false;
        if (!first.is(LexClass::season) && !first.is(LexClass::month)) return true;
        if (holds_no_month(within.outer)) return false;
        bool const fall = first.is(LexClass::season) && base::spells(context_.word(first), "fall") &&
                          document_.tokens[phrase_.tokens.begin + 1].is(Word::in);
        bool const verb = fall || (first.is(LexClass::month) && !month_and_day());
        return !verb || first.is(Token::capitalised) || preposition(context_.before());
    }
    bool operator()(Nth const &) const { return true; }
    bool operator()(PartOf const &part) const {
        // "late-night talk shows": a kind of show
        auto const *const day_part = as<DayPart>(trees_, part.of);
        bool const compound = day_part != nullptr && context_.size() == 3 && context_.last().is(Token::glued);
        if (compound && context_.after().is(LexClass::none) && !context_.before().is(LexClass::weekday)) return false;
        // "late in the fourth quarter": of a game
        if (as<PartOfYear>(trees_, part.of) != nullptr && tells_of_game(document_, phrase_.tokens.begin)) return false;
        if (auto const *const period = as<UnitPeriod>(trees_, part.of); period != nullptr)
            return !is_season_of_games(*period) && !(period->unit == calendar::Unit::day && sums_up(context_));
        // "in her early 30s", "temperatures in mid-50s": no decade without its apostrophe or article
        if (auto const *const group = as<YearGroup>(trees_, part.of); group != nullptr && group->short_decade)
            return (document_.tokens[trees_.tokens(part.of).begin].is('\'') || context_.first().is(Word::the) ||
                    context_.before().is(Word::the)) &&
                   !of_temperature(context_);
        // "the end of 690 pages"
        auto const *const date = as<CalendarDate>(trees_, part.of);
        // "the beginning of the 3rd world war"
        if (date != nullptr && date->day != 0 && date->month == 0 && date->weekday == 0 &&
            !day_alone({document_, trees_.tokens(part.of)}))
            return false;
        return date == nullptr || !date->year || date->month != 0 || !context_.last().is(LexClass::number) ||
               !counts({document_, trees_.tokens(part.of)}, *date->year);
    }
    bool operator()(Pair const &pair) const {
        // "in his 20s and 30s" is a life.
        if (trees_.rule(phrase_.root) == "the <yy>s and <yy>s" && !context_.first().is(Word::the))
            return preposition(context_.before()) || context_.first().is('\'');
        // "2029/30" is two years in a row, "2029/12" is not.
        auto const &joint = document_.tokens[trees_.tokens(pair.first).end];
        auto const *const first = as<CalendarDate>(trees_, pair.first);
        auto const *const second = as<CalendarDate>(trees_, pair.second);
        if (second != nullptr && second->month != 0 && second->day != 0 && !second->year && !month_and_day())
            return false;
        if (first == nullptr || second == nullptr || !first->year || !second->year) return true;
        // "The vote was 1945 to 1812"
        if (first->month == 0 && second->month == 0 && !second->short_year && *first->year > *second->year)
            return false;
        // "scores rose from 1061 to 1128"
        if (first->month == 0 && second->month == 0 && tells_of_change(context_, *first->year, *second->year))
            return false;
        // "from 1800 to 1900 feet"
        if (first->month == 0 && second->month == 0 && is_amount(context_.after())) return false;
        if (!joint.is('/')) return true;
        return *second->year == (*first->year + 1) % 100;
    }

    bool operator()(Duration const &duration) const {
        if (trees_.rule(phrase_.root) == "<unit> alone" && in_name(context_)) return false;
        // "week-ends"
        if (context_.size() == 1 && glued_mark(context_.after(), '-') &&
            base::spells(context_.word(context_.after(1)), "ends"))
            return false;
        if (named_by_length(context_)) return false;
        // "a season-high 10 points"
        if (context_.first().is(Word::a) && context_.size() == 2 && glued_mark(context_.after(), '-') &&
            context_.after(1).is(Token::glued))
            return false;
        // "called it a day"
        if (duration.unit == calendar::Unit::day && base::spells(context_.word(context_.before()), "it") &&
            context_.size() == 2)
            return false;
        // "in the small hours": of a night
        if (context_.size() == 1 && base::spells(context_.word(context_.before()), "small")) return false;
        return is_length(context_, duration, trees_.rule(phrase_.root));
    }

    bool operator()(Approximate const &approximate) const {
        auto inner = phrase_;
        inner.root = approximate.of;
        inner.tokens = trees_.tokens(approximate.of);
        return is_time(document_, trees_, inner);
    }
    /// "Every second house", "once daily life returned"
    bool operator()(Recurrence const &) const {
        bool const noun = context_.after().is(LexClass::none);
        if (noun &&
            (context_.last().is(LexClass::unit) && context_.last().value == static_cast<int>(calendar::Unit::second)))
            return false;
        if (noun && context_.first().is(Word::once) && context_.last().is(LexClass::frequency)) return false;
        // "The Rook Monthly", "the People's Daily": a paper
        auto const &before = context_.before();
        auto const &owner = before.is(Word::s) && before.is(Token::glued) ? context_.before(3) : before;
        if (context_.size() == 1 && context_.first().is(Token::capitalised) &&
            (owner.is(LexClass::none) || owner.is(LexClass::measure)) && owner.is_title_case())
            return false;
        return recurs();
    }
    [[nodiscard]] bool recurs() const { return context_.size() > 1 || !in_name(context_); }
    /// "as soon as the vote is in" dates nothing; "as soon as possible" is a phrase of its own.
    bool operator()(VagueReference const &) const {
        // "the past president"
        if (trees_.rule(phrase_.root) == "the past" && !preposition(context_.before()) &&
            context_.after().is(LexClass::none) && !context_.word(context_.after()).ends_with('s'))
            return false;
        // "she opened the present", not "under the present law"
        if (trees_.rule(phrase_.root) == "the present" && !preposition(context_.before()) &&
            !context_.after().is(LexClass::none) && !context_.begins_sentence())
            return false;
        return context_.size() > 1 || !context_.before().is(Word::as);
    }

private:
    /// "Version 27.03.29", "room 10-12-2022"
    [[nodiscard]] bool numbered_thing() const {
        if (!context_.first().is(LexClass::number) || context_.size() != 5) return false;
        auto const word = context_.word(context_.before());
        return context_.before().is(LexClass::label) || base::spells(word, "version") || base::spells(word, "release");
    }

    /// "the 7th" is a day where a preposition leads to it and no noun follows.
    [[nodiscard]] static bool day_alone(Context const &context) {
        auto const &after = context.after();
        bool const noun = (after.is(LexClass::none) && !after.is(Token::glued)) || after.is(Word::anniversary);
        return is_any(context.before(), {Word::on, Word::by, Word::until, Word::since, Word::from, Word::of,
                                         Word::before, Word::after, Word::through}) &&
               !noun;
    }

    /// "the rest of the season": of games, of a show.
    [[nodiscard]] bool is_season_of_games(UnitPeriod const &period) const {
        return period.unit == calendar::Unit::season && base::spells(context_.word(context_.last()), "season");
    }

    /// "next week", "this month", "autumn": no month or season lies in these.
    [[nodiscard]] bool holds_no_month(NodeId whole) const {
        if (as<SeasonName>(trees_, whole) != nullptr) return true;
        auto const *const relative = as<Relative>(trees_, whole);
        auto const *const period = relative != nullptr && relative->of ? as<UnitPeriod>(trees_, relative->of) : nullptr;
        return period != nullptr && period->unit <= calendar::Unit::month;
    }

    /// "may 5", "march 10": lower case is a verb.
    [[nodiscard]] bool month_and_day() const {
        auto const &first = context_.first();
        if (street(context_)) return false;
        // "The SA-7 may not be new."
        if (first.is(Token::glued) && glued_mark(context_.before(), '-') && context_.before(2).is(Token::all_capitals))
            return false;
        // "people aged 13-17 may be", "The second may still be true"
        auto const &last = context_.last();
        constexpr int may = 5;
        if (last.is(LexClass::month) && last.value == may && !last.is(Token::capitalised) &&
            (context_.after().is(LexClass::auxiliary) || context_.after().is(Word::not_) ||
             context_.before_last(1).is(LexClass::ordinal) || context_.before_last(1).is(LexClass::unit)))
            return false;
        return !first.is(LexClass::month) || first.is(Token::capitalised) || (first.value != 5 && first.value != 3);
    }

    Document const &document_;
    Context context_;
    Trees const &trees_;
    Phrase const &phrase_;
};

} // namespace

bool is_time(text::Document const &document, Trees const &trees, Phrase const &phrase) {
    if (article_of_noun(document, phrase) || in_address({document, phrase.tokens})) return false;
    if (trees.rule(phrase.root) == "<year of three digits>" &&
        (phrase.tokens.begin == 0 || !can_be_ancient_year(document, phrase.tokens.begin)))
        return false;
    return std::visit(Guard(document, trees, phrase), trees[phrase.root]);
}

} // namespace dateline::phrases::en
