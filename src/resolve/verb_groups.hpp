/// @file Verb groups found word by word, without parts of speech: what each verb before or behind a date says of when.
#pragma once

#include "resolve/tense.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::resolve {

/// The verb groups of a sentence, from their first word to their last. Places are those of the document's tokens.
class VerbGroups {
public:
    VerbGroups(text::Document const &document, text::TokenRange sentence) : document_(document), sentence_(sentence) {}

    /// The outlook of the finite verb or participle at that place, if it is one.
    [[nodiscard]] std::optional<Outlook> at(std::uint32_t place) const;

    /// The outlook of the infinitive that the "to" at that place begins, if it tells one.
    [[nodiscard]] std::optional<Outlook> infinitive_at(std::uint32_t place) const;

    /// "to shut", "to set": an infinitive that is spelled as the past is.
    [[nodiscard]] bool is_infinitive_like_past(std::uint32_t place) const;

    /// "The hearing is on Tuesday", "A ruling is likely Tuesday": had it been, it would be told so.
    [[nodiscard]] bool is_to_be(std::uint32_t begin) const;

    /// "died in January", "burned down on May 6", "expires Dec. 31": what the verb says that stands right before the
    /// words that begin at that place, or before their preposition; none where something else does.
    [[nodiscard]] std::optional<Outlook> beside(std::uint32_t begin) const;

private:
    /// The auxiliary, or known past form, at that place: "won" before what is left of "n't" is "will".
    [[nodiscard]] std::optional<text::VerbCue> cue(std::uint32_t place) const;

    [[nodiscard]] bool cue_is(std::uint32_t place, text::VerbCue wanted) const;

    /// "could", "might"; "may" in small letters, which the lexicon has as a month.
    [[nodiscard]] bool is_modal(std::uint32_t place) const;

    /// "Nov. 10", "May 6"
    [[nodiscard]] bool is_day_of_month(std::uint32_t place) const;

    /// Whether the token is the end of "won't", which is three tokens.
    [[nodiscard]] bool is_negation(std::uint32_t place) const;

    /// The place of the word before in a verb group, past "n't", adverbs and quotation marks: will "hopefully" be.
    [[nodiscard]] std::optional<std::uint32_t> before(std::uint32_t place) const;

    [[nodiscard]] std::string_view word(std::uint32_t place) const;

    /// "opens"; "runs from", "lasts until", not the runs of a game.
    [[nodiscard]] bool is_scheduled(std::uint32_t place) const;
    [[nodiscard]] bool is_many_before(std::uint32_t place) const;
    [[nodiscard]] bool is_date_behind(std::uint32_t place) const;

    [[nodiscard]] std::optional<Outlook> of_cue(std::uint32_t place, text::VerbCue cue) const;

    /// "was held" is past, "will be held" and "to be held" look ahead.
    [[nodiscard]] Outlook of_participle(std::uint32_t place) const;

    /// "approved plans", "the plan", "plans for a vote", not "she plans to".
    [[nodiscard]] bool is_noun(std::uint32_t place) const;

    [[nodiscard]] bool is_noun_or_infinitive(std::uint32_t place) const;

    [[nodiscard]] static bool is_determiner(text::Token const &token);

    /// "might meet" lies ahead; "could not be reached", "nor could be found" was tried in vain, "could be heard" was.
    [[nodiscard]] Outlook of_modal(std::uint32_t place) const;

    /// "is expected", "was due": what is planned lies ahead of the one who plans.
    [[nodiscard]] Outlook of_plan(std::uint32_t place) const;

    /// "has met"; "has a plan", "have to meet" is the present.
    [[nodiscard]] Outlook of_have(std::uint32_t place) const;

    /// "is meeting", "are to meet" on a day look ahead as often as not.
    [[nodiscard]] Outlook of_present(std::uint32_t place) const;

    /// What a word like will, was or to that stands a few words before makes of the form.
    [[nodiscard]] std::optional<Outlook> governed(std::uint32_t place, std::uint32_t reach) const;

    /// "will have met"
    [[nodiscard]] bool after_will(std::uint32_t have) const;

    /// "to meet", not "to Paris" nor "to the" nor "according to police" nor "up to close to $120".
    [[nodiscard]] bool infinitive_follows(std::uint32_t place) const;

    text::Document const &document_;
    text::TokenRange sentence_;
};

} // namespace dateline::resolve
