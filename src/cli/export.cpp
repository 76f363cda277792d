#include "base/file.hpp"
#include "cli/command.hpp"
#include "cli/writing.hpp"
#include "output/json.hpp"

#include <fmt/format.h>

#include <memory>

namespace dateline::cli {

namespace {

struct Options {
    std::string timeline;
    WritingFlags writing;
};

Status run(Options const &options) {
    auto const content = base::read_file(options.timeline, Limits{}.timeline_bytes);
    if (!content) return report(content.error());
    auto const timeline = output::timeline_from_json(content.value());
    if (!timeline) {
        auto error = timeline.error();
        error.message = fmt::format("'{}': {}", options.timeline, error.message);
        return report(error);
    }
    return options.writing.write(timeline.value());
}

} // namespace

Command add_export(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("export", "a timeline in another format");
    command->add_option("timeline", options->timeline, "a timeline as JSON; - is standard input")
        ->type_name("TIMELINE")
        ->required();
    options->writing.add_to(*command, "html");
    command->footer("\nExamples:\n"
                    "  dateline export timeline.json --to html --output timeline.html\n"
                    "  dateline export timeline.json --to table");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
