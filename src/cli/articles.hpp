/// @file How commands take articles: files, folders and standard input in any format that a reader knows, or records,
/// one a line. The options and their limits are defined here once, and so is what becomes of an article that cannot be
/// read.
#pragma once

#include "cli/command.hpp"

#include "dateline/article.hpp"
#include "dateline/limits.hpp"

#include <functional>
#include <string>
#include <vector>

namespace dateline::cli {

/// What a command does with an article; from: the path that it was read from, as it was given.
using TakeArticle = std::function<Status(Article article, std::string const &from)>;

struct ArticleFlags {
    std::vector<std::string> paths;
    bool ndjson = false;
    std::string format;  ///< of --from; empty where it is to be found out
    std::string charset; ///< of --charset; empty where it is to be found out
    PublicationFlag publication;
    Limits limits;

    /// name: of the positional, "ARTICLE". Adds the list of formats below the help.
    void add_to(CLI::App &app, std::string const &name);

    /// Gives every article to the command. With --ndjson what cannot be read is answered by a record on standard
    /// output; else it is told on standard error. The others are read all the same. The gravest of the statuses.
    [[nodiscard]] Status each(TakeArticle const &take) const;
};

} // namespace dateline::cli
