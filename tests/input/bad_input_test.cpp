#include <functional>
#include <string>

#include "catch.hpp"
#include "reading.hpp"

using namespace dateline;
using namespace dateline::input;
using namespace dateline::input::test;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string const prose =
    "<p>Skarholm has a bakery again, two years after the last one on the island closed its doors for good.</p>";

} // namespace

TEST_CASE("Markup made to cost time or memory is answered within bounds", "[input][bad]") {
    constexpr std::size_t many = 20000;
    for (auto const *piece :
         {"<div>", "<b>", "<a><p>", "<table><tr><td>", "<font color=1><p>", "<ul><li>", "<nobr><p>", "<b><i></b></i>",
          "</div>", "<", "<!--", "<script>", "<a href=\"x>", "<select><option>", "<math><mi>", "<svg>", "<h1>x</h1>",
          "<time datetime=2020-01-01>x</time>", "<article><h2></h2>"}) {
        CAPTURE(piece);
        auto const records = read_bytes("<html><body>" + prose + repeated(piece, many), "html");
        REQUIRE(records.size() == 1);
        CHECK(error(records.front()).empty());
        CHECK(records.front().article.text.find("bakery again") != std::string::npos);
    }
}

TEST_CASE("An element nested 100,000 deep is simplified, and said so", "[input][bad]") {
    auto const records = read_bytes("<html><body>" + prose + repeated("<div>", 100000) + prose, "html");
    REQUIRE(records.size() == 1);
    CHECK(records.front().article.text.find("bakery again") != std::string::npos);
    REQUIRE_FALSE(records.front().article.diagnostics.empty());
    CHECK(records.front().article.diagnostics.back().code == "page-simplified");
}

TEST_CASE("A tag with 100,000 attributes", "[input][bad]") {
    std::string tag = "<p";
    for (int i = 0; i < 100000; ++i) tag.append(" a").append(std::to_string(i)).append("=1");
    auto const records = read_bytes("<html><body>" + tag + ">" + prose, "html");
    REQUIRE(records.size() == 1);
    CHECK(records.front().article.text.find("bakery again") != std::string::npos);
}

TEST_CASE("Markup that unfolds is stopped at the limit", "[input][bad]") {
    std::string fonts;
    for (int i = 0; i < 500; ++i) fonts.append("<font a").append(std::to_string(i)).append("=1>");
    Limits limits;
    limits.page_memory = std::size_t{32} << 20U;
    auto const records = read_bytes("<html><body>" + fonts + repeated("<p>x", 100000), "html", limits);
    REQUIRE(records.size() == 1);
    CHECK(error(records.front()) == "page-too-complex");
}

TEST_CASE("Larger than the limit", "[input][bad]") {
    Limits limits;
    limits.article_bytes = 1000;
    auto const text = read_bytes(std::string(2000, 'x'), "text", limits);
    REQUIRE(text.size() == 1);
    CHECK(error(text.front()) == "too-large");
    auto const lines = read_bytes("{\"id\": \"a\", \"text\": \"" + std::string(2000, 'x') +
                                      "\"}\n{\"id\": \"b\", \"text\": \"fine\"}\n",
                                  "ndjson", limits);
    REQUIRE(lines.size() == 2);
    CHECK(error(lines[0]) == "too-large");
    CHECK(lines[1].article.id == "b");
}

TEST_CASE("Entities of XML are not unfolded, and no file is read", "[input][bad]") {
    auto const bomb = read_bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                                 "<rss><channel><item><description>&b; it says</description></item></channel></rss>");
    REQUIRE(bomb.size() == 1);
    CHECK(bomb.front().article.text.find("aaaa") == std::string::npos);
    auto const file = read_bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                                 "<nitf><body><body.content><p>&f; it says</p></body.content></body></nitf>");
    REQUIRE(file.size() == 1);
    CHECK(file.front().article.text == "&f; it says");
}

