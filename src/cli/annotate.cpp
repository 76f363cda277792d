#include "cli/articles.hpp"
#include "output/annotation_json.hpp"

#include <iostream>
#include <memory>
#include <string>

namespace dateline::cli {

namespace {

struct Options {
    ArticleFlags articles;
    std::string only;
    ReadingFlags reading;
};

Status run(Options const &options) {
    auto reading = options.reading.options();
    reading.expressions_only = !options.only.empty();
    return options.articles.each([&](Article const &article, std::string const & /*from*/) {
        std::cout << output::annotation_to_json(article, annotate(article, reading));
        return Status::done;
    });
}

} // namespace

Command add_annotate(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("annotate", "time expressions and events of articles, as JSON");
    options->articles.add_to(*command, "ARTICLE");
    command->add_option("--only", options->only, "what to look for: expressions (events too, where not given)")
        ->check(CLI::IsMember({"expressions"}));
    options->reading.add_to(*command);
    command->footer(command->get_footer() + "\nExamples:\n"
                                            "  dateline annotate article.txt --date 2031-03-14\n"
                                            "  dateline annotate --ndjson < articles.jsonl > annotations.jsonl");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
