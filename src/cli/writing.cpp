#include "cli/writing.hpp"

#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "output/writers.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace dateline::cli {

namespace {

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (auto const &writer : output::writers()) names.emplace_back(writer.name);
    return names;
}

std::string format_list() {
    std::string list = "Formats written (--to):\n";
    for (auto const &writer : output::writers()) list += fmt::format("  {:<12}{}\n", writer.name, writer.description);
    return list;
}

/// The first format whose files end so.
output::Writer const *writer_of_extension(std::filesystem::path const &path) {
    auto const extension = path.extension().string();
    for (auto const &writer : output::writers()) {
        if (!extension.empty() && extension.substr(1) == writer.extension) return &writer;
    }
    return nullptr;
}

} // namespace

void WritingFlags::add_to(CLI::App &app, std::string usual) {
    usual_ = std::move(usual);
    app.add_option("--to,-t", format, fmt::format("format to write (listed below); {} where nothing names one", usual_))
        ->type_name("FORMAT")
        ->check(one_of(format_names(), "format"));
    app.add_option("--output,-o", path, "file to write, whole or not at all; its ending can name the format")
        ->type_name("FILE");
    app.add_flag("--one-line", one_line, "JSON without line breaks");
    app.add_option("--width", width, "columns of the table")->type_name("COLUMNS")->check(CLI::Range(20, 1000));
    app.add_option("--color", color, "colours in the table: auto, always or never")
        ->type_name("WHEN")
        ->check(one_of({"auto", "always", "never"}, "choice"))
        ->capture_default_str();
    auto *const html = app.add_option_group("HTML", "for --to html and --to fragment");
    html->add_option("--template", template_folder, "folder with templates and styles in place of the built-in ones")
        ->type_name("FOLDER");
    html->add_flag("--shadow", shadow, "put the fragment into a shadow root, out of reach of the page's styles");
    html->add_flag("--script", script, "with the script that filters, opens all and copies links");
    html->add_flag("--no-style", no_style, "a fragment without its styles, for pages that have them already");
    html->add_flag("--data", data, "with the events for search engines and other machines, as JSON-LD");
    html->add_option("--heading-level", heading_level, "level of the title's heading")
        ->type_name("LEVEL")
        ->check(CLI::Range(1, 4));
    html->add_option("--lang", lang, "language of the articles, as HTML's lang has it")
        ->type_name("LANG")
        ->capture_default_str();
    html->add_flag("--rtl", right_to_left, "lay the page out from right to left");
    app.footer(app.get_footer() + "\n" + format_list());
}

Status WritingFlags::write(Timeline const &timeline) const {
    auto const *writer = format.empty() ? writer_of_extension(path) : output::find_writer(format);
    if (writer == nullptr) writer = output::find_writer(usual_);
    output::WriteOptions options;
    if (path.empty()) options.table = table_for_terminal();
    if (width > 0) options.table.width = static_cast<std::size_t>(width);
    if (color != "auto") options.table.color = color == "always";
    options.json_layout = one_line ? output::JsonLayout::one_line : output::JsonLayout::indented;
    options.html.shadow = shadow;
    options.html.script = script;
    options.html.style = !no_style;
    options.html.data = data;
    options.html.heading_level = heading_level;
    options.html.lang = lang;
    options.html.right_to_left = right_to_left;
    std::optional<output::Templates> templates;
    if (!template_folder.empty()) {
        auto loaded = output::load_templates(template_folder);
        if (!loaded) return report(loaded.error());
        options.html.templates = &templates.emplace(*std::move(loaded));
    }
    auto const written = writer->write(timeline, options);
    auto const status = write_output(path, written.content);
    if (status != Status::done) return status;
    for (auto const &one : written.diagnostics) fmt::print(stderr, "dateline: {}: {}\n", one.code, one.message);
    return Status::done;
}

} // namespace dateline::cli
