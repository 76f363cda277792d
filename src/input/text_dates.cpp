#include "input/text_dates.hpp"

#include "input/ascii.hpp"
#include "input/date_scan.hpp"
#include "input/html/date_names.hpp"
#include "input/place_line.hpp"

#include <cstddef>

namespace dateline::input {

namespace {

constexpr double whole_dateline = 0.95;
constexpr double dateline_and_copyright = 0.80; ///< a year's turn may lie between the two
constexpr double line_with_lead = 0.85;         ///< "Published: May 2, 2024"
constexpr double line_of_date = 0.70;           ///< the date and nothing before it
constexpr std::size_t lines_read = 10;
constexpr std::size_t longest_lead = 60;

/// Nothing, or a weekday, before the date; nothing, a time of day or a bar behind it.
bool stands_alone(std::string_view line, FoundDate const &date) {
    auto before = trim(line.substr(0, date.begin));
    if (!before.empty() && before.back() == ',') before.remove_suffix(1);
    bool const weekday = before.size() <= 12 && before.find(' ') == std::string_view::npos &&
                         (before.empty() || is_upper(before.front())) && !equal_ignoring_case(before, "on") &&
                         !equal_ignoring_case(before, "by") && !equal_ignoring_case(before, "in");
    auto const after = trim(line.substr(date.end));
    return weekday && (after.empty() || after.starts_with('|') || date.moment.time_of_day);
}

} // namespace

std::vector<DateSignal> dates_of_text(std::string_view text, std::optional<int> copyright_year) {
    std::vector<DateSignal> dates;
    if (auto const line = find_place_line(text); line && line->month != 0 && line->day != 0) {
        auto const year = line->year != 0 ? line->year : copyright_year.value_or(0);
        if (auto const day = believable_day(year, line->month, line->day))
            dates.push_back({Moment{*day, std::nullopt, std::nullopt}, DateRole::published, PublicationSource::dateline,
                             line->year != 0 ? whole_dateline : dateline_and_copyright, "dateline"});
    }
    for (std::size_t lines = 0; lines < lines_read && !text.empty();) {
        auto const line = trim(take_until(text, '\n')).substr(0, 200);
        if (line.empty()) continue;
        ++lines;
        auto const date = find_date(line, 0, NumberOrder::month_first);
        if (!date || date->begin > longest_lead) continue;
        auto const role = html::role_of_lead(line.substr(0, date->begin));
        bool const alone = stands_alone(line, *date);
        bool const led = role && trim(line.substr(date->end)).empty();
        if (led || alone)
            dates.push_back({date->moment, role.value_or(DateRole::published), PublicationSource::text,
                             led ? line_with_lead : line_of_date, "line of the text"});
    }
    return dates;
}

} // namespace dateline::input
