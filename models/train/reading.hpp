/// @file The stages up to the events of an article, as the program runs them.
#pragma once

#include "events/mentions.hpp"
#include "phrases/phrases.hpp"
#include "resolve/resolution.hpp"

#include "dateline/span.hpp"
#include "dateline/time.hpp"

#include <cstddef>
#include <optional>
#include <vector>

#include "timebank.hpp"

namespace dateline::models {

struct Reading {
    phrases::Trees trees;
    std::vector<phrases::Phrase> phrases;
    resolve::Reference reference;
    std::vector<std::optional<resolve::Resolution>> resolutions;
    std::vector<events::Mention> mentions;

    explicit Reading(GoldArticle const &article, events::TriggerFinder &finder = events::compiled_in_finder()) {
        phrases::find(article.document, {}, trees, phrases);
        if (auto const published = parse_moment(article.published))
            reference.published = calendar::to_instant(*published);
        reference.running_text = true;
        reference.kind = resolve::kind_of_text(article.document, trees, phrases, reference.published);
        resolve::resolve(article.document, trees, phrases, reference, resolutions);
        events::find_mentions(article.words, finder, mentions);
    }

    /// The mention that stands where the span is; none where that event is not found.
    [[nodiscard]] std::optional<std::size_t> mention_at(GoldArticle const &article, Span span) const {
        for (std::size_t i = 0; i < mentions.size(); ++i)
            if (article.words.words[mentions[i].word].span.overlaps(span)) return i;
        return std::nullopt;
    }
};

} // namespace dateline::models
