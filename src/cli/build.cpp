#include "base/utf8.hpp"
#include "cli/command.hpp"
#include "cli/excerpt.hpp"
#include "cli/writing.hpp"
#include "input/article_file.hpp"
#include "input/plain_text.hpp"
#include "output/json.hpp"

#include <fmt/format.h>

#include <memory>
#include <vector>

namespace dateline::cli {

namespace {

struct Options {
    std::vector<std::string> articles;
    bool ndjson = false;
    ReadingFlags reading;
    WritingFlags writing;
};

std::string answer(Article const &record, ReadingOptions const &options) {
    auto article = record;
    input::read_conventions(article);
    return output::timeline_to_json(build(article, options), output::JsonLayout::one_line);
}

Error several_articles(std::size_t count) {
    return {ErrorClass::usage, "several-articles", fmt::format("{} articles were given, and build takes one", count),
            "build each by itself, or give them with --ndjson, one a line"};
}

Error nothing_to_write() {
    return {ErrorClass::usage, "ndjson-is-json", "with --ndjson the answers are JSON on standard output",
            "leave out --to and --output"};
}

/// A timeline's positions are code points; here the text is at hand, in bytes.
void report_on(Timeline const &timeline, std::string const &path, Article const &article) {
    if (timeline.diagnostics.empty()) return;
    base::CodePoints const code_points(article.text);
    for (auto diagnostic : timeline.diagnostics) {
        auto &span = diagnostic.span;
        if (span) span = Span{code_points.to_byte(span->begin), code_points.to_byte(span->end)};
        fmt::print(stderr, "dateline: {}", describe(diagnostic, path, article.text));
    }
}

Status run(Options const &options) {
    if (options.ndjson) {
        if (options.writing.given()) return report(nothing_to_write());
        return each_record(options.reading.options(), answer);
    }
    if (options.articles.size() > 1) return report(several_articles(options.articles.size()));
    auto const published = options.reading.published();
    if (!published) return report(published.error());
    auto article = input::read_article_file(options.articles.front());
    if (!article) return report(article.error());
    if (*published) article->published = *published;
    auto const timeline = build(*article, options.reading.options());
    report_on(timeline, options.articles.front(), *article);
    return options.writing.write(timeline);
}

} // namespace

Command add_build(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("build", "the timeline of an article");
    command->add_option("articles", options->articles, "a file of plain text; - is standard input")
        ->type_name("ARTICLE");
    command->add_flag("--ndjson", options->ndjson, "one article a line on standard input, one timeline a line out");
    options->reading.add_to(*command);
    options->writing.add_to(*command, "table");
    command->footer(command->get_footer() +
                    "\nExamples:\n"
                    "  dateline build article.txt --date 2031-03-14\n"
                    "  dateline build article.txt --date 2031-03-14 --to html --output timeline.html\n"
                    "  dateline build --ndjson < articles.jsonl > timelines.jsonl");
    command->callback([options] {
        if (!options->ndjson && options->articles.empty()) throw CLI::RequiredError("ARTICLE or --ndjson");
    });
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
