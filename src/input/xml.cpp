#include "input/xml.hpp"

#include "input/ascii.hpp"
#include "input/charset.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::input {

namespace {

/// Goes over the subtree without recursion: entering and leaving each node. Enter says whether to go inside.
template <typename Enter, typename Leave>
void walk(pugi::xml_node root, Enter enter, Leave leave) {
    auto node = root;
    bool inside = enter(node);
    for (;;) {
        if (inside && node.first_child()) {
            node = node.first_child();
            inside = enter(node);
            continue;
        }
        leave(node);
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            leave(node);
        }
        if (node == root) return;
        node = node.next_sibling();
        inside = enter(node);
    }
}

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

void append_words(std::string &text, std::string_view piece) {
    for (char const c : piece) {
        if (!is_space(c)) text += c;
        else if (!text.empty() && !is_space(text.back())) text += ' ';
    }
}

} // namespace

std::unique_ptr<XmlDocument> read_xml(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const text = read_text(input, origin, limits, sink);
    if (!text) return nullptr;
    auto document = std::make_unique<XmlDocument>();
    auto const result = document->tree.load_buffer(text->data(), text->size(),
                                                   pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!result)
        document->error =
            Error{ErrorClass::unreadable, "not-well-formed",
                  fmt::format("this is not well-formed XML: {} at byte {}", result.description(), result.offset),
                  "it may have been cut off"};
    return document;
}

std::string_view local_name(pugi::xml_node node) {
    std::string_view const name = node.name();
    auto const colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (auto const inner : node.children())
        if (local_name(inner) == name) return inner;
    return {};
}

pugi::xml_node descendant(pugi::xml_node node, std::string_view name) {
    pugi::xml_node found;
    walk(
        node,
        [&](pugi::xml_node inner) {
            if (!found && inner.type() == pugi::node_element && local_name(inner) == name) found = inner;
            return !found;
        },
        [](pugi::xml_node) {});
    return found;
}

std::string raw_text(pugi::xml_node node) {
    std::string text;
    walk(
        node,
        [&](pugi::xml_node inner) {
            if (is_text(inner)) text += inner.value();
            return true;
        },
        [](pugi::xml_node) {});
    return text;
}

std::string line_of(pugi::xml_node node) {
    std::string text;
    append_words(text, raw_text(node));
    return std::string(trim(text));
}

std::string paragraphs_of(pugi::xml_node node, Names blocks, Names left_out) {
    std::string text;
    std::string paragraph;
    auto const is_one_of = [](std::string_view name, Names names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    auto const end_paragraph = [&] {
        auto const words = trim(paragraph);
        if (!words.empty()) text.append(text.empty() ? "" : "\n\n").append(words);
        paragraph.clear();
    };
    walk(
        node,
        [&](pugi::xml_node inner) {
            if (is_text(inner)) {
                append_words(paragraph, inner.value());
                return true;
            }
            auto const name = local_name(inner);
            if (is_one_of(name, blocks)) end_paragraph();
            return !is_one_of(name, left_out);
        },
        [&](pugi::xml_node inner) {
            if (inner.type() == pugi::node_element && is_one_of(local_name(inner), blocks)) end_paragraph();
        });
    end_paragraph();
    return text;
}

bool has_root(std::string_view start, std::string_view name) {
    auto const text = decode(start).text;
    std::string_view rest = text;
    for (;;) {
        rest = trim(rest);
        if (!rest.starts_with('<')) return false;
        std::string_view end = ">";
        if (rest.starts_with("<!--")) end = "-->";
        else if (rest.starts_with("<?")) end = "?>";
        else if (!rest.starts_with("<!")) break;
        // A document type may hold declarations in brackets.
        auto const close = rest.find(end);
        auto const bracket = rest.find('[');
        auto at = close;
        if (rest.starts_with("<!D") && bracket < close) at = rest.find('>', rest.find(']', bracket));
        if (at == std::string_view::npos) return false;
        rest.remove_prefix(at + end.size());
    }
    auto const tag = rest.substr(1, rest.find_first_of(" \t\r\n/>") - 1);
    auto const colon = tag.rfind(':');
    return (colon == std::string_view::npos ? tag : tag.substr(colon + 1)) == name;
}

} // namespace dateline::input
