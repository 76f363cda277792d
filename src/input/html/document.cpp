#include "input/html/document.hpp"

#include "base/utf8.hpp"
#include "input/ascii.hpp"
#include "input/charset.hpp"

#include <csetjmp>
#include <cstdlib>
#include <new>
#include <string>

namespace dateline::input::html {

/// The parser's memory, given back all at once. The parser cannot be told that there is no more; so the arena
/// leaves it with a jump, over frames of C that hold nothing but this memory.
class Arena {
public:
    explicit Arena(std::size_t limit) : limit_(limit) {}
    Arena(Arena const &) = delete;
    Arena &operator=(Arena const &) = delete;
    ~Arena() {
        for (auto *block : blocks_) std::free(block);
    }

    std::jmp_buf out_of_memory;

    void *allocate(std::size_t size) {
        constexpr std::size_t alignment = alignof(std::max_align_t);
        size = (size + alignment - 1) / alignment * alignment;
        if (size > free_) take_block(size);
        auto *const place = next_;
        next_ += size;
        free_ -= size;
        return place;
    }

private:
    static constexpr std::size_t block_size = 1U << 18U;
    std::vector<char *> blocks_;
    char *next_ = nullptr;
    std::size_t free_ = 0;
    std::size_t taken_ = 0;
    std::size_t limit_;

    void take_block(std::size_t size) {
        auto const wanted = size > block_size ? size : block_size;
        auto *const block = wanted <= limit_ - taken_ ? static_cast<char *>(std::malloc(wanted)) : nullptr;
        if (block == nullptr) std::longjmp(out_of_memory, 1);
        blocks_.push_back(block);
        taken_ += wanted;
        next_ = block;
        free_ = wanted;
    }
};

namespace {

/// Nothing with a destructor may live here: the arena jumps back into this frame.
GumboOutput *parse_within(Arena &arena, char const *markup, std::size_t size) {
    GumboOptions options = kGumboDefaultOptions;
    options.userdata = &arena;
    options.allocator = [](void *memory, std::size_t bytes) { return static_cast<Arena *>(memory)->allocate(bytes); };
    options.deallocator = [](void *, void *) {};
    options.max_errors = 0;
    if (setjmp(arena.out_of_memory) != 0) return nullptr;
    return gumbo_parse_with_options(&options, markup, size);
}

std::vector<Node> flatten(GumboNode const *root) {
    struct Open {
        GumboNode const *node;
        NodeIndex index;
        unsigned next_child;
    };
    std::vector<Node> nodes;
    std::vector<Open> open;
    auto const enter = [&](GumboNode const *node, NodeIndex parent) {
        auto const index = static_cast<NodeIndex>(nodes.size());
        Node flat;
        flat.parent = parent;
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            flat.tag = node->v.element.tag;
            flat.element = &node->v.element;
            open.push_back({node, index, 0});
            break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
            flat.is_text = true;
            flat.text = node->v.text.text;
            flat.end = index + 1;
            break;
        case GUMBO_NODE_WHITESPACE:
            flat.is_text = true;
            flat.text = " ";
            flat.end = index + 1;
            break;
        case GUMBO_NODE_DOCUMENT:
        case GUMBO_NODE_COMMENT: return;
        }
        nodes.push_back(flat);
    };
    enter(root, 0);
    while (!open.empty()) {
        auto &top = open.back();
        auto const &children = top.node->v.element.children;
        if (top.next_child == children.length) {
            nodes[top.index].end = static_cast<NodeIndex>(nodes.size());
            open.pop_back();
            continue;
        }
        auto const *child = static_cast<GumboNode const *>(children.data[top.next_child++]);
        enter(child, top.index);
    }
    return nodes;
}

} // namespace

Document::Document() = default;
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::parse(std::string_view markup, std::size_t memory_limit) {
    Document document;
    document.arena_ = std::make_unique<Arena>(memory_limit);
    auto const *output = parse_within(*document.arena_, markup.data(), markup.size());
    if (output == nullptr)
        return Error{ErrorClass::unreadable, "page-too-complex", "the page's markup unfolds to more than memory allows",
                     "raise the limit on pages, or give the article's text"};
    document.nodes_ = flatten(output->root);
    // The parser makes bytes that are no UTF-8 of numbers that are no character: "&#21111111111;".
    for (auto &node : document.nodes_) {
        if (!node.is_text || !base::first_invalid_utf8(node.text)) continue;
        auto &text = document.mended_.emplace_back(node.text);
        make_valid_utf8(text);
        node.text = text;
    }
    return document;
}

std::string_view Document::attribute(NodeIndex i, char const *name) const {
    auto const *element = nodes_[i].element;
    if (element == nullptr) return {};
    auto const *attribute = gumbo_get_attribute(&element->attributes, name);
    return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

bool Document::has_attribute(NodeIndex i, char const *name) const {
    auto const *element = nodes_[i].element;
    return element != nullptr && gumbo_get_attribute(&element->attributes, name) != nullptr;
}

std::string text_of(Document const &document, NodeIndex index, std::size_t limit) {
    std::string text;
    for (auto i = index; i < document[index].end && text.size() < limit; ++i) {
        if (!document[i].is_text) {
            if (!text.empty() && text.back() != ' ') text += ' ';
            continue;
        }
        for (char const c : document[i].text.substr(0, limit)) {
            if (!is_space(c)) text += c;
            else if (!text.empty() && text.back() != ' ') text += ' ';
        }
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

} // namespace dateline::input::html
