#include "cli/articles.hpp"

#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "input/reader.hpp"
#include "output/annotation_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
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

/// What begins as an object of JSON does.
bool begins_object(std::string_view start) {
    auto const first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && start[first] == '{';
}

/// Hands on what the reader gives, and keeps the gravest status.
class Taking {
public:
    Taking(ArticleFlags const &flags, std::vector<Publication> published, TakeArticle const &take,
           OtherInput const *other)
        : flags_(flags),
          published_(std::move(published)),
          take_(take),
          other_(other) {}

    void read(std::string const &path, std::string const &format) {
        auto source = input::open_file(path);
        if (!source) return note(report(source.error()));
        auto const name = path == "-" ? "stdin" : std::filesystem::path(path).filename().string();
        if (other_ == nullptr || !format.empty()) return read(*std::move(source), name, path, format);
        input::Input input(*std::move(source));
        if (!begins_object(input.peek(input::start_size))) return read(input.release(), name, path, format);
        auto const text = input.rest(flags_.limits.timeline_bytes);
        if (!text) return note(report(of_path(text.error(), path)));
        if (other_->accepts(*text)) note(other_->take(*text, path));
        else read(input::open_memory(*text), name, path, format);
    }

    /// Records on standard input, a line each.
    void read_records() {
        if (other_ == nullptr) return read("-", "ndjson");
        auto source = input::open_file("-");
        if (!source) return note(report(source.error()));
        input::Input input(*std::move(source));
        for (std::size_t number = 1; auto const line = input.line(flags_.limits.timeline_bytes); ++number) {
            auto const from = fmt::format("line {}", number);
            if (!line->cut && other_->accepts(line->text)) note(of_record(other_->take(line->text, from)));
            else read(input::open_memory(line->text), "", from, "ndjson");
        }
    }

    void note(Status status) { gravest_ = std::max(gravest_, status); }
    [[nodiscard]] Status gravest() const { return gravest_; }

    /// As many dates as articles, where there is more than one.
    [[nodiscard]] std::optional<Error> misfit() const {
        if (published_.size() < 2 || published_.size() == articles_) return std::nullopt;
        return Error{ErrorClass::usage, "dates-and-articles",
                     fmt::format("{} dates were given for {} articles", published_.size(), articles_),
                     "give one date for all, or one for each in their order"};
    }

private:
    void read(std::unique_ptr<input::Source> source, std::string const &name, std::string const &path,
              std::string const &format) {
        input::Origin const origin{name, "", flags_.charset};
        bool any = false;
        input::read_articles(std::move(source), origin, format, flags_.limits, [&](input::Record record) {
            any = true;
            note(record.error ? refuse(record, path) : take(std::move(record.article), path));
            return std::cout.good();
        });
        if (!any && !flags_.ndjson) note(report(of_path(no_article(), path)));
    }

    Status take(Article article, std::string const &path) {
        auto const place = published_.size() == 1 ? 0 : articles_;
        ++articles_;
        if (place < published_.size()) article.published = published_[place];
        if (!article.published) pipeline::infer_publication(article);
        return take_(std::move(article), path);
    }
    [[nodiscard]] Status refuse(input::Record const &record, std::string const &path) const {
        if (!flags_.ndjson || other_ != nullptr) return of_record(report(of_path(*record.error, path)));
        std::cout << output::error_to_json(record.article.id, *record.error);
        return Status::something_to_report;
    }
    /// Among records one in error is no failure of the whole.
    [[nodiscard]] Status of_record(Status status) const {
        return flags_.ndjson ? std::min(status, Status::something_to_report) : status;
    }

    ArticleFlags const &flags_;
    std::vector<Publication> published_;
    TakeArticle const &take_;
    OtherInput const *other_;
    std::size_t articles_ = 0; ///< so many were taken
    Status gravest_ = Status::done;
};

} // namespace

void ArticleFlags::add_to(CLI::App &app, std::string const &name) {
    add_reading_to(app, name, "one JSON record a line on standard input, one answer a line");
    publication.add_to(app);
}

void ArticleFlags::add_to_answer_all(CLI::App &app, std::string const &name) {
    add_reading_to(app, name, "one timeline or article a line on standard input");
    publication.add_several_to(app);
}

void ArticleFlags::add_reading_to(CLI::App &app, std::string const &name, std::string const &ndjson_does) {
    app.add_option("articles", paths, "files and folders; - is standard input")->type_name(name);
    app.add_flag("--ndjson", ndjson, ndjson_does);
    app.add_option("--from", format, "format of the input (found out where not given; listed below)")
        ->type_name("FORMAT")
        ->check(one_of(format_names(), "format"));
    app.add_option("--charset", charset,
                   "charset of the input, as the web names it (what it declares, where not given)")
        ->type_name("NAME");
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

Status ArticleFlags::each(TakeArticle const &take) const { return each(take, nullptr); }

Status ArticleFlags::each(TakeArticle const &take, OtherInput const &other) const { return each(take, &other); }

Status ArticleFlags::each(TakeArticle const &take, OtherInput const *other) const {
    auto published = publication.all();
    if (!published) return report(published.error());
    std::ios::sync_with_stdio(false);
    Taking taking(*this, *std::move(published), take, other);
    if (ndjson) taking.read_records();
    for (auto const &path : ndjson ? std::vector<std::string>() : paths) {
        auto const files = input::files_of(path);
        if (files.empty()) taking.note(report(no_articles(path)));
        for (auto const &file : files) taking.read(file.string(), format);
    }
    std::cout.flush();
    if (auto const misfit = taking.misfit()) return report(*misfit);
    return taking.gravest();
}

} // namespace dateline::cli
