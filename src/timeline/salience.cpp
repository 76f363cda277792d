#include "timeline/salience.hpp"

#include "timeline/content_words.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::timeline {

namespace {

/// What each side of an entry can add; together 1.
constexpr double of_place = 0.3;
constexpr double of_headline = 0.2;
constexpr double of_event = 0.2;
constexpr double of_date = 0.2;
constexpr double of_telling = 0.1;

constexpr double half_way = 4.0; ///< sentences after which a place is worth half of the first

double worth(EventClass cls) {
    switch (cls) {
    case EventClass::occurrence: return 1.0;
    case EventClass::i_action:
    case EventClass::aspectual: return 0.8;
    case EventClass::perception: return 0.6;
    case EventClass::reporting: return 0.5;
    case EventClass::i_state:
    case EventClass::state: return 0.3;
    }
    return 0.0;
}

double worth(EventStatus status) {
    switch (status) {
    case EventStatus::happened:
    case EventStatus::ongoing: return 1.0;
    case EventStatus::planned: return 0.9;
    case EventStatus::denied: return 0.5;
    case EventStatus::hypothetical: return 0.4;
    }
    return 0.0;
}

double worth_of_date(Told const &told) {
    if (!told.dated) return 0.0;
    if (told.inferred) return 0.5;
    return told.entry.grain <= Grain::day ? 1.0 : 0.6;
}

} // namespace

void weigh(Findings const &findings, std::vector<Told> &told) {
    if (told.empty()) return;
    std::vector<std::uint64_t> headline;
    std::vector<std::uint64_t> words;
    // Where there is no headline the first entry stands for one.
    content_words(findings.article.title.empty() ? told.front().entry.text : findings.article.title, headline);
    for (auto &one : told) {
        content_words(one.entry.text, words);
        auto const fewer = std::max<std::size_t>(1, std::min(words.size(), headline.size()));
        auto const shared = static_cast<double>(shared_words(words, headline)) / static_cast<double>(fewer);
        auto const event =
            one.event == events::Mention::none ? worth(EventClass::reporting) : worth(findings.mentions[one.event].cls);
        auto const times = static_cast<double>(std::max<std::size_t>(1, one.entry.sources.size()));
        double const salience = of_place / (1.0 + static_cast<double>(one.sentence - 1) / half_way) +
                                of_headline * shared + of_event * event * worth(one.entry.status) +
                                of_date * worth_of_date(one) + of_telling * (1.0 - 1.0 / times);
        one.entry.salience = std::round(std::min(1.0, salience) * 100.0) / 100.0;
    }
}

} // namespace dateline::timeline
