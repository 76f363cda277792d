#include "base/file.hpp"
#include "base/utf8.hpp"
#include "cli/cases.hpp"
#include "cli/command.hpp"

#include "dateline/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace dateline::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    ReadingFlags reading;
};

/// How the cases of all files came out.
struct Tally {
    std::size_t met = 0;
    std::size_t missed = 0;
    std::size_t gaps = 0;
};

/// The expressions that the case is about: all of a phrase's, or the one that is marked in its sentence.
std::vector<TimeExpression> answer(Case const &one, ReadingOptions options) {
    if (one.kind) options.kind = one.kind;
    if (!one.marked) return resolve_phrase(one.text, one.published, options);
    Article article;
    article.text = one.text;
    if (one.published) article.published = Publication{*one.published, PublicationSource::option, 1.0};
    auto expressions = annotate(article, options).expressions;
    std::erase_if(expressions, [&](TimeExpression const &expression) { return expression.span != *one.marked; });
    return expressions;
}

std::string moment_text(std::optional<Moment> const &moment) { return moment ? to_string(*moment) : "-"; }

std::string field_of(TimeExpression const &expression, std::string_view field) {
    if (field == "value") return expression.value;
    if (field == "type") return std::string(to_string(expression.type));
    if (field == "mod") return std::string(to_string(expression.mod));
    if (field == "quant") return expression.quant;
    if (field == "freq") return expression.freq;
    if (field == "earliest") return moment_text(expression.when.earliest);
    if (field == "latest") return moment_text(expression.when.latest);
    if (field == "edtf") return expression.when.edtf;
    return std::string(to_string(expression.when.extent));
}

/// The field of all expressions, with spaces between them: "March 4-6" has two values. "-" where there is none.
std::string got(std::vector<TimeExpression> const &expressions, std::string_view field) {
    std::string text;
    for (auto const &expression : expressions) {
        auto const part = field_of(expression, field);
        if (!part.empty()) text += (text.empty() ? "" : " ") + part;
    }
    return text.empty() ? "-" : text;
}

bool met(Case const &one, std::vector<TimeExpression> const &expressions) {
    return std::all_of(one.expected.begin(), one.expected.end(),
                       [&](Expectation const &expected) { return got(expressions, expected.field) == expected.text; });
}

void print_failure(std::string const &file, Case const &one, std::vector<TimeExpression> const &expressions) {
    auto const words = one.marked ? std::string(one.marked->of(one.text)) : one.text;
    fmt::print("{}:{}: {}", file, one.line, words);
    if (one.published) fmt::print(" ({})", to_string(*one.published));
    fmt::print("\n");
    for (auto const &expected : one.expected) {
        auto const came = got(expressions, expected.field);
        if (came == expected.text) continue;
        fmt::print("  expected  {} {}\n  got       {} {}\n", expected.field, expected.text, expected.field, came);
    }
    for (auto const &expression : expressions)
        for (auto const &step : expression.steps) fmt::print("            {}\n", step);
}

void check(std::string const &file, Case const &one, ReadingOptions const &options, Tally &tally) {
    auto const expressions = answer(one, options);
    bool const as_expected = met(one, expressions);
    if (as_expected && one.gap.empty()) {
        ++tally.met;
    } else if (!as_expected && !one.gap.empty()) {
        ++tally.gaps;
    } else if (as_expected) {
        ++tally.missed;
        fmt::print("{}:{}: {}: this gap is closed: take out its mark ({})\n", file, one.line, one.text, one.gap);
    } else {
        ++tally.missed;
        print_failure(file, one, expressions);
    }
}

Status run(Options const &options) {
    Tally tally;
    for (auto const &file : options.files) {
        auto const content = base::read_file(file, Limits{}.article_bytes);
        if (!content) return report(content.error());
        if (auto const at = base::first_invalid_utf8(content.value()))
            return report({ErrorClass::unreadable, "not-utf8",
                           fmt::format("'{}' is not UTF-8 text: byte {} begins no character", file, *at),
                           "convert it"});
        auto const cases = read_cases(content.value(), file);
        if (!cases) return report(cases.error());
        for (auto const &one : cases.value()) check(file, one, options.reading.options(), tally);
    }
    fmt::print("{} as expected, {} not", tally.met, tally.missed);
    if (tally.gaps > 0) fmt::print(", {} known gap{}", tally.gaps, tally.gaps == 1 ? "" : "s");
    fmt::print("\n");
    return tally.missed > 0 ? Status::something_to_report : Status::done;
}

} // namespace

Command add_check(CLI::App &app) {
    auto options = std::make_shared<Options>();
    auto *const command = app.add_subcommand("check", "verifies what phrases are expected to mean");
    command->add_option("cases", options->files, "files of cases; - is standard input")->type_name("CASES")->required();
    options->reading.add_to(*command);
    command->footer(
        "\nA case is a line: phrase, publication date (or -), value, with tabs between them; further fields as\n"
        "mod=START, earliest=2031-03-10. A value of - means: no time. A sentence may stand for the phrase,\n"
        "with the phrase in [brackets]. gap=REASON marks what is known not to be met yet. Lines of JSON are\n"
        "read too: {\"phrase\": …, \"date\": …, \"value\": …}. Lines that begin with # are comments.\n"
        "\nExamples:\n"
        "  dateline check cases.tsv\n"
        "  printf 'They met on [Friday].\\t2031-03-13\\t2031-03-07\\n' | dateline check -");
    return {command, [options] { return run(*options); }};
}

} // namespace dateline::cli
