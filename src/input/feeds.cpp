#include "input/ascii.hpp"
#include "input/formats.hpp"
#include "input/html.hpp"
#include "input/xml.hpp"

#include <array>
#include <utility>

namespace dateline::input {

namespace {

constexpr auto blocks = std::to_array<std::string_view>(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "li", "blockquote", "pre", "tr", "br"});
constexpr auto left_out = std::to_array<std::string_view>({"script", "style", "figure", "aside", "nav"});

/// Escaped markup, or elements of XHTML within the feed.
std::string content_of(pugi::xml_node node) {
    auto const text = raw_text(node);
    bool const elements = node.find_child([](pugi::xml_node inner) { return inner.type() == pugi::node_element; });
    if (elements) return paragraphs_of(node, blocks, left_out);
    return text.find('<') == std::string::npos && text.find('&') == std::string::npos ? std::string(trim(text))
                                                                                      : text_of_markup(text);
}

std::string first_content(pugi::xml_node item, std::initializer_list<std::string_view> names) {
    for (auto const name : names)
        if (auto text = content_of(child(item, name)); !text.empty()) return text;
    return {};
}

bool give_item(Article article, std::vector<DateSignal> dates, Sink const &sink) {
    if (article.id.empty()) article.id = article.url;
    if (article.text.empty())
        return give_error(std::move(article.id),
                          {ErrorClass::unreadable, "no-text", "the item of the feed has no text", ""}, sink);
    return give(std::move(article), std::move(dates), sink);
}

bool read_rss_item(pugi::xml_node item, Sink const &sink) {
    Article article;
    article.id = line_of(child(item, "guid"));
    article.title = line_of(child(item, "title"));
    article.url = line_of(child(item, "link"));
    // content:encoded and media:content share their local name.
    article.text = first_content(item, {"encoded", "description", "summary"});
    std::vector<DateSignal> dates;
    add_date(dates, line_of(child(item, "pubDate")), DateRole::published, 0.96, "rss pubDate");
    add_date(dates, line_of(child(item, "date")), DateRole::published, 0.93, "rss dc:date");
    add_date(dates, line_of(child(item, "updated")), DateRole::modified, 0.93, "rss atom:updated");
    return give_item(std::move(article), std::move(dates), sink);
}

bool read_atom_entry(pugi::xml_node entry, Sink const &sink) {
    Article article;
    article.id = line_of(child(entry, "id"));
    article.title = line_of(child(entry, "title"));
    for (auto const link : entry.children())
        if (local_name(link) == "link" && article.url.empty() &&
            link.attribute("rel").as_string("alternate") == std::string_view("alternate"))
            article.url = link.attribute("href").as_string();
    article.text = first_content(entry, {"content", "summary"});
    std::vector<DateSignal> dates;
    add_date(dates, line_of(child(entry, "published")), DateRole::published, 0.97, "atom published");
    add_date(dates, line_of(child(entry, "issued")), DateRole::published, 0.93, "atom issued");
    add_date(dates, line_of(child(entry, "updated")), DateRole::modified, 0.95, "atom updated");
    return give_item(std::move(article), std::move(dates), sink);
}

/// Each item, then what is wrong with the feed as a whole.
void read_items(XmlDocument const &document, pugi::xml_node parent, std::string_view name,
                bool (*read)(pugi::xml_node, Sink const &), Sink const &sink) {
    std::size_t items = 0;
    for (auto const item : parent.children())
        if (local_name(item) == name && ++items > 0 && !read(item, sink)) return;
    if (document.error) give_error({}, *document.error, sink);
    else if (items == 0) give_error({}, {ErrorClass::unreadable, "no-text", "the feed has no items", ""}, sink);
}

} // namespace

bool accepts_rss(std::string_view start) { return has_root(start, "rss") || has_root(start, "RDF"); }

void read_rss(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const document = read_xml(input, origin, limits, sink);
    if (!document) return;
    auto const rss = child(document->tree.root(), "rss");
    read_items(*document, rss ? child(rss, "channel") : child(document->tree.root(), "RDF"), "item", read_rss_item,
               sink);
}

bool accepts_atom(std::string_view start) { return has_root(start, "feed") || has_root(start, "entry"); }

void read_atom(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const document = read_xml(input, origin, limits, sink);
    if (!document) return;
    auto const feed = child(document->tree.root(), "feed");
    read_items(*document, feed ? feed : document->tree.root(), "entry", read_atom_entry, sink);
}

} // namespace dateline::input
