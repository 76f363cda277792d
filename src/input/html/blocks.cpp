#include "input/html/blocks.hpp"

#include "input/ascii.hpp"

#include <algorithm>
#include <array>

namespace dateline::input::html {

namespace {

enum class Role : std::uint8_t { inline_text, block, line_break, not_text };

Role role_of(GumboTag tag) {
    switch (static_cast<int>(tag)) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_TEMPLATE: return Role::not_text;
    case GUMBO_TAG_BR: return Role::line_break;
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN: return Role::inline_text;
    default: return Role::block;
    }
}

BlockKind kind_of(GumboTag tag) {
    switch (static_cast<int>(tag)) {
    case GUMBO_TAG_P: return BlockKind::paragraph;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6: return BlockKind::heading;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD: return BlockKind::item;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TR: return BlockKind::cell;
    case GUMBO_TAG_BLOCKQUOTE: return BlockKind::quote;
    case GUMBO_TAG_PRE: return BlockKind::preformatted;
    default: return BlockKind::other;
    }
}

bool boilerplate_element(GumboTag tag) {
    switch (static_cast<int>(tag)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_ADDRESS: return true;
    default: return false;
    }
}

/// Their classes say how a row looks.
bool is_part_of_table(GumboTag tag) { return tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD; }

/// Why an element is left out, and how sure that is.
struct BoilerplateRule {
    Traits traits;
    double largest_share; ///< an element that holds more of the page's prose is no boilerplate, whatever its
                          ///< class says
};

constexpr std::array boilerplate_rules{
    BoilerplateRule{Trait::comment | Trait::consent, 0.85},
    BoilerplateRule{Trait::related | Trait::navigation | Trait::advert | Trait::signup | Trait::footer | Trait::hidden |
                        Trait::tags | Trait::author | Trait::byline,
                    0.35},
};
constexpr double largest_share_of_tag = 0.35;
constexpr std::size_t longest_caption = 400; ///< characters; a gallery's texts are longer
constexpr std::size_t whole_paragraph = 100;

/// Boxes that hold things of other sites; a quotation in them is part of the story.
constexpr Traits box_traits = Trait::share | Trait::aside;

/// Cards and teasers are left out where they lead elsewhere.
constexpr double links_in_teaser = 0.25;
constexpr std::size_t longest_teaser = 700;

bool hidden_by_style(Document const &document, NodeIndex i) {
    if (document.has_attribute(i, "hidden")) return true;
    auto const style = document.attribute(i, "style");
    auto const at = find_ignoring_case(style, "display");
    if (at == std::string_view::npos) return false;
    auto rest = trim(style.substr(at + 7));
    if (!rest.starts_with(':')) return false;
    return starts_ignoring_case(trim(rest.substr(1)), "none");
}

std::size_t characters_of(std::string_view text) {
    std::size_t count = 0;
    for (char const c : text) count += !is_space(c) && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return count;
}

class Builder {
public:
    explicit Builder(Document const &document) : document_(document) {}

    Blocks build() {
        auto const size = document_.size();
        found_.traits.resize(size);
        found_.boilerplate.resize(size, false);
        prose_.resize(size, 0);
        linked_.resize(size, 0);
        left_.resize(size, Left::kept);
        block_of_.resize(size, 0);
        in_link_.resize(size, false);
        not_text_.resize(size, false);
        weigh();
        collect();
        return std::move(found_);
    }

private:
    Document const &document_;
    Blocks found_;
    enum class Left : std::uint8_t { kept, in_box, out };
    std::vector<Left> left_;
    std::vector<std::size_t> prose_;  ///< characters outside links in each subtree
    std::vector<std::size_t> linked_; ///< characters within links
    std::vector<NodeIndex> block_of_; ///< nearest block-level element, itself included
    NodeIndex first_h1_ = 0;
    std::vector<bool> in_link_;
    std::vector<bool> not_text_;

    /// From the leaves up: how much prose each subtree holds.
    void weigh() {
        for (NodeIndex i = 0; i < document_.size(); ++i) {
            auto const &node = document_[i];
            in_link_[i] = in_link_[node.parent] || node.tag == GUMBO_TAG_A;
            not_text_[i] = not_text_[node.parent] || (!node.is_text && role_of(node.tag) == Role::not_text);
            if (node.is_text && !not_text_[i]) (in_link_[i] ? linked_ : prose_)[i] = characters_of(node.text);
        }
        for (auto i = document_.size(); i-- > 1;) {
            prose_[document_[i].parent] += prose_[i];
            linked_[document_[i].parent] += linked_[i];
            if (document_[i].tag == GUMBO_TAG_H1) first_h1_ = i;
        }
    }

    [[nodiscard]] double share(NodeIndex i) const {
        return prose_[0] == 0 ? 0.0 : static_cast<double>(prose_[i]) / static_cast<double>(prose_[0]);
    }

    [[nodiscard]] bool leads_elsewhere(NodeIndex i) const {
        auto const all = static_cast<double>(prose_[i] + linked_[i]);
        bool const holds_headline = i <= first_h1_ && first_h1_ < document_[i].end;
        if (holds_headline || prose_[i] >= longest_teaser || share(i) > largest_share_of_tag) return false;
        return static_cast<double>(linked_[i]) >= links_in_teaser * all || heading_is_link(i);
    }

    /// The first heading in the subtree is a link and nothing else.
    [[nodiscard]] bool heading_is_link(NodeIndex i) const {
        for (auto inner = i + 1; inner < document_[i].end; ++inner)
            if (kind_of(document_[inner].tag) == BlockKind::heading) return linked_[inner] > 0 && prose_[inner] == 0;
        return false;
    }

