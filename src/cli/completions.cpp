#include "cli/command.hpp"
#include "cli/reference.hpp"
#include "cli/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace dateline::cli {

namespace {

/// Within single quotes of a shell.
std::string shell_quoted(std::string_view text, std::string_view quote = "'\\''") {
    std::string out = "'";
    for (char const c : text) {
        if (c == '\'') out += quote;
        else out += c;
    }
    return out + "'";
}

std::vector<std::string> words_of(CommandReference const &command) {
    std::vector<std::string> words;
    for (auto const &option : command.options) {
        if (!option.positional) words.insert(words.end(), option.names.begin(), option.names.end());
    }
    return words;
}

/// What the command's arguments may be, where they are words of a list.
std::vector<std::string> positional_choices(CommandReference const &command) {
    std::vector<std::string> choices;
    for (auto const &option : command.options) {
        if (option.positional) choices.insert(choices.end(), option.choices.begin(), option.choices.end());
    }
    return choices;
}

std::string bash(std::vector<CommandReference> const &commands) {
    std::vector<std::string> names;
    std::string words;
    std::string values;
    for (auto const &command : commands) {
        names.push_back(command.name);
        words += fmt::format("    {}) words='{}'", command.name, fmt::join(words_of(command), " "));
        if (auto const choices = positional_choices(command); !choices.empty()) {
            words += fmt::format(" values='{}'", fmt::join(choices, " "));
        }
        words += " ;;\n";
        for (auto const &option : command.options) {
            if (option.choices.empty()) continue;
            for (auto const &name : option.names) {
                values += fmt::format("    {}:{}) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n",
                                      command.name, name, fmt::join(option.choices, " "));
            }
        }
    }
    return fmt::format(
        "# bash completion of dateline: source this, or put it into bash-completion's folder as 'dateline'.\n"
        "_dateline() {{\n"
        "  local word=${{COMP_WORDS[COMP_CWORD]}} words values=\n"
        "  if ((COMP_CWORD == 1)); then\n"
        "    COMPREPLY=($(compgen -W '{} --help --version' -- \"$word\"))\n"
        "    return\n"
        "  fi\n"
        "  case ${{COMP_WORDS[1]}}:${{COMP_WORDS[COMP_CWORD - 1]}} in\n{}  esac\n"
        "  case ${{COMP_WORDS[1]}} in\n{}  esac\n"
        "  if [[ $word == -* ]]; then\n"
        "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
        "  elif [[ $values ]]; then\n"
        "    COMPREPLY=($(compgen -W \"$values\" -- \"$word\"))\n"
        "  else\n"
        "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
        "  fi\n"
        "}}\n"
        "complete -o filenames -F _dateline dateline\n",
        fmt::join(names, " "), values, words);
}

/// In the specifications of zsh's _arguments brackets and colons mean something.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string zsh(std::vector<CommandReference> const &commands) {
    std::string names;
    std::string cases;
    for (auto const &command : commands) {
        names += fmt::format("    {}\n", shell_quoted(command.name + ":" + zsh_text(command.description)));
        cases += fmt::format("    {}) _arguments", command.name);
        for (auto const &option : command.options) {
            auto const value = option.value.empty() ? std::string()
                               : option.choices.empty()
                                   ? fmt::format(":{}:_files", option.value)
                                   : fmt::format(":{}:({})", option.value, fmt::join(option.choices, " "));
            if (option.positional) {
                cases += fmt::format(" {}", shell_quoted("*" + (value.empty() ? ":file:_files" : value)));
                continue;
            }
            for (auto const &name : option.names) {
                cases += fmt::format(" {}",
                                     shell_quoted(fmt::format("{}[{}]{}", name, zsh_text(option.description), value)));
            }
        }
        cases += " ;;\n";
    }
    return fmt::format("#compdef dateline\n"
                       "# zsh completion of dateline: put this into a folder of $fpath as '_dateline'.\n"
                       "local -a commands=(\n{}  )\n"
                       "if ((CURRENT == 2)); then\n"
                       "  _describe command commands\n"
                       "else\n"
                       "  local command=$words[2]\n"
                       "  shift words\n"
                       "  ((CURRENT--))\n"
                       "  case $command in\n{}  esac\n"
                       "fi\n",
                       names, cases);
}

std::string fish(std::vector<CommandReference> const &commands) {
    std::string out = "# fish completion of dateline: put this into fish's completions folder as 'dateline.fish'.\n";
    for (auto const &command : commands) {
        out += fmt::format("complete -c dateline -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                           shell_quoted(command.description, "\\'"));
        if (auto const choices = positional_choices(command); !choices.empty()) {
            out += fmt::format("complete -c dateline -n '__fish_seen_subcommand_from {}' -f -a '{}'\n", command.name,
                               fmt::join(choices, " "));
        }
        for (auto const &option : command.options) {
            if (option.positional) continue;
            out += fmt::format("complete -c dateline -n '__fish_seen_subcommand_from {}'", command.name);
            for (auto const &name : option.names) {
                out += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                              : fmt::format(" -s {}", name.substr(1));
            }
            if (!option.choices.empty()) out += fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
            else if (!option.value.empty()) out += " -r";
            out += fmt::format(" -d {}\n", shell_quoted(option.description, "\\'"));
        }
    }
    return out;
}

} // namespace

Command add_completions(CLI::App &app) {
    auto shell = std::make_shared<std::string>();
    auto *const command = app.add_subcommand("completions", "what a shell needs to complete this program's arguments");
    command->add_option("shell", *shell, "bash, zsh or fish")
        ->required()
        ->type_name("SHELL")
        ->check(one_of({"bash", "zsh", "fish"}, "shell"));
    command->footer("\nExamples:\n"
                    "  source <(dateline completions bash)\n"
                    "  dateline completions zsh > ~/.zfunc/_dateline\n"
                    "  dateline completions fish > ~/.config/fish/completions/dateline.fish\n");
    return {command, [&app, shell] {
                auto const commands = commands_of(app);
                return write_output("", *shell == "bash"  ? bash(commands)
                                        : *shell == "zsh" ? zsh(commands)
                                                          : fish(commands));
            }};
}

} // namespace dateline::cli
