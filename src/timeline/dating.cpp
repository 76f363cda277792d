#include "timeline/dating.hpp"

#include "base/letters.hpp"
#include "resolve/describe.hpp"
#include "resolve/tense.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::timeline {

namespace {

using calendar::Interval;
using phrases::Lead;
using phrases::Phrase;
using resolve::Outlook;
using resolve::Resolution;
using text::LexClass;

bool is_vague(Resolution const &meaning) { return std::holds_alternative<calendar::VagueTime>(meaning.value); }

/// "recent talks", "the current crisis", "former": they say what a thing is and not when something happened.
bool is_adjective(Findings const &findings, Phrase const &phrase) {
    return findings.document.tokens[phrase.tokens.begin].is(LexClass::vague_adjective);
}

/// Below it an event is not put on the day of publication: it would be wrong too often to be worth a date.
constexpr float least_confidence = 0.7F;

/// Two decimals: what a reader can make use of.
double rounded(double confidence) { return std::round(confidence * 100.0) / 100.0; }

/// What "before" and "after" leave of the time that they name. The time itself is not shut out: "after Monday's talks"
/// can be on Monday.
std::optional<Interval> beyond(Lead lead, Interval named, Interval writing, bool past) {
    if (lead == Lead::before) return Interval{calendar::first_instant(), named.end};
    if (lead == Lead::after && past && named.begin < writing.end) return Interval{named.begin, writing.end};
    if (lead == Lead::after) return Interval{named.begin, calendar::end_of_instants()};
    return std::nullopt;
}

/// "May 2-4", "between 1820 and 1824", "from Monday until Friday".
bool begins_range(Findings const &findings, std::size_t place) {
    auto const &phrase = findings.phrases[place];
    if (phrase.partner > 0) return phrase.range || phrase.lead == Lead::between;
    if (phrase.lead != Lead::between && phrase.lead != Lead::from) return false;
    auto const joint = phrase.tokens.end;
    if (place + 1 >= findings.phrases.size() || findings.phrases[place + 1].tokens.begin != joint + 1) return false;
    auto const &token = findings.document.tokens[joint];
    if (phrase.lead == Lead::between) return token.is(text::Word::and_);
    if (!token.is(text::Word::to) && !token.is(text::Word::until) && !token.is(text::Word::through)) return false;
    return !resolve::put_off_to(findings.document, findings.document.sentence_of(joint), joint + 1);
}

bool is_dated(Findings const &findings, std::size_t place) {
    auto const &meaning = findings.resolutions[place];
    return meaning && meaning->dated;
}

/// What joins one item of a list to the next.
enum class ItemJoint { none, comma, last };

ItemJoint joint_of_items(Findings const &findings, std::size_t place) {
    auto const &tokens = findings.document.tokens;
    auto const end = findings.phrases[place + 1].tokens.begin;
    auto at = findings.phrases[place].tokens.end;
    bool const comma = at < end && tokens[at].is(',');
    if (comma) ++at;
    bool const last = at < end && tokens[at].is(text::Word::and_); // "Monday or Tuesday" is one of them
    if (last) ++at;
    // "on Saturday and again on March 22"
    auto const skip = [&](auto const &is_it) { at += at < end && is_it(tokens[at]) ? 1U : 0U; };
    if (last) skip([&](text::Token const &token) { return token.of(findings.document.text) == "again"; });
    if (last || comma)
        skip([](text::Token const &token) { return token.is(text::Word::on) || token.is(text::Word::in); });
    if (at != end) return ItemJoint::none;
    return last ? ItemJoint::last : comma ? ItemJoint::comma : ItemJoint::none;
}

/// "and Tuesday's vote", "and Tuesday he", "the 2026 and 2030 votes": it goes with what stands behind it.
bool goes_with_next(Findings const &findings, std::size_t place) {
    auto const &tokens = findings.document.tokens;
    auto const behind = findings.phrases[place].tokens.end;
    if (behind >= tokens.size()) return false;
    if (tokens[behind].is('\'')) return true;
    auto const word = findings.words.word_at(tokens[behind]);
    if (word >= findings.words.size()) return false;
    using text::Upos;
    auto const upos = findings.words.tags[word].upos;
    return upos == Upos::pron || upos == Upos::noun || upos == Upos::propn || upos == Upos::adj || upos == Upos::num;
}

class Dater {
public:
    Dater(Findings const &findings, std::size_t place)
        : findings_(findings),
          phrase_(findings.phrases[place]),
          meaning_(*findings.resolutions[place]),
          outlook_(resolve::outlook(findings.document, phrase_.tokens)) {
        words_ = phrase_.tokens;
        if (begins_range(findings_, place)) take_second_half(place + 1);
        else if (meaning_.dated && meaning_.extent == Extent::point) reach_out();
        if (phrase_.lead == Lead::since && meaning_.extent == Extent::span && told_with_had()) {
            meaning_.interval.end = calendar::end_of_instants();
            meaning_.steps.add({resolve::Reason::bounded, phrase_.root, meaning_.interval});
        }
    }

