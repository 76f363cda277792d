#include "text/words.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"

using namespace dateline::text;

namespace {

/// The words of a text with a bar between them.
std::string cut_into_words(std::string_view text) {
    Document document;
    cut(text, english(), document);
    Words words;
    find_words(document, words);
    std::string result;
    for (auto const form : words.forms) {
        if (!result.empty()) result += '|';
        result += form;
    }
    return result;
}

} // namespace

TEST_CASE("words: contractions", "[words]") {
    CHECK(cut_into_words("They don't know") == "They|do|n't|know");
    CHECK(cut_into_words("We can’t say it’s over") == "We|ca|n’t|say|it|’s|over");
    CHECK(cut_into_words("He cannot go") == "He|can|not|go");
    CHECK(cut_into_words("Ana's and the Molnars' house") == "Ana|'s|and|the|Molnars|'|house");
    CHECK(cut_into_words("Mr. O'Neill left") == "Mr.|O'Neill|left");
}

TEST_CASE("words: numbers", "[words]") {
    CHECK(cut_into_words("1,200 people paid $3.5 at 10:30 on the 7th") ==
          "1,200|people|paid|$|3.5|at|10:30|on|the|7th");
}

TEST_CASE("words: marks", "[words]") {
    CHECK(cut_into_words("a cease-fire ... or -- so they say -- \"peace\"!") ==
          "a|cease|-|fire|...|or|--|so|they|say|--|\"|peace|\"|!");
    CHECK(cut_into_words("The U.S. sent it.") == "The|U.S.|sent|it|.");
    CHECK(cut_into_words("").empty());
    CHECK(cut_into_words("' '") == "'|'");
}

TEST_CASE("words: every word lies where it says", "[words]") {
    std::string_view const text = "“It wasn’t us,” Mr. Kovač said on Oct. 7.";
    Document document;
    cut(text, english(), document);
    Words words;
    find_words(document, words);
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        CHECK(words.words[i].span.of(text) == words.forms[i]);
        CHECK(words.words[i].span.begin >= last);
        last = words.words[i].span.end;
    }
    CHECK(words.sentence_ends.back() == words.size());
    CHECK(words.word_at(document.tokens.front()) == 0);
    CHECK(words.word_at(document.tokens.back()) == words.size() - 1);
}
