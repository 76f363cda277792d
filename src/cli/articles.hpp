/// @file How commands take articles: files, folders and standard input in any format that a reader knows, or records,
/// one a line. The options and their limits are defined here once, and so is what becomes of an article that cannot be
/// read.
#pragma once

#include "cli/command.hpp"

#include "dateline/article.hpp"
#include "dateline/limits.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// What a command does with an article; from: the path that it was read from, as it was given.
using TakeArticle = std::function<Status(Article article, std::string const &from)>;

/// What a command takes besides articles: JSON of another kind, as a file of its own or as a record.
struct OtherInput {
    bool (*accepts)(std::string_view json);
    std::function<Status(std::string_view json, std::string const &from)> take;
};

struct ArticleFlags {
    std::vector<std::string> paths;
    bool ndjson = false;
    std::string format;  ///< of --from; empty where it is to be found out
    std::string charset; ///< of --charset; empty where it is to be found out
    PublicationFlag publication;
    Limits limits;

    /// name: of the positional, "ARTICLE". Adds the list of formats below the help.
    void add_to(CLI::App &app, std::string const &name);
    /// The same for a command that makes one answer of all that it reads: --date may be given for each article.
    void add_to_answer_all(CLI::App &app, std::string const &name);

    /// Gives every article to the command. With --ndjson what cannot be read is answered by a record on standard
    /// output; else it is told on standard error. The others are read all the same. The gravest of the statuses.
    [[nodiscard]] Status each(TakeArticle const &take) const;
    /// The same where standard output is for one answer to all: what cannot be read is told on standard error.
    [[nodiscard]] Status each(TakeArticle const &take, OtherInput const &other) const;

private:
    void add_reading_to(CLI::App &app, std::string const &name, std::string const &ndjson_does);
    [[nodiscard]] Status each(TakeArticle const &take, OtherInput const *other) const;
};

} // namespace dateline::cli
