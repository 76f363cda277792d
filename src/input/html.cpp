#include "input/html.hpp"

#include "input/ascii.hpp"
#include "input/html/body.hpp"
#include "input/html/document.hpp"
#include "input/html/json_ld.hpp"
#include "input/html/markup.hpp"
#include "input/html/signals.hpp"
#include "input/plain_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

namespace dateline::input {

using namespace html;

namespace {

constexpr double enough_trust = 0.8; ///< with such a signal the data of scripts is not looked into

std::string content_of_meta(Document const &document, std::string_view wanted) {
    for (NodeIndex i = 0; i < document.size(); ++i) {
        if (document[i].tag != GUMBO_TAG_META) continue;
        if (document.attribute(i, "property") == wanted || document.attribute(i, "name") == wanted)
            return std::string(trim(document.attribute(i, "content")));
    }
    return {};
}

/// Letters and digits that the two begin with in common, in small letters.
bool begins_alike(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t alike = 0;
    auto const next = [](std::string_view text, std::size_t &at) {
        while (at < text.size() && !is_letter(text[at]) && !is_digit(text[at])) ++at;
        return at < text.size() ? to_lower(text[at++]) : '\0';
    };
    for (;; ++alike) {
        char const x = next(a, i);
        char const y = next(b, j);
        if (x == '\0' || y == '\0') return alike >= 10 || (alike > 0 && x == y);
        if (x != y) return alike >= 24;
    }
}

/// The heading that says what the page's title says; else the first h1 that is no boilerplate, else any.
NodeIndex find_headline(Document const &document, Blocks const &blocks, std::array<std::string, 3> const &titles) {
    NodeIndex first = 0;
    NodeIndex first_outside = 0;
    for (NodeIndex i = 0; i < document.size(); ++i) {
        auto const tag = document[i].tag;
        bool const main = tag == GUMBO_TAG_H1;
        if (document[i].is_text || (!main && tag != GUMBO_TAG_H2 && tag != GUMBO_TAG_H3)) continue;
        auto const text = text_of(document, i, 400);
        if (text.empty()) continue;
        for (auto const &title : titles)
            if (!title.empty() && begins_alike(text, title)) return i;
        if (main && first == 0) first = i;
        if (main && first_outside == 0 && !blocks.boilerplate[i]) first_outside = i;
    }
    return first_outside != 0 ? first_outside : first;
}

/// What browsers write above a page that they save: <!-- saved from url=(0031)https://… -->
std::string_view saved_from(std::string_view page) {
    constexpr std::size_t far_enough = 1024;
    constexpr std::string_view mark = "<!-- saved from url=(";
    auto rest = page.substr(0, far_enough);
    auto const at = rest.find(mark);
    if (at == std::string_view::npos) return {};
    rest = page.substr(at + mark.size(), far_enough);
    take_until(rest, ')');
    return rest.substr(0, rest.find_first_of(" \n>"));
}

std::string title_element(Document const &document) {
    for (NodeIndex i = 0; i < document.size(); ++i)
        if (document[i].tag == GUMBO_TAG_TITLE && document[document[i].parent].tag == GUMBO_TAG_HEAD)
            return text_of(document, i, 400);
    return {};
}

bool trusted(std::vector<DateSignal> const &signals) {
    return std::any_of(signals.begin(), signals.end(), [](DateSignal const &signal) {
        return signal.role == DateRole::published && signal.weight >= enough_trust;
    });
}

} // namespace

Result<Article> read_html(std::string_view page, std::string_view url, Limits const &limits) {
    if (url.empty()) url = saved_from(page);
    auto const markup = simplify(page);
    auto const parsed = Document::parse(markup.visible, limits.page_memory);
    if (!parsed) return parsed.error();
    auto const &document = *parsed;
    auto const blocks = find_blocks(document);
    auto data = read_json_ld(markup.json_ld);

    Article article;
    article.url = url;
    auto const title_tag = title_element(document);
    auto const shared_title = content_of_meta(document, "og:title");
    auto const headline = find_headline(document, blocks, {shared_title, data.headline, title_tag});
    auto const headline_text = headline == 0 ? std::string() : text_of(document, headline, 400);
    std::array<std::string_view, 4> const titles{headline_text, shared_title, data.headline, title_tag};
    for (auto const title : titles)
        if (article.title.empty()) article.title = title;

    auto body = find_body(document, blocks, article.title);
    auto signals = find_signals({document, blocks, body, headline, url});
    std::move(data.dates.begin(), data.dates.end(), std::back_inserter(signals));
    if (!trusted(signals)) {
        auto in_scripts = dates_in_scripts(markup.scripts);
        std::move(in_scripts.begin(), in_scripts.end(), std::back_inserter(signals));
    }
    article.text = std::move(body.text);
    choose_publication(std::move(signals), article);
    if (markup.simplified)
        article.diagnostics.push_back({Severity::note, "page-simplified",
                                       "markup nested or attributed beyond what browsers keep was left out",
                                       std::nullopt});
    read_conventions(article);
    return article;
}

std::string text_of_markup(std::string_view source, Limits const &limits) {
    auto const markup = simplify(source);
    auto const document = Document::parse(markup.visible, limits.page_memory);
    std::string text;
    if (!document) return text;
    auto const blocks = find_blocks(*document);
    for (auto const &block : blocks.blocks) {
        if (block.boilerplate || blocks.text_of(block).empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += blocks.text_of(block);
    }
    return text;
}

} // namespace dateline::input
