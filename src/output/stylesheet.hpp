/// @file What is done to the style sheets of web-export/ before they stand in a page.
#pragma once

#include <string>
#include <string_view>

namespace dateline::output {

/// The style sheet without comments and needless space. Strings and the space that selectors mean are kept.
std::string squeezed_css(std::string_view css);

/// The same rules against a host page that insists, for fragments outside of a shadow root: every declaration important
/// and in a layer. Of important declarations those in layers win over those outside of any, whatever their selectors
/// (CSS Cascade 5, 6.4.4), so that neither ids nor !important of the host reach in. Takes a squeezed style sheet.
std::string guarded_css(std::string_view squeezed);

} // namespace dateline::output
