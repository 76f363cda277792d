#include "timeline/timeline.hpp"

#include "base/hash.hpp"
#include "base/letters.hpp"
#include "base/utf8.hpp"
#include "calendar/calendar.hpp"
#include "events/word_set.hpp"
#include "timeline/dated_clauses.hpp"
#include "timeline/joining.hpp"
#include "timeline/news.hpp"
#include "timeline/salience.hpp"
#include "timeline/subjects.hpp"
#include "timeline/told.hpp"
#include "timeline/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace dateline::timeline {

namespace {

using events::Joint;
using text::TokenRange;

/// What a headline of opinion opens with: "EDITORIAL: A BRIDGE TOO MANY".
constexpr events::WordSet kickers(std::to_array<std::string_view>({"editorial", "opinion", "commentary", "comment",
                                                                   "column", "op-ed", "viewpoint"}));

class Teller {
public:
    explicit Teller(Findings const &findings)
        : findings_(findings),
          code_points_(findings.article.text),
          subjects_(findings.document, findings.words),
          clauses_(findings) {}

    Timeline tell() {
        about_article();
        std::size_t next = 0;
        for (auto const whole : findings_.document.sentences) {
            // What has no full stop for pages is no sentence: it is told in pieces.
            for (auto piece = whole; piece.begin < whole.end; piece.begin = piece.end) {
                piece.end = std::min(whole.end, piece.begin + events::longest_sentence);
                auto const first = next;
                recurs_ = false;
                for (; next < findings_.phrases.size() && findings_.phrases[next].tokens.begin < piece.end; ++next) {
                    auto const &meaning = findings_.resolutions[next];
                    recurs_ = recurs_ || (meaning && meaning->type == TimexType::set);
                }
                tell(piece, first);
            }
        }
        join_mentions(findings_, told_);
        weigh(findings_, told_);
        for (auto &one : told_) (one.dated ? timeline_.entries : timeline_.undated).push_back(std::move(one.entry));
        put_in_order(timeline_.entries);
        return std::move(timeline_);
    }

private:
    void about_article() {
        auto const &article = findings_.article;
        timeline_.title = article.title;
        is_opinion_ = kickers.contains(article.title.substr(0, article.title.find_first_of(": ")));
        if (article.published) timeline_.as_of = article.published->value;
        TimelineArticle about{article.id, article.title, article.url, article.published, {}};
        for (auto const &note : article.notes)
            if (note.kind == NoteKind::revision && about.revision_note.empty()) about.revision_note = note_text(note);
        if (auto const at = article.title.empty() ? std::string::npos : article.text.find(article.title);
            at != std::string::npos)
            about.headline = code_points_.of(
                {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + article.title.size())});
        timeline_.articles.push_back(std::move(about));
        for (auto diagnostic : article.diagnostics) {
            if (diagnostic.span) diagnostic.span = code_points_.of(*diagnostic.span);
            timeline_.diagnostics.push_back(std::move(diagnostic));
        }
    }

    [[nodiscard]] std::string note_text(Note const &note) const {
        auto text = note.span.of(findings_.article.text);
        if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
        return std::string(text);
    }

    /// first: the first phrase that may stand in it.
    void tell(TokenRange whole, std::size_t first) {
        auto const sentence = without_notes(whole);
        if (sentence.size() == 0 || is_headline(sentence)) return;
        if (findings_.document.tokens[sentence.end - 1].is('?')) return; // what is asked is not told
        ++sentence_;
        tells_ = false;
        auto const &dated = clauses_.read(sentence, first);
        for (auto const &clause : dated) tell(sentence, clause);
        if (dated.empty()) tell_news(sentence, sentence);
        else tell_others(sentence);
        if (!tells_ && has_event(sentence)) keep_aside(sentence);
    }

    [[nodiscard]] bool has_event(TokenRange sentence) const {
        auto const &tokens = findings_.document.tokens;
        auto const first = findings_.words.word_at(tokens[sentence.begin]);
        auto const last = findings_.words.word_at(tokens[sentence.end - 1]);
        auto const &mentions = findings_.mentions;
        auto const next = std::partition_point(mentions.begin(), mentions.end(),
                                               [&](events::Mention const &mention) { return mention.word < first; });
        return next != mentions.end() && next->word <= last;
    }

