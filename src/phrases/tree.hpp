/// @file What a phrase says, as a small tree: no dates yet, no clock, nothing that the words do not say.
///
/// The kinds of node compose like the operators of SCATE (Bethard & Parker 2016). Nodes live in one list a document and
/// name their children by place in it.
#pragma once

#include "calendar/calendar.hpp"
#include "calendar/eras.hpp"
#include "calendar/holidays.hpp"
#include "calendar/timex.hpp"
#include "calendar/zones.hpp"
#include "text/document.hpp"
#include "text/lexicon.hpp"

#include "dateline/annotation.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::phrases {

/// A node's place in its list.
struct NodeId {
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::uint32_t place = none;
    explicit operator bool() const { return place != none; }
    friend bool operator==(NodeId const &, NodeId const &) = default;
};

/// How many: a count, or a word that leaves it open ("several").
struct Amount {
    double count = 1;
    bool open = false;      ///< the words give no number
    bool unit_open = false; ///< nor a unit: "a while"
};

// What the words name.

/// Fields of a date, those that are said: "Oct. 7", "Thursday", "7 October 2023", "2023", "the 7th".
struct CalendarDate {
    std::optional<int> year;  ///< astronomical
    std::uint8_t month = 0;   ///< 1 to 12; 0 not said
    std::uint8_t day = 0;     ///< 1 to 31; 0 not said
    std::uint8_t weekday = 0; ///< 1 Monday to 7 Sunday; 0 not said
    bool short_year = false;  ///< two digits, the century not said: year is 0 to 99
};

/// "the 1990s", "the '80s", "the 19th century": first is the first year (of a short decade, 0 to 90).
struct YearGroup {
    int first = 0;
    Grain grain = Grain::decade;
    bool short_decade = false;
};

/// "Q3", "the first half", "third-quarter": which is 0 where it is not said.
struct PartOfYear {
    Grain grain = Grain::quarter;
    std::uint8_t which = 0;
    bool fiscal = false;
};

struct SeasonName {
    calendar::Season season = calendar::Season::spring;
};

struct HolidayName {
    calendar::Holiday holiday = calendar::Holiday::christmas;
};

/// "World War II", "Middle Ages".
struct EraName {
    calendar::Era era = calendar::Era::middle_ages;
};

struct DayPart {
    calendar::PartOfDay part = calendar::PartOfDay::morning;
};

/// "3 p.m. EST", "15:00", "noon".
struct Clock {
    std::chrono::minutes time{};
    bool minute_said = false;
    bool ambiguous = false; ///< neither a.m. nor p.m. said, and either would do
    std::optional<calendar::Zone> zone;
};

/// "the week", "the quarter", "day": the unit that the text is in.
struct UnitPeriod {
    calendar::Unit unit = calendar::Unit::day;
    bool fiscal = false;
    bool school = false; ///< the year that schools count by
};

/// today, yesterday; with "tonight" the night of it.
struct DeicticDay {
    std::int16_t days = 0;
    bool night = false;
};

/// "the attack", "his death", "the Oct. 7 attack".
struct EventName {
    NodeId when; ///< the date within the name; none where it has none
};

// What the words do with it.

/// this, last, next … of a unit, a named period or a duration.
struct Relative {
    text::Which which = text::Which::this_;
    NodeId of;
};

/// Where a shift starts from.
enum class Anchor : std::uint8_t {
    speech, ///< the time of writing: "ago", "from now"
    text,   ///< the time that the text is at: "later", "earlier"
    node,   ///< a time that the phrase names: "a week from Tuesday"
    event,  ///< an event that the phrase names: "three days after the attack"
};

enum class Direction : std::int8_t { earlier = -1, later = 1 };

struct Shift {
    NodeId by; ///< a Duration, or a weekday that is meant to be the nearest: "the Tuesday after Easter"
    Direction direction = Direction::earlier;
    Anchor anchor = Anchor::speech;
    NodeId base; ///< where the anchor is a node or an event
};

/// A time that an event begins or ends: "since the invasion", "almost seven months since the attack", "within 48 hours
/// of the quake", "in the days after the fire".
struct EventSpan {
    enum class Side : std::uint8_t { since, within, after, before, on };
    Side side = Side::since;
    NodeId length; ///< none where it is not said
    NodeId event;
};

/// The inner period within the outer: "the third quarter of 2009", "Friday morning", "3 p.m. Monday".
struct Within {
    NodeId inner;
    NodeId outer;
};

/// "the second Tuesday of November", "the last week of March", "the first day"; which is -1 for the last.
struct Nth {
    std::int8_t which = 1;
    NodeId what;
    NodeId of; ///< none where it is not said
};

/// early March, mid-2024, the end of the year, earlier this week.
struct PartOf {
    text::Position position = text::Position::early;
    NodeId of;
};

/// Two dates, the second of which may borrow from the first: "May 2-4", "Jan. 3 and 4"; two expressions to TimeML. Of
/// a list the second is a pair again: "Jan. 3, 4 and 5".
struct Pair {
    NodeId first;
    NodeId second;
    bool range = true; ///< from one to the other, rather than both
};

/// "seven months", "an hour and a half", "an 18-month".
struct Duration {
    Amount amount;
    calendar::Unit unit = calendar::Unit::day;
    std::optional<double> and_count{};
    calendar::Unit and_unit = calendar::Unit::minute;
    std::optional<double> up_to{};             ///< "three to five years"
    std::optional<calendar::PartOfDay> part{}; ///< of days: the part that is counted, "three nights"
};

/// about, almost, more than …
struct Approximate {
    Mod mod = Mod::approx;
    NodeId of;
};

/// every Tuesday, twice a month, daily.
struct Recurrence {
    NodeId every;           ///< a period or duration that recurs
    std::uint8_t times = 0; ///< so often in each; 0 not said
    bool each = false;      ///< "each"/"every" is said
};

/// now, recently, soon.
struct VagueReference {
    calendar::VagueTime time = calendar::VagueTime::present;
};

using Node = std::variant<CalendarDate, YearGroup, PartOfYear, SeasonName, HolidayName, DayPart, Clock, UnitPeriod,
                          DeicticDay, Relative, Shift, Within, Nth, PartOf, Pair, Duration, Approximate, Recurrence,
                          VagueReference, EventName, EventSpan, EraName>;

/// The nodes of a document. A rule that fails after it made nodes leaves them behind; they cost nothing.
class Trees {
public:
    NodeId add(Node node, std::string_view rule, text::TokenRange tokens) {
        nodes_.push_back({node, rule, tokens});
        return {static_cast<std::uint32_t>(nodes_.size() - 1)};
    }
    [[nodiscard]] Node const &operator[](NodeId id) const { return nodes_[id.place].node; }
    [[nodiscard]] Node &operator[](NodeId id) { return nodes_[id.place].node; }
    [[nodiscard]] std::string_view rule(NodeId id) const { return nodes_[id.place].rule; }
    [[nodiscard]] text::TokenRange tokens(NodeId id) const { return nodes_[id.place].tokens; }
    void clear() { nodes_.clear(); }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
    /// Forgets all nodes from that place on.
    void shrink(std::uint32_t size) { nodes_.resize(size, Entry{}); }

private:
    struct Entry {
        Node node;
        std::string_view rule; ///< a literal: the shape that was accepted
        text::TokenRange tokens;
    };
    std::vector<Entry> nodes_;
};

/// The node as that kind, or nullptr.
template <typename Kind>
Kind const *as(Trees const &trees, NodeId id) {
    return id ? std::get_if<Kind>(&trees[id]) : nullptr;
}

} // namespace dateline::phrases
