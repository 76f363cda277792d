#include "order/publication.hpp"

#include "calendar/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

namespace dateline::order {

namespace {

using date::local_days;
using phrases::CalendarDate;

/// How long it is since a day that the text names: "almost seven months since" Oct. 7.
struct Since {
    CalendarDate from; ///< month and day, the year where it is said
    double count = 0;
    calendar::Unit unit = calendar::Unit::day;
    Mod mod = Mod::none;
    Span words;
};

/// What the text says that bears on when it was written.
struct Clues {
    std::optional<int> copyright_year;
    std::optional<int> latest_year;       ///< that the text names
    std::optional<local_days> latest_day; ///< that it names whole
    std::vector<CalendarDate> days;       ///< month and day without a year
    std::array<int, 7> weekdays{};        ///< how often each is named without a date, Monday first
    std::vector<Since> since;
};

constexpr std::size_t most_clues = 40; // of a kind: more say nothing new

std::optional<local_days> day_of(int year, CalendarDate const &said) {
    date::year_month_day const day{date::year{year}, date::month{said.month}, date::day{said.day}};
    if (!day.ok()) return std::nullopt;
    return local_days{day};
}

class Collector {
public:
    Collector(text::Document const &document, phrases::Trees const &trees) : document_(document), trees_(trees) {}

    Clues collect(std::vector<phrases::Phrase> const &phrases, std::optional<int> copyright_year) {
        clues_.copyright_year = copyright_year;
        for (auto const &phrase : phrases) {
            if (auto const *said = date_of(phrase.root)) take(*said);
            else if (phrase.trail == phrases::Trail::since && latest_named_) take_since(phrase);
        }
        return std::move(clues_);
    }

private:
    [[nodiscard]] CalendarDate const *date_of(phrases::NodeId id) const {
        constexpr int deepest = 4;
        for (int depth = 0; depth < deepest; ++depth) {
            if (auto const *said = phrases::as<CalendarDate>(trees_, id)) return said;
            auto const *within = phrases::as<phrases::Within>(trees_, id);
            if (within == nullptr) return nullptr;
            id = within->outer;
        }
        return nullptr;
    }

    void take(CalendarDate const &said) {
        constexpr int first_news = 1800;
        constexpr int last_news = 2199;
        if (said.year && !said.short_year && *said.year >= first_news && *said.year <= last_news) {
            if (!clues_.latest_year || *clues_.latest_year < *said.year) clues_.latest_year = said.year;
            if (auto const day = day_of(*said.year, said); day && (!clues_.latest_day || *clues_.latest_day < *day))
                clues_.latest_day = day;
        }
        if (said.month != 0 && said.day != 0) {
            latest_named_ = said;
            if (!said.year && clues_.days.size() < most_clues) clues_.days.push_back(said);
        } else if (said.weekday != 0 && said.month == 0 && said.day == 0) {
            ++clues_.weekdays[said.weekday - 1U];
        }
    }

    void take_since(phrases::Phrase const &phrase) {
        Since since;
        auto id = phrase.root;
        if (auto const *about = phrases::as<phrases::Approximate>(trees_, id)) {
            since.mod = about->mod;
            id = about->of;
        }
        auto const *duration = phrases::as<phrases::Duration>(trees_, id);
        if (duration == nullptr || duration->amount.open || clues_.since.size() >= most_clues) return;
        since.from = *latest_named_;
        since.count = duration->amount.count;
        since.unit = duration->unit;
        since.words = document_.span(phrase.tokens);
        clues_.since.push_back(since);
    }

    text::Document const &document_;
    phrases::Trees const &trees_;
    Clues clues_;
    std::optional<CalendarDate> latest_named_;
};

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

/// How well a day goes with each of the clues; factors of a likelihood.
class Weigher {
public:
    explicit Weigher(Clues const &clues) : clues_(clues) {
        auto const top = std::max_element(clues.weekdays.begin(), clues.weekdays.end());
        if (*top > 0) weekday_ = static_cast<unsigned>(top - clues.weekdays.begin());
    }

    [[nodiscard]] double weight(local_days day) const {
        return of_year(day) * of_latest_day(day) * of_days(day) * of_weekday(day) * of_since(day);
    }

    /// The clues that speak for the day rather than against it, in words.
    [[nodiscard]] std::string evidence(local_days day, text::Document const &document) const {
        std::vector<std::string> reasons;
        auto const year = int{date::year_month_day{day}.year()};
        if (clues_.copyright_year == year) reasons.push_back(fmt::format("copyright {}", year));
        else if (clues_.latest_year == year) reasons.push_back(fmt::format("{} is the latest year named", year));
        for (auto const &since : clues_.since)
            if (of_one_since(since, day) > likely)
                reasons.push_back(fmt::format("“{}” since {:02}-{:02}", since.words.of(document.text), since.from.month,
                                              since.from.day));
        if (clues_.latest_day && of_latest_day(day) > likely) reasons.emplace_back("soon after the latest date named");
        if (weekday_ && of_weekday(day) > likely) reasons.emplace_back("the weekday that is named most, or the next");
        if (!clues_.days.empty() && of_days(day) > likely)
            reasons.emplace_back("near the days that are named without a year");
        std::string list;
        for (auto const &reason : reasons) list += (list.empty() ? "" : "; ") + reason;
        return list;
    }

