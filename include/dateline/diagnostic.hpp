/// @file What the program has to say about an article that it could nevertheless work on.
#pragma once

#include "dateline/span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

enum class Severity { note, warning };

std::string_view to_string(Severity severity);

struct Diagnostic {
    Severity severity = Severity::warning;
    std::string code;         ///< stable, for programs: "no-publication-date"
    std::string message;      ///< one sentence for a reader
    std::optional<Span> span; ///< where in the text, if anywhere
};

} // namespace dateline
