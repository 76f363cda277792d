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

/// Nouns that are "he", and nouns that are "she".
constexpr events::WordSet men(std::to_array<std::string_view>({"man", "boy", "king", "prince", "father", "brother",
                                                               "son", "husband", "spokesman", "chairman", "watchman",
                                                               "grandfather", "uncle", "nephew", "priest", "widower"}));
constexpr events::WordSet women(
    std::to_array<std::string_view>({"woman", "girl", "queen", "princess", "mother", "sister", "daughter", "wife",
                                     "spokeswoman", "chairwoman", "grandmother", "aunt", "niece", "nun", "widow"}));

/// Verbs whose "it" often stands for nothing: "it took", "it seems".
constexpr events::WordSet empty_verbs(
    std::to_array<std::string_view>({"is", "was", "be", "been", "seems", "seemed", "appears", "appeared", "took",
                                     "takes", "remains", "remained", "turned", "became", "rained", "snowed"}));

/// "it was not known whether", "it is feared that".
constexpr events::WordSet believed(std::to_array<std::string_view>({"known", "said", "believed", "feared", "thought",
                                                                    "hoped", "expected", "understood", "reported"}));

constexpr events::WordSet relatives(std::to_array<std::string_view>({"who", "which", "that", "whose", "whom"}));

struct Pronoun {
    std::string_view form;
    std::uint8_t kind;
};
constexpr std::array subject_pronouns{Pronoun{"he", 0}, Pronoun{"she", 0}, Pronoun{"it", 1}, Pronoun{"they", 2}};
constexpr std::array possessives{Pronoun{"his", 0}, Pronoun{"her", 0}, Pronoun{"its", 1}, Pronoun{"their", 2}};
constexpr std::array objects{Pronoun{"him", 0}, Pronoun{"them", 2}};

template <std::size_t N>
bool is_pronoun(std::array<Pronoun, N> const &pronouns, std::string_view form, std::uint8_t &kind) {
    auto const found = std::find_if(pronouns.begin(), pronouns.end(),
                                    [&](Pronoun const &row) { return base::spells(form, row.form); });
    if (found == pronouns.end()) return false;
    kind = found->kind;
    return true;
}
bool is_subject_pronoun(std::string_view form, std::uint8_t &kind) { return is_pronoun(subject_pronouns, form, kind); }

constexpr events::WordSet plural_verbs(std::to_array<std::string_view>({"were", "are", "have"}));
constexpr events::WordSet saying(std::to_array<std::string_view>({"said", "says", "added"}));

bool is_quote(std::string_view form) {
    return form == "\"" || form == "``" || form == "''" || form == "\u201C" || form == "\u201D";
}

/// What points to something said before: "these conversations", "one of them".
constexpr events::WordSet pointing(std::to_array<std::string_view>({"he", "she", "it", "they", "him", "them", "his",
                                                                    "her", "its", "their", "this", "these", "those",
                                                                    "such", "that"}));

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
    bool quoted = false;
    for (auto at = sentence.begin; at < sentence.end; ++at) {
        if (is_quote(words_.forms[at])) quoted = !quoted;
        if (quoted || !begins_verb(sentence, at)) continue; // of whom others speak is another thread
        auto const subject = speaker_after(sentence, at).value_or(subject_of(sentence, at));
        if (subject.empty() || is_object(sentence, subject, at)) continue;
        std::uint8_t pronoun = 0;
        if (subject.end - subject.begin == 1 && is_subject_pronoun(words_.forms[subject.begin], pronoun)) {
            if (pronoun == person) name_by_pronoun(sentence, subject.begin, focus);
            if (focus[pronoun].empty()) focus[pronoun] = before[pronoun];
            continue;
        }
        auto const kind = kind_of(subject, at);
        if (kind && focus[*kind].empty()) focus[*kind] = subject;
    }
    keep_pronouns(sentence, before, focus);
    after_sentence_.push_back(focus);
}

