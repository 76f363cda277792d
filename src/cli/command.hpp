/// @file The commands: one file each, and the list of them in main.cpp.
#pragma once

#include "dateline/dateline.hpp"
#include "dateline/result.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// Exit statuses (CONTRACT). Those of errors are the classes of Error.
enum class Status { done = 0, something_to_report = 1, usage = 2, unreadable = 3, publication_needed = 4 };

/// What a command does when it was chosen; its options are bound when it is added.
using Run = std::function<Status()>;

/// Adds its subcommand with its options to the app and returns what runs it.
struct Command {
    CLI::App *app = nullptr;
    Run run;
};

Command add_annotate(CLI::App &app);
Command add_build(CLI::App &app);
Command add_check(CLI::App &app);
Command add_completions(CLI::App &app);
Command add_export(CLI::App &app);
Command add_lint(CLI::App &app);
Command add_man(CLI::App &app);
Command add_extract(CLI::App &app);
Command add_merge(CLI::App &app);
Command add_resolve(CLI::App &app);
Command add_schema(CLI::App &app);

/// One line on standard error: the thing, and the mend. Returns the status of the error's class.
Status report(Error const &error);
/// One line on standard error: what there was to say about an input that could nevertheless be worked on.
void report(Diagnostic const &diagnostic);

/// The error of an argument that is no UTF-8 text.
std::optional<Error> not_utf8(std::string_view argument);

/// Options that several commands share.
struct PublicationFlag {
    std::vector<std::string> dates;

    void add_to(CLI::App &app);
    /// For commands that take one for each article too.
    void add_several_to(CLI::App &app);
    /// The publication date that the option gives; none where it is not given.
    [[nodiscard]] Result<std::optional<Publication>> published() const;
    /// All that it gives, in their order.
    [[nodiscard]] Result<std::vector<Publication>> all() const;
};

struct ReadingFlags {
    std::string kind;
    std::string date_order = "mdy";
    std::string hemisphere = "north";
    std::string week_start = "monday";

    void add_to(CLI::App &app);
    [[nodiscard]] ReadingOptions options() const;
};

/// Writes to the file, or to standard output where the path is empty.
Status write_output(std::string const &path, std::string_view content);

} // namespace dateline::cli
