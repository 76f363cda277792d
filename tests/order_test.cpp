#include "calendar/calendar.hpp"
#include "events/mentions.hpp"
#include "order/network.hpp"
#include "order/ordering.hpp"
#include "resolve/event_time.hpp"
#include "text/document.hpp"
#include "text/words.hpp"

#include "dateline/dateline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace dateline;
using order::Constraint;
using order::Minutes;
using order::Network;

namespace {

constexpr float sure = 0.9F;

Network::Outcome add(Network &network, Constraint const &constraint) {
    return network.add(std::array<Constraint, 1>{constraint});
}

Annotation annotated(std::string_view text, char const *published = "2024-05-02") {
    Article article;
    article.text = text;
    article.published = Publication{parse_moment(published).value(), PublicationSource::option, 1.0};
    return annotate(article);
}

std::uint32_t place_of(Annotation const &annotation, std::string_view text, std::string_view word) {
    auto const found = std::find_if(annotation.events.begin(), annotation.events.end(),
                                    [&](Event const &event) { return event.span.of(text) == word; });
    if (found == annotation.events.end()) FAIL("no event is told by " << word);
    return static_cast<std::uint32_t>(found - annotation.events.begin());
}

/// How the events that the two words tell lie to one another: "BEFORE"; empty where nothing says.
std::string relation(std::string_view text, std::string_view one, std::string_view other) {
    auto const annotation = annotated(text);
    auto const a = place_of(annotation, text, one);
    auto const b = place_of(annotation, text, other);
    for (auto const &relation : annotation.relations) {
        if (relation.first == a && relation.second == b) return std::string(to_string(relation.relation));
        if (relation.first == b && relation.second == a) return std::string(to_string(inverse(relation.relation)));
    }
    return {};
}

} // namespace

TEST_CASE("order: a network refuses what contradicts it, and says what by", "[order]") {
    Network network;
    auto const a = network.add_point(0);
    auto const b = network.add_point(0);
    auto const c = network.add_point(0);
    CHECK(add(network, {a, b, 10, 1, 0.9F}) == Network::Outcome::added);
    CHECK(add(network, {b, c, 5, 2, 0.6F}) == Network::Outcome::added);
    CHECK(add(network, {c, a, -14, 3, 0.5F}) == Network::Outcome::contradicts);
    CHECK(network.forbidden_by().ground == 2);
    CHECK(add(network, {c, a, -15, 4, 0.5F}) == Network::Outcome::added);
    // All or none: the first would have held.
    std::array<Constraint, 2> const pair{Constraint{b, c, 5, 5, sure}, Constraint{c, b, -4, 5, sure}};
    auto const before = network.constraints().size();
    CHECK(network.add(pair) == Network::Outcome::contradicts);
    CHECK(network.constraints().size() == before);
}

TEST_CASE("order: bounds go along certain constraints alone", "[order]") {
    Network network;
    auto const a = network.add_point(0);
    auto const b = network.add_point(0);
    add(network, {Network::calendar, a, 100, 1, sure});
    add(network, {a, b, 20, 2, 0.6F});
    add(network, {b, Network::calendar, -500, 3, sure});
    auto const all = network.bounds(0.5F);
    CHECK(all.earliest[b] == 120);
    CHECK(all.latest[a] == 480);
    CHECK(network.constraints()[all.earliest_by[b]].ground == 2);
    auto const certain = network.bounds(0.8F);
    CHECK_FALSE(certain.earliest[b]);
    CHECK(certain.latest[b] == 500);
}

TEST_CASE("order: a network agrees with all shortest paths", "[order]") {
    std::uint64_t state = 7;
    auto const random = [&state](std::uint64_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33U) % below;
    };
    constexpr std::size_t points = 9;
    for (int round = 0; round < 200; ++round) {
        Network network;
        for (std::size_t i = 1; i < points; ++i) network.add_point(static_cast<Minutes>(random(50)));
        // least[i][k]: how much later than i the point k must be (Floyd and Warshall).
        std::array<std::array<std::optional<Minutes>, points>, points> least{};
        for (std::size_t i = 0; i < points; ++i) least[i][i] = 0;
        for (std::uint32_t n = 0; n < 40; ++n) {
            auto const from = random(points);
            auto const to = (from + 1 + random(points - 1)) % points;
            auto const minutes = static_cast<Minutes>(random(40)) - 20;
            bool const possible = !least[to][from] || *least[to][from] + minutes <= 0;
            auto const outcome =
                add(network, {static_cast<order::Point>(from), static_cast<order::Point>(to), minutes, n, sure});
            REQUIRE((outcome == Network::Outcome::added) == possible);
            if (!possible) continue;
            for (std::size_t i = 0; i < points; ++i)
                for (std::size_t k = 0; k < points; ++k)
                    if (least[i][from] && least[to][k]) {
                        auto const through = *least[i][from] + minutes + *least[to][k];
                        if (!least[i][k] || *least[i][k] < through) least[i][k] = through;
                    }
        }
        auto const bounds = network.bounds(0.5F);
        for (std::size_t i = 0; i < points; ++i) {
            CHECK(bounds.earliest[i] == least[0][i]);
            CHECK(bounds.latest[i] == (least[i][0] ? std::optional(-*least[i][0]) : std::nullopt));
        }
    }
}

