/// @file Escaping that more than one format needs.
#pragma once

#include <string>
#include <string_view>

namespace dateline::output {

/// For text and quoted attributes of HTML and XML alike.
std::string markup_escaped(std::string_view text);

} // namespace dateline::output
