#include "input/date_scan.hpp"

#include "input/ascii.hpp"
#include "input/clock_scan.hpp"
#include "input/month_names.hpp"

#include <array>
#include <chrono>

namespace dateline::input {

namespace {

/// What stands at one place of the text, taken step by step; a failed step leaves the position anywhere.
struct Scanner {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] char now(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
    [[nodiscard]] std::string_view rest() const { return text.substr(at); }
    bool take(std::string_view mark) {
        if (!rest().starts_with(mark)) return false;
        at += mark.size();
        return true;
    }
    void skip_spaces() {
        for (;;) {
            if (is_space(now())) ++at;
            else if (!take("\u00a0") && !take("\u202f")) return;
        }
    }
    [[nodiscard]] std::size_t digits_here() const {
        std::size_t count = 0;
        while (is_digit(now(count)) && count < 20) ++count;
        return count;
    }
    /// A number of exactly so many digits, -1 for none.
    int number(std::size_t fewest, std::size_t most) {
        auto const count = digits_here();
        if (count < fewest || count > most) return -1;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) value = value * 10 + (text[at + i] - '0');
        at += count;
        return value;
    }
    std::string_view word() {
        auto const begin = at;
        while (is_letter(now()) && at - begin < 32) {
            // No-break spaces and dashes are beyond ASCII and no letters.
            if (rest().starts_with("\u00a0") || rest().starts_with("\u202f") || rest().starts_with("\u2013")) break;
            ++at;
        }
        return text.substr(begin, at - begin);
    }
};

struct NumericDate {
    int year = -1;
    int month = -1;
    int day = -1;
    bool ambiguous = false;
    bool in_words = false;
};

/// Two digits of a year are of this century up to 40, of the last one beyond.
int whole_year(int year, std::size_t digits) {
    if (digits != 2) return year;
    return year <= 40 ? 2000 + year : 1900 + year;
}

bool take_separator(Scanner &s, char separator) {
    bool const spaced = separator == '|' || separator == '/';
    if (spaced) s.skip_spaces();
    if (s.now() != separator) return false;
    ++s.at;
    if (spaced || separator == '.') s.skip_spaces();
    return true;
}

/// "2020-02-19", "2020/2/19", "2020.02.19.", "2020. szeptember 15.", "2020年2月19日", "2020년 2월 19일".
std::optional<NumericDate> year_first(Scanner &s) {
    NumericDate d;
    d.year = s.number(4, 4);
    if (d.year < 0) return std::nullopt;
    for (auto const &[year_mark, month_mark, day_mark] :
         {std::array<std::string_view, 3>{"年", "月", "日"}, std::array<std::string_view, 3>{"년", "월", "일"}}) {
        Scanner t = s;
        t.skip_spaces();
        if (!t.take(year_mark)) continue;
        t.skip_spaces();
        d.month = t.number(1, 2);
        if (d.month < 0 || !t.take(month_mark)) return std::nullopt;
        t.skip_spaces();
        d.day = t.number(1, 2);
        if (d.day < 0 || !t.take(day_mark)) return std::nullopt;
        s = t;
        d.in_words = true;
        return d;
    }
    char const separator = s.now();
    if (separator == '-' || separator == '/' || separator == '.') {
        ++s.at;
        if (separator == '.') s.skip_spaces();
        d.month = s.number(1, 2);
        bool const named = d.month < 0;
        if (named) d.month = static_cast<int>(month_named(s.word()));
        if (d.month < 1) return std::nullopt;
        if (named && separator == '.') s.skip_spaces();
        else if (!take_separator(s, separator)) return std::nullopt;
        d.day = s.number(1, 2);
        if (d.day < 0) return std::nullopt;
        d.in_words = separator == '-';
        return d;
    }
    // Lithuanian: "2020 m. spalio 26 d."
    s.skip_spaces();
    if (s.take("m.")) s.skip_spaces();
    d.month = static_cast<int>(month_named(s.word()));
    if (d.month == 0) return std::nullopt;
    s.skip_spaces();
    d.day = s.number(1, 2);
    d.in_words = true;
    return d.day < 0 ? std::nullopt : std::optional(d);
}

/// "19.02.2020", "19/02/20", "19-2-2020".
std::optional<NumericDate> three_numbers(Scanner &s, NumberOrder order) {
    NumericDate d;
    int const first = s.number(1, 2);
    if (s.now() == ' ' && (s.now(1) == '|' || s.now(1) == '/')) ++s.at; // "26 | 01 | 2022"
    char const separator = s.now();
    if (separator != '.' && separator != '/' && separator != '-' && separator != '|') return std::nullopt;
    if (!take_separator(s, separator)) return std::nullopt;
    int const second = s.number(1, 2);
    if (second < 0 || !take_separator(s, separator)) return std::nullopt;
    auto const digits = s.digits_here();
    if (digits != 4 && digits != 2) return std::nullopt;
    d.year = whole_year(s.number(2, 4), digits);
    bool const month_first = (order == NumberOrder::month_first && separator == '/' && first <= 12) || second > 12;
    d.month = month_first ? first : second;
    d.day = month_first ? second : first;
    d.ambiguous = first <= 12 && second <= 12 && first != second && separator != '.';
    return d;
}

/// What stands between the parts of a date in words: commas, "of", "de", "del", "of the".
void skip_joints(Scanner &s) {
    for (int steps = 0; steps < 4; ++steps) {
        s.skip_spaces();
        if (s.take(",") || s.take(".") || s.take("/") || s.take("،") || s.take("-") || s.take("\u2011")) continue;
        Scanner t = s;
        auto const word = t.word();
        constexpr std::array<std::string_view, 6> joints{"of", "de", "del", "do", "di", "ta'"};
        bool joint = false;
        for (auto const j : joints) joint = joint || equal_ignoring_case(word, j);
        if (!joint) return;
        s = t;
    }
}

/// "3rd", "1er", "2º", "3-го", "3."
void skip_ordinal(Scanner &s) {
    for (std::string_view const ending : {"st", "nd", "rd", "th", "er", "ª", "º", "°"}) {
        Scanner t = s;
        if (t.take(ending) && !is_letter(t.now())) {
            s = t;
            return;
        }
    }
}

int year_after(Scanner &s) {
    skip_joints(s);
    if (s.take("'") || s.take("’")) {
        int const two = s.number(2, 2);
        return two < 0 ? -1 : whole_year(two, 2);
    }
    return s.number(4, 4);
}

/// "3 March 2021", "3. März 2021", "3 de marzo de 2021", "19-Feb-2020".
std::optional<NumericDate> day_then_month(Scanner &s) {
    NumericDate d;
    d.in_words = true;
    d.day = s.number(1, 2);
    skip_ordinal(s);
    skip_joints(s);
    d.month = static_cast<int>(month_named(s.word()));
    if (d.month == 0) return std::nullopt;
    d.year = year_after(s);
    return d.year < 0 ? std::nullopt : std::optional(d);
}

/// "March 3, 2021", "Mar. 3rd 2021".
std::optional<NumericDate> month_then_day(Scanner &s) {
    NumericDate d;
    d.in_words = true;
    d.month = static_cast<int>(month_named(s.word()));
    if (d.month == 0) return std::nullopt;
    skip_joints(s);
    d.day = s.number(1, 2);
    if (d.day < 0) return std::nullopt;
    skip_ordinal(s);
    d.year = year_after(s);
    return d.year < 0 ? std::nullopt : std::optional(d);
}

std::optional<FoundDate> date_at(std::string_view text, std::size_t begin, NumberOrder order) {
    using Form = std::optional<NumericDate> (*)(Scanner &, NumberOrder);
    constexpr std::array<Form, 3> digit_forms{[](Scanner &s, NumberOrder) { return year_first(s); },
                                              [](Scanner &s, NumberOrder o) { return three_numbers(s, o); },
                                              [](Scanner &s, NumberOrder) { return day_then_month(s); }};
    constexpr std::array<Form, 1> word_forms{[](Scanner &s, NumberOrder) { return month_then_day(s); }};
    auto const attempt = [&](Form form) -> std::optional<FoundDate> {
        Scanner s{text, begin};
        auto const d = form(s, order);
        bool const goes_on = is_digit(s.now()) || (s.now() == '.' && is_digit(s.now(1)));
        if (!d || goes_on || d->month < 1 || d->day < 1) return std::nullopt;
        auto const day = believable_day(d->year, static_cast<unsigned>(d->month), static_cast<unsigned>(d->day));
        if (!day) return std::nullopt;
        FoundDate found{begin, s.at, Moment{*day, std::nullopt, std::nullopt}, d->ambiguous, d->in_words};
        found.end = read_clock_after(text, s.at, found.moment);
        return found;
    };
    if (is_digit(text[begin])) {
        for (auto const form : digit_forms)
            if (auto found = attempt(form)) return found;
    } else {
        for (auto const form : word_forms)
            if (auto found = attempt(form)) return found;
    }
    return std::nullopt;
}

std::optional<Moment> compact_date(std::string_view value) {
    Scanner s{value};
    auto const digits = s.digits_here();
    if (digits != 8 && digits != 12 && digits != 14) return std::nullopt;
    auto const number = [&](std::size_t from, std::size_t count) {
        int n = 0;
        for (std::size_t i = 0; i < count; ++i) n = n * 10 + (value[from + i] - '0');
        return n;
    };
    auto const day =
        believable_day(number(0, 4), static_cast<unsigned>(number(4, 2)), static_cast<unsigned>(number(6, 2)));
    if (!day) return std::nullopt;
    Moment moment{*day, std::nullopt, std::nullopt};
    bool const basic_time = digits == 8 && s.now(8) == 'T' && is_digit(s.now(9)) && is_digit(s.now(12));
    if (digits >= 12) {
        moment.time_of_day = clock_time(number(8, 2), number(10, 2));
    } else if (basic_time && is_digit(s.now(10)) && is_digit(s.now(11))) {
        moment.time_of_day = clock_time(number(9, 2), number(11, 2));
        std::size_t end = 13;
        while (is_digit(s.now(end))) ++end;
        if (moment.time_of_day) moment.utc_offset = read_zone(value, end);
    } else {
        read_clock_after(value, digits, moment);
    }
    return moment;
}

std::optional<Moment> unix_time(std::string_view value) {
    Scanner s{value};
    auto const digits = s.digits_here();
    if ((digits != 10 && digits != 13) || digits != value.size()) return std::nullopt;
    std::int64_t seconds = 0;
    for (std::size_t i = 0; i < 10; ++i) seconds = seconds * 10 + (value[i] - '0');
    auto const minutes = std::chrono::floor<std::chrono::minutes>(std::chrono::seconds(seconds));
    auto const days = std::chrono::floor<std::chrono::days>(minutes);
    std::chrono::year_month_day const ymd{std::chrono::sys_days(days)};
    if (static_cast<int>(ymd.year()) < earliest_year + 15 || static_cast<int>(ymd.year()) > latest_year)
        return std::nullopt;
    return Moment{Day{static_cast<std::int32_t>(days.count())}, minutes - days, std::chrono::minutes(0)};
}

/// May a date begin here: not inside a number, a word or a decimal.
bool begins(std::string_view text, std::size_t at) {
    char const c = text[at];
    if (!is_digit(c) && !is_letter(c)) return false;
    if (at == 0) return true;
    char const before = text[at - 1];
    if (is_digit(c)) {
        if (is_digit(before) || is_upper(before) || is_lower(before)) return false;
        bool const in_number = (before == '.' || before == ',' || before == '-' || before == '/' || before == ':') &&
                               at >= 2 && is_digit(text[at - 2]);
        return !in_number;
    }
    return !is_letter(before);
}

} // namespace

