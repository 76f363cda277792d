/// @file What a phrase means on the calendar, before it is put into words.
#pragma once

#include "calendar/calendar.hpp"
#include "calendar/timex.hpp"
#include "phrases/phrases.hpp"
#include "phrases/tree.hpp"

#include "dateline/annotation.hpp"
#include "dateline/article.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::resolve {

/// Why a step was taken, for explanations.
enum class Reason : std::uint8_t {
    said,               ///< the words give it whole
    publication,        ///< counted from the publication date
    text_time,          ///< counted from the date that the text is at
    tense_past,         ///< the verb is in the past: the latest such day up to the publication date
    tense_future,       ///< the verb looks ahead: the first such day from the publication date on
    nearest,            ///< nothing tells: the nearest
    carried_year,       ///< the year of the date before it in the text
    partner,            ///< borrowed from the other half of the pair
    weekday_fits,       ///< the only year near in which that weekday fits
    within,             ///< taken within the period that the words name
    piece,              ///< the piece of it that the words name
    before_publication, ///< the piece before the publication date
    after_publication,  ///< the piece after the publication date
    moved,              ///< moved by the amount
    widened,            ///< as wide as the words are vague
    lasting_since,      ///< from there to the publication date
    bounded,            ///< open at one end
    event,              ///< counted from the event that the text tells of
    ended,              ///< as long as the words say, up to the date behind them
    said_again,         ///< the date behind it says which
    begun,              ///< as long as the words say, from the date behind them on
    no_event,           ///< the text gives no day for the event
    no_publication,     ///< there is no publication date to count from
    no_anchor,          ///< there is no date in the text to count from
    vague,              ///< not a point on the calendar
    length,             ///< a length of time, not placed
    recurring,          ///< a time that recurs
};

struct Step {
    Reason reason = Reason::said;
    phrases::NodeId node;          ///< the words that it is about
    calendar::Interval interval{}; ///< where it led; empty where it led to no interval
};

/// A few steps, without an allocation; those beyond the last place are dropped.
class Steps {
public:
    void add(Step step) {
        if (count_ < places_.size()) places_[count_++] = step;
    }
    [[nodiscard]] Step const *begin() const { return places_.data(); }
    [[nodiscard]] Step const *end() const { return places_.data() + count_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    void clear() { count_ = 0; }

private:
    std::array<Step, 6> places_{};
    std::uint8_t count_ = 0;
};

/// What an expression means.
struct Resolution {
    TimexType type = TimexType::date;
    calendar::TimexValue value;
    Mod mod = Mod::none;
    std::uint8_t times = 0; ///< of a set: freq
    bool every = false;     ///< of a set: quant EVERY

    bool dated = false;            ///< whether interval means anything
    calendar::Interval interval{}; ///< half-open; an open end is the first or the end of all instants
    std::optional<calendar::Interval>
        core; ///< what the words name exactly, where the interval is wider: "about three years ago"
    Grain grain = Grain::unknown;
    Extent extent = Extent::point;
    bool about = false; ///< the words say that it is not exact
    std::optional<std::chrono::minutes> utc_offset;
    float confidence = 1.0F;
    std::optional<calendar::Interval> other; ///< another reading, of the same grain
    Steps steps;
};

/// Where, in the time of the calendar, a text is read from.
struct Reference {
    std::optional<calendar::Instant> published;
    bool published_minute = false; ///< the hour of publication is known
    std::optional<std::chrono::minutes> utc_offset;
    TextKind kind = TextKind::news;
    bool running_text = true; ///< only what such a text marks (marking.hpp); a phrase that stands alone is always meant
    calendar::Hemisphere hemisphere = calendar::Hemisphere::north;
    date::weekday week_start = date::Monday;
};

/// Resolves the phrases of a document in order. The result has one element a phrase; one that is no date (Sept. 31)
/// has an empty optional.
void resolve(text::Document const &document, phrases::Trees const &trees, std::vector<phrases::Phrase> const &phrases,
             Reference const &reference, std::vector<std::optional<Resolution>> &resolutions);

/// News or narrative, told by how the dates of the text are given and how far they are from its publication.
TextKind kind_of_text(text::Document const &document, phrases::Trees const &trees,
                      std::vector<phrases::Phrase> const &phrases, std::optional<calendar::Instant> published);

} // namespace dateline::resolve
