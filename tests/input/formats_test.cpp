#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <set>
#include <zlib.h>

#include "catch.hpp"
#include "reading.hpp"

using namespace dateline;
using namespace dateline::input;
using namespace dateline::input::test;

namespace {

std::string sample(std::string const &name) {
    std::ifstream file(DATELINE_SAMPLES "/formats/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string in(bytes);
    std::string out(bytes.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::vector<std::string> records_of_archive() {
    std::vector<std::string> records;
    auto const archive = sample("archive.warc");
    for (std::size_t at = 0; at < archive.size();) {
        auto const next = std::min(archive.find("\nWARC/1.0", at), archive.size() - 1);
        records.push_back(archive.substr(at, next + 1 - at));
        at = next + 1;
    }
    return records;
}

} // namespace

TEST_CASE("Each sample is known by its content", "[input][formats]") {
    for (auto const &[file, format] :
         std::initializer_list<std::pair<char const *, char const *>>{{"archive.warc", "warc"},
                                                                      {"feed.atom", "atom"},
                                                                      {"feed.rss", "rss"},
                                                                      {"liveblog.jsonld", "json-ld"},
                                                                      {"ninjs2.json", "ninjs"},
                                                                      {"ninjs3.json", "ninjs"},
                                                                      {"page.html", "html"},
                                                                      {"records.json", "json"},
                                                                      {"records.ndjson", "ndjson"},
                                                                      {"saved.html", "html"},
                                                                      {"story.newsml", "newsml-g2"},
                                                                      {"story.nitf", "nitf"},
                                                                      {"story.tml", "timeml"},
                                                                      {"wire.txt", "text"}}) {
        CAPTURE(file);
        auto const bytes = sample(file);
        REQUIRE_FALSE(bytes.empty());
        auto const *reader = choose_reader(bytes, "no-ending");
        REQUIRE(reader != nullptr);
        CHECK(reader->name == format);
        CHECK(reader_named(format) == reader);
    }
    CHECK(reader_named("word") == nullptr);
    CHECK(choose_reader("plain words", "page.html")->name == "html");
    CHECK(choose_reader("plain words", "page.txt.gz")->name == "text");
    CHECK(choose_reader(std::string_view("\x89PNG\0\0\0", 7), "picture.txt") == nullptr);
}

TEST_CASE("Each reader has a sample and a fuzz target", "[input][formats]") {
    std::ifstream file(DATELINE_SAMPLES "/../tests/fuzz/meson.build");
    std::string const targets{std::istreambuf_iterator<char>(file), {}};
    std::set<std::string_view> sampled;
    for (auto const &path : files_of(DATELINE_SAMPLES "/formats"))
        sampled.insert(choose_reader(sample(path.filename()), path.filename().string())->name);
    for (auto const &reader : readers()) {
        CAPTURE(reader.name);
        CHECK(targets.find(fmt::format("'{}'", reader.name)) != std::string::npos);
        CHECK(sampled.count(reader.name) == 1);
    }
}

TEST_CASE("The same story comes out of every format", "[input][formats]") {
    for (auto const *file : {"ninjs2.json", "story.newsml", "feed.atom", "page.html"}) {
        CAPTURE(file);
        auto const records = read_sample(file);
        REQUIRE_FALSE(records.empty());
        auto const &first = records.front();
        CHECK(error(first).empty());
        CHECK(first.article.title == "Ferry to Skarholm sails again");
        CHECK(first.article.text.starts_with("Ferries "));
        CHECK(first.article.text.find("140 passengers") != std::string::npos);
        CHECK(published(first).substr(0, 10) == "2024-05-02");
        CHECK(modified(first).substr(0, 10) == "2024-05-03");
    }
}

TEST_CASE("A page that a browser saved: its address is noted in it", "[input][formats]") {
    auto const records = read_sample("saved.html");
    REQUIRE(records.size() == 1);
    auto const &article = records.front().article;
    CHECK(article.url == "https://courier.example/2024/05/06/mill-in-aldmoor-burns-down");
    CHECK(article.title == "Mill in Aldmoor burns down");
    CHECK(published(records.front()) == "2024-05-06T07:40+01:00");
    CHECK(article.text.starts_with("The old mill in Aldmoor burned down"));
    CHECK(article.text.ends_with("walls on Thursday."));
}

TEST_CASE("Plain wire copy tells its date in its dateline", "[input][formats]") {
    auto const records = read_sample("wire.txt");
    REQUIRE(records.size() == 1);
    auto const &article = records.front().article;
    CHECK(article.text == sample("wire.txt"));
    CHECK(article.id == "wire");
    CHECK(published(records.front()) == "2024-05-02");
    CHECK(article.published->source == PublicationSource::dateline);
    CHECK(article.copyright_year == 2024);
    auto const with_copyright =
        read_bytes("MARIBO, May 2 (Norpress) -- The harbour was shut.\n\n©2023 Norpress", "text");
    CHECK(published(with_copyright.front()) == "2023-05-02");
    auto const with_line =
        read_bytes("Harbour shut\n\nPublished: 2 May 2024 10:15 BST\n\nIt was shut on Jan. 5, 2020, too.", "text");
    CHECK(published(with_line.front()) == "2024-05-02T10:15+01:00");
    CHECK(published(read_bytes("The harbour was shut on May 2, 2024, the mayor said.", "text").front()).empty());
}

TEST_CASE("Records: a bad one is answered and the rest go on", "[input][formats]") {
    auto const records = read_sample("records.ndjson");
    REQUIRE(records.size() == 5);
    CHECK(records[0].article.id == "ferry");
    CHECK(published(records[0]) == "2024-05-02");
    CHECK(records[1].article.title == "Bakery opens on Skarholm");
    CHECK(published(records[1]) == "2024-05-03");
    CHECK(records[1].article.text.starts_with("Skarholm has a bakery again"));
    CHECK(error(records[2]) == "not-json");
    CHECK(records[3].article.id == "empty");
    CHECK(error(records[3]) == "not-an-article");
    CHECK(published(records[4]) == "2024-04-29T21:30+02:00");
    auto const wrong_day = read_bytes(R"({"id": "x", "text": "y", "published": "2024-02-30"})", "ndjson");
    REQUIRE(wrong_day.size() == 1);
    CHECK(error(wrong_day.front()) == "no-such-day");
}

TEST_CASE("A list of records as one JSON text", "[input][formats]") {
    auto const records = read_sample("records.json");
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.id == "lighthouse");
    CHECK(published(records[0]) == "2024-05-04");
    CHECK(records[1].article.title == "Reef mapped");
    CHECK(published(records[1]) == "2024-05-05T07:30+02:00");
    CHECK(records[1].article.text.starts_with("Divers mapped"));
}

TEST_CASE("ninjs 2 and 3", "[input][formats]") {
    auto const two = read_sample("ninjs2.json");
    REQUIRE(two.size() == 1);
    CHECK(two.front().article.id == "urn:newsroom:norpress:20240502:ferry");
    CHECK(two.front().article.text ==
          "Ferries sailed again on Thursday, three days after the storm.\n\nThe first boat carried 140 passengers.");
    auto const three = read_sample("ninjs3.json");
    REQUIRE(three.size() == 1);
    CHECK(three.front().article.title == "Bakery opens on Skarholm");
    CHECK(published(three.front()) == "2024-05-03T10:00+02:00");
    auto const none = read_bytes(R"({"uri": "u", "versioncreated": "2024-05-03"})");
    REQUIRE(none.size() == 1);
    CHECK(error(none.front()) == "no-text");
}

TEST_CASE("NITF", "[input][formats]") {
    auto const records = read_sample("story.nitf");
    REQUIRE(records.size() == 1);
    CHECK(records.front().article.id == "norpress-ferry-1");
    CHECK(published(records.front()) == "2024-05-02T09:15+02:00");
    CHECK(records.front().article.text ==
          "Ferries sailed again on Thursday, the harbour master said.\n\nA new stage\n\n"
          "A permanent stage will be built by the end of the year.");
}

TEST_CASE("NewsML-G2: items of a message, the version's date where there is no other", "[input][formats]") {
    auto const records = read_sample("story.newsml");
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.text == "Ferries sailed again on Thursday.\n\nThe first boat carried 140 passengers.");
    CHECK(records[1].article.text == "Skarholm has a bakery again.");
    CHECK(published(records[1]) == "2024-05-03T10:00+02:00");
}

TEST_CASE("Feeds", "[input][formats]") {
    auto const rss = read_sample("feed.rss");
    REQUIRE(rss.size() == 3);
    CHECK(rss[0].article.text ==
          "Ferries sailed again on Thursday.\n\nThe first boat carried 140 passengers & the mail.");
    CHECK(published(rss[0]) == "2024-05-02T09:15+02:00");
    CHECK(rss[1].article.text == "Skarholm has a bakery again, and a café beside it.");
    CHECK(error(rss[2]) == "no-text");
    auto const atom = read_sample("feed.atom");
    REQUIRE(atom.size() == 2);
    CHECK(atom[1].article.text == "Skarholm has a bakery again.\n\nIt sold out by noon.");
    CHECK(published(atom[1]) == "2024-05-03T10:00+02:00");
}

TEST_CASE("JSON-LD: each update of a live blog is an article", "[input][formats]") {
    auto const records = read_sample("liveblog.jsonld");
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.title == "Landing stage gone");
    CHECK(published(records[0]) == "2024-04-29T21:30+02:00");
    CHECK(records[1].article.text == "No ferry sails after six today.");
}

