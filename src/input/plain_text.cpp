#include "input/plain_text.hpp"

#include "input/ascii.hpp"
#include "input/notes.hpp"
#include "input/publication.hpp"
#include "input/text_dates.hpp"

#include <algorithm>
#include <utility>

namespace dateline::input {

namespace {

constexpr std::size_t longest_headline = 160;

/// The first line, where an empty line sets it apart and it does not end as a sentence does.
std::string_view headline_of(std::string_view text, std::vector<Note> const &notes) {
    auto const begin = static_cast<std::size_t>(trim(text).data() - text.data());
    auto const end = text.find('\n', begin);
    if (end == std::string_view::npos || end - begin > longest_headline) return {};
    auto const after = text.substr(end + 1);
    auto const next = trim(after.substr(0, after.find('\n')));
    auto headline = trim(text.substr(begin, end - begin));
    if (!next.empty() || trim(after).empty() || headline.find(' ') == std::string_view::npos) return {};
    for (std::string_view const stop : {".", ":", ",", ";", ".\"", ".”"})
        if (headline.ends_with(stop)) return {};
    for (auto const &note : notes) {
        if (note.span.begin >= end) break;
        bool const mark = note.span.begin == begin && note.span.end < end &&
                          (note.kind == NoteKind::revision || note.kind == NoteKind::correction);
        if (!mark) return {};
        headline = trim(text.substr(note.span.end, end - note.span.end));
    }
    return headline;
}

} // namespace

void read_conventions(Article &article) {
    auto found = find_notes(article.text);
    if (article.title.empty()) article.title = headline_of(article.text, found.notes);
    article.notes = std::move(found.notes);
    article.copyright_year = found.copyright_year;
    if (!article.published) choose_publication(dates_of_text(article.text, found.copyright_year), article);
}

Article read_plain_text(std::string text) {
    Article article;
    article.text = std::move(text);
    read_conventions(article);
    return article;
}

} // namespace dateline::input
