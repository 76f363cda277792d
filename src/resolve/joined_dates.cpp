#include "resolve/joined_dates.hpp"

#include <cmath>
#include <optional>
#include <string_view>

namespace dateline::resolve {

namespace {

using calendar::Instant;
using calendar::Interval;
using calendar::Unit;
using phrases::Phrase;
using text::Word;

/// So many of a unit.
struct Length {
    std::int64_t count = 1;
    Unit unit = Unit::quarter;
};

/// How long it is, where it is a length in whole units or a period without a date of its own.
std::optional<Length> length_of(Resolution const &period) {
    if (period.type == TimexType::duration) {
        auto const *const length = std::get_if<calendar::DurationValue>(&period.value);
        bool const whole = length != nullptr && length->count && length->unit >= Unit::day && *length->count >= 1 &&
                           *length->count == std::floor(*length->count);
        return whole ? std::optional(Length{static_cast<std::int64_t>(*length->count), length->unit}) : std::nullopt;
    }
    if (period.type != TimexType::date) return std::nullopt;
    if (period.grain == Grain::week) return Length{1, Unit::week};
    if (period.grain == Grain::month) return Length{1, Unit::month};
    if (period.grain == Grain::quarter) return Length{1, Unit::quarter};
    return std::nullopt;
}

/// "The first nine months" of a period, "the last two weeks" of one; none where it is not a piece of one.
std::optional<Interval> piece(phrases::Trees const &trees, phrases::NodeId words, Length length, Interval whole) {
    if (trees.rule(words) == "the first <duration>")
        return Interval{whole.begin, calendar::moved(whole.begin, length.unit, length.count)};
    auto const *const relative = phrases::as<phrases::Relative>(trees, words);
    if (relative == nullptr || relative->which != text::Which::last) return std::nullopt;
    return Interval{calendar::moved(whole.end, length.unit, -length.count), whole.end};
}

/// Names a period of the calendar by where most of it lies; not where a company gives its quarter a number of its own.
bool rename(Resolution &period) {
    auto const middle = period.interval.begin + (period.interval.end - period.interval.begin) / 2;
    auto const named = calendar::fields_of(middle, period.grain);
    auto const *const said = std::get_if<calendar::DateFields>(&period.value);
    auto const reason = period.steps.begin()->reason;
    bool const numbered = said != nullptr && reason != Reason::publication && reason != Reason::text_time;
    if (numbered && said->index != named.index) return false;
    period.value = named;
    return true;
}

} // namespace

Joint joint_between(text::Document const &document, Phrase const &period, Phrase const &date) {
    auto at = period.tokens.end;
    auto const take = [&](auto wanted) {
        bool const there = at < date.tokens.begin && document.tokens[at].is(wanted);
        if (there) ++at;
        return there;
    };
    auto joint = Joint::none;
    if (take(Word::since)) {
        joint = Joint::since;
        take(Word::the); // "since the Oct. 7 attack"
    } else if (take(Word::of)) {
        joint = Joint::of;
    } else if (take(Word::beginning)) {
        joint = Joint::beginning;
        take(Word::on);
    } else {
        // "The six months to March 31", "the year to March 31", and no other period that goes on to one.
        auto const &last = document.tokens[period.tokens.end - 1];
        bool const year = last.is(text::LexClass::unit) && last.value == static_cast<int>(calendar::Unit::year);
        bool const goes_on_to =
            document.tokens[period.tokens.begin].is(Word::the) &&
            ((last.is(text::LexClass::units) && (take(Word::to) || take(Word::through))) || (year && take(Word::to)));
        if (!goes_on_to) take(',');
        if (!goes_on_to && !take(Word::ending)) return Joint::none;
        joint = Joint::ended;
        if (!take(Word::on)) take(Word::in);
    }
    return at == date.tokens.begin ? joint : Joint::none;
}

bool says_again(text::Document const &document, Phrase const &counted, Phrase const &date) {
    auto at = counted.tokens.end;
    if (at >= date.tokens.begin || !document.tokens[at].is(',')) return false;
    ++at;
    if (at < date.tokens.begin && (document.tokens[at].is(Word::on) || document.tokens[at].is(Word::in))) ++at;
    return at == date.tokens.begin;
}

void take_date(Resolution &counted, phrases::NodeId words, Resolution const &date) {
    bool const day = date.grain == Grain::day && counted.grain <= Grain::week;
    if (counted.type != TimexType::date || (!day && counted.grain != date.grain)) return;
    counted.value = date.value;
    counted.interval = date.interval;
    counted.grain = date.grain;
    counted.dated = true;
    counted.about = false;
    counted.other.reset();
    counted.core.reset();
    counted.confidence = date.confidence;
    counted.steps.clear();
    counted.steps.add({Reason::said_again, words, date.interval});
}

bool place_by_date(phrases::Trees const &trees, Resolution &period, phrases::NodeId words, Joint joint,
                   Resolution const &date) {
    auto const length = length_of(period);
    if (!length || date.type == TimexType::duration || date.type == TimexType::set) return false;
    auto reason = Reason::within;
    if (joint == Joint::of) {
        auto const found = piece(trees, words, *length, date.interval);
        if (!found || date.grain < Grain::month || date.grain > Grain::century) return false;
        period.interval = *found;
    } else {
        if (date.grain > Grain::month || (date.grain > Grain::day && length->unit < Unit::month)) return false;
        auto const day = date.grain == Grain::month ? date.interval : calendar::day(date.interval.begin);
        bool const ended = joint == Joint::ended;
        period.interval = ended ? Interval{calendar::moved(day.end, length->unit, -length->count), day.end}
                                : Interval{day.begin, calendar::moved(day.begin, length->unit, length->count)};
        reason = ended ? Reason::ended : Reason::begun;
    }
    bool const named = period.type == TimexType::date;
    bool const renamed = named && rename(period);
    // What it was before the date was read led nowhere.
    if (renamed || joint == Joint::of) period.steps.clear();
    period.steps.add({reason, words, period.interval});
    period.dated = true;
    period.about = false;
    period.other.reset();
    if (!named) {
        period.grain = Grain::day;
        period.extent = Extent::span;
    }
    return renamed;
}

} // namespace dateline::resolve
