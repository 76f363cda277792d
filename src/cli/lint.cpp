#include "pipeline/lint.hpp"

#include "base/utf8.hpp"
#include "cli/articles.hpp"
#include "cli/excerpt.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

namespace {

using nlohmann::ordered_json;

struct Options {
    ArticleFlags articles;
    bool json = false;
    bool sarif = false;
    ReadingFlags reading;
};

/// Positions are code points, the end exclusive (CONTRACT).
ordered_json to_json(Article const &article, lint::Findings const &findings) {
    base::CodePoints const code_points(article.text);
    auto list = ordered_json::array();
    for (auto const &finding : findings) {
        auto const place = code_points.of(finding.span);
        list.push_back({{"code", finding.code},
                        {"start", place.begin},
                        {"end", place.end},
                        {"text", finding.span.of(article.text)},
                        {"message", finding.message},
                        {"fits", finding.fits}});
    }
    return {{"id", article.id}, {"findings", std::move(list)}};
}

/// The path as a URI reference (RFC 3986): "a b.txt" is "a%20b.txt".
std::string uri_of(std::string_view path) {
    constexpr std::string_view plain = "-._~/";
    std::string uri;
    for (char const c : path) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos) uri += c;
        else uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

/// SARIF 2.1.0: one run, its rules, a result a finding.
class Sarif {
public:
    void add(Article const &article, std::string const &from, lint::Findings const &findings) {
        for (auto const &finding : findings) {
            auto const begin = base::position_of(article.text, finding.span.begin);
            auto const end = base::position_of(article.text, finding.span.end);
            results_.push_back(
                {{"ruleId", finding.code},
                 {"level", "warning"},
                 {"message", {{"text", fmt::format("{}; what fits: {}", finding.message, finding.fits)}}},
                 {"locations", ordered_json::array({{{"physicalLocation",
                                                      {{"artifactLocation", {{"uri", uri_of(from)}}},
                                                       {"region",
                                                        {{"startLine", begin.line},
                                                         {"startColumn", begin.column},
                                                         {"endLine", end.line},
                                                         {"endColumn", end.column}}}}}}})}});
        }
    }

    [[nodiscard]] std::string text() const {
        auto rules = ordered_json::array();
        for (auto const &rule : lint::rules())
            rules.push_back({{"id", rule.code}, {"shortDescription", {{"text", rule.what}}}});
        ordered_json const driver = {{"name", "dateline"}, {"version", DATELINE_VERSION}, {"rules", rules}};
        ordered_json const run = {
            {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results_}};
        ordered_json const log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                                  {"version", "2.1.0"},
                                  {"runs", ordered_json::array({run})}};
        return log.dump(2) + '\n';
    }

private:
    ordered_json results_ = ordered_json::array();
};

void print(Article const &article, std::string const &from, lint::Findings const &findings) {
    for (auto const &finding : findings) {
        Diagnostic const diagnostic{Severity::warning, std::string(finding.code), finding.message, finding.span};
        fmt::print("{}  what fits: {}\n", describe(diagnostic, from, article.text), finding.fits);
    }
}

Status run(Options const &options) {
    auto const reading = options.reading.options();
    bool found = false;
    Sarif sarif;
    auto const status = options.articles.each([&](Article const &article, std::string const &from) {
        auto const findings = pipeline::lint(article, reading);
        found |= !findings.empty();
        if (options.sarif) sarif.add(article, from, findings);
        else if (options.json || options.articles.ndjson) std::cout << to_json(article, findings).dump() << '\n';
        else print(article, from, findings);
        return Status::done;
    });
    if (options.sarif) std::cout << sarif.text();
    return status == Status::done && found ? Status::something_to_report : status;
}

} // namespace

Command add_lint(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("lint", "dates in articles that contradict one another");
    options->articles.add_to(*command, "ARTICLE");
    auto *const json = command->add_flag("--json", options->json, "findings as JSON, an article a line");
    command->add_flag("--sarif", options->sarif, "findings as SARIF 2.1.0, for CI")->excludes(json);
    options->reading.add_to(*command);
    std::string codes = "\nCodes:\n";
    for (auto const &rule : lint::rules()) codes += fmt::format("  {:<15} {}\n", rule.code, rule.what);
    command->footer(codes + command->get_footer() +
                    "\nExamples:\n"
                    "  dateline lint article.txt --date 2031-03-14\n"
                    "  dateline lint --sarif articles/ > findings.sarif");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
