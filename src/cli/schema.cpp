#include "cli/command.hpp"
#include "output/writers.hpp"

#include <memory>

namespace dateline::cli {

Command add_schema(CLI::App &app) {
    auto path = std::make_shared<std::string>();
    auto *const command = app.add_subcommand("schema", "the JSON Schema of timelines");
    command->add_option("--output,-o", *path, "file to write")->type_name("FILE");
    command->footer("\nExamples:\n"
                    "  dateline schema > timeline.schema.json\n");
    return {command, [path] { return write_output(*path, output::timeline_schema()); }};
}

} // namespace dateline::cli
