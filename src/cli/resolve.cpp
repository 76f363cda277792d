#include "cli/command.hpp"
#include "output/annotation_json.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "phrase_table.hpp"
#include "pipeline/explain.hpp"

namespace dateline::cli {

namespace {

using pipeline::Explained;

struct Options {
    std::vector<std::string> phrases;
    bool explain = false;
    bool json = false;
    PublicationFlag publication;
    ReadingFlags reading;
};

std::string value_of(TimeExpression const &expression) {
    auto text = fmt::format("{} {}", to_string(expression.type), expression.value);
    for (auto const part :
         {to_string(expression.mod), std::string_view(expression.quant), std::string_view(expression.freq)})
        if (!part.empty()) text += fmt::format(" {}", part);
    return text;
}

std::string window_of(When const &when) {
    auto const end = [](std::optional<Moment> const &moment) {
        return moment ? to_string(*moment) : std::string("open");
    };
    if (when.earliest && when.earliest == when.latest) return to_string(*when.earliest);
    return fmt::format("{} to {}", end(when.earliest), end(when.latest));
}

std::string when_of(When const &when, Grain grain) {
    return when.undated() ? "no point on the calendar" : output::in_words(when, grain);
}

/// "earlier this week: DATE 2024-W18 START, some day from 29 April to 1 May 2024, EDTF [2024-04-29..2024-05-01]"
void print_line(std::string_view phrase, TimeExpression const &expression) {
    auto const words = expression.span.of(phrase);
    fmt::print("{}: {}, {}", words, value_of(expression), when_of(expression.when, expression.grain));
    if (!expression.when.edtf.empty()) fmt::print(", EDTF {}", expression.when.edtf);
    fmt::print("\n");
}

/// A label in its column, once; further lines stand under the first.
void print_block(std::string_view label, std::vector<std::string> const &lines) {
    for (auto const &line : lines) {
        fmt::print("  {:<12}{}\n", label, line);
        label = "";
    }
}

std::vector<std::string> readings_of(TimeExpression const &expression) {
    std::vector<std::string> readings{fmt::format("{} (chosen)", expression.value)};
    for (auto const &other : expression.alternatives)
        readings.push_back(fmt::format("{} ({})", other.value, other.reason));
    return readings;
}

void print_explanation(std::string_view phrase, Explained const &explained) {
    auto const &expression = explained.expression;
    fmt::print("{}\n", expression.span.of(phrase));
    print_block("value", {value_of(expression)});
    print_block("when", {when_of(expression.when, expression.grain)});
    if (!expression.when.undated()) print_block("window", {window_of(expression.when)});
    if (!expression.when.edtf.empty()) print_block("EDTF", {expression.when.edtf});
    print_block("rule", {expression.rule});
    print_block("tree", explained.tree);
    print_block("steps", expression.steps);
    print_block("readings", readings_of(expression));
    print_block("confidence", {fmt::format("{:.2f}", expression.confidence)});
}

void print_json(std::string const &phrase, std::optional<Publication> const &published,
                std::vector<Explained> const &all) {
    Article article;
    article.id = phrase;
    article.text = phrase;
    article.published = published;
    Annotation annotation;
    for (auto const &one : all) annotation.expressions.push_back(one.expression);
    fmt::print("{}", output::annotation_to_json(article, annotation));
}

Error no_publication(std::string const &phrase) {
    return {ErrorClass::publication_needed, "no-publication-date",
            fmt::format("'{}' counts from a publication date, and there is none", phrase), "give one with --date"};
}

Status resolve_one(std::string const &phrase, std::optional<Publication> const &published, Options const &options) {
    auto const moment = published ? std::optional(published->value) : std::nullopt;
    auto const all = pipeline::explain_phrase(phrase, moment, options.reading.options());
    if (options.json) print_json(phrase, published, all);
    else
        for (auto const &one : all)
            options.explain ? print_explanation(phrase, one) : print_line(phrase, one.expression);
    std::fflush(stdout);
    if (all.empty()) {
        fmt::print(stderr, "dateline: '{}' says nothing about time that is known here\n", phrase);
        return Status::something_to_report;
    }
    bool const needs = std::any_of(all.begin(), all.end(), [](Explained const &one) { return one.needs_publication; });
    return needs && !published ? report(no_publication(phrase)) : Status::done;
}

Status run(Options const &options) {
    auto const published = options.publication.published();
    if (!published) return report(published.error());
    auto status = Status::done;
    for (auto const &phrase : options.phrases) {
        if (auto const error = not_utf8(phrase)) return report(*error);
        status = std::max(status, resolve_one(phrase, published.value(), options));
    }
    return status;
}

} // namespace

Command add_resolve(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("resolve", "what a phrase means, and why");
    command->add_option("phrases", options->phrases, "phrases, each in quotation marks")
        ->type_name("PHRASE")
        ->required();
    options->publication.add_to(*command);
    options->reading.add_to(*command);
    auto *const explain =
        command->add_flag("--explain,-e", options->explain, "the rule, the tree, the steps, the readings");
    command->add_flag("--json", options->json, "as annotate writes it, a line a phrase")->excludes(explain);
    command->footer("\nPhrases (each is a case of the tests, with its value for the date there):\n" +
                    std::string(phrase_table) +
                    "\n\nExamples:\n"
                    "  dateline resolve \"earlier this week\" --date 2031-03-14\n"
                    "  dateline resolve \"next Monday\" --date 2031-03-14 --explain\n"
                    "A phrase that counts from the publication date needs --date: the clock is never asked.");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
