/// @file Links to the sentence that an entry was taken from.
#pragma once

#include <string>
#include <string_view>

namespace dateline::output {

/// The address with a text fragment that has browsers scroll to the quote and mark it (WICG: URL fragment
/// text directives). Empty where the address is not http or https: others are shown, not linked.
std::string link_to_quote(std::string_view url, std::string_view quote);

/// The address where it is http or https, else empty.
std::string safe_link(std::string_view url);

/// Everything but letters and digits written in percent.
std::string percent_encoded(std::string_view text);

} // namespace dateline::output
