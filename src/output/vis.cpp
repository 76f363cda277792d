#include "output/civil.hpp"
#include "output/escape.hpp"
#include "output/formats.hpp"
#include "output/losses.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <nlohmann/json.hpp>

namespace dateline::output {

namespace {

using Json = nlohmann::ordered_json;

/// The class by which a style sheet can tell what is known from what is not.
std::string_view class_of(Certainty certainty) {
    switch (certainty) {
    case Certainty::day: return "day";
    case Certainty::within: return "within";
    case Certainty::whole: return "whole";
    case Certainty::open: return "open";
    case Certainty::unknown: return "undated";
    }
    return "";
}

Json item_of(TimelineEntry const &entry, std::optional<Moment> const &as_of) {
    auto const &when = entry.when;
    auto const &start = when.earliest ? when.earliest : when.latest;
    bool const range = when.earliest && when.latest && !(*when.earliest == *when.latest);
    Json item{{"id", plain_line(entry.id)},
              {"content", markup_escaped(plain_line(entry.text))},
              {"start", to_string(*start)}};
    if (range) {
        // Its end is the moment at which the item stops: of a day, midnight after it.
        item["end"] =
            when.latest->time_of_day ? to_string(*when.latest) : to_string(Moment{day_after(when.latest->day), {}, {}});
    }
    item["type"] = range ? "range" : "point";
    item["title"] = markup_escaped(in_words(entry, as_of));
    item["className"] = std::string("dateline-") + std::string(class_of(certainty_of(when)));
    return item;
}

} // namespace

Written timeline_to_vis(Timeline const &timeline) {
    Losses losses{timeline.undated.size(), 0};
    Json items = Json::array();
    for (auto const &entry : timeline.entries) {
        auto const certainty = certainty_of(entry.when);
        if (certainty == Certainty::unknown) {
            ++losses.left_out;
            continue;
        }
        if (certainty == Certainty::within || certainty == Certainty::open) ++losses.in_words;
        items.push_back(item_of(entry, timeline.as_of));
    }
    return {items.dump(2, ' ', false, Json::error_handler_t::replace) + '\n', diagnostics_of(losses, "vis-timeline")};
}

} // namespace dateline::output
