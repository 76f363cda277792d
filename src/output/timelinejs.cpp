#include "output/civil.hpp"
#include "output/escape.hpp"
#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/link.hpp"
#include "output/losses.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <nlohmann/json.hpp>

#include <unordered_map>

namespace dateline::output {

namespace {

using Json = nlohmann::ordered_json;

/// TimelineJS shows so much of an entry large; the whole stands below it.
constexpr std::size_t headline_length = 100;

/// TimelineJS puts its texts into the page as HTML.
std::string html_text(std::string_view text) { return markup_escaped(plain_line(text)); }

Json date_json(Moment const &moment, Detail detail) {
    auto const day = civil(moment.day);
    Json date{{"year", day.year}};
    if (detail != Detail::year) date["month"] = day.month;
    if (detail != Detail::day) return date;
    date["day"] = day.day;
    if (moment.time_of_day) {
        date["hour"] = moment.time_of_day->count() / 60;
        date["minute"] = moment.time_of_day->count() % 60;
    }
    return date;
}

class Slides {
public:
    explicit Slides(Timeline const &timeline) : timeline_(timeline) {
        for (auto const &article : timeline.articles) articles_.emplace(article.id, &article);
    }

    Written write() {
        Json events = Json::array();
        for (auto const &entry : timeline_.entries) {
            if (!entry.when.undated()) events.push_back(slide(entry));
        }
        losses_.left_out = timeline_.entries.size() - events.size() + timeline_.undated.size();
        Json const json{
            {"title",
             {{"text", {{"headline", html_text(title_of(timeline_))}, {"text", html_text(summary_of(timeline_))}}}}},
            {"events", std::move(events)}};
        return {json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n', diagnostics_of(losses_, "TimelineJS")};
    }

private:
    Json slide(TimelineEntry const &entry) {
        auto const &when = entry.when;
        auto const &start = when.earliest ? when.earliest : when.latest;
        auto const period = period_of(when);
        Json slide{{"unique_id", html_text(entry.id)},
                   {"start_date", date_json(*start, period ? period->detail : Detail::day)}};
        if (!period && when.earliest && when.latest) slide["end_date"] = date_json(*when.latest, Detail::day);
        slide["display_date"] = html_text(in_words(entry, timeline_.as_of));
        if (certainty_of(when) != Certainty::day && certainty_of(when) != Certainty::whole && !period)
            ++losses_.in_words;
        auto const text = plain_line(entry.text);
        auto const headline = shortened(text, headline_length);
        std::string body;
        if (headline != text) body += "<p>" + markup_escaped(text) + "</p>";
        if (auto const status = status_label(entry.status); !status.empty())
            body += "<p>(" + std::string(status) + ")</p>";
        for (auto const &source : entry.sources) body += quote(source);
        slide["text"] = {{"headline", markup_escaped(headline)}, {"text", std::move(body)}};
        slide["autolink"] = false;
        return slide;
    }

    std::string quote(SourceQuote const &source) const {
        auto const found = articles_.find(source.article);
        auto html = "<blockquote>" + html_text(source.quote) + "</blockquote>";
        if (found == articles_.end()) return html;
        auto const name = markup_escaped(name_of(*found->second));
        auto const link = link_to_quote(found->second->url, source.quote);
        return html + (link.empty() ? "<p>" + name + "</p>"
                                    : "<p><a href=\"" + markup_escaped(link) + "\">" + name + "</a></p>");
    }

    Timeline const &timeline_;
    std::unordered_map<std::string_view, TimelineArticle const *> articles_;
    Losses losses_;
};

} // namespace

Written timeline_to_timelinejs(Timeline const &timeline) { return Slides(timeline).write(); }

} // namespace dateline::output
