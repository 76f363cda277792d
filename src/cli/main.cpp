/// @file The command line: the list of commands, and how what they return becomes an exit status.
#include "cli/command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace {

using dateline::cli::Command;
using dateline::cli::Status;

/// In the order of the help.
constexpr std::array commands{&dateline::cli::add_build, &dateline::cli::add_export, &dateline::cli::add_annotate,
                              &dateline::cli::add_resolve, &dateline::cli::add_check};

/// Steps of one letter from one word to the other (Levenshtein).
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        auto diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            auto const change = diagonal + (from[i] == to[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

Status unknown_command(std::vector<Command> const &added, std::string_view name) {
    constexpr std::size_t longest = 20;
    std::string mend = "try 'dateline --help'";
    for (auto const &command : added)
        if (name.size() < longest && distance(name, command.app->get_name()) <= 2)
            mend = fmt::format("did you mean '{}'?", command.app->get_name());
    return dateline::cli::report(
        {dateline::ErrorClass::usage, "no-such-command", fmt::format("there is no command '{}'", name), mend});
}

/// What was wrong with the call, for the command whose help has the answer.
Status wrong_usage(CLI::App const &app, CLI::ParseError const &error) {
    auto const chosen = app.get_subcommands();
    auto const command = chosen.empty() ? std::string("dateline") : "dateline " + chosen.front()->get_name();
    std::string message = error.what();
    if (dynamic_cast<CLI::ExtrasError const *>(&error) != nullptr) {
        auto const colon = message.rfind(": ");
        message =
            fmt::format("there is no option '{}'", colon == std::string::npos ? message : message.substr(colon + 2));
    }
    return dateline::cli::report(
        {dateline::ErrorClass::usage, "wrong-usage", message, fmt::format("try '{} --help'", command)});
}

int run(int argc, char **argv) {
    CLI::App app{"Timelines from news articles: what happened, when, and how we know.", "dateline"};
    app.set_version_flag("--version", DATELINE_VERSION);
    app.footer("\nExamples:\n"
               "  dateline build article.txt --date 2031-03-14\n"
               "  dateline resolve \"earlier this week\" --date 2031-03-14 --explain\n"
               "Each command has its own help: dateline build --help");
    app.require_subcommand(1);
    std::vector<Command> added;
    for (auto const add : commands) added.push_back(add(app));
    if (argc < 2) {
        fmt::print("{}", app.help());
        return static_cast<int>(Status::usage);
    }
    std::string_view const first = argv[1];
    auto const is_first = [&](Command const &command) { return command.app->get_name() == first; };
    if (!first.starts_with('-') && std::none_of(added.begin(), added.end(), is_first))
        return static_cast<int>(unknown_command(added, first));
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
