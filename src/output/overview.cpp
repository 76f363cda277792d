#include "output/overview.hpp"

#include "output/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace dateline::output {

namespace {

/// The drawing is as wide as its place; across it we count in thousandths.
constexpr int full_width = 1000;
constexpr int lane_height = 12;
constexpr int most_lanes = 5;
constexpr int room_between = 16; ///< thousandths between two marks of a lane: about a mark's width on a small screen

struct Mark {
    int begin;
    int end;
    bool whole; ///< the whole span is meant, or one day; else some moment in it
};

/// A place on the axis that has a name.
struct Tick {
    Day day;
    std::string label;
};

class Scale {
public:
    Scale(Day first, Day last) : first_(first), days_(std::max(1, last.since_epoch - first.since_epoch)) {}

    [[nodiscard]] int at(Day day) const {
        auto const offset = std::int64_t{day.since_epoch} - first_.since_epoch;
        return static_cast<int>(std::clamp<std::int64_t>(offset * full_width / days_, 0, full_width));
    }

private:
    Day first_;
    std::int32_t days_;
};

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

std::vector<Tick> ticks_of(Day first, Day last) {
    std::vector<Tick> ticks;
    for (auto const step : steps) {
        ticks.clear();
        auto const add = [&](Day day) {
            if (day >= first && day <= last) ticks.push_back({day, label_of(day, step)});
            return day <= last && ticks.size() <= most_ticks;
        };
        if (step.days > 0) {
            for (Day day = first; add(day);) day.since_epoch += step.days;
        } else {
            auto const start = civil(first);
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

/// The first lane in which the mark has room; the last where none has.
std::size_t lane_for(Mark const &mark, std::vector<int> &ends) {
    for (std::size_t lane = 0; lane < ends.size(); ++lane) {
        if (ends[lane] + room_between <= mark.begin) return lane;
    }
    if (ends.size() < most_lanes) ends.push_back(-full_width);
    return ends.size() - 1;
}

} // namespace

std::string overview_svg(Timeline const &timeline, bool right_to_left) {
    std::optional<Day> first;
    std::optional<Day> last;
    std::size_t dated = 0;
    for (auto const &entry : timeline.entries) {
        for (auto const &end : {entry.when.earliest, entry.when.latest}) {
            if (!end) continue;
            first = std::min(first.value_or(end->day), end->day);
            last = std::max(last.value_or(end->day), end->day);
        }
        if (!entry.when.undated()) ++dated;
    }
    if (dated < 3 || *first == *last) return {};

    Scale const scale(*first, *last);
    auto const across = [&](int at) { return right_to_left ? full_width - at : at; };
    std::vector<int> ends;
    std::string whole;
    std::string within;
    for (auto const &entry : timeline.entries) {
        if (entry.when.undated()) continue;
        auto const certainty = certainty_of(entry.when);
        // Of an open interval only the end that is known is drawn: a bar to the edge would say more than we
        // know.
        auto const &begin = entry.when.earliest ? entry.when.earliest : entry.when.latest;
        auto const &end = entry.when.latest ? entry.when.latest : entry.when.earliest;
        Mark const mark{scale.at(begin->day), scale.at(end->day),
                        certainty == Certainty::day || certainty == Certainty::whole};
        auto const lane = lane_for(mark, ends);
        ends[lane] = std::max(ends[lane], mark.end);
        (mark.whole ? whole : within) += fmt::format(
            "M{} {}H{}", across(mark.begin), lane_height / 2 + static_cast<int>(lane) * lane_height, across(mark.end));
    }
    auto const height = static_cast<int>(ends.size()) * lane_height;
    auto svg = fmt::format("<svg height=\"{}\" aria-hidden=\"true\">", height + 24);
    auto const ticks = ticks_of(*first, *last);
    for (auto const &tick : ticks) {
        auto const at = across(scale.at(tick.day));
        auto const place = fmt::format("{}.{}%", at / 10, at % 10);
        svg += fmt::format("<line x1=\"{0}\" x2=\"{0}\" y2=\"{1}\"/><text x=\"{0}\" y=\"{2}\"", place, height + 6,
                           height + 20);
        // Labels near an edge stay inside the drawing.
        auto const along = right_to_left ? full_width - at : at;
        if (along > 950) svg += " text-anchor=\"end\"";
        else if (along > 50) svg += " text-anchor=\"middle\"";
        svg += fmt::format(">{}</text>", tick.label);
    }
    svg += fmt::format("<svg height=\"{0}\" viewBox=\"0 0 {1} {0}\" preserveAspectRatio=\"none\">", height, full_width);
    constexpr std::string_view path = "<path vector-effect=\"non-scaling-stroke\"{} d=\"{}\"/>";
    if (!within.empty()) svg += fmt::format(path, " class=\"dtl-w\"", within);
    if (!whole.empty()) svg += fmt::format(path, "", whole);
    return svg + "</svg></svg>\n";
}

} // namespace dateline::output
