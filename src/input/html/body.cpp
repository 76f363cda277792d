#include "input/html/body.hpp"

#include "input/ascii.hpp"

#include <algorithm>
#include <array>

namespace dateline::input::html {

namespace {

constexpr double linked = 0.4;       ///< of a block's characters: it is a link, not a sentence
constexpr std::size_t sentence = 60; ///< characters (without spaces) that a paragraph has
constexpr std::size_t short_sentence = 25;
constexpr std::size_t sentence_beside_links = 45;
constexpr double weight_of_links = 1.0; ///< what a character of a link takes off the element's worth
constexpr double weight_of_scraps = 0.5;
constexpr double share_of_child = 0.8; ///< a child that has this much of its parent's worth takes its place

bool ends_as_sentence(std::string_view text) {
    text = trim(text);
    for (std::string_view const end :
         {".", "!", "?", ":", "…", "\"", "”", "“", "»", "’", "。", "！", "？", "」", "।", "؟", ")"})
        if (text.ends_with(end)) return true;
    return false;
}

bool reads_as_text(Block const &block, std::string_view text) {
    if (block.boilerplate || block.kind == BlockKind::heading) return false;
    auto const beside_links = block.characters - block.linked_characters;
    bool const whole = block.kind == BlockKind::paragraph && ends_as_sentence(text);
    if (block.link_density() > linked) return whole && beside_links >= sentence_beside_links;
    return block.characters >= sentence || (whole && block.characters >= short_sentence);
}

/// Positive for text, negative for what a good choice of element leaves out.
double worth(Block const &block, std::string_view text) {
    if (block.boilerplate) return 0.0;
    auto const characters = static_cast<double>(block.characters);
    if (reads_as_text(block, text)) return characters * (1.0 - block.link_density());
    if (block.kind == BlockKind::heading || block.kind == BlockKind::item || block.kind == BlockKind::cell) return 0.0;
    return -characters * (block.link_density() > linked ? weight_of_links : weight_of_scraps);
}

/// Elements that an article is in, as opposed to those that its paragraphs are.
bool holds_paragraphs(GumboTag tag) {
    switch (static_cast<int>(tag)) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI: return false;
    default: return true;
    }
}

NodeIndex choose_element(Document const &document, Blocks const &blocks) {
    std::vector<double> worths(document.size(), 0.0);
    for (auto const &block : blocks.blocks) worths[block.element] += worth(block, blocks.text_of(block));
    for (auto i = document.size(); i-- > 1;) worths[document[i].parent] += worths[i];
    auto const best = static_cast<NodeIndex>(std::max_element(worths.begin(), worths.end()) - worths.begin());
    // Inward, as long as one child has nearly all of it.
    NodeIndex chosen = best;
    for (bool inward = true; inward;) {
        inward = false;
        for (auto child = chosen + 1; child < document[chosen].end; child = document[child].end) {
            if (worths[child] < share_of_child * worths[chosen] || worths[child] <= 0.0) continue;
            if (!holds_paragraphs(document[child].tag)) continue;
            chosen = child;
            inward = true;
            break;
        }
    }
    return chosen;
}

/// Words that open a line which belongs to the page and not to the article. Lower case.
constexpr std::array<std::string_view, 33> page_lines{"read more",
                                                      "read also",
                                                      "also read",
                                                      "see also",
                                                      "related:",
                                                      "related article",
                                                      "recommended",
                                                      "more:",
                                                      "share this",
                                                      "share on",
                                                      "follow us",
                                                      "follow @",
                                                      "sign up",
                                                      "subscribe",
                                                      "advertisement",
                                                      "continue reading",
                                                      "click here to",
                                                      "listen to this",
                                                      "this article was originally published",
                                                      "download our",
                                                      "join our",
                                                      "like us on",
                                                      "loading",
                                                      "image source",
                                                      "photo:",
                                                      "image:",
                                                      "tags:",
                                                      "filed under",
                                                      "get the latest",
                                                      "all rights reserved",
                                                      "copyright ",
                                                      "©",
                                                      "posted in"};

bool is_page_line(std::string_view text, std::size_t characters) {
    if (characters > 140) return false;
    return std::any_of(page_lines.begin(), page_lines.end(),
                       [text](std::string_view start) { return starts_ignoring_case(text, start); });
}

bool same_words(std::string_view a, std::string_view b) {
    auto const next = [](std::string_view text, std::size_t &i) {
        while (i < text.size() && !is_letter(text[i]) && !is_digit(text[i])) ++i;
        return i < text.size() ? to_lower(text[i++]) : '\0';
    };
    for (std::size_t i = 0, j = 0;;) {
        char const x = next(a, i);
        char const y = next(b, j);
        if (x != y) return false;
        if (x == '\0') return true;
    }
}

class Composer {
public:
    Composer(Blocks const &blocks, std::string_view title, Body &body) : blocks_(blocks), title_(title), body_(body) {}

    void compose(std::size_t first, std::size_t end) {
        for (auto i = first; i < end; ++i) consider(i);
        // Headings and scraps that nothing follows are not the article's.
        while (!kept_.empty() && !kept_.back().text_like) kept_.pop_back();
        for (auto const &kept : kept_) write(kept.index);
    }

private:
    struct Kept {
        std::size_t index;
        bool text_like;
    };
    Blocks const &blocks_;
    std::string_view title_;
    Body &body_;
    std::vector<Kept> kept_;

    void consider(std::size_t index) {
        auto const &block = blocks_.blocks[index];
        auto const text = blocks_.text_of(block);
        if (block.boilerplate || text.empty() || is_page_line(text, block.characters)) return;
        if (same_words(text, title_)) return;
        bool const text_like = reads_as_text(block, text);
        if (block.kind == BlockKind::heading) {
            // Of headings in a row the last one stands over the text.
            kept_.push_back({index, false});
            return;
        }
        bool const prose_with_links = block.characters - block.linked_characters >= sentence_beside_links;
        if (!text_like && !prose_with_links && block.link_density() > linked) return;
        if (!text_like && kept_.empty() && block.kind != BlockKind::item) return;
        kept_.push_back({index, text_like || block.kind == BlockKind::item || block.kind == BlockKind::cell});
    }

    void write(std::size_t index) {
        auto &text = body_.text;
        if (!text.empty()) text += "\n\n";
        text += blocks_.text_of(blocks_.blocks[index]);
        body_.blocks.push_back(index);
    }
};

} // namespace

Body find_body(Document const &document, Blocks const &blocks, std::string_view title) {
    Body body;
    if (document.size() == 0) return body;
    body.element = choose_element(document, blocks);
    auto const before = [](Block const &block, NodeIndex node) { return block.first < node; };
    auto const first = std::lower_bound(blocks.blocks.begin(), blocks.blocks.end(), body.element, before);
    auto const end = std::lower_bound(first, blocks.blocks.end(), document[body.element].end, before);
    Composer(blocks, title, body)
        .compose(static_cast<std::size_t>(first - blocks.blocks.begin()),
                 static_cast<std::size_t>(end - blocks.blocks.begin()));
    return body;
}

} // namespace dateline::input::html
