#include "order/ordering.hpp"

#include "base/letters.hpp"
#include "order/pair_features.hpp"
#include "order/signals.hpp"
#include "text/models.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>

namespace dateline::order {

namespace {

using calendar::Interval;
using resolve::EventTime;
using text::LinearModel;

/// How often the model's first choice holds that leads by so much, by cross-validation (models/README.md).
struct Reliability {
    int lead;
    float of_ordered; ///< of the pairs that annotators could order: by this, choices are compared
    float of_all;     ///< of all pairs
};
constexpr std::array reliabilities = {
    Reliability{0, 0.35F, 0.18F},   Reliability{20, 0.48F, 0.25F},  Reliability{40, 0.55F, 0.27F},
    Reliability{60, 0.62F, 0.34F},  Reliability{80, 0.68F, 0.41F},  Reliability{100, 0.78F, 0.43F},
    Reliability{120, 0.88F, 0.57F}, Reliability{140, 0.92F, 0.61F},
};
/// The second to fifth choice, where those before it cannot be: not measured but for holding more seldom than any
/// first.
constexpr std::array later_choices = {Reliability{0, 0.20F, 0.08F}, Reliability{0, 0.15F, 0.06F},
                                      Reliability{0, 0.12F, 0.04F}, Reliability{0, 0.09F, 0.02F}};

/// What is at least so certain is more likely so than not: reported where it is contradicted, and reckoned with for
/// bounds. Sides of the publication date that are less certain are left out.
constexpr float believed = 0.5F;

Reliability reliability_of(int lead) {
    auto const after = std::find_if(reliabilities.begin() + 1, reliabilities.end(),
                                    [&](Reliability const &r) { return lead < r.lead; });
    return *(after - 1);
}

/// A ground that asks to be let in, the most certain first.
struct Proposal {
    Ground ground;
    float weight; ///< by which proposals are compared
};

Minutes minutes_of(calendar::Instant instant) { return instant.time_since_epoch().count(); }

class Orderer {
public:
    Orderer(resolve::FoundEvents const &found, std::vector<EventTime> const &times, LinearModel const &model,
            Ordering &ordering)
        : found_(found),
          times_(times),
          model_(model),
          ordering_(ordering) {}

    void run() {
        ordering_.relations.clear();
        ordering_.contradictions.clear();
        ordering_.bounds.assign(times_.size(), std::nullopt);
        if (times_.empty()) return;
        add_points();
        propose_dates();
        propose_words();
        propose_pairs();
        std::stable_sort(proposals_.begin(), proposals_.end(),
                         [](Proposal const &a, Proposal const &b) { return a.weight > b.weight; });
        for (auto const &proposal : proposals_) let_in(proposal.ground);
        std::sort(ordering_.relations.begin(), ordering_.relations.end(), [](Ground const &a, Ground const &b) {
            return a.second != b.second ? a.second < b.second : a.first < b.first;
        });
        derive_bounds();
    }

private:
    static Point begin_of(std::uint32_t mention) { return 1 + 2 * mention; }
    static Point end_of(std::uint32_t mention) { return 2 + 2 * mention; }

    void add_points() {
        network_.clear();
        grounds_.clear();
        proposals_.clear();
        settled_.assign(times_.size(), {});
        auto near = found_.reference.published.value_or(calendar::Instant{});
        for (std::uint32_t i = 0; i < times_.size(); ++i) {
            auto const &time = times_[i];
            if (time.dated && time.interval.begin > calendar::first_instant()) near = time.interval.begin;
            network_.add_point(minutes_of(near));
            network_.add_point(minutes_of(near) + 1);
            add(Ground{Ground::Kind::length, i, i, TemporalRelation::before, 0, 1.0F});
        }
    }

    void propose_dates() {
        for (std::uint32_t i = 0; i < times_.size(); ++i) {
            auto const &time = times_[i];
            if (!time.dated) continue;
            bool const said = time.phrase != EventTime::none;
            if (!said && time.confidence < believed) continue;
            auto const kind = said ? Ground::Kind::dated : Ground::Kind::side;
            proposals_.push_back({{kind, i, i, TemporalRelation::is_included, 0, time.confidence}, time.confidence});
        }
    }

    void propose_words() {
        find_signals(found_.words, found_.mentions, signals_);
        for (auto const &signal : signals_)
            proposals_.push_back(
                {{Ground::Kind::word, signal.first, signal.second, signal.relation, signal.word, signal.certainty},
                 signal.certainty});
    }

