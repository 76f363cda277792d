#include "events/triggers.hpp"

#include "events/class_features.hpp"
#include "events/trigger_features.hpp"
#include "events/word_set.hpp"
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

/// What words say by themselves.
class KnownWords {
public:
    explicit KnownWords(TriggerModels const &models) : tells(models.triggers), companies_(models.company) {}

    /// How much a word speaks for an event: by itself, and as a neighbour of another word.
    struct Leans {
        int alone = 0;
        std::int16_t as_left = 0;
        std::int16_t as_right = 0;
        std::int16_t as_second_left = 0;
        std::int16_t as_second_right = 0;
    };
    struct Word {
        WordLooks looks;
        Leans leans;
    };

    Word const &recall(std::string_view form, text::PartOfSpeech pos, bool first) {
        return remembered_.recall(form, circumstances(pos, first), [&] { return study(form, pos, first); });
    }
    /// A word that does not open its sentence will be recalled.
    void expect(std::string_view form, text::PartOfSpeech pos) const {
        remembered_.expect(form, circumstances(pos, false));
    }

    text::WeightTable const tells;
    /// What stands before a sentence and after it.
    Leans const outside = beside(outside_hash);

private:
    static std::uint16_t circumstances(text::PartOfSpeech pos, bool first) {
        return static_cast<std::uint16_t>(static_cast<unsigned>(pos.upos) * 32U + static_cast<unsigned>(pos.form) * 4U +
                                          (pos.plural ? 2U : 0U) + (first ? 1U : 0U));
    }

    [[nodiscard]] Word study(std::string_view form, text::PartOfSpeech pos, bool first) const {
        Word word{looks_of(form, pos, first), {}};
        word.leans = beside(word.looks.lower);
        if (!can_tell(pos)) return word;
        word.looks.company = companies_.of(word.looks.stem, pos.upos);
        text::WeightTable::Sum sum(tells);
        look_at_candidate(word.looks, [&](std::uint64_t feature) { sum.add(feature); });
        word.leans.alone = tells.bias() + sum.total();
        return word;
    }

    [[nodiscard]] Leans beside(std::uint64_t lower) const {
        auto const lean = [&](Beside where) {
            text::WeightTable::Sum sum(tells);
            sum.add(says_beside(where, lower));
            return static_cast<std::int16_t>(sum.total());
        };
        return {0, lean(Beside::left), lean(Beside::right), lean(Beside::second_left), lean(Beside::second_right)};
    }

    Companies const companies_;
    text::WordMemory<Word, 16384> remembered_;
};

constexpr WordSet months(std::to_array<std::string_view>(
    {"january",  "february", "march", "april", "may",  "june", "july", "august", "september", "october", "november",
     "december", "jan.",     "feb.",  "mar.",  "apr.", "jun.", "jul.", "aug.",   "sept.",     "sep.",    "oct.",
     "nov.",     "dec.",     "jan",   "feb",   "aug",  "sept", "oct",  "nov",    "dec"}));

/// "the May 3 vote": what has a day of its own is likelier to have happened than an article or a seat.
bool named_by_day(text::Words const &words, std::uint32_t begin, std::uint32_t at) {
    using text::Upos;
    if (at < begin + 3 || words.tags[at].upos != Upos::noun) return false;
    auto const opening = words.tags[at - 3].upos;
    return words.tags[at - 1].upos == Upos::num && months.contains(words.forms[at - 2]) &&
           (opening == Upos::det || opening == Upos::pron);
}
constexpr int worth_of_a_day = 50; // in steps of a packed weight

/// Half of the words are told by themselves and by what their neighbours say alone: of 7,300 words of news that lean so
/// far against an event no look at the sentence made one, and of 100 that lean so far to one none was lost.
constexpr int clear_no = -40;
constexpr int clear_yes = 120;

} // namespace

struct TriggerFinder::Parts {
    explicit Parts(TriggerModels const &models) : known(models), class_of(models.classes) {}

    KnownWords known;
    LinearModel class_of;
    // Of the sentence at hand.
    std::vector<WordLooks> looks;
    std::vector<KnownWords::Leans> leans; // with two before the sentence and two behind it
    std::vector<std::size_t> places;
};

TriggerFinder::TriggerFinder(TriggerModels const &models) : parts_(std::make_unique<Parts>(models)) {}
TriggerFinder::~TriggerFinder() = default;

TriggerFinder &compiled_in_finder() {
    thread_local TriggerFinder finder(
        {text::models::event_company(), text::models::event_triggers(), text::models::event_classes()});
    return finder;
}

void TriggerFinder::find(text::Words const &words, std::vector<Trigger> &triggers) {
    auto &known = parts_->known;
    auto const &class_of = parts_->class_of;
    auto &looks = parts_->looks;
    auto &leans = parts_->leans;
    auto &places = parts_->places;
    triggers.clear();
    std::uint32_t begin = 0;
    for (auto const end : words.sentence_ends) {
        looks.clear();
        leans.assign(2, known.outside);
        for (auto i = begin; i < end; ++i) {
            constexpr std::uint32_t ahead = 3;
            if (i + ahead < end) known.expect(words.forms[i + ahead], words.tags[i + ahead]);
            auto const &word = known.recall(words.forms[i], words.tags[i], i == begin);
            looks.push_back(word.looks);
            leans.push_back(word.leans);
        }
        leans.insert(leans.end(), 2, known.outside);
        places.clear();
        for (std::size_t i = 0; i < looks.size(); ++i) {
            if (!can_tell(looks[i].pos)) continue;
            auto const *const word = &leans[i + 2];
            auto lean =
                word->alone + word[-1].as_left + word[1].as_right + word[-2].as_second_left + word[2].as_second_right;
            if (named_by_day(words, begin, begin + static_cast<std::uint32_t>(i))) lean += worth_of_a_day;
            if (lean > clear_no && lean < clear_yes) {
                text::WeightTable::Sum sum(known.tells);
                look_around_candidate(looks, i, [&](std::uint64_t feature) { sum.add(feature); });
                lean += sum.total();
            }
            if (lean > 0) places.push_back(i);
        }
        std::uint64_t before = no_event_before;
        for (std::size_t k = 0; k < places.size(); ++k) {
            before = choose_class(class_of, {looks, places, k, before});
            triggers.push_back({begin + static_cast<std::uint32_t>(places[k]), static_cast<EventClass>(before)});
        }
        begin = end;
    }
}

} // namespace dateline::events
