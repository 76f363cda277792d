/// @file Moments, grains and extents as text.
#include "base/digits.hpp"
#include "calendar/calendar.hpp"

#include "dateline/time.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdlib>

namespace dateline {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Reads a text from left to right; every step says whether it succeeded.
class Scanner {
public:
    explicit Scanner(std::string_view rest) : rest_(rest) {}

    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::optional<int> digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        int value = 0;
        auto const [end, error] = std::from_chars(rest_.data(), rest_.data() + count, value);
        if (error != std::errc{} || end != rest_.data() + count || rest_.front() == '-') return std::nullopt;
        rest_.remove_prefix(count);
        return value;
    }

    void skip_fraction() {
        if (!take('.')) return;
        while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') rest_.remove_prefix(1);
    }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

Error not_a_date(std::string_view text) {
    return {ErrorClass::usage, "not-a-date", fmt::format(FMT_COMPILE("'{}' is not a date"), text),
            "write YYYY-MM-DD, for example 2024-05-02"};
}

Error no_such_day(std::string_view text) {
    return {ErrorClass::usage, "no-such-day", fmt::format(FMT_COMPILE("'{}' is not a day of the calendar"), text),
            "check the month's length and the ranges of its fields"};
}

/// "+02:00", "-0430", "Z"; none where the text goes on differently.
std::optional<minutes> offset(Scanner &scanner) {
    if (scanner.take('Z') || scanner.take('z')) return minutes{0};
    int sign = 0;
    if (scanner.take('+')) sign = 1;
    else if (scanner.take('-')) sign = -1;
    else return std::nullopt;
    auto const hour = scanner.digits(2);
    scanner.take(':');
    auto const minute = scanner.digits(2);
    if (!hour || *hour > 23 || (minute && *minute > 59)) return std::nullopt;
    return sign * (hours{*hour} + minutes{minute.value_or(0)});
}

} // namespace

std::string to_string(Moment const &moment) {
    auto const day = calendar::day_of(calendar::to_instant(moment.day));
    int const year = int{day.year()};
    std::string text;
    if (year < 0) text += '-';
    base::append_padded(text, static_cast<unsigned>(std::abs(year)), 4);
    text += '-';
    base::append_padded(text, unsigned{day.month()}, 2);
    text += '-';
    base::append_padded(text, unsigned{day.day()}, 2);
    if (!moment.time_of_day) return text;
    auto const time = moment.time_of_day->count();
    text += fmt::format(FMT_COMPILE("T{:02}:{:02}"), time / 60, time % 60);
    if (!moment.utc_offset) return text;
    auto const shift = moment.utc_offset->count();
    return text +
           fmt::format(FMT_COMPILE("{}{:02}:{:02}"), shift < 0 ? '-' : '+', std::abs(shift) / 60, std::abs(shift) % 60);
}

Result<Moment> parse_moment(std::string_view text) {
    Scanner scanner(text);
    int const sign = scanner.take('-') ? -1 : 1;
    auto const year = scanner.digits(4);
    if (!year || !scanner.take('-')) return not_a_date(text);
    auto const month = scanner.digits(2);
    if (!month || !scanner.take('-')) return not_a_date(text);
    auto const day = scanner.digits(2);
    if (!day) return not_a_date(text);
    auto const date = date::year{sign * *year} / *month / *day;
    if (!date.ok()) return no_such_day(text);
    Moment moment{calendar::to_day(calendar::at(date)), std::nullopt, std::nullopt};
    if (scanner.at_end()) return moment;
    if (!scanner.take('T') && !scanner.take('t') && !scanner.take(' ')) return not_a_date(text);
    auto const hour = scanner.digits(2);
    if (!hour || !scanner.take(':')) return not_a_date(text);
    auto const minute = scanner.digits(2);
    if (!minute) return not_a_date(text);
    if (scanner.take(':') && !scanner.digits(2)) return not_a_date(text);
    scanner.skip_fraction();
    if (*hour > 23 || *minute > 59) return no_such_day(text);
    moment.time_of_day = hours{*hour} + minutes{*minute};
    if (scanner.at_end()) return moment;
    moment.utc_offset = offset(scanner);
    if (!moment.utc_offset || !scanner.at_end()) return not_a_date(text);
    return moment;
}

std::string_view to_string(Grain grain) {
    static constexpr std::array<std::string_view, 14> names{"minute", "hour",   "part of day", "day",     "weekend",
                                                            "week",   "month",  "season",      "quarter", "half year",
                                                            "year",   "decade", "century",     "unknown"};
    return names[static_cast<std::size_t>(grain)];
}

std::string_view to_string(Extent extent) { return extent == Extent::point ? "point" : "span"; }

} // namespace dateline
