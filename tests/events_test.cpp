#include "dateline/dateline.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace dateline;

namespace {

Annotation annotated(std::string text, char const *published = "2024-05-02") {
    Article article;
    article.text = std::move(text);
    article.published = Publication{parse_moment(published).value(), PublicationSource::option, 1.0};
    return annotate(article);
}

/// The event that the word tells; fails where there is none.
Event event(Annotation const &annotation, std::string const &text, std::string_view word) {
    auto const found = std::find_if(annotation.events.begin(), annotation.events.end(),
                                    [&](Event const &e) { return e.span.of(text) == word; });
    if (found != annotation.events.end()) return *found;
    FAIL("no event is told by " << word);
    return {};
}

Event event(std::string const &text, std::string_view word) { return event(annotated(text), text, word); }

std::string when(Event const &event) {
    auto const end = [](std::optional<Moment> const &moment) { return moment ? to_string(*moment) : std::string(); };
    return end(event.when.earliest) + ".." + end(event.when.latest);
}

} // namespace

TEST_CASE("events: tense and aspect", "[events]") {
    auto const check = [](std::string const &text, std::string_view word, EventTense tense, EventAspect aspect) {
        auto const found = event(text, word);
        INFO(text);
        CHECK(to_string(found.tense) == to_string(tense));
        CHECK(to_string(found.aspect) == to_string(aspect));
    };
    check("The council approved the budget.", "approved", EventTense::past, EventAspect::none);
    check("The council will approve the budget.", "approve", EventTense::future, EventAspect::none);
    check("The council has approved the budget.", "approved", EventTense::present, EventAspect::perfective);
    check("The council had approved the budget.", "approved", EventTense::past, EventAspect::perfective);
    check("The police are investigating the blast.", "investigating", EventTense::present, EventAspect::progressive);
    check("The police were investigating the blast.", "investigating", EventTense::past, EventAspect::progressive);
    check("The union has been negotiating for weeks.", "negotiating", EventTense::present,
          EventAspect::perfective_progressive);
    check("The budget was approved.", "approved", EventTense::past, EventAspect::none);
    check("The mayor wants to resign.", "resign", EventTense::infinitive, EventAspect::none);
}

TEST_CASE("events: polarity, modality and status", "[events]") {
    auto const denied = event("The workers did not sign the agreement.", "sign");
    CHECK(denied.negative);
    CHECK(denied.status == EventStatus::denied);
    auto const possible = event("The company may close the plant.", "close");
    CHECK(possible.modality == "may");
    CHECK(possible.status == EventStatus::hypothetical);
    CHECK(event("The company will close the plant.", "close").status == EventStatus::planned);
    CHECK(event("The company closed the plant.", "closed").status == EventStatus::happened);
    CHECK(event("The company is closing the plant.", "closing").status == EventStatus::ongoing);
    CHECK(event("The company refused to close the plant.", "close").status == EventStatus::denied);
    CHECK(event("The company plans to close the plant.", "close").status == EventStatus::planned);
    CHECK(event("The company said it would close the plant.", "close").status == EventStatus::planned);
    CHECK(event("The plant was to close by the end of June.", "close").status == EventStatus::planned);
    CHECK(event("The museum will not reopen until June.", "reopen").status == EventStatus::planned);
}

TEST_CASE("events: what is reported is told from the reporting", "[events]") {
    std::string const text = "The mayor said that the bridge collapsed.";
    auto const annotation = annotated(text);
    auto const said = event(annotation, text, "said");
    auto const collapsed = event(annotation, text, "collapsed");
    CHECK(said.cls == EventClass::reporting);
    CHECK(collapsed.source == said.id);
    CHECK(said.source.empty());
    CHECK(said.subject);
    CHECK(said.subject->of(text) == "The mayor");
    CHECK(collapsed.clause.of(text) == "that the bridge collapsed.");
}

TEST_CASE("events: dated by their expressions", "[events]") {
    CHECK(when(event("The bridge collapsed on April 3.", "collapsed")) == "2024-04-03..2024-04-03");
    CHECK(when(event("The council will vote on May 7.", "vote")) == "2024-05-07..2024-05-07");
    std::string const text = "The bridge collapsed on April 3.";
    auto const annotation = annotated(text);
    CHECK(event(annotation, text, "collapsed").expression == annotation.expressions.front().id);
}

TEST_CASE("events: a day in the name of an event is its own", "[events]") {
    std::string const text = "About 900 people were killed in the Oct. 7 attack.";
    CHECK(when(event(text, "attack")) == "2023-10-07..2023-10-07");
    CHECK(when(event(text, "killed")) == "2023-10-07..2023-10-07");
    // The name brings the event in, whatever else the sentence is about.
    std::string const vote = "The mayor spoke about the April 25 vote on Monday.";
    CHECK(when(event(vote, "vote")) == "2024-04-25..2024-04-25");
    CHECK(when(event(vote, "spoke")) == "2024-04-29..2024-04-29");
    CHECK(when(event("She was wounded in Monday's attack and died on Wednesday.", "attack")) ==
          "2024-04-29..2024-04-29");
    auto const meeting = event("The company said the May 14 meeting would be held in Oslen.", "meeting");
    CHECK(when(meeting) == "2024-05-14..2024-05-14");
    CHECK(meeting.status == EventStatus::planned);
    auto const issue = annotated("The Oct. 7 issue of the paper sold out.");
    CHECK(issue.events.size() == 1);
}

