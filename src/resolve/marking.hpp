/// @file Which phrases of a running text are marked: those that speak of time there, as TimeML marks them.
#pragma once

#include "phrases/phrases.hpp"
#include "text/document.hpp"

#include "dateline/article.hpp"

namespace dateline::resolve {

/// An age, "former" before an office in news, "annual" before a report: the words mean a time, the text does not speak
/// of it. A phrase that stands alone is never asked.
bool is_marked(text::Document const &document, phrases::Trees const &trees, phrases::Phrase const &phrase,
               TextKind kind);

} // namespace dateline::resolve
