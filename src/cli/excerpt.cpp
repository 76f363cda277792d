#include "cli/excerpt.hpp"

#include "base/utf8.hpp"
#include "output/plain.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::cli {

namespace {

using output::display_width;
using output::plain_line;

constexpr std::size_t narrowest = 40;

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// The end of the text that is at most so many columns wide.
std::string_view last_columns(std::string_view text, std::size_t columns) {
    std::size_t from = text.size();
    for (auto at = text.size(); at-- > 0 && text.size() - at <= 4 * columns;) {
        if (!begins_code_point(text[at])) continue;
        if (display_width(text.substr(at)) > columns) break;
        from = at;
    }
    return text.substr(from);
}

/// The beginning of the text that is at most so many columns wide.
std::string_view first_columns(std::string_view text, std::size_t columns) {
    std::size_t to = 0;
    for (std::size_t at = 1; at <= text.size() && at <= 4 * columns + 4; ++at) {
        if (at < text.size() && !begins_code_point(text[at])) continue;
        if (display_width(text.substr(0, at)) > columns) break;
        to = at;
    }
    return text.substr(0, to);
}

} // namespace

std::string describe(Diagnostic const &diagnostic, std::string_view name, std::string_view text, std::size_t width) {
    auto out =
        fmt::format("{}: {} [{}]\n", to_string(diagnostic.severity), plain_line(diagnostic.message), diagnostic.code);
    auto const &span = diagnostic.span;
    if (!span || span->end > text.size() || span->begin > span->end) return out;
    auto const [line, column] = base::position_of(text, span->begin);
    auto const number = std::to_string(line);
    std::string const gutter(number.size() + 1, ' ');

    auto const start = text.rfind('\n', span->begin == 0 ? 0 : span->begin - 1);
    auto const line_begin = start == std::string_view::npos || start >= span->begin ? 0 : start + 1;
    auto const line_end = std::min(text.find('\n', span->begin), text.size());
    // A third of the line's room goes to what stands before the words, the rest to them and what follows.
    auto const room = std::max(width, narrowest) - number.size() - 6;
    auto const lead = plain_line(text.substr(line_begin, span->begin - line_begin));
    auto const shown_lead = std::string(last_columns(lead, room / 3));
    auto const gap = span->begin > line_begin && text[span->begin - 1] == ' ' && !lead.empty() ? " " : "";
    auto const rest = plain_line(text.substr(span->begin, line_end - span->begin));
    auto const cut = shown_lead.size() < lead.size() ? "…" : "";
    auto const indent = display_width(cut) + display_width(shown_lead) + display_width(gap);
    auto const shown_rest = std::string(first_columns(rest, room - indent - 1));
    auto const words = plain_line(text.substr(span->begin, std::min<std::size_t>(span->end, line_end) - span->begin));
    auto const carets =
        std::clamp<std::size_t>(display_width(words), 1, std::max<std::size_t>(1, display_width(shown_rest)));

    out += fmt::format("{}--> {}:{}:{}\n{}|\n", gutter, plain_line(name), line, column, gutter);
    out += fmt::format("{} | {}{}{}{}{}\n", number, cut, shown_lead, gap, shown_rest,
                       shown_rest.size() < rest.size() ? "…" : "");
    out += fmt::format("{}| {}{}\n", gutter, std::string(indent, ' '), std::string(carets, '^'));
    return out;
}

} // namespace dateline::cli
