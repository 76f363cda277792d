/// @file The command line: the list of commands, and how what they return becomes an exit status.
#include "cli/command.hpp"
#include "cli/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace {

using dateline::cli::Command;
using dateline::cli::Status;

/// In the order of the help.
constexpr std::array commands{&dateline::cli::add_build,       &dateline::cli::add_merge,   &dateline::cli::add_export,
                              &dateline::cli::add_annotate,    &dateline::cli::add_extract, &dateline::cli::add_resolve,
                              &dateline::cli::add_check,       &dateline::cli::add_lint,    &dateline::cli::add_schema,
                              &dateline::cli::add_completions, &dateline::cli::add_man};

Status unknown_command(std::vector<Command> const &added, std::string const &name) {
    std::vector<std::string> names;
    names.reserve(added.size());
    for (auto const &command : added) names.push_back(command.app->get_name());
    auto const near = dateline::cli::nearest(name, names);
    return dateline::cli::report({dateline::ErrorClass::usage, "no-such-command",
                                  fmt::format("there is no command '{}'", name),
                                  near.empty() ? "try 'dateline --help'" : fmt::format("did you mean '{}'?", near)});
}

/// What was wrong with the call, for the command whose help has the answer.
Status wrong_usage(CLI::App const &app, CLI::ParseError const &error) {
    auto const chosen = app.get_subcommands();
    auto const command = chosen.empty() ? std::string("dateline") : "dateline " + chosen.front()->get_name();
    std::string message = error.what();
    auto mend = fmt::format("try '{} --help'", command);
    if (message.ends_with('?')) mend.clear(); // which is the mend already
    if (dynamic_cast<CLI::ExtrasError const *>(&error) != nullptr) {
        auto const unknown = dateline::cli::unknown_argument(app);
        message = unknown.word.starts_with('-') ? fmt::format("there is no option '{}'", unknown.word)
                                                : fmt::format("'{}' was not expected", unknown.word);
        if (!unknown.meant.empty()) mend = fmt::format("did you mean '{}'?", unknown.meant);
    }
    return dateline::cli::report({dateline::ErrorClass::usage, "wrong-usage", message, mend});
}

int run(int argc, char **argv) {
    CLI::App app{"Timelines from news articles: what happened, when, and how we know.", "dateline"};
    app.set_version_flag("--version", DATELINE_VERSION);
    app.require_subcommand(1);
    std::vector<Command> added;
    added.reserve(commands.size());
    for (auto const add : commands) added.push_back(add(app));
    // After the commands, which would take it over for their own.
    app.footer("\nExamples:\n"
               "  dateline build article.txt --date 2031-03-14\n"
               "  dateline build page.html --to html -o timeline.html\n"
               "  dateline merge monday.txt tuesday.html --to html -o story.html\n"
               "  dateline resolve \"earlier this week\" --date 2031-03-14 --explain\n"
               "Each command has its own help, with examples: dateline build --help\n");
    if (argc < 2) {
        fmt::print("{}", app.help());
        return static_cast<int>(Status::usage);
    }
    std::string_view const first = argv[1];
    auto const is_first = [&](Command const &command) { return command.app->get_name() == first; };
    if (!first.starts_with('-') && std::none_of(added.begin(), added.end(), is_first))
        return static_cast<int>(unknown_command(added, std::string(first)));
    try {
        app.parse(argc, argv);
    } catch (CLI::Success const &asked) {
        return app.exit(asked);
    } catch (CLI::ParseError const &error) {
        return static_cast<int>(wrong_usage(app, error));
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
