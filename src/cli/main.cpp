/// @file The command line: the list of commands, and how what they return becomes an exit status.
#include "cli/command.hpp"

#include <fmt/format.h>

#include <array>
#include <exception>

namespace {

using dateline::cli::Command;
using dateline::cli::Status;

/// In the order of the help.
constexpr std::array commands{&dateline::cli::add_annotate, &dateline::cli::add_extract};

int run(int argc, char **argv) {
    CLI::App app{"Timelines from news articles: what happened, when, and how we know.", "dateline"};
    app.set_version_flag("--version", DATELINE_VERSION);
    app.require_subcommand(1);
    app.failure_message([](CLI::App const *failed, CLI::Error const &error) {
        return fmt::format("dateline: {}: try '{} --help'\n", error.what(),
                           failed->get_parent() ? failed->get_name() : "dateline");
    });
    std::vector<Command> added;
    for (auto const add : commands) added.push_back(add(app));
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const &error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(Status::usage);
    }
    for (auto const &command : added)
        if (command.app->parsed()) return static_cast<int>(command.run());
    return static_cast<int>(Status::usage);
}

} // namespace

int main(int argc, char **argv) {
    try {
        return run(argc, argv);
    } catch (std::exception const &error) {
        fmt::print(stderr, "dateline: internal error: {}\n", error.what());
        return 70;
    }
}
