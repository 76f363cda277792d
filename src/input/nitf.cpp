#include "input/formats.hpp"
#include "input/xml.hpp"

#include <array>
#include <utility>

namespace dateline::input {

namespace {

/// NITF 3.6: the elements that stand as paragraphs of their own in the body.
constexpr auto blocks =
    std::to_array<std::string_view>({"p", "hl2", "block", "li", "dt", "dd", "bq", "pre", "tr", "note", "hr", "br"});
constexpr auto left_out = std::to_array<std::string_view>({"media", "nitf-table-metadata", "tagline", "bibliography"});

} // namespace

bool accepts_nitf(std::string_view start) { return has_root(start, "nitf"); }

void read_nitf(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const document = read_xml(input, origin, limits, sink);
    if (!document) return;
    auto const root = child(document->tree.root(), "nitf");
    auto const head = child(root, "head");
    auto const body = child(root, "body");
    auto const body_head = child(body, "body.head");
    Article article;
    article.id = descendant(head, "doc-id").attribute("id-string").as_string();
    article.title = line_of(descendant(body_head, "hl1"));
    if (article.title.empty()) article.title = line_of(child(head, "title"));
    article.text = paragraphs_of(child(body, "body.content"), blocks, left_out);
    std::vector<DateSignal> dates;
    add_date(dates, descendant(head, "date.issue").attribute("norm").as_string(), DateRole::published, 0.97,
             "nitf date.issue");
    add_date(dates, descendant(head, "date.release").attribute("norm").as_string(), DateRole::published, 0.93,
             "nitf date.release");
    add_date(dates, descendant(head, "pubdata").attribute("date.publication").as_string(), DateRole::published, 0.95,
             "nitf pubdata");
    add_date(dates, descendant(body_head, "story.date").attribute("norm").as_string(), DateRole::published, 0.90,
             "nitf story.date");
    if (!article.text.empty()) give(std::move(article), std::move(dates), sink);
    else if (!document->error)
        give_error(std::move(article.id),
                   {ErrorClass::unreadable, "no-text", "the NITF document has no body.content", ""}, sink);
    if (document->error) give_error({}, *document->error, sink);
}

} // namespace dateline::input
