/// @file The options with which finished timelines are edited: corrections by hand, then a cut to what matters most.
#pragma once

#include "cli/command.hpp"

#include "dateline/overrides.hpp"

#include <string>
#include <vector>

namespace dateline::cli {

/// Edits one timeline or several by the same rules.
class Editing {
public:
    Editing(std::string path, std::vector<Override> overrides, Selection selection);

    void apply(Timeline &timeline);

    /// Reports the corrections that matched in none of the timelines, and what the status is for them.
    [[nodiscard]] Status finish() const;

private:
    std::string path_;
    std::vector<Override> overrides_;
    std::vector<bool> matched_;
    Selection selection_;
};

struct EditingFlags {
    std::string path; ///< of --overrides; empty where not given
    Selection selection;

    void add_to(CLI::App &app);
    /// Reads the file.
    [[nodiscard]] Result<Editing> editing() const;
};

} // namespace dateline::cli
