#include "input/html/markup.hpp"

#include "input/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace dateline::input::html {

namespace {

/// Their contents are not text for readers, and end at their end tag whatever they contain.
constexpr std::array<std::string_view, 4> left_out{"script", "style", "svg", "iframe"};

/// Elements that never stay open: they have no end tag, or the next one of their kind ends them.
constexpr std::array<std::string_view, 33> not_nested{
    "p",      "li",    "br",     "img",   "input", "meta",  "link",  "hr",     "td",       "tr",      "th",
    "dt",     "dd",    "option", "tbody", "thead", "tfoot", "col",   "area",   "base",     "embed",   "param",
    "source", "track", "wbr",    "html",  "body",  "head",  "frame", "keygen", "optgroup", "command", "image"};

struct Tag {
    std::string_view name; ///< as written
    std::size_t end = 0;   ///< past its '>', or the end of the page
    std::size_t attributes = 0;
    bool closing = false;
    bool closes_itself = false;
};

template <std::size_t N>
bool is_one_of(std::string_view name, std::array<std::string_view, N> const &names) {
    return std::any_of(names.begin(), names.end(), [name](std::string_view n) { return equal_ignoring_case(name, n); });
}

/// The tag that begins at '<'; its name is empty where none does.
Tag read_tag(std::string_view page, std::size_t at) {
    Tag tag;
    auto name_begin = at + 1;
    if (name_begin < page.size() && page[name_begin] == '/') {
        tag.closing = true;
        ++name_begin;
    }
    auto i = name_begin;
    if (i >= page.size() || !(is_upper(page[i]) || is_lower(page[i]))) return tag;
    while (i < page.size() && !is_space(page[i]) && page[i] != '>' && page[i] != '/') ++i;
    tag.name = page.substr(name_begin, i - name_begin);
    bool after_equals = false;
    for (; i < page.size(); ++i) {
        char const c = page[i];
        if (c == '>') break;
        if (after_equals && (c == '"' || c == '\'')) {
            i = std::min(page.find(c, i + 1), page.size());
            after_equals = false;
            continue;
        }
        if (c == '=') {
            after_equals = true;
            continue;
        }
        if (is_space(c)) {
            tag.attributes += !after_equals && i + 1 < page.size() && !is_space(page[i + 1]);
            continue;
        }
        tag.attributes += c == '/';
        after_equals = false;
    }
    tag.closes_itself = i > at && i <= page.size() && page[std::min(i, page.size()) - 1] == '/';
    tag.end = std::min(i + 1, page.size());
    return tag;
}

/// Where the end tag of that name begins, or the end of the page.
std::size_t find_end_tag(std::string_view page, std::size_t from, std::string_view name) {
    for (auto at = page.find("</", from); at != std::string_view::npos; at = page.find("</", at + 2))
        if (starts_ignoring_case(page.substr(at + 2), name)) return at;
    return page.size();
}

class Simplifier {
public:
    explicit Simplifier(std::string_view page) : page_(page) {}

    Markup run() {
        out_.visible.reserve(page_.size());
        for (auto at = page_.find('<'); at != std::string_view::npos; at = page_.find('<', at)) at = read(at);
        keep_until(page_.size());
        return std::move(out_);
    }

private:
    std::string_view page_;
    Markup out_;
    std::size_t kept_ = 0; ///< what comes before it is copied or left out
    std::size_t depth_ = 0;
    std::size_t dropped_ = 0; ///< start tags left out whose end tags are still to come

    void keep_until(std::size_t end) {
        if (end > kept_) out_.visible.append(page_.substr(kept_, end - kept_));
    }
    std::size_t leave_out(std::size_t begin, std::size_t end) {
        keep_until(begin);
        kept_ = end;
        return end;
    }

    /// Where to look for the next tag.
    std::size_t read(std::size_t at) {
        if (page_.substr(at).starts_with("<!--")) {
            auto const close = page_.find("-->", at + 4);
            return leave_out(at, close == std::string_view::npos ? page_.size() : close + 3);
        }
        auto const tag = read_tag(page_, at);
        if (tag.name.empty()) return at + 1;
        if (is_one_of(tag.name, left_out)) return leave_out_element(at, tag);
        if (is_one_of(tag.name, not_nested)) return bound_attributes(at, tag);
        return tag.closing ? close(at, tag) : open(at, tag);
    }

    std::size_t leave_out_element(std::size_t at, Tag const &tag) {
        if (tag.closing || (tag.closes_itself && !equal_ignoring_case(tag.name, "script")))
            return leave_out(at, tag.end);
        auto const content_end = find_end_tag(page_, tag.end, tag.name);
        auto const close = page_.find('>', content_end);
        if (equal_ignoring_case(tag.name, "script")) {
            auto const attributes = page_.substr(at, tag.end - at);
            auto const content = page_.substr(tag.end, content_end - tag.end);
            auto &kind = contains_ignoring_case(attributes, "ld+json") ? out_.json_ld : out_.scripts;
            if (!trim(content).empty()) kind.push_back(content);
        }
        return leave_out(at, close == std::string_view::npos ? page_.size() : close + 1);
    }

    std::size_t open(std::size_t at, Tag const &tag) {
        if (depth_ >= deepest_element) {
            ++dropped_;
            out_.simplified = true;
            return leave_out(at, tag.end);
        }
        ++depth_;
        return bound_attributes(at, tag);
    }

    std::size_t close(std::size_t at, Tag const &tag) {
        if (dropped_ > 0) {
            --dropped_;
            return leave_out(at, tag.end);
        }
        if (depth_ > 0) --depth_;
        return tag.end;
    }

    std::size_t bound_attributes(std::size_t at, Tag const &tag) {
        if (tag.attributes <= most_attributes) return tag.end;
        out_.simplified = true;
        leave_out(at, tag.end);
        out_.visible.append(tag.closing ? "</" : "<").append(tag.name).append(">");
        return tag.end;
    }
};

} // namespace

Markup simplify(std::string_view page) { return Simplifier(page).run(); }

} // namespace dateline::input::html
