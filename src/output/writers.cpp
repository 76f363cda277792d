#include "output/writers.hpp"

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
    return {std::move(html.content),
            {{Severity::note, "content-security-policy", std::move(policy), std::nullopt}}};
}

Written write_page(Timeline const &timeline, WriteOptions const &options) {
    return html_of(timeline, options.html, HtmlForm::page);
}

Written write_fragment(Timeline const &timeline, WriteOptions const &options) {
    return html_of(timeline, options.html, HtmlForm::fragment);
}

constexpr std::array list{
    Writer{"table", "a table for the terminal", "text/plain", "txt", write_table},
    Writer{"json", "the timeline itself, which merge and export read", "application/json", "json",
           write_json},
    Writer{"html", "a web page that stands alone", "text/html", "html", write_page},
    Writer{"fragment", "HTML to paste into a page or a CMS", "text/html", "html", write_fragment},
};

} // namespace

std::span<Writer const> writers() { return list; }

Writer const *find_writer(std::string_view name) {
    for (auto const &writer : list) {
        if (writer.name == name) return &writer;
    }
    return nullptr;
}

} // namespace dateline::output
