#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/losses.hpp"
#include "output/order_graph.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

namespace dateline::output {

namespace {

constexpr std::size_t line_width = 28;

/// In a quoted string of DOT only the quote and the backslash mean something.
std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string label_of(TimelineEntry const &entry, std::optional<Moment> const &as_of) {
    auto label = escaped(in_words(entry, as_of));
    for (auto const &line : wrapped(plain_line(entry.text), line_width)) label += "\\n" + escaped(line);
    return label;
}

} // namespace

Written timeline_to_graphviz(Timeline const &timeline) {
    auto out = fmt::format("digraph timeline {{\n  graph [rankdir=LR, label=\"{}\"]\n  node [shape=box, fontsize=10]\n",
                           escaped(title_of(timeline)));
    for (std::size_t at = 0; at < timeline.entries.size(); ++at) {
        out += fmt::format("  e{} [label=\"{}\"]\n", at, label_of(timeline.entries[at], timeline.as_of));
    }
    auto const graph = order_graph(timeline);
    for (std::size_t at = 0; at < graph.cuts.size(); ++at) {
        out += fmt::format("  c{} [shape=point]\n", at);
        if (at > 0) out += fmt::format("  c{} -> c{} [arrowhead=none]\n", at - 1, at);
        for (auto const entry : graph.cuts[at].ended) out += fmt::format("  e{} -> c{} [arrowhead=none]\n", entry, at);
        for (auto const entry : graph.cuts[at].began) out += fmt::format("  c{} -> e{}\n", at, entry);
    }
    return {out + "}\n", diagnostics_of({timeline.undated.size(), 0}, "the graph of the order")};
}

} // namespace dateline::output
