#include <string>
#include <string_view>

#include "catch.hpp"
#include "pipeline/infer.hpp"

using namespace dateline;

namespace {

Article inferred(std::string_view text, std::optional<int> copyright_year = std::nullopt) {
    Article article;
    article.text = text;
    article.copyright_year = copyright_year;
    pipeline::infer_publication(article);
    return article;
}

} // namespace

TEST_CASE("publication: inferred from a weekday, a duration and the copyright", "[publication]") {
    auto const article =
        inferred("The port of Norbridge opened its gates on Thursday. They had been shut since the storm "
                 "of Oct. 7, and the town has waited for the almost seven months since.",
                 2024);
    REQUIRE(article.candidates.size() == 3);
    CHECK(to_string(article.candidates[0].publication.value) == "2024-05-02");
    CHECK(article.candidates[0].publication.source == PublicationSource::inferred);
    CHECK(article.candidates[0].publication.confidence > article.candidates[1].publication.confidence);
    CHECK(article.candidates[0].signal.find("copyright 2024") != std::string::npos);
    CHECK(article.candidates[0].signal.find("almost seven months") != std::string::npos);
    CHECK_FALSE(article.published); // likely, and not likely enough
}

TEST_CASE("publication: tense, weekdays and years are evidence", "[publication]") {
    auto const told =
        inferred("The bridge opened in 2030. The council met on Tuesday and will vote on Friday, March 14.");
    REQUIRE(told.candidates.size() == 3);
    for (auto const &candidate : told.candidates) {
        CHECK(candidate.publication.source == PublicationSource::inferred);
        CHECK(candidate.publication.confidence < 0.5);
    }
    // In 2031 alone of the years near does March 14 fall on a Friday.
    CHECK(to_string(told.candidates[0].publication.value).starts_with("2031-03-1"));
    CHECK(to_string(told.candidates[0].publication.value) <= std::string("2031-03-14"));
    CHECK(told.candidates[0].signal.find("told as to come") != std::string::npos);
    auto const heading =
        inferred("DOVRIN, March 12 (Agency) -- The mayor resigned Wednesday. She was elected in 2030.");
    REQUIRE_FALSE(heading.candidates.empty());
    CHECK(to_string(heading.candidates[0].publication.value).substr(5).starts_with("03-1"));
}

TEST_CASE("publication: probabilities are of all days", "[publication]") {
    auto const article = inferred("The mayor resigned on May 2, 2024. The council met on Thursday.");
    double sum = 0;
    for (auto const &candidate : article.candidates) sum += candidate.publication.confidence;
    CHECK(sum > 0);
    CHECK(sum <= 1.0);
}

TEST_CASE("publication: nothing is inferred from nothing", "[publication]") {
    CHECK(inferred("The mayor of Norbridge resigned on Thursday.").candidates.empty());
    CHECK(inferred("").candidates.empty());
}

TEST_CASE("publication: what states its date keeps it", "[publication]") {
    Article article;
    article.text = "The mayor resigned on Thursday, May 2, 2024.";
    article.published = Publication{parse_moment("2024-05-03").value(), PublicationSource::option, 1.0};
    pipeline::infer_publication(article);
    CHECK(to_string(article.published->value) == "2024-05-03");
    CHECK(article.candidates.empty());
}
