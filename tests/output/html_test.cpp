/// @file The HTML export: what needs no browser. tests/web has the rest.
#include "output/fixture.hpp"
#include "output/hash.hpp"
#include "output/html.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <unistd.h>

#include "catch.hpp"

using namespace dateline;
using output::HtmlForm;
using output::HtmlOptions;
using output::timeline_to_html;

namespace {

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++found;
    return found;
}

std::string between(std::string_view text, std::string_view before, std::string_view after) {
    auto const begin = text.find(before) + before.size();
    return std::string(text.substr(begin, text.find(after, begin) - begin));
}

/// The bytes of the markup alone: without texts and addresses.
std::size_t markup_size(std::string_view html) {
    std::size_t size = 0;
    bool in_tag = false;
    bool in_style = false;
    for (std::size_t at = 0; at < html.size(); ++at) {
        if (html.substr(at).starts_with("<style>")) in_style = true;
        if (html.substr(at).starts_with("</style>")) in_style = false;
        if (html.substr(at).starts_with("<svg")) in_style = true;
        if (html.substr(at).starts_with("</svg>")) in_style = false;
        if (html[at] == '<') in_tag = true;
        if (html.substr(at).starts_with("href=\"")) at = html.find('"', at + 6);
        if (in_tag || in_style) ++size;
        if (html[at] == '>') in_tag = false;
    }
    return size;
}

} // namespace

TEST_CASE("a page is a headed ordered list of what happened when") {
    auto const html = timeline_to_html(test::harbour()).content;
    CHECK(html.starts_with("<!DOCTYPE html>"));
    CHECK(html.find("some day from <time datetime=\"2024-04-29\">29 April</time> to "
                    "<time datetime=\"2024-05-01\">1 May 2024</time>") != std::string::npos);
    CHECK(html.find("since <time datetime=\"2024-03\">March 2024</time>") != std::string::npos);
    CHECK(html.find("about <time datetime=\"2020\">2020</time>") != std::string::npos);
    CHECK(count(html, "<li id=") == 14);
    CHECK(count(html, "<blockquote>") == 15);
    CHECK(html.find("#top:~:text=Earlier%20this%20week%2C%20Transport,days%2C%20not%20in%20years%2E%E2%80%9D") !=
          std::string::npos);
    CHECK(html.find("href=\"#e4b1aa770\"") != std::string::npos);
    CHECK(html.find("Thirty metres of the quay slid into the basin.") != std::string::npos);
    CHECK(count(html, "<svg") == 3); // the drawing, its two strips
}

TEST_CASE("headings begin at the level that the host asks for") {
    HtmlOptions options{HtmlForm::fragment};
    CHECK(timeline_to_html(test::harbour(), options).content.find("<h2 class=\"dtl-title\"") != std::string::npos);
    options.heading_level = 4;
    auto const html = timeline_to_html(test::harbour(), options).content;
    CHECK(html.find("<h4 class=\"dtl-title\"") != std::string::npos);
    CHECK(count(html, "<h5>") == 14);
    CHECK(count(html, "<h7") == 0);
}

TEST_CASE("nothing but one style element, whose hash is the one that is given") {
    for (bool const script : {false, true}) {
        HtmlOptions options;
        options.script = script;
        auto const html = timeline_to_html(test::harbour(), options);
        CHECK(count(html.content, "<style>") == 1);
        CHECK(html.style_hash == output::csp_hash(between(html.content, "<style>", "</style>")));
        CHECK(count(html.content, " style=") == 0);
        CHECK(count(html.content, "<script>") == (script ? 1 : 0));
        CHECK(count(html.content, "src=") == 0);
        CHECK(count(html.content, "@import") + count(html.content, "url(") == 0);
        if (script) CHECK(html.script_hash == output::csp_hash(between(html.content, "<script>", "</script>")));
        CHECK(html.script_hash.has_value() == script);
    }
}

TEST_CASE("a fragment may leave its styles to the page, and bring the events for machines") {
    HtmlOptions options{HtmlForm::fragment};
    options.style = false;
    CHECK(timeline_to_html(test::harbour(), options).content.starts_with("<section class=\"dtl\""));
    options.data = true;
    auto const html = timeline_to_html(test::hostile(), options).content;
    auto const data = between(html, "<script type=\"application/ld+json\">", "</script>");
    CHECK(nlohmann::json::parse(data)["numberOfItems"] == 14);
    CHECK(count(html, "<script") == 1);
}

TEST_CASE("a fragment in a shadow root is closed off by a template") {
    HtmlOptions options{HtmlForm::fragment};
    options.shadow = true;
    auto const html = timeline_to_html(test::harbour(), options).content;
    CHECK(html.starts_with("<div><template shadowrootmode=\"open\"><style>"));
    CHECK(html.ends_with("</template></div>\n"));
}

