#include "output/plain.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utf8proc.h>

namespace dateline::output {

namespace {

struct Character {
    utf8proc_int32_t code; ///< -1: not UTF-8
    std::size_t bytes;     ///< 1 or more
};

Character character_at(std::string_view text, std::size_t at) {
    utf8proc_int32_t code = -1;
    auto const bytes = utf8proc_iterate(reinterpret_cast<utf8proc_uint8_t const *>(text.data() + at),
                                        static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (bytes <= 0) return {-1, 1};
    return {code, static_cast<std::size_t>(bytes)};
}

bool is_space(utf8proc_int32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_dropped(utf8proc_int32_t code) {
    bool const control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    bool const direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    bool const nothing = (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF) || code == 0xFEFF;
    bool const invisible_tag = code >= 0xE0000 && code <= 0xE007F;
    return control || direction || nothing || invisible_tag;
}

} // namespace

std::string plain_line(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, bytes] = character_at(text, at);
        auto const piece = code < 0 ? std::string_view("\uFFFD") : text.substr(at, bytes);
        at += bytes;
        if (is_space(code)) {
            space = !plain.empty();
        } else if (code < 0 || !is_dropped(code)) {
            if (space) plain += ' ';
            space = false;
            plain += piece;
        }
    }
    return plain;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, bytes] = character_at(text, at);
        width += code < 0 ? 1U : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
        at += bytes;
    }
    return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines;
    std::string line;
    std::size_t line_width = 0;
    auto const finish = [&] {
        lines.push_back(std::move(line));
        line.clear();
        line_width = 0;
    };
    auto const add_cut = [&](std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            auto const bytes = character_at(word, at).bytes;
            auto const columns = display_width(word.substr(at, bytes));
            if (line_width > 0 && line_width + columns > width) finish();
            line += word.substr(at, bytes);
            line_width += columns;
            at += bytes;
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find(' ', at), text.size());
        auto const word = text.substr(at, end - at);
        at = end + 1;
        auto const columns = display_width(word);
        if (line_width > 0 && line_width + 1 + columns > width) finish();
        if (line_width > 0) {
            line += ' ';
            ++line_width;
        }
        if (columns > width) {
            add_cut(word);
        } else {
            line += word;
            line_width += columns;
        }
    }
    if (!line.empty() || lines.empty()) finish();
    return lines;
}

std::string shortened(std::string_view text, std::size_t code_points) {
    std::size_t at = 0;
    std::size_t last_space = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == code_points) {
            auto const cut = last_space * 3 > at * 2 ? last_space : at;
            return std::string(text.substr(0, cut)) + "…";
        }
        if (text[at] == ' ') last_space = at;
        at += character_at(text, at).bytes;
    }
    return std::string(text);
}

} // namespace dateline::output
