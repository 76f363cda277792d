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
