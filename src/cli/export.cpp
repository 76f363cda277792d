#include "base/file.hpp"
#include "cli/command.hpp"
#include "cli/writing.hpp"
#include "output/json.hpp"
#include "output/templates.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <system_error>

namespace dateline::cli {

namespace {

struct Options {
    std::string timeline;
    std::string print_template;
    WritingFlags writing;
};

/// Writes the built-in templates, to be changed and given back by --template. What is there already stays.
Status print_templates(std::filesystem::path const &folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    for (auto const &file : output::built_in_files()) {
        auto const path = folder / file.name;
        if (path.extension() == ".json") continue; // the schema, which 'dateline schema' prints
        if (std::filesystem::exists(path, failed)) {
            return report({ErrorClass::usage, "file-exists", fmt::format("{} exists already", path.string()),
                           "name another folder, or take the file away"});
        }
        if (auto const error = base::write_file(path, file.content)) return report(*error);
        fmt::print("{}\n", path.string());
    }
    return Status::done;
}

Status run(Options const &options) {
    if (!options.print_template.empty()) return print_templates(options.print_template);
    Limits const limits;
    auto const text = base::read_file(options.timeline, limits.timeline_bytes);
    if (!text) return report(text.error());
    auto const timeline = output::timeline_from_json(*text, limits);
    if (!timeline) {
        auto error = timeline.error();
        error.message = fmt::format("{}: {}", options.timeline, error.message);
        return report(error);
    }
    return options.writing.write(*timeline);
}

} // namespace

Command add_export(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("export", "a timeline in another format: HTML where none is named");
    auto *const timeline =
        command
            ->add_option("timeline", options->timeline, "timeline, as written by build or merge; - is standard input")
            ->type_name("TIMELINE");
    options->writing.add_to(*command, "html");
    command->footer(command->get_footer() + "\nExamples:\n"
                                            "  dateline export story.json -o story.html\n"
                                            "  dateline export story.json --to fragment --shadow > part.html\n"
                                            "  dateline export story.json --to table --width 100\n"
                                            "  dateline export --print-template house-style\n"
                                            "  dateline export story.json --template house-style -o story.html\n");
    auto *const print = command->add_option("--print-template", options->print_template,
                                            "write the built-in templates and styles into this folder, to be changed");
    print->type_name("FOLDER")->excludes(timeline);
    command->callback([options] {
        if (options->timeline.empty() && options->print_template.empty()) throw CLI::RequiredError("TIMELINE");
    });
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
