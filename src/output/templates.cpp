#include "output/templates.hpp"

#include "base/file.hpp"
#include "output/stylesheet.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <map>
#include <system_error>

namespace dateline::output {

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t largest_template = std::size_t{1} << 20U;
constexpr int deepest_partial = 4;

Files built_in() {
    Files files;
    for (auto const &file : built_in_files()) files.emplace(file.name, file.content);
    return files;
}

std::string_view next_line(std::string_view &rest) {
    auto const end = std::min(rest.find('\n'), rest.size());
    auto const line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

bool begins_with_tag(std::string_view line) { return line.starts_with('<') || line.starts_with("{{"); }
bool ends_with_tag(std::string_view line) { return line.ends_with('>') || line.ends_with("}}"); }

/// Without indentation, and without the line breaks between tags: the page's size counts, not the author's.
/// An empty line stays as a line break.
std::string squeezed_markup(std::string_view markup) {
    std::string out;
    while (!markup.empty()) {
        auto const line = next_line(markup);
        bool const between_tags = ends_with_tag(out) && begins_with_tag(line);
        if (line.empty() || !(out.empty() || out.ends_with('\n') || between_tags)) out += '\n';
        out += line;
    }
    return out;
}

/// Script lines without indentation; lines that only comment are left out.
std::string squeezed_script(std::string_view script) {
    std::string out;
    while (!script.empty()) {
        auto const line = next_line(script);
        if (line.empty() || line.starts_with("//")) continue;
        out += line;
        out += '\n';
    }
    return out;
}

/// Puts {{>name}} in place, so that rendering need not parse it again for every entry.
std::string with_partials(Files const &files, std::string_view name, int depth = 0) {
    auto const file = files.find(name);
    if (file == files.end() || depth > deepest_partial) return {};
    auto const text = squeezed_markup(file->second);
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const tag = text.find("{{>", at);
        auto const end = tag == std::string::npos ? tag : text.find("}}", tag);
        if (end == std::string::npos) break;
        out.append(text, at, tag - at);
        out += with_partials(files, text.substr(tag + 3, end - tag - 3) + ".mustache", depth + 1);
        at = end + 2;
    }
    return out.append(text, at, std::string::npos);
}

Result<Templates> assemble(Files const &files) {
    auto const get = [&files](std::string_view name) -> std::string const & { return files.find(name)->second; };
    Templates templates{with_partials(files, "page.mustache"),
                        with_partials(files, "fragment.mustache"),
                        with_partials(files, "shadow.mustache"),
                        squeezed_css(get("page.css")),
                        squeezed_css(get("timeline.css")),
                        squeezed_script(get("timeline.js")),
                        squeezed_css(get("script.css")),
                        {},
                        {}};
    templates.guarded_style = guarded_css(templates.style);
    templates.guarded_script_style = guarded_css(templates.script_style);
    for (auto const *text : {&templates.page, &templates.fragment, &templates.shadow}) {
        kainjow::mustache::mustache const parsed(*text);
        if (!parsed.is_valid()) {
            return Error{ErrorClass::unreadable, "bad-template",
                         fmt::format("the template is not Mustache: {}", parsed.error_message()),
                         "compare with 'dateline export --print-template'"};
        }
    }
    for (auto const *text : {&templates.page_style, &templates.style, &templates.script, &templates.script_style}) {
        auto lower = *text;
        for (auto &c : lower) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        }
        if (lower.find("</style") != std::string::npos || lower.find("</script") != std::string::npos) {
            return Error{ErrorClass::unreadable, "bad-template", "styles and script cannot hold their own end tag",
                         "write it in two pieces"};
        }
    }
    return templates;
}

} // namespace

std::string_view built_in_file(std::string_view name) {
    for (auto const &file : built_in_files()) {
        if (file.name == name) return file.content;
    }
    return {};
}

Templates const &built_in_templates() {
    static Templates const templates = *assemble(built_in());
    return templates;
}

Result<Templates> load_templates(std::filesystem::path const &folder) {
    std::error_code unreadable;
    if (!std::filesystem::is_directory(folder, unreadable)) {
        return Error{ErrorClass::unreadable, "no-such-folder", fmt::format("{} is not a folder", folder.string()),
                     "write the templates to a folder with 'dateline export --print-template DIR'"};
    }
    auto files = built_in();
    for (auto &[name, content] : files) {
        auto const path = folder / name;
        if (!std::filesystem::exists(path, unreadable)) continue;
        auto read = base::read_file(path, largest_template);
        if (!read) return read.error();
        content = *std::move(read);
    }
    return assemble(files);
}

} // namespace dateline::output