    void keep_aside(TokenRange sentence) {
        auto const span = findings_.document.span(sentence);
        auto const place = code_points_.of(span);
        timeline_.articles.front().asides.push_back(
            {place.begin, place.end, std::string(span.of(findings_.article.text))});
    }

    /// Main clauses that tell news beside those that have a date.
    void tell_others(TokenRange sentence) {
        for (auto const &clause : clauses_.clauses())
            if (clause.joint == Joint::main && !clauses_.has_phrase_of_verb(clause) && !is_told(clause.tokens.begin))
                tell_news(sentence, clauses_.with_followers(clause));
    }
    /// The last entries of the sentence have those words.
    [[nodiscard]] bool is_told(std::uint32_t token) const {
        for (auto told = told_.rbegin(); told != told_.rend() && told->sentence == sentence_; ++told)
            if (told->clause.contains(token)) return true;
        return false;
    }

    /// A sentence without a date, told as one.
    void tell_news(TokenRange sentence, TokenRange piece) {
        auto const news = recurs_ || is_opinion_ ? std::nullopt : news_of(findings_, piece);
        if (!news || subjects_.unexplained_in(piece) || subjects_.tells_noun_alone(piece)) return;
        auto dating = date_event(findings_, *news);
        Told told;
        told.event = *news;
        told.dated = !dating.when.undated();
        told.inferred = told.dated;
        add(sentence, {piece, {}, {}, {}, {}}, std::move(dating), std::move(told));
    }

    /// The sentence without the notes at its ends: "(Agency) -- ", a byline that has no stop.
    [[nodiscard]] TokenRange without_notes(TokenRange sentence) {
        auto const &notes = findings_.article.notes;
        auto const span = findings_.document.span(sentence);
        while (note_ < notes.size() && notes[note_].span.end <= span.begin) ++note_;
        for (auto at = note_; at < notes.size() && notes[at].span.begin < span.end; ++at) {
            auto const &tokens = findings_.document.tokens;
            auto const note = notes[at].span;
            if (note.begin <= tokens[sentence.begin].begin) {
                while (sentence.size() > 0 && tokens[sentence.begin].begin < note.end) ++sentence.begin;
            } else {
                while (sentence.size() > 0 && tokens[sentence.end - 1].end() > note.begin) --sentence.end;
            }
            if (sentence.size() == 0) break;
        }
        return sentence;
    }

    [[nodiscard]] bool is_headline(TokenRange sentence) const {
        auto const &title = findings_.article.title;
        return !title.empty() && sentence.begin == first_sentence() &&
               title.starts_with(findings_.document.span(sentence).of(findings_.article.text));
    }
    [[nodiscard]] std::uint32_t first_sentence() const { return findings_.document.sentences.front().begin; }

    void tell(TokenRange sentence, DatedClause const &clause) {
        auto dating = date(findings_, clause.phrase);
        if (clause.halves) {
            // The day of each half stays in its words.
            auto other = date(findings_, clause.phrase + 1);
            dating.words = other.words = {};
            add(sentence, clause, std::move(dating));
            add(sentence, clause, std::move(other));
            return;
        }
        // "Jan. 3 and 4": the same words for each day.
        auto const next = clause.phrase + 1;
        TokenRange const list{findings_.phrases[clause.phrase].tokens.begin,
                              findings_.phrases[clause.list_end - 1].tokens.end};
        if (next < clause.list_end) dating.words = list;
        if (clause.clause->joint == Joint::apart) dating.words = {};
        if (clause.chosen) dating.confidence = std::round(dating.confidence * 90.0) / 100.0;
        add(sentence, clause, std::move(dating));
        for (auto more = next; more < clause.list_end; ++more) {
            if (use_of(findings_, more) != Use::dated) continue;
            auto other = date(findings_, more);
            other.words = list;
            add(sentence, clause, std::move(other));
        }
    }

    void add(TokenRange sentence, DatedClause const &clause, Dating dating) {
        Told told;
        told.event = news_of(findings_, clause.clause->tokens).value_or(events::Mention::none);
        told.dated = clause.use == Use::dated;
        bool const apart = clause.clause->joint == Joint::apart;
        if (apart) told.clause = clause.clause->tokens;
        ClauseWords const words{clause.words, apart ? TokenRange{} : clause.clause->subject, dating.words, {}, {}};
        add(sentence, words, std::move(dating), std::move(told));
    }

