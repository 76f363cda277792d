#include "order/network.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace dateline::order {

namespace {

/// How many constraints are looked at for one that comes in before it is left out: keeps the cost of an article in
/// proportion to its length.
constexpr std::size_t most_seen = 2'000;

} // namespace

void Network::clear() {
    points_ = 0;
    time_.clear();
    constraints_.clear();
    out_first_.clear();
    in_first_.clear();
    out_next_.clear();
    in_next_.clear();
    moved_at_.clear();
    add_point(0);
}

Point Network::add_point(Minutes near) {
    time_.push_back(near);
    out_first_.push_back(none);
    in_first_.push_back(none);
    moved_at_.push_back(none);
    return points_++;
}

Network::Outcome Network::add(std::span<Constraint const> together) {
    std::size_t added = 0;
    for (auto const &constraint : together) {
        auto const outcome = add_one(constraint);
        if (outcome != Outcome::added) {
            for (; added > 0; --added) remove_last();
            return outcome;
        }
        ++added;
    }
    return Outcome::added;
}

Network::Outcome Network::add_one(Constraint const &constraint) {
    auto outcome = Outcome::added;
    if (time_[constraint.to] < time_[constraint.from] + constraint.least) {
        // The calendar holds most points, so that moving it comes last.
        outcome = make_room(constraint, Direction::forwards, Calendar::stays);
        if (outcome == Outcome::too_far) outcome = make_room(constraint, Direction::backwards, Calendar::stays);
        if (outcome == Outcome::too_far) outcome = make_room(constraint, Direction::forwards, Calendar::moves);
    }
    if (outcome != Outcome::added) return outcome;
    auto const place = static_cast<std::uint32_t>(constraints_.size());
    constraints_.push_back(constraint);
    out_next_.push_back(std::exchange(out_first_[constraint.from], place));
    in_next_.push_back(std::exchange(in_first_[constraint.to], place));
    return outcome;
}

/// Forwards: moves to later until the constraint holds, and then whatever that pushes. Where that comes back to from,
/// the constraint cannot hold. Backwards: moves from sooner, and then what that pulls.
Network::Outcome Network::make_room(Constraint const &constraint, Direction direction, Calendar how) {
    bool const forwards = direction == Direction::forwards;
    auto const start = forwards ? constraint.to : constraint.from;
    auto const target = forwards ? constraint.from : constraint.to;
    moved_.clear();
    waiting_.clear();
    auto const move = [&](Point point, Minutes to, std::uint32_t by) {
        if (moved_at_[point] == none) {
            moved_at_[point] = static_cast<std::uint32_t>(moved_.size());
            moved_.push_back({point, time_[point], by});
        } else {
            moved_[moved_at_[point]].by = by;
        }
        time_[point] = to;
        waiting_.push_back(point);
    };
    auto outcome = start == calendar && how == Calendar::stays ? Outcome::too_far : Outcome::added;
    if (outcome == Outcome::added)
        move(start, forwards ? time_[target] + constraint.least : time_[target] - constraint.least, none);
    std::size_t seen = 0;
    for (std::size_t next = 0; next < waiting_.size() && outcome == Outcome::added; ++next) {
        auto const point = waiting_[next];
        for (auto at = forwards ? out_first_[point] : in_first_[point]; at != none;
             at = forwards ? out_next_[at] : in_next_[at]) {
            auto const &other = constraints_[at];
            if (++seen > most_seen) outcome = Outcome::too_far;
            if (time_[other.to] >= time_[other.from] + other.least) continue;
            auto const pushed = forwards ? other.to : other.from;
            if (pushed == target) {
                blame(point, other);
                outcome = Outcome::contradicts;
            } else if (pushed == calendar && how == Calendar::stays) {
                outcome = Outcome::too_far;
            } else {
                move(pushed, forwards ? time_[other.from] + other.least : time_[other.to] - other.least, at);
            }
            if (outcome != Outcome::added) break;
        }
    }
    for (auto const &moved : moved_) {
        if (outcome != Outcome::added) time_[moved.point] = moved.before;
        moved_at_[moved.point] = none;
    }
    return outcome;
}

/// Keeps the least certain of the constraints that led from the one tried to the point, and that last one.
void Network::blame(Point point, Constraint const &last) {
    forbidden_by_ = last;
    for (auto by = moved_[moved_at_[point]].by; by != none; by = moved_[moved_at_[point]].by) {
        auto const &constraint = constraints_[by];
        if (constraint.certainty < forbidden_by_.certainty) forbidden_by_ = constraint;
        point = constraint.from == point ? constraint.to : constraint.from;
    }
}

void Network::remove_last() {
    auto const &last = constraints_.back();
    out_first_[last.from] = out_next_.back();
    in_first_[last.to] = in_next_.back();
    out_next_.pop_back();
    in_next_.pop_back();
    constraints_.pop_back();
}

/// Dijkstra over slack: how much later than the constraint asks for the kept times have it, which is never negative.
void Network::paths(Direction direction, float least_certainty, std::vector<std::optional<Minutes>> &distance,
                    std::vector<std::uint32_t> &by) const {
    distance.assign(points_, std::nullopt);
    by.assign(points_, none);
    using Entry = std::pair<Minutes, Point>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    distance[calendar] = 0;
    queue.emplace(0, calendar);
    bool const forwards = direction == Direction::forwards;
    while (!queue.empty()) {
        auto const [reached, point] = queue.top();
        queue.pop();
        if (reached != *distance[point]) continue;
        for (auto at = forwards ? out_first_[point] : in_first_[point]; at != none;
             at = forwards ? out_next_[at] : in_next_[at]) {
            auto const &constraint = constraints_[at];
            if (constraint.certainty < least_certainty) continue;
            auto const next = forwards ? constraint.to : constraint.from;
            auto const slack = time_[constraint.to] - time_[constraint.from] - constraint.least;
            if (distance[next] && *distance[next] <= reached + slack) continue;
            distance[next] = reached + slack;
            by[next] = at;
            queue.emplace(reached + slack, next);
        }
    }
}

Network::Bounds Network::bounds(float least_certainty) const {
    Bounds result;
    paths(Direction::forwards, least_certainty, result.earliest, result.earliest_by);
    paths(Direction::backwards, least_certainty, result.latest, result.latest_by);
    for (Point point = 0; point < points_; ++point) {
        auto const from_zero = time_[point] - time_[calendar];
        if (auto &earliest = result.earliest[point]) *earliest = from_zero - *earliest;
        if (auto &latest = result.latest[point]) *latest = from_zero + *latest;
    }
    return result;
}

} // namespace dateline::order
