#include "output/annotation_timeml.hpp"

#include "output/escape.hpp"
#include "output/losses.hpp"
#include "output/plain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline::output {

namespace {

/// An element in the text, of an expression or of an event.
struct Element {
    Span span;
    TimeExpression const *expression = nullptr;
    Event const *event = nullptr;
};

/// Those that nest, in order of their begin tags: of two that only overlap the later is left out.
std::vector<Element> elements_of(Annotation const &annotation, std::size_t &left_out) {
    std::vector<Element> all;
    all.reserve(annotation.expressions.size() + annotation.events.size());
    for (auto const &expression : annotation.expressions) all.push_back({expression.span, &expression, nullptr});
    for (auto const &event : annotation.events) all.push_back({event.span, nullptr, &event});
    std::stable_sort(all.begin(), all.end(), [](Element const &a, Element const &b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<Element> nested;
    std::vector<std::uint32_t> ends;
    for (auto const &one : all) {
        while (!ends.empty() && ends.back() <= one.span.begin) ends.pop_back();
        if (!ends.empty() && one.span.end > ends.back()) {
            ++left_out;
            continue;
        }
        ends.push_back(one.span.end);
        nested.push_back(one);
    }
    return nested;
}

/// XML 1.0 has no place for most control characters; a carriage return would be read as a line feed.
std::string text_of(std::string_view text) {
    std::string out;
    std::size_t plain = 0;
    auto const put = [&](std::size_t at, std::size_t size, std::string_view instead) {
        out += markup_escaped(text.substr(plain, at - plain));
        out += instead;
        plain = at + size;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const c = static_cast<unsigned char>(text[at]);
        if (c == '\r') put(at, 1, "&#13;");
        else if (c < 0x20U && c != '\n' && c != '\t') put(at, 1, "\uFFFD");
        else if (c == 0xEFU && (text.substr(at, 3) == "\uFFFE" || text.substr(at, 3) == "\uFFFF")) put(at, 3, "\uFFFD");
    }
    put(text.size(), 0, "");
    return out;
}

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, markup_escaped(plain_line(value)));
}

std::string begin_tag(Element const &element) {
    if (element.event != nullptr) {
        return fmt::format("<EVENT eid=\"{}\" class=\"{}\">", element.event->id, to_string(element.event->cls));
    }
    auto const &expression = *element.expression;
    return fmt::format("<TIMEX3 tid=\"{}\" type=\"{}\"{}{}{}{} functionInDocument=\"NONE\">", expression.id,
                       to_string(expression.type), attribute("value", expression.value),
                       attribute("mod", to_string(expression.mod)), attribute("quant", expression.quant),
                       attribute("freq", expression.freq));
}

std::string_view end_tag(Element const &element) { return element.event != nullptr ? "</EVENT>" : "</TIMEX3>"; }

std::string tagged(std::string_view text, std::vector<Element> const &elements) {
    std::string out;
    std::vector<Element const *> open;
    std::uint32_t at = 0;
    auto const go_to = [&](std::uint32_t place) {
        out += text_of(text.substr(at, place - at));
        at = place;
    };
    auto const close_until = [&](std::uint32_t place) {
        while (!open.empty() && open.back()->span.end <= place) {
            go_to(open.back()->span.end);
            out += end_tag(*open.back());
            open.pop_back();
        }
    };
    for (auto const &one : elements) {
        close_until(one.span.begin);
        go_to(one.span.begin);
        out += begin_tag(one);
        open.push_back(&one);
    }
    auto const end = static_cast<std::uint32_t>(text.size());
    close_until(end);
    go_to(end);
    return out;
}

/// How an event stands to a time, as TLINK has it; empty where their days do not say.
std::string_view relation_to(When const &event, When const &time) {
    if (event.undated() || time.undated()) return {};
    auto const before = [](std::optional<Moment> const &a, std::optional<Moment> const &b) {
        return a && b && a->day < b->day;
    };
    if (before(event.latest, time.earliest)) return "BEFORE";
    if (before(time.latest, event.earliest)) return "AFTER";
    if (!event.earliest || !event.latest || !time.earliest || !time.latest) return {};
    bool const within = !before(event.earliest, time.earliest) && !before(time.latest, event.latest);
    bool const around = !before(time.earliest, event.earliest) && !before(event.latest, time.latest);
    if (within && around && event.extent == Extent::span) return "SIMULTANEOUS";
    if (within) return "IS_INCLUDED";
    return around && event.extent == Extent::span ? "INCLUDES" : std::string_view();
}

class Links {
public:
    void to_time(Event const &event, std::string_view time, std::string_view relation) {
        if (!relation.empty()) add(event.id, fmt::format("relatedToTime=\"{}\"", time), relation);
    }
    void to_event(Event const &event, Event const &other, TemporalRelation relation) {
        add(event.id, fmt::format("relatedToEventInstance=\"i{}\"", other.id), to_string(relation));
    }
    std::string take() { return std::move(out_); }

private:
    void add(std::string_view event, std::string_view related, std::string_view relation) {
        out_ += fmt::format("<TLINK lid=\"l{}\" relType=\"{}\" eventInstanceID=\"i{}\" {}/>\n", ++count_, relation,
                            event, related);
    }

