/// @file Tokens and sentences.
#include "base/file.hpp"
#include "text/document.hpp"

#include "dateline/dateline.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;

namespace {

using Texts = std::vector<std::string>;

Texts sentences(std::string const &text) {
    text::Document document;
    text::cut(text, text::english(), document);
    Texts list;
    for (auto const range : document.sentences) list.emplace_back(document.span(range).of(text));
    return list;
}

Texts tokens(std::string const &text) {
    text::Document document;
    text::cut(text, text::english(), document);
    Texts list;
    for (auto const &token : document.tokens) list.emplace_back(token.of(text));
    return list;
}

} // namespace

TEST_CASE("sentences end where they end") {
    CHECK(sentences("It rained. It poured! Did it? Yes.") == Texts{"It rained.", "It poured!", "Did it?", "Yes."});
    CHECK(sentences("Mr. Rook met Dr. Ito. They ate.") == Texts{"Mr. Rook met Dr. Ito.", "They ate."});
    CHECK(sentences("It fell on Oct. 7 in rain. It rose.") == Texts{"It fell on Oct. 7 in rain.", "It rose."});
    CHECK(sentences("J. K. Ito came. He ate.") == Texts{"J. K. Ito came.", "He ate."});
    CHECK(sentences("“It rained.” He left.") == Texts{"“It rained.”", "He left."});
    CHECK(sentences("A headline\n\nThe text began. It ended.") == Texts{"A headline", "The text began.", "It ended."});
    CHECK(sentences("The line\nis wrapped. Here too.") == Texts{"The line\nis wrapped.", "Here too."});
    CHECK(sentences("Prices rose 3.5 percent. They fell.") == Texts{"Prices rose 3.5 percent.", "They fell."});
    CHECK(sentences("").empty());
}

TEST_CASE("tokens are words, numbers and marks") {
    CHECK(tokens("the 7th, 1990s") == Texts{"the", "7", "th", ",", "1990", "s"});
    CHECK(tokens("3 p.m. EST") == Texts{"3", "p.m.", "EST"});
    CHECK(tokens("2023-10-07") == Texts{"2023", "-", "10", "-", "07"});
    CHECK(tokens("1,200 people") == Texts{"1,200", "people"});
    CHECK(tokens("mid-March") == Texts{"mid", "-", "March"});
}

// Where the text goes on, words are read sixteen bytes at a time; at its end they are not.
TEST_CASE("a word is the same token within a text and at its end") {
    for (std::string const word : {"a",
                                   "I",
                                   "May",
                                   "MAY",
                                   "mAY",
                                   "May.",
                                   "U.S.",
                                   "p.m.",
                                   "weekdays",
                                   "Wednesdays",
                                   "WEDNESDAYS",
                                   "A.",
                                   "caf\u00e9",
                                   "\u00c9T\u00c9",
                                   "semicentennials",
                                   "counterintuitive",
                                   "COUNTERINTUITIVE",
                                   "counterintuitively",
                                   "women\u2019s",
                                   "labor",
                                   "Labor",
                                   "7th",
                                   "x1"}) {
        INFO(word);
        auto const within = word + std::string(20, ' ');
        text::Document alone;
        text::Document spaced;
        text::cut(word, text::english(), alone);
        text::cut(within, text::english(), spaced);
        REQUIRE(alone.tokens.size() == spaced.tokens.size());
        CHECK(alone.kinds == spaced.kinds);
        for (std::size_t i = 0; i < alone.tokens.size(); ++i) {
            auto const &one = alone.tokens[i];
            auto const &other = spaced.tokens[i];
            CHECK(one.of(word) == other.of(within));
            CHECK(one.cls == other.cls);
            CHECK(one.value == other.value);
            CHECK(one.flags == other.flags);
        }
    }
}

TEST_CASE("every byte but white space is in a token, in order") {
    std::string const text = "Ć 7th—“naïve” U.S. p.m. 1,2 \xE2\x80\xA6 a\tb\r\nc €5";
    text::Document document;
    text::cut(text, text::english(), document);
    std::size_t at = 0;
    for (auto const &token : document.tokens) {
        for (; at < token.begin; ++at) CHECK(std::string(" \t\r\n").find(text[at]) != std::string::npos);
        at = token.end();
    }
    CHECK(at == text.size());
}

TEST_CASE("what is no date is found in no line of the negative corpus") {
    auto const file = base::read_file(std::string(DATELINE_TESTS) + "/corpus/en/not_dates.txt", std::size_t{1} << 24U);
    REQUIRE(file.ok());
    std::size_t lines = 0;
    std::string_view rest = file.value();
    while (!rest.empty()) {
        auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.empty() || line.starts_with('#')) continue;
        ++lines;
        // A gap that is known: it is to be marked no longer when it is closed.
        bool const gap = line.starts_with("gap: ");
        if (gap) line.remove_prefix(5);
        // So short a text is taken for a post; what is no time in news alone says so.
        constexpr std::string_view of_news = "news: ";
        ReadingOptions options;
        if (line.starts_with(of_news)) {
            line.remove_prefix(of_news.size());
            options.kind = TextKind::news;
        }
        Article article;
        article.text = line;
        article.published = Publication{parse_moment("2031-03-14").value(), PublicationSource::option, 1.0};
        INFO(line);
        CHECK(annotate(article, options).expressions.empty() != gap);
    }
    CHECK(lines > 20);
}
