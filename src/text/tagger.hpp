/// @file Parts of speech: the universal tags of every word, and the form of verbs.
///
/// A greedy left-to-right tagger over a linear model that is compiled in (models/README.md is its card). It
/// knows nothing of the tokeniser: it takes words as Universal Dependencies cuts English ("do" "n't", "John"
/// "'s").
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::text {

/// Universal parts of speech (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x
};

/// The inflection of verbs and auxiliaries, as the Penn Treebank tells them apart.
enum class VerbForm : std::uint8_t { none, base, present, past, past_participle, ing_form, modal };

struct PartOfSpeech {
    Upos upos = Upos::x;
    VerbForm form = VerbForm::none; ///< of verb and aux
    bool plural = false;            ///< of noun and propn
    friend bool operator==(PartOfSpeech const &, PartOfSpeech const &) = default;
};

std::string_view to_string(Upos upos); ///< "NOUN"

/// Tags the words of a text. sentence_ends: for each sentence the index one past its last word, rising; words
/// after the last end are a sentence of their own. tags: as many as words. Linear in the words; allocates
/// nothing a word.
void tag(std::span<std::string_view const> words, std::span<std::uint32_t const> sentence_ends,
         std::span<PartOfSpeech> tags);

} // namespace dateline::text
