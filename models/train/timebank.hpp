/// @file Articles with events as TimeML marks them, from JSON Lines.
#pragma once

#include "text/document.hpp"
#include "text/words.hpp"

#include "dateline/span.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dateline::models {

struct GoldEvent {
    Span span; ///< bytes, without marks at its ends
    std::string cls;
    std::string tense;
    std::string aspect;
    std::string polarity;
    std::string eid;
};

struct GoldArticle {
    std::string id;
    std::string published; ///< the document creation time
    std::string text;
    text::Document document;
    text::Words words;
    std::vector<GoldEvent> events;
    GoldArticle() = default;
    GoldArticle(GoldArticle const &) = delete; // the document points into the text
    GoldArticle &operator=(GoldArticle const &) = delete;
};

/// Adds the articles of the file. Exits with a message where it cannot be read.
void read_timebank(std::filesystem::path const &path, std::vector<std::unique_ptr<GoldArticle>> &articles);

} // namespace dateline::models
