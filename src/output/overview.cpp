#include "output/overview.hpp"

#include "output/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace dateline::output {

namespace {

/// The drawing is as wide as its place; across it we count in thousandths.
constexpr int full_width = 1000;
constexpr int lane_height = 12;
constexpr int axis_height = 24;
constexpr std::size_t most_lanes = 5;
constexpr int room_between = 16; ///< thousandths between two marks of a lane: about a mark's width on a small screen

/// An entry on the axis. Of an open interval only the end that is known is drawn: a bar to the edge would say more than
/// we know.
struct Mark {
    Day begin;
    Day end;
    bool whole; ///< the whole span is meant, or one day; else some moment in it
};

/// Days from the first to the last, both included.
struct Stretch {
    Day first;
    Day last;

    [[nodiscard]] std::int32_t days() const { return std::max(1, last.since_epoch - first.since_epoch); }
};

/// A place on the axis that has a name.
struct Tick {
    Day day;
    std::string label;
};

/// Where a day stands, in thousandths from the beginning of the stretch.
int place_of(Day day, Stretch const &stretch) {
    auto const offset = std::int64_t{day.since_epoch} - stretch.first.since_epoch;
    return static_cast<int>(std::clamp<std::int64_t>(offset * full_width / stretch.days(), 0, full_width));
}

Day day_of(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    auto const date = sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
    return {static_cast<std::int32_t>(date.time_since_epoch().count())};
}

/// Steps that an axis may have, finest first: days, months or years.
struct Step {
    int days;
    int months;
};
constexpr std::array<Step, 16> steps{{{1, 0},
                                      {2, 0},
                                      {7, 0},
                                      {14, 0},
                                      {0, 1},
                                      {0, 3},
                                      {0, 6},
                                      {0, 12},
                                      {0, 24},
                                      {0, 60},
                                      {0, 120},
                                      {0, 240},
                                      {0, 600},
                                      {0, 1200},
                                      {0, 6000},
                                      {0, 12000}}};
constexpr int most_ticks = 5;

std::string label_of(Day day, Step step) {
    auto const date = civil(day);
    if (step.months >= 12) return year_name(date.year);
    auto const month = month_name(date.month).substr(0, 3);
    return step.months > 0 ? fmt::format("{} {}", month, year_name(date.year)) : fmt::format("{} {}", date.day, month);
}

std::vector<Tick> ticks_of(Stretch const &stretch) {
    std::vector<Tick> ticks;
    for (auto const step : steps) {
        ticks.clear();
        auto const add = [&](Day day) {
            if (day >= stretch.first && day <= stretch.last) ticks.push_back({day, label_of(day, step)});
            return day <= stretch.last && ticks.size() <= most_ticks;
        };
        if (step.days > 0) {
            for (Day day = stretch.first; add(day);) day.since_epoch += step.days;
        } else {
            auto const start = civil(stretch.first);
            auto month = std::int64_t{start.year} * 12 + start.month - 1;
            month -= ((month % step.months) + step.months) % step.months;
            auto const next = [&] {
                auto const year = month >= 0 ? month / 12 : (month - 11) / 12;
                auto const day = day_of(static_cast<int>(year), static_cast<unsigned>(month - year * 12 + 1), 1);
                month += step.months;
                return day;
            };
            while (add(next())) {
            }
        }
        if (ticks.size() <= most_ticks) break;
    }
    return ticks;
}

std::vector<Mark> marks_of(Timeline const &timeline) {
    std::vector<Mark> marks;
    for (auto const &entry : timeline.entries) {
        if (entry.when.undated()) continue;
        auto const certainty = certainty_of(entry.when);
        auto const &begin = entry.when.earliest ? entry.when.earliest : entry.when.latest;
        auto const &end = entry.when.latest ? entry.when.latest : entry.when.earliest;
        marks.push_back({begin->day, end->day, certainty == Certainty::day || certainty == Certainty::whole});
    }
    return marks;
}

Stretch stretch_of(std::vector<Mark> const &marks) {
    Stretch all{marks.front().begin, marks.front().end};
    for (auto const &mark : marks) {
        all.first = std::min(all.first, mark.begin);
        all.last = std::max(all.last, mark.end);
    }
    return all;
}

/// The shortest stretch in which two thirds of the marks begin, with the ends of those where they are near. None where
/// it is no small part of all: news with its background, the one of days and the other of years.
std::optional<Stretch> crowded(std::vector<Mark> const &marks, Stretch const &all) {
    constexpr std::size_t fewest = 6;
    constexpr std::int32_t part = 6;
    if (marks.size() < fewest) return std::nullopt;
    std::vector<Day> begins;
    begins.reserve(marks.size());
    for (auto const &mark : marks) begins.push_back(mark.begin);
    std::sort(begins.begin(), begins.end());
    auto const many = marks.size() - marks.size() / 3;
    Stretch best = all;
    for (std::size_t at = 0; at + many <= begins.size(); ++at) {
        Stretch const one{begins[at], begins[at + many - 1]};
        if (one.days() < best.days()) best = one;
    }
    auto const longest = all.days() / part;
    auto last = best.last;
    for (auto const &mark : marks) {
        bool const in = mark.begin >= best.first && mark.begin <= best.last;
        if (in && mark.end.since_epoch - best.first.since_epoch <= longest) last = std::max(last, mark.end);
    }
    best.last = last;
    if (best.first == best.last || best.days() > longest) return std::nullopt;
    return best;
}

/// Draws marks and axes under one another.
class Drawing {
public:
    explicit Drawing(bool right_to_left) : right_to_left_(right_to_left) {}

