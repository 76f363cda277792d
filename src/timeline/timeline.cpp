#include "timeline/timeline.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "calendar/calendar.hpp"
#include "events/clauses.hpp"
#include "timeline/dating.hpp"
#include "timeline/news.hpp"
#include "timeline/salience.hpp"
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

using events::Clause;
using events::Joint;
using phrases::Phrase;
using text::TokenRange;
using text::Word;

/// A phrase of the sentence at hand.
struct Candidate {
    std::size_t place; ///< in findings.phrases
    Use use;
    bool taken = false;
};

/// How well a phrase serves to date its clause: an adverb of its own before what only tells nouns apart.
int fitness(Findings const &findings, TokenRange clause, Phrase const &phrase, Grain grain) {
    auto const &tokens = findings.document.tokens;
    int fit = 0;
    if (phrase.lead != phrases::Lead::none) fit += 1;
    if (grain <= Grain::day) fit += 1;
    if (phrase.tokens.begin <= clause.begin + 1 || phrase.tokens.end + 1 >= clause.end) fit += 1;
    if (phrase.tokens.begin > clause.begin + 1) {
        auto const &before = tokens[phrase.tokens.begin - 1];
        auto const &verb = phrase.lead == phrases::Lead::none ? before : tokens[phrase.tokens.begin - 2];
        // "…, the city said on Tuesday": that is when it was said.
        if (verb.of(findings.document.text) == "said") fit -= 2;
        if (before.is(Word::the) || before.is(Word::their) || before.is(Word::its) || before.is(Word::a) ||
            before.is(Word::of) || before.is(Word::s))
            fit -= 3;
    }
    if (phrase.tokens.end < clause.end && tokens[phrase.tokens.end].is('\'')) fit -= 3;
    return fit;
}

class Teller {
public:
    explicit Teller(Findings const &findings) : findings_(findings), code_points_(findings.article.text) {}

