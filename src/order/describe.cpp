#include "order/describe.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace dateline::order {

namespace {

std::string_view words_of(TemporalRelation relation) {
    switch (relation) {
    case TemporalRelation::before: return "before";
    case TemporalRelation::after: return "after";
    case TemporalRelation::includes: return "around";
    case TemporalRelation::is_included: return "during";
    case TemporalRelation::simultaneous: return "at the same time as";
    }
    return "";
}

RelationSource source_of(Ground::Kind kind) {
    switch (kind) {
    case Ground::Kind::word: return RelationSource::word;
    case Ground::Kind::length:
    case Ground::Kind::dated:
    case Ground::Kind::side:
    case Ground::Kind::dates: return RelationSource::dates;
    case Ground::Kind::likeness: return RelationSource::model;
    }
    return RelationSource::model;
}

class Describer {
public:
    Describer(resolve::FoundEvents const &found, Annotation &annotation) : found_(found), annotation_(annotation) {}

    [[nodiscard]] std::string step(Ground const &ground) const {
        auto const first = event(ground.first);
        auto const second = event(ground.second);
        auto const relation = words_of(ground.relation);
        switch (ground.kind) {
        case Ground::Kind::length: return fmt::format("{} ends after it begins", first);
        case Ground::Kind::dated:
        case Ground::Kind::side: return fmt::format("{}: {}", first, own_step(ground.first));
        case Ground::Kind::dates: return fmt::format("{} is {} {} by their dates", first, relation, second);
        case Ground::Kind::word:
            return fmt::format("{} is {} {}: “{}” says so", first, relation, second, found_.words.forms[ground.word]);
        case Ground::Kind::likeness:
            return fmt::format("{} is {} {}, as tenses, classes and their places mostly mean", first, relation, second);
        }
        return {};
    }

    [[nodiscard]] Bounds bounds(DerivedBounds const &derived) const {
        Bounds result;
        result.when = calendar::to_when(derived.interval, Grain::day);
        result.when.edtf = calendar::to_edtf(derived.interval, Grain::day, Extent::point);
        result.confidence = static_cast<double>(derived.confidence);
        for (auto const &ground : derived.grounds) result.steps.push_back(step(ground));
        return result;
    }

    [[nodiscard]] Diagnostic diagnostic(Contradiction const &contradiction) const {
        return {Severity::note, "contradiction",
                fmt::format("left out: {}; it cannot be, as {}", step(contradiction.dropped), step(contradiction.kept)),
                annotation_.events[contradiction.dropped.first].span};
    }

private:
    [[nodiscard]] std::string event(std::uint32_t which) const {
        auto const &event = annotation_.events[which];
        return fmt::format("“{}” ({})", event.span.of(found_.document.text), event.id);
    }
    [[nodiscard]] std::string_view own_step(std::uint32_t which) const {
        auto const &steps = annotation_.events[which].steps;
        return steps.empty() ? std::string_view("dated") : steps.front();
    }

    resolve::FoundEvents const &found_;
    Annotation &annotation_;
};

} // namespace

void describe(resolve::FoundEvents const &found, Ordering const &ordering, Annotation &annotation) {
    Describer const describer(found, annotation);
    annotation.relations.reserve(ordering.relations.size());
    for (auto const &ground : ordering.relations)
        annotation.relations.push_back(
            {ground.first, ground.second, ground.relation, static_cast<double>(ground.certainty),
             source_of(ground.kind), ground.kind == Ground::Kind::word ? found.words.words[ground.word].span : Span{}});
    for (std::size_t i = 0; i < ordering.bounds.size(); ++i)
        if (ordering.bounds[i]) annotation.events[i].bounds = describer.bounds(*ordering.bounds[i]);
    for (auto const &contradiction : ordering.contradictions)
        annotation.diagnostics.push_back(describer.diagnostic(contradiction));
}

} // namespace dateline::order
