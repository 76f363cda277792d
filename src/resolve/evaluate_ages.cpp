/// @file Stretches of years that the words name: the 1990s, the 19th century, World War II.
#include "calendar/eras.hpp"
#include "resolve/evaluator.hpp"

namespace dateline::resolve {

using phrases::NodeId;

std::optional<Resolution> Evaluator::of(phrases::YearGroup const &group, NodeId id) {
    int first = group.first;
    if (group.short_decade) {
        int const century = has_publication() ? int{calendar::day_of(today()).year()} / 100 * 100 : 1900;
        // "the nineties" is the last that has begun; "the '20s" of 2024 are these.
        first += century;
        if (has_publication() && first > int{calendar::day_of(today()).year()}) first -= 100;
    }
    if (group.grain == Grain::decade)
        return dated(calendar::decade(date::year{first}), Grain::decade, Reason::said, id);
    int const ordinal = first >= 0 ? first / 100 + 1 : (first - 1) / 100;
    return dated(calendar::century(ordinal), Grain::century, Reason::said, id);
}

std::optional<Resolution> Evaluator::of(phrases::EraName const &name, NodeId id) {
    auto result = dated(calendar::era(name.era), Grain::year, Reason::said, id);
    // TIMEX3 has no value for a stretch of years: the decade or century that holds it, or none.
    auto const first = int{calendar::day_of(result.interval.begin).year()};
    auto const last = int{calendar::day_of(result.interval.end - date::days{1}).year()};
    if (first / 100 != last / 100) result.value = unsaid(Grain::century);
    else
        result.value =
            calendar::fields_of(result.interval.begin, first / 10 == last / 10 ? Grain::decade : Grain::century);
    return result;
}

} // namespace dateline::resolve
