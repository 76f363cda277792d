/// @file A parsed page: its elements and texts in the order of the page, as one flat list.
///
/// A flat list needs no recursion however deep the page is, and every question about a subtree is a loop over
/// a range.
#pragma once

#include "dateline/result.hpp"

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::input::html {

using NodeIndex = std::uint32_t;

struct Node {
    GumboTag tag = GUMBO_TAG_UNKNOWN; ///< of an element
    bool is_text = false;
    NodeIndex parent = 0;  ///< the root is its own
    NodeIndex end = 0;     ///< one past the last node of its subtree
    std::string_view text; ///< of a text node
    GumboElement const *element = nullptr;
};

class Arena;

class Document {
public:
    /// Errors: "page-too-complex" where the markup would need more memory than memory_limit.
    static Result<Document> parse(std::string_view markup, std::size_t memory_limit);

    Document(Document &&) noexcept;
    Document &operator=(Document &&) noexcept;
    ~Document();

    [[nodiscard]] std::vector<Node> const &nodes() const { return nodes_; }
    [[nodiscard]] Node const &operator[](NodeIndex i) const { return nodes_[i]; }
    [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }

    /// The attribute's value; empty where the element has none.
    [[nodiscard]] std::string_view attribute(NodeIndex i, char const *name) const;
    [[nodiscard]] bool has_attribute(NodeIndex i, char const *name) const;

private:
    Document();
    std::unique_ptr<Arena> arena_;
    std::vector<Node> nodes_;
    std::deque<std::string> mended_; ///< texts of nodes that were no UTF-8
};

/// The text of the subtree with each run of white space as one space, at most limit bytes.
std::string text_of(Document const &document, NodeIndex index, std::size_t limit = 1000);

} // namespace dateline::input::html
