#include "resolve/event_context.hpp"

#include "base/letters.hpp"
#include "events/trigger_features.hpp"
#include "events/word_set.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::resolve {

namespace {

using events::Mention;
using text::Upos;

std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (auto const c : word.substr(0, 40)) {
        auto const small = c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
        hash = (hash ^ static_cast<unsigned char>(small)) * 0x100000001B3ULL;
    }
    return hash;
}

std::uint64_t tense_of(Mention const &mention) {
    auto const &group = mention.group;
    return static_cast<std::uint64_t>(group.tense) * 64U + static_cast<std::uint64_t>(group.aspect) * 8U +
           (group.negative ? 4U : 0U) + (group.modal.empty() ? 0U : 2U);
}

constexpr std::uint64_t nothing = 9999;

/// "was killed Thursday evening when", "are meeting today": the day in a verb's own clause, so many words or fewer
/// away, says when (models/README.md has how often).
bool has_day_near(Mention const &mention, EventContext::Governing const &governing, Grain grain,
                  std::uint32_t distance) {
    constexpr std::uint32_t near = 8;
    constexpr std::uint32_t beside = 2;
    if (!governing.same_clause || grain > Grain::day) return false;
    switch (mention.group.tense) {
    case EventTense::past:
    case EventTense::past_participle:
        return distance <= near && (governing.bearing == Bearing::past || governing.bearing == Bearing::reaches);
    case EventTense::present: return distance <= beside && governing.bearing == Bearing::reaches;
    case EventTense::none:
    case EventTense::future:
    case EventTense::infinitive:
    case EventTense::present_participle: return false;
    }
    return false;
}

/// "killed in the May 3 attack" was on that day too; what is said "of" or "after" it was not.
constexpr events::WordSet holds_what_was_in_it(std::to_array<std::string_view>({"in", "during", "at", "amid", "by"}));

} // namespace

std::optional<Side> EventContext::Governing::side_said() const {
    if (!certain && !near) return std::nullopt;
    switch (bearing) {
    case Bearing::past: return Side::before;
    case Bearing::reaches: return Side::on;
    case Bearing::future: return Side::after;
    case Bearing::none: return std::nullopt;
    }
    return std::nullopt;
}

bool agrees(Bearing bearing, Side side) {
    switch (bearing) {
    case Bearing::past: return side == Side::before;
    case Bearing::reaches: return side == Side::on;
    case Bearing::future: return side == Side::after;
    case Bearing::none: return true;
    }
    return false;
}

EventContext::EventContext(FoundEvents const &found) : found_(found) {
    for (std::uint32_t i = 0; i < found.phrases.size(); ++i) {
        auto const &resolution = found.resolutions[i];
        if (!resolution || !resolution->dated || resolution->type == TimexType::set) continue;
        auto const &tokens = found.document.tokens;
        auto const range = found.phrases[i].tokens;
        auto const begin = found.words.word_at(tokens[range.begin]);
        auto const last = found.words.word_at(tokens[range.end - 1]);
        places_.push_back({i, {begin, std::min(last + 1, found.words.size())}});
        see_name(places_.back());
        if (places_.back().names != EventTime::none) see_scene(places_.back());
        if (resolution->grain > Grain::day) continue;
        days_.push_back(places_.back());
        if (story_ == Bearing::none) story_ = bearing_of(*resolution);
    }
    std::uint32_t number = 0;
    std::size_t sentence = 0;
    for (auto const &mention : found.mentions) {
        for (; sentence < found.words.sentence_ends.size() && found.words.sentence_ends[sentence] <= mention.word;
             ++sentence)
            ++number;
        sentence_number_.push_back(number);
    }
}

void EventContext::see_name(Place &place) const {
    auto const &words = found_.words;
    constexpr std::uint32_t longest = 4; // words from the expression to the noun: "Monday's deadly car bomb attack"
    auto const end = std::min(words.size(), place.words.end + longest);
    auto noun = place.words.end;
    bool found = false;
    for (auto at = place.words.end; at < end; ++at) {
        auto const upos = words.tags[at].upos;
        if (upos == Upos::noun || upos == Upos::propn) {
            noun = at;
            found = true;
        } else if (upos != Upos::adj && !(upos == Upos::part && at == place.words.end)) {
            break;
        }
    }
    auto first = place.words.begin;
    while (first > 0 && place.words.begin - first < longest &&
           (words.tags[first - 1].upos == Upos::det || words.tags[first - 1].upos == Upos::adj ||
            words.tags[first - 1].upos == Upos::pron))
        --first;
    bool const article = first < place.words.begin && words.tags[first].upos != Upos::adj;
    bool const possessive = found && words.tags[place.words.end].upos == Upos::part;
    if (!found || !(article || possessive)) return; // "on Monday police"
    auto const mention = std::partition_point(found_.mentions.begin(), found_.mentions.end(),
                                              [&](Mention const &m) { return m.word < place.words.end; });
    for (auto at = mention; at != found_.mentions.end() && at->word <= noun; ++at)
        if (words.tags[at->word].upos == Upos::noun)
            place.names = static_cast<std::uint32_t>(at - found_.mentions.begin());
    if (first == 0) return;
    auto const upos = words.tags[first - 1].upos;
    place.apart = (upos == Upos::adp || upos == Upos::sconj) && !holds_what_was_in_it.contains(words.forms[first - 1]);
}

