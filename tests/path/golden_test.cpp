/// @file The samples' expected output, a folder a story: what was found in them, and their timeline.
/// DATELINE_ACCEPT=1 in the environment writes what came; it is then reviewed like code (CONTRIBUTING).
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "input/reader.hpp"
#include "output/json.hpp"

#include "dateline/dateline.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <utility>
#include <vector>

#include "catch.hpp"

using namespace dateline;

namespace {

struct Story {
    std::string_view name;
    std::string_view published;
};
constexpr std::array stories{Story{"breaking", "2031-03-14"}, Story{"update-1", "2031-03-11"},
                             Story{"update-2", "2031-03-12"}, Story{"update-3", "2031-03-14"},
                             Story{"narrative", "2031-03-01"}};

std::string const tests = DATELINE_TESTS;

Article article_of(std::string const &path, std::string_view published) {
    std::vector<Article> articles;
    input::read_articles(input::open_file(path).value(), {std::filesystem::path(path).filename(), "", ""}, "", {},
                         [&](input::Record record) {
                             REQUIRE_FALSE(record.error);
                             articles.push_back(std::move(record.article));
                             return true;
                         });
    REQUIRE(articles.size() == 1);
    articles.front().published = Publication{parse_moment(published).value(), PublicationSource::option, 1.0};
    return std::move(articles.front());
}

std::string moment_text(std::optional<Moment> const &moment) { return moment ? to_string(*moment) : ".."; }

std::string expressions_text(Article const &article) {
    base::CodePoints const code_points(article.text);
    std::string text;
    for (auto const &one : annotate(article).expressions) {
        auto const place = code_points.of(one.span);
        text +=
            fmt::format("{:5} {:5}  “{}”  {} {} {}  {} {} {}  {}\n", place.begin, place.end, one.span.of(article.text),
                        to_string(one.type), one.value, to_string(one.mod), moment_text(one.when.earliest),
                        moment_text(one.when.latest), to_string(one.when.extent), one.rule);
    }
    return text;
}

/// The events, a line each, with the clause and the subject as places in the text.
std::string events_text(Article const &article) {
    base::CodePoints const code_points(article.text);
    auto const range = [&](Span span) {
        auto const place = code_points.of(span);
        return fmt::format("{}-{}", place.begin, place.end);
    };
    std::string text;
    for (auto const &one : annotate(article).events) {
        text += fmt::format("{:4} {:9}  “{}”  {} {} {}{}  {}  {} {} {} {:.2f}", one.id, range(one.span),
                            one.span.of(article.text), to_string(one.cls), to_string(one.tense), to_string(one.aspect),
                            one.negative ? " NEG" : "", to_string(one.status), moment_text(one.when.earliest),
                            moment_text(one.when.latest), to_string(one.when.extent), one.confidence);
        text += fmt::format("  clause {}", range(one.clause));
        if (one.subject) text += fmt::format(" subject {}", range(*one.subject));
        if (!one.source.empty()) text += fmt::format(" source {}", one.source);
        if (!one.governor.empty()) text += fmt::format(" governor {}", one.governor);
        if (!one.anchor.empty()) text += fmt::format(" anchor {}", one.anchor);
        if (!one.expression.empty()) text += fmt::format(" by {}", one.expression);
        text += '\n';
    }
    return text;
}

/// What a reader says of an event, a line of reader.txt: the word that tells it, its class, tense, status and when. The
/// words come in the order of the text; "?" before one: it may be left out; "*": anything is right. When: the days that
/// the answer must hold, or, after "~", days of which it must hold one.
struct Read {
    std::string word, cls, tense, status, when;
    bool optional = false;
};

std::vector<Read> read_by_reader(std::string_view story) {
    std::istringstream lines(base::read_file(fmt::format("{}/golden/{}/reader.txt", tests, story), 1U << 16U).value());
    std::vector<Read> events;
    for (Read one; lines >> one.word >> one.cls >> one.tense >> one.status >> one.when;) {
        one.optional = one.word.front() == '?';
        if (one.optional) one.word.erase(0, 1);
        events.push_back(one);
    }
    return events;
}

/// The word by itself at or after that byte.
Span next_word(std::string_view text, std::string_view word, std::size_t from) {
    auto const letter = [&](std::size_t at) {
        return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
    };
    auto at = text.find(word, from);
    while (at != std::string_view::npos && ((at > 0 && letter(at - 1)) || letter(at + word.size())))
        at = text.find(word, at + 1);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
}

bool right_days(When const &said, std::string_view read) {
    if (read == "*") return true;
    if (said.undated()) return false;
    bool const some = read.front() == '~';
    if (some) read.remove_prefix(1);
    auto const ends = read.find("..");
    auto const day = [](std::optional<Moment> const &moment, std::string_view open) {
        return moment ? to_string(*moment).substr(0, 10) : std::string(open);
    };
    std::string const least;
    std::string const most = "9999";
    std::string const first(read.substr(0, ends));
    auto const last = read.size() > ends + 2 ? std::string(read.substr(ends + 2)) : most;
    auto const earliest = day(said.earliest, least);
    auto const latest = day(said.latest, most);
    return some ? earliest <= last && first <= latest : earliest <= first && last <= latest;
}

/// Where the events differ from what a reader says, a line each.
std::string wrong_events(Article const &article, std::string_view story) {
    auto const events = annotate(article).events;
    std::string text;
    std::uint32_t at = 0;
    auto next = events.begin();
    auto const extra_until = [&](std::uint32_t end) {
        for (; next != events.end() && next->span.begin < end; ++next)
            text += fmt::format("“{}” is no event\n", next->span.of(article.text));
    };
    for (auto const &read : read_by_reader(story)) {
        auto const span = next_word(article.text, read.word, at);
        at = span.end;
        extra_until(span.begin);
        if (next == events.end() || !next->span.overlaps(span)) {
            if (!read.optional) text += fmt::format("“{}” is missed\n", read.word);
            continue;
        }
        auto const differs = [&](std::string_view what, std::string_view right, std::string_view said) {
            if (right != "*" && right != said)
                text += fmt::format("“{}” {} {}, not {}\n", read.word, what, right, said);
        };
        differs("class", read.cls, to_string(next->cls));
        differs("tense", read.tense, to_string(next->tense));
        differs("status", read.status, to_string(next->status));
        if (!right_days(next->when, read.when))
            text += fmt::format("“{}” when {}, not {}..{}\n", read.word, read.when, moment_text(next->when.earliest),
                                moment_text(next->when.latest));
        ++next;
    }
    extra_until(0xFFFFFFFF);
    return text;
}

/// Days, positions and kinds, and not a word of the article.
std::string outline(Timeline const &timeline) {
    std::string text;
    auto const add = [&](TimelineEntry const &entry) {
        text += fmt::format("{} {} {} {}", moment_text(entry.when.earliest), moment_text(entry.when.latest),
                            to_string(entry.when.extent), to_string(entry.status));
        for (auto const &source : entry.sources) text += fmt::format(" {}-{}", source.start, source.end);
        text += '\n';
    };
    for (auto const &entry : timeline.entries) add(entry);
    text += "undated\n";
    for (auto const &entry : timeline.undated) add(entry);
    return text;
}

void expect(std::string const &file, std::string const &came) {
    auto const path = tests + "/golden/" + file;
    if (std::getenv("DATELINE_ACCEPT") != nullptr) {
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        REQUIRE_FALSE(base::write_file(path, came));
        return;
    }
    auto const expected = base::read_file(path, std::size_t{1} << 24U);
    REQUIRE(expected.ok());
    INFO(file);
    CHECK(came == expected.value());
}

} // namespace