TEST_CASE("events: what has gone on since a day goes on", "[events]") {
    auto const found = event("The two towns have shared the bridge since March 2021.", "shared");
    CHECK(when(found) == "2021-03-01..2024-05-02");
    CHECK(found.when.extent == Extent::span);
}

TEST_CASE("events: each verb has the day behind it", "[events]") {
    std::string const text = "Most of the 900 people who fled on Monday returned on Wednesday.";
    CHECK(when(event(text, "fled")) == "2024-04-29..2024-04-29");
    CHECK(when(event(text, "returned")) == "2024-05-01..2024-05-01");
    CHECK(when(event("The ferry that was to sail for Oslen had been stopped Thursday after the crew found a leak.",
                     "stopped")) == "2024-05-02..2024-05-02");
}

TEST_CASE("events: what the grammar puts at one time is on one side of the publication date", "[events]") {
    auto const told_with = [](std::string const &text, std::string_view word) {
        auto const annotation = annotated(text);
        auto const found = event(annotation, text, word);
        auto const &step = found.steps.at(0);
        auto const other = std::find_if(annotation.events.begin(), annotation.events.end(), [&](Event const &e) {
            return step.find(" as \"" + std::string(e.span.of(text)) + "\" (" + e.id + ")") != std::string::npos;
        });
        if (other == annotation.events.end()) return "nothing: " + step;
        CHECK(when(*other) == when(found));
        CHECK(other->confidence == found.confidence);
        return std::string(other->span.of(text));
    };
    CHECK(told_with("The driver stopped the bus and fled.", "fled") == "stopped");
    CHECK(told_with("The driver escaped when a bus came by.", "came") == "escaped");
    CHECK(told_with("The bells of the town continued to ring.", "ring") == "continued");
    CHECK(told_with("The mayor spoke at a news conference.", "conference") == "spoke");
    // Nor is what was later, nor what may be.
    CHECK(told_with("The driver stopped the bus and will appeal.", "appeal").starts_with("nothing"));
    CHECK(told_with("The driver escaped because a bus came by.", "came").starts_with("nothing"));
    CHECK(told_with("The mayor planned a conference.", "conference").starts_with("nothing"));
}

TEST_CASE("events: the scene of an event that has its day was on that day", "[events]") {
    std::string const text = "He was tried for the April 12 killing of a guard at a peace rally.";
    CHECK(when(event(text, "killing")) == "2024-04-12..2024-04-12");
    CHECK(when(event(text, "rally")) == "2024-04-12..2024-04-12");
    CHECK(when(event("He was tried for the April 12 killing of a guard who died after a rally.", "rally")) !=
          "2024-04-12..2024-04-12");
}

TEST_CASE("events: tied to another by words", "[events]") {
    std::string const text = "The police questioned the owner on April 25, three days after a fire destroyed the mill.";
    auto const annotation = annotated(text);
    auto const destroyed = event(annotation, text, "destroyed");
    CHECK(when(destroyed) == "2024-04-22..2024-04-22");
    CHECK(destroyed.anchor == event(annotation, text, "questioned").id);
    CHECK(destroyed.expression.empty());

    std::string const there = "Police questioned the owner on April 25, three days after a fire there killed a guard.";
    CHECK(when(event(there, "killed")) == "2024-04-22..2024-04-22");

    std::string const plan = "On April 25 the council agreed to build a school.";
    auto const planned = annotated(plan);
    auto const build = event(planned, plan, "build");
    CHECK(build.anchor == event(planned, plan, "agreed").id);
    CHECK(build.governor == build.anchor);
    CHECK(build.expression.empty());
}

TEST_CASE("events: a future is not past, and what was is not to come", "[events]") {
    for (auto const *word : {"stay", "open", "close", "return", "end"}) {
        auto const text = std::string("Three years later the schools will ") + word + ".";
        auto const annotation = annotated(text);
        for (auto const &found : annotation.events)
            if (found.tense == EventTense::future) CHECK(found.when.earliest);
    }
}

TEST_CASE("events: a headline tells in the present what has happened", "[events]") {
    std::string const text = "Council closes bridge after collision\n\nThe council closed the bridge.";
    CHECK(event(text, "closes").status == EventStatus::happened);
}

TEST_CASE("events: dated by tense where nothing else dates them", "[events]") {
    CHECK(when(event("The mayor said she was pleased.", "said")) == "2024-05-02..2024-05-02");
    auto const later = event("The council will build a school.", "build");
    CHECK(later.when.earliest);
    CHECK_FALSE(later.when.latest);
    CHECK(later.confidence > 0.0);
    CHECK(later.confidence < 1.0);
}

TEST_CASE("events: without a publication date nothing borrows one", "[events]") {
    Article article;
    article.text = "The mayor said she was pleased.";
    for (auto const &found : annotate(article).events) CHECK(found.when.undated());
}

TEST_CASE("events: any text is survived", "[events]") {
    std::string many;
    for (int i = 0; i < 3000; ++i) many += "run-";
    for (int i = 0; i < 3000; ++i) many += "said that ";
    CHECK_NOTHROW(annotated(many));
    CHECK(annotated("").events.empty());
    CHECK_NOTHROW(annotated("to to not n't ' - said"));
}
