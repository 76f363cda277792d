#include "text/linear_model.hpp"
#include "text/tagger.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"

using namespace dateline::text;

namespace {

/// The words of a line and their tags, as "word/TAG word/TAG".
std::string tagged(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        auto const end = std::min(line.find(' '), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    std::vector<PartOfSpeech> tags(words.size());
    tag(words, {}, tags);
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) result += ' ';
        result += std::string(words[i]) + '/' + std::string(to_string(tags[i].upos));
    }
    return result;
}

PartOfSpeech last_tag(std::vector<std::string_view> const &words, std::size_t back) {
    std::vector<PartOfSpeech> tags(words.size());
    tag(words, {}, tags);
    return tags[tags.size() - 1 - back];
}

} // namespace

TEST_CASE("tagger: plain sentences", "[tagger]") {
    CHECK(tagged("The mayor of Westbrook opened the new bridge on Tuesday .") ==
          "The/DET mayor/NOUN of/ADP Westbrook/PROPN opened/VERB the/DET new/ADJ bridge/NOUN on/ADP "
          "Tuesday/PROPN ./PUNCT");
    CHECK(tagged("They have n't said whether the talks will resume .") ==
          "They/PRON have/AUX n't/PART said/VERB whether/SCONJ the/DET talks/NOUN will/AUX resume/VERB "
          "./PUNCT");
    CHECK(tagged("\" We lost 1,200 homes , \" she told reporters .") ==
          "\"/PUNCT We/PRON lost/VERB 1,200/NUM homes/NOUN ,/PUNCT \"/PUNCT she/PRON told/VERB "
          "reporters/NOUN ./PUNCT");
}

TEST_CASE("tagger: curly quotes count as straight ones", "[tagger]") {
    CHECK(tagged("“ We did n’t see it , ” he said .") ==
          "“/PUNCT We/PRON did/AUX n’t/PART see/VERB it/PRON ,/PUNCT ”/PUNCT he/PRON said/VERB ./PUNCT");
}

TEST_CASE("tagger: capitals throughout", "[tagger]") {
    CHECK(tagged("THE POLICE SAID THEY ARRESTED TWO MEN AFTER THE ATTACK .") ==
          "THE/DET POLICE/NOUN SAID/VERB THEY/PRON ARRESTED/VERB TWO/NUM MEN/NOUN AFTER/ADP THE/DET "
          "ATTACK/NOUN ./PUNCT");
}

TEST_CASE("tagger: the form of verbs", "[tagger]") {
    CHECK(last_tag({"He", "had", "never", "left", "the", "town", "."}, 3) ==
          PartOfSpeech{Upos::verb, VerbForm::past_participle});
    CHECK(last_tag({"He", "never", "went", "home", "."}, 2) == PartOfSpeech{Upos::verb, VerbForm::past});
    CHECK(last_tag({"She", "wants", "to", "go", "."}, 1) == PartOfSpeech{Upos::verb, VerbForm::base});
    CHECK(last_tag({"She", "might", "."}, 1) == PartOfSpeech{Upos::aux, VerbForm::modal});
}

TEST_CASE("tagger: sentences are apart, and any bytes are words", "[tagger]") {
    std::vector<std::string_view> const words = {"Stop", ".", "The", "dog", "barked", "."};
    std::vector<PartOfSpeech> together(words.size());
    std::vector<std::uint32_t> const ends = {2, 6};
    tag(words, ends, together);
    std::vector<PartOfSpeech> second(4);
    tag(std::vector<std::string_view>(words.begin() + 2, words.end()), {}, second);
    CHECK(std::vector<PartOfSpeech>(together.begin() + 2, together.end()) == second);

    std::string const long_word(100000, 'x');
    std::vector<std::string_view> const odd = {"", "\xE2\x80", "\xFF\xFE", long_word, std::string_view("\0", 1)};
    std::vector<PartOfSpeech> tags(odd.size());
    tag(odd, {}, tags);
    tag({}, {}, {});
}

TEST_CASE("tagger: what was tagged before does not matter", "[tagger]") {
    auto const line = "Crews cleared the road while others watched .";
    auto const before = tagged(line);
    std::string many;
    for (int i = 0; i < 5000; ++i) many.append("w").append(std::to_string(i)).append(" ");
    tagged(many);
    CHECK(tagged(line) == before);
}

TEST_CASE("a linear model: the choice and how far it leads", "[tagger]") {
    // Three classes, one bucket without records.
    constexpr std::string_view empty("\3\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0", 16);
    LinearModel const model(empty);
    auto const choose = [&](std::initializer_list<LinearModel::Score> given) {
        LinearModel::Scores scores{};
        std::copy(given.begin(), given.end(), scores.begin());
        auto const choice = model.choose(scores);
        return std::pair(choice.best, choice.lead);
    };
    CHECK(choose({5, 40, -3}) == std::pair(std::size_t{1}, 35));
    CHECK(choose({-7, -9, -8}) == std::pair(std::size_t{0}, 1)); // those of no class count for nothing
    CHECK(choose({2, 6, 6}) == std::pair(std::size_t{1}, 0));
}
