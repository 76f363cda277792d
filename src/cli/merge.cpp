#include "base/file.hpp"
#include "cli/articles.hpp"
#include "cli/editing.hpp"
#include "cli/writing.hpp"
#include "output/json.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>
#include <vector>

namespace dateline::cli {

namespace {

struct Options {
    ArticleFlags inputs;
    std::string as_of;
    std::string since;
    EditingFlags editing;
    ReadingFlags reading;
    WritingFlags writing;
};

/// A timeline is JSON that names its entries; other JSON is an article of one of the formats for them.
bool looks_like_timeline(std::string_view json) { return json.find("\"entries\"") != std::string_view::npos; }

Error named(Error error, std::string_view name) {
    error.message = fmt::format("{}: {}", name, error.message);
    return error;
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
    std::vector<Timeline> timelines;
    auto const status = options.inputs.each(
        [&](Article const &article, std::string const & /*from*/) {
            timelines.push_back(build(article, options.reading.options()));
            return Status::done;
        },
        {looks_like_timeline, [&](std::string_view json, std::string const &from) {
             auto timeline = output::timeline_from_json(json, options.inputs.limits);
             if (!timeline) return report(named(timeline.error(), from));
             timelines.push_back(*std::move(timeline));
             return Status::done;
         }});
    // Half of a story is not written where another half could not be read.
    if (status != Status::done && (timelines.empty() || !options.inputs.ndjson)) return status;
    auto timeline = merge(timelines, merging);
    editing->apply(timeline);
    auto const written = options.writing.write(timeline);
    auto const corrected = editing->finish();
    if (written != Status::done) return written;
    return status == Status::done ? corrected : status;
}

} // namespace

Command add_merge(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("merge", "one timeline of a story from those of its articles and updates");
    options->inputs.add_to_answer_all(*command, "TIMELINE|ARTICLE");
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
                    "  dateline merge story.json thursday.html --since story.json --to changes\n"
                    "  dateline build --ndjson < articles.jsonl | dateline merge --ndjson --max-days 20");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
