#include "output/writers.hpp"

#include "output/templates.hpp"

#include <array>

namespace dateline::output {

namespace {

Written write_table(Timeline const &timeline, WriteOptions const &options) {
    return {timeline_to_table(timeline, options.table), {}};
}

Written write_json(Timeline const &timeline, WriteOptions const &options) {
    return {timeline_to_json(timeline, options.json_layout), {}};
}

Written html_of(Timeline const &timeline, HtmlOptions options, HtmlForm form) {
    options.form = form;
    auto html = timeline_to_html(timeline, options);
    auto policy = content_security_policy(html);
    return {std::move(html.content), {{Severity::note, "content-security-policy", std::move(policy), std::nullopt}}};
}

Written write_page(Timeline const &timeline, WriteOptions const &options) {
    return html_of(timeline, options.html, HtmlForm::page);
}

Written write_fragment(Timeline const &timeline, WriteOptions const &options) {
    return html_of(timeline, options.html, HtmlForm::fragment);
}

/// For the formats that take no options.
template <Written (*write)(Timeline const &)>
Written plainly(Timeline const &timeline, WriteOptions const & /*none*/) {
    return write(timeline);
}

constexpr std::array list{
    Writer{"table", "a table for the terminal", "text/plain", "txt", write_table},
    Writer{"json", "the timeline itself, which merge and export read", "application/json", "json", write_json},
    Writer{"html", "a web page that stands alone", "text/html", "html", write_page},
    Writer{"fragment", "HTML to paste into a page or a CMS", "text/html", "html", write_fragment},
    Writer{"changes", "what the latest update changed, as text", "text/plain", "txt", plainly<timeline_to_changes>},
    Writer{"markdown", "CommonMark, for reports and wikis", "text/markdown", "md", plainly<timeline_to_markdown>},
    Writer{"csv", "rows for a spreadsheet", "text/csv", "csv", plainly<timeline_to_csv>},
    Writer{"timeml", "TimeML 1.2.1, for language tools", "application/xml", "tml", plainly<timeline_to_timeml>},
    Writer{"timelinejs", "the JSON of TimelineJS3", "application/json", "json", plainly<timeline_to_timelinejs>},
    Writer{"vis", "items for vis-timeline", "application/json", "json", plainly<timeline_to_vis>},
    Writer{"json-ld", "schema.org events", "application/ld+json", "jsonld", plainly<timeline_to_json_ld>},
    Writer{"icalendar", "a calendar file", "text/calendar", "ics", plainly<timeline_to_icalendar>},
    Writer{"ninjs", "IPTC ninjs events", "application/json", "json", plainly<timeline_to_ninjs>},
    Writer{"graphviz", "what surely came before what, for dot", "text/vnd.graphviz", "dot",
           plainly<timeline_to_graphviz>},
    Writer{"mermaid", "the same, for Mermaid", "text/vnd.mermaid", "mmd", plainly<timeline_to_mermaid>},
};

} // namespace

std::string_view timeline_schema() { return built_in_file("timeline.schema.json"); }

std::span<Writer const> writers() { return list; }

Writer const *find_writer(std::string_view name) {
    for (auto const &writer : list) {
        if (writer.name == name) return &writer;
    }
    return nullptr;
}

} // namespace dateline::output
