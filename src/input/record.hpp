/// @file Records: one article a line, as JSON (CONTRACT: --ndjson).
#pragma once

#include "dateline/article.hpp"
#include "dateline/result.hpp"

#include <string>
#include <string_view>

namespace dateline::input {

/// What one line holds: an article, or an id (where one could be read) and what is wrong.
struct Record {
    Article article;
    std::optional<Error> error;
};

/// {"id", "text", "published"?, "title"?, "url"?}. Errors: "not-json", "not-an-article", "not-utf8", "no-such-day".
Record read_record(std::string_view line);

} // namespace dateline::input
