#include "input/formats.hpp"
#include "input/plain_text.hpp"
#include "input/xml.hpp"

#include <fmt/format.h>

#include <utility>

namespace dateline::input {

bool accepts_timeml(std::string_view start) { return has_root(start, "TimeML"); }

/// The text is that of TEXT, character for character, so that positions in it are those of other TimeML
/// tools.
void read_timeml(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const document = read_xml(input, origin, limits, sink);
    if (!document) return;
    auto const root = child(document->tree.root(), "TimeML");
    Article article;
    article.id = line_of(child(root, "DOCID"));
    article.title = line_of(child(root, "TITLE"));
    auto const text = child(root, "TEXT");
    // TimeML 1.2 of TimeBank has its text in the root itself.
    article.text = raw_text(text ? text : root);
    std::vector<DateSignal> dates;
    auto creation = child(root, "DCT");
    auto const timex = descendant(creation ? creation : root, "TIMEX3");
    if (creation || timex.attribute("functionInDocument").as_string() != std::string_view("NONE"))
        add_date(dates, timex.attribute("value").as_string(), DateRole::published, 0.98, "timeml DCT");
    if (!article.text.empty()) give(std::move(article), std::move(dates), sink);
    if (document->error) give_error({}, *document->error, sink);
    else if (raw_text(root).empty()) give_error({}, {ErrorClass::unreadable, "no-text", "there is no TEXT", ""}, sink);
}

} // namespace dateline::input