void EventContext::see_scene(Place &place) const {
    auto const &words = found_.words;
    constexpr std::uint32_t reach = 10; // words
    bool held = false;
    auto const first = found_.mentions[place.names].word + 1;
    for (auto at = first; at < words.size() && at < first + reach; ++at) {
        auto const upos = words.tags[at].upos;
        if (upos == Upos::adp) {
            held = holds_what_was_in_it.contains(words.forms[at]);
        } else if (upos == Upos::noun) {
            auto next = place.names + 1;
            while (next < found_.mentions.size() && found_.mentions[next].word < at) ++next;
            if (!held || next == found_.mentions.size() || found_.mentions[next].word != at) continue;
            place.scene = next;
            return;
        } else if (upos != Upos::det && upos != Upos::adj && upos != Upos::propn && upos != Upos::num) {
            return;
        }
    }
}

Bearing EventContext::bearing_of(Resolution const &resolution) const {
    if (!found_.reference.published) return Bearing::none;
    auto const today = calendar::day(*found_.reference.published);
    if (resolution.interval.end <= today.begin) return Bearing::past;
    if (resolution.interval.begin >= today.end) return Bearing::future;
    return Bearing::reaches;
}

bool EventContext::follows_verb(Place const &place) const {
    constexpr std::uint32_t reach = 2; // "fled on Monday", "said Monday"
    for (auto at = place.words.begin; at > 0 && place.words.begin - at < reach; --at) {
        auto const upos = found_.words.tags[at - 1].upos;
        if (upos != Upos::adp) return upos == Upos::verb;
    }
    return false;
}

EventContext::Governing EventContext::governing(std::uint32_t which) const {
    auto const &mention = found_.mentions[which];
    constexpr std::ptrdiff_t neighbours = 3; // expressions to either side that are looked at
    constexpr std::uint32_t reach = 24;
    auto const after = std::partition_point(places_.begin(), places_.end(),
                                            [&](Place const &place) { return place.words.begin <= mention.word; });
    auto const governs = [&](Place const &place) {
        auto const &resolution = *found_.resolutions[place.phrase];
        auto const first = place.words.begin;
        auto const &group = mention.group;
        Governing governing{place.phrase, first, mention.clause.contains(first), false, false, bearing_of(resolution)};
        governing.since = governing.bearing == Bearing::past && first > 0 &&
                          base::spells(found_.words.forms[first - 1], "since") && group.tense == EventTense::present &&
                          group.aspect != EventAspect::none;
        if (governing.since) governing.bearing = Bearing::reaches;
        // "will open on Friday", "will stay closed today"
        bool const to_come = group.tense == EventTense::future && governing.same_clause &&
                             (governing.bearing == Bearing::future ||
                              (governing.bearing == Bearing::reaches && resolution.grain <= Grain::day));
        governing.certain = governing.since || to_come || place.names == which || place.scene == which;
        return governing;
    };
    Governing best;
    std::uint32_t least = reach;
    auto const first = after - std::min(neighbours, after - places_.begin());
    auto const last = after + std::min(neighbours, places_.end() - after);
    for (auto place = first; place != last; ++place) {
        if (place->names == which || place->scene == which) return governs(*place);
        if (place->apart || !mention.sentence.contains(place->words.begin)) continue;
        bool const same_clause = mention.clause.contains(place->words.begin);
        auto const ahead = place->words.begin > mention.word;
        auto const from = ahead ? mention.word + 1 : std::min(place->words.end, mention.word);
        auto const to = ahead ? place->words.begin : mention.word;
        std::uint32_t cost = to - from;
        for (auto at = from; at < to && cost < reach; ++at)
            if (found_.words.tags[at].upos == Upos::verb) cost += 4;
            else if (found_.words.tags[at].upos == Upos::punct) cost += 1;
        if (!same_clause) cost += 8;
        if (!ahead && follows_verb(*place)) cost += 4; // "who fled on Monday returned on Thursday"
        if (cost >= least) continue;
        least = cost;
        best = governs(*place);
    }
    best.near =
        best.phrase != EventTime::none && has_day_near(mention, best, found_.resolutions[best.phrase]->grain, least);
    return best;
}

