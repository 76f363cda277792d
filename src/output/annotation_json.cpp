/// @file Written straight into a string: annotate answers a stream of articles, and a tree of values for each would
/// cost more than finding what it says.
#include "output/annotation_json.hpp"

#include "base/utf8.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <iterator>
#include <string_view>

namespace dateline::output {

namespace {

constexpr bool to_escape(char c) { return static_cast<unsigned char>(c) < 0x20U || c == '"' || c == '\\'; }

/// Whether one of the eight bytes is one to escape: those from 0x80 on are none.
constexpr bool any_to_escape(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t high = 0x80 * each;
    auto const below = [](std::uint64_t values, std::uint64_t bound) {
        return (values - bound * each) & ~values & high;
    };
    return (below(bytes, 0x20) | below(bytes ^ ('"' * each), 1) | below(bytes ^ ('\\' * each), 1)) != 0;
}

/// The first byte from there on that JSON escapes; the size where there is none.
std::size_t first_to_escape(std::string_view text, std::size_t from) {
    auto at = from;
    for (std::uint64_t bytes = 0; at + 8 <= text.size(); at += 8) {
        std::memcpy(&bytes, text.data() + at, 8);
        if (any_to_escape(bytes)) break;
    }
    while (at < text.size() && !to_escape(text[at])) ++at;
    return at;
}

/// Appends JSON to a text; commas are set where they belong.
class JsonText {
public:
    explicit JsonText(std::string &text) : text_(text) {}

    void open(char bracket) {
        separate();
        text_ += bracket;
        first_ = true;
    }
    void close(char bracket) {
        text_ += bracket;
        first_ = false;
    }
    void key(std::string_view name) {
        text_.append(first_ ? "\"" : ",\"");
        text_.append(name);
        text_.append("\":");
        first_ = true;
    }
    void string(std::string_view value) {
        text_.append(first_ ? "\"" : ",\"");
        first_ = false;
        escape(value);
        text_ += '"';
    }
    void number(std::uint32_t value) {
        separate();
        fmt::format_to(std::back_inserter(text_), FMT_COMPILE("{}"), value);
    }
    void fraction(double value) {
        separate();
        fmt::format_to(std::back_inserter(text_), FMT_COMPILE("{:.2f}"), value);
    }
    void null() {
        separate();
        text_ += "null";
    }
    void field(std::string_view name, std::string_view value) {
        key(name);
        string(value);
    }
    void field_unless_empty(std::string_view name, std::string_view value) {
        if (!value.empty()) field(name, value);
    }
    void field_or_null(std::string_view name, std::string_view value) {
        key(name);
        if (value.empty()) null();
        else string(value);
    }

private:
    void separate() {
        if (!first_) text_ += ',';
        first_ = false;
    }

    /// RFC 8259: quotes, backslashes and control characters; the rest is UTF-8 already.
    void escape(std::string_view value) {
        std::size_t plain = 0;
        for (auto at = first_to_escape(value, 0); at < value.size(); at = first_to_escape(value, at + 1)) {
            auto const c = static_cast<unsigned char>(value[at]);
            text_.append(value, plain, at - plain);
            plain = at + 1;
            switch (c) {
            case '"': text_ += "\\\""; break;
            case '\\': text_ += "\\\\"; break;
            case '\n': text_ += "\\n"; break;
            case '\t': text_ += "\\t"; break;
            case '\r': text_ += "\\r"; break;
            default: fmt::format_to(std::back_inserter(text_), FMT_COMPILE("\\u{:04x}"), static_cast<unsigned>(c));
            }
        }
        text_.append(value, plain, value.size() - plain);
    }

