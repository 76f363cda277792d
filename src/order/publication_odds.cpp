#include "order/publication_odds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::order {

namespace {

using Kind = Clue::Kind;
using date::local_days;

// As `publication_bench --odds` prints them (bench/README.md says of which articles).

constexpr std::array years{
    OddsRow{-30, 0.0085, 0.0325}, OddsRow{-10, 0.0012, 0.0244}, OddsRow{-5, 0.0024, 0.0325},
    OddsRow{-3, 0.0012, 0.0244},  OddsRow{-2, 0.0073, 0.0569},  OddsRow{-1, 0.0146, 0.1057},
    OddsRow{0, 0.0427, 0.0976},   OddsRow{1, 0.0439, 0.0163},   OddsRow{2, 0.0963, 0.0650},
    OddsRow{3, 0.0634, 0.0244},   OddsRow{4, 0.0890, 0.0488},   OddsRow{6, 0.1622, 0.0813},
    OddsRow{11, 0.1195, 0.0976},  OddsRow{21, 0.2280, 0.2439},  OddsRow{51, 0.1195, 0.0488},
    OddsRow{201, 0.0000, 0.0000},
};
constexpr std::array months_of_years{
    OddsRow{-120, 0.0000, 0.1250}, OddsRow{-12, 0.0000, 0.0625}, OddsRow{-3, 0.0000, 0.0000},
    OddsRow{-1, 0.0085, 0.0000},   OddsRow{0, 0.0085, 0.0000},   OddsRow{1, 0.0085, 0.0000},
    OddsRow{2, 0.0339, 0.0000},    OddsRow{4, 0.0085, 0.0000},   OddsRow{7, 0.0763, 0.0625},
    OddsRow{13, 0.5508, 0.6875},   OddsRow{37, 0.1949, 0.0000},  OddsRow{121, 0.1102, 0.0625},
    OddsRow{601, 0.0000, 0.0000},
};
// How often a whole day is the day itself depends on the texts: of web pages six in ten name their own, of agency copy
// hardly any. Pages that do were left out, and three tenths of what is told are given to that day.
constexpr std::array whole_days{
    OddsRow{-3650, 0.0128, 0.6533}, OddsRow{-366, 0.0128, 0.0267},  OddsRow{-60, 0.0128, 0.0000},
    OddsRow{-14, 0.0128, 0.0133},   OddsRow{-3, 0.0449, 0.0533},    OddsRow{-1, 0.0321, 0.0400},
    OddsRow{0, 0.3, 0.0},           OddsRow{1, 0.0257, 0.0000},     OddsRow{2, 0.0064, 0.0000},
    OddsRow{3, 0.0257, 0.0000},     OddsRow{8, 0.0192, 0.0267},     OddsRow{31, 0.0514, 0.0267},
    OddsRow{121, 0.0449, 0.0267},   OddsRow{366, 0.2120, 0.0800},   OddsRow{1096, 0.0963, 0.0533},
    OddsRow{3651, 0.0899, 0.0000},  OddsRow{18263, 0.0000, 0.0000},
};
constexpr std::array months{
    OddsRow{0, 0.0333, 0.0741},  OddsRow{1, 0.1967, 0.0864}, OddsRow{2, 0.1600, 0.0370},  OddsRow{3, 0.1167, 0.0494},
    OddsRow{4, 0.1000, 0.0741},  OddsRow{5, 0.1400, 0.2099}, OddsRow{6, 0.0633, 0.0370},  OddsRow{7, 0.0233, 0.0494},
    OddsRow{8, 0.0333, 0.0988},  OddsRow{9, 0.0433, 0.0617}, OddsRow{10, 0.0267, 0.0864}, OddsRow{11, 0.0633, 0.1358},
    OddsRow{12, 0.0000, 0.0000},
};
constexpr std::array days_of_years{
    OddsRow{-183, 0.0511, 0.0847}, OddsRow{-60, 0.0268, 0.0932}, OddsRow{-30, 0.0195, 0.1356},
    OddsRow{-14, 0.0268, 0.1186},  OddsRow{-7, 0.0122, 0.1186},  OddsRow{-3, 0.0049, 0.0254},
    OddsRow{-1, 0.0146, 0.0085},   OddsRow{0, 0.0608, 0.1271},   OddsRow{1, 0.0243, 0.0254},
    OddsRow{2, 0.0316, 0.0000},    OddsRow{3, 0.0462, 0.0085},   OddsRow{7, 0.2311, 0.0678},
    OddsRow{15, 0.1873, 0.0932},   OddsRow{31, 0.1192, 0.0424},  OddsRow{61, 0.0949, 0.0424},
    OddsRow{121, 0.0487, 0.0085},  OddsRow{184, 0.0000, 0.0000},
};
constexpr std::array headings{
    OddsRow{-3650, 0.3478, 0.0000}, OddsRow{-30, 0.0290, 0.0000},   OddsRow{-7, 0.0145, 0.0000},
    OddsRow{-2, 0.0217, 0.0000},    OddsRow{-1, 0.0435, 0.0000},    OddsRow{0, 0.0870, 0.0000},
    OddsRow{1, 0.1087, 0.0000},     OddsRow{2, 0.0145, 0.0000},     OddsRow{3, 0.0362, 0.0000},
    OddsRow{8, 0.0725, 0.0000},     OddsRow{31, 0.1014, 0.0000},    OddsRow{184, 0.1232, 0.0000},
    OddsRow{3651, 0.0000, 0.0000},  OddsRow{18263, 0.0000, 0.0000},
};
constexpr std::array weekdays{
    OddsRow{0, 0.3091, 0.3324}, OddsRow{1, 0.2892, 0.1691}, OddsRow{2, 0.1553, 0.0466}, OddsRow{3, 0.0971, 0.0904},
    OddsRow{4, 0.0456, 0.0758}, OddsRow{5, 0.0397, 0.0700}, OddsRow{6, 0.0640, 0.2157}, OddsRow{7, 0.0000, 0.0000},
};

} // namespace

