#include "cli/articles.hpp"
#include "cli/suggest.hpp"
#include "output/annotation_json.hpp"
#include "output/annotation_timeml.hpp"

#include <iostream>
#include <memory>
#include <string>

namespace dateline::cli {

namespace {

struct Options {
    ArticleFlags articles;
    std::string only;
    std::string format = "json";
    ReadingFlags reading;
};

Error several_articles() {
    return {ErrorClass::usage, "several-articles", "there are several articles, and a TimeML document holds one",
            "write each by itself, or give them with --ndjson, one a line"};
}

Status write_json(Options const &options, ReadingOptions const &reading) {
    return options.articles.each([&](Article const &article, std::string const & /*from*/) {
        std::cout << output::annotation_to_json(article, annotate(article, reading));
        return Status::done;
    });
}

Status write_timeml(Options const &options, ReadingOptions const &reading) {
    bool first = true;
    return options.articles.each([&](Article const &article, std::string const & /*from*/) {
        if (!first && !options.articles.ndjson) return report(several_articles());
        first = false;
        auto const written = output::annotation_to_timeml(article, annotate(article, reading));
        if (options.articles.ndjson) {
            std::cout << output::document_to_json(article.id, "timeml", written.content);
            return Status::done;
        }
        std::cout << written.content;
        for (auto const &one : written.diagnostics) report(one);
        return Status::done;
    });
}

Status run(Options const &options) {
    auto reading = options.reading.options();
    reading.expressions_only = !options.only.empty();
    return options.format == "timeml" ? write_timeml(options, reading) : write_json(options, reading);
}

} // namespace

Command add_annotate(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("annotate", "time expressions and events of articles, as JSON or TimeML");
    options->articles.add_to(*command, "ARTICLE");
    command->add_option("--only", options->only, "what to look for: expressions (events too, where not given)")
        ->check(one_of({"expressions"}, "such thing"));
    command->add_option("--to,-t", options->format, "json, or timeml: TimeML 1.2.1, in JSON with --ndjson")
        ->type_name("FORMAT")
        ->check(one_of({"json", "timeml"}, "format"))
        ->capture_default_str();
    options->reading.add_to(*command);
    command->footer(command->get_footer() + "\nExamples:\n"
                                            "  dateline annotate article.txt --date 2031-03-14\n"
                                            "  dateline annotate article.txt --date 2031-03-14 --to timeml\n"
                                            "  dateline annotate --ndjson < articles.jsonl > annotations.jsonl");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
