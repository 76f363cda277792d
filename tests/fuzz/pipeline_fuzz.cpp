/// @file The whole way from a text to a merged timeline: whatever the text is, what comes out lies within it, in order,
/// and reads back from JSON as it was written.
#include "base/utf8.hpp"
#include "output/json.hpp"

#include "dateline/dateline.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size);

namespace {

using dateline::Article;
using dateline::Span;

void require(bool holds) {
    if (!holds) std::abort();
}

/// A span of words: not empty, and not through the middle of a character.
void require_words(std::string_view text, Span span) {
    auto const starts_character = [text](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    require(span.begin < span.end && span.end <= text.size() && starts_character(span.begin) &&
            starts_character(span.end));
}

void check_annotation(Article const &article) {
    auto const annotation = dateline::annotate(article);
    std::uint32_t last = 0;
    for (auto const &expression : annotation.expressions) {
        require_words(article.text, expression.span);
        require(last <= expression.span.begin && !expression.value.empty());
        last = expression.span.begin;
    }
    last = 0;
    for (auto const &event : annotation.events) {
        require_words(article.text, event.span);
        require(last <= event.span.begin && 0 <= event.confidence && event.confidence <= 1);
        last = event.span.begin;
    }
    for (auto const &relation : annotation.relations)
        require(relation.first < relation.second && relation.second < annotation.events.size());
}

std::string as_json(dateline::Timeline const &timeline) { return dateline::output::timeline_to_json(timeline); }

} // namespace

/// The first byte says whether the article has a publication date, the rest is its text.
int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
    if (size == 0) return 0;
    Article article;
    article.id = "fuzzed";
    article.text.assign(reinterpret_cast<char const *>(data) + 1, size - 1);
    if (dateline::base::first_invalid_utf8(article.text)) return 0;
    if (data[0] % 4 != 0)
        article.published =
            dateline::Publication{*dateline::parse_moment("2031-03-14"), dateline::PublicationSource::option, 1.0};
    check_annotation(article);

    auto const timeline = dateline::build(article);
    auto const written = as_json(timeline);
    auto const read = dateline::output::timeline_from_json(written);
    require(read.ok() && as_json(*read) == written);
    auto const merged = as_json(dateline::merge({timeline}));
    require(merged == as_json(dateline::merge({timeline, timeline})));
    return 0;
}
