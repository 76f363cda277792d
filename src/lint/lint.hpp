/// @file What a copy desk would mark: dates of an article that contradict one another or its publication date.
///
/// Meant to be trusted, so what could be right in some reading is left alone. How often it errs: docs/lint.md.
#pragma once

#include "resolve/event_time.hpp"

#include "dateline/article.hpp"
#include "dateline/span.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::lint {

/// What the stages before found in an article.
struct Material {
    Article const &article;
    phrases::Trees const &trees;
    resolve::FoundEvents const &found;
    std::vector<resolve::EventTime> const &times; ///< one an event

    [[nodiscard]] Span span_of(phrases::Phrase const &phrase) const { return found.document.span(phrase.tokens); }
    [[nodiscard]] std::string_view words_of(phrases::Phrase const &phrase) const {
        return span_of(phrase).of(found.document.text);
    }
};

struct Finding {
    std::string_view code;
    Span span;           ///< bytes of the text
    std::string message; ///< one sentence
    std::string fits;    ///< what would fit in place of the words
};

using Findings = std::vector<Finding>;

/// A kind of finding, and what looks for it.
struct Rule {
    std::string_view code; ///< stable, for programs
    std::string_view what; ///< for a reader
    void (*look)(Material const &material, Findings &findings);
};

/// All kinds, in the order of the documentation.
std::span<Rule const> rules();

/// In the order of the text; linear in it.
Findings find_all(Material const &material);

// The rules, each in the file of its subject.
void find_weekdays(Material const &material, Findings &findings);
void find_impossible_dates(Material const &material, Findings &findings);
void find_stale_days(Material const &material, Findings &findings);
void find_backwards(Material const &material, Findings &findings);
void find_durations(Material const &material, Findings &findings);
void find_past_in_future(Material const &material, Findings &findings);
void find_two_days(Material const &material, Findings &findings);

} // namespace dateline::lint
