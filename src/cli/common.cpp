#include "base/file.hpp"
#include "base/utf8.hpp"
#include "cli/command.hpp"
#include "cli/suggest.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>

namespace dateline::cli {

Status report(Error const &error) {
    fmt::print(stderr, "dateline: {}{}{}\n", error.message, error.mend.empty() ? "" : ": ", error.mend);
    return static_cast<Status>(error.error_class);
}

void report(Diagnostic const &diagnostic) {
    fmt::print(stderr, "dateline: {}: {}\n", to_string(diagnostic.severity), diagnostic.message);
}

std::optional<Error> not_utf8(std::string_view argument) {
    auto const at = base::first_invalid_utf8(argument);
    if (!at) return std::nullopt;
    return Error{ErrorClass::usage, "not-utf8",
                 fmt::format("an argument is not UTF-8: byte {} begins no character", *at), "use a UTF-8 terminal"};
}

void PublicationFlag::add_to(CLI::App &app) {
    app.add_option("--date,-d", dates, "publication date, YYYY-MM-DD, with a time of day where it is known")
        ->type_name("DATE")
        ->expected(1)
        ->allow_extra_args(false) // what follows the date is an article
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
}

void PublicationFlag::add_several_to(CLI::App &app) {
    app.add_option("--date,-d", dates, "publication date of the articles: one for all, or one for each in their order")
        ->type_name("DATE")
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void ReadingFlags::add_to(CLI::App &app) {
    app.add_option("--kind", kind, "kind of text: news, narrative, speech or post (found out where not given)")
        ->check(one_of({"news", "narrative", "speech", "post"}, "kind of text"));
    app.add_option("--date-order", date_order, "order of slashed dates: mdy or dmy")
        ->check(one_of({"mdy", "dmy"}, "order"))
        ->capture_default_str();
    app.add_option("--hemisphere", hemisphere, "whose seasons: north or south")
        ->check(one_of({"north", "south"}, "hemisphere"))
        ->capture_default_str();
    app.add_option("--week-start", week_start, "first day of the week: monday or sunday")
        ->check(one_of({"monday", "sunday"}, "first day of a week"))
        ->capture_default_str();
}

ReadingOptions ReadingFlags::options() const {
    ReadingOptions options;
    if (kind == "news") options.kind = TextKind::news;
    if (kind == "narrative") options.kind = TextKind::narrative;
    if (kind == "speech") options.kind = TextKind::speech;
    if (kind == "post") options.kind = TextKind::post;
    options.day_first = date_order == "dmy";
    options.southern_seasons = hemisphere == "south";
    options.week_from_sunday = week_start == "sunday";
    return options;
}

Result<std::optional<Publication>> PublicationFlag::published() const {
    auto const given = all();
    if (!given) return given.error();
    return given->empty() ? std::optional<Publication>() : given->front();
}

Result<std::vector<Publication>> PublicationFlag::all() const {
    std::vector<Publication> given;
    for (auto const &date : dates) {
        auto const moment = parse_moment(date);
        if (!moment) return moment.error();
        given.push_back({*moment, PublicationSource::option, 1.0});
    }
    return given;
}

Status write_output(std::string const &path, std::string_view content) {
    if (path.empty() || path == "-") {
        std::cout.write(content.data(), static_cast<std::streamsize>(content.size()));
        std::cout.flush();
        return Status::done;
    }
    if (auto const error = base::write_file(path, content)) return report(*error);
    return Status::done;
}

} // namespace dateline::cli
