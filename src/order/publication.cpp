#include "order/publication.hpp"

#include "order/publication_odds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace dateline::order {

namespace {

using date::local_days;
using Kind = Clue::Kind;

struct Years {
    int first;
    int last;
};

/// The years that can be meant; none where nothing names one.
std::optional<Years> years_of(std::vector<Clue> const &clues) {
    std::optional<int> told;
    std::optional<int> latest;
    for (auto const &clue : clues) {
        if (clue.kind == Kind::copyright) return Years{*clue.said.year, *clue.said.year + 1};
        if (!clue.said.year) continue;
        latest = std::max(latest.value_or(*clue.said.year), *clue.said.year);
        if (!clue.ahead) told = std::max(told.value_or(*clue.said.year), *clue.said.year);
    }
    if (!latest) return std::nullopt;
    constexpr int before = 10; // years: what is told can lie ahead of the verb that tells it
    constexpr int after = 15;
    return Years{told.value_or(*latest) - before, *latest + after};
}

/// What many clues of a kind say together, one by one, would be more than they know: they are of the same few days.
double weight_of_each(std::size_t of_kind) { return 1.0 / std::pow(static_cast<double>(of_kind), 0.5); }

class Weigher {
public:
    explicit Weigher(std::vector<Clue> const &clues) : clues_(clues) {
        for (auto const &clue : clues) ++of_kind_.at(static_cast<std::size_t>(clue.kind));
    }

    /// The logarithm of the likelihood.
    [[nodiscard]] double weight(local_days day) const {
        double sum = 0;
        for (auto const &clue : clues_) sum += of_one(clue, date::year_month_day{day});
        return sum;
    }

    [[nodiscard]] double of_one(Clue const &clue, date::year_month_day day) const {
        return std::log(likelihood(clue, day)) * weight_of_each(of_kind_.at(static_cast<std::size_t>(clue.kind)));
    }

private:
    std::vector<Clue> const &clues_;
    std::array<std::size_t, clue_kinds> of_kind_{};
};

std::string days_apart(int apart) {
    if (apart == 0) return "that day";
    auto const count = std::abs(apart);
    return fmt::format("{} day{} {}", count, count == 1 ? "" : "s", apart > 0 ? "before" : "ahead");
}

/// What the clue says of the day, in words.
std::string in_words(Clue const &clue, date::year_month_day day, std::string_view text) {
    if (clue.kind == Kind::copyright) return fmt::format("copyright {}", *clue.said.year);
    auto const words = clue.words.of(text);
    if (clue.kind == Kind::since) return fmt::format("“{}” since {:02}-{:02}", words, clue.said.month, clue.said.day);
    auto const tense = clue.ahead ? "told as to come" : "told as past or present";
    auto const apart = distance(clue, day);
    switch (clue.kind) {
    case Kind::weekday:
        return fmt::format("“{}”, {}: {}", words, tense, days_apart(clue.ahead && *apart > 0 ? *apart - 7 : *apart));
    case Kind::heading: return fmt::format("“{}”: {}", words, days_apart(*apart));
    case Kind::whole_day:
    case Kind::day_of_year: return fmt::format("“{}”, {}: {}", words, tense, days_apart(*apart));
    case Kind::year:
    case Kind::month_of_year:
    case Kind::month: return fmt::format("“{}”, {}", words, tense);
    case Kind::copyright:
    case Kind::since: break;
    }
    return {};
}

struct Weighed {
    double probability;
    local_days day;
};

/// What speaks for the day rather than for the days on the whole, the strongest first.
std::string evidence(std::vector<Clue> const &clues, std::vector<Weighed> const &days, local_days day,
                     std::string_view text) {
    constexpr std::size_t most = 6;
    constexpr double telling = 0.4; // of a logarithm: half as likely again
    std::vector<std::pair<double, Clue const *>> reasons;
    for (auto const &clue : clues) {
        // Against the day as likely as any: the mean over a sample of all.
        constexpr std::size_t samples = 64;
        double sum = 0;
        auto const step = std::max<std::size_t>(1, days.size() / samples);
        std::size_t count = 0;
        for (std::size_t at = 0; at < days.size(); at += step, ++count)
            sum += likelihood(clue, date::year_month_day{days[at].day});
        auto const lead = std::log(likelihood(clue, date::year_month_day{day}) * static_cast<double>(count) / sum);
        if (lead > telling) reasons.emplace_back(lead, &clue);
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](auto const &a, auto const &b) { return a.first > b.first; });
    if (reasons.size() > most) reasons.resize(most);
    std::string list;
    for (auto const &[lead, clue] : reasons)
        list += (list.empty() ? "" : "; ") + in_words(*clue, date::year_month_day{day}, text);
    return list;
}

} // namespace

std::vector<PublicationGuess> guess_publication(text::Document const &document, phrases::Trees const &trees,
                                                std::vector<phrases::Phrase> const &phrases,
                                                std::optional<int> copyright_year, std::size_t most) {
    auto const clues = publication_clues(document, trees, phrases, copyright_year);
    auto const years = years_of(clues);
    if (!years) return {};
    Weigher const weigher(clues);
    std::vector<Weighed> days;
    double greatest = std::numeric_limits<double>::lowest();
    for (auto day = local_days{date::year{years->first} / 1 / 1}; day <= local_days{date::year{years->last} / 12 / 31};
         day += date::days{1}) {
        days.push_back({weigher.weight(day), day});
        greatest = std::max(greatest, days.back().probability);
    }
    double sum = 0;
    for (auto &weighed : days) sum += weighed.probability = std::exp(weighed.probability - greatest);
    auto likeliest = days;
    most = std::min(most, days.size());
    std::partial_sort(likeliest.begin(), likeliest.begin() + static_cast<std::ptrdiff_t>(most), likeliest.end(),
                      [](Weighed const &a, Weighed const &b) {
                          return a.probability != b.probability ? a.probability > b.probability : a.day < b.day;
                      });
    std::vector<PublicationGuess> guesses;
    for (std::size_t i = 0; i < most; ++i) {
        auto const &[probability, day] = likeliest[i];
        guesses.push_back({Day{static_cast<std::int32_t>(day.time_since_epoch().count())}, probability / sum,
                           evidence(clues, days, day, document.text)});
    }
    return guesses;
}

} // namespace dateline::order
