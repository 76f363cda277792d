#include "cli/editing.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::cli {

namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20U; ///< of a file of corrections

Error named(Error error, std::string_view path) {
    error.message = fmt::format("{}: {}", path, error.message);
    return error;
}

} // namespace

Editing::Editing(std::string path, std::vector<Override> overrides, Selection selection)
    : path_(std::move(path)),
      overrides_(std::move(overrides)),
      matched_(overrides_.size(), false),
      selection_(selection) {}

void Editing::apply(Timeline &timeline) {
    auto const unmatched = apply_overrides(timeline, overrides_);
    for (std::size_t at = 0; at < overrides_.size(); ++at)
        if (!std::binary_search(unmatched.begin(), unmatched.end(), at)) matched_[at] = true;
    keep_most_salient(timeline, selection_);
}

Status Editing::finish() const {
    auto status = Status::done;
    for (std::size_t at = 0; at < overrides_.size(); ++at) {
        if (matched_[at]) continue;
        auto const &change = overrides_[at];
        auto const &key = change.entries.front();
        report(Diagnostic{Severity::warning, "override-unmatched",
                          fmt::format("{}:{}: '{}' of “{}” matches no entry: see what the timeline says now", path_,
                                      change.place, to_string(change.kind), key.said.empty() ? key.id : key.said),
                          std::nullopt});
        status = Status::something_to_report;
    }
    return status;
}

void EditingFlags::add_to(CLI::App &app) {
    app.add_option("--overrides", path, "file of corrections by hand (TOML or JSON): drop, redate, reword, join, pin")
        ->type_name("FILE");
    app.add_option("--max-days", selection.days, "keep so many days, those that matter most to the story")
        ->type_name("N");
    app.add_option("--max-entries", selection.entries, "keep so many entries, those that matter most")->type_name("N");
}

Result<Editing> EditingFlags::editing() const {
    if (path.empty()) return Editing({}, {}, selection);
    auto const text = base::read_file(path, most_bytes);
    if (!text) return text.error();
    if (auto const at = base::first_invalid_utf8(*text))
        return Error{ErrorClass::unreadable, "not-utf8", fmt::format("{}: byte {} begins no character", path, *at),
                     "save it as UTF-8"};
    auto overrides = read_overrides(*text);
    if (!overrides) return named(overrides.error(), path);
    return Editing(path, *std::move(overrides), selection);
}

} // namespace dateline::cli