    void propose_pairs() {
        PairFeatures const features(found_);
        each_pair(found_.mentions, [&](std::uint32_t first, std::uint32_t second) {
            propose_by_dates(first, second);
            propose_by_tense(first, second);
            LinearModel::Scores scores{};
            features.look_at(first, second, [&](std::uint64_t feature) { model_.add(feature, scores); });
            auto choice = model_.best(scores);
            auto const lead = scores[choice];
            for (std::size_t place = 0; place < model_.classes(); ++place) {
                auto const previous = choice;
                scores[choice] = std::numeric_limits<LinearModel::Score>::min();
                choice = model_.best(scores);
                auto const reliability = place == 0 ? reliability_of(lead - scores[choice]) : later_choices[place - 1];
                proposals_.push_back({{Ground::Kind::likeness, first, second, static_cast<TemporalRelation>(previous),
                                       0, reliability.of_all},
                                      reliability.of_ordered});
            }
        });
    }

    /// Where expressions date both and do not overlap, there is an order by these alone.
    void propose_by_dates(std::uint32_t first, std::uint32_t second) {
        auto const &one = times_[first];
        auto const &other = times_[second];
        if (one.phrase == EventTime::none || other.phrase == EventTime::none) return;
        auto const certainty = std::min(one.confidence, other.confidence);
        auto const propose = [&](TemporalRelation relation) {
            proposals_.push_back({{Ground::Kind::dates, first, second, relation, 0, certainty}, certainty});
        };
        if (one.interval.end <= other.interval.begin) propose(TemporalRelation::before);
        else if (other.interval.end <= one.interval.begin) propose(TemporalRelation::after);
    }

    /// "The mayor arrived. The guests had left.": what "had" tells behind a simple past came before it. Not the other
    /// way round, and not that what is told later happened later: both hold too seldom (models/README.md).
    void propose_by_tense(std::uint32_t first, std::uint32_t second) {
        auto const &told = found_.mentions[first].group;
        auto const &before = found_.mentions[second].group;
        bool const simple_past =
            told.tense == EventTense::past && told.aspect == EventAspect::none && told.modal.empty();
        if (!simple_past || before.tense != EventTense::past || before.aspect != EventAspect::perfective ||
            !base::spells(found_.words.forms[before.begin], "had"))
            return;
        constexpr float certainty = 0.70F;
        proposals_.push_back(
            {{Ground::Kind::word, first, second, TemporalRelation::after, before.begin, certainty}, certainty});
    }

    /// Whether the pair has its relation already.
    [[nodiscard]] bool settled(Ground const &ground) const {
        auto const &of_second = settled_[ground.second];
        auto const back = ground.second - ground.first;
        return back <= longest_reach && (of_second >> back & 1U) != 0;
    }

    void let_in(Ground const &ground) {
        bool const about_two = ground.first != ground.second;
        bool const known = about_two && settled(ground);
        // What a word says is tried all the same: where dates say otherwise the reader is told.
        if (known && ground.kind != Ground::Kind::word) return;
        auto const outcome = add(ground);
        if (outcome == Network::Outcome::contradicts) {
            // A time that ends before it begins contradicts itself: then nothing that was kept forbids it.
            auto const by = network_.forbidden_by().ground;
            if (by < grounds_.size() && ground.certainty >= believed && grounds_[by].kind != Ground::Kind::length)
                ordering_.contradictions.push_back({ground, grounds_[by]});
        }
        if (outcome != Network::Outcome::added || !about_two || known) return;
        ordering_.relations.push_back(ground);
        auto const back = ground.second - ground.first;
        if (back <= longest_reach) settled_[ground.second] |= std::uint64_t{1} << back;
    }

