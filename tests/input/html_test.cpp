#include "base/utf8.hpp"
#include "input/html.hpp"
#include "input/html/markup.hpp"
#include "input/html/traits.hpp"

#include <string>

#include "catch.hpp"
#include "reading.hpp"

using namespace dateline;
using namespace dateline::input;
using namespace dateline::input::test;

namespace {

std::string const prose =
    "<p>Skarholm has a bakery again, two years after the last one on the island closed its doors for good.</p>"
    "<p>Baker Ida Brunn sold out of rolls within an hour, and by noon there was not a loaf left in the shop.</p>";

Article page(std::string const &head, std::string const &body, std::string const &url = "",
             std::string const &lang = "en-GB") {
    auto read = read_html("<!DOCTYPE html><html lang=\"" + lang + "\"><head>" + head + "</head><body>" + body +
                              "</body></html>",
                          url, {});
    REQUIRE(read.ok());
    return std::move(*read);
}

std::string day(Article const &article) {
    return article.published ? to_string(article.published->value).substr(0, 10) : "";
}

bool says(Article const &article, std::string_view code) {
    for (auto const &diagnostic : article.diagnostics)
        if (diagnostic.code == code) return true;
    return false;
}

} // namespace

TEST_CASE("The article of a page without what stands around it", "[input][html]") {
    auto const records = read_sample("page.html");
    REQUIRE(records.size() == 1);
    auto const &article = records.front().article;
    CHECK(article.title == "Ferry to Skarholm sails again");
    CHECK(article.text ==
          "Ferries between Norrhavn and the island of Skarholm sailed again on Thursday, three days after a storm tore "
          "the landing stage from its piles.\n\n"
          "The first boat left at eight in the morning with 140 passengers on board, harbour master Tom Obel said, and "
          "the mail of half a week.\n\n"
          "A new stage by Christmas\n\n"
          "A permanent stage will be built by the end of the year, he said. The council set the money aside in March, "
          "long before the storm.");
    CHECK(published(records.front()) == "2024-05-02T09:15+02:00");
    CHECK(modified(records.front()) == "2024-05-03T18:40+02:00");
    CHECK(article.published->confidence > 0.9);
    CHECK(article.candidates.size() >= 4);
}

TEST_CASE("A number that is no character leaves the text UTF-8", "[input][html]") {
    std::string const number = "&#2" + std::string(120, '1') + "33;";
    auto const article = page("", prose + "<p>It has a caf" + number + " beside it, with a view of the old quay.</p>");
    CHECK_FALSE(base::first_invalid_utf8(article.text));
    CHECK(article.text.find("beside it, with a view") != std::string::npos);
}

TEST_CASE("Each signal of the publication date alone", "[input][html]") {
    CHECK(day(page("<meta property='article:published_time' content='2024-05-02T10:00:00Z'>", prose)) == "2024-05-02");
    CHECK(day(page("<meta name='DC.date.issued' content='2024-05-02'>", prose)) == "2024-05-02");
    CHECK(
        day(page(
            R"(<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-05-02"}]}</script>)",
            prose)) == "2024-05-02");
    CHECK(
        day(page(
            R"(<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-02", }</script>)",
            prose)) == "2024-05-02");
    CHECK(day(page("", "<div itemscope><span itemprop='datePublished' content='2024-05-02'></span>" + prose +
                           "</div>")) == "2024-05-02");
    CHECK(day(page("", "<span property='dc:date' content='2024-05-02'></span>" + prose)) == "2024-05-02");
    CHECK(day(page("", "<h1>Bakery</h1><time datetime='2024-05-02'>last week</time>" + prose)) == "2024-05-02");
    CHECK(day(page("", "<h1>Bakery</h1><p class='entry-date'>2. Mai 2024</p>" + prose, "", "de")) == "2024-05-02");
    CHECK(day(page("", "<h1>Bakery</h1><p>Published 2 May 2024 by Ada Quist</p>" + prose)) == "2024-05-02");
    CHECK(day(page("", prose, "https://courier.example/2024/05/02/bakery")) == "2024-05-02");
    CHECK(day(page("<script>var page = {\"publishedAt\": \"2024-05-02T08:00:00Z\"}</script>", prose)) == "2024-05-02");
    CHECK(day(page("", prose)).empty());
}

TEST_CASE("The source and the signal are told", "[input][html]") {
    auto const article = page("<meta property='article:published_time' content='2024-05-02T10:00:00Z'>", prose,
                              "https://courier.example/2024/05/02/x");
    REQUIRE(article.published);
    CHECK(article.published->source == PublicationSource::meta);
    CHECK(to_string(article.published->value) == "2024-05-02T10:00+00:00");
    REQUIRE(article.candidates.size() == 2);
    CHECK(article.candidates[0].signal == "meta article:published_time");
    CHECK(article.candidates[1].signal == "url");
}