TEST_CASE("the samples give what they gave") {
    for (auto const &[name, published] : stories) {
        auto const article = article_of(fmt::format("{}/../samples/{}.txt", tests, name), published);
        expect(fmt::format("{}/expressions.txt", name), expressions_text(article));
        expect(fmt::format("{}/events.txt", name), events_text(article));
        expect(fmt::format("{}/timeline.json", name), output::timeline_to_json(build(article)));
    }
}

TEST_CASE("events of the samples are right or known to be wrong") {
    for (auto const &[name, published] : stories) {
        auto const article = article_of(fmt::format("{}/../samples/{}.txt", tests, name), published);
        expect(fmt::format("{}/known_wrong.txt", name), wrong_events(article, name));
    }
}

TEST_CASE("the first real article gives the days that it tells of") {
    auto const path = tests + "/../../shared/corpora/seed-article.txt";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: the article is not on this machine (../shared)");
        return;
    }
    auto const article = article_of(path, "2024-05-02");
    auto const timeline = build(article);
    expect("seed/timeline.txt", outline(timeline));

    auto const find = [&](std::string_view earliest, std::string_view latest, Extent extent) {
        return std::count_if(timeline.entries.begin(), timeline.entries.end(), [&](TimelineEntry const &entry) {
            return moment_text(entry.when.earliest) == earliest && moment_text(entry.when.latest) == latest &&
                   entry.when.extent == extent && !entry.steps.empty() && entry.sources.size() == 1;
        });
    };
    CHECK(find("2023-10-07", "2023-10-07", Extent::point) == 2);
    CHECK(find("2023-10-07", "2024-05-02", Extent::span) == 1);
    CHECK(find("2024-04-29", "2024-05-01", Extent::point) == 1);
    // Posted on Thursday, when he was speaking; and what the article says is going on as it is written.
    CHECK(find("2024-05-02", "2024-05-02", Extent::point) == 4);
    CHECK(timeline.entries.size() == 8);
    for (auto const &entry : timeline.undated) CHECK(entry.when.undated());
    CHECK(timeline.articles.front().revision_note.starts_with("Updates with"));
    CHECK(article.copyright_year == 2024);
}

TEST_CASE("a timeline reads back to the same bytes") {
    for (auto const &[name, published] : stories) {
        auto const json =
            output::timeline_to_json(build(article_of(fmt::format("{}/../samples/{}.txt", tests, name), published)));
        auto const back = output::timeline_from_json(json);
        REQUIRE(back.ok());
        CHECK(output::timeline_to_json(back.value()) == json);
    }
}