    Network::Outcome add(Ground const &ground) {
        auto const which = static_cast<std::uint32_t>(grounds_.size());
        auto const certainty = ground.certainty;
        std::array<Constraint, 4> list;
        std::size_t count = 0;
        auto const at_least = [&](Point from, Point to, Minutes least) {
            list[count++] = {from, to, least, which, certainty};
        };
        auto const inside = [&](std::uint32_t inner, std::uint32_t outer) {
            at_least(begin_of(outer), begin_of(inner), 0);
            at_least(end_of(inner), end_of(outer), 1); // else it would be the same
        };
        auto const a = ground.first;
        auto const b = ground.second;
        if (ground.kind == Ground::Kind::length) {
            at_least(begin_of(a), end_of(a), 1);
        } else if (a == b) {
            auto const &interval = times_[a].interval;
            if (interval.begin > calendar::first_instant())
                at_least(Network::calendar, begin_of(a), minutes_of(interval.begin));
            if (interval.end < calendar::end_of_instants())
                at_least(end_of(a), Network::calendar, -minutes_of(interval.end));
        } else {
            switch (ground.relation) {
            case TemporalRelation::before: at_least(end_of(a), begin_of(b), 0); break;
            case TemporalRelation::after: at_least(end_of(b), begin_of(a), 0); break;
            case TemporalRelation::includes: inside(b, a); break;
            case TemporalRelation::is_included: inside(a, b); break;
            case TemporalRelation::simultaneous:
                at_least(begin_of(a), begin_of(b), 0);
                at_least(begin_of(b), begin_of(a), 0);
                at_least(end_of(a), end_of(b), 0);
                at_least(end_of(b), end_of(a), 0);
                break;
            }
        }
        auto const outcome = network_.add(std::span(list).first(count));
        if (outcome == Network::Outcome::added) grounds_.push_back(ground);
        return outcome;
    }

    void derive_bounds() {
        auto const all = network_.bounds(believed);
        for (std::uint32_t i = 0; i < times_.size(); ++i) {
            auto const earliest = all.earliest[begin_of(i)];
            auto const latest = all.latest[end_of(i)];
            Interval interval{calendar::first_instant(), calendar::end_of_instants()};
            if (earliest) interval.begin = calendar::Instant{std::chrono::minutes{*earliest}};
            if (latest) interval.end = calendar::Instant{std::chrono::minutes{*latest}};
            auto const &own = times_[i];
            bool const by_itself = own.dated && (own.phrase != EventTime::none || own.confidence >= believed);
            // What is narrower within a day says nothing to a reader.
            bool const later = earliest && (!by_itself || calendar::start_of_day(interval.begin) > own.interval.begin);
            bool const sooner =
                latest && (!by_itself || calendar::day(interval.end - std::chrono::minutes{1}).end < own.interval.end);
            if (!later && !sooner) continue;
            DerivedBounds derived;
            derived.interval = interval;
            derived.confidence = 1;
            bool short_enough = true;
            if (later) short_enough &= follow(all.earliest_by, begin_of(i), &Constraint::from, derived);
            if (sooner) short_enough &= follow(all.latest_by, end_of(i), &Constraint::to, derived);
            if (short_enough && derived.confidence >= believed) ordering_.bounds[i] = std::move(derived);
        }
    }

    /// Adds the grounds from the calendar to the point. False where there are more than a reader would follow.
    bool follow(std::vector<std::uint32_t> const &by, Point point, Point Constraint::*previous,
                DerivedBounds &derived) const {
        constexpr int most_steps = 12;
        auto const first = static_cast<std::ptrdiff_t>(derived.grounds.size());
        for (int step = 0; point != Network::calendar; ++step) {
            if (step == most_steps) return false;
            auto const &constraint = network_.constraints()[by[point]];
            point = constraint.*previous;
            auto const &ground = grounds_[constraint.ground];
            if (ground.kind == Ground::Kind::length) continue;
            derived.confidence *= ground.certainty;
            derived.grounds.push_back(ground);
        }
        std::reverse(derived.grounds.begin() + first, derived.grounds.end());
        return true;
    }

    static_assert(longest_reach < 64, "a pair is a bit of a word");

    resolve::FoundEvents const &found_;
    std::vector<EventTime> const &times_;
    LinearModel const &model_;
    Ordering &ordering_;
    Network network_;
    std::vector<Ground> grounds_; ///< of the constraints in the network
    std::vector<Proposal> proposals_;
    std::vector<Signal> signals_;
    std::vector<std::uint64_t> settled_; ///< by mention: a bit for each so many mentions back
};

} // namespace

void order_events(resolve::FoundEvents const &found, std::vector<EventTime> const &times, Ordering &ordering) {
    static LinearModel const model{text::models::event_order()};
    order_events(found, times, model, ordering);
}

void order_events(resolve::FoundEvents const &found, std::vector<EventTime> const &times,
                  text::LinearModel const &model, Ordering &ordering) {
    Orderer(found, times, model, ordering).run();
}

} // namespace dateline::order