/// "His lawyer objected": he is still who is spoken of.
void Subjects::keep_pronouns(Range sentence, Focus const &before, Focus &focus) const {
    for (auto at = sentence.begin; at < sentence.end; ++at) {
        std::uint8_t kind = 0;
        if (!is_pronoun(possessives, words_.forms[at], kind) && !is_pronoun(objects, words_.forms[at], kind)) continue;
        if (kind != thing && focus[kind].empty()) focus[kind] = before[kind];
    }
}

/// "Edda waved from the house where she was staying": by the pronoun that follows the name is a person's.
void Subjects::name_by_pronoun(Range sentence, std::uint32_t pronoun, Focus &focus) {
    auto const name = focus[thing];
    if (!focus[person].empty() || name.end - name.begin != 1 || name.begin < sentence.begin || name.begin >= pronoun ||
        words_.tags[name.begin].upos != Upos::propn)
        return;
    focus[person] = name;
    focus[thing] = {};
    surnames_.insert(name_hash(words_.forms[name.begin]));
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
    // "In March 1803 a frigate", "on June 24, 1764 the keeper": the date is no part of it.
    while (range.begin + 1 < range.end && is_date(range.begin) &&
           (is_date(range.begin + 1) || words_.tags[range.begin + 1].upos == Upos::det ||
            words_.tags[range.begin + 1].upos == Upos::propn))
        ++range.begin;
    // "On Tuesday they": nor is the day.
    std::uint8_t kind = 0;
    if (range.begin < range.end && is_subject_pronoun(words_.forms[range.end - 1], kind)) range.begin = range.end - 1;
    return {range.begin, range.end};
}

/// "…,” said Marit Oyelaran, a nurse": who speaks stands behind the verb.
std::optional<Subjects::Range> Subjects::speaker_after(Range sentence, std::uint32_t verb) const {
    if (!saying.contains(words_.forms[verb]) || verb == sentence.begin) return std::nullopt;
    auto const before = words_.forms[verb - 1];
    if (before != "," && !is_quote(before)) return std::nullopt;
    constexpr std::uint32_t longest = 8;
    auto end = verb + 1;
    while (end < sentence.end && end - verb < longest && words_.tags[end].upos != Upos::punct &&
           words_.tags[end].upos != Upos::adp && words_.tags[end].upos != Upos::verb)
        ++end;
    if (end == verb + 1) return std::nullopt;
    return Range{verb + 1, end};
}

/// "sacrifices of enemies taken in battle": before a participle alone stands a noun of the verb before.
bool Subjects::is_object(Range sentence, Range subject, std::uint32_t verb) const {
    if (words_.tags[verb].form != VerbForm::past_participle || subject.begin == sentence.begin || subject.end != verb)
        return false;
    auto const upos = words_.tags[subject.begin - 1].upos;
    return upos == Upos::verb || upos == Upos::adp;
}

bool Subjects::is_date(std::uint32_t word) const {
    return words_.tags[word].upos == Upos::num || document_.tokens[words_.words[word].token].is(text::LexClass::month);
}

