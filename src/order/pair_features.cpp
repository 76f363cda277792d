#include "order/pair_features.hpp"

#include "base/perfect_hash.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::order {

namespace {

using events::Mention;
using text::Upos;
using text::VerbForm;

constexpr std::uint64_t nothing = 9999; // what stands where there is no word

std::uint64_t hash_of(std::string_view word) {
    constexpr std::size_t longest = 40;
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (auto const c : word.substr(0, longest))
        hash = (hash ^ static_cast<unsigned char>(base::to_lower(c))) * 0x100000001B3ULL;
    return hash;
}

/// The word without the ending of its form, roughly: "attacks", "attacked" and "attacking" are one.
std::string_view stem_of(std::string_view word) {
    for (std::string_view const ending : {"ing", "ed", "es", "s", "e"})
        if (word.size() > ending.size() + 2 && word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    return word;
}

std::uint64_t tense_of(Mention const &mention) {
    auto const &group = mention.group;
    return static_cast<std::uint64_t>(group.tense) * 64U + static_cast<std::uint64_t>(group.aspect) * 8U +
           (group.negative ? 4U : 0U) + (group.modal.empty() ? 0U : 2U) + (group.passive ? 1U : 0U);
}

constexpr std::array<std::string_view, 24> signals = {
    "before", "after",      "when",      "while", "since",  "until",   "till",  "then",
    "later",  "earlier",    "following", "prior", "during", "already", "once",  "as",
    "amid",   "previously", "because",   "if",    "soon",   "still",   "again", "previous"};

bool is_signal(std::string_view word) {
    return std::any_of(signals.begin(), signals.end(), [&](auto signal) { return base::spells(word, signal); });
}

} // namespace

PairFeatures::PairFeatures(resolve::FoundEvents const &found) : found_(found) {
    resolve::EventContext const context(found);
    facts_.reserve(found.mentions.size());
    std::uint32_t sentence = 0;
    for (std::uint32_t i = 0; i < found.mentions.size(); ++i) {
        auto const &ends = found.words.sentence_ends;
        while (sentence < ends.size() && ends[sentence] <= found.mentions[i].word) ++sentence;
        facts_.push_back(facts(i, context));
        facts_.back().sentence = sentence;
    }
}

PairFeatures::Facts PairFeatures::facts(std::uint32_t which, resolve::EventContext const &context) const {
    auto const &words = found_.words;
    auto const &mention = found_.mentions[which];
    auto const &tag = words.tags[mention.word];
    Facts facts{};
    facts.word = hash_of(words.forms[mention.word]);
    facts.stem = hash_of(stem_of(words.forms[mention.word]));
    facts.pos = static_cast<std::uint64_t>(tag.upos) * 8U + static_cast<std::uint64_t>(tag.form);
    facts.tense = tense_of(mention) * 32U + static_cast<std::uint64_t>(tag.upos);
    facts.cls = static_cast<std::uint64_t>(mention.cls);
    facts.status = static_cast<std::uint64_t>(mention.status);
    facts.lead = facts.joining = facts.determiner = facts.following = nothing;
    constexpr std::uint32_t reach = 5;
    for (auto at = mention.group.begin; at > mention.sentence.begin && mention.group.begin - at < reach; --at) {
        auto const upos = words.tags[at - 1].upos;
        if (facts.determiner == nothing && (upos == Upos::det || upos == Upos::pron || upos == Upos::adj))
            facts.determiner = hash_of(words.forms[at - 1]);
        if (upos == Upos::adp || upos == Upos::sconj || upos == Upos::part) {
            facts.lead = hash_of(words.forms[at - 1]);
            break;
        }
        if (upos == Upos::verb || upos == Upos::punct) break;
    }
    if (mention.word + 1 < mention.sentence.end) facts.following = hash_of(words.forms[mention.word + 1]);
    auto const opening = words.tags[mention.clause.begin].upos;
    if (opening == Upos::sconj || opening == Upos::cconj || opening == Upos::adv || opening == Upos::adp ||
        opening == Upos::pron)
        facts.joining = hash_of(words.forms[mention.clause.begin]);
    facts.main = nothing;
    constexpr std::uint32_t clause_reach = 40;
    for (auto at = mention.clause.begin; at < mention.clause.end && at < mention.clause.begin + clause_reach; ++at) {
        auto const &verb = words.tags[at];
        if (verb.form == VerbForm::none || verb.form == VerbForm::ing_form || verb.form == VerbForm::base) continue;
        facts.main = verb.form == VerbForm::modal || verb.upos == Upos::aux ? hash_of(words.forms[at])
                                                                            : static_cast<std::uint64_t>(verb.form);
        break;
    }
    auto const governing = context.governing(which);
    facts.phrase = governing.same_clause ? governing.phrase : resolve::EventTime::none;
    facts.bearing = governing.same_clause ? static_cast<std::uint64_t>(governing.bearing) : nothing;
    return facts;
}

PairFeatures::Dates PairFeatures::dates(std::uint32_t first, std::uint32_t second) const {
    auto const one = facts_[first].phrase;
    auto const other = facts_[second].phrase;
    if (one == resolve::EventTime::none || other == resolve::EventTime::none) return Dates::unknown;
    if (one == other) return Dates::same_words;
    auto const &a = found_.resolutions[one]->interval;
    auto const &b = found_.resolutions[other]->interval;
    if (a == b) return Dates::same;
    if (a.end <= b.begin) return Dates::before;
    if (b.end <= a.begin) return Dates::after;
    if (a.begin <= b.begin && b.end <= a.end) return Dates::includes;
    if (b.begin <= a.begin && a.end <= b.end) return Dates::is_included;
    return Dates::overlap;
}

PairFeatures::Between PairFeatures::between(std::uint32_t first, std::uint32_t second) const {
    auto const &words = found_.words;
    auto const &one = found_.mentions[first];
    auto const &other = found_.mentions[second];
    Between result{};
    bool const together = facts_[first].sentence == facts_[second].sentence;
    result.hangs = other.governor == first                                                 ? 1
                   : other.source == first                                                 ? 2
                   : one.source == second                                                  ? 3
                   : one.source != Mention::none && one.source == other.source && together ? 4
                   : one.governor != Mention::none && one.governor == other.governor       ? 5
                                                                                           : 0;
    constexpr std::uint32_t far = 4;
    result.apart = (together                                                ? 0U
                    : facts_[first].sentence + 1 == facts_[second].sentence ? 16U
                                                                            : 32U) +
                   (one.clause == other.clause ? 8U : 0U) + std::min(second - first, far);
    result.signal = nothing;
    constexpr std::uint32_t longest = 24;
    auto const begin = one.word + 1;
    auto const end = other.word;
    for (auto at = begin; at < end && at - begin < longest; ++at) {
        auto const form = words.forms[at];
        auto const upos = words.tags[at].upos;
        if (is_signal(form)) result.signal = hash_of(form);
        if (upos == Upos::cconj) result.signs |= 1U;
        if (form == ",") result.signs |= 2U;
        if (upos == Upos::part) result.signs |= 4U;
        if (base::spells(form, "that")) result.signs |= 8U;
        if (form == "\"" || form == "``" || form == "''") result.signs |= 16U;
        if (upos == Upos::verb) result.signs |= 32U;
        if (upos == Upos::adp) result.signs |= 64U;
        if (base::spells(form, "who") || base::spells(form, "which")) result.signs |= 128U;
    }
    if (!together) result.signs = 256U;
    result.dates = static_cast<std::uint64_t>(dates(first, second));
    return result;
}

} // namespace dateline::order
