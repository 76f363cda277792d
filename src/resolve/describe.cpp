#include "resolve/describe.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

namespace dateline::resolve {

namespace {

using calendar::Interval;

/// The days of an interval, which EDTF names by the one that the words name.
When when_of(Resolution const &resolution, Interval interval, Interval named) {
    if (!resolution.dated) {
        When undated;
        undated.extent = resolution.extent;
        return undated;
    }
    auto when = calendar::to_when(interval, resolution.grain, resolution.extent, resolution.utc_offset);
    when.edtf = calendar::to_edtf(named, resolution.grain, resolution.extent, resolution.about);
    return when;
}

std::string_view set_quant(Resolution const &resolution) { return resolution.every ? "EVERY" : ""; }

calendar::ValueForm value_form(Reference const &reference) {
    return reference.kind == TextKind::post ? calendar::ValueForm::post : calendar::ValueForm::timeml;
}

/// The value of the other reading, of the same kind as the one chosen.
std::string other_value(Resolution const &resolution, Interval other, calendar::ValueForm form) {
    auto fields = calendar::fields_of(other.begin, resolution.grain);
    if (auto const *const mine = std::get_if<calendar::DateFields>(&resolution.value)) {
        fields.season = mine->season;
        fields.part = mine->part;
        fields.iso_weekday = mine->iso_weekday;
    }
    return calendar::to_timex3(fields, form);
}

std::string_view reason_of_other(Resolution const &resolution, Interval other) {
    return other.begin < resolution.interval.begin ? "the one before" : "the one after";
}

} // namespace

TimeExpression describe(Wording const &wording, phrases::Phrase const &phrase, Resolution const &resolution) {
    TimeExpression expression;
    expression.span = wording.document.span(phrase.tokens);
    expression.type = resolution.type;
    expression.value = calendar::to_timex3(resolution.value, value_form(wording.reference));
    expression.mod = resolution.mod;
    if (resolution.type == TimexType::set) {
        expression.quant = set_quant(resolution);
        if (resolution.times != 0) expression.freq = fmt::format(FMT_COMPILE("{}X"), resolution.times);
    }
    expression.when = when_of(resolution, resolution.interval, resolution.core.value_or(resolution.interval));
    expression.grain = resolution.grain;
    expression.confidence = static_cast<double>(resolution.confidence);
    expression.rule = wording.trees.rule(phrase.root);
    expression.steps = explain(wording, phrase, resolution);
    if (resolution.other) {
        auto const other = *resolution.other;
        expression.alternatives.push_back({other_value(resolution, other, value_form(wording.reference)),
                                           when_of(resolution, other, other),
                                           std::string(reason_of_other(resolution, other))});
    }
    return expression;
}

} // namespace dateline::resolve
