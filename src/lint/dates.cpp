#include "calendar/calendar.hpp"
#include "resolve/tense.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "lint/lint.hpp"
#include "lint/said_dates.hpp"

namespace dateline::lint {

namespace {

using phrases::CalendarDate;

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

std::string_view name_of(date::weekday weekday) { return weekdays[weekday.iso_encoding() - 1]; }

std::string text_of(date::year_month_day day) { return to_string(Moment{calendar::to_day(calendar::at(day)), {}, {}}); }

/// Before that year much of the world still counted days by the Julian calendar.
constexpr date::year gregorian_everywhere{1924};

/// The day that month and day mean: of the year that is said, else the nearest to the publication if it is near.
std::optional<date::year_month_day> day_meant(CalendarDate const &said, resolve::Reference const &reference) {
    if (said.year) return whole_date(said);
    if (!reference.published || said.month == 0 || said.day == 0) return std::nullopt;
    auto const published = calendar::day_of(*reference.published);
    constexpr date::days near{31};
    for (int const years : {-1, 0, 1}) {
        date::year_month_day const day{published.year() + date::years{years}, date::month{said.month},
                                       date::day{said.day}};
        if (!day.ok()) continue;
        auto const apart = date::local_days{day} - date::local_days{published};
        if (date::abs(apart) <= near) return day;
    }
    return std::nullopt;
}

/// The nearest years in which the day falls on the weekday.
std::string years_that_fit(date::year_month_day day, date::weekday weekday) {
    constexpr int farthest = 11; // a weekday comes back after 5, 6 or 11 years
    auto const fits = [&](int years) {
        date::year_month_day const other{day.year() + date::years{years}, day.month(), day.day()};
        return other.ok() && date::weekday{date::local_days{other}} == weekday;
    };
    for (int years = 1; years <= farthest; ++years)
        for (int const sign : {-1, 1})
            if (fits(sign * years)) return std::to_string(int{day.year()} + sign * years);
    return {};
}

} // namespace

void find_weekdays(Material const &material, Findings &findings) {
    for (auto const &phrase : material.found.phrases) {
        auto const *said = said_date(material.trees, phrase.root);
        if (said == nullptr || said->weekday == 0) continue;
        auto const day = day_meant(*said, material.found.reference);
        if (!day || day->year() < gregorian_everywhere) continue;
        date::weekday const told{said->weekday % 7U};
        date::weekday const true_one{date::local_days{*day}};
        if (told == true_one) continue;
        auto const year = years_that_fit(*day, told);
        findings.push_back({{},
                            material.span_of(phrase),
                            fmt::format("{} is a {}, not a {}", text_of(*day), name_of(true_one), name_of(told)),
                            fmt::format("{}{}", name_of(true_one), year.empty() ? "" : ", or the year " + year)});
    }
}

void find_impossible_dates(Material const &material, Findings &findings) {
    constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
    for (auto const &phrase : material.found.phrases) {
        auto const *said = said_date(material.trees, phrase.root);
        if (said == nullptr || said->month == 0 || said->month > months.size() || said->day == 0 || said->short_year)
            continue;
        constexpr int leap_year = 2024;
        auto const year = date::year{said->year.value_or(leap_year)};
        date::month const month{said->month};
        if (date::year_month_day{year, month, date::day{said->day}}.ok()) continue;
        auto const last = date::year_month_day_last{year, date::month_day_last{month}}.day();
        auto const name = months[said->month - 1U];
        findings.push_back(
            {{},
             material.span_of(phrase),
             fmt::format("{}{} has no day {}", name, said->year ? fmt::format(" {}", *said->year) : "", said->day),
             fmt::format("{} {} or earlier", name, unsigned{last})});
    }
}

namespace {

/// "today's challenges", "the mill is a museum today": these times rather than that day.
bool is_nowadays(Material const &material, phrases::Phrase const &phrase) {
    auto const &tokens = material.found.document.tokens;
    auto const behind = phrase.tokens.end;
    bool const possessive = behind < tokens.size() && tokens[behind].is(text::Token::glued) && tokens[behind].is('\'');
    return possessive || resolve::outlook(material.found.document, phrase.tokens) == resolve::Outlook::present;
}

} // namespace

void find_stale_days(Material const &material, Findings &findings) {
    auto const &article = material.article;
    if (!article.modified || !article.published) return;
    auto const first = article.published->value.day;
    constexpr int stale_after = 3; // days
    auto const later = article.modified->day.since_epoch - first.since_epoch;
    if (later < stale_after) return;
    for (std::size_t i = 0; i < material.found.phrases.size(); ++i) {
        auto const &phrase = material.found.phrases[i];
        auto const &meaning = material.found.resolutions[i];
        auto const *within = phrases::as<phrases::Within>(material.trees, phrase.root);
        auto const *said = phrases::as<phrases::DeicticDay>(material.trees, within ? within->outer : phrase.root);
        if (!meaning || !meaning->dated || said == nullptr || (said->days == 0 && is_nowadays(material, phrase)))
            continue;
        auto const day = calendar::day_of(meaning->interval.begin);
        findings.push_back({{},
                            material.span_of(phrase),
                            fmt::format("“{}” was said on {}; the story was updated {} days later",
                                        material.words_of(phrase), to_string(Moment{first, {}, {}}), later),
                            fmt::format("{} {}", name_of(date::weekday{date::local_days{day}}), text_of(day))});
    }
}

} // namespace dateline::lint
