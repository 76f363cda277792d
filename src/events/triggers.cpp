#include "events/triggers.hpp"

#include "events/trigger_features.hpp"
#include "text/linear_model.hpp"
#include "text/models.hpp"
#include "text/weight_table.hpp"
#include "text/word_memory.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

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

/// What words say by themselves.
class KnownWords {
public:
    struct Word {
        WordLooks looks;
        int alone = 0; ///< how much it speaks for an event by itself
    };

    Word const &recall(std::string_view form, text::PartOfSpeech pos, bool first) {
        auto const circumstances =
            static_cast<std::uint16_t>(static_cast<unsigned>(pos.upos) * 32U + static_cast<unsigned>(pos.form) * 4U +
                                       (pos.plural ? 2U : 0U) + (first ? 1U : 0U));
        return remembered_.recall(form, circumstances, [&] { return study(form, pos, first); });
    }

    text::WeightTable const tells{text::models::event_triggers()};

private:
    [[nodiscard]] Word study(std::string_view form, text::PartOfSpeech pos, bool first) const {
        Word word{looks_of(form, pos, first), 0};
        if (!can_tell(pos)) return word;
        word.looks.company = companies_.of(word.looks.stem, pos.upos);
        word.alone = tells.bias();
        look_at_candidate(word.looks, [&](std::uint64_t feature) { word.alone += tells.weight(feature); });
        return word;
    }

    Companies const companies_{text::models::event_company()};
    text::WordMemory<Word, 4096> remembered_;
};

} // namespace

void find_triggers(text::Words const &words, std::vector<Trigger> &triggers) {
    static LinearModel const class_of{text::models::event_classes()};
    // What is remembered changes how fast events are found, never which.
    thread_local auto const known = std::make_unique<KnownWords>();
    thread_local std::vector<WordLooks> looks;
    thread_local std::vector<int> alone;
    thread_local std::vector<std::size_t> places;
    triggers.clear();
    std::uint32_t begin = 0;
    for (auto const end : words.sentence_ends) {
        looks.clear();
        alone.clear();
        for (auto i = begin; i < end; ++i) {
            auto const &word = known->recall(words.forms[i], words.tags[i], i == begin);
            looks.push_back(word.looks);
            alone.push_back(word.alone);
        }
        places.clear();
        for (std::size_t i = 0; i < looks.size(); ++i) {
            if (!can_tell(looks[i].pos)) continue;
            auto lean = alone[i];
            look_around_candidate(looks, i, [&](std::uint64_t feature) { lean += known->tells.weight(feature); });
            if (lean > 0) places.push_back(i);
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
