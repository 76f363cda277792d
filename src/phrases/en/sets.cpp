/// @file Times that recur: every Tuesday, each quarter, twice a month, daily, weekdays, Mondays and Thursdays.
#include "phrases/en/grammar.hpp"

namespace dateline::phrases::en {

namespace {

using calendar::Unit;

auto const every_other_duration = node("other <unit>", w(Word::other) >> unit_one, [](Unit unit) {
    return Duration{{2, false}, unit};
});
/// "every third year", "every second week"; "every second" is a unit.
auto const every_nth_duration =
    node("<ordinal> <unit>", ordinal >> !unit_is(Unit::quarter) >> unit_one, [](int number, Unit unit) {
        return Duration{{static_cast<double>(number), false}, unit};
    });
/// "every other Friday", "every second Saturday of the month"
auto const of_the_month = -(w(Word::of) >> w(Word::the) >> (unit_is(Unit::month) | unit_is(Unit::year)));
auto const other_weekday = any(x3::omit[w(Word::other) | ordinal] >> a_weekday >> of_the_month);
/// "every 4th of July", "every April 1".
auto const month_and_day = any(&(x3::omit[ordinal] | (month_name >> full_stop >> day_digits)) >> calendar_date);
auto const recurring = [](NodeId what) { return Recurrence{what, 0, true}; };

auto const day_parts = node("<parts of day>", parts_of_day, [](calendar::PartOfDay part) { return DayPart{part}; });
auto const weekday_part = node("<weekday> <part of day>", a_weekday >> day_part, [](NodeId day, NodeId part) {
    return Within{part, day};
});
auto const weekday_parts = node("<weekday> <parts of day>", a_weekday >> day_parts, [](NodeId day, NodeId part) {
    return Within{part, day};
});

auto const working_day = node("weekday", Spelled{"weekday"}, [] { return Duration{{1, false}, Unit::day}; });
auto const every =
    node("every <period>",
         (w(Word::every) | w(Word::each)) >> -w(Word::adjective) >>
             any(weekday_part | every_other_duration | other_weekday | every_nth_duration | plain_duration |
                 unit_amount | working_day | a_weekday | holiday | month_and_day | a_month | day_part | period),
         recurring);
auto const on_days = node("<weekdays>", any(weekday_parts | weekday_of_many), [](NodeId what) {
    return Recurrence{what, 0, false};
});

/// "the last Friday of each month"
auto const day_of_every = node("the <ordinal> <weekday> of every <unit>",
                               optional_the >> x3::omit[ordinal | which_is(text::Which::last)] >> x3::omit[a_weekday] >>
                                   w(Word::of) >> (w(Word::every) | w(Word::each)) >> unit_amount,
                               recurring);

constexpr Exactly<LexClass::units> weekends{Unit::weekend};

/// once, twice, three times.
struct Times : x3::parser<Times> {
    using attribute_type = int;
    static bool const has_attribute = true;

    [[nodiscard]] static Starts starts(Asked const &asked) {
        return either(asked.one({{}, {Word::once, Word::twice}}),
                      then(asked.of(FamilyId::cardinal), asked.one({{}, {Word::times}})));
    }

    template <typename Context, typename RContext, typename Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext const &,
               Attribute &attribute) const {
        int count = 0;
        auto at = first;
        if (at != last && at->is(Word::once)) count = 1;
        else if (at != last && at->is(Word::twice)) count = 2;
        if (count != 0) {
            ++at;
        } else {
            if (!parse_cardinal(at, last, x3::get<State>(context), count) || at == last || !at->is(Word::times) ||
                count > 200)
                return false;
            ++at;
        }
        first = at;
        x3::traits::move_to(count, attribute);
        return true;
    }
};
constexpr Times times{};

auto const a_unit =
    node("a <unit>", (w(Word::a) | w(Word::per) | w(Word::every) | w(Word::each)) >> unit_one, [](Unit unit) {
        return Duration{{1, false}, unit};
    });
auto const twice_a = node("<times> a <unit>", times >> a_unit, [](int count, NodeId in) {
    return Recurrence{in, static_cast<std::uint8_t>(count), false};
});
auto const twice_weekly = node("<times> <frequency>",
                               times >> node("<unit>", frequency,
                                             [](Unit unit) {
                                                 return Duration{{1, false}, unit};
                                             }),
                               [](int count, NodeId in) {
                                   return Recurrence{in, static_cast<std::uint8_t>(count), false};
                               });
auto const once_every =
    node("<times> every <duration>", times >> w(Word::every) >> plain_duration, [](int count, NodeId in) {
        return Recurrence{in, static_cast<std::uint8_t>(count), false};
    });
auto const hours_a =
    node("<amount> <units> a <unit>",
         x3::omit[cardinal_number >> (x3::omit[unit_many] | x3::omit[parts_of_day])] >> a_unit, [](NodeId in) {
             return Recurrence{in, 0, false};
         });
auto const per_unit = node("per <unit>", w(Word::per) >> unit_amount, [](NodeId in) {
    return Recurrence{in, 0, false};
});

auto const frequency_of = node("<frequency>",
                               node("<unit>", frequency,
                                    [](Unit unit) {
                                        return Duration{{1, false}, unit};
                                    }),
                               [](NodeId every_one) {
                                   return Recurrence{every_one, 0, false};
                               });
auto const weekend_of = node("weekends",
                             node("<unit>", weekends,
                                  [] {
                                      return UnitPeriod{Unit::weekend, false};
                                  }),
                             [](NodeId every_one) {
                                 return Recurrence{every_one, 0, false};
                             });
auto const sets = every | day_of_every | twice_a | twice_weekly | once_every | hours_a | per_unit | on_days |
                  weekend_of | frequency_of;

} // namespace

bool parse_set(Iterator &first, Iterator last, State &state, NodeId &found) {
    return run(FamilyId::set, sets, first, last, state, found);
}

template <>
void starts_of_family<FamilyId::set>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_alternatives(sets, asked, alternatives);
}

} // namespace dateline::phrases::en