std::optional<Day> believable_day(int year, unsigned month, unsigned day) {
    std::chrono::year_month_day const ymd{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (year < earliest_year || year > latest_year || !ymd.ok()) return std::nullopt;
    return Day{static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count())};
}

std::optional<FoundDate> find_date(std::string_view text, std::size_t from, NumberOrder order) {
    for (auto at = from; at < text.size(); ++at) {
        if (!begins(text, at)) continue;
        if (auto found = date_at(text, at, order)) return found;
    }
    return std::nullopt;
}

std::vector<FoundDate> find_dates(std::string_view text, NumberOrder order, std::size_t limit) {
    std::vector<FoundDate> dates;
    for (std::size_t from = 0; dates.size() < limit;) {
        auto found = find_date(text, from, order);
        if (!found) break;
        from = found->end;
        dates.push_back(*found);
    }
    return dates;
}

std::optional<Moment> read_date_value(std::string_view value, NumberOrder order) {
    value = trim(value);
    if (auto moment = unix_time(value)) return moment;
    if (auto moment = compact_date(value)) return moment;
    if (auto const found = find_date(value.substr(0, 200), 0, order)) return found->moment;
    return std::nullopt;
}

std::optional<FoundDate> find_date_in_url(std::string_view url) {
    url = url.substr(0, 2000);
    for (std::size_t at = 0; at < url.size(); ++at) {
        if (!is_digit(url[at]) || (at > 0 && is_digit(url[at - 1]))) continue;
        Scanner s{url, at};
        auto const digits = s.digits_here();
        if (digits == 4) {
            Scanner t = s;
            int const year = t.number(4, 4);
            char const separator = t.now();
            if (separator != '/' && separator != '-' && separator != '_' && separator != '.') continue;
            ++t.at;
            int month = t.number(1, 2);
            if (month < 0) month = static_cast<int>(month_named(t.word()));
            if (month < 1 || t.now() != separator) continue;
            ++t.at;
            int const day_number = t.number(1, 2);
            if (day_number < 1) continue;
            if (auto const day = believable_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day_number)))
                return FoundDate{at, t.at, Moment{*day, std::nullopt, std::nullopt}, false, true};
        } else if (digits == 8 || digits == 12) { // 14 are the moment of an archive's copy
            if (auto const moment = compact_date(url.substr(at, 8)))
                return FoundDate{at, at + 8, Moment{moment->day, std::nullopt, std::nullopt}, false, false};
        } else if (digits == 2) {
            Scanner t = s;
            auto const d = three_numbers(t, NumberOrder::day_first);
            if (!d || is_digit(t.now()) || d->month < 1 || d->day < 1) continue;
            if (auto const day =
                    believable_day(d->year, static_cast<unsigned>(d->month), static_cast<unsigned>(d->day)))
                return FoundDate{at, t.at, Moment{*day, std::nullopt, std::nullopt}, d->ambiguous, false};
        }
    }
    return std::nullopt;
}

} // namespace dateline::input
