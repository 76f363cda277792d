#include "cli/command.hpp"
#include "cli/reference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace dateline::cli {

namespace {

/// Text of a roff page: hyphens are hyphens, and no line begins a request.
std::string roff(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const line_start = out.empty() || out.back() == '\n';
        if (line_start && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\') out += "\\e";
        else if (c == '-') out += "\\-";
        else out += c;
    }
    return out;
}

std::string header(std::string const &name, std::string_view description) {
    return fmt::format(".TH \"{}\" 1 \"\" \"dateline {}\" \"dateline\"\n.SH NAME\n{} \\- {}\n", roff(name),
                       DATELINE_VERSION, roff(name), roff(description));
}

std::string option_text(OptionReference const &option) {
    auto text = fmt::format(".TP\n.B {}", roff(fmt::format("{}", fmt::join(option.names, ", "))));
    if (!option.value.empty() && !option.positional) text += fmt::format(" \\fI{}\\fR", roff(option.value));
    text += fmt::format("\n{}\n", roff(option.description));
    return text;
}

constexpr std::string_view exit_status = ".SH EXIT STATUS\n"
                                         ".TP\n.B 0\ndone\n"
                                         ".TP\n.B 1\ndone, with something to report\n"
                                         ".TP\n.B 2\nwrong usage\n"
                                         ".TP\n.B 3\ninput that cannot be read or is not what it claims to be\n"
                                         ".TP\n.B 4\na publication date is needed and there is none\n";

std::string page_of(CommandReference const &command) {
    auto const name = "dateline-" + command.name;
    auto page = header(name, command.description);
    std::string positionals;
    for (auto const &option : command.options) {
        if (option.positional) positionals += fmt::format(" \\fI{}\\fR", roff(option.value));
    }
    page += fmt::format(".SH SYNOPSIS\n.B dateline {}\n[options]{}\n.SH OPTIONS\n", roff(command.name), positionals);
    for (auto const &option : command.options) page += option_text(option);
    if (!command.footer.empty()) page += fmt::format(".SH NOTES\n.nf\n{}.fi\n", roff(command.footer));
    page += exit_status;
    return page + ".SH SEE ALSO\n.BR dateline (1)\n";
}

std::string overview(CLI::App const &app) {
    auto page = header("dateline", app.get_description());
    page += ".SH SYNOPSIS\n.B dateline\n\\fICOMMAND\\fR [options]\n.SH COMMANDS\n";
    for (auto const &command : commands_of(app)) {
        page += fmt::format(".TP\n.BR dateline\\-{} (1)\n{}\n", roff(command.name), roff(command.description));
    }
    if (!app.get_footer().empty()) page += fmt::format(".SH EXAMPLES\n.nf\n{}.fi\n", roff(app.get_footer()));
    return page + std::string(exit_status);
}

} // namespace

Command add_man(CLI::App &app) {
    auto name = std::make_shared<std::string>();
    auto *const command = app.add_subcommand("man", "a manual page, for man -l -");
    command->add_option("command", *name, "command to tell of; the program as a whole where none is named")
        ->type_name("COMMAND");
    command->footer("\nExamples:\n"
                    "  dateline man build | man -l -\n"
                    "  dateline man > dateline.1\n");
    return {command, [&app, name] {
                if (name->empty()) return write_output("", overview(app));
                for (auto const &one : commands_of(app)) {
                    if (one.name == *name) return write_output("", page_of(one));
                }
                return report({ErrorClass::usage, "no-such-command", fmt::format("there is no command '{}'", *name),
                               "'dateline --help' lists them"});
            }};
}

} // namespace dateline::cli
