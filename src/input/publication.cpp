#include "input/publication.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dateline::input {

namespace {

constexpr std::size_t sources = 9;
constexpr double trusted = 0.8;           ///< a signal whose disagreement is worth telling
constexpr double doubtful = 0.5;          ///< less than this is said to be a guess
constexpr double as_modified = 0.15;      ///< trust in a date of modification as one of publication
constexpr double as_version = 0.65;       ///< the same of a wire's version of an item, where it says no other
constexpr double shown_to_readers = 0.5;  ///< a date in the text that is trusted to be the story's
constexpr std::int32_t days_of_zones = 1; ///< two zones name the same moment by neighbouring days

struct DayScore {
    Day day;
    std::array<double, sources> weights{}; ///< the best of each source
    double doubt = 1.0;

    void add(DateSignal const &signal) {
        auto const as_published = signal.source == PublicationSource::record ? as_version : as_modified;
        auto const weight = signal.role == DateRole::modified ? signal.weight * as_published : signal.weight;
        auto &best = weights.at(static_cast<std::size_t>(signal.source));
        best = std::max(best, weight);
    }
    [[nodiscard]] double score() const {
        double wrong = 1.0;
        for (double const w : weights) wrong *= 1.0 - w;
        return 1.0 - wrong;
    }
};

std::vector<DayScore> weigh_days(std::vector<DateSignal> const &signals) {
    std::vector<DayScore> days;
    for (auto const &signal : signals) {
        auto day =
            std::find_if(days.begin(), days.end(), [&](DayScore const &d) { return d.day == signal.moment.day; });
        if (day == days.end()) day = days.insert(days.end(), DayScore{signal.moment.day, {}, 1.0});
        day->add(signal);
    }
    return days;
}

/// Of the signals for the day: a published one before others, one with the hour before one without, then by
/// trust.
bool tells_better(DateSignal const &a, DateSignal const &b) {
    auto const rank = [](DateSignal const &s) {
        return std::tuple(s.role != DateRole::modified, s.moment.time_of_day.has_value() && s.weight >= 0.5, s.weight);
    };
    return rank(a) > rank(b);
}

void add_candidates(std::vector<DateSignal> &signals, std::vector<DayScore> const &days, Article &article) {
    auto const score_of = [&](Day day) {
        return std::find_if(days.begin(), days.end(), [&](DayScore const &d) { return d.day == day; })->score();
    };
    std::stable_sort(signals.begin(), signals.end(), [&](DateSignal const &a, DateSignal const &b) {
        auto const key = [&](DateSignal const &s) {
            return std::tuple(s.role != DateRole::modified, score_of(s.moment.day), s.weight);
        };
        return key(a) > key(b);
    });
    for (auto &signal : signals)
        article.candidates.push_back(
            {{signal.moment, signal.source, signal.weight}, signal.role, std::move(signal.name)});
}

/// A moment given in Greenwich time may be of another day where the story was published: the same moment with
/// another offset says so, or the neighbouring day shown beside the headline.
Moment as_readers_saw_it(Moment const &moment, std::vector<DateSignal> const &signals) {
    if (!moment.time_of_day || moment.utc_offset != std::chrono::minutes(0)) return moment;
    auto const instant = [](Moment const &m) {
        return std::chrono::days(m.day.since_epoch) + *m.time_of_day - *m.utc_offset;
    };
    for (auto const &signal : signals) {
        auto const &other = signal.moment;
        if (other.day == moment.day || signal.role == DateRole::modified) continue;
        bool const same_moment = other.time_of_day && other.utc_offset && instant(other) == instant(moment);
        if (same_moment) return other;
    }
    std::optional<Moment> shown;
    for (auto const &signal : signals) {
        bool const to_readers = signal.source == PublicationSource::text || signal.source == PublicationSource::url;
        if (!to_readers || signal.weight < shown_to_readers || signal.role == DateRole::modified) continue;
        auto const days = signal.moment.day.since_epoch - moment.day.since_epoch;
        if (days == 0) return moment;
        bool const west = days == -1 && *moment.time_of_day < std::chrono::hours(12);
        bool const east = days == 1 && *moment.time_of_day >= std::chrono::hours(12);
        if ((west || east) && !shown) shown = signal.moment;
    }
    return shown.value_or(moment);
}

} // namespace

void choose_publication(std::vector<DateSignal> signals, Article &article) {
    if (signals.empty()) return;
    auto const days = weigh_days(signals);
    auto const best = std::max_element(days.begin(), days.end(), [](DayScore const &a, DayScore const &b) {
        // Of equals the earlier: a story is dated again more often than it is dated back.
        return std::pair(a.score(), b.day) < std::pair(b.score(), a.day);
    });
    auto const *told = static_cast<DateSignal const *>(nullptr);
    for (auto const &signal : signals) {
        if (signal.role == DateRole::modified && signal.weight >= 0.5 &&
            (!article.modified || article.modified->day < signal.moment.day))
            article.modified = signal.moment;
        if (signal.moment.day == best->day && (told == nullptr || tells_better(signal, *told))) told = &signal;
    }
    auto confidence = best->score();
    for (auto const &signal : signals) {
        bool const elsewhere = std::abs(signal.moment.day.since_epoch - best->day.since_epoch) > days_of_zones;
        if (!elsewhere || signal.role == DateRole::modified || signal.weight < trusted) continue;
        confidence *= 1.0 - signal.weight / 2;
        article.diagnostics.push_back({Severity::warning, "publication-dates-disagree",
                                       fmt::format("published {} by {}, but {} by {}", to_string(told->moment),
                                                   told->name, to_string(signal.moment), signal.name),
                                       std::nullopt});
        break;
    }
    auto const moment = as_readers_saw_it(told->moment, signals);
    article.published = Publication{moment, told->source, std::round(confidence * 100) / 100};
    if (confidence < doubtful)
        article.diagnostics.push_back({Severity::warning, "publication-date-uncertain",
                                       fmt::format("the date of publication is a guess from: {}", told->name),
                                       std::nullopt});
    if (article.modified && article.modified->day < best->day) article.modified.reset();
    add_candidates(signals, days, article);
}

} // namespace dateline::input