TEST_CASE("Published is told from modified", "[input][html]") {
    auto const article = page("<meta property='article:modified_time' content='2024-05-09T10:00:00Z'>",
                              "<h1>Bakery</h1><p>Updated 9 May 2024</p><p>Published 2 May 2024</p>" + prose);
    CHECK(day(article) == "2024-05-02");
    REQUIRE(article.modified);
    CHECK(to_string(*article.modified).substr(0, 10) == "2024-05-09");
    auto const only_modified = page("<meta property='article:modified_time' content='2024-05-09T10:00:00Z'>", prose);
    CHECK(day(only_modified) == "2024-05-09");
    CHECK(only_modified.published->confidence < 0.5);
    CHECK(says(only_modified, "publication-date-uncertain"));
}

TEST_CASE("Two trusted signals that disagree are a diagnostic", "[input][html]") {
    CHECK(says(page("<meta property='article:published_time' content='2024-05-02'>", prose,
                    "https://courier.example/2024/04/12/x"),
               "publication-dates-disagree"));
    CHECK_FALSE(says(page("<meta property='article:published_time' content='2024-05-02'>", prose,
                          "https://courier.example/2024/05/02/x"),
                     "publication-dates-disagree"));
}

TEST_CASE("Dates of comments, other stories and today are not the story's", "[input][html]") {
    CHECK(day(page("", "<h1>Bakery</h1><p class='date'>2 May 2024</p>" + prose +
                           "<div class='comments'><time datetime='2024-05-07'>7 May</time><p>So good.</p></div>"
                           "<div class='related-posts'><time datetime='2019-01-01'>1 January 2019</time></div>")) ==
          "2024-05-02");
}

TEST_CASE("A moment in Greenwich is of the day that its readers saw", "[input][html]") {
    auto const article = page("<meta property='article:published_time' content='2024-05-03T02:11:00Z'>",
                              "<h1>Bakery</h1><p>May 2, 2024, 9:11 PM</p>" + prose, "", "en-US");
    CHECK(to_string(article.published->value) == "2024-05-02T21:11");
}

TEST_CASE("Slashed dates are read as the page's language has them", "[input][html]") {
    auto const body = "<h1>Bakery</h1><p>05/02/2024</p>" + prose;
    CHECK(day(page("", body, "", "en-US")) == "2024-05-02");
    CHECK(day(page("", body, "", "en-GB")) == "2024-02-05");
    CHECK(day(page("", body, "", "fr")) == "2024-02-05");
}

TEST_CASE("Words of classes", "[input][html]") {
    using html::Trait;
    CHECK(html::traits_of_words("post-related").has(Trait::related));
    CHECK(html::traits_of_words("relatedPosts").has(Trait::related));
    CHECK(html::traits_of_words("entry_date").has(Trait::date));
    CHECK(html::traits_of_words("newsdatum").has(Trait::date));
    CHECK(html::traits_of_words("articleBody").has(Trait::body));
    CHECK(html::traits_of_words("hentry tag-comments category-related has-sidebar").has(Trait::content));
    CHECK_FALSE(html::traits_of_words("hentry tag-comments category-related has-sidebar")
                    .has(Trait::comment | Trait::related | Trait::aside));
    CHECK(html::traits_of_words("xyz").empty());
}

TEST_CASE("What no reader sees is left out before parsing", "[input][html]") {
    auto const markup = html::simplify("a<script>if (a < b) { '<div>' }</script>b<!-- <p> "
                                       "-->c<STYLE>p{}</style>d<script type='application/ld+json'>{}</script>");
    CHECK(markup.visible == "abcd");
    REQUIRE(markup.json_ld.size() == 1);
    CHECK(markup.json_ld.front() == "{}");
    CHECK(markup.scripts.size() == 1);
    CHECK_FALSE(markup.simplified);
    CHECK(html::simplify("a<script>never closed").visible == "a");
    CHECK(html::simplify("a < b <3 </> <").visible == "a < b <3 </> <");
}

TEST_CASE("Tables of data keep their rows", "[input][html]") {
    auto const article = page(
        "", "<div>" + prose + "<table><tr><td>Rolls</td><td>140</td></tr><tr><td>Loaves</td><td>36</td></tr></table>" +
                prose + "</div>");
    CHECK(article.text.find("Rolls\t140\n\nLoaves\t36") != std::string::npos);
}

TEST_CASE("Quotations of other sites are a part of the story", "[input][html]") {
    auto const article = page("", "<div class='entry-content'>" + prose +
                                      "<div class='social-embed'><blockquote><p>The rolls of Skarholm are the best "
                                      "that I have ever had on any island.</p></blockquote><p>Share this</p></div>" +
                                      prose + "</div>");
    CHECK(article.text.find("best that I have ever had") != std::string::npos);
    CHECK(article.text.find("Share this") == std::string::npos);
}
