#include "base/file.hpp"
#include "cli/command.hpp"
#include "input/article_file.hpp"
#include "output/annotation_json.hpp"

#include <iostream>
#include <memory>
#include <vector>

namespace dateline::cli {

namespace {

struct Options {
    std::vector<std::string> articles;
    std::string only;
    bool ndjson = false;
    ReadingFlags reading;
};

std::string answer(Article const &article, ReadingOptions const &options) {
    return output::annotation_to_json(article, annotate(article, options));
}

Status run(Options const &options) {
    auto reading = options.reading.options();
    reading.expressions_only = !options.only.empty();
    if (options.ndjson) return each_record(reading, answer);
    auto const published = options.reading.published();
    if (!published) return report(published.error());
    auto status = Status::done;
    for (auto const &path : options.articles) {
        auto article = input::read_article_file(path);
        if (!article) {
            status = report(article.error());
            continue;
        }
        if (*published) article->published = *published;
        std::cout << answer(*article, reading);
    }
    return status;
}

} // namespace

Command add_annotate(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("annotate", "time expressions and events of articles, as JSON");
    command->add_option("articles", options->articles, "files of plain text; - is standard input")
        ->type_name("ARTICLE");
    command->add_flag("--ndjson", options->ndjson, "one article a line on standard input, one answer a line");
    command->add_option("--only", options->only, "what to look for: expressions (events too, where not given)")
        ->check(CLI::IsMember({"expressions"}));
    options->reading.add_to(*command);
    command->footer("\nExamples:\n"
                    "  dateline annotate article.txt --date 2031-03-14\n"
                    "  dateline annotate --ndjson < articles.jsonl > annotations.jsonl");
    command->callback([options] {
        if (!options->ndjson && options->articles.empty()) throw CLI::RequiredError("ARTICLE or --ndjson");
    });
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
