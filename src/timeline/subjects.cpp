#include "timeline/subjects.hpp"

#include "base/hash.hpp"
#include "base/letters.hpp"
#include "events/event_clauses.hpp"
#include "events/word_set.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::timeline {

namespace {

using text::Upos;
using text::VerbForm;

/// Who a singular noun names where it is "he" or "she" afterwards.
constexpr events::WordSet people(std::to_array<std::string_view>(
    {"man",       "woman",    "boy",       "girl",     "child",     "president", "minister",   "leader",   "chief",
     "officer",   "official", "spokesman", "mayor",    "governor",  "king",      "queen",      "prince",   "princess",
     "owner",     "keeper",   "doctor",    "lawyer",   "attorney",  "judge",     "senator",    "director", "chairman",
     "captain",   "pilot",    "driver",    "author",   "teacher",   "father",    "mother",     "brother",  "sister",
     "son",       "daughter", "husband",   "wife",     "suspect",   "victim",    "witness",    "worker",   "ambassador",
     "secretary", "general",  "inspector", "watchman", "professor", "student",   "player",     "coach",    "singer",
     "writer",    "artist",   "composer",  "emperor",  "candidate", "founder",   "spokeswoman"}));

/// Singular in form, several in sense.
constexpr events::WordSet many(std::to_array<std::string_view>({"police", "people", "crew", "staff", "couple"}));

constexpr events::WordSet organisations(
    std::to_array<std::string_view>({"press", "times", "post",       "ministry", "department", "council", "committee",
                                     "party", "bank",  "university", "company",  "court",      "agency",  "association",
                                     "group", "corp",  "inc",        "united",   "states",     "union",   "house"}));

/// Verbs whose "it" often stands for nothing: "it took", "it seems".
constexpr events::WordSet empty_verbs(
    std::to_array<std::string_view>({"is", "was", "be", "been", "seems", "seemed", "appears", "appeared", "took",
                                     "takes", "remains", "remained", "turned", "became", "rained", "snowed"}));

constexpr events::WordSet relatives(std::to_array<std::string_view>({"who", "which", "that", "whose", "whom"}));

bool is_subject_pronoun(std::string_view form, std::uint8_t &kind) {
    struct Row {
        std::string_view form;
        std::uint8_t kind;
    };
    constexpr std::array rows{Row{"he", 0}, Row{"she", 0}, Row{"it", 1}, Row{"they", 2}};
    auto const found =
        std::find_if(rows.begin(), rows.end(), [&](Row const &row) { return base::spells(form, row.form); });
    if (found == rows.end()) return false;
    kind = found->kind;
    return true;
}

/// Participles count: the form of a past tense is easily taken for one, and both have the same noun before them.
bool is_finite(text::PartOfSpeech tag) {
    return (tag.upos == Upos::verb || tag.upos == Upos::aux) && tag.form != VerbForm::none &&
           tag.form != VerbForm::base && tag.form != VerbForm::ing_form;
}

std::uint64_t name_hash(std::string_view name) { return base::fnv1a(name); }

} // namespace

Subjects::Subjects(text::Document const &document, text::Words const &words) : document_(document), words_(words) {
    after_sentence_.reserve(words.sentence_ends.size());
    Range sentence;
    Focus before{};
    for (auto const end : words.sentence_ends) {
        sentence = {sentence.end, end};
        read(sentence, before);
        before = after_sentence_.back();
    }
}

void Subjects::read(Range sentence, Focus const &before) {
    Focus focus{};
    for (auto at = sentence.begin; at < sentence.end; ++at) {
        if (!begins_verb(sentence, at)) continue;
        auto const subject = subject_of(sentence, at);
        if (subject.empty()) continue;
        std::uint8_t pronoun = 0;
        if (subject.end - subject.begin == 1 && is_subject_pronoun(words_.forms[subject.begin], pronoun)) {
            if (focus[pronoun].empty()) focus[pronoun] = before[pronoun];
            continue;
        }
        auto const kind = kind_of(subject);
        if (kind && focus[*kind].empty()) focus[*kind] = subject;
    }
    after_sentence_.push_back(focus);
}

bool Subjects::begins_verb(Range sentence, std::uint32_t word) const {
    return is_finite(words_.tags[word]) && (word == sentence.begin || !is_finite(words_.tags[word - 1]));
}

Subjects::Range Subjects::subject_of(Range sentence, std::uint32_t verb) const {
    auto end = verb;
    // "The mayor, who fell ill, resigned", "the keeper, Josiah Penhallow, lit": what stands before the pair of commas.
    constexpr std::uint32_t reach = 16;
    if (verb > sentence.begin && words_.forms[verb - 1] == ",") {
        end = verb - 1;
        while (end > sentence.begin && verb - end < reach && words_.forms[end - 1] != ",") --end;
        if (end > sentence.begin && words_.forms[end - 1] == ",") --end;
    }
    auto range = events::subject_before(words_, {sentence.begin, sentence.end}, end);
    // "On June 24, 1764 the keeper": the year is no part of it.
    if (range.begin + 1 < range.end && words_.tags[range.begin].upos == Upos::num &&
        (words_.tags[range.begin + 1].upos == Upos::det || words_.tags[range.begin + 1].upos == Upos::propn))
        ++range.begin;
    // "On Tuesday they": nor is the day.
    std::uint8_t kind = 0;
    if (range.begin < range.end && is_subject_pronoun(words_.forms[range.end - 1], kind)) range.begin = range.end - 1;
    return {range.begin, range.end};
}

