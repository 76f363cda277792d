#include "output/stylesheet.hpp"

#include <algorithm>
#include <vector>

namespace dateline::output {

namespace {

bool hugs(char c) { return c == '{' || c == '}' || c == ';' || c == ',' || c == '>'; }

/// The end of a string that begins there, behind its closing quote.
std::size_t end_of_string(std::string_view css, std::size_t at) {
    auto const quote = css[at];
    for (++at; at < css.size() && css[at] != quote; ++at) {
        if (css[at] == '\\') ++at;
    }
    return std::min(at + 1, css.size());
}

/// Blocks that hold rules or declarations of elements. Others (@font-face, @keyframes) hold descriptors, which cannot
/// be important.
bool holds_declarations(std::string_view prelude) {
    if (!prelude.starts_with('@')) return true;
    for (std::string_view const rule : {"@media", "@container", "@supports", "@layer", "@scope"}) {
        if (prelude.starts_with(rule)) return true;
    }
    return false;
}

} // namespace

std::string squeezed_css(std::string_view css) {
    std::string out;
    bool space = false;
    for (std::size_t at = 0; at < css.size(); ++at) {
        char const c = css[at];
        if (css.substr(at).starts_with("/*")) {
            auto const end = css.find("*/", at + 2);
            at = end == std::string_view::npos ? css.size() : end + 1;
            space = true;
            continue;
        }
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            space = true;
            continue;
        }
        if (c == '}' && out.ends_with(';')) out.pop_back();
        if (space && !out.empty() && !hugs(out.back()) && out.back() != ':' && !hugs(c)) out += ' ';
        space = false;
        if (c == '"' || c == '\'') {
            auto const end = end_of_string(css, at);
            out += css.substr(at, end - at);
            at = end - 1;
            continue;
        }
        out += c;
    }
    return out;
}

std::string guarded_css(std::string_view squeezed) {
    std::string out = "@layer dtl{";
    std::vector<bool> holds{true}; // of each block that is open: does it, and do those around it, hold declarations
    std::string statement;
    int parentheses = 0; // in which a semicolon ends nothing: url(data:…;…)
    auto const end_statement = [&] {
        out += statement;
        bool const declares = holds.back() && statement.find(':') != std::string::npos && !statement.starts_with('@');
        if (declares) out += "!important";
        statement.clear();
    };
    for (std::size_t at = 0; at < squeezed.size();) {
        char const c = squeezed[at];
        if (c == '"' || c == '\'') {
            auto const end = end_of_string(squeezed, at);
            statement += squeezed.substr(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (c == '(') ++parentheses;
        if (c == ')' && parentheses > 0) --parentheses;
        if (c == '{') {
            holds.push_back(holds.back() && holds_declarations(statement));
            out += statement;
            statement.clear();
        } else if (c == '}' || (c == ';' && parentheses == 0)) {
            end_statement();
            if (c == '}' && holds.size() > 1) holds.pop_back();
        } else {
            statement += c;
            continue;
        }
        out += c;
    }
    end_statement();
    return out + "}";
}

} // namespace dateline::output
