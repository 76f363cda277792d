/// @file How the time of merging grows with the entries: one line a size, its entries and its seconds of processor
/// time, then the exponent of the power that fits them best.
///
/// usage: merge_bench [LARGEST]
///
/// Stories are made up: articles of twenty entries over a year, each event told by four articles in other words.
#include "dateline/dateline.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace dateline;

constexpr std::size_t entries_of_article = 20;
constexpr std::size_t articles_of_event = 4;

std::size_t mixed(std::size_t value) {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

/// A word that follows from a number; small numbers make the words that are often met.
std::string word(std::size_t number) {
    static constexpr std::string_view syllables[]{"bor", "den", "fal", "gor", "kim", "lan", "mer", "nov",
                                                  "pel", "ras", "sil", "tor", "vek", "wim", "yar", "zan"};
    std::string text;
    do {
        text += syllables[number % 16];
        number /= 16;
    } while (number > 0);
    return text;
}

/// As many of its words as an event has of its own, and others that sentences share.
TimelineEntry entry_of(std::size_t event, std::size_t article) {
    TimelineEntry entry;
    auto const day = Day{static_cast<std::int32_t>(22'000 + event % 365)};
    entry.when.earliest = entry.when.latest = Moment{day, {}, {}};
    entry.grain = Grain::day;
    for (std::size_t i = 0; i < 6; ++i) entry.text += word(4'096 + mixed(event * 8 + i) % 60'000) + ' ';
    for (std::size_t i = 0; i < 6; ++i) entry.text += word(mixed(event * 64 + article * 8 + i) % 4'096) + ' ';
    entry.id = fmt::format("{}-{}", event, article);
    entry.sources.push_back({fmt::format("a{}", article), static_cast<std::uint32_t>(event % 100'000),
                             static_cast<std::uint32_t>(event % 100'000 + 80), entry.text});
    return entry;
}

std::vector<Timeline> story(std::size_t entries) {
    std::vector<Timeline> articles(std::max<std::size_t>(1, entries / entries_of_article));
    for (std::size_t i = 0; i < articles.size(); ++i) {
        TimelineArticle about;
        about.id = fmt::format("a{}", i);
        about.published = Publication{Moment{Day{static_cast<std::int32_t>(22'000 + i % 365)}, {}, {}},
                                      PublicationSource::record, 1.0};
        articles[i].articles.push_back(std::move(about));
        for (std::size_t k = 0; k < entries_of_article; ++k)
            articles[i].entries.push_back(entry_of(i / articles_of_event * entries_of_article + k, i));
    }
    return articles;
}

double seconds_of(std::size_t entries) {
    auto const articles = story(entries);
    auto const began = std::clock();
    auto const merged = merge(articles);
    auto const seconds = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    fmt::print("{:>9} entries {:>9} events {:9.3f} s\n", entries, merged.entries.size(), seconds);
    return seconds;
}

/// The slope of the line through the logarithms, by least squares.
double exponent(std::vector<std::pair<double, double>> const &points) {
    double x = 0;
    double y = 0;
    for (auto const &[size, seconds] : points) {
        x += std::log(size);
        y += std::log(seconds);
    }
    auto const count = static_cast<double>(points.size());
    double slope = 0;
    double width = 0;
    for (auto const &[size, seconds] : points) {
        slope += (std::log(size) - x / count) * (std::log(seconds) - y / count);
        width += (std::log(size) - x / count) * (std::log(size) - x / count);
    }
    return slope / width;
}

} // namespace

int main(int argc, char **argv) {
    auto const largest = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000ULL;
    std::vector<std::pair<double, double>> points;
    for (std::size_t entries = 1'000; entries <= largest; entries *= 10)
        points.emplace_back(static_cast<double>(entries), seconds_of(entries));
    if (points.size() > 1) fmt::print("time grows as entries to the power {:.2f}\n", exponent(points));
    return 0;
}