    Timeline tell() {
        about_article();
        std::size_t next = 0;
        for (auto const whole : findings_.document.sentences) {
            // What has no full stop for pages is no sentence: it is told in pieces.
            for (auto piece = whole; piece.begin < whole.end; piece.begin = piece.end) {
                piece.end = std::min(whole.end, piece.begin + events::longest_sentence);
                candidates_.clear();
                recurs_ = false;
                for (; next < findings_.phrases.size() && findings_.phrases[next].tokens.begin < piece.end; ++next) {
                    if (auto const use = use_of(findings_, next); use != Use::none) candidates_.push_back({next, use});
                    auto const &meaning = findings_.resolutions[next];
                    recurs_ = recurs_ || (meaning && meaning->type == TimexType::set);
                }
                tell(piece);
            }
        }
        weigh(findings_, told_);
        for (auto &one : told_) (one.dated ? timeline_.entries : timeline_.undated).push_back(std::move(one.entry));
        put_in_order(timeline_.entries);
        return std::move(timeline_);
    }

private:
    void about_article() {
        auto const &article = findings_.article;
        timeline_.title = article.title;
        if (article.published) timeline_.as_of = article.published->value;
        TimelineArticle about{article.id, article.title, article.url, article.published, {}};
        for (auto const &note : article.notes)
            if (note.kind == NoteKind::revision && about.revision_note.empty()) about.revision_note = note_text(note);
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

    void tell(TokenRange whole) {
        auto const sentence = without_notes(whole);
        if (sentence.size() == 0 || is_headline(sentence)) return;
        ++sentence_;
        std::erase_if(candidates_, [&](Candidate const &candidate) {
            return !sentence.contains(findings_.phrases[candidate.place].tokens.begin);
        });
        if (candidates_.empty()) return tell_news(sentence);
        events::split_clauses(findings_.document, sentence, clauses_);
        for (auto const use : {Use::dated, Use::undated}) {
            for (auto &candidate : candidates_)
                if (candidate.use == use && !candidate.taken) tell(sentence, candidate);
        }
    }

    /// A sentence without a date, told as one.
    void tell_news(TokenRange sentence) {
        auto const news = recurs_ ? std::nullopt : news_of(findings_, sentence);
        if (!news) return;
        auto dating = date_event(findings_, *news);
        Told told;
        told.event = *news;
        told.dated = !dating.when.undated();
        told.inferred = told.dated;
        add(sentence, {sentence, {}, std::nullopt}, std::move(dating), std::move(told));
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

    void tell(TokenRange sentence, Candidate &candidate) {
        auto const &phrase = findings_.phrases[candidate.place];
        auto const &clause = clause_of(candidate);
        bool const alone = candidate.use == Use::dated;
        // An undated phrase says nothing where the clause has a date.
        if (!alone && std::any_of(candidates_.begin(), candidates_.end(),
                                  [&](Candidate const &other) { return other.taken && &clause_of(other) == &clause; }))
            return;
        auto const chosen = best_in(clause, candidate);
        auto dating = date(findings_, chosen.place);
        if (chosen.others) {
            dating.confidence *= 0.9;
            dating.confidence = std::round(dating.confidence * 100.0) / 100.0;
        }
        auto const words = with_followers(clause, findings_.phrases[chosen.place]);
        auto const told_by = dating.words;
        Told told;
        told.event = news_of(findings_, clause.tokens).value_or(events::Mention::none);
        told.dated = alone;
        add(sentence, {words, clause.subject, told_by}, std::move(dating), std::move(told));
        if (phrase.partner == 1 && !phrase.range) add_partner(sentence, words, clause, candidate.place + 1);
    }

    /// "Jan. 3 and 4": the same words, once more.
    void add_partner(TokenRange sentence, TokenRange words, Clause const &clause, std::size_t place) {
        if (place >= findings_.phrases.size() || use_of(findings_, place) != Use::dated) return;
        auto const first = findings_.phrases[place - 1].tokens;
        auto dating = date(findings_, place);
        TokenRange const told_by{first.begin, dating.words.end};
        Told told;
        told.event = news_of(findings_, clause.tokens).value_or(events::Mention::none);
        told.dated = true;
        add(sentence, {words, clause.subject, told_by}, std::move(dating), std::move(told));
    }

    /// The innermost clause that tells of the phrase's event by itself.
    [[nodiscard]] Clause const &clause_of(Candidate const &candidate) const {
        auto const at = findings_.phrases[candidate.place].tokens.begin;
        Clause const *outer = nullptr;
        for (auto const &clause : clauses_)
            if (!clause.inside_another() && clause.tokens.contains(at)) outer = &clause;
        if (outer == nullptr) return clauses_.front();
        auto const *best = outer;
        for (auto const &clause : clauses_) {
            if (!clause.inside_another() || !clause.tokens.contains(at) || clause.tokens.size() >= best->tokens.size())
                continue;
            if (serves(clause, *outer, candidate)) best = &clause;
        }
        return *best;
    }

    [[nodiscard]] bool serves(Clause const &inner, Clause const &outer, Candidate const &candidate) const {
        switch (inner.joint) {
        case Joint::relative: return true;
        // "A man held on Monday was freed": cut off from its verb the noun tells nothing.
        case Joint::participle: return inner.tokens.end + 1 >= outer.tokens.end && inner.tokens.size() > 5;
        // Who said so belongs to it, unless the saying has a date of its own.
        case Joint::complement:
            return std::any_of(candidates_.begin(), candidates_.end(), [&](Candidate const &other) {
                auto const place = findings_.phrases[other.place].tokens.begin;
                return other.place != candidate.place && other.use == Use::dated && outer.tokens.contains(place) &&
                       !inner.tokens.contains(place);
            });
        case Joint::main:
        case Joint::shared:
        case Joint::subordinate: return false;
        }
        return false;
    }

    struct Chosen {
        std::size_t place;
        bool others; ///< there were others to choose from
    };

    /// Of all phrases in the same clause the one that dates it best; all of them are then used.
    Chosen best_in(Clause const &clause, Candidate &first) {
        Chosen chosen{first.place, false};
        auto const fit = [&](std::size_t place) {
            return fitness(findings_, clause.tokens, findings_.phrases[place], findings_.resolutions[place]->grain);
        };
        for (auto &other : candidates_) {
            if (other.use != first.use || other.taken || &clause_of(other) != &clause) continue;
            other.taken = true;
            if (other.place == first.place) continue;
            if (findings_.phrases[other.place].partner == -1) continue;
            chosen.others = true;
            if (fit(other.place) > fit(chosen.place)) chosen.place = other.place;
        }
        return chosen;
    }

    /// The clause with those behind it that explain it and have no date of their own; all of them where the phrase
    /// stands before the first.
    [[nodiscard]] TokenRange with_followers(Clause const &clause, Phrase const &phrase) const {
        auto words = clause.tokens;
        if (clause.inside_another()) return words;
        bool const opens = phrase.tokens.begin <= clauses_.front().tokens.begin + 1;
        for (auto const &next : clauses_) {
            if (next.inside_another() || next.tokens.begin < words.end) continue;
            if (!(opens || next.joint == Joint::subordinate) || has_candidate(next.tokens)) break;
            auto const longer = findings_.document.span({words.begin, next.tokens.end}).size();
            if (longer > longest_wording) break;
            words.end = next.tokens.end;
        }
        return words;
    }

    [[nodiscard]] bool has_candidate(TokenRange words) const {
        return std::any_of(candidates_.begin(), candidates_.end(), [&](Candidate const &candidate) {
            return candidate.use == Use::dated && words.contains(findings_.phrases[candidate.place].tokens.begin);
        });
    }

    /// Finishes what is told with its words and its date.
    void add(TokenRange sentence, ClauseWords const &words, Dating dating, Told told) {
        auto const span = findings_.document.span(sentence);
        auto const place = code_points_.of(span);
        SourceQuote source{findings_.article.id, place.begin, place.end, std::string(span.of(findings_.article.text))};
        auto &entry = told.entry;
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
        told.clause = words.tokens;
        told.sentence = sentence_;
        told_.push_back(std::move(told));
    }

    Findings const &findings_;
    base::CodePoints code_points_;
    Timeline timeline_;
    std::vector<Candidate> candidates_;
    std::vector<Clause> clauses_;
    std::vector<Told> told_;
    std::unordered_map<std::string, std::size_t> places_; ///< of entries among those told, by id
    std::uint32_t sentence_ = 0;                          ///< number of the one at hand, from 1
    std::size_t note_ = 0;
    bool recurs_ = false; ///< the sentence at hand says how often
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
