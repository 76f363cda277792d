#include "calendar/timex.hpp"

#include "base/digits.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace dateline::calendar {

namespace {

constexpr std::array<std::string_view, 4> season_codes{"SP", "SU", "FA", "WI"};

std::string_view part_code(PartOfDay part) {
    switch (part) {
    case PartOfDay::dawn:
    case PartOfDay::morning: return "TMO";
    case PartOfDay::noon: return "TMI";
    case PartOfDay::afternoon: return "TAF";
    case PartOfDay::evening: return "TEV";
    case PartOfDay::night:
    case PartOfDay::midnight:
    case PartOfDay::overnight: return "TNI";
    case PartOfDay::daytime: return "TDT";
    }
    return "";
}

/// Four digits, "BC" before them where the year is before 1 AD, X where it is not known.
std::string year_text(DateFields const &fields) {
    if (!fields.year) return "XXXX";
    int const year = *fields.year;
    std::string text(year > 0 ? "" : "BC");
    base::append_padded(text, static_cast<unsigned>(year > 0 ? year : 1 - year), 4);
    return text;
}

std::string two(unsigned value) {
    std::string text(value == 0 ? "XX" : "");
    if (value != 0) base::append_padded(text, value, 2);
    return text;
}

std::string one(unsigned value) { return value == 0 ? "X" : fmt::format(FMT_COMPILE("{}"), value); }

std::string day_text(DateFields const &fields) {
    if (fields.iso_weekday != 0 && fields.day == 0)
        return fmt::format(FMT_COMPILE("{}-W{}-{}"), year_text(fields), two(fields.index), fields.iso_weekday);
    auto text = year_text(fields);
    for (auto const part : {fields.month, fields.day}) {
        text += '-';
        text += two(part);
    }
    return text;
}

std::string time_text(DateFields const &fields) {
    if (fields.part && !fields.time) return std::string(part_code(*fields.part));
    if (!fields.time) return "TXX";
    auto const time = fields.time->count();
    return fmt::format(FMT_COMPILE("T{:02}:{:02}"), time / 60, time % 60);
}

/// The first digits of a decade or century: 199, 19. The fifth century BC begins with 500 BC, and is BC04 all the same.
std::string leading_digits(DateFields const &fields, int size, std::size_t digits) {
    if (!fields.year) return std::string(digits, 'X');
    int const year = *fields.year;
    int const group = year > 0 ? year / size : -year / size;
    return fmt::format(FMT_COMPILE("{}{:0{}}"), year > 0 ? "" : "BC", group, digits);
}

std::string date_text(DateFields const &fields) {
    switch (fields.grain) {
    case Grain::minute:
    case Grain::hour:
    case Grain::part_of_day: return day_text(fields) + time_text(fields);
    case Grain::day: return day_text(fields);
    case Grain::weekend: return fmt::format(FMT_COMPILE("{}-W{}-WE"), year_text(fields), two(fields.index));
    case Grain::week: return fmt::format(FMT_COMPILE("{}-W{}"), year_text(fields), two(fields.index));
    case Grain::month: return fmt::format(FMT_COMPILE("{}-{}"), year_text(fields), two(fields.month));
    case Grain::season:
        return fmt::format(FMT_COMPILE("{}-{}"), year_text(fields),
                           fields.season ? season_codes[static_cast<std::size_t>(*fields.season)] : "XX");
    case Grain::quarter: return fmt::format(FMT_COMPILE("{}-Q{}"), year_text(fields), one(fields.index));
    case Grain::half_year: return fmt::format(FMT_COMPILE("{}-H{}"), year_text(fields), one(fields.index));
    case Grain::year: return year_text(fields);
    case Grain::decade: return leading_digits(fields, 10, 3);
    case Grain::century: return leading_digits(fields, 100, 2);
    case Grain::unknown: return "XXXX-XX-XX";
    }
    return {};
}

/// What the values of posts say beyond those of TimeML.
std::string post_text(DateFields const &fields) {
    bool const named_day = fields.grain <= Grain::day && fields.iso_weekday != 0 && fields.day != 0;
    if (named_day)
        return fmt::format(FMT_COMPILE("{}-WXX-{}{}"), day_text(fields), fields.iso_weekday,
                           fields.grain == Grain::day ? "" : time_text(fields));
    if (fields.grain == Grain::week && fields.month != 0)
        return fmt::format(FMT_COMPILE("{}-{}-W{}"), year_text(fields), two(fields.month), two(fields.index));
    if (fields.grain == Grain::year && fields.numbered) return year_text(fields) + "-XX-XX";
    return date_text(fields);
}

struct UnitCode {
    bool of_time; ///< behind "T"
    char letter;
    double factor; ///< how many of that letter one unit is
};

UnitCode unit_code(Unit unit) {
    switch (unit) {
    case Unit::second: return {true, 'S', 1};
    case Unit::minute: return {true, 'M', 1};
    case Unit::hour: return {true, 'H', 1};
    case Unit::day: return {false, 'D', 1};
    case Unit::weekend: return {false, 'D', 2};
    case Unit::week: return {false, 'W', 1};
    case Unit::fortnight: return {false, 'W', 2};
    case Unit::month: return {false, 'M', 1};
    case Unit::quarter: return {false, 'Q', 1};
    case Unit::season: return {false, 'M', 3};
    case Unit::half_year: return {false, 'M', 6};
    case Unit::year: return {false, 'Y', 1};
    case Unit::decade: return {false, 'Y', 10};
    case Unit::century: return {false, 'Y', 100};
    case Unit::millennium: return {false, 'Y', 1000};
    }
    return {false, 'D', 1};
}

std::string count_text(double count) {
    if (count == std::floor(count) && count < 1e18)
        return fmt::format(FMT_COMPILE("{}"), static_cast<std::int64_t>(count));
    return fmt::format(FMT_COMPILE("{:.4g}"), count);
}

std::string duration_text(DurationValue const &value) {
    auto code = unit_code(value.unit);
    if (value.unit_open) return "PXX";
    if (!value.count) {
        // "decades", "centuries": their own letters, since X times ten years would say more than the words.
        if (value.unit == Unit::decade) return "PXE";
        if (value.unit == Unit::century) return "PXC";
        return fmt::format(FMT_COMPILE("P{}X{}"), code.of_time ? "T" : "", code.letter);
    }
    // Half an hour is 30 minutes, half a year 6 months, two and a half hours 2H30M.
    double count = *value.count * code.factor;
    if (count < 1 && code.letter == 'H') return fmt::format(FMT_COMPILE("PT{}M"), count_text(count * 60));
    if (count < 1 && code.letter == 'Y') return fmt::format(FMT_COMPILE("P{}M"), count_text(count * 12));
    if (count != std::floor(count) && code.letter == 'H' && !value.and_count)
        return fmt::format(FMT_COMPILE("PT{}H{}M"), count_text(std::floor(count)),
                           count_text(std::round((count - std::floor(count)) * 60)));
    if (count == std::floor(count) + 0.5 && code.letter == 'Y' && !value.and_count)
        return fmt::format(FMT_COMPILE("P{}Y6M"), count_text(std::floor(count)));
    auto text = fmt::format(FMT_COMPILE("P{}{}{}"), code.of_time ? "T" : "", count_text(count), code.letter);
    if (value.and_count) {
        auto const more = unit_code(value.and_unit);
        text += fmt::format(FMT_COMPILE("{}{}{}"), more.of_time && !code.of_time ? "T" : "",
                            count_text(*value.and_count * more.factor), more.letter);
    }
    return text;
}

struct Writer {
    ValueForm form;
    std::string operator()(DateFields const &fields) const {
        return form == ValueForm::post ? post_text(fields) : date_text(fields);
    }
    std::string operator()(DurationValue const &value) const { return duration_text(value); }
    std::string operator()(VagueTime time) const {
        switch (time) {
        case VagueTime::present: return "PRESENT_REF";
        case VagueTime::past: return "PAST_REF";
        case VagueTime::future: return "FUTURE_REF";
        }
        return {};
    }
};

std::string edtf_year(int year) {
    std::string text(year < 0 ? "-" : "");
    base::append_padded(text, static_cast<unsigned>(std::abs(year)), 4);
    return text;
}

std::string edtf_day(Instant instant) {
    auto const day = day_of(instant);
    auto text = edtf_year(int{day.year()});
    for (auto const part : {unsigned{day.month()}, unsigned{day.day()}}) {
        text += '-';
        base::append_padded(text, part, 2);
    }
    return text;
}

std::string without_last(std::string text, std::size_t characters) {
    text.resize(text.size() - characters);
    return text;
}

/// The period of the calendar that the interval is, in EDTF; empty where it is none.
std::string edtf_period(Interval interval, Grain grain) {
    // Texts are made for what matches only: most intervals are none of most periods.
    auto const fields = [&] { return fields_of(interval.begin, grain); };
    auto const year = [&] { return edtf_year(int{day_of(interval.begin).year()}); };
    switch (grain) {
    case Grain::day: return interval == day(interval.begin) ? edtf_day(interval.begin) : "";
    case Grain::month:
        return interval == period(Unit::month, interval.begin)
                   ? fmt::format(FMT_COMPILE("{}-{:02}"), year(), fields().month)
                   : "";
    case Grain::season:
        return interval == period(Unit::season, interval.begin)
                   ? fmt::format(FMT_COMPILE("{}-{}"), year(),
                                 21 + static_cast<int>(fields().season.value_or(Season::spring)))
                   : "";
    case Grain::quarter:
        return interval == period(Unit::quarter, interval.begin)
                   ? fmt::format(FMT_COMPILE("{}-{}"), year(), 32 + fields().index)
                   : "";
    case Grain::half_year:
        return interval == period(Unit::half_year, interval.begin)
                   ? fmt::format(FMT_COMPILE("{}-{}"), year(), 39 + fields().index)
                   : "";
    case Grain::year: return interval == period(Unit::year, interval.begin) ? year() : "";
    // Digits left open count away from zero: "-049X" is no decade of ours.
    case Grain::decade:
        return fields().year >= 0 && interval == period(Unit::decade, interval.begin) ? without_last(year(), 1) + "X"
                                                                                      : "";
    case Grain::century:
        return fields().year >= 0 && interval == period(Unit::century, interval.begin) ? without_last(year(), 2) + "XX"
                                                                                       : "";
    case Grain::minute:
    case Grain::hour:
    case Grain::part_of_day:
    case Grain::weekend:
    case Grain::week:
    case Grain::unknown: return "";
    }
    return "";
}

/// What "~" may stand on: the grammar has none behind a season, a quarter or a half, nor behind an X.
bool is_date(Grain grain) { return grain == Grain::day || grain == Grain::month || grain == Grain::year; }

/// A whole month or year by its shorter name: the ends of an interval may be coarser than a day.
std::string edtf_end(Instant begin, Grain grain) {
    for (auto const unit : {Unit::year, Unit::month})
        if (grain == grain_of(unit) && period(unit, begin).begin == begin)
            return edtf_period(period(unit, begin), grain);
    return edtf_day(begin);
}

} // namespace

