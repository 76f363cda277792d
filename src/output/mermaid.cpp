#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/losses.hpp"
#include "output/order_graph.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

namespace dateline::output {

namespace {

/// Mermaid takes characters by their code, and texts as markup: all punctuation of ASCII is written so.
std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const plain = static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == ',' || c == '.' ||
                           (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (plain) out += c;
        else out += fmt::format("#{};", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

} // namespace

Written timeline_to_mermaid(Timeline const &timeline) {
    std::string out = "flowchart LR\n";
    for (std::size_t at = 0; at < timeline.entries.size(); ++at) {
        auto const &entry = timeline.entries[at];
        out += fmt::format("  e{}[\"{}<br>{}\"]\n", at, escaped(in_words(entry, timeline.as_of)),
                           escaped(plain_line(entry.text)));
    }
    auto const graph = order_graph(timeline);
    for (std::size_t at = 0; at < graph.cuts.size(); ++at) {
        out += fmt::format("  c{}(( ))\n", at);
        if (at > 0) out += fmt::format("  c{} --- c{}\n", at - 1, at);
        for (auto const entry : graph.cuts[at].ended) out += fmt::format("  e{} --- c{}\n", entry, at);
        for (auto const entry : graph.cuts[at].began) out += fmt::format("  c{} --> e{}\n", at, entry);
    }
    return {std::move(out), diagnostics_of({timeline.undated.size(), 0}, "the graph of the order")};
}

} // namespace dateline::output
