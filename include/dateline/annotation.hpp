/// @file What an article says about time: expressions, events, and the relations between them (CONTRACT: annotate).
#pragma once

#include "dateline/article.hpp"
#include "dateline/diagnostic.hpp"
#include "dateline/span.hpp"
#include "dateline/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// TIMEX3 types of ISO-TimeML.
enum class TimexType : std::uint8_t { date, time, duration, set };

/// TIMEX3 mod: how the words qualify the value.
enum class Mod : std::uint8_t {
    none,
    before,
    after,
    on_or_before,
    on_or_after,
    less_than,
    more_than,
    equal_or_less,
    equal_or_more,
    start,
    mid,
    end,
    approx,
};

std::string_view to_string(TimexType type);
std::string_view to_string(Mod mod); ///< "LESS_THAN"; empty for none

/// Another reading that the words allow.
struct Alternative {
    std::string value; ///< TIMEX3
    When when;
    std::string reason;
};

/// A phrase that says something about time, and what it means.
struct TimeExpression {
    std::string id; ///< "t1", in order of position
    Span span;
    TimexType type = TimexType::date;
    std::string value; ///< TIMEX3: "2013-W11", "P7M", "PRESENT_REF"
    Mod mod = Mod::none;
    std::string quant; ///< TIMEX3, of sets
    std::string freq;  ///< TIMEX3, of sets
    When when;
    Grain grain = Grain::unknown;
    double confidence = 1.0;
    std::string rule;               ///< the rule that matched, named by the shape it accepts: "<amount> <unit> ago"
    std::vector<std::string> steps; ///< from the words to the value, for a reader
    std::vector<Alternative> alternatives;
};

/// What has become of an event, as the text tells it.
enum class EventStatus : std::uint8_t { happened, ongoing, planned, hypothetical, denied };

std::string_view to_string(EventStatus status);

/// TimeML's classes of events.
enum class EventClass : std::uint8_t { occurrence, state, reporting, i_action, i_state, aspectual, perception };

/// TimeML's tenses; those of nouns and adjectives without a verb are none.
enum class EventTense : std::uint8_t { none, past, present, future, infinitive, present_participle, past_participle };

enum class EventAspect : std::uint8_t { none, progressive, perfective, perfective_progressive };

std::string_view to_string(EventClass cls);     ///< "I_ACTION"
std::string_view to_string(EventTense tense);   ///< "PRESPART"
std::string_view to_string(EventAspect aspect); ///< "PERFECTIVE_PROGRESSIVE"

/// When an event can have been, by its order to events and dates.
struct Bounds {
    When when;                      ///< an end that is open is not known
    double confidence = 0.0;        ///< that of the least certain step
    std::vector<std::string> steps; ///< from the date to the event, for a reader
};

/// Something that happens, holds or is said, as a word of the text tells it.
struct Event {
    std::string id; ///< "e1", in order of position
    Span span;      ///< the word that tells it, or the words where they are written as one ("cease-fire")
    EventClass cls = EventClass::occurrence;
    EventTense tense = EventTense::none;
    EventAspect aspect = EventAspect::none;
    bool negative = false; ///< TimeML polarity NEG
    std::string modality;  ///< the modal word, in small letters: "may"; mostly none
    EventStatus status = EventStatus::happened;
    Span clause; ///< the clause that tells it
    std::optional<Span> subject;
    std::string source;   ///< the id of the reporting event that it is told by: "X said Y happened"
    std::string governor; ///< the id of the event whose complement or object it is: "plans to build", "hold talks"
    When when;
    Grain grain = Grain::unknown;
    std::string expression;         ///< the id of the expression that dates it; empty where none does
    std::string anchor;             ///< the id of the event that it is tied to: "after the vote"; empty where none is
    double confidence = 0.0;        ///< that when holds, 0 to 1
    std::vector<std::string> steps; ///< how when was found, for a reader
    std::optional<Bounds> bounds;   ///< what its order to other events adds to when
};

/// How one event lies to another; of TimeML's relations those that the ends of intervals tell apart.
enum class TemporalRelation : std::uint8_t { before, after, includes, is_included, simultaneous };

std::string_view to_string(TemporalRelation relation); ///< "IS_INCLUDED"

/// The same, seen from the other event.
TemporalRelation inverse(TemporalRelation relation);

/// What says how two events lie to one another.
enum class RelationSource : std::uint8_t {
    word,  ///< a word of the text: "after", "then"
    dates, ///< the dates of the two
    model, ///< the learnt choice, by tenses, classes, the words between them and their places
};

std::string_view to_string(RelationSource source); ///< "word"

/// The likeliest order of two events, in accord with all others that the article was found to tell.
struct Relation {
    std::uint32_t first = 0;  ///< a place in Annotation::events
    std::uint32_t second = 0; ///< of an event that the text tells later
    TemporalRelation relation = TemporalRelation::before;
    double confidence = 0.0; ///< 0 to 1: how often such a one holds, where pairs that nobody can order count as not
    RelationSource source = RelationSource::model;
    Span word; ///< that says it; empty where none does
};

/// All that was found in one article. Positions are bytes of the article's text.
struct Annotation {
    std::vector<TimeExpression> expressions; ///< in order of position
    std::vector<Event> events;               ///< in order of position
    std::vector<Relation> relations;         ///< each pair once at most, in the order of the second event
    std::vector<Diagnostic> diagnostics;
};

} // namespace dateline
