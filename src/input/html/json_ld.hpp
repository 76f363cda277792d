/// @file What a page's JSON-LD (schema.org) says of the article on it.
#pragma once

#include "input/publication.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::input::html {

struct LinkedData {
    std::vector<DateSignal> dates;
    std::string headline;
    std::string article_body;
};

/// Reads each script of type application/ld+json; one that is not JSON is searched for the names of dates
/// alone.
LinkedData read_json_ld(std::vector<std::string_view> const &scripts);

/// Dates under the usual names in the data that other scripts carry: weak signals, for the first of them is
/// taken.
std::vector<DateSignal> dates_in_scripts(std::vector<std::string_view> const &scripts);

} // namespace dateline::input::html