std::optional<Subjects::Kind> Subjects::kind_of(Range subject, std::uint32_t verb) {
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
    if (words_.tags[head].plural || many.contains(form) || plural_verbs.contains(words_.forms[verb])) return group;
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

/// The subject of the first verb that has one and opens no relative clause.
std::optional<Subjects::Range> Subjects::first_subject(Range range) const {
    for (auto at = range.begin; at < range.end; ++at) {
        if (!begins_verb(range, at)) continue;
        auto const subject = subject_of(range, at);
        if (subject.empty()) return std::nullopt;
        if (!relatives.contains(words_.forms[subject.begin])) return subject;
    }
    return std::nullopt;
}

bool Subjects::tells_noun_alone(text::TokenRange range) const {
    auto const words = words_in(range);
    bool relative = false;
    for (auto at = words.begin; at < words.end; ++at) {
        if (!begins_verb(words, at)) continue;
        auto const subject = subject_of(words, at);
        if (subject.empty() || !relatives.contains(words_.forms[subject.begin])) return false;
        relative = true;
    }
    return relative;
}

std::optional<Replacement> Subjects::replacement_in(text::TokenRange range) const {
    auto const words = words_in(range);
    auto const subject = first_subject(words);
    if (!subject || (base::spells(words_.forms[subject->begin], "it") && stands_for_nothing(subject->begin, words.end)))
        return std::nullopt;
    return replacement_of(*subject);
}

std::optional<Replacement> Subjects::replacement_of(text::TokenRange subject) const {
    return replacement_of(words_in(subject));
}

std::optional<Replacement> Subjects::replacement_of(Range subject) const {
    if (subject.empty()) return std::nullopt;
    std::uint8_t kind = 0;
    auto const first = words_.forms[subject.begin];
    bool const possessive = subject.end - subject.begin > 1 && is_pronoun(possessives, first, kind);
    if (!possessive && (subject.end - subject.begin > 1 || !is_subject_pronoun(first, kind)))
        return noun_for_one(subject);
    auto const sentence = std::upper_bound(words_.sentence_ends.begin(), words_.sentence_ends.end(), subject.begin) -
                          words_.sentence_ends.begin();
    if (sentence == 0) return std::nullopt;
    auto const by = after_sentence_[static_cast<std::size_t>(sentence) - 1][kind];
    if (by.empty() || !fits(first, by)) return std::nullopt;
    constexpr std::uint32_t longest_owner = 5; // words
    if (possessive && by.end - by.begin > longest_owner) return std::nullopt;
    auto const replaced = tokens({subject.begin, subject.begin + 1});
    // "it's", "he'd": one word with what follows.
    if (replaced.end < document_.tokens.size() && document_.tokens[replaced.end].is(text::Token::glued))
        return std::nullopt;
    return Replacement{replaced, tokens(by), possessive};
}

/// "she" is no father.
bool Subjects::fits(std::string_view pronoun, Range by) const {
    bool const he = base::spells(pronoun, "he") || base::spells(pronoun, "his");
    bool const she = base::spells(pronoun, "she") || base::spells(pronoun, "her");
    if (!he && !she) return true;
    auto const &others = words_.forms;
    return std::none_of(others.begin() + by.begin, others.begin() + by.end,
                        [&](std::string_view word) { return he ? women.contains(word) : men.contains(word); });
}

bool Subjects::unexplained_in(text::TokenRange range) const {
    auto const subject = first_subject(words_in(range));
    if (!subject) return false;
    auto const is_name = [&](std::uint32_t at) { return words_.tags[at].upos == Upos::propn; };
    for (auto at = subject->begin; at < subject->end; ++at) {
        if (words_.tags[at].upos == Upos::noun || is_name(at)) return false;
        if (!pointing.contains(words_.forms[at])) continue;
        // "In his memory Byron composed": he is named behind.
        for (auto name = at + 1; name < subject->end; ++name)
            if (is_name(name)) return false;
        return !replacement_of(*subject);
    }
    return false;
}

Subjects::Range Subjects::words_in(text::TokenRange range) const {
    if (range.size() == 0) return {};
    auto const begin = words_.word_at(document_.tokens[range.begin]);
    return {begin, std::max(begin, std::min(words_.word_at(document_.tokens[range.end - 1]) + 1, words_.size()))};
}

/// "It was clear that", "it took three hours to".
bool Subjects::stands_for_nothing(std::uint32_t it, std::uint32_t end) const {
    constexpr std::uint32_t reach = 5;
    bool empty = false;
    for (auto at = it + 1; at < end && at < it + 1 + reach; ++at) {
        auto const &tag = words_.tags[at];
        auto const form = words_.forms[at];
        bool const complement = believed.contains(form) || base::spells(form, "to") || tag.upos == Upos::adj ||
                                tag.upos == Upos::sconj || tag.upos == Upos::num;
        if (empty_verbs.contains(form)) empty = true;
        else if (empty && complement) return true;
        else if (tag.upos == Upos::verb) return false; // "it was destroyed"
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
