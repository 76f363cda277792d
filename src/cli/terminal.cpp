#include "cli/terminal.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace dateline::cli {

namespace {

constexpr std::size_t widest = 1000;

std::size_t columns_of_environment() {
    auto const *const columns = std::getenv("COLUMNS");
    if (columns == nullptr) return 0;
    std::string_view const text(columns);
    std::size_t width = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), width);
    return read.ec == std::errc() && width <= widest ? width : 0;
}

bool no_color() {
    auto const *const wish = std::getenv("NO_COLOR");
    return wish != nullptr && *wish != '\0';
}

} // namespace

bool input_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

output::TableOptions table_for_terminal() {
    output::TableOptions options;
    bool const terminal = ::isatty(STDOUT_FILENO) == 1;
    options.color = terminal && !no_color();
    if (auto const columns = columns_of_environment(); columns > 0) {
        options.width = columns;
        return options;
    }
    winsize size{};
    if (terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) options.width = size.ws_col;
    return options;
}

} // namespace dateline::cli