DateFields fields_of(Instant begin, Grain grain) {
    auto const day = day_of(begin);
    auto const month = unsigned{day.month()};
    DateFields fields;
    fields.grain = grain;
    fields.year = int{day.year()};
    switch (grain) {
    case Grain::minute:
    case Grain::hour: fields.time = begin - start_of_day(begin); [[fallthrough]];
    case Grain::part_of_day:
    case Grain::day: fields.day = static_cast<std::uint8_t>(unsigned{day.day()}); [[fallthrough]];
    case Grain::month: fields.month = static_cast<std::uint8_t>(month); break;
    case Grain::weekend:
    case Grain::week: {
        auto const iso = iso_week(begin);
        fields.year = iso.year;
        fields.index = static_cast<std::uint8_t>(iso.week);
        fields.month = static_cast<std::uint8_t>(unsigned{day_of(week(begin).begin + date::days{3}).month()});
        break;
    }
    case Grain::season: fields.season = static_cast<Season>((month + 9) % 12 / 3); break;
    case Grain::quarter: fields.index = static_cast<std::uint8_t>((month + 2) / 3); break;
    case Grain::half_year: fields.index = month <= 6 ? 1 : 2; break;
    case Grain::year:
    case Grain::decade:
    case Grain::century:
    case Grain::unknown: break;
    }
    return fields;
}

std::string to_timex3(TimexValue const &value, ValueForm form) { return std::visit(Writer{form}, value); }

std::string to_edtf(Interval interval, Grain grain, Extent extent, bool about) {
    bool const open_begin = interval.begin <= first_instant();
    bool const open_end = interval.end >= end_of_instants();
    if (open_begin && open_end) return "";
    if (grain <= Grain::part_of_day) return "";
    if (!open_begin && !open_end) {
        for (auto const exact : {grain, Grain::day, Grain::month, Grain::year})
            if (auto const whole = edtf_period(interval, exact); !whole.empty())
                return about && is_date(exact) ? whole + "~" : whole;
        if (extent == Extent::point)
            return fmt::format(FMT_COMPILE("[{}..{}]"), edtf_day(interval.begin),
                               edtf_day(interval.end - std::chrono::minutes{1}));
    }
    auto const last = interval.end - std::chrono::minutes{1};
    auto const begin = open_begin ? std::string("..") : edtf_end(interval.begin, grain) + (about ? "~" : "");
    return fmt::format(FMT_COMPILE("{}/{}"), begin, open_end ? ".." : edtf_day(last));
}

} // namespace dateline::calendar
