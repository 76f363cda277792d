#include "cli/articles.hpp"

#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "input/reader.hpp"
#include "output/annotation_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <utility>

#include "pipeline/infer.hpp"

namespace dateline::cli {

namespace {

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (auto const &reader : input::readers()) names.emplace_back(reader.name);
    return names;
}

std::string list_of_formats() {
    std::string list = "Formats read (--from):\n";
    for (auto const &reader : input::readers()) list += fmt::format("  {:<12}{}\n", reader.name, reader.description);
    return list;
}

/// What went wrong with one of a path's articles.
Error of_path(Error error, std::string const &path) {
    error.message = fmt::format("{}: {}", path, error.message);
    return error;
}

Error no_article() { return {ErrorClass::unreadable, "empty", "there is no article in it", "give it one"}; }

Error no_articles(std::string const &folder) {
    return {ErrorClass::unreadable, "no-articles", fmt::format("the folder '{}' has no file of a format known", folder),
            "name the files, and their format with --from"};
}

/// Hands on what the reader gives, and keeps the gravest status.
class Taking {
public:
    Taking(ArticleFlags const &flags, std::optional<Publication> published, TakeArticle const &take)
        : flags_(flags),
          published_(published),
          take_(take) {}

    void read(std::string const &path, std::string const &format) {
        auto source = input::open_file(path);
        if (!source) return note(report(source.error()));
        input::Origin const origin{path == "-" ? "stdin" : std::filesystem::path(path).filename().string(), "",
                                   flags_.charset};
        bool any = false;
        input::read_articles(std::move(*source), origin, format, flags_.limits, [&](input::Record record) {
            any = true;
            note(record.error ? refuse(record, path) : take(std::move(record.article), path));
            return std::cout.good();
        });
        if (!any && !flags_.ndjson) note(report(of_path(no_article(), path)));
    }
    void note(Status status) { gravest_ = std::max(gravest_, status); }
    [[nodiscard]] Status gravest() const { return gravest_; }

private:
    Status take(Article article, std::string const &path) {
        if (published_) article.published = published_;
        if (!article.published) pipeline::infer_publication(article);
        return take_(std::move(article), path);
    }
    [[nodiscard]] Status refuse(input::Record const &record, std::string const &path) const {
        if (!flags_.ndjson) return report(of_path(*record.error, path));
        std::cout << output::error_to_json(record.article.id, *record.error);
        return Status::something_to_report;
    }

    ArticleFlags const &flags_;
    std::optional<Publication> published_;
    TakeArticle const &take_;
    Status gravest_ = Status::done;
};

} // namespace

void ArticleFlags::add_to(CLI::App &app, std::string const &name) {
    app.add_option("articles", paths, "files and folders; - is standard input")->type_name(name);
    app.add_flag("--ndjson", ndjson, "one JSON record a line on standard input, one answer a line");
    app.add_option("--from", format, "format of the input (found out where not given; listed below)")
        ->type_name("FORMAT")
        ->check(one_of(format_names(), "format"));
    app.add_option("--charset", charset,
                   "charset of the input, as the web names it (what it declares, where not given)")
        ->type_name("NAME");
    publication.add_to(app);
    auto *const bounds = app.add_option_group("Limits", "in bytes; what is larger is answered with an error");
    bounds->add_option("--max-article-bytes", limits.article_bytes, "largest article, page or record")
        ->type_name("BYTES")
        ->capture_default_str();
    bounds->add_option("--max-page-memory", limits.page_memory, "most that a page's markup may unfold to")
        ->type_name("BYTES")
        ->capture_default_str();
    bounds->add_option("--max-unpacked-bytes", limits.unpacked_bytes, "most that a packed input may unpack to")
        ->type_name("BYTES")
        ->capture_default_str();
    app.footer(app.get_footer() + "\n" + list_of_formats());
    app.callback([this, name] {
        if (!ndjson && paths.empty()) throw CLI::RequiredError(name + " or --ndjson");
        if (ndjson && input_is_terminal())
            throw CLI::ValidationError("--ndjson", "reads records on standard input, and that is a terminal");
    });
}

Status ArticleFlags::each(TakeArticle const &take) const {
    auto const published = publication.published();
    if (!published) return report(published.error());
    std::ios::sync_with_stdio(false);
    Taking taking(*this, *published, take);
    if (ndjson) taking.read("-", "ndjson");
    for (auto const &path : ndjson ? std::vector<std::string>() : paths) {
        auto const files = input::files_of(path);
        if (files.empty()) taking.note(report(no_articles(path)));
        for (auto const &file : files) taking.read(file.string(), format);
    }
    std::cout.flush();
    return taking.gravest();
}

} // namespace dateline::cli
