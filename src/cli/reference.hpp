/// @file The commands and their options as data, read from the parser itself, so that completions and manual pages
/// cannot differ from what the program takes.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace dateline::cli {

struct OptionReference {
    std::vector<std::string> names;   ///< "--to", "-t"; of a positional its name alone
    std::string value;                ///< "FORMAT"; empty for flags
    std::vector<std::string> choices; ///< where only some values are taken
    std::string description;
    bool positional = false;
};

struct CommandReference {
    std::string name;
    std::string description;
    std::string footer; ///< what the help says below the options
    std::vector<OptionReference> options;
};

std::vector<CommandReference> commands_of(CLI::App const &app);

} // namespace dateline::cli
