/// @file An article as the readers hand it on.
#pragma once

#include "dateline/diagnostic.hpp"
#include "dateline/span.hpp"
#include "dateline/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Which signal gave a publication date (CONTRACT: published.source).
enum class PublicationSource : std::uint8_t {
    option,
    record,
    meta,
    json_ld,
    time_element,
    dateline,
    url,
    text,
    inferred
};

std::string_view to_string(PublicationSource source);

struct Publication {
    Moment value;
    PublicationSource source = PublicationSource::record;
    double confidence = 1.0; ///< 0 to 1
};

/// What a date in a page or record claims to be the date of.
enum class DateRole : std::uint8_t {
    published,
    modified,
    unclear, ///< a date near the headline, say: most likely of publication
};

/// A date that was found, with the signal that gave it.
struct PublicationCandidate {
    Publication publication;
    DateRole role = DateRole::published;
    std::string signal; ///< for a reader: "meta article:published_time", "json-ld NewsArticle datePublished"
};

/// Parts of the text that speak of the article and not of the world; no events are taken from them.
enum class NoteKind : std::uint8_t { dateline, agency_slug, byline, related_link, revision, correction, copyright };

struct Note {
    NoteKind kind = NoteKind::byline;
    Span span;
};

/// The kind of text decides how relative words are read (CONVENTIONS: policy).
enum class TextKind : std::uint8_t {
    news,
    narrative,
    speech,
    post, ///< a message of a few lines
};

struct Article {
    std::string id;
    std::string title;
    std::string url;
    std::string text; ///< valid UTF-8; all positions point into it
    std::optional<Publication> published;
    std::optional<Moment> modified;
    std::vector<PublicationCandidate> candidates; ///< all dates found that could be of publication, likeliest first
    std::vector<Note> notes;                      ///< in order of position, not overlapping
    std::optional<int> copyright_year;
    std::vector<Diagnostic> diagnostics;
};

} // namespace dateline
