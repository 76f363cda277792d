#include "order/publication_clues.hpp"

#include "resolve/tense.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace dateline::order {

namespace {

using date::local_days;
using phrases::CalendarDate;
using Kind = Clue::Kind;

constexpr std::size_t most_clues = 200; // more say nothing new

bool in_news(std::optional<int> year) {
    constexpr int first = 1800;
    constexpr int last = 2199;
    return year && *year >= first && *year <= last;
}

/// What kind of date that is; none where it bears on nothing.
std::optional<Kind> kind_of(CalendarDate const &said) {
    if (said.year && (said.short_year || !in_news(said.year))) return std::nullopt;
    if (said.month != 0 && said.day != 0) return said.year ? Kind::whole_day : Kind::day_of_year;
    if (said.month != 0) return said.year ? Kind::month_of_year : Kind::month;
    if (said.day != 0) return std::nullopt;
    if (said.year) return Kind::year;
    return said.weekday != 0 ? std::optional(Kind::weekday) : std::nullopt;
}

bool same(Clue const &a, Clue const &b) {
    auto const key = [](Clue const &clue) {
        return std::tuple(clue.kind, clue.said.year, clue.said.month, clue.said.day, clue.said.weekday, clue.ahead,
                          clue.count, clue.unit);
    };
    return key(a) == key(b);
}

class Collector {
public:
    Collector(text::Document const &document, phrases::Trees const &trees) : document_(document), trees_(trees) {}

    std::vector<Clue> collect(std::vector<phrases::Phrase> const &phrases, std::optional<int> copyright_year) {
        if (copyright_year) {
            Clue clue;
            clue.kind = Kind::copyright;
            clue.said.year = copyright_year;
            add(clue);
        }
        for (auto const &phrase : phrases) {
            if (clues_.size() >= most_clues) break;
            if (auto const *said = date_of(phrase.root)) take(phrase, *said);
            else if (phrase.trail == phrases::Trail::since && latest_named_) take_since(phrase);
        }
        return std::move(clues_);
    }

private:
    /// The date that the phrase names or is a part of: "late Thursday", "the end of 1998", "3 p.m. Monday".
    [[nodiscard]] CalendarDate const *date_of(phrases::NodeId id) const {
        constexpr int deepest = 4;
        for (int depth = 0; id && depth < deepest; ++depth) {
            if (auto const *said = phrases::as<CalendarDate>(trees_, id)) return said;
            if (auto const *within = phrases::as<phrases::Within>(trees_, id)) id = within->outer;
            else if (auto const *part = phrases::as<phrases::PartOf>(trees_, id)) id = part->of;
            else if (auto const *nth = phrases::as<phrases::Nth>(trees_, id)) id = nth->of;
            else return nullptr;
        }
        return nullptr;
    }

    void take(phrases::Phrase const &phrase, CalendarDate const &said) {
        auto const kind = kind_of(said);
        if (!kind) return;
        if (said.month != 0 && said.day != 0) latest_named_ = said;
        auto const outlook = resolve::outlook(document_, phrase.tokens);
        Clue clue;
        clue.kind = outlook == resolve::Outlook::unknown && said.day != 0 ? Kind::heading : *kind;
        clue.said = said;
        clue.ahead = outlook == resolve::Outlook::future;
        clue.words = document_.span(phrase.tokens);
        add(clue);
    }

    void take_since(phrases::Phrase const &phrase) {
        Clue clue;
        clue.kind = Kind::since;
        auto id = phrase.root;
        if (auto const *about = phrases::as<phrases::Approximate>(trees_, id)) {
            clue.mod = about->mod;
            id = about->of;
        }
        auto const *duration = phrases::as<phrases::Duration>(trees_, id);
        if (duration == nullptr || duration->amount.open) return;
        clue.said = *latest_named_;
        clue.count = duration->amount.count;
        clue.unit = duration->unit;
        clue.words = document_.span(phrase.tokens);
        // Counted from, the day need not be near.
        std::erase_if(clues_, [&](Clue const &other) {
            return other.kind == Kind::day_of_year && other.said.month == clue.said.month &&
                   other.said.day == clue.said.day;
        });
        add(clue);
    }

    void add(Clue const &clue) {
        auto const counted_from = [&](Clue const &other) {
            return clue.kind == Kind::day_of_year && other.kind == Kind::since && other.said.month == clue.said.month &&
                   other.said.day == clue.said.day;
        };
        if (std::any_of(clues_.begin(), clues_.end(), counted_from)) return;
        if (std::none_of(clues_.begin(), clues_.end(), [&](Clue const &other) { return same(other, clue); }))
            clues_.push_back(clue);
    }

    text::Document const &document_;
    phrases::Trees const &trees_;
    std::vector<Clue> clues_;
    std::optional<CalendarDate> latest_named_;
};

int remainder(int number, int of) { return ((number % of) + of) % of; }

} // namespace

std::optional<int> distance(Clue const &clue, date::year_month_day day) {
    auto const &said = clue.said;
    auto const year = int{day.year()};
    auto const month = static_cast<int>(unsigned{day.month()});
    auto const days_after = [&](int of_year) -> std::optional<int> {
        date::year_month_day const named{date::year{of_year}, date::month{said.month}, date::day{said.day}};
        if (!named.ok()) return std::nullopt;
        return static_cast<int>((local_days{day} - local_days{named}).count());
    };
    switch (clue.kind) {
    case Kind::copyright:
    case Kind::year: return year - *said.year;
    case Kind::month_of_year: return 12 * (year - *said.year) + month - said.month;
    case Kind::whole_day: return days_after(*said.year);
    case Kind::month: return remainder(month - said.month, 12);
    case Kind::weekday:
        return remainder(static_cast<int>(date::weekday{local_days{day}}.iso_encoding()) - said.weekday, 7);
    case Kind::heading:
    case Kind::day_of_year: {
        if (said.year) return days_after(*said.year);
        std::optional<int> nearest;
        for (int const years : {0, -1, 1})
            if (auto const days = days_after(year + years); days && (!nearest || std::abs(*days) < std::abs(*nearest)))
                nearest = days;
        return nearest;
    }
    case Kind::since: return std::nullopt;
    }
    return std::nullopt;
}

std::vector<Clue> publication_clues(text::Document const &document, phrases::Trees const &trees,
                                    std::vector<phrases::Phrase> const &phrases, std::optional<int> copyright_year) {
    return Collector(document, trees).collect(phrases, copyright_year);
}

} // namespace dateline::order
