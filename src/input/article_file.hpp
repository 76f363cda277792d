/// @file An article from a file.
#pragma once

#include "dateline/article.hpp"
#include "dateline/limits.hpp"
#include "dateline/result.hpp"

#include <string>

namespace dateline::input {

/// Reads a plain-text article; "-" is standard input. The id is the file's name without its folder and ending.
/// Errors: those of base::read_file, "not-utf8" with the byte, "empty".
Result<Article> read_article_file(std::string const &path, Limits const &limits = {});

} // namespace dateline::input
