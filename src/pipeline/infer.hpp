/// @file The publication date of an article that states none.
#pragma once

#include "dateline/dateline.hpp"

namespace dateline::pipeline {

/// Adds the likeliest days to the article's candidates, with their probabilities and what speaks for them. The first
/// becomes its publication date, marked as inferred, where it is likely enough (order/publication.hpp). Does nothing to
/// an article that has a date.
void infer_publication(Article &article, ReadingOptions const &options = {});

} // namespace dateline::pipeline