Bearing EventContext::latest_before(std::uint32_t word) const {
    auto const after =
        std::partition_point(days_.begin(), days_.end(), [&](Place const &day) { return day.words.begin < word; });
    return after == days_.begin() ? Bearing::none : bearing_of(*found_.resolutions[(after - 1)->phrase]);
}

EventContext::Facts EventContext::facts(std::uint32_t which, Governing const &governing,
                                        std::span<Side const> decided) const {
    auto const &mentions = found_.mentions;
    auto const &words = found_.words;
    auto const &mention = mentions[which];
    auto const upos = words.tags[mention.word].upos;
    bool const verb = upos == Upos::verb || upos == Upos::aux;
    Facts facts{};
    facts.word = hash_of(words.forms[mention.word]);
    facts.stem = events::says_word(events::looks_of(words.forms[mention.word], words.tags[mention.word], false));
    facts.verb = static_cast<std::uint64_t>(upos);
    facts.tense = tense_of(mention) * 32U + static_cast<std::uint64_t>(upos);
    facts.cls = static_cast<std::uint64_t>(mention.cls);
    facts.status = static_cast<std::uint64_t>(mention.status);
    facts.bearing = static_cast<std::uint64_t>(governing.bearing) * 2U + (governing.same_clause ? 1U : 0U);
    facts.governor = mention.governor == Mention::none ? nothing
                                                       : tense_of(mentions[mention.governor]) * 16U +
                                                             static_cast<std::uint64_t>(mentions[mention.governor].cls);
    facts.source = mention.source == Mention::none ? nothing : tense_of(mentions[mention.source]);
    // Of a noun, the nearest verb of its clause; of a verb, the event before it in the sentence.
    facts.company = nothing;
    facts.main = nothing;
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t back = 1; back <= reach && back <= which; ++back) {
        auto const &other = mentions[which - back];
        if (other.sentence != mention.sentence) break;
        if (other.group.tense == EventTense::none && other.group.modal.empty()) continue;
        if (verb || other.clause == mention.clause) {
            facts.company = tense_of(other) * 2U;
            break;
        }
    }
    for (std::uint32_t on = 1; facts.company == nothing && !verb && on <= reach && which + on < mentions.size(); ++on) {
        auto const &other = mentions[which + on];
        if (other.clause != mention.clause) break;
        if (other.group.tense != EventTense::none) facts.company = tense_of(other) * 2U + 1U;
    }
    constexpr std::uint32_t clause_reach = 40;
    for (auto at = mention.clause.begin; at < mention.clause.end && at < mention.clause.begin + clause_reach; ++at) {
        auto const &tag = words.tags[at];
        if (tag.form == text::VerbForm::none || tag.form == text::VerbForm::ing_form ||
            tag.form == text::VerbForm::base)
            continue;
        facts.main = tag.form == text::VerbForm::modal || tag.upos == Upos::aux ? hash_of(words.forms[at])
                                                                                : static_cast<std::uint64_t>(tag.form);
        break;
    }
    facts.story = static_cast<std::uint64_t>(story_);
    facts.latest = static_cast<std::uint64_t>(latest_before(mention.word));
    auto const side = [&](std::uint32_t other) {
        return other < decided.size() ? static_cast<std::uint64_t>(decided[other]) : nothing;
    };
    bool const alone = which == 0 || mentions[which - 1].sentence != mention.sentence;
    facts.side_before = which == 0 ? nothing : side(which - 1) * 2U + (alone ? 1U : 0U);
    facts.side_of_governor = side(mention.governor);
    facts.side_of_source = side(mention.source);
    facts.position = std::min(sentence_number_[which], 3U);
    facts.lead = nothing;
    for (auto at = mention.group.begin; at > mention.sentence.begin && mention.group.begin - at < 4; --at) {
        if (words.tags[at - 1].upos == Upos::adp || words.tags[at - 1].upos == Upos::sconj) {
            facts.lead = hash_of(words.forms[at - 1]);
            break;
        }
        if (words.tags[at - 1].upos == Upos::verb || words.tags[at - 1].upos == Upos::punct) break;
    }
    auto const opening = words.tags[mention.clause.begin].upos;
    facts.joining = opening == Upos::sconj || opening == Upos::cconj || opening == Upos::adv || opening == Upos::adp
                        ? hash_of(words.forms[mention.clause.begin])
                        : nothing;
    return facts;
}

} // namespace dateline::resolve
