/// @file The options with which commands write timelines.
#pragma once

#include "cli/command.hpp"

#include "dateline/timeline.hpp"

#include <string>

namespace dateline::cli {

struct WritingFlags {
    std::string format; ///< of --to; empty where not given
    std::string path;   ///< of --output; empty or "-" is standard output
    std::string template_folder;
    std::string lang = "en";
    std::string color = "auto";
    int heading_level = 0;
    int width = 0; ///< of the table; 0 is that of the terminal
    bool shadow = false;
    bool script = false;
    bool no_style = false;
    bool data = false;
    bool right_to_left = false;
    bool one_line = false;

    /// usual: the format where neither --to nor the file's ending names one. Lists the formats below the help.
    void add_to(CLI::App &app, std::string usual);

    /// Some option says how or where to write.
    [[nodiscard]] bool given() const { return !format.empty() || !path.empty(); }

    /// What the format cannot say is reported on standard error.
    [[nodiscard]] Status write(Timeline const &timeline) const;

private:
    std::string usual_;
};

} // namespace dateline::cli
