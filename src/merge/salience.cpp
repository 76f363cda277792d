#include "merge/salience.hpp"

#include "merge/window.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

namespace dateline::merging {

namespace {

/// Up to so many days after, a day is news.
constexpr std::int32_t days_of_news = 1;
/// What a later day of telling counts beside an article of the day's own news, both as logarithms (chosen on the story
/// timelines among 0.5, 1, 1.5, 2 and 3; from 0.5 to 1.5 it makes little difference).
constexpr double weight_of_later = 1.5;
/// What happened late in a story has few later days on which it could be told: the later days count for as many as
/// there would be, had half of the story's days of publication come after it. So many days are reckoned with beside
/// them, lest one late telling count for many (chosen on the story timelines among 2 to 8; 3 and 4 are best).
constexpr double days_besides = 4;
/// A day before the story's first article is its background.
constexpr double weight_of_background = 0.5;

/// The host of an article's address, without "www." and port; empty where there is none.
std::string_view outlet_of(std::string_view url) {
    auto outlet = host_of(url);
    if (outlet.starts_with("www.")) outlet.remove_prefix(4);
    return outlet.substr(0, outlet.find(':'));
}

struct About {
    std::uint32_t group;     ///< versions and copies of an article are one
    std::string_view outlet; ///< empty where it is not known: then taken for one of its own
    std::optional<std::int32_t> published;
};

/// Who tells of something: of the articles of one outlet those after the first count half.
class Voices {
public:
    void add(About const &article, double weight) {
        auto &voice = of_group_[article.group];
        voice.outlet = article.outlet;
        voice.weight = std::max(voice.weight, weight);
    }

    [[nodiscard]] double weight() const {
        double all = 0;
        std::map<std::string_view, double> most;
        for (auto const &[group, voice] : of_group_) {
            bool const alone = voice.outlet.empty();
            all += alone ? voice.weight : voice.weight / 2;
            if (!alone) most[voice.outlet] = std::max(most[voice.outlet], voice.weight);
        }
        for (auto const &[outlet, weight] : most) all += weight / 2;
        return all;
    }

private:
    struct Voice {
        std::string_view outlet;
        double weight = 0;
    };
    std::map<std::uint32_t, Voice> of_group_;
};

struct DayTold {
    Voices as_news;
    std::set<std::int32_t> later_days; ///< on which it was told of
};

std::optional<std::int32_t> day_of(When const &when) {
    auto const window = window_of(when);
    return window.bounded() && window.one_day() ? std::optional(window.first) : std::nullopt;
}

class Weighing {
public:
    Weighing(Timeline &timeline, std::vector<Version> const &versions) : timeline_(timeline) {
        for (std::size_t i = 0; i < timeline.articles.size(); ++i) {
            auto const &article = timeline.articles[i];
            articles_.emplace(article.id, About{versions[i].group, outlet_of(article.url), {}});
            if (!article.published) continue;
            auto const day = article.published->value.day.since_epoch;
            articles_.at(article.id).published = day;
            published_.push_back(day);
        }
        std::sort(published_.begin(), published_.end());
        published_.erase(std::unique(published_.begin(), published_.end()), published_.end());
    }

    void weigh() {
        count_days();
        double most = 0;
        for (auto const &[day, told] : days_) most = std::max(most, worth(day, told));
        std::map<std::int32_t, double> best_of_day;
        double best = 0;
        for_entries([&](TimelineEntry const &entry) {
            auto const telling = worth(entry);
            best = std::max(best, telling);
            if (auto const day = day_of(entry.when)) best_of_day[*day] = std::max(best_of_day[*day], telling);
        });
        for_entries([&](TimelineEntry &entry) {
            auto const telling = worth(entry);
            double salience = best > 0 ? telling / best / 2 : 0;
            if (auto const day = day_of(entry.when); day && most > 0) {
                auto const of_day = best_of_day.at(*day);
                salience = worth(*day, days_[*day]) / most * (of_day > 0 ? (1 + telling / of_day) / 2 : 0.5);
            }
            entry.salience = std::round(salience * 10'000) / 10'000;
        });
    }

private:
    template <typename Visit>
    void for_entries(Visit const &visit) {
        for (auto *const list : {&timeline_.entries, &timeline_.undated})
            for (auto &entry : *list) visit(entry);
    }

    void count_days() {
        for (auto const &entry : timeline_.entries) {
            for (auto const &source : entry.sources) {
                auto const day = day_of(source.says ? source.says->when : entry.when);
                if (!day) continue;
                auto const &article = articles_.at(source.article);
                auto const after = article.published.value_or(*day) - *day;
                if (after > days_of_news) days_[*day].later_days.insert(*article.published);
                else if (after >= 0) days_[*day].as_news.add(article, 1);
            }
        }
    }

    [[nodiscard]] double worth(std::int32_t day, DayTold const &told) const {
        auto const after =
            published_.end() - std::upper_bound(published_.begin(), published_.end(), day + days_of_news);
        auto const half = static_cast<double>(published_.size()) / 2;
        auto const chances = (half + days_besides) / (static_cast<double>(after) + days_besides);
        auto const later = static_cast<double>(told.later_days.size()) * chances;
        auto const worth = std::log1p(told.as_news.weight()) + weight_of_later * std::log1p(later);
        bool const background = !published_.empty() && day < published_.front();
        return background ? weight_of_background * worth : worth;
    }

    /// From how many articles and outlets, and how prominently in them.
    [[nodiscard]] double worth(TimelineEntry const &entry) const {
        Voices voices;
        for (auto const &source : entry.sources)
            voices.add(articles_.at(source.article), 0.5 + source.salience.value_or(0.0) / 2);
        return std::log1p(voices.weight());
    }

    Timeline &timeline_;
    std::unordered_map<std::string_view, About> articles_;
    std::unordered_map<std::int32_t, DayTold> days_;
    std::vector<std::int32_t> published_; ///< the days on which the story was told, sorted
};

} // namespace

void weigh(Timeline &timeline, std::vector<Version> const &versions) { Weighing(timeline, versions).weigh(); }

} // namespace dateline::merging
