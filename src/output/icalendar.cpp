#include "output/civil.hpp"
#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/link.hpp"
#include "output/losses.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

#include <chrono>
#include <unordered_map>

namespace dateline::output {

namespace {

/// RFC 5545, 3.1: a line has at most 75 octets; it goes on in the next after a space.
constexpr std::size_t longest_line = 75;

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    return out;
}

class Calendar {
public:
    /// Lines are cut between code points: some readers decode each for itself.
    void line(std::string_view name, std::string_view value) {
        auto text = std::string(name) + ":" + std::string(value);
        std::string_view rest = text;
        for (std::size_t room = longest_line; rest.size() > room; room = longest_line - 1) {
            auto cut = room;
            while ((static_cast<unsigned char>(rest[cut]) & 0xC0U) == 0x80U) --cut;
            out_ += rest.substr(0, cut);
            out_ += "\r\n ";
            rest.remove_prefix(cut);
        }
        out_ += rest;
        out_ += "\r\n";
    }

    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string date_text(Day day) {
    auto const date = civil(day);
    return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

/// In UTC where the offset is known, else as clocks showed it there.
std::string time_text(Moment moment) {
    using std::chrono::minutes;
    if (moment.utc_offset) {
        auto minute = moment.time_of_day->count() - moment.utc_offset->count();
        auto const days = minute < 0 ? -1 : minute >= 24 * 60 ? 1 : 0;
        moment.day.since_epoch += days;
        moment.time_of_day = minutes{minute - days * 24 * 60};
    }
    return fmt::format("{}T{:02}{:02}00{}", date_text(moment.day), moment.time_of_day->count() / 60,
                       moment.time_of_day->count() % 60, moment.utc_offset ? "Z" : "");
}

/// Four digits a year are all that iCalendar has; the day after an event must have them too.
bool has_place(When const &when) {
    auto const fits = [](std::optional<Moment> const &end) {
        return !end || (civil(end->day).year >= 0 && civil(day_after(end->day)).year <= 9999);
    };
    return !when.undated() && fits(when.earliest) && fits(when.latest);
}

void add_dates(Calendar &calendar, When const &when) {
    auto const &start = when.earliest ? *when.earliest : *when.latest;
    auto const &end = when.latest ? *when.latest : *when.earliest;
    if (start.time_of_day && end.time_of_day) {
        calendar.line("DTSTART", time_text(start));
        if (!(start == end)) calendar.line("DTEND", time_text(end));
        return;
    }
    calendar.line("DTSTART;VALUE=DATE", date_text(start.day));
    calendar.line("DTEND;VALUE=DATE", date_text(day_after(end.day)));
}

std::string_view status_of(TimelineEntry const &entry, Certainty certainty) {
    if (entry.status == EventStatus::denied) return "CANCELLED";
    bool const certain = certainty == Certainty::day || certainty == Certainty::whole;
    bool const told_as_fact = entry.status == EventStatus::happened || entry.status == EventStatus::ongoing;
    return certain && told_as_fact ? "CONFIRMED" : "TENTATIVE";
}

} // namespace

Written timeline_to_icalendar(Timeline const &timeline) {
    std::unordered_map<std::string_view, TimelineArticle const *> articles;
    for (auto const &article : timeline.articles) articles.emplace(article.id, &article);
    Losses losses{timeline.undated.size(), 0};
    Calendar calendar;
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//dateline//timeline//EN");
    calendar.line("X-WR-CALNAME", escaped(title_of(timeline)));
    // When the calendar was made; no clock is read, so it is the day that the timeline speaks of.
    auto const stamp =
        (timeline.as_of && civil(timeline.as_of->day).year >= 0 ? date_text(timeline.as_of->day) : "19700101") +
        "T000000Z";
    for (auto const &entry : timeline.entries) {
        if (!has_place(entry.when)) {
            ++losses.left_out;
            continue;
        }
        auto const certainty = certainty_of(entry.when);
        bool const in_words_only = certainty == Certainty::within || certainty == Certainty::open;
        if (in_words_only) ++losses.in_words;
        auto const words = in_words(entry, timeline.as_of);
        auto summary = plain_line(entry.text);
        auto description = words;
        if (in_words_only) summary += fmt::format(" ({})", words);
        for (auto const &step : entry.steps) description += fmt::format("\n{}", plain_line(step));
        std::string link;
        for (auto const &source : entry.sources) {
            auto const found = articles.find(source.article);
            description += fmt::format("\n“{}”", plain_line(source.quote));
            if (found == articles.end()) continue;
            description += fmt::format(" ({})", name_of(*found->second));
            if (link.empty()) link = link_to_quote(found->second->url, source.quote);
        }
        calendar.line("BEGIN", "VEVENT");
        calendar.line("UID", escaped(plain_line(entry.id)) + "@dateline");
        calendar.line("DTSTAMP", stamp);
        add_dates(calendar, entry.when);
        calendar.line("SUMMARY", escaped(summary));
        calendar.line("DESCRIPTION", escaped(description));
        calendar.line("STATUS", status_of(entry, certainty));
        calendar.line("TRANSP", "TRANSPARENT");
        if (!link.empty()) calendar.line("URL", link);
        calendar.line("END", "VEVENT");
    }
    calendar.line("END", "VCALENDAR");
    return {calendar.take(), diagnostics_of(losses, "iCalendar")};
}

} // namespace dateline::output
