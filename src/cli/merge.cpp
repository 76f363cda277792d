#include "base/file.hpp"
#include "cli/editing.hpp"
#include "cli/writing.hpp"
#include "input/reader.hpp"
#include "output/json.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <utility>
#include <vector>

namespace dateline::cli {

namespace {

struct Options {
    std::vector<std::string> inputs;
    std::vector<std::string> dates;
    bool ndjson = false;
    std::string as_of;
    std::string since;
    EditingFlags editing;
    ReadingFlags reading;
    WritingFlags writing;
};

/// What has been read so far, and whether something in it was in error.
struct Read {
    std::vector<Timeline> timelines;
    Status status = Status::done;
};

/// A timeline is JSON that names its entries; other JSON is an article of one of the formats for them.
bool looks_like_timeline(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && text[first] == '{' && text.find("\"entries\"") != std::string_view::npos;
}

Error named(Error error, std::string_view name) {
    error.message = fmt::format("{}: {}", name, error.message);
    return error;
}

/// One timeline a line. A line in error is reported, and the rest go on.
Read read_lines(Limits const &limits) {
    std::ios::sync_with_stdio(false);
    Read read;
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto timeline = output::timeline_from_json(line, limits);
        if (timeline) {
            read.timelines.push_back(*std::move(timeline));
        } else {
            report(named(timeline.error(), fmt::format("line {}", number)));
            read.status = Status::something_to_report;
        }
    }
    return read;
}

/// The publication dates that the options give: none, one for all articles, or one for each in their order.
class Dates {
public:
    static Result<Dates> parse(std::vector<std::string> const &dates) {
        Dates parsed;
        for (auto const &date : dates) {
            auto const moment = parse_moment(date);
            if (!moment) return moment.error();
            parsed.given_.push_back({*moment, PublicationSource::option, 1.0});
        }
        return parsed;
    }

    void apply(Article &article) {
        if (given_.empty()) return;
        auto const place = given_.size() == 1 ? 0 : next_;
        if (place < given_.size()) article.published = given_[place];
        ++next_;
    }

    /// As many as articles, where there was more than one.
    [[nodiscard]] bool fit() const { return given_.size() < 2 || next_ == given_.size(); }
    [[nodiscard]] Error misfit() const {
        return {ErrorClass::usage, "dates-and-articles",
                fmt::format("{} dates were given for {} articles", given_.size(), next_),
                "give one date for all, or one for each in their order"};
    }

private:
    std::vector<Publication> given_;
    std::size_t next_ = 0;
};

/// A kept timeline, or the articles of a file in any of the formats for them.
void read_input(std::filesystem::path const &path, Options const &options, Dates &dates, Read &read) {
    Limits const limits;
    auto text = base::read_file(path, limits.timeline_bytes);
    if (!text) {
        read.status = report(text.error());
        return;
    }
    if (looks_like_timeline(*text)) {
        auto timeline = output::timeline_from_json(*text, limits);
        if (timeline) read.timelines.push_back(*std::move(timeline));
        else read.status = report(named(timeline.error(), path.string()));
        return;
    }
    input::Origin const origin{path.filename().string(), {}, {}};
    input::read_articles(*text, origin, {}, limits, [&](input::Record record) {
        if (record.error) {
            read.status = report(named(*record.error, path.string()));
            return true;
        }
        dates.apply(record.article);
        read.timelines.push_back(build(record.article, options.reading.options()));
        return true;
    });
}

/// "--since" names a day, or the timeline of an earlier merge.
std::optional<Error> read_since(std::string const &since, MergeOptions &options) {
    if (since.empty()) return std::nullopt;
    if (auto const moment = parse_moment(since)) {
        options.since = *moment;
        return std::nullopt;
    }
    Limits const limits;
    auto const text = base::read_file(since, limits.timeline_bytes);
    if (!text) return text.error();
    auto timeline = output::timeline_from_json(*text, limits);
    if (!timeline) return named(timeline.error(), since);
    options.known = std::move(timeline->articles);
    return std::nullopt;
}

Status run(Options const &options) {
    auto editing = options.editing.editing();
    if (!editing) return report(editing.error());
    MergeOptions merging;
    if (!options.as_of.empty()) {
        auto const as_of = parse_moment(options.as_of);
        if (!as_of) return report(as_of.error());
        merging.as_of = *as_of;
    }
    if (auto const error = read_since(options.since, merging)) return report(*error);
    auto dates = Dates::parse(options.dates);
    if (!dates) return report(dates.error());
    auto read = options.ndjson ? read_lines({}) : Read{};
    for (auto const &input : options.inputs)
        for (auto const &file : input::files_of(input)) read_input(file, options, *dates, read);
    if (!dates->fit()) return report(dates->misfit());
    if (read.timelines.empty() && read.status != Status::done) return read.status;
    auto timeline = merge(read.timelines, merging);
    editing->apply(timeline);
    auto const written = options.writing.write(timeline);
    auto const corrected = editing->finish();
    if (written != Status::done) return written;
    return read.status == Status::done ? corrected : read.status;
}

} // namespace

Command add_merge(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("merge", "one timeline of a story from those of its articles and updates");
    command
        ->add_option("inputs", options->inputs, "timelines (JSON), articles, and folders of them; - is standard input")
        ->type_name("TIMELINE");
    command->add_flag("--ndjson", options->ndjson, "one timeline a line on standard input");
    command->add_option("--date,-d", options->dates, "publication date of the articles: one for all, or one for each")
        ->type_name("DATE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--as-of", options->as_of, "the timeline as it stood then: nothing published later")
        ->type_name("DATE");
    command
        ->add_option("--since", options->since,
                     "mark what is new and changed since that day, or since that earlier timeline")
        ->type_name("DATE|TIMELINE");
    options->editing.add_to(*command);
    options->reading.add_to(*command);
    options->writing.add_to(*command, "table");
    command->footer(command->get_footer() +
                    "\nExamples:\n"
                    "  dateline merge monday.json tuesday.json -o story.json\n"
                    "  dateline merge monday.txt tuesday.txt --date 2031-03-10 --date 2031-03-11\n"
                    "  dateline merge story.json wednesday.html --since story.json\n"
                    "  dateline build --ndjson < articles.jsonl | dateline merge --ndjson --max-days 20");
    command->callback([options] {
        if (!options->ndjson && options->inputs.empty()) throw CLI::RequiredError("TIMELINE or --ndjson");
    });
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
