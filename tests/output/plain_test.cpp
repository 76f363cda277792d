/// @file Text of others made harmless; links to quotes; style sheets squeezed.
#include "output/hash.hpp"
#include "output/link.hpp"
#include "output/plain.hpp"
#include "output/stylesheet.hpp"

#include "catch.hpp"

using namespace dateline::output;

TEST_CASE("controls and what turns the direction are dropped") {
    CHECK(plain_line("a\r\n\t b") == "a b");
    CHECK(plain_line("  a  ") == "a");
    CHECK(plain_line("x\x1b[31my\x07") == "x[31my");
    CHECK(plain_line("\u202Egnp.exe\u2069") == "gnp.exe");
    CHECK(plain_line("a\u2028b\u0085c") == "a b c");
    CHECK(plain_line("ok\xff\xc0") == "ok\uFFFD\uFFFD");
    CHECK(plain_line("שלום é 漢") == "שלום é 漢");
    CHECK(plain_line("a\uFFFE\uFEFF"
                     "b") == "ab");
}

TEST_CASE("lines are cut between words, and words only where they must be") {
    CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("abcdefgh", 3) == std::vector<std::string>{"abc", "def", "gh"});
    CHECK(wrapped("漢字漢字", 4) == std::vector<std::string>{"漢字", "漢字"});
    CHECK(wrapped("", 5) == std::vector<std::string>{""});
    CHECK(display_width("e\u0301漢") == 3);
    CHECK(shortened("one two three", 9) == "one two…");
    CHECK(shortened("one", 3) == "one");
    CHECK(shortened("éééé", 2) == "éé…");
}

TEST_CASE("links lead to the quoted words") {
    CHECK(link_to_quote("https://a.example/p", "Two words") == "https://a.example/p#:~:text=Two%20words");
    CHECK(link_to_quote("https://a.example/p#x", "co-op, yes") == "https://a.example/p#x:~:text=co%2Dop%2C%20yes");
    CHECK(link_to_quote("https://a.example/p", "one two three four five six seven eight nine ten eleven") ==
          "https://a.example/p#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven");
    CHECK(link_to_quote("javascript:alert(1)", "x").empty());
    CHECK(link_to_quote("HTTPS://a.example/", "").starts_with("HTTPS://"));
    CHECK(safe_link("https://a.example/\"><b>") == "https://a.example/%22%3E%3Cb%3E");
    CHECK(safe_link("https://a.example/a\tb c") == "https://a.example/a%09b%20c");
    CHECK(safe_link("data:text/html,x").empty());
    CHECK(safe_link("//a.example").empty());
}

TEST_CASE("a style sheet is squeezed without changing it") {
    CHECK(squeezed_css("/* a */ .a  .b { color : red; }\n") == ".a .b{color :red}");
    CHECK(squeezed_css("a::after { content: \" ( ; } /* \"; }") == "a::after{content:\" ( ; } /* \"}");
    CHECK(squeezed_css("a { width: calc(1px + 2px) }") == "a{width:calc(1px + 2px)}");
    CHECK(squeezed_css(".a > .b, .c :hover { }") == ".a>.b,.c :hover{}");
    CHECK(squeezed_css("a { content: \"\\\"}\" } /* unclosed") == "a{content:\"\\\"}\"}");
}

TEST_CASE("every declaration is made important, and nothing else") {
    CHECK(guarded_css(".a{color:red;b:hover{--x:\"}:;\";}}") ==
          "@layer dtl{.a{color:red!important;b:hover{--x:\"}:;\"!important;}}}");
    CHECK(guarded_css("@media print{.a{x:url(data:a;b)}}@font-face{src:y}") ==
          "@layer dtl{@media print{.a{x:url(data:a;b)!important}}@font-face{src:y}}");
    CHECK(guarded_css("}}a{b:c") == "@layer dtl{}}a{b:c!important}");
}

TEST_CASE("hashes are those of the standards") {
    // FIPS 180-2, appendix B.1; and the empty string.
    CHECK(csp_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    CHECK(csp_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    CHECK(short_hash("") == "811c9dc5");
    CHECK(short_hash("a") == "e40c292c");
}
