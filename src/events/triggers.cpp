#include "events/triggers.hpp"

#include "events/trigger_features.hpp"
#include "text/linear_model.hpp"
#include "text/models.hpp"
#include "text/weight_table.hpp"

#include <algorithm>
#include <array>
#include <cstring>
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

/// News says the same words over and over: what they say by themselves is worked out once.
class KnownWords {
public:
    struct Word {
        WordLooks looks;
        int alone = 0; ///< how much it speaks for an event by itself
    };

    Word const &recall(std::string_view form, text::PartOfSpeech pos, bool first) {
        if (form.empty() || form.size() > Place::longest) return too_long_ = study(form, pos, first);
        auto const circumstances =
            static_cast<std::uint16_t>(static_cast<unsigned>(pos.upos) * 32U + static_cast<unsigned>(pos.form) * 4U +
                                       (pos.plural ? 2U : 0U) + (first ? 1U : 0U));
        std::uint64_t hash = circumstances;
        for (std::size_t i = 0; i < form.size(); i += 8) {
            std::uint64_t piece = 0;
            std::memcpy(&piece, form.data() + i, std::min<std::size_t>(8, form.size() - i));
            hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 32U;
        }
        auto &place = places_[hash % places_.size()];
        if (place.size != form.size() || place.circumstances != circumstances ||
            std::memcmp(place.form.data(), form.data(), form.size()) != 0) {
            place.word = study(form, pos, first);
            std::copy(form.begin(), form.end(), place.form.begin());
            place.size = static_cast<std::uint8_t>(form.size());
            place.circumstances = circumstances;
        }
        return place.word;
    }

    text::WeightTable const tells{text::models::event_triggers()};

private:
    struct Place {
        static constexpr std::size_t longest = 24;
        std::array<char, longest> form{};
        std::uint8_t size = 0; ///< 0: nothing remembered here
        std::uint16_t circumstances = 0;
        Word word;
    };

    [[nodiscard]] Word study(std::string_view form, text::PartOfSpeech pos, bool first) const {
        Word word{looks_of(form, pos, first), 0};
        if (!can_tell(pos)) return word;
        word.looks.company = companies_.of(word.looks.stem, pos.upos);
        word.alone = tells.bias();
        look_at_candidate(word.looks, [&](std::uint64_t feature) { word.alone += tells.weight(feature); });
        return word;
    }

    Companies const companies_{text::models::event_company()};
    std::array<Place, 4096> places_;
    Word too_long_;
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