std::optional<Subjects::Kind> Subjects::kind_of(Range subject) {
    if (relatives.contains(words_.forms[subject.begin])) return std::nullopt;
    std::size_t names = 0;
    auto head = subject.end;
    for (auto at = subject.begin; at < subject.end; ++at) {
        auto const &tag = words_.tags[at];
        if (tag.upos == Upos::adp && head != subject.end) break;
        if (tag.upos == Upos::pron) return std::nullopt;
        if (tag.upos == Upos::cconj) return base::spells(words_.forms[at], "and") ? std::optional(group) : std::nullopt;
        if (tag.upos == Upos::propn) ++names;
        if (tag.upos == Upos::noun || tag.upos == Upos::propn) head = at;
    }
    if (head == subject.end) return std::nullopt; // "this", "others", "many"
    auto const form = words_.forms[head];
    if (words_.tags[head].plural || many.contains(form)) return group;
    if (words_.tags[head].upos == Upos::propn) return kind_of_names({subject.begin, head + 1}, names);
    return people.contains(form) ? person : thing;
}

/// "Marit Oyelaran" and, after it, "Oyelaran" are people; "Dovrin" and "the Foreign Ministry" are not.
std::optional<Subjects::Kind> Subjects::kind_of_names(Range names, std::size_t count) {
    auto const last = words_.forms[names.end - 1];
    bool const article = words_.tags[names.begin].upos == Upos::det;
    bool titled = false;
    bool organised = false;
    for (auto at = names.begin; at < names.end; ++at) {
        auto const form = words_.forms[at];
        titled = titled || people.contains(form) || document_.tokens[words_.words[at].token].is(text::LexClass::title);
        organised = organised || organisations.contains(form);
    }
    if (surnames_.contains(name_hash(last))) return person;
    if (organised || (article && !titled) || (count < 2 && !titled)) return thing;
    surnames_.insert(name_hash(last));
    return person;
}

std::optional<Replacement> Subjects::replacement_in(text::TokenRange range) const {
    auto const [begin, end] = words_in(range);
    for (auto at = begin; at < end; ++at) {
        if (!begins_verb({begin, end}, at)) continue;
        auto const subject = subject_of({begin, end}, at);
        if (subject.empty()) return std::nullopt;
        if (relatives.contains(words_.forms[subject.begin])) continue;
        if (base::spells(words_.forms[subject.begin], "it") && stands_for_nothing(subject.begin, end))
            return std::nullopt;
        return replacement_of(subject);
    }
    return std::nullopt;
}

std::optional<Replacement> Subjects::replacement_of(text::TokenRange subject) const {
    return replacement_of(words_in(subject));
}

std::optional<Replacement> Subjects::replacement_of(Range subject) const {
    if (subject.empty()) return std::nullopt;
    std::uint8_t kind = 0;
    if (subject.end - subject.begin > 1 || !is_subject_pronoun(words_.forms[subject.begin], kind))
        return noun_for_one(subject);
    auto const sentence = std::upper_bound(words_.sentence_ends.begin(), words_.sentence_ends.end(), subject.begin) -
                          words_.sentence_ends.begin();
    if (sentence == 0) return std::nullopt;
    auto const by = after_sentence_[static_cast<std::size_t>(sentence) - 1][kind];
    if (by.empty()) return std::nullopt;
    // "it's", "he'd": one word with what follows.
    auto const next = tokens(subject).end;
    if (next < document_.tokens.size() && document_.tokens[next].is(text::Token::glued)) return std::nullopt;
    return Replacement{tokens(subject), tokens(by)};
}

Subjects::Range Subjects::words_in(text::TokenRange range) const {
    if (range.size() == 0) return {};
    auto const begin = words_.word_at(document_.tokens[range.begin]);
    return {begin, std::max(begin, std::min(words_.word_at(document_.tokens[range.end - 1]) + 1, words_.size()))};
}

/// "It was clear that", "it took three hours to".
bool Subjects::stands_for_nothing(std::uint32_t it, std::uint32_t end) const {
    constexpr std::uint32_t reach = 4;
    bool empty = false;
    for (auto at = it + 1; at < end && at < it + 1 + reach; ++at) {
        auto const &tag = words_.tags[at];
        if (empty_verbs.contains(words_.forms[at])) empty = true;
        else if (tag.upos == Upos::verb) return false; // "it was destroyed"
        else if (empty && (base::spells(words_.forms[at], "to") || tag.upos == Upos::adj || tag.upos == Upos::sconj ||
                           tag.upos == Upos::num))
            return true;
    }
    return false;
}

/// "the old one", after "a new radar": the nearest noun before that an adjective tells from others.
std::optional<Replacement> Subjects::noun_for_one(Range range) const {
    if (range.end - range.begin < 2 || range.begin == 0) return std::nullopt;
    auto const one = range.end - 1;
    if (!base::spells(words_.forms[one], "one") || words_.tags[one - 1].upos != Upos::adj) return std::nullopt;
    constexpr std::uint32_t reach = 40;
    auto const stop = range.begin > reach ? range.begin - reach : 1;
    for (auto at = range.begin - 1; at >= stop; --at)
        if (words_.tags[at].upos == Upos::noun && !words_.tags[at].plural && words_.tags[at - 1].upos == Upos::adj)
            return Replacement{tokens({one, one + 1}), tokens({at, at + 1})};
    return std::nullopt;
}

text::TokenRange Subjects::tokens(Range range) const {
    auto const last = words_.words[range.end - 1].span;
    auto end = words_.words[range.end - 1].token + 1;
    while (end < document_.tokens.size() && document_.tokens[end].begin < last.end) ++end;
    return {words_.words[range.begin].token, end};
}

} // namespace dateline::timeline
