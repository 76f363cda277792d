/// @file Who the pronouns of a text stand for, so that an entry can name them.
///
/// By rule, and only where the sentence before leaves little choice (centering: Grosz, Joshi and Weinstein 1995): its
/// first subject that agrees. Where nothing agrees the pronoun stays.
#pragma once

#include "text/document.hpp"
#include "text/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dateline::timeline {

/// Words of the text to be put in the place of others.
struct Replacement {
    text::TokenRange replaced; ///< "It", "His", or the "one" of "the old one"
    text::TokenRange by;
    bool possessive = false; ///< "His car": "[The mayor's] car"
};

class Subjects {
public:
    /// Both must outlive it. Linear in the words.
    Subjects(text::Document const &document, text::Words const &words);

    /// For the subject of the words' first verb, where it is a pronoun that what stands before these words explains.
    [[nodiscard]] std::optional<Replacement> replacement_in(text::TokenRange range) const;

    /// Whether the subject of the words' first verb points to what stands before them, and what that is cannot be told.
    [[nodiscard]] bool unexplained_in(text::TokenRange range) const;

    /// Whether every verb of the words is that of a relative clause: "the mayor, who was born in Dovrin".
    [[nodiscard]] bool tells_noun_alone(text::TokenRange range) const;

    /// For a subject that stands by itself.
    [[nodiscard]] std::optional<Replacement> replacement_of(text::TokenRange subject) const;

private:
    enum Kind : std::uint8_t { person, thing, group };
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        [[nodiscard]] bool empty() const { return begin == end; }
    };
    using Focus = std::array<Range, 3>; ///< what he, it and they stand for after a sentence

    void read(Range sentence, Focus const &before);
    void keep_pronouns(Range sentence, Focus const &before, Focus &focus) const;
    void name_by_pronoun(Range sentence, std::uint32_t pronoun, Focus &focus);
    [[nodiscard]] bool is_date(std::uint32_t word) const;
    [[nodiscard]] bool fits(std::string_view pronoun, Range by) const;
    [[nodiscard]] std::optional<Range> first_subject(Range range) const;
    [[nodiscard]] std::optional<Range> speaker_after(Range sentence, std::uint32_t verb) const;
    [[nodiscard]] bool is_object(Range sentence, Range subject, std::uint32_t verb) const;
    [[nodiscard]] std::optional<Kind> kind_of(Range subject, std::uint32_t verb);
    [[nodiscard]] std::optional<Kind> kind_of_names(Range names, std::size_t count);
    [[nodiscard]] Range subject_of(Range sentence, std::uint32_t verb) const;
    [[nodiscard]] bool begins_verb(Range sentence, std::uint32_t word) const;
    [[nodiscard]] bool stands_for_nothing(std::uint32_t it, std::uint32_t end) const;
    [[nodiscard]] std::optional<Replacement> replacement_of(Range subject) const;
    [[nodiscard]] std::optional<Replacement> noun_for_one(Range range) const;
    [[nodiscard]] Range words_in(text::TokenRange range) const;
    [[nodiscard]] text::TokenRange tokens(Range range) const;

    text::Document const &document_;
    text::Words const &words_;
    std::vector<Focus> after_sentence_; ///< one a sentence
    std::unordered_set<std::uint64_t> surnames_;
};

} // namespace dateline::timeline
