#include "output/civil.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace dateline::output {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

unsigned last_day_of(CivilDay day) {
    auto const month = std::chrono::year{day.year} / std::chrono::month{day.month} / std::chrono::last;
    return unsigned{month.day()};
}

std::string iso_text(Moment const &moment, Detail detail) {
    return moment.time_of_day ? to_string(moment) : iso_text(civil(moment.day), detail);
}

} // namespace

CivilDay civil(Day day) {
    std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day.since_epoch}}};
    return {int{date.year()}, unsigned{date.month()}, unsigned{date.day()}};
}

Day day_after(Day day) { return {day.since_epoch + 1}; }

std::string month_name(unsigned month) { return std::string(months[(month - 1) % months.size()]); }

std::string year_name(int year) { return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year); }

Detail detail_of(CivilDay first, CivilDay last) {
    if (first.day != 1 || last.day != last_day_of(last)) return Detail::day;
    return first.month == 1 && last.month == 12 ? Detail::year : Detail::month;
}

std::optional<Period> period_of(When const &when) {
    if (!when.earliest || !when.latest) return std::nullopt;
    auto const first = civil(when.earliest->day);
    auto const last = civil(when.latest->day);
    if (when.earliest->day == when.latest->day) return Period{first, Detail::day};
    auto const detail = detail_of(first, last);
    if (detail == Detail::day || first.year != last.year) return std::nullopt;
    if (detail == Detail::month && first.month != last.month) return std::nullopt;
    return Period{first, detail};
}

std::string iso_text(CivilDay day, Detail detail) {
    auto text = fmt::format("{}{:04}", day.year < 0 ? "-" : "", std::abs(day.year));
    if (detail != Detail::year) text += fmt::format("-{:02}", day.month);
    if (detail == Detail::day) text += fmt::format("-{:02}", day.day);
    return text;
}

IsoEnds iso_ends(When const &when) {
    auto detail = Detail::day;
    if (when.earliest && when.latest && when.earliest->day != when.latest->day) {
        detail = detail_of(civil(when.earliest->day), civil(when.latest->day));
    }
    return {when.earliest ? iso_text(*when.earliest, detail) : std::string(),
            when.latest ? iso_text(*when.latest, detail) : std::string()};
}

} // namespace dateline::output
