#include "base/utf8.hpp"
#include "cli/articles.hpp"
#include "cli/editing.hpp"
#include "cli/excerpt.hpp"
#include "cli/writing.hpp"
#include "output/json.hpp"

#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace dateline::cli {

namespace {

struct Options {
    ArticleFlags articles;
    ReadingFlags reading;
    EditingFlags editing;
    WritingFlags writing;
};

/// What was done, or what there is to report where all else was.
Status worse(Status done, Status found) { return done == Status::done ? found : done; }

Error several_articles() {
    return {ErrorClass::usage, "several-articles", "there are several articles, and build takes one",
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

Status answer_records(Options const &options, Editing &editing) {
    if (options.writing.given()) return report(nothing_to_write());
    auto const status = options.articles.each([&](Article const &article, std::string const & /*from*/) {
        auto timeline = build(article, options.reading.options());
        editing.apply(timeline);
        std::cout << output::timeline_answer(article.id, timeline);
        return Status::done;
    });
    return worse(status, editing.finish());
}

Status run(Options const &options) {
    auto editing = options.editing.editing();
    if (!editing) return report(editing.error());
    if (options.articles.ndjson) return answer_records(options, *editing);
    std::optional<Article> only;
    std::string path;
    auto const status = options.articles.each([&](Article article, std::string const &from) {
        if (only) return report(several_articles());
        only = std::move(article);
        path = from;
        return Status::done;
    });
    if (status != Status::done) return status;
    auto timeline = build(*only, options.reading.options());
    report_on(timeline, path, *only);
    editing->apply(timeline);
    return worse(options.writing.write(timeline), editing->finish());
}

} // namespace

Command add_build(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("build", "the timeline of an article");
    options->articles.add_to(*command, "ARTICLE");
    options->reading.add_to(*command);
    options->editing.add_to(*command);
    options->writing.add_to(*command, "table");
    command->footer(command->get_footer() +
                    "\nExamples:\n"
                    "  dateline build article.txt --date 2031-03-14\n"
                    "  dateline build article.txt --date 2031-03-14 --to html --output timeline.html\n"
                    "  dateline build article.txt --date 2031-03-14 --overrides corrections.toml --max-entries 10\n"
                    "  dateline build --ndjson < articles.jsonl > timelines.jsonl");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
