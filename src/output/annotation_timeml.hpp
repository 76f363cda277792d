/// @file Annotations as TimeML 1.2.1.
#pragma once

#include "output/formats.hpp"

#include "dateline/annotation.hpp"
#include "dateline/article.hpp"

namespace dateline::output {

/// The text as it is, with its expressions as TIMEX3 and its events as EVENT in place; MAKEINSTANCE and TLINK behind
/// it. TEXT holds the article's text code point for code point, so that positions stay (what XML cannot hold, U+FFFD
/// stands for). XML nests: an annotation that overlaps another without lying in it is left out, and counted in the
/// diagnostics.
Written annotation_to_timeml(Article const &article, Annotation const &annotation);

} // namespace dateline::output
