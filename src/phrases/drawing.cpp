#include "phrases/drawing.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace dateline::phrases {

namespace {

constexpr int deepest = 32; ///< trees are bounded by the grammar; this only guards the drawing

template <typename Enum, std::size_t Count>
std::string_view name_in(std::array<std::string_view, Count> const &names, Enum value) {
    auto const place = static_cast<std::size_t>(value);
    return place < Count ? names[place] : "?";
}

// In the order of the enumerations.
constexpr std::array<std::string_view, 15> units{"second",    "minute",    "hour",   "day",     "weekend",
                                                 "week",      "fortnight", "month",  "quarter", "season",
                                                 "half-year", "year",      "decade", "century", "millennium"};
constexpr std::array<std::string_view, 13> which_names{"this",     "last",      "next", "past", "coming",
                                                       "previous", "following", "same", "that", "current",
                                                       "latest",   "these",     "those"};
constexpr std::array<std::string_view, 7> positions{"early", "mid", "late", "start", "end", "earlier", "later"};
constexpr std::array<std::string_view, 4> anchors{"the time of writing", "the time that the text is at",
                                                  "a time that it names", "an event that it names"};
constexpr std::array<std::string_view, 5> event_sides{"since", "within", "after", "before", "on"};
constexpr std::array<std::string_view, 3> vague_times{"present", "past", "future"};

std::string amount_text(Amount const &amount) { return amount.open ? "some" : fmt::format("{:g}", amount.count); }

/// What a node is, what its words say beside their children, and its children.
struct Sketch {
    std::string label;
    std::array<NodeId, 2> children{};
};

std::string field(std::string_view name, int value) { return fmt::format("{} {}", name, value); }

std::string joined(std::vector<std::string> const &parts) {
    std::string text;
    for (auto const &part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

Sketch sketch(CalendarDate const &date) {
    std::vector<std::string> said;
    if (date.year) said.push_back(field(date.short_year ? "year of the century" : "year", *date.year));
    if (date.month != 0) said.push_back(field("month", date.month));
    if (date.day != 0) said.push_back(field("day", date.day));
    if (date.weekday != 0) said.push_back(field("weekday", date.weekday));
    return {fmt::format("date ({})", joined(said)), {}};
}
Sketch sketch(YearGroup const &group) {
    return {fmt::format("{} (from {}{})", to_string(group.grain), group.first,
                        group.short_decade ? ", century not said" : ""),
            {}};
}
Sketch sketch(PartOfYear const &part) {
    auto const which = part.which == 0 ? std::string("which is not said") : field("number", part.which);
    return {fmt::format("{} ({}{})", to_string(part.grain), which, part.fiscal ? ", fiscal" : ""), {}};
}
Sketch sketch(SeasonName const & /*season*/) { return {"season", {}}; }
Sketch sketch(HolidayName const & /*holiday*/) { return {"holiday", {}}; }
Sketch sketch(EraName const &name) { return {std::string(calendar::name_of(name.era)), {}}; }
Sketch sketch(DayPart const & /*part*/) { return {"part of the day", {}}; }
Sketch sketch(Clock const &clock) {
    auto const minutes = clock.time.count();
    return {fmt::format("clock ({:02}:{:02}{}{})", minutes / 60, minutes % 60,
                        clock.ambiguous ? ", half of the day not said" : "", clock.zone ? ", with a zone" : ""),
            {}};
}
Sketch sketch(UnitPeriod const &period) {
    return {fmt::format("period ({}{})", period.fiscal ? "fiscal " : "", name_in(units, period.unit)), {}};
}
Sketch sketch(DeicticDay const &day) {
    return {fmt::format("day ({:+} from the day of writing{})", day.days, day.night ? ", its night" : ""), {}};
}
Sketch sketch(Relative const &relative) {
    return {fmt::format("relative ({})", name_in(which_names, relative.which)), {relative.of}};
}
Sketch sketch(Shift const &shift) {
    return {fmt::format("moved ({}, from {})", shift.direction == Direction::earlier ? "earlier" : "later",
                        name_in(anchors, shift.anchor)),
            {shift.by, shift.base}};
}
Sketch sketch(Within const &within) { return {"one within the other", {within.inner, within.outer}}; }
Sketch sketch(Nth const &nth) {
    return {fmt::format("counted ({})", nth.which < 0 ? "the last" : fmt::format("number {}", int{nth.which})),
            {nth.what, nth.of}};
}
Sketch sketch(PartOf const &part) {
    return {fmt::format("a piece of it ({})", name_in(positions, part.position)), {part.of}};
}
Sketch sketch(Pair const &pair) { return {pair.range ? "from one to the other" : "both", {pair.first, pair.second}}; }
Sketch sketch(Duration const &duration) {
    auto text = fmt::format("{} {}", amount_text(duration.amount), name_in(units, duration.unit));
    if (duration.and_count) text += fmt::format(" and {:g} {}", *duration.and_count, name_in(units, duration.and_unit));
    if (duration.up_to) text += fmt::format(", up to {:g}", *duration.up_to);
    return {fmt::format("length ({})", text), {}};
}
Sketch sketch(Approximate const &approximate) {
    return {fmt::format("not exact ({})", to_string(approximate.mod)), {approximate.of}};
}
Sketch sketch(Recurrence const &recurrence) {
    auto const times = recurrence.times == 0 ? std::string() : fmt::format(" ({} times)", int{recurrence.times});
    return {"recurring" + times, {recurrence.every}};
}
Sketch sketch(EventName const &name) { return {"event", {name.when}}; }
Sketch sketch(EventSpan const &span) {
    return {fmt::format("beside an event ({})", name_in(event_sides, span.side)), {span.length, span.event}};
}
Sketch sketch(VagueReference const &vague) { return {fmt::format("vague ({})", name_in(vague_times, vague.time)), {}}; }

class Drawer {
public:
    Drawer(text::Document const &document, Trees const &trees) : document_(document), trees_(trees) {}

    /// The line of the node follows lead; those of its children follow indent.
    void draw(NodeId id, std::string const &lead, std::string const &indent, int depth) {
        auto const drawn = std::visit([](auto const &node) { return sketch(node); }, trees_[id]);
        lines_.push_back(lead + drawn.label + words_of(id));
        if (depth >= deepest) return;
        for (std::size_t at = 0; at < drawn.children.size(); ++at) {
            if (!drawn.children[at]) continue;
            bool const last = at + 1 == drawn.children.size() || !drawn.children[at + 1];
            draw(drawn.children[at], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), depth + 1);
        }
    }

    std::vector<std::string> take() { return std::move(lines_); }

private:
    [[nodiscard]] std::string words_of(NodeId id) const {
        auto const tokens = trees_.tokens(id);
        if (tokens.size() == 0) return {};
        return fmt::format(": “{}”", document_.span(tokens).of(document_.text));
    }

    text::Document const &document_;
    Trees const &trees_;
    std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> draw(text::Document const &document, Trees const &trees, NodeId root) {
    Drawer drawer(document, trees);
    if (root) drawer.draw(root, "", "", 0);
    return drawer.take();
}

} // namespace dateline::phrases
