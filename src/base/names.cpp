#include "base/names.hpp"

#include <array>
#include <cstddef>

namespace dateline {

namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 5> status_names{"happened", "ongoing", "planned", "hypothetical", "denied"};
constexpr std::array<std::string_view, 9> publication_names{"option",   "record", "meta", "json-ld", "time",
                                                            "dateline", "url",    "text", "inferred"};
constexpr std::array<std::string_view, 4> timex_names{"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 13> mod_names{
    "",          "BEFORE",    "AFTER",         "ON_OR_BEFORE",  "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
    "MID",       "END",       "APPROX"};
constexpr std::array<std::string_view, 6> change_names{"", "new", "restated", "precise", "corrected", "withdrawn"};
constexpr std::array<std::string_view, 2> severity_names{"note", "warning"};

constexpr std::array<std::string_view, 7> event_class_names{"OCCURRENCE", "STATE",     "REPORTING", "I_ACTION",
                                                            "I_STATE",    "ASPECTUAL", "PERCEPTION"};
constexpr std::array<std::string_view, 7> tense_names{"NONE",       "PAST",     "PRESENT", "FUTURE",
                                                      "INFINITIVE", "PRESPART", "PASTPART"};
constexpr std::array<std::string_view, 4> aspect_names{"NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE"};

constexpr std::array<std::string_view, 5> relation_names{"BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS"};
constexpr std::array<std::string_view, 3> relation_source_names{"word", "dates", "model"};
// Seen from the other side.
constexpr std::array<TemporalRelation, 5> inverses{TemporalRelation::after, TemporalRelation::before,
                                                   TemporalRelation::is_included, TemporalRelation::includes,
                                                   TemporalRelation::simultaneous};

template <typename Enum, std::size_t Count>
std::optional<Enum> find(std::array<std::string_view, Count> const &names, std::string_view name) {
    for (std::size_t at = 0; at < Count; ++at) {
        if (names[at] == name) return static_cast<Enum>(at);
    }
    return std::nullopt;
}

/// For enumerations whose names are kept elsewhere: the first value up to last that is written as name.
template <typename Enum>
std::optional<Enum> find_by_name(Enum last, std::string_view name) {
    for (std::size_t at = 0; at <= static_cast<std::size_t>(last); ++at) {
        if (to_string(static_cast<Enum>(at)) == name) return static_cast<Enum>(at);
    }
    return std::nullopt;
}

} // namespace

std::string_view to_string(EventStatus status) { return status_names[static_cast<std::size_t>(status)]; }
std::string_view to_string(PublicationSource source) { return publication_names[static_cast<std::size_t>(source)]; }
std::string_view to_string(TimexType type) { return timex_names[static_cast<std::size_t>(type)]; }
std::string_view to_string(Mod mod) { return mod_names[static_cast<std::size_t>(mod)]; }
std::string_view to_string(EventClass cls) { return event_class_names[static_cast<std::size_t>(cls)]; }
std::string_view to_string(EventTense tense) { return tense_names[static_cast<std::size_t>(tense)]; }
std::string_view to_string(EventAspect aspect) { return aspect_names[static_cast<std::size_t>(aspect)]; }
std::string_view to_string(Change change) { return change_names[static_cast<std::size_t>(change)]; }
std::string_view to_string(Severity severity) { return severity_names[static_cast<std::size_t>(severity)]; }
std::string_view to_string(TemporalRelation relation) { return relation_names[static_cast<std::size_t>(relation)]; }
std::string_view to_string(RelationSource source) { return relation_source_names[static_cast<std::size_t>(source)]; }
TemporalRelation inverse(TemporalRelation relation) { return inverses[static_cast<std::size_t>(relation)]; }

namespace base {

template <>
std::optional<EventClass> from_name(std::string_view name) {
    return find<EventClass>(event_class_names, name);
}
template <>
std::optional<EventStatus> from_name(std::string_view name) {
    return find<EventStatus>(status_names, name);
}
template <>
std::optional<PublicationSource> from_name(std::string_view name) {
    return find<PublicationSource>(publication_names, name);
}
template <>
std::optional<Change> from_name(std::string_view name) {
    return find<Change>(change_names, name);
}
template <>
std::optional<Grain> from_name(std::string_view name) {
    return find_by_name(Grain::unknown, name);
}
template <>
std::optional<Extent> from_name(std::string_view name) {
    return find_by_name(Extent::span, name);
}
template <>
std::optional<Severity> from_name(std::string_view name) {
    return find<Severity>(severity_names, name);
}

} // namespace base
} // namespace dateline