    std::string out_;
    std::size_t count_ = 0;
};

When day_of(Moment const &moment) {
    When when;
    when.earliest = when.latest = Moment{moment.day, {}, {}};
    return when;
}

std::string instance_of(Event const &event) {
    return fmt::format("<MAKEINSTANCE eiid=\"i{0}\" eventID=\"{0}\" tense=\"{1}\" aspect=\"{2}\" polarity=\"{3}\"{4} "
                       "pos=\"{5}\"/>\n",
                       event.id, to_string(event.tense), to_string(event.aspect), event.negative ? "NEG" : "POS",
                       attribute("modality", event.modality), event.tense == EventTense::none ? "OTHER" : "VERB");
}

} // namespace

Written annotation_to_timeml(Article const &article, Annotation const &annotation) {
    Losses losses;
    auto const elements = elements_of(annotation, losses.left_out);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML "
                      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                      "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n";
    out += fmt::format("<DOCID>{}</DOCID>\n", markup_escaped(plain_line(article.id)));
    if (article.published) {
        auto const value = to_string(article.published->value);
        out += fmt::format("<DCT><TIMEX3 tid=\"t0\" type=\"{}\" value=\"{}\" temporalFunction=\"false\" "
                           "functionInDocument=\"CREATION_TIME\">{}</TIMEX3></DCT>\n",
                           article.published->value.time_of_day ? "TIME" : "DATE", value, value);
    }
    if (!article.title.empty()) out += fmt::format("<TITLE>{}</TITLE>\n", markup_escaped(plain_line(article.title)));
    out += fmt::format("<TEXT>{}</TEXT>\n", tagged(article.text, elements));
    std::unordered_map<std::string_view, TimeExpression const *> expressions;
    for (auto const &one : elements) {
        if (one.expression != nullptr) expressions.emplace(one.expression->id, one.expression);
    }
    Links links;
    std::unordered_set<Event const *> written;
    for (auto const &one : elements) {
        if (one.event == nullptr) continue;
        out += instance_of(*one.event);
        written.insert(one.event);
        auto const dated = expressions.find(one.event->expression);
        if (dated != expressions.end()) {
            links.to_time(*one.event, dated->first, relation_to(one.event->when, dated->second->when));
        }
        if (article.published) {
            links.to_time(*one.event, "t0", relation_to(one.event->when, day_of(article.published->value)));
        }
    }
    for (auto const &relation : annotation.relations) {
        auto const &first = annotation.events[relation.first];
        auto const &second = annotation.events[relation.second];
        if (written.contains(&first) && written.contains(&second)) links.to_event(first, second, relation.relation);
    }
    return {out + links.take() + "</TimeML>\n", diagnostics_of(losses, "TimeML")};
}

} // namespace dateline::output