    [[nodiscard]] Dating date() {
        auto const expression =
            resolve::describe({findings_.document, findings_.trees, findings_.reference}, phrase_, meaning_);
        Dating dating{words_,          expression.when, expression.grain, status(), rounded(expression.confidence),
                      expression.steps};
        if (!meaning_.dated) dating.when = {};
        if (meaning_.dated && meaning_.extent == Extent::point) look_beyond(dating);
        return dating;
    }

private:
    void take_second_half(std::size_t place) {
        auto const &second = findings_.resolutions[place];
        if (!second || !second->dated || !meaning_.dated || second->interval.end <= meaning_.interval.begin) return;
        words_.end = findings_.phrases[place].tokens.end;
        meaning_.interval.end = second->interval.end;
        meaning_.core.reset();
        meaning_.extent = Extent::span;
        meaning_.steps.add({resolve::Reason::partner, findings_.phrases[place].root, meaning_.interval});
    }

    /// "since May 2029", "by 2031": a date that names its year stands for itself as an expression; the event reaches
    /// on.
    void reach_out() {
        bool const lasts = (phrase_.lead == Lead::since || lasts_since()) && findings_.reference.published &&
                           meaning_.interval.begin < writing().end;
        bool const bounded = phrase_.lead == Lead::by || phrase_.lead == Lead::until;
        if (lasts) {
            meaning_.interval.end = std::max(meaning_.interval.end, writing().end);
            meaning_.extent = Extent::span;
            meaning_.steps.add({resolve::Reason::lasting_since, phrase_.root, meaning_.interval});
        } else if (bounded && meaning_.interval.begin > calendar::first_instant()) {
            meaning_.interval.begin = calendar::first_instant();
            meaning_.steps.add({resolve::Reason::bounded, phrase_.root, meaning_.interval});
        }
    }

    /// "has been in hiding since the May 2029 raid", "since he was found in May": from then on. Not of a day:
    /// what a story is told by ("since the protests of Jan. 25") stays the day of its event.
    [[nodiscard]] bool lasts_since() const {
        constexpr std::uint32_t reach = 14;
        if (meaning_.grain <= Grain::day) return false;
        auto const &tokens = findings_.document.tokens;
        auto const sentence = findings_.document.sentence_of(phrase_.tokens.begin);
        bool since = false;
        for (auto at = phrase_.tokens.begin; at > sentence.begin && phrase_.tokens.begin - at < 2 * reach; --at) {
            auto const &token = tokens[at - 1];
            if (token.is(',') || token.is(';') || token.is('"')) return false;
            auto const word = token.of(findings_.document.text);
            if (token.is(text::Word::since)) since = phrase_.tokens.begin - at < reach;
            else if (since && (word == "has" || word == "have")) return true;
        }
        return false;
    }

    /// "had been shut since March": it was so when the story was at that point, and how long it went on is not told.
    [[nodiscard]] bool told_with_had() const {
        constexpr std::uint32_t reach = 12;
        auto const &tokens = findings_.document.tokens;
        auto const sentence = findings_.document.sentence_of(phrase_.tokens.begin);
        for (auto at = phrase_.tokens.begin; at > sentence.begin && phrase_.tokens.begin - at < reach; --at) {
            auto const word = tokens[at - 1].of(findings_.document.text);
            if (word == "had") return true;
            if (word == "has" || word == "have" || tokens[at - 1].is(',')) return false;
        }
        return false;
    }

    void look_beyond(Dating &dating) const {
        auto const open = beyond(phrase_.lead, meaning_.interval, writing(), outlook_ == Outlook::past);
        if (!open) return;
        dating.when = calendar::to_when(*open, meaning_.grain);
        dating.when.edtf = calendar::to_edtf(*open, meaning_.grain, Extent::point);
        auto const side = phrase_.lead == Lead::before ? "“before” leaves its beginning open"
                          : dating.when.latest         ? "“after”: from then to the publication date"
                                                       : "“after” leaves its end open";
        dating.steps.emplace_back(side);
    }

    /// The day of publication; where it is not known, the end of all days.
    [[nodiscard]] Interval writing() const {
        auto const &published = findings_.reference.published;
        if (!published) return {calendar::end_of_instants(), calendar::end_of_instants()};
        return calendar::day(*published);
    }

