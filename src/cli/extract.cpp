#include "cli/articles.hpp"
#include "output/extract_json.hpp"

#include <iostream>
#include <memory>
#include <string>

namespace dateline::cli {

namespace {

Status run(ArticleFlags const &pages) {
    return pages.each([](Article const &article, std::string const & /*from*/) {
        std::cout << output::article_to_json(article);
        return Status::done;
    });
}

} // namespace

Command add_extract(CLI::App &app) {
    auto pages = std::make_shared<ArticleFlags>();
    auto *const command =
        app.add_subcommand("extract", "title, publication date and text of pages and news formats, as JSON");
    pages->add_to(*command, "PAGE");
    command->footer(command->get_footer() + "\nExamples:\n"
                                            "  dateline extract page.html\n"
                                            "  dateline extract archive.warc.gz feeds/ > articles.jsonl");
    return {command, [pages] { return run(*pages); }};
}

} // namespace dateline::cli