TEST_CASE("hostile text stays text") {
    HtmlOptions options;
    options.script = true;
    auto const html = timeline_to_html(test::hostile(), options).content;
    CHECK(count(html, "<script>") == 1);
    CHECK(count(html, "</style>") == 1);
    CHECK(html.find("<!--") == std::string::npos);
    CHECK(html.find("javascript:courier") == std::string::npos);
    CHECK(html.find("href=\"javascript:") == std::string::npos);
    CHECK(html.find("\u202E") == std::string::npos);
    CHECK(html.find('\x1b') == std::string::npos);
    CHECK(html.find("{{{id}}}") != std::string::npos); // as text; templates do not read what they are given
}

TEST_CASE("ids are unique, whatever the entries' own") {
    auto timeline = test::days(4);
    timeline.entries[1].id = timeline.entries[0].id;
    timeline.entries[2].id = "a b\"c";
    timeline.entries[3].id = "";
    auto const html = timeline_to_html(timeline).content;
    std::set<std::string> ids;
    for (std::size_t at = html.find("<li id=\""); at != std::string::npos; at = html.find("<li id=\"", at + 1)) {
        auto const id = between(std::string_view(html).substr(at), "id=\"", "\"");
        CHECK_FALSE(id.empty());
        CHECK(id.find(' ') == std::string::npos);
        CHECK(ids.insert(id).second);
    }
    CHECK(ids.size() == 4);
}

TEST_CASE("fifty entries cost at most 15 kB before their text, the script at most 5 kB") {
    auto const html = timeline_to_html(test::days(50), {HtmlForm::fragment}).content;
    CHECK(markup_size(html) <= 15'000);
    CHECK(output::built_in_templates().script.size() <= 5'000);
}

TEST_CASE("long timelines are headed by their years") {
    auto const html = timeline_to_html(test::days(100)).content;
    CHECK(count(html, "class=\"dtl-year\"") == 3);
    CHECK(count(timeline_to_html(test::days(10)).content, "class=\"dtl-year\"") == 0);
}

TEST_CASE("from right to left the drawing is turned as well") {
    HtmlOptions options;
    options.right_to_left = true;
    auto const html = timeline_to_html(test::harbour(), options).content;
    CHECK(count(html, "dir=\"rtl\"") == 2);
    CHECK(html != timeline_to_html(test::harbour()).content);
}

TEST_CASE("a folder's templates replace those of the same name") {
    auto const folder = std::filesystem::temp_directory_path() / ("dateline-templates-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    auto const write = [&](std::string const &name, std::string const &text) {
        std::ofstream(folder / name, std::ios::binary) << text;
    };
    write("page.mustache", "<title>{{title}}</title><style>{{{style}}}</style>{{>timeline}}");
    write("timeline.css", ".x { color: red }");
    auto const templates = output::load_templates(folder);
    REQUIRE(templates);
    HtmlOptions options;
    options.templates = &*templates;
    auto const html = timeline_to_html(test::harbour(), options);
    CHECK(html.content.starts_with("<title>The closing of Velmar harbour</title>"));
    CHECK(html.content.find(".x{color:red}") != std::string::npos);
    CHECK(html.style_hash == output::csp_hash(between(html.content, "<style>", "</style>")));
    write("page.mustache", "{{#open}}");
    CHECK(output::load_templates(folder).error().code == "bad-template");
    write("page.mustache", "ok");
    write("timeline.css", "a{} </STYLE> b{}");
    CHECK(output::load_templates(folder).error().code == "bad-template");
    std::filesystem::remove_all(folder);
    CHECK(output::load_templates(folder).error().code == "no-such-folder");
}

TEST_CASE("where most events crowd into a small part of the time, the drawing shows that part once more") {
    auto const drawn = [](Timeline const &timeline) { return count(timeline_to_html(timeline).content, "<svg"); };
    auto timeline = test::days(9);
    CHECK(drawn(timeline) == 2);
    CHECK(timeline_to_html(timeline).content.find(">Feb 2022<") != std::string::npos);
    timeline.entries[0].when.earliest = timeline.entries[0].when.latest = *parse_moment("1951-03-04");
    CHECK(drawn(timeline) == 3);
    CHECK(timeline_to_html(timeline).content.find(">2000<") != std::string::npos);
    CHECK(timeline_to_html(timeline).content.find(">31 Jan<") != std::string::npos);
    for (std::size_t at = 0; at < 4; ++at) {
        timeline.entries[at].when.earliest = timeline.entries[at].when.latest = Moment{Day{int(at) * 2000}, {}, {}};
    }
    CHECK(drawn(timeline) == 2);
}