    [[nodiscard]] EventStatus status() const {
        bool const ahead = outlook_ == Outlook::future;
        if (!meaning_.dated) {
            auto const *const vague = std::get_if<calendar::VagueTime>(&meaning_.value);
            if (vague != nullptr)
                return *vague == calendar::VagueTime::future ? EventStatus::planned : EventStatus::happened;
            return ahead ? EventStatus::planned : EventStatus::happened;
        }
        auto const now = writing();
        if (meaning_.interval.begin >= now.end) return EventStatus::planned;
        if (meaning_.interval.end <= now.begin) return EventStatus::happened;
        bool const lasts = meaning_.extent == Extent::span && meaning_.interval.end == now.end && now.begin != now.end;
        if (lasts && !ahead) return EventStatus::ongoing;
        if (meaning_.extent == Extent::span && told_with_had()) return EventStatus::happened;
        if (ahead) return EventStatus::planned;
        return outlook_ == Outlook::present ? EventStatus::ongoing : EventStatus::happened;
    }

    Findings const &findings_;
    Phrase const &phrase_;
    Resolution meaning_;
    Outlook outlook_;
    text::TokenRange words_;
};

} // namespace

std::size_t end_of_list(Findings const &findings, std::size_t place) {
    auto const &phrases = findings.phrases;
    auto const alone = place + 1;
    if (begins_range(findings, place)) return alone;
    if (phrases[place].partner > 0) return alone + static_cast<std::size_t>(phrases[place].partner);
    auto const begin = phrases[place].tokens.begin;
    if (begin > 0 && base::spells(findings.document.tokens[begin - 1].of(findings.document.text), "both")) return alone;
    auto const next_goes_on = [&](std::size_t at) {
        if (at + 1 >= phrases.size() || !is_dated(findings, at) || !is_dated(findings, at + 1)) return false;
        auto const &one = *findings.resolutions[at];
        auto const &next = *findings.resolutions[at + 1];
        return one.grain == next.grain && one.grain >= Grain::day && one.interval.begin < next.interval.begin &&
               phrases::as<phrases::CalendarDate>(findings.trees, phrases[at + 1].root) != nullptr;
    };
    for (auto at = place; next_goes_on(at); ++at) {
        auto const joint = joint_of_items(findings, at);
        if (joint == ItemJoint::last) return goes_with_next(findings, at + 1) ? alone : at + 2;
        if (joint == ItemJoint::none) break;
    }
    return alone;
}

Use use_of(Findings const &findings, std::size_t place) {
    auto const &phrase = findings.phrases[place];
    auto const &meaning = findings.resolutions[place];
    if (!meaning || meaning->type == TimexType::set) return Use::none;
    if (place > 0 && is_dated(findings, place) && is_dated(findings, place - 1) && begins_range(findings, place - 1))
        return Use::none;
    if (is_vague(*meaning)) {
        bool const present = std::get<calendar::VagueTime>(meaning->value) == calendar::VagueTime::present;
        return present || is_adjective(findings, phrase) ? Use::none : Use::undated;
    }
    if (meaning->dated) return Use::dated;
    return meaning->type == TimexType::duration ? Use::none : Use::undated;
}

Dating date(Findings const &findings, std::size_t place) { return Dater(findings, place).date(); }

Dating date_event(Findings const &findings, std::uint32_t mention) {
    auto const &time = findings.event_times[mention];
    Dating dating{{}, {}, Grain::unknown, findings.mentions[mention].status, 1.0, {}};
    auto const &published = findings.reference.published;
    // How things stood is told of the time of the story, which need not be the day of writing.
    auto const &told_by = findings.mentions[mention];
    bool const stood =
        told_by.group.tense == EventTense::past &&
        (told_by.cls == EventClass::state || told_by.cls == EventClass::i_state || told_by.group.negative);
    bool const told = !stood && (dating.status == EventStatus::happened || dating.status == EventStatus::ongoing);
    if (!published || !told || time.side != resolve::Side::on || time.phrase != resolve::EventTime::none ||
        time.confidence < least_confidence)
        return dating;
    dating.when = calendar::to_when(time.interval, Grain::day);
    dating.when.edtf = calendar::to_edtf(time.interval, Grain::day, Extent::point);
    dating.grain = Grain::day;
    dating.confidence = rounded(static_cast<double>(time.confidence));
    dating.steps.emplace_back("told without a date: most likely of the day of publication, by its tense and its place");
    return dating;
}

} // namespace dateline::timeline
