#include "timeline/dated_clauses.hpp"

#include "events/reporting.hpp"
#include "events/verbs.hpp"
#include "events/word_set.hpp"
#include "timeline/no_date.hpp"
#include "timeline/wording.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::timeline {

namespace {

using events::Clause;
using events::Joint;
using phrases::Phrase;
using text::TokenRange;
using text::Word;

/// A clause that begins with one of these is told of what stands before it: "and three of them stayed".
constexpr events::WordSet pronouns(std::to_array<std::string_view>({"he", "she", "it", "they", "them"}));

bool is_finite(text::VerbForm form) {
    return form == text::VerbForm::past || form == text::VerbForm::present || form == text::VerbForm::modal;
}

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
        if (events::reporting_verbs.contains(verb.of(findings.document.text))) fit -= 2;
        if (before.is(Word::the) || before.is(Word::their) || before.is(Word::its) || before.is(Word::a) ||
            before.is(Word::of) || before.is(Word::s))
            fit -= 3;
    }
    if (phrase.tokens.end < clause.end && tokens[phrase.tokens.end].is('\'')) fit -= 3;
    // "on Nov. 3, the day before they came": it only says more of another.
    if (phrase.trail != phrases::Trail::none) fit -= 3;
    return fit;
}

} // namespace

std::vector<DatedClause> const &DatedClauses::read(TokenRange sentence, std::size_t first) {
    candidates_.clear();
    clauses_.clear();
    found_.clear();
    auto const &phrases = findings_.phrases;
    for (auto at = first; at < phrases.size() && phrases[at].tokens.begin < sentence.end; ++at)
        if (auto const use = use_of(findings_, at);
            use != Use::none && sentence.contains(phrases[at].tokens.begin) && !dates_nothing(findings_, sentence, at))
            candidates_.push_back({at, use});
    events::split_clauses(findings_.document, sentence, clauses_);
    for (auto const use : {Use::dated, Use::undated}) {
        for (auto &candidate : candidates_)
            if (candidate.use == use && !candidate.taken) choose(candidate);
    }
    return found_;
}

bool DatedClauses::has_phrase(TokenRange words) const {
    return std::any_of(candidates_.begin(), candidates_.end(),
                       [&](Candidate const &candidate) { return words.contains(begin_of(candidate)); });
}

void DatedClauses::choose(Candidate &candidate) {
    auto const &clause = clause_of(candidate);
    // An undated phrase says nothing where the clause has a date.
    if (candidate.use == Use::undated &&
        std::any_of(candidates_.begin(), candidates_.end(),
                    [&](Candidate const &other) { return other.taken && &clause_of(other) == &clause; }))
        return;
    auto const choice = best_in(clause, candidate);
    if (!has_verb(clause) || speaks_for_himself(clause)) return;
    bool const told_of_noun = clause.joint == Joint::relative || clause.joint == Joint::apart;
    if (told_of_noun && !has_whole_subject(clause)) return;
    if (candidate.use == Use::dated && end_of_list(findings_, candidate.place) == candidate.place + 1 &&
        dates_half(clause, candidate.place)) {
        found_.push_back({&clause, with_context(clause, findings_.phrases[candidate.place]), candidate.place,
                          candidate.use, false, candidate.place + 1, true});
        return;
    }
    auto const &phrase = findings_.phrases[choice.place];
    auto list_end = end_of_list(findings_, choice.place);
    if (!clause.tokens.contains(findings_.phrases[list_end - 1].tokens.begin)) list_end = choice.place + 1;
    found_.push_back(
        {&clause, with_context(clause, phrase), choice.place, candidate.use, choice.others, list_end, false});
}

std::uint32_t DatedClauses::begin_of(Candidate const &candidate) const {
    return findings_.phrases[candidate.place].tokens.begin;
}

