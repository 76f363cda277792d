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

/// What follows the message where arguments were not understood: "; did you mean '--to'?". Empty where nothing is near.
std::string suggestion(CLI::App const &app);

} // namespace dateline::cli
