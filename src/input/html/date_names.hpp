/// @file The names under which pages give dates: of meta tags, properties and the words that lead a date in
/// text.
#pragma once

#include "dateline/article.hpp"

#include <string_view>

namespace dateline::input::html {

struct DateName {
    std::string_view name; ///< lower case
    DateRole role = DateRole::published;
    double weight = 0.0; ///< how often such a date is the one of publication (modification)
};

/// The entry for the name of a meta tag, an itemprop or an RDFa property (its prefix may be any); null for
/// others.
DateName const *date_name(std::string_view name);

/// What a word before a date in running text says of it ("Published", "Aktualisiert am"); none where it says
/// nothing.
std::optional<DateRole> role_of_lead(std::string_view text_before);

} // namespace dateline::input::html