    /// The marks that reach into the stretch, and its axis.
    void strip(std::vector<Mark> const &marks, Stretch const &stretch) {
        std::vector<int> ends;
        std::string whole;
        std::string within;
        for (auto const &mark : marks) {
            if (mark.end < stretch.first || mark.begin > stretch.last) continue;
            auto const begin = place_of(mark.begin, stretch);
            auto const end = place_of(mark.end, stretch);
            auto const lane = lane_for(begin, ends);
            ends[lane] = std::max(ends[lane], end);
            (mark.whole ? whole : within) += fmt::format(
                "M{} {}H{}", across(begin), lane_height / 2 + static_cast<int>(lane) * lane_height, across(end));
        }
        auto const height = static_cast<int>(ends.size()) * lane_height;
        axis(ticks_of(stretch), stretch, height);
        svg_ += fmt::format("<svg{} height=\"{}\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\">",
                            top_ > 0 ? fmt::format(" y=\"{}\"", top_) : "", height, full_width, height);
        constexpr std::string_view path = "<path vector-effect=\"non-scaling-stroke\"{} d=\"{}\"/>";
        // Some time within: an outline, as the list's marks are; a thinner stroke over the same makes it hollow.
        if (!within.empty()) svg_ += fmt::format(path, "", within) + fmt::format(path, " class=\"dtl-w\"", within);
        if (!whole.empty()) svg_ += fmt::format(path, "", whole);
        svg_ += "</svg>";
        top_ += height + axis_height;
    }

    /// From a part of the strip above to the whole of the one that follows.
    void lens(Stretch const &part, Stretch const &all) {
        constexpr int height = 28;
        auto const line = [&](Day day, int to) {
            svg_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>", percent(place_of(day, all)), top_,
                                percent(to), top_ + height);
        };
        line(part.first, 0);
        line(part.last, full_width);
        top_ += height;
    }

    [[nodiscard]] std::string take() const {
        return fmt::format("<svg height=\"{}\" aria-hidden=\"true\">{}</svg>\n", top_, svg_);
    }

private:
    [[nodiscard]] int across(int place) const { return right_to_left_ ? full_width - place : place; }
    [[nodiscard]] std::string percent(int place) const {
        return fmt::format("{}.{}%", across(place) / 10, across(place) % 10);
    }

    /// The first lane in which a mark that begins there has room; the last where none has.
    static std::size_t lane_for(int begin, std::vector<int> &ends) {
        for (std::size_t lane = 0; lane < ends.size(); ++lane) {
            if (ends[lane] + room_between <= begin) return lane;
        }
        if (ends.size() < most_lanes) ends.push_back(-full_width);
        return ends.size() - 1;
    }

    void axis(std::vector<Tick> const &ticks, Stretch const &stretch, int height) {
        for (auto const &tick : ticks) {
            auto const along = place_of(tick.day, stretch);
            auto const place = percent(along);
            svg_ += fmt::format("<line x1=\"{0}\"{1} x2=\"{0}\" y2=\"{2}\"/><text x=\"{0}\" y=\"{3}\"", place,
                                top_ > 0 ? fmt::format(" y1=\"{}\"", top_) : "", top_ + height + 6, top_ + height + 20);
            // Labels near an edge stay inside the drawing.
            if (along > 920) svg_ += " class=\"dtl-e\"";
            else if (along < 50) svg_ += " class=\"dtl-b\"";
            svg_ += fmt::format(">{}</text>", tick.label);
        }
    }

    bool right_to_left_;
    int top_ = 0; ///< where the next thing is drawn
    std::string svg_;
};

} // namespace

std::string overview_svg(Timeline const &timeline, bool right_to_left) {
    auto const marks = marks_of(timeline);
    if (marks.size() < 3) return {};
    auto const all = stretch_of(marks);
    if (all.first == all.last) return {};
    Drawing drawing(right_to_left);
    drawing.strip(marks, all);
    if (auto const part = crowded(marks, all)) {
        drawing.lens(*part, all);
        drawing.strip(marks, *part);
    }
    return drawing.take();
}

} // namespace dateline::output
