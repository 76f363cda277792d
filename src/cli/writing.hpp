/// @file In which format a timeline is written and where to: options that build and export share.
#pragma once

#include "cli/command.hpp"
#include "output/writers.hpp"

#include <string>

namespace dateline::cli {

struct WritingFlags {
    std::string to;
    std::string output;

    /// The format that is used where --to is not given.
    void add_to(CLI::App &app, std::string const &usual);
    [[nodiscard]] bool given() const { return format_->count() > 0 || file_->count() > 0; }
    [[nodiscard]] Status write(Timeline const &timeline) const;

private:
    CLI::Option *format_ = nullptr;
    CLI::Option *file_ = nullptr;
};

} // namespace dateline::cli
