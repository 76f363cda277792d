#include "events/triggers.hpp"

#include "events/trigger_features.hpp"
#include "text/linear_model.hpp"
#include "text/models.hpp"

#include <array>
#include <span>

namespace dateline::events {

namespace {

using text::LinearModel;

/// Adds features to scores in two steps, so that the memory is asked for all of them before the first is needed.
class Sum {
public:
    explicit Sum(LinearModel const &model) : model_(model) {}
    void add(std::uint64_t feature) { places_[count_++] = model_.find(feature); }
    LinearModel::Scores const &total() {
        for (std::size_t i = 0; i < count_; ++i) LinearModel::add(places_[i], scores_);
        count_ = 0;
        return scores_;
    }

private:
    static constexpr std::size_t most = 64;
    LinearModel const &model_;
    std::array<LinearModel::Place, most> places_;
    std::size_t count_ = 0;
    LinearModel::Scores scores_{};
};

} // namespace

void find_triggers(text::Words const &words, std::vector<Trigger> &triggers) {
    static LinearModel const tells{text::models::event_triggers()};
    static LinearModel const class_of{text::models::event_classes()};
    thread_local std::vector<WordLooks> looks;
    thread_local std::vector<std::size_t> places;
    triggers.clear();
    std::uint32_t begin = 0;
    for (auto const end : words.sentence_ends) {
        look(std::span(words.forms).subspan(begin, end - begin), std::span(words.tags).subspan(begin, end - begin),
             looks);
        places.clear();
        for (std::size_t i = 0; i < looks.size(); ++i) {
            if (!can_tell(looks[i].pos)) continue;
            Sum sum(tells);
            sum.add(always);
            look_at(looks, i, [&](std::uint64_t feature) { sum.add(feature); });
            if (sum.total()[1] > 0) places.push_back(i);
        }
        std::uint64_t before = no_event_before;
        for (std::size_t k = 0; k < places.size(); ++k) {
            Sum sum(class_of);
            look_at_event(looks, places, k, before, [&](std::uint64_t feature) { sum.add(feature); });
            before = class_of.best(sum.total());
            triggers.push_back({begin + static_cast<std::uint32_t>(places[k]), static_cast<EventClass>(before)});
        }
        begin = end;
    }
}

} // namespace dateline::events