TEST_CASE("order: words say it", "[order]") {
    CHECK(relation("The guests left the hall after the mayor resigned.", "left", "resigned") == "AFTER");
    CHECK(relation("The guests left the hall before the mayor resigned.", "left", "resigned") == "BEFORE");
    CHECK(relation("After the mayor resigned, the guests left the hall.", "resigned", "left") == "BEFORE");
    CHECK(relation("The mayor resigned. Then the guests left the hall.", "resigned", "left") == "BEFORE");
}

TEST_CASE("order: tense says it", "[order]") {
    CHECK(relation("The mayor arrived in Norbridge. The guests had left the hall.", "arrived", "left") == "AFTER");
    CHECK(relation("The council approved the budget. It will build a bridge.", "approved", "build") == "BEFORE");
}

TEST_CASE("order: dates say it", "[order]") {
    CHECK(relation("The bridge collapsed on April 3. It opened on March 12.", "collapsed", "opened") == "AFTER");
}

TEST_CASE("order: what follows a dated event is bounded by it", "[order]") {
    std::string_view const text = "The mayor arrived on April 3. Then the guests left.";
    auto const annotation = annotated(text);
    auto const &left = annotation.events[place_of(annotation, text, "left")];
    REQUIRE(left.bounds);
    REQUIRE(left.bounds->when.earliest);
    CHECK(to_string(*left.bounds->when.earliest) == "2024-04-03");
    REQUIRE(left.bounds->steps.size() >= 2);
    CHECK(left.bounds->steps[0].find("April 3") != std::string::npos);
    CHECK_FALSE(annotation.events[place_of(annotation, text, "arrived")].bounds);
}

TEST_CASE("order: what contradicts gives way, and both are named", "[order]") {
    std::string_view const text = "The mayor arrived on April 3 after the guests left on April 20.";
    auto const annotation = annotated(text);
    auto const found = std::find_if(annotation.diagnostics.begin(), annotation.diagnostics.end(),
                                    [](Diagnostic const &diagnostic) { return diagnostic.code == "contradiction"; });
    REQUIRE(found != annotation.diagnostics.end());
    CHECK(found->message.find("arrived") != std::string::npos);
    CHECK(found->message.find("left") != std::string::npos);
}

TEST_CASE("order: each relation says what it comes from", "[order]") {
    std::string_view const text =
        "The bridge collapsed on April 3. It opened on March 12. The guests left the hall after "
        "the mayor resigned.";
    auto const annotation = annotated(text);
    auto const source = [&](std::string_view one, std::string_view other) -> Relation {
        for (auto const &relation : annotation.relations)
            if (relation.first == place_of(annotation, text, one) &&
                relation.second == place_of(annotation, text, other))
                return relation;
        FAIL(one << " and " << other << " are not related");
        return {};
    };
    CHECK(source("collapsed", "opened").source == RelationSource::dates);
    CHECK(source("left", "resigned").source == RelationSource::word);
    CHECK(source("left", "resigned").word.of(text) == "after");
    CHECK(source("opened", "left").source == RelationSource::model);
    std::string_view const earlier = "The mayor praised the crew. A crane had fallen on two boats.";
    auto const told = annotated(earlier);
    REQUIRE(told.relations.size() == 1);
    CHECK(told.relations[0].relation == TemporalRelation::after);
    CHECK(told.relations[0].source == RelationSource::word);
    CHECK(told.relations[0].word.of(earlier) == "had");
}

TEST_CASE("order: pairs stay in proportion to the text", "[order]") {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "they met and ";
    auto const one = annotated(text).relations.size();
    auto const two = annotated(text + text).relations.size();
    CHECK(two < 2 * one + 2000);
}

TEST_CASE("order: a time that ends before it begins is left out", "[order]") {
    text::Document document;
    text::cut("The mayor arrived. The guests left.", text::english(), document);
    text::Words words;
    text::find_words(document, words);
    std::vector<events::Mention> mentions;
    events::find_mentions(words, mentions);
    REQUIRE(!mentions.empty());
    resolve::EventTime backwards;
    backwards.dated = true;
    backwards.confidence = sure;
    auto const day = calendar::to_instant(*parse_moment("2031-03-14"));
    backwards.interval = {day, day - std::chrono::hours{48}};
    std::vector<resolve::EventTime> const times(mentions.size(), backwards);
    resolve::Reference const reference;
    std::vector<phrases::Phrase> const no_phrases;
    std::vector<std::optional<resolve::Resolution>> const no_resolutions;
    order::Ordering ordering;
    order::order_events({document, words, mentions, no_phrases, no_resolutions, reference}, times, ordering);
    CHECK(ordering.contradictions.empty());
}
