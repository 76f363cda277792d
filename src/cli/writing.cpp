#include "cli/writing.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

namespace dateline::cli {

namespace {

std::string formats_help() {
    std::string help = "format:";
    for (auto const &writer : output::writers()) help += fmt::format("\n{} ({})", writer.name, writer.description);
    return help;
}

/// Empty where the name is a format's; else what CLI11 tells the user.
std::string unknown_format(std::string const &name) {
    if (output::find_writer(name) != nullptr) return {};
    std::string known;
    for (auto const &writer : output::writers()) known += fmt::format("{}{}", known.empty() ? "" : ", ", writer.name);
    return fmt::format("there is no format '{}', there are {}", name, known);
}

} // namespace

void WritingFlags::add_to(CLI::App &app, std::string const &usual) {
    to = usual;
    format_ = app.add_option("--to,-t", to, formats_help())
                  ->type_name("FORMAT")
                  ->check(CLI::Validator(unknown_format, ""))
                  ->capture_default_str();
    file_ = app.add_option("--output,-o", output, "write to this file, whole or not at all")->type_name("FILE");
}

Status WritingFlags::write(Timeline const &timeline) const {
    output::WriteOptions options;
    if (output.empty()) options.table = table_for_terminal();
    auto const written = output::find_writer(to)->write(timeline, options);
    return write_output(output, written.content);
}

} // namespace dateline::cli
