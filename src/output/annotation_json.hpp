/// @file Annotations as JSON (CONTRACT: annotate).
#pragma once

#include "dateline/annotation.hpp"
#include "dateline/article.hpp"
#include "dateline/result.hpp"

#include <string>
#include <string_view>

namespace dateline::output {

/// One object on one line, with a line feed behind it. Positions are code points of the article's text.
std::string annotation_to_json(Article const &article, Annotation const &annotation);

/// A document of another format as the answer to a record: {"id", FORMAT: DOCUMENT} on one line.
std::string document_to_json(std::string_view id, std::string_view format, std::string_view document);

/// The answer to a record that could not be read.
std::string error_to_json(std::string const &id, Error const &error);

} // namespace dateline::output
