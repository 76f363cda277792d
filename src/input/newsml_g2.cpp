#include "input/ascii.hpp"
#include "input/formats.hpp"
#include "input/html.hpp"
#include "input/xml.hpp"

#include <array>
#include <utility>

namespace dateline::input {

namespace {

constexpr auto blocks = std::to_array<std::string_view>(
    {"p",   "h1",  "h2", "h3",         "h4", "h5", "h6", "hl2", "block",   "li", "dt",     "dd",
     "div", "pre", "tr", "blockquote", "bq", "br", "ul", "ol",  "section", "hr", "article"});
constexpr auto left_out = std::to_array<std::string_view>(
    {"head", "media", "figure", "script", "style", "aside", "nav", "body.head", "body.end"});

bool read_item(pugi::xml_node item, Sink const &sink) {
    auto const meta = child(item, "itemMeta");
    auto const content = child(item, "contentMeta");
    auto const set = child(item, "contentSet");
    Article article;
    article.id = item.attribute("guid").as_string();
    article.title = line_of(child(content, "headline"));
    if (article.title.empty()) article.title = line_of(child(meta, "title"));
    if (auto const inline_xml = child(set, "inlineXML")) article.text = paragraphs_of(inline_xml, blocks, left_out);
    if (article.text.empty())
        if (auto const data = child(set, "inlineData")) {
            auto text = raw_text(data);
            article.text = text.find("</") == std::string::npos ? std::string(trim(text)) : text_of_markup(text);
        }
    std::vector<DateSignal> dates;
    auto const date = [&](pugi::xml_node in, char const *name, DateRole role, double weight) {
        add_date(dates, line_of(child(in, name)), role, weight, std::string("newsml-g2 ") + name);
    };
    date(meta, "firstCreated", DateRole::published, 0.98);
    date(content, "contentCreated", DateRole::published, 0.90);
    date(meta, "versionCreated", DateRole::modified, 0.95);
    date(content, "contentModified", DateRole::modified, 0.90);
    if (article.text.empty())
        return give_error(std::move(article.id),
                          {ErrorClass::unreadable, "no-text", "the news item has no text inside it", ""}, sink);
    return give(std::move(article), std::move(dates), sink);
}

} // namespace

bool accepts_newsml_g2(std::string_view start) {
    return has_root(start, "newsMessage") || has_root(start, "newsItem") || has_root(start, "packageItem");
}

void read_newsml_g2(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const document = read_xml(input, origin, limits, sink);
    if (!document) return;
    std::size_t items = 0;
    // newsItem alone, or newsMessage/itemSet/newsItem.
    for (auto const root : document->tree.children()) {
        auto const set = local_name(root) == "newsMessage" ? child(root, "itemSet") : document->tree.root();
        for (auto const item : set.children())
            if (local_name(item) == "newsItem" && ++items > 0 && !read_item(item, sink)) return;
    }
    if (document->error) give_error({}, *document->error, sink);
    else if (items == 0)
        give_error({}, {ErrorClass::unreadable, "no-text", "the NewsML-G2 message has no news item", ""}, sink);
}

} // namespace dateline::input
