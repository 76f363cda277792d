/// @file "Did you mean …?"
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// The name that a word was most likely meant as: at most two slips away and not a different word altogether. Empty
/// where none is near.
std::string nearest(std::string_view word, std::vector<std::string> const &names);

/// Accepts one of the names; its error suggests the nearest. kind: "format".
CLI::Validator one_of(std::vector<std::string> names, std::string const &kind);

/// The first argument that was not understood, and what it was likely meant as (empty where nothing is near).
struct UnknownArgument {
    std::string word;
    std::string meant;
};
UnknownArgument unknown_argument(CLI::App const &app);

} // namespace dateline::cli
