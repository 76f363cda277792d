#include "cli/command.hpp"
#include "input/reader.hpp"
#include "output/annotation_json.hpp"
#include "output/extract_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <vector>

namespace dateline::cli {

namespace {

struct Options {
    std::vector<std::string> pages;
    bool ndjson = false;
    std::string format;
    std::string date;
    Limits limits;
};

void print(std::string const &line) { std::cout.write(line.data(), static_cast<std::streamsize>(line.size())); }

/// Each record is answered by one line, where it came as one line too.
Status answer_records(Options const &options) {
    std::ios::sync_with_stdio(false);
    auto status = Status::done;
    input::read_articles("-", "ndjson", options.limits, [&](input::Record const &record) {
        if (record.error) status = Status::something_to_report;
        print(record.error ? output::error_to_json(record.article.id, *record.error)
                           : output::article_to_json(record.article));
        return std::cout.good();
    });
    std::cout.flush();
    return status;
}

/// An article of a file; what cannot be read is told on standard error and the next one is read.
Status answer_files(Options const &options, std::optional<Publication> const &published) {
    auto status = Status::done;
    for (auto const &page : options.pages)
        for (auto const &file : input::files_of(page))
            input::read_articles(file, options.format, options.limits, [&](input::Record record) {
                if (record.error) {
                    status = report(*record.error);
                    return true;
                }
                if (published) record.article.published = published;
                print(output::article_to_json(record.article));
                return std::cout.good();
            });
    std::cout.flush();
    return status;
}

Status run(Options const &options) {
    if (options.ndjson) return answer_records(options);
    std::optional<Publication> published;
    if (!options.date.empty()) {
        auto const moment = parse_moment(options.date);
        if (!moment) return report(moment.error());
        published = Publication{*moment, PublicationSource::option, 1.0};
    }
    return answer_files(options, published);
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (auto const &reader : input::readers()) names.emplace_back(reader.name);
    return names;
}

std::string list_of_formats() {
    std::string list = "Formats (--from):\n";
    for (auto const &reader : input::readers()) list += fmt::format("  {:<10} {}\n", reader.name, reader.description);
    return list;
}

} // namespace

Command add_extract(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command =
        app.add_subcommand("extract", "title, publication date and text of pages and news formats, as JSON");
    command->add_option("pages", options->pages, "files and folders; - is standard input")->type_name("PAGE");
    command->add_flag("--ndjson", options->ndjson, "one page or article a line on standard input, one answer a line");
    command->add_option("--from", options->format, "format of the input (found out where not given)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember(format_names()));
    command->add_option("--date,-d", options->date, "publication date, YYYY-MM-DD, whatever the input says")
        ->type_name("DATE");
    command->add_option("--max-article-bytes", options->limits.article_bytes, "largest article, page or record")
        ->capture_default_str();
    command
        ->add_option("--max-page-memory", options->limits.page_memory,
                     "largest size that a page's markup may unfold to")
        ->capture_default_str();
    command
        ->add_option("--max-unpacked-bytes", options->limits.unpacked_bytes,
                     "largest size that a packed input may unpack to")
        ->capture_default_str();
    command->footer(list_of_formats());
    command->callback([options] {
        if (!options->ndjson && options->pages.empty()) throw CLI::RequiredError("PAGE or --ndjson");
    });
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
