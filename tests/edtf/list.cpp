/// @file Prints EDTF strings for another reader to judge (judge.mjs): the string, its first and its last day, "-" where
/// open.
#include "calendar/timex.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <string>

using namespace dateline;
using namespace dateline::calendar;

namespace {

std::string day_text(Instant instant) {
    return instant <= first_instant() || instant >= end_of_instants()
               ? "-"
               : to_string(Moment{to_day(instant), std::nullopt, std::nullopt});
}

void print(Interval interval, Grain grain) {
    auto const last = interval.end >= end_of_instants() ? interval.end : interval.end - std::chrono::minutes{1};
    for (auto const extent : {Extent::point, Extent::span})
        for (bool const about : {false, true})
            fmt::print("{}\t{}\t{}\n", to_edtf(interval, grain, extent, about), day_text(interval.begin),
                       day_text(last));
}

} // namespace

int main() {
    constexpr std::array units{Unit::day,    Unit::weekend,   Unit::week, Unit::month,  Unit::quarter,
                               Unit::season, Unit::half_year, Unit::year, Unit::decade, Unit::century};
    for (int const year : {-490, -5, 100, 999, 1899, 2023}) {
        auto const from = at(date::year{year} / 1 / 1);
        for (int days = 0; days < 400; days += 23) {
            auto const within = from + date::days{days};
            for (auto const unit : units) print(period(unit, within), grain_of(unit));
            for (int length : {2, 30, 400}) print({within, within + date::days{length}}, Grain::day);
            for (auto const unit : {Unit::day, Unit::month, Unit::year}) {
                auto const whole = period(unit, within);
                print({whole.begin, end_of_instants()}, grain_of(unit));
                print({first_instant(), whole.end}, grain_of(unit));
            }
        }
    }
}
