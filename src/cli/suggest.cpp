#include "cli/suggest.hpp"

#include "cli/reference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace dateline::cli {

namespace {

constexpr std::size_t longest_word = 64;
constexpr std::size_t most_slips = 2;

/// Letters to put in, leave out, change or swap with their neighbour (optimal string alignment).
std::size_t slips_between(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, longest_word + 1>, 3> rows{};
    for (std::size_t column = 0; column <= b.size(); ++column) rows[0][column] = column;
    for (std::size_t row = 1; row <= a.size(); ++row) {
        auto &now = rows[row % 3];
        auto const &last = rows[(row + 2) % 3];
        auto const &before_last = rows[(row + 1) % 3];
        now[0] = row;
        for (std::size_t column = 1; column <= b.size(); ++column) {
            auto const changed = last[column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1);
            now[column] = std::min({changed, last[column] + 1, now[column - 1] + 1});
            bool const swapped = row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1];
            if (swapped) now[column] = std::min(now[column], before_last[column - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

} // namespace

std::string nearest(std::string_view word, std::vector<std::string> const &names) {
    std::string best;
    auto fewest = std::min(most_slips, word.size() / 2) + 1;
    for (auto const &name : names) {
        if (word.size() > longest_word || name.size() > longest_word) continue;
        auto const slips = slips_between(word, name);
        if (slips < fewest) {
            fewest = slips;
            best = name;
        }
    }
    return best;
}

CLI::Validator one_of(std::vector<std::string> names, std::string const &kind) {
    auto const list = fmt::format("{{{}}}", fmt::join(names, ","));
    auto const check = [names = std::move(names), kind](std::string const &word) {
        if (std::find(names.begin(), names.end(), word) != names.end()) return std::string();
        auto const near = nearest(word, names);
        if (!near.empty()) return fmt::format("there is no {} '{}'; did you mean '{}'?", kind, word, near);
        return fmt::format("there is no {} '{}'; there are {}", kind, word, fmt::join(names, ", "));
    };
    CLI::Validator validator(list);
    validator.operation(check);
    return validator;
}

UnknownArgument unknown_argument(CLI::App const &app) {
    auto const unknown = app.remaining(true);
    if (unknown.empty()) return {};
    auto const is_option = [](std::string const &one) { return one.starts_with('-'); };
    auto const first_option = std::find_if(unknown.begin(), unknown.end(), is_option);
    auto const &word = first_option != unknown.end() ? *first_option : unknown.front();
    auto const chosen = app.get_subcommands();
    std::vector<std::string> names;
    for (auto const &command : commands_of(app)) {
        if (chosen.empty() || command.name != chosen.front()->get_name()) continue;
        for (auto const &option : command.options) names.insert(names.end(), option.names.begin(), option.names.end());
    }
    return {word, nearest(word.substr(0, word.find('=')), names)};
}

} // namespace dateline::cli
