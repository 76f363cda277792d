/// @file Pages of the web: the article on them, and when it was published.
#pragma once

#include "dateline/article.hpp"
#include "dateline/limits.hpp"
#include "dateline/result.hpp"

#include <string>
#include <string_view>

namespace dateline::input {

/// The article on the page. The page is UTF-8 (bytes that are not are read as U+FFFD). Where the url is empty and a
/// browser saved the page, it is the one that the browser noted there.
/// Errors: "page-too-complex" where its markup unfolds beyond the limits.
Result<Article> read_html(std::string_view page, std::string_view url, Limits const &limits);

/// The text of a piece of markup (the body of a feed's item, say): its blocks, parted by empty lines, none
/// chosen.
std::string text_of_markup(std::string_view markup, Limits const &limits = {});

} // namespace dateline::input