TEST_CASE("TimeML keeps its text character for character", "[input][formats]") {
    auto const records = read_sample("story.tml");
    REQUIRE(records.size() == 1);
    CHECK(records.front().article.text ==
          "\nFerries sailed again on Thursday.\n\nThe stage had been closed since Monday.\n");
    CHECK(published(records.front()) == "2024-05-02");
}

TEST_CASE("Web archives, packed or not", "[input][formats]") {
    auto const archive = sample("archive.warc");
    auto const records = records_of_archive();
    std::string packed;
    for (auto const &record : records) packed += gzip(record);
    for (auto const &bytes : {archive, packed, gzip(archive)}) {
        auto const read = read_bytes(bytes);
        REQUIRE(read.size() == 2);
        CHECK(read[0].article.url == "https://courier.example/ferry");
        CHECK(read[0].article.text.starts_with("Ferries sailed again on Thursday"));
        CHECK(published(read[0]) == "2024-05-02");
        CHECK(read[1].article.title == "Café opens");
    }
}

TEST_CASE("A damaged record of an archive costs no other", "[input][formats]") {
    auto const records = records_of_archive();
    REQUIRE(records.size() == 5);
    auto const ids = [](std::vector<Record> const &read) {
        std::vector<std::string> found;
        found.reserve(read.size());
        for (auto const &record : read) found.push_back(record.error ? record.error->code : record.article.title);
        return found;
    };
    std::string packed;
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto member = gzip(records[i]);
        if (i == 1) std::fill(member.begin() + 200, member.begin() + 230, '\xFF');
        packed += member;
    }
    auto const damaged = ids(read_bytes(packed));
    CHECK(std::find(damaged.begin(), damaged.end(), "damaged-gzip") != damaged.end());
    CHECK(damaged.back() == "Café opens");
    auto archive = sample("archive.warc");
    auto const length = archive.find("Content-Length: ", archive.find("/ferry"));
    archive.insert(length + 16, 1, '9');
    CHECK(ids(read_bytes(archive)) == std::vector<std::string>{"damaged-record", "Café opens"});
    archive = sample("archive.warc");
    archive.resize(archive.size() - 200);
    CHECK(ids(read_bytes(archive)) == std::vector<std::string>{"Ferry to Skarholm sails again", "damaged-record"});
}

