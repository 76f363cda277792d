/// @file Puts a resolution into the public form: strings, inclusive ends, steps for a reader.
#pragma once

#include "resolve/resolution.hpp"

#include "dateline/annotation.hpp"

#include <string>
#include <vector>

namespace dateline::resolve {

/// Where the words of steps come from.
struct Wording {
    text::Document const &document;
    phrases::Trees const &trees;
    Reference const &reference;
};

/// The steps from the words to the value, a sentence each.
std::vector<std::string> explain(Wording const &wording, phrases::Phrase const &phrase, Resolution const &resolution);

/// The expression without its id.
TimeExpression describe(Wording const &wording, phrases::Phrase const &phrase, Resolution const &resolution);

} // namespace dateline::resolve
