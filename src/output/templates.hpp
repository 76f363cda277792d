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

/// What is compiled in, as it lies in web-export/ and schema/, with its comments.
std::span<TemplateFile const> built_in_files();

/// Empty where there is no such file.
std::string_view built_in_file(std::string_view name);

/// Ready to be rendered: partials put in place, styles and script without what only their authors need.
struct Templates {
    std::string page;
    std::string fragment;
    std::string shadow;
    std::string page_style;
    std::string style;
    std::string script;
    std::string script_style;  ///< added to the styles where the script is
    std::string guarded_style; ///< these two as they stand in a host's page
    std::string guarded_script_style;
};

/// Those compiled in.
Templates const &built_in_templates();

/// A folder's files of the same names; what the folder lacks is taken from those compiled in.
/// Errors: "no-such-folder", "unreadable", "too-large", "bad-template" (unclosed tag, "</style" in the
/// styles).
Result<Templates> load_templates(std::filesystem::path const &folder);

} // namespace dateline::output
