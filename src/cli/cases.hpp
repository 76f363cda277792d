/// @file Expectations about phrases, as `dateline check` reads them.
#pragma once

#include "dateline/article.hpp"
#include "dateline/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// What a field of the answer is to be: value, type, mod, quant, freq, earliest, latest, edtf or extent.
struct Expectation {
    std::string field;
    std::string text; ///< a value of "-" says that the words are no time
};

struct Case {
    std::size_t line = 0;       ///< counted from 1
    std::string text;           ///< the phrase, or the sentence around it
    std::optional<Span> marked; ///< where in a sentence the phrase is: it stood in [brackets]
    std::optional<Moment> published;
    std::optional<TextKind> kind;
    std::vector<Expectation> expected; ///< the value first
    std::string gap;                   ///< not met yet, and why; empty where it is to be met
};

/// Reads lines of TSV (phrase, publication date or "-", value, then field=text …) and of JSON objects ({"phrase",
/// "date", "value", …}), mixed as they come; empty lines and those that begin with # are passed over.
/// Errors: "not-a-case" with the line, "no-such-day".
Result<std::vector<Case>> read_cases(std::string_view content, std::string const &name);

} // namespace dateline::cli
