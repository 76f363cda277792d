#include "cli/reference.hpp"

#include <algorithm>

namespace dateline::cli {

namespace {

/// "FORMAT:{html,json}" as CLI11 has it: the value's name and what it may be.
void read_type(std::string const &type, OptionReference &option) {
    auto const colon = type.find(':');
    option.value = type.substr(0, colon);
    auto const open = type.find('{');
    auto const close = type.find('}', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) return;
    std::string choice;
    for (auto at = open + 1; at <= close; ++at) {
        if (type[at] == ',' || at == close) {
            option.choices.push_back(std::move(choice));
            choice.clear();
        } else {
            choice += type[at];
        }
    }
}

void add_options(CLI::App const &app, std::vector<OptionReference> &options) {
    for (auto const *option : app.get_options()) {
        // A group has a --help of its own, which is its command's.
        if (app.get_name().empty() && option == app.get_help_ptr()) continue;
        OptionReference reference;
        for (auto const &name : option->get_lnames()) reference.names.push_back("--" + name);
        for (auto const &name : option->get_snames()) reference.names.push_back("-" + name);
        reference.positional = reference.names.empty();
        if (reference.positional) reference.names.push_back(option->get_name());
        reference.description = option->get_description();
        if (option->get_items_expected_max() > 0) read_type(option->get_type_name(), reference);
        options.push_back(std::move(reference));
    }
    // Groups of options are nameless subcommands to CLI11.
    for (auto const *group : app.get_subcommands([](CLI::App const *one) { return one->get_name().empty(); })) {
        add_options(*group, options);
    }
}

} // namespace

std::vector<CommandReference> commands_of(CLI::App const &app) {
    std::vector<CommandReference> commands;
    for (auto const *command : app.get_subcommands([](CLI::App const *one) { return !one->get_name().empty(); })) {
        CommandReference reference{command->get_name(), command->get_description(), command->get_footer(), {}};
        add_options(*command, reference.options);
        commands.push_back(std::move(reference));
    }
    return commands;
}

} // namespace dateline::cli