/// The innermost clause that tells of the phrase's event by itself.
Clause const &DatedClauses::clause_of(Candidate const &candidate) const {
    auto const at = begin_of(candidate);
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

bool DatedClauses::serves(Clause const &inner, Clause const &outer, Candidate const &candidate) const {
    switch (inner.joint) {
    case Joint::relative:
    case Joint::apart: return true;
    // "A man held on Monday was freed": cut off from its verb the noun tells nothing.
    case Joint::participle:
        return inner.tokens.end + 1 >= outer.tokens.end && inner.tokens.size() > 5 && !attributes(inner) &&
               begins_with_noun(inner);
    // Who said so belongs to it, unless the saying has a date of its own.
    case Joint::complement:
        return std::any_of(candidates_.begin(), candidates_.end(), [&](Candidate const &other) {
            auto const place = begin_of(other);
            return other.place != candidate.place && other.use == Use::dated && outer.tokens.contains(place) &&
                   !inner.tokens.contains(place);
        });
    case Joint::main:
    case Joint::shared:
    case Joint::subordinate: return false;
    }
    return false;
}

/// Of all phrases in the same clause the one that dates it best; all of them are then used.
DatedClauses::Choice DatedClauses::best_in(Clause const &clause, Candidate &first) {
    Choice choice{first.place, false};
    auto const meaning = [&](std::size_t place) -> resolve::Resolution const & {
        return *findings_.resolutions[place];
    };
    auto const fit = [&](std::size_t place) {
        return fitness(findings_, clause.tokens, findings_.phrases[place], meaning(place).grain);
    };
    // "at noon (1100 GMT) Tuesday": the day is said apart from the hour, which is then not of that day.
    auto const other_day = [&](std::size_t hour, std::size_t day) {
        return meaning(hour).dated && meaning(hour).grain < Grain::day && meaning(day).grain == Grain::day &&
               (meaning(hour).interval.begin < meaning(day).interval.begin ||
                meaning(day).interval.end <= meaning(hour).interval.begin);
    };
    auto const list_end = end_of_list(findings_, first.place);
    for (auto &other : candidates_) {
        if (other.use != first.use || other.taken || &clause_of(other) != &clause) continue;
        other.taken = true;
        if (other.place < list_end || findings_.phrases[other.place].partner == -1) continue;
        choice.others = true;
        if (other_day(choice.place, other.place) ||
            (fit(other.place) > fit(choice.place) && !other_day(other.place, choice.place)))
            choice.place = other.place;
    }
    return choice;
}

/// "hit Rook on Monday and Dovrin on Tuesday": the verb is said once, and the next phrase ends the clause.
bool DatedClauses::dates_half(Clause const &clause, std::size_t place) const {
    constexpr std::uint32_t longest_half = 6;
    auto const &phrases = findings_.phrases;
    auto const &tokens = findings_.document.tokens;
    if (place + 1 >= phrases.size() || use_of(findings_, place + 1) != Use::dated) return false;
    auto const &next = phrases[place + 1];
    if (next.lead != phrases[place].lead || next.lead == phrases::Lead::none || next.tokens.end > clause.tokens.end)
        return false;
    if (findings_.resolutions[place]->grain != findings_.resolutions[place + 1]->grain) return false;
    auto const begin = phrases[place].tokens.end;
    auto const end = next.tokens.begin - 1; // the preposition
    if (begin + 1 >= end || end - begin > longest_half || !tokens[begin].is(Word::and_)) return false;
    for (auto at = begin + 1; at < end; ++at)
        if (tokens[at].is(text::LexClass::punctuation) || events::is_finite_verb(findings_.document, clause.tokens, at))
            return false;
    auto const behind = next.tokens.end;
    return behind == clause.tokens.end || tokens[behind].is('.');
}

/// With followers, and with the clause before it where its subject points back there or it only says who said so.
TokenRange DatedClauses::with_context(Clause const &clause, Phrase const &phrase) const {
    auto words = clause.tokens;
    // "The Alma, built in 1987"
    if (clause.joint == Joint::apart) return {clause.subject.begin, clause.tokens.end};
    if (clause.inside_another()) return words;
    auto const fits = [&](TokenRange range) { return findings_.document.span(range).size() <= longest_wording; };
    // What stands before the first clause dates all of them.
    words = with_followers(clause, phrase.tokens.begin <= clauses_.front().tokens.begin + 1);
    if (clause.subject.size() != 0 || !(leans_back(clause) || attributes(clause) || dates_saying(clause, phrase)))
        return words;
    auto const end = words.end;
    for (auto place = clauses_.size(); place-- > 0;) {
        auto const &before = clauses_[place];
        if (before.inside_another() || before.tokens.end > words.begin) continue;
        if (has_own_date(before) || (!fits({before.tokens.begin, end}) && !dates_saying(clause, phrase))) break;
        if (before.joint == Joint::subordinate) continue;
        words.begin = before.tokens.begin;
        break;
    }
    return words;
}

TokenRange DatedClauses::with_followers(Clause const &clause, bool all) const {
    auto words = clause.tokens;
    for (auto const &next : clauses_) {
        if (next.inside_another() || next.tokens.begin < words.end) continue;
        bool const follows = all || next.joint == Joint::subordinate || next.joint == Joint::shared;
        if (!follows || has_date(next.tokens)) break;
        if (findings_.document.span({words.begin, next.tokens.end}).size() > longest_wording) break;
        words.end = next.tokens.end;
    }
    return words;
}

/// "…, the Dovrin Gazette reported Friday": nothing but who said so.
bool DatedClauses::attributes(Clause const &clause) const {
    constexpr std::uint32_t longest = 9;
    if (clause.tokens.size() > longest) return false;
    auto said = clause.tokens.begin;
    while (said < clause.tokens.end &&
           !events::reporting_verbs.contains(findings_.document.tokens[said].of(findings_.document.text)))
        ++said;
    if (said == clause.tokens.end) return false;
    auto const rest = TokenRange{said + 1, clause.tokens.end};
    return std::all_of(candidates_.begin(), candidates_.end(),
                       [&](Candidate const &candidate) {
                           auto const words = findings_.phrases[candidate.place].tokens;
                           return !rest.contains(words.begin) || words.end + 1 >= rest.end;
                       }) &&
           (rest.size() <= 1 || has_phrase(rest));
}

/// "… after a guard had died, the Dovrin Gazette reported Friday": the day is that of the report, not of the death.
bool DatedClauses::dates_saying(Clause const &clause, Phrase const &phrase) const {
    auto const lead = phrase.lead == phrases::Lead::none ? 1U : 2U;
    if (clause.joint != Joint::subordinate || phrase.tokens.begin < clause.tokens.begin + lead) return false;
    return events::reporting_verbs.contains(
        findings_.document.tokens[phrase.tokens.begin - lead].of(findings_.document.text));
}

/// Words without one are a heading, a caption, a line of a table. Of more than a few the tagger can have missed it, but
/// for what begins like a verb's complement: "being found at sea last May".
bool DatedClauses::has_verb(Clause const &clause) const {
    constexpr std::uint32_t heading = 7;
    auto const &words = findings_.words;
    auto const begin = words.word_at(findings_.document.tokens[clause.tokens.begin]);
    auto const end = std::min(words.word_at(findings_.document.tokens[clause.tokens.end - 1]) + 1, words.size());
    auto const is_verb = [&](std::uint32_t at) {
        return words.tags[at].upos == text::Upos::verb || words.tags[at].upos == text::Upos::aux;
    };
    bool const complement =
        begin < end && is_verb(begin) &&
        (words.tags[begin].form == text::VerbForm::base || words.tags[begin].form == text::VerbForm::ing_form);
    if (clause.tokens.size() > heading && !complement && !is_heading(clause)) return true;
    for (auto at = begin; at < end; ++at)
        if (is_verb(at) && (!complement || is_finite(words.tags[at].form))) return true;
    for (auto at = clause.tokens.begin; at < clause.tokens.end; ++at)
        if (events::is_finite_verb(findings_.document, clause.tokens, at)) return true;
    return false;
}

/// "1 The Harbour Before 1492": nothing stops it, and most of its words have a capital.
bool DatedClauses::is_heading(Clause const &clause) const {
    auto const &tokens = findings_.document.tokens;
    if (tokens[clause.tokens.end - 1].is(text::LexClass::punctuation)) return false;
    std::uint32_t capitals = 0;
    std::uint32_t small = 0;
    for (auto at = clause.tokens.begin; at < clause.tokens.end; ++at) {
        if (!tokens[at].is_letters()) continue;
        if (tokens[at].is(text::Token::capitalised)) ++capitals;
        else ++small;
    }
    return capitals > small;
}

/// "not known if the arrest announced today": what stands before the participle has to be a noun.
bool DatedClauses::begins_with_noun(Clause const &clause) const {
    auto const &words = findings_.words;
    auto const first = words.word_at(findings_.document.tokens[clause.tokens.begin]);
    if (first >= words.size()) return false;
    auto const upos = words.tags[first].upos;
    return upos == text::Upos::noun || upos == text::Upos::propn || upos == text::Upos::det ||
           upos == text::Upos::adj || upos == text::Upos::num || upos == text::Upos::pron;
}

/// The noun that a relative clause is told of stands by itself: it has its article, or needs none.
bool DatedClauses::has_whole_subject(Clause const &clause) const {
    auto const &words = findings_.words;
    auto const first = words.word_at(findings_.document.tokens[clause.subject.begin]);
    if (first >= words.size()) return false;
    auto const &tag = words.tags[first];
    if (tag.upos == text::Upos::noun || tag.upos == text::Upos::adj) {
        auto const last = words.word_at(findings_.document.tokens[clause.subject.end - 1]);
        bool const name = findings_.document.tokens[clause.subject.begin].is(text::Token::capitalised) &&
                          last < words.size() && words.tags[last].upos == text::Upos::propn; // "Odd Brekke"
        return name || (last < words.size() && words.tags[last].plural);
    }
    return tag.upos != text::Upos::verb && tag.upos != text::Upos::aux && tag.upos != text::Upos::part &&
           tag.upos != text::Upos::adv;
}

/// "I visited the town in 2031": an interview, a diary.
bool DatedClauses::speaks_for_himself(Clause const &clause) const {
    auto const first = findings_.words.word_at(findings_.document.tokens[clause.tokens.begin]);
    return first < findings_.words.size() && timeline::speaks_for_himself(findings_.words, first);
}

bool DatedClauses::leans_back(Clause const &clause) const {
    constexpr std::uint32_t reach = 4;
    auto const end = std::min(clause.tokens.end, clause.tokens.begin + reach);
    for (auto at = clause.tokens.begin; at < end; ++at)
        if (pronouns.contains(findings_.document.tokens[at].of(findings_.document.text))) return true;
    return false;
}

bool DatedClauses::has_own_date(Clause const &clause) const {
    return std::any_of(candidates_.begin(), candidates_.end(), [&](Candidate const &candidate) {
        return candidate.use == Use::dated && clause.tokens.contains(begin_of(candidate)) &&
               &clause_of(candidate) == &clause;
    });
}

bool DatedClauses::has_phrase_of_verb(Clause const &clause) const {
    return std::any_of(candidates_.begin(), candidates_.end(), [&](Candidate const &candidate) {
        return clause.tokens.contains(begin_of(candidate)) && clause_of(candidate).joint != Joint::apart;
    });
}

bool DatedClauses::has_date(TokenRange words) const {
    return std::any_of(candidates_.begin(), candidates_.end(), [&](Candidate const &candidate) {
        return candidate.use == Use::dated && words.contains(begin_of(candidate));
    });
}

} // namespace dateline::timeline
