/// @file An article from a file.
#pragma once

#include "dateline/article.hpp"
#include "dateline/limits.hpp"
#include "dateline/result.hpp"

#include <string>

namespace dateline::input {

/// Reads the one article of a file in any of the formats of readers(); "-" is standard input. Where the format gives no
/// id, it is the file's name without its folder and ending. Errors: those of the readers, "several-articles", "empty".
Result<Article> read_article_file(std::string const &path, Limits const &limits = {});

} // namespace dateline::input