TEST_CASE("Character sets", "[input][formats]") {
    auto const text_of = [](std::string_view bytes) {
        auto const records = read_bytes(bytes, "text");
        return records.empty() || records.front().error ? std::string("error") : records.front().article.text;
    };
    CHECK(text_of("Caf\xC3\xA9") == "Café");
    CHECK(text_of("\xEF\xBB\xBF"
                  "Caf\xC3\xA9") == "Café");
    // Bare text names no charset; a guess could change what it says.
    CHECK(text_of("Caf\xE9 \x93quoted\x94") == "error");
    CHECK(text_of(std::string_view("\xFF\xFE"
                                   "C\0a\0f\0\xE9\0",
                                   10)) == "Café");
    CHECK(text_of(std::string_view("\xFE\xFF\0C\0a\0f\0\xE9", 10)) == "Café");
    auto const page = [](std::string const &declared, std::string const &bytes) {
        auto const records = read_bytes("<html><head><meta charset=\"" + declared + "\"><title>" + bytes +
                                            "</title></head><body></body></html>",
                                        "html");
        return records.front().article.title;
    };
    CHECK(page("iso-8859-1", "\x80 5") == "€ 5");
    CHECK(page("windows-1251", "\xCC\xE8\xF0") == "Мир");
    CHECK(page("ISO-8859-2", "\xB3\xF3") == "łó");
    CHECK(page("utf-8", "Caf\xE9") == "Café");
    CHECK(page("no-such-charset", "Caf\xE9") == "Café");
    CHECK(page("shift_jis", "\x93\xFA\x96\x7B") == "日本");
    // Names that iconv reads as something else, and half of a surrogate pair.
    CHECK(page("UTF-8{", "Caf\xE9") == "Café");
    auto const half = read_bytes("<TimeML><DOCID>x&#xD800;</DOCID><TEXT>half &#xD800; a pair</TEXT></TimeML>");
    REQUIRE(half.size() == 1);
    CHECK(half.front().article.text.find("\uFFFD") != std::string::npos);
}
