#include "calendar/edtf_reader.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace dateline::tests {

namespace {

struct Dates {
    date::local_days first;
    date::local_days last;
    bool plain = true; ///< a day, month or year, which may stand at the end of an interval and take "~"
};

bool digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view text) { return std::stoi(std::string(text)); }

Dates months(int year, unsigned first, int count, bool plain) {
    auto const begin = date::year{year} / date::month{first};
    return {date::local_days{begin / 1}, date::local_days{(begin + date::months{count - 1}) / date::last}, plain};
}

/// 21 to 24 seasons (of the north: spring from March), 33 to 36 quarters, 40 and 41 halves.
std::optional<Dates> part_of_year(int year, unsigned code) {
    if (code >= 1 && code <= 12) return months(year, code, 1, true);
    if (code >= 21 && code <= 24) return months(year, (code - 21) * 3 + 3, 3, false);
    if (code >= 33 && code <= 36) return months(year, (code - 33) * 3 + 1, 3, false);
    if (code == 40 || code == 41) return months(year, (code - 40) * 6 + 1, 6, false);
    return std::nullopt;
}

std::optional<Dates> years(int sign, std::string_view text) {
    auto const open = text.find('X');
    if (open == std::string_view::npos) {
        if (!digits(text)) return std::nullopt;
        if (sign < 0 && number(text) == 0) return std::nullopt;
        return months(sign * number(text), 1, 12, true);
    }
    // The digits left open are any: 0 to 9 each, away from year 0 on either side.
    std::string low(text);
    std::string high(text);
    for (auto at = open; at < text.size(); ++at) {
        if (text[at] != 'X') return std::nullopt;
        low[at] = '0';
        high[at] = '9';
    }
    if (!digits(low)) return std::nullopt;
    int const near = sign * number(low);
    int const far = sign * number(high);
    return Dates{months(std::min(near, far), 1, 12, false).first, months(std::max(near, far), 1, 12, false).last,
                 false};
}

std::optional<Dates> read_date(std::string_view text) {
    int sign = 1;
    if (text.starts_with('-')) {
        sign = -1;
        text.remove_prefix(1);
    }
    if (text.size() < 4) return std::nullopt;
    auto const year_text = text.substr(0, 4);
    text.remove_prefix(4);
    auto const year = years(sign, year_text);
    if (!year || text.empty()) return year;
    if (!year->plain || text.size() < 3 || text[0] != '-' || !digits(text.substr(1, 2))) return std::nullopt;
    auto const part = part_of_year(sign * number(year_text), static_cast<unsigned>(number(text.substr(1, 2))));
    text.remove_prefix(3);
    if (!part || text.empty()) return part;
    if (!part->plain || text.size() != 3 || text[0] != '-' || !digits(text.substr(1))) return std::nullopt;
    auto const month = date::year_month_day{part->first};
    auto const day = month.year() / month.month() / number(text.substr(1));
    if (!day.ok()) return std::nullopt;
    return Dates{date::local_days{day}, date::local_days{day}, true};
}

bool take_about(std::string_view &text) {
    if (!text.ends_with('~')) return false;
    text.remove_suffix(1);
    return true;
}

} // namespace

std::optional<ReadEdtf> read_edtf(std::string_view text) {
    ReadEdtf result;
    if (text.starts_with('[') && text.ends_with(']')) {
        text = text.substr(1, text.size() - 2);
        auto const dots = text.find("..");
        if (dots == std::string_view::npos) return std::nullopt;
        auto const first = read_date(text.substr(0, dots));
        auto const last = read_date(text.substr(dots + 2));
        if (!first || !last || !first->plain || !last->plain || first->last >= last->first) return std::nullopt;
        result.first = first->first;
        result.last = last->last;
        result.set = true;
        return result;
    }
    if (auto const slash = text.find('/'); slash != std::string_view::npos) {
        auto from = text.substr(0, slash);
        auto to = text.substr(slash + 1);
        result.interval = true;
        if (from != "..") {
            result.about = take_about(from);
            auto const first = read_date(from);
            if (!first || !first->plain) return std::nullopt;
            result.first = first->first;
        }
        if (to != "..") {
            result.about = take_about(to) || result.about;
            auto const last = read_date(to);
            if (!last || !last->plain) return std::nullopt;
            result.last = last->last;
        }
        if (result.first && result.last && *result.last < *result.first) return std::nullopt;
        return result;
    }
    result.about = take_about(text);
    auto const date = read_date(text);
    if (!date || (result.about && !date->plain)) return std::nullopt;
    result.first = date->first;
    result.last = date->last;
    return result;
}

} // namespace dateline::tests
