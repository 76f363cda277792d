#include "output/losses.hpp"

#include "output/labels.hpp"

#include <fmt/format.h>

namespace dateline::output {

std::vector<Diagnostic> diagnostics_of(Losses const &losses, std::string_view format) {
    std::vector<Diagnostic> diagnostics;
    auto const add = [&](Severity severity, std::string_view code, std::string message) {
        diagnostics.push_back({severity, std::string(code), std::move(message), std::nullopt});
    };
    if (losses.left_out > 0) {
        add(Severity::warning, "left-out",
            fmt::format("left out: {} that {} has no place for", counted(losses.left_out, "event"), format));
    }
    if (losses.in_words > 0) {
        add(Severity::note, "in-words",
            fmt::format("in words only: the dates of {}, which {} cannot say otherwise",
                        counted(losses.in_words, "event"), format));
    }
    return diagnostics;
}

} // namespace dateline::output