    /// "who fled in 2031" is half a noun; "that they were searching" tells it by itself.
    [[nodiscard]] bool opens_relative(ClauseWords &words) const {
        auto const &tokens = findings_.document.tokens;
        auto const opening = words.subject.size() != 0 ? words.subject : words.tokens;
        auto at = opening.begin;
        while (at + 1 < opening.end && tokens[at].is(text::LexClass::punctuation)) ++at;
        auto const first = findings_.words.word_at(tokens[at]);
        if (first >= findings_.words.size()) return false;
        auto const form = findings_.words.forms[first];
        if (words.subject.size() == 0 && form == "that" && findings_.words.tags[first].upos == text::Upos::sconj &&
            at + 2 < words.tokens.end)
            words.tokens.begin = at + 1;
        return base::spells(form, "who") || base::spells(form, "which") || base::spells(form, "whose");
    }

    /// Finishes what is told with its words and its date.
    void add(TokenRange sentence, ClauseWords words, Dating dating, Told told) {
        if (opens_relative(words)) return;
        tells_ = true;
        auto const span = findings_.document.span(sentence);
        auto const place = code_points_.of(span);
        SourceQuote source{findings_.article.id, place.begin, place.end, std::string(span.of(findings_.article.text))};
        auto &entry = told.entry;
        words.replacement = words.subject.size() == 0 ? subjects_.replacement_in(words.tokens)
                                                      : subjects_.replacement_of(words.subject);
        if (told.event != events::Mention::none) words.verb = token_of(findings_, told.event);
        entry.text = wording(findings_.document, words);
        entry.id = entry_id(dating.when, entry.text);
        // Told twice in the same words: one entry, two sources.
        if (auto const [known, is_new] = places_.try_emplace(entry.id, told_.size()); !is_new) {
            auto &sources = told_[known->second].entry.sources;
            if (sources.back().start != source.start) sources.push_back(std::move(source));
            return;
        }
        entry.when = std::move(dating.when);
        entry.grain = dating.grain;
        entry.status = dating.status;
        entry.confidence = dating.confidence;
        entry.steps = std::move(dating.steps);
        entry.sources.push_back(std::move(source));
        if (told.clause.size() == 0) told.clause = words.tokens;
        told.sentence = sentence_;
        told_.push_back(std::move(told));
    }

    Findings const &findings_;
    base::CodePoints code_points_;
    Subjects subjects_;
    Timeline timeline_;
    DatedClauses clauses_;
    std::vector<Told> told_;
    std::unordered_map<std::string, std::size_t> places_; ///< of entries among those told, by id
    std::uint32_t sentence_ = 0;                          ///< number of the one at hand, from 1
    std::size_t note_ = 0;
    bool recurs_ = false;     ///< the sentence at hand says how often
    bool tells_ = false;      ///< and is told in an entry
    bool is_opinion_ = false; ///< a leader, a comment: what it says without a date is no news
};

constexpr std::int64_t after_all = std::numeric_limits<std::int64_t>::max();

/// Minutes on the calendar. A day begins with its first minute and ends with its last.
std::int64_t minutes_of(Moment const &moment, std::int64_t of_whole_day) {
    return std::int64_t{moment.day.since_epoch} * 1440 +
           (moment.time_of_day ? moment.time_of_day->count() : of_whole_day);
}
std::int64_t end_of(When const &when) { return when.latest ? minutes_of(*when.latest, 1439) : after_all; }
std::int64_t begin_of(When const &when) { return when.earliest ? minutes_of(*when.earliest, 0) : end_of(when); }

} // namespace

Timeline make_timeline(Findings const &findings) { return Teller(findings).tell(); }

void put_in_order(std::vector<TimelineEntry> &entries) {
    auto const key = [](TimelineEntry const &entry) {
        return std::tuple(begin_of(entry.when), end_of(entry.when), entry.grain);
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](TimelineEntry const &a, TimelineEntry const &b) { return key(a) < key(b); });
}

std::string entry_id(When const &when, std::string_view text) {
    auto const moment = [](std::optional<Moment> const &at) { return at ? to_string(*at) : std::string(".."); };
    auto const key =
        fmt::format("{}/{}/{}/{}", moment(when.earliest), moment(when.latest), to_string(when.extent), text);
    return fmt::format("{:012x}", base::fnv1a(key) & 0xFFFFFFFFFFFFULL);
}

} // namespace dateline::timeline
