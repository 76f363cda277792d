/// @file The templates, styles and script of the HTML export: those of web-export/, compiled in, or a
/// folder's.
#pragma once

#include "dateline/result.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace dateline::output {

struct TemplateFile {
    std::string_view name; ///< "page.mustache"
    std::string_view content;
};

/// The files as they lie in web-export/, with their comments.
std::span<TemplateFile const> built_in_files();

/// Ready to be rendered: partials put in place, styles and script without what only their authors need.
struct Templates {
    std::string page;
    std::string fragment;
    std::string shadow;
    std::string page_style;
    std::string style;
    std::string script;
};

/// Those compiled in.
Templates const &built_in_templates();

/// A folder's files of the same names; what the folder lacks is taken from those compiled in.
/// Errors: "no-such-folder", "unreadable", "too-large", "bad-template" (unclosed tag, "</style" in the
/// styles).
Result<Templates> load_templates(std::filesystem::path const &folder);

/// The style sheet without comments and needless space. Strings and the space that selectors mean are kept.
std::string squeezed_css(std::string_view css);

} // namespace dateline::output