TEST_CASE("What breaks off is read as far as it goes", "[input][bad]") {
    auto const feed =
        read_bytes("<rss><channel><item><description>The first one is whole.</description></item><item><descr");
    REQUIRE(feed.size() >= 2);
    CHECK(feed.front().article.text == "The first one is whole.");
    CHECK(error(feed.back()) == "not-well-formed");
    auto const json = read_bytes("{\"uri\": \"u\", \"body_text\": \"x", "ninjs");
    REQUIRE(json.size() == 1);
    CHECK(error(json.front()) == "not-json");
    auto const page = read_bytes("<html><body>" + prose + "<p>And then", "html");
    REQUIRE(page.size() == 1);
    CHECK(page.front().article.text.find("bakery again") != std::string::npos);
    auto const gzip = read_bytes(std::string_view("\x1F\x8B\x08\0\0\0", 6));
    REQUIRE_FALSE(gzip.empty());
    CHECK_FALSE(error(gzip.back()).empty());
}

TEST_CASE("Deep JSON and XML", "[input][bad]") {
    auto const json = read_bytes(repeated("[", 1000000), "json");
    REQUIRE(json.size() == 1);
    CHECK(error(json.front()) == "not-json");
    auto const whole = read_bytes(repeated("[", 200000) + repeated("]", 200000), "json");
    REQUIRE(whole.size() == 1);
    CHECK(error(whole.front()) == "not-json");
    auto const xml = read_bytes("<rss><channel><item><description>" + repeated("<a>", 200000) + "text", "rss");
    REQUIRE_FALSE(xml.empty());
    CHECK(error(xml.back()) == "not-well-formed");
}

TEST_CASE("No text at all", "[input][bad]") {
    for (std::string_view const bytes :
         {std::string_view(""), std::string_view(" \n\t"), std::string_view("\0\0\0\0", 4),
          std::string_view("\x89PNG\r\n\x1A\n\0\0", 10)}) {
        auto const records = read_bytes(bytes);
        REQUIRE(records.size() == 1);
        CHECK((error(records.front()) == "empty" || error(records.front()) == "not-text"));
    }
    CHECK(error(read_bytes("x", "no-such-format").front()) == "no-such-format");
    auto const missing = open_file("no/such/file");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().code == "no-such-file");
}

TEST_CASE("Every format takes every other format's bytes, whole or cut off, without harm", "[input][bad]") {
    for (auto const &file : files_of(DATELINE_SAMPLES "/formats")) {
        std::string bytes;
        {
            auto source = open_file(file);
            REQUIRE(source.ok());
            bytes = *Input(std::move(*source)).rest(1 << 20);
        }
        for (auto const &reader : readers())
            for (auto const size : {bytes.size(), bytes.size() / 2, bytes.size() / 3}) {
                CAPTURE(file, reader.name, size);
                // The reader may find nothing; it must come back, and its answers must be whole.
                for (auto const &record : read_bytes(std::string_view(bytes).substr(0, size), reader.name)) {
                    CHECK_FALSE(record.article.id.empty());
                    for (auto const &note : record.article.notes) CHECK(note.span.end <= record.article.text.size());
                }
            }
    }
}

TEST_CASE("A date beyond the calendar is no date", "[input][bad]") {
    auto const records = read_bytes("<html><head><meta property='article:published_time' "
                                    "content='31024-05-02'></head><body><h1>x</h1><p>May 2, 31024</p>" +
                                        prose,
                                    "html");
    REQUIRE(records.size() == 1);
    CHECK_FALSE(records.front().article.published);
}

TEST_CASE("A sink that wants no more is heard", "[input][bad]") {
    std::size_t given = 0;
    read_articles(std::string_view("{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2, \"text\": \"b\"}\n"), {}, "ndjson", {},
                  [&](Record) {
                      ++given;
                      return false;
                  });
    CHECK(given == 1);
}
