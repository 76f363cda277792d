/// @file The stages in order, from an article to its annotation and its timeline.
#include "calendar/calendar.hpp"
#include "events/mentions.hpp"
#include "order/describe.hpp"
#include "order/ordering.hpp"
#include "order/publication.hpp"
#include "phrases/drawing.hpp"
#include "phrases/phrases.hpp"
#include "resolve/describe.hpp"
#include "resolve/describe_event.hpp"
#include "resolve/event_time.hpp"
#include "resolve/resolution.hpp"
#include "text/document.hpp"
#include "text/words.hpp"
#include "timeline/timeline.hpp"

#include "dateline/dateline.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>

#include "pipeline/explain.hpp"
#include "pipeline/infer.hpp"
#include "pipeline/lint.hpp"

namespace dateline {

namespace {

/// What the stages hand on, in one place so that its memory serves article after article.
struct Stages {
    text::Document document;
    phrases::Trees trees;
    std::vector<phrases::Phrase> phrases;
    resolve::Reference reference;
    std::vector<std::optional<resolve::Resolution>> resolutions;
    text::Words words;
    std::vector<events::Mention> mentions;
    std::vector<resolve::EventTime> event_times;
    order::Ordering ordering;
};

phrases::Options phrase_options(ReadingOptions const &options) {
    return {options.day_first ? phrases::DateOrder::day_first : phrases::DateOrder::month_first};
}

resolve::Reference reference_for(std::optional<Moment> const &published, ReadingOptions const &options) {
    resolve::Reference reference;
    if (published) {
        reference.published = calendar::to_instant(*published);
        reference.published_minute = published->time_of_day.has_value();
        reference.utc_offset = published->utc_offset;
    }
    if (options.southern_seasons) reference.hemisphere = calendar::Hemisphere::south;
    if (options.week_from_sunday) reference.week_start = date::Sunday;
    return reference;
}

/// A running text, or a phrase that stands alone and is read as news would mean it.
enum class Reading { running_text, lone_phrase };

/// What the whole of a lone phrase means where a running text would mark less of it ("May", "within 48 hours of the
/// quake"): the guards against words that are no times ask for a context, and there is none.
void take_whole(ReadingOptions const &options, Stages &stages) {
    auto const count = stages.document.tokens.size();
    if (!stages.phrases.empty() && stages.phrases.front().tokens.size() == count) return;
    if (stages.phrases.size() > 1 && stages.phrases.front().tokens.begin == 0 && stages.phrases.front().partner != 0)
        return;
    auto lone = phrase_options(options);
    lone.lone_phrase = true;
    auto const whole = phrases::find_whole(stages.document, lone, stages.trees);
    if (whole.tokens.size() > 0 && whole.tokens.size() == stages.document.tokens.size()) stages.phrases = {whole};
}

void run(std::string_view text, std::optional<Moment> const &published, ReadingOptions const &options, Reading reading,
         Stages &stages) {
    text::cut(text, text::english(), stages.document);
    phrases::find(stages.document, phrase_options(options), stages.trees, stages.phrases);
    if (reading == Reading::lone_phrase) take_whole(options, stages);
    stages.reference = reference_for(published, options);
    stages.reference.running_text = reading == Reading::running_text;
    if (options.kind) stages.reference.kind = *options.kind;
    else if (reading == Reading::running_text)
        stages.reference.kind =
            resolve::kind_of_text(stages.document, stages.trees, stages.phrases, stages.reference.published);
    resolve::resolve(stages.document, stages.trees, stages.phrases, stages.reference, stages.resolutions);
}

std::vector<TimeExpression> expressions_of(Stages const &stages) {
    resolve::Wording const wording{stages.document, stages.trees, stages.reference};
    std::vector<TimeExpression> expressions;
    expressions.reserve(stages.phrases.size());
    for (std::size_t i = 0; i < stages.phrases.size(); ++i) {
        if (!stages.resolutions[i]) continue;
        expressions.push_back(resolve::describe(wording, stages.phrases[i], *stages.resolutions[i]));
        expressions.back().id = fmt::format(FMT_COMPILE("t{}"), expressions.size());
    }
    return expressions;
}

/// The ids that expressions_of gives, by phrase.
std::vector<std::string> expression_ids(Stages const &stages) {
    std::vector<std::string> ids(stages.phrases.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (stages.resolutions[i]) ids[i] = fmt::format("t{}", ++count);
    return ids;
}

resolve::FoundEvents found_events(Stages const &stages) {
    return {stages.document, stages.words, stages.mentions, stages.phrases, stages.resolutions, stages.reference};
}

void find_events(Stages &stages) {
    text::find_words(stages.document, stages.words);
    events::find_mentions(stages.words, stages.mentions);
    resolve::date_events(found_events(stages), stages.event_times);
}

std::vector<Event> events_of(Stages &stages) {
    find_events(stages);
    return resolve::describe_events(found_events(stages), stages.event_times, expression_ids(stages));
}

std::optional<Moment> published_of(Article const &article) {
    if (!article.published) return std::nullopt;
    return article.published->value;
}

Diagnostic no_publication_date() {
    return {Severity::warning, "no-publication-date",
            "there is no publication date: phrases that count from it stay unresolved (give one with --date)",
            std::nullopt};
}

} // namespace

Annotation annotate(Article const &article, ReadingOptions const &options) {
    thread_local Stages stages;
    run(article.text, published_of(article), options, Reading::running_text, stages);
    Annotation annotation;
    annotation.expressions = expressions_of(stages);
    annotation.diagnostics = article.diagnostics;
    if (!options.expressions_only) {
        annotation.events = events_of(stages);
        order::order_events(found_events(stages), stages.event_times, stages.ordering);
        order::describe(found_events(stages), stages.ordering, annotation);
    }
    if (!article.published) annotation.diagnostics.push_back(no_publication_date());
    return annotation;
}

Timeline build(Article const &article, ReadingOptions const &options) {
    thread_local Stages stages;
    run(article.text, published_of(article), options, Reading::running_text, stages);
    find_events(stages);
    auto timeline = timeline::make_timeline({article, stages.document, stages.trees, stages.phrases, stages.resolutions,
                                             stages.reference, stages.words, stages.mentions, stages.event_times});
    if (!article.published) timeline.diagnostics.push_back(no_publication_date());
    return timeline;
}

std::vector<TimeExpression> resolve_phrase(std::string_view phrase, std::optional<Moment> published,
                                           ReadingOptions const &options) {
    Stages stages;
    run(phrase, published, options, Reading::lone_phrase, stages);
    return expressions_of(stages);
}

namespace pipeline {

std::vector<Explained> explain_phrase(std::string_view phrase, std::optional<Moment> const &published,
                                      ReadingOptions const &options) {
    Stages stages;
    run(phrase, published, options, Reading::lone_phrase, stages);
    std::vector<Explained> explained;
    for (auto &expression : expressions_of(stages)) explained.push_back({std::move(expression), {}, false});
    std::size_t next = 0;
    for (std::size_t i = 0; i < stages.phrases.size(); ++i) {
        auto const &meaning = stages.resolutions[i];
        if (!meaning) continue;
        auto &one = explained[next++];
        one.tree = phrases::draw(stages.document, stages.trees, stages.phrases[i].root);
        one.needs_publication = std::any_of(meaning->steps.begin(), meaning->steps.end(), [](auto const &step) {
            return step.reason == resolve::Reason::no_publication;
        });
    }
    return explained;
}

lint::Findings lint(Article const &article, ReadingOptions const &options) {
    thread_local Stages stages;
    run(article.text, published_of(article), options, Reading::running_text, stages);
    find_events(stages);
    auto const found = found_events(stages);
    return lint::find_all({article, stages.trees, found, stages.event_times});
}

void infer_publication(Article &article, ReadingOptions const &options) {
    if (article.published) return;
    thread_local Stages stages;
    text::cut(article.text, text::english(), stages.document);
    phrases::find(stages.document, phrase_options(options), stages.trees, stages.phrases);
    auto const guesses =
        order::guess_publication(stages.document, stages.trees, stages.phrases, article.copyright_year);
    for (auto const &guess : guesses) {
        Publication const publication{{guess.day, {}, {}}, PublicationSource::inferred, guess.probability};
        article.candidates.push_back({publication, DateRole::unclear, guess.evidence});
    }
    if (!guesses.empty() && guesses.front().probability >= order::enough_to_claim)
        article.published = article.candidates[article.candidates.size() - guesses.size()].publication;
}

} // namespace pipeline

} // namespace dateline