    [[nodiscard]] Left left_out(NodeIndex i) const {
        auto const tag = document_[i].tag;
        if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN) return Left::kept;
        if (hidden_by_style(document_, i)) return Left::out;
        auto const traits = found_.traits[i];
        if (boilerplate_element(tag) && share(i) <= largest_share_of_tag) return Left::out;
        if (is_part_of_table(tag)) return Left::kept;
        // "article modal-enabled": of two things that the words say the one that fits what is in it.
        bool const may_be_content = traits.has(Trait::content | Trait::body);
        // A whole paragraph is rarely what a word of its class says, unless it is not to be seen.
        bool const paragraph = tag == GUMBO_TAG_P && prose_[i] >= whole_paragraph && prose_[i] > 3 * linked_[i];
        if (paragraph && !traits.has(Trait::hidden | Trait::consent | Trait::comment | Trait::caption))
            return Left::kept;
        if (tag != GUMBO_TAG_ARTICLE)
            for (auto const &rule : boilerplate_rules) {
                auto const largest = may_be_content ? largest_share_of_tag : rule.largest_share;
                if (traits.has(rule.traits) && share(i) <= largest) return Left::out;
            }
        if (traits.has(Trait::caption) && prose_[i] <= longest_caption && share(i) <= largest_share_of_tag)
            return Left::out;
        if ((traits.has(Trait::teaser) || tag == GUMBO_TAG_ARTICLE) && leads_elsewhere(i)) return Left::out;
        if (traits.has(box_traits) && !may_be_content && share(i) <= largest_share_of_tag) return Left::in_box;
        return Left::kept;
    }

    void decide(NodeIndex i) {
        auto const outer = i > 0 ? left_[document_[i].parent] : Left::kept;
        if (outer == Left::out) left_[i] = Left::out;
        else if (outer == Left::in_box && document_[i].tag == GUMBO_TAG_BLOCKQUOTE) left_[i] = Left::kept;
        else left_[i] = std::max(outer, left_out(i));
        found_.boilerplate[i] = left_[i] != Left::kept;
    }

    /// A cell of a table of data: its row is one line of text. Cells of tables that lay out a page hold more.
    [[nodiscard]] bool is_short_cell(NodeIndex i) const {
        constexpr std::size_t longest_cell = 80;
        auto const tag = document_[i].tag;
        if ((tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) || document_[document_[i].parent].tag != GUMBO_TAG_TR)
            return false;
        if (prose_[i] + linked_[i] > longest_cell) return false;
        for (auto inner = i + 1; inner < document_[i].end; ++inner)
            if (!document_[inner].is_text && role_of(document_[inner].tag) == Role::block) return false;
        return true;
    }

    void collect() {
        bool at_boundary = true;
        NodeIndex last_block = 0;
        for (NodeIndex i = 0; i < document_.size(); ++i) {
            auto const &node = document_[i];
            if (!node.is_text) {
                found_.traits[i] = traits_of(document_, i);
                auto const role = role_of(node.tag);
                bool const in_row = is_short_cell(i);
                bool const is_block = role != Role::inline_text && role != Role::line_break && !in_row;
                block_of_[i] = is_block ? i : block_of_[node.parent];
                decide(i);
                at_boundary = at_boundary || (role == Role::block && !in_row);
                if (in_row && !at_boundary) found_.text += '\t';
                if (role == Role::line_break && !found_.text.empty() && !at_boundary) found_.text += '\n';
                continue;
            }
            found_.boilerplate[i] = found_.boilerplate[node.parent];
            if (not_text_[i]) continue;
            auto const block = block_of_[node.parent];
            if (at_boundary || block != last_block || found_.boilerplate[i] != last_boilerplate_) {
                if (trim(node.text).empty()) continue;
                start(i, block);
                at_boundary = false;
                last_block = block;
            }
            append(i, node.text);
        }
        finish();
    }

    bool last_boilerplate_ = false;

    void start(NodeIndex i, NodeIndex block) {
        finish();
        Block b;
        b.element = block;
        b.first = i;
        b.begin = found_.text.size();
        b.kind = kind_within(block);
        b.boilerplate = last_boilerplate_ = found_.boilerplate[i];
        found_.blocks.push_back(b);
    }

    /// A paragraph in an item of a list is an item.
    [[nodiscard]] BlockKind kind_within(NodeIndex block) const {
        auto const kind = kind_of(document_[block].tag);
        if (kind != BlockKind::other && kind != BlockKind::paragraph) return kind;
        auto const outer = kind_of(document_[document_[block].parent].tag);
        return outer == BlockKind::other ? kind : outer;
    }

    void finish() {
        if (found_.blocks.empty()) return;
        auto &last = found_.blocks.back();
        auto &text = found_.text;
        while (text.size() > last.begin && is_space(text.back())) text.pop_back();
        last.size = text.size() - last.begin;
    }

    void append(NodeIndex i, std::string_view piece) {
        auto &text = found_.text;
        auto &block = found_.blocks.back();
        block.end = i + 1;
        bool const preformatted = block.kind == BlockKind::preformatted;
        for (char const c : piece) {
            if (!is_space(c) || preformatted) text += c;
            else if (text.size() > block.begin && !is_space(text.back())) text += ' ';
        }
        auto const characters = characters_of(piece);
        block.characters += characters;
        if (in_link_[i]) block.linked_characters += characters;
    }
};

} // namespace

Blocks find_blocks(Document const &document) { return Builder(document).build(); }

} // namespace dateline::input::html
