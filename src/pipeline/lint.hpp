/// @file What contradicts in an article: what `lint` shows.
#pragma once

#include "dateline/dateline.hpp"

#include "lint/lint.hpp"

namespace dateline::pipeline {

/// The findings of an article, in the order of its text.
lint::Findings lint(Article const &article, ReadingOptions const &options = {});

} // namespace dateline::pipeline
