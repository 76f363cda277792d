#include "lint/lint.hpp"

#include <algorithm>
#include <array>

namespace dateline::lint {

namespace {

constexpr std::array all = {
    Rule{"weekday", "a weekday that does not fit its date", find_weekdays},
    Rule{"no-such-day", "a date that cannot exist", find_impossible_dates},
    Rule{"stale-day", "\"yesterday\" and the like in a story that was updated days later", find_stale_days},
    Rule{"duration", "a duration that does not fit its ends", find_durations},
    Rule{"backwards", "a range that ends before it begins", find_backwards},
    Rule{"past-in-future", "an event told as past that is dated after the publication", find_past_in_future},
    Rule{"two-days", "two different days for one event", find_two_days},
};

} // namespace

std::span<Rule const> rules() { return all; }

Findings find_all(Material const &material) {
    Findings findings;
    for (auto const &rule : all) {
        auto const first = findings.size();
        rule.look(material, findings);
        for (auto i = first; i < findings.size(); ++i) findings[i].code = rule.code;
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](Finding const &a, Finding const &b) { return a.span.begin < b.span.begin; });
    return findings;
}

} // namespace dateline::lint