    std::string &text_;
    bool first_ = true;
};

std::string moment_text(std::optional<Moment> const &moment) { return moment ? to_string(*moment) : std::string(); }

void write_when(JsonText &json, When const &when) {
    json.field_or_null("earliest", moment_text(when.earliest));
    json.field_or_null("latest", moment_text(when.latest));
    json.field_or_null("edtf", when.edtf);
    json.field("extent", to_string(when.extent));
}

void write_expression(JsonText &json, TimeExpression const &expression, std::string_view text,
                      base::CodePoints const &code_points) {
    auto const span = code_points.of(expression.span);
    json.open('{');
    json.field("id", expression.id);
    json.key("start");
    json.number(span.begin);
    json.key("end");
    json.number(span.end);
    json.field("text", expression.span.of(text));
    json.field("type", to_string(expression.type));
    json.field("value", expression.value);
    json.field_unless_empty("mod", to_string(expression.mod));
    json.field_unless_empty("quant", expression.quant);
    json.field_unless_empty("freq", expression.freq);
    write_when(json, expression.when);
    json.field("grain", to_string(expression.grain));
    json.key("confidence");
    json.fraction(expression.confidence);
    json.field("rule", expression.rule);
    json.key("steps");
    json.open('[');
    for (auto const &step : expression.steps) json.string(step);
    json.close(']');
    if (!expression.alternatives.empty()) {
        json.key("alternatives");
        json.open('[');
        for (auto const &other : expression.alternatives) {
            json.open('{');
            json.field("value", other.value);
            write_when(json, other.when);
            json.field("reason", other.reason);
            json.close('}');
        }
        json.close(']');
    }
    json.close('}');
}

void write_span(JsonText &json, std::string_view name, Span span, base::CodePoints const &code_points) {
    auto const place = code_points.of(span);
    json.key(name);
    json.open('{');
    json.key("start");
    json.number(place.begin);
    json.key("end");
    json.number(place.end);
    json.close('}');
}

void write_bounds(JsonText &json, Bounds const &bounds) {
    json.key("bounds");
    json.open('{');
    write_when(json, bounds.when);
    json.key("confidence");
    json.fraction(bounds.confidence);
    json.key("steps");
    json.open('[');
    for (auto const &step : bounds.steps) json.string(step);
    json.close(']');
    json.close('}');
}

void write_event(JsonText &json, Event const &event, std::string_view text, base::CodePoints const &code_points) {
    auto const span = code_points.of(event.span);
    json.open('{');
    json.field("id", event.id);
    json.key("start");
    json.number(span.begin);
    json.key("end");
    json.number(span.end);
    json.field("text", event.span.of(text));
    json.field("class", to_string(event.cls));
    json.field("tense", to_string(event.tense));
    json.field("aspect", to_string(event.aspect));
    json.field("polarity", event.negative ? "NEG" : "POS");
    json.field_unless_empty("modality", event.modality);
    json.field("status", to_string(event.status));
    write_span(json, "clause", event.clause, code_points);
    if (event.subject) write_span(json, "subject", *event.subject, code_points);
    json.field_unless_empty("source", event.source);
    json.field_unless_empty("governor", event.governor);
    json.key("when");
    json.open('{');
    write_when(json, event.when);
    json.field("grain", to_string(event.grain));
    json.close('}');
    json.field_unless_empty("expression", event.expression);
    json.field_unless_empty("anchor", event.anchor);
    json.key("confidence");
    json.fraction(event.confidence);
    json.key("steps");
    json.open('[');
    for (auto const &step : event.steps) json.string(step);
    json.close(']');
    if (event.bounds) write_bounds(json, *event.bounds);
    json.close('}');
}

/// Confidences and sources stand beside the relations, as these have three places each (CONTRACT).
void write_relations(JsonText &json, Annotation const &annotation, base::CodePoints const &code_points) {
    json.key("relations");
    json.open('[');
    for (auto const &relation : annotation.relations) {
        json.open('[');
        json.string(annotation.events[relation.first].id);
        json.string(to_string(relation.relation));
        json.string(annotation.events[relation.second].id);
        json.close(']');
    }
    json.close(']');
    json.key("relation_confidences");
    json.open('[');
    for (auto const &relation : annotation.relations) json.fraction(relation.confidence);
    json.close(']');
    json.key("relation_sources");
    json.open('[');
    for (auto const &relation : annotation.relations) {
        json.open('[');
        json.string(to_string(relation.source));
        if (relation.source == RelationSource::word) {
            auto const place = code_points.of(relation.word);
            json.number(place.begin);
            json.number(place.end);
        }
        json.close(']');
    }
    json.close(']');
}

void write_diagnostic(JsonText &json, Diagnostic const &diagnostic, base::CodePoints const &code_points) {
    json.open('{');
    json.field("code", diagnostic.code);
    json.field("message", diagnostic.message);
    if (diagnostic.span) {
        auto const span = code_points.of(*diagnostic.span);
        json.key("start");
        json.number(span.begin);
        json.key("end");
        json.number(span.end);
    }
    json.close('}');
}

} // namespace

std::string annotation_to_json(Article const &article, Annotation const &annotation) {
    std::string line;
    line.reserve(annotation.expressions.size() * 600 + annotation.events.size() * 500 + 256);
    base::CodePoints const code_points(article.text);
    JsonText json(line);
    json.open('{');
    json.field("id", article.id);
    json.key("published");
    if (article.published) {
        json.open('{');
        json.field("value", to_string(article.published->value));
        json.field("source", to_string(article.published->source));
        json.key("confidence");
        json.fraction(article.published->confidence);
        json.close('}');
    } else {
        json.null();
    }
    json.key("expressions");
    json.open('[');
    for (auto const &expression : annotation.expressions) write_expression(json, expression, article.text, code_points);
    json.close(']');
    json.key("events");
    json.open('[');
    for (auto const &event : annotation.events) write_event(json, event, article.text, code_points);
    json.close(']');
    write_relations(json, annotation, code_points);
    json.key("diagnostics");
    json.open('[');
    for (auto const &diagnostic : annotation.diagnostics) write_diagnostic(json, diagnostic, code_points);
    json.close(']');
    json.close('}');
    line += '\n';
    return line;
}

std::string document_to_json(std::string_view id, std::string_view format, std::string_view document) {
    std::string line;
    JsonText json(line);
    json.open('{');
    json.field("id", id);
    json.field(format, document);
    json.close('}');
    return line + '\n';
}

std::string error_to_json(std::string const &id, Error const &error) {
    std::string line;
    JsonText json(line);
    json.open('{');
    json.field("id", id);
    json.key("error");
    json.open('{');
    json.field("code", error.code);
    json.field("message", error.message);
    json.close('}');
    json.close('}');
    return line + '\n';
}

} // namespace dateline::output