std::span<OddsRow const> odds_table(Clue::Kind kind) {
    switch (kind) {
    case Kind::year: return years;
    case Kind::month_of_year: return months_of_years;
    case Kind::whole_day: return whole_days;
    case Kind::month: return months;
    case Kind::day_of_year: return days_of_years;
    case Kind::heading: return headings;
    case Kind::weekday: return weekdays;
    case Kind::copyright:
    case Kind::since: return {};
    }
    return {};
}

namespace {

double days_of(calendar::Unit unit) {
    switch (calendar::grain_of(unit)) {
    case Grain::week: return 7;
    case Grain::month: return 30.4;
    case Grain::year: return 365.2;
    case Grain::day: return 1;
    case Grain::minute:
    case Grain::hour:
    case Grain::part_of_day:
    case Grain::weekend:
    case Grain::season:
    case Grain::quarter:
    case Grain::half_year:
    case Grain::decade:
    case Grain::century:
    case Grain::unknown: return 0;
    }
    return 0;
}

/// "the almost seven months since": less than seven, and not much less.
double of_since(Clue const &clue, date::year_month_day day) {
    auto const unit = days_of(clue.unit);
    if (unit == 0) return 1;
    constexpr double never = 0.01;
    double best = never;
    auto const year = int{day.year()};
    auto const try_from = [&](int from_year) {
        date::year_month_day const from{date::year{from_year}, date::month{clue.said.month}, date::day{clue.said.day}};
        if (!from.ok()) return;
        auto const days = (local_days{day} - local_days{from}).count();
        auto const beyond = static_cast<double>(days) / unit - clue.count; // in units
        constexpr double slack = 0.35;                                     // within it all are as likely
        bool const less = clue.mod == Mod::less_than || clue.mod == Mod::equal_or_less;
        bool const more = clue.mod == Mod::more_than || clue.mod == Mod::equal_or_more;
        bool const wrong_side = (less && beyond > 0) || (more && beyond < 0);
        if (!wrong_side) best = std::max(best, std::exp(-std::max(0.0, std::abs(beyond) - slack) / slack));
    };
    if (clue.said.year) {
        try_from(*clue.said.year);
    } else {
        auto const years_back = static_cast<int>(clue.count * unit / days_of(calendar::Unit::year));
        for (int const back : {years_back, years_back + 1}) try_from(year - back);
    }
    return best;
}

} // namespace

double likelihood(Clue const &clue, date::year_month_day day) {
    if (clue.kind == Kind::since) return of_since(clue, day);
    auto const apart = distance(clue, day);
    constexpr double seldom = 1e-5; // what no table has seen
    if (!apart) return seldom;
    constexpr double of_its_year = 0.98; // "©2024" of news of 2024
    if (clue.kind == Kind::copyright) return *apart == 0 ? of_its_year : 1 - of_its_year;
    auto const rows = odds_table(clue.kind);
    if (*apart < rows.front().from || *apart >= rows.back().from) return seldom;
    auto const next = std::find_if(rows.begin() + 1, rows.end(), [&](OddsRow const &row) { return *apart < row.from; });
    auto const &row = *(next - 1);
    // A tenth is kept for what the articles happened not to show.
    constexpr double unseen = 0.1;
    auto const measured = clue.ahead ? row.ahead : row.told;
    auto const smooth = (1 - unseen) * measured + unseen / static_cast<double>(rows.size() - 1);
    auto const share = smooth / (next->from - row.from);
    // "Tuesday, May 1" is of a year in which that day is a Tuesday.
    constexpr double slip = 0.02;
    auto const &said = clue.said;
    double const fits = said.day != 0 && said.weekday != 0 &&
                                date::weekday{local_days{day} - date::days{*apart}}.iso_encoding() != said.weekday
                            ? slip
                            : 1;
    return share * fits;
}

} // namespace dateline::order
