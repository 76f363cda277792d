/// @file The classes that the tagger's model tells apart: a universal tag with as much of the Penn Treebank's
/// finer one as says the form of a verb or helps the next word's tag.
#pragma once

#include "text/tagger.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace dateline::text::tagging {

struct Label {
    std::string_view upos;
    std::string_view xpos; ///< finer tags, one or several
    PartOfSpeech meaning;
};

/// The first of a universal tag stands for all of its finer tags that are not listed. Thirty-two scores of
/// sixteen bits fit in one line of cache.
inline constexpr std::array labels = {
    Label{"ADJ", "JJ JJR JJS", {Upos::adj}},
    Label{"ADP", "IN RP", {Upos::adp}},
    Label{"ADV", "RB RBR RBS", {Upos::adv}},
    Label{"ADV", "WRB", {Upos::adv}},
    Label{"AUX", "VB", {Upos::aux, VerbForm::base}},
    Label{"AUX", "VBD", {Upos::aux, VerbForm::past}},
    Label{"AUX", "VBG VBN", {Upos::aux, VerbForm::past_participle}},
    Label{"AUX", "VBP VBZ", {Upos::aux, VerbForm::present}},
    Label{"AUX", "MD", {Upos::aux, VerbForm::modal}},
    Label{"CCONJ", "CC", {Upos::cconj}},
    Label{"DET", "DT PDT WDT", {Upos::det}},
    Label{"INTJ", "UH", {Upos::intj}},
    Label{"NOUN", "NN", {Upos::noun}},
    Label{"NOUN", "NNS", {Upos::noun, VerbForm::none, true}},
    Label{"NUM", "CD", {Upos::num}},
    Label{"PART", "TO", {Upos::part}},
    Label{"PART", "RB", {Upos::part}},
    Label{"PART", "POS", {Upos::part}},
    Label{"PRON", "PRP", {Upos::pron}},
    Label{"PRON", "PRP$ WP$", {Upos::pron}},
    Label{"PRON", "DT", {Upos::pron}},
    Label{"PRON", "WDT WP", {Upos::pron}},
    Label{"PROPN", "NNP", {Upos::propn}},
    Label{"PUNCT", ".", {Upos::punct}},
    Label{"SCONJ", "IN", {Upos::sconj}},
    Label{"SYM", "SYM", {Upos::sym}},
    Label{"VERB", "VB", {Upos::verb, VerbForm::base}},
    Label{"VERB", "VBD", {Upos::verb, VerbForm::past}},
    Label{"VERB", "VBG", {Upos::verb, VerbForm::ing_form}},
    Label{"VERB", "VBN", {Upos::verb, VerbForm::past_participle}},
    Label{"VERB", "VBP VBZ", {Upos::verb, VerbForm::present}},
    Label{"X", "FW", {Upos::x}},
};

} // namespace dateline::text::tagging