    /// The years that can be meant.
    [[nodiscard]] std::pair<int, int> years() const {
        auto const first = clues_.copyright_year ? *clues_.copyright_year : *clues_.latest_year;
        return {first, first + 1};
    }

private:
    static constexpr double likely = 0.2;

    [[nodiscard]] double of_year(local_days day) const {
        auto const year = int{date::year_month_day{day}.year()};
        if (clues_.copyright_year) return year == *clues_.copyright_year ? 1 : 0.02;
        return year == *clues_.latest_year ? 1 : 0.2;
    }
    /// News follows what it tells of, mostly by days.
    [[nodiscard]] double of_latest_day(local_days day) const {
        if (!clues_.latest_day) return 1;
        constexpr double usual = 10; // days
        auto const later = (day - *clues_.latest_day).count();
        return later < 0 ? 0.02 : 0.05 + 0.95 * std::exp(-later / usual);
    }
    /// A day without a year lies near: mostly before, within weeks.
    [[nodiscard]] double of_days(local_days day) const {
        double result = 1;
        auto const year = int{date::year_month_day{day}.year()};
        for (auto const &said : clues_.days) {
            double nearest = 0.05;
            for (int const years : {-1, 0, 1})
                if (auto const that = day_of(year + years, said)) {
                    auto const later = (day - *that).count();
                    constexpr double usual = 30; // days
                    auto const weight = later >= 0 ? std::exp(-later / usual) : 0.5 * std::exp(later / usual);
                    nearest = std::max(nearest, weight);
                }
            result *= 0.3 + 0.7 * nearest;
        }
        return result;
    }
    /// Agencies name the day itself, papers the day before.
    [[nodiscard]] double of_weekday(local_days day) const {
        if (!weekday_) return 1;
        constexpr std::array<double, 7> by_days_after = {0.50, 0.28, 0.07, 0.05, 0.04, 0.03, 0.03};
        auto const weekday = date::weekday{day}.iso_encoding() - 1;
        return by_days_after[(weekday + 7 - *weekday_) % 7];
    }
    [[nodiscard]] double of_since(local_days day) const {
        return std::accumulate(clues_.since.begin(), clues_.since.end(), 1.0,
                               [&](double all, Since const &since) { return all * of_one_since(since, day); });
    }
    static double of_one_since(Since const &since, local_days day) {
        auto const unit = days_of(since.unit);
        if (unit == 0) return 1;
        double best = 0.01;
        auto const year = int{date::year_month_day{day}.year()};
        auto const try_from = [&](int from_year) {
            auto const from = day_of(from_year, since.from);
            if (!from) return;
            auto const units_passed = static_cast<double>((day - *from).count()) / unit;
            auto const beyond = units_passed - since.count; // in units
            constexpr double slack = 0.35;
            bool const less = since.mod == Mod::less_than || since.mod == Mod::equal_or_less;
            bool const more = since.mod == Mod::more_than || since.mod == Mod::equal_or_more;
            bool const wrong_side = (less && beyond > 0) || (more && beyond < 0);
            if (!wrong_side) best = std::max(best, std::exp(-std::abs(beyond) / slack));
        };
        if (since.from.year) {
            try_from(*since.from.year);
        } else {
            auto const years = static_cast<int>(since.count * unit / days_of(calendar::Unit::year));
            for (int const back : {years, years + 1}) try_from(year - back);
        }
        return best;
    }

    Clues const &clues_;
    std::optional<unsigned> weekday_; ///< that is named most, 0 Monday
};

} // namespace

std::vector<PublicationGuess> guess_publication(text::Document const &document, phrases::Trees const &trees,
                                                std::vector<phrases::Phrase> const &phrases,
                                                std::optional<int> copyright_year, std::size_t most) {
    auto const clues = Collector(document, trees).collect(phrases, copyright_year);
    if (!clues.copyright_year && !clues.latest_year) return {};
    Weigher const weigher(clues);
    auto const [first, last] = weigher.years();
    std::vector<std::pair<double, local_days>> days;
    double sum = 0;
    for (auto day = local_days{date::year{first} / 1 / 1}; day <= local_days{date::year{last} / 12 / 31};
         day += date::days{1}) {
        days.emplace_back(weigher.weight(day), day);
        sum += days.back().first;
    }
    most = std::min(most, days.size());
    std::partial_sort(
        days.begin(), days.begin() + static_cast<std::ptrdiff_t>(most), days.end(),
        [](auto const &a, auto const &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    std::vector<PublicationGuess> guesses;
    for (std::size_t i = 0; i < most && sum > 0; ++i) {
        auto const &[weight, day] = days[i];
        guesses.push_back({Day{static_cast<std::int32_t>(day.time_since_epoch().count())}, weight / sum,
                           weigher.evidence(day, document)});
    }
    return guesses;
}

} // namespace dateline::order
