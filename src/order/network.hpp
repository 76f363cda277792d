/// @file Bounds between points in time, kept free of contradiction as they come in.
///
/// A difference-bound network: each constraint says that one point lies at least so many minutes after another (or,
/// where that is negative, at most so many before it). The calendar is a point too. A feasible time for every point is
/// kept, and mended locally when a constraint comes in (Cotton and Maler 2006), so that what contradicts shows at once;
/// the bounds of all points are then shortest paths over what is left of slack (Johnson 1977).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline::order {

using Point = std::uint32_t;
using Minutes = std::int64_t;

/// to lies at least so many minutes after from.
struct Constraint {
    Point from = 0;
    Point to = 0;
    Minutes least = 0;
    std::uint32_t ground = 0; ///< where it came from: whatever the caller counts its reasons by
    float certainty = 0;      ///< 0 to 1
};

class Network {
public:
    static constexpr Point calendar = 0; ///< minute zero of 1970-01-01
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    Network() { clear(); }

    /// Leaves the calendar alone. Keeps its memory.
    void clear();
    /// A new point; near: a first guess of when it is, in minutes from the calendar's zero.
    Point add_point(Minutes near);

    enum class Outcome : std::uint8_t {
        added,
        contradicts, ///< what was there before forbids it
        too_far,     ///< to tell would take more steps than are allowed: left out
    };
    /// Adds all of the constraints or none. Bounded work.
    Outcome add(std::span<Constraint const> together);
    /// After contradicts: the least certain of the constraints that forbid the last one tried.
    [[nodiscard]] Constraint const &forbidden_by() const { return forbidden_by_; }

    /// How far a point can be from the calendar's zero, by the constraints of at least some certainty.
    struct Bounds {
        std::vector<std::optional<Minutes>> earliest; ///< a point
        std::vector<std::optional<Minutes>> latest;
        std::vector<std::uint32_t>
            earliest_by; ///< the constraint (a place in constraints()) that gave it last; or none
        std::vector<std::uint32_t> latest_by;
    };
    [[nodiscard]] Bounds bounds(float least_certainty) const;

    [[nodiscard]] std::vector<Constraint> const &constraints() const { return constraints_; }
    [[nodiscard]] std::uint32_t size() const { return points_; }

private:
    enum class Direction : std::uint8_t { forwards, backwards };

    enum class Calendar : std::uint8_t { stays, moves };

    Outcome add_one(Constraint const &constraint);
    Outcome make_room(Constraint const &constraint, Direction direction, Calendar how);
    void blame(Point point, Constraint const &last);
    void remove_last();
    void paths(Direction direction, float least_certainty, std::vector<std::optional<Minutes>> &distance,
               std::vector<std::uint32_t> &by) const;

    std::uint32_t points_ = 0;
    std::vector<Minutes> time_; ///< satisfies all constraints
    std::vector<Constraint> constraints_;
    std::vector<std::uint32_t> out_first_, in_first_; ///< by point: the latest constraint from it, to it
    std::vector<std::uint32_t> out_next_, in_next_;   ///< by constraint: the one before
    Constraint forbidden_by_;
    // Of one addition.
    struct Moved {
        Point point;
        Minutes before;
        std::uint32_t by;
    };
    std::vector<Moved> moved_;
    std::vector<Point> waiting_;
    std::vector<std::uint32_t> moved_at_; ///< by point: its place in moved_, or none
};

} // namespace dateline::order
