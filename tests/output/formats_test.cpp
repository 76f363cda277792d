/// @file The formats of others: what they hold, what they leave out, and that hostile text stays text in all
/// of them.
#include "output/annotation_timeml.hpp"
#include "output/fixture.hpp"
#include "output/order_graph.hpp"
#include "output/writers.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

#include "catch.hpp"

using namespace dateline;
using nlohmann::json;

namespace {

output::Written written(std::string_view format, Timeline const &timeline) {
    auto const *writer = output::find_writer(format);
    REQUIRE(writer != nullptr);
    return writer->write(timeline, {});
}

std::string content(std::string_view format, Timeline const &timeline) { return written(format, timeline).content; }

bool holds(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++found;
    return found;
}

/// Rows of RFC 4180, read by its rules and nothing else.
std::vector<std::vector<std::string>> rows_of(std::string_view csv) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        auto &cell = rows.back().back();
        if (quoted && csv.substr(at).starts_with("\"\"")) {
            cell += '"';
            ++at;
        } else if (csv[at] == '"') {
            quoted = !quoted;
        } else if (quoted || (csv[at] != ',' && csv[at] != '\r' && csv[at] != '\n')) {
            cell += csv[at];
        } else if (csv[at] == ',') {
            rows.back().emplace_back();
        } else if (csv[at] == '\n') {
            rows.push_back({""});
        }
    }
    rows.pop_back();
    return rows;
}

/// Lines of RFC 5545, unfolded; every line is checked for its length.
std::vector<std::string> lines_of(std::string_view calendar) {
    std::vector<std::string> lines;
    while (!calendar.empty()) {
        auto const end = calendar.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        CHECK(end <= 75);
        if (calendar.starts_with(' ')) lines.back() += calendar.substr(1, end - 1);
        else lines.emplace_back(calendar.substr(0, end));
        calendar.remove_prefix(end + 2);
    }
    return lines;
}

} // namespace

TEST_CASE("the list of writers is whole and its names are their own") {
    std::set<std::string_view> names;
    for (auto const &writer : output::writers()) {
        CHECK(names.insert(writer.name).second);
        CHECK_FALSE(writer.description.empty());
        CHECK_FALSE(writer.extension.empty());
        CHECK(holds(writer.media_type, "/"));
        CHECK(output::find_writer(writer.name) == &writer);
        auto const first = writer.write(test::harbour(), {}).content;
        CHECK(first.ends_with('\n'));
        CHECK(first == writer.write(test::harbour(), {}).content);
        CHECK_FALSE(writer.write({}, {}).content.empty());
    }
    CHECK(output::find_writer("pdf") == nullptr);
}

TEST_CASE("no control character and no turn of direction of the text's own comes through") {
    for (auto const &writer : output::writers()) {
        if (writer.name == "json") continue; // which keeps every byte, escaped
        auto const text = writer.write(test::hostile(), {}).content;
        CAPTURE(writer.name);
        CHECK_FALSE(holds(text, "\x1b"));
        CHECK_FALSE(holds(text, "\x01"));
        CHECK_FALSE(holds(text, "\u202E"));
        CHECK_FALSE(holds(text, "\u2066"));
    }
}

TEST_CASE("what a format has no place for is counted") {
    auto const codes = [](std::string_view format) {
        std::string text;
        for (auto const &one : written(format, test::harbour()).diagnostics) text += one.message + "\n";
        return text;
    };
    CHECK(codes("icalendar") == "left out: 2 events that iCalendar has no place for\n"
                                "in words only: the dates of 6 events, which iCalendar cannot say otherwise\n");
    CHECK(holds(codes("timelinejs"), "left out: 2 events"));
    CHECK(codes("markdown").empty());
}

TEST_CASE("markdown") {
    auto const text = content("markdown", test::harbour());
    CHECK(text.starts_with("# The closing of Velmar harbour\n"));
    CHECK(holds(text, "- **some day from 29 April to 1 May 2024** *(new)*: Transport minister"));
    CHECK(holds(text, "\n## Undated\n\n- Fishermen"));
    auto const hostile = content("markdown", test::hostile());
    CHECK(holds(hostile, "\\<script\\>"));
    CHECK_FALSE(holds(hostile, "(<javascript:"));
    CHECK(holds(hostile, "(<https://courier.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E>)"));
}

TEST_CASE("csv reads back, and no cell is a formula") {
    auto const csv = content("csv", test::harbour());
    REQUIRE(csv.starts_with("\uFEFF"));
    auto const rows = rows_of(std::string_view(csv).substr(3));
    REQUIRE(rows.size() == 15);
    for (auto const &row : rows) CHECK(row.size() == 15);
    CHECK(rows[8][1] == "some day from 29 April to 1 May 2024");
    CHECK(rows[8][2] == "2024-04-29");
    CHECK(rows[13][2].empty());
    auto timeline = test::days(1);
    for (std::string const start : {"=", "+", "-", "@", "\t=", "\r\n@", "＝"}) {
        timeline.entries[0].text = start + "SUM(A1:A9)\",\"x";
        auto const cell = rows_of(std::string_view(content("csv", timeline)).substr(3))[1][6];
        CAPTURE(cell);
        CHECK(cell.front() == '\'');
        CHECK(cell.ends_with("SUM(A1:A9)\",\"x"));
    }
}

TEST_CASE("icalendar") {
    auto const lines = lines_of(content("icalendar", test::harbour()));
    auto const has = [&](std::string_view line) { return std::find(lines.begin(), lines.end(), line) != lines.end(); };
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 12);
    CHECK(has("DTSTART;VALUE=DATE:20240118"));
    CHECK(has("DTEND;VALUE=DATE:20240119"));
    CHECK(has("DTSTART:20240429T130000Z")); // 15:00+02:00
    CHECK(has("DTSTART:20240428T220000"));
    CHECK(has("DTSTAMP:20240502T000000Z"));
    CHECK(has("SUMMARY:Transport minister Tomas Brand promised the town a quick decision. (some day from 29 "
              "April to 1 May "
              "2024)"));
    CHECK(has("STATUS:TENTATIVE"));
    auto const hostile = lines_of(content("icalendar", test::hostile()));
    CHECK(std::count(hostile.begin(), hostile.end(), "END:VEVENT") == 12);
    auto bc = test::days(2);
    bc.entries[0].when.earliest = bc.entries[0].when.latest = *parse_moment("-0489-01-01");
    bc.entries[1].when.earliest = bc.entries[1].when.latest = *parse_moment("9999-12-31");
    CHECK_FALSE(holds(content("icalendar", bc), "VEVENT"));
}

TEST_CASE("timelinejs") {
    auto const data = json::parse(content("timelinejs", test::harbour()));
    REQUIRE(data["events"].size() == 12);
    CHECK(data["events"][0]["start_date"] == json{{"year", 1968}});
    CHECK_FALSE(data["events"][0].contains("end_date"));
    auto const &window = data["events"][7];
    CHECK(window["display_date"] == "some day from 29 April to 1 May 2024");
    CHECK(window["end_date"] == json{{"year", 2024}, {"month", 5}, {"day", 1}});
    CHECK(holds(window["text"]["text"].get<std::string>(), "#top:~:text=Earlier"));
    auto const hostile = content("timelinejs", test::hostile());
    CHECK_FALSE(holds(hostile, "<script"));
    CHECK_FALSE(holds(hostile, "href=\\\"javascript"));
}

TEST_CASE("vis-timeline") {
    auto const items = json::parse(content("vis", test::harbour()));
    REQUIRE(items.size() == 12);
    CHECK(items[3] == json{{"id", "e4b1aa770"},
                           {"content", "The port council put off the repair a second time."},
                           {"start", "2024-01-18"},
                           {"type", "point"},
                           {"title", "18 January 2024"},
                           {"className", "dateline-day"}});
    CHECK(items[7]["end"] == "2024-05-02"); // midnight after 1 May
    for (auto const &item : json::parse(content("vis", test::hostile()))) {
        CHECK_FALSE(holds(item["content"].get<std::string>(), "<")); // which vis puts into the page as HTML
    }
}

TEST_CASE("json-ld says startDate only of what it knows") {
    auto const data = json::parse(content("json-ld", test::harbour()));
    CHECK(data["numberOfItems"] == 14);
    auto const event = [&](std::size_t at) { return data["itemListElement"][at]["item"]; };
    CHECK(event(3)["startDate"] == "2024-01-18");
    CHECK(event(4)["startDate"] == "2024-03-01");
    CHECK(event(4)["endDate"] == "2024-05-02");
    CHECK_FALSE(event(7).contains("startDate"));
    CHECK(event(7)["description"] == "some day from 29 April to 1 May 2024");
    CHECK_FALSE(holds(content("json-ld", test::hostile()), "<"));
}

TEST_CASE("ninjs") {
    auto const items = json::parse(content("ninjs", test::harbour()));
    REQUIRE(items.size() == 14);
    CHECK(items[6]["eventDetails"]["dates"]["expectedStartDate"] == "2024-04-29T15:00:00+02:00");
    CHECK(items[0]["eventDetails"]["dates"] == json{{"expectedStartDate", "1968"}, {"expectedEndDate", "1968"}});
    CHECK_FALSE(items[12].contains("eventDetails"));
}

TEST_CASE("timeml") {
    auto const text = content("timeml", test::harbour());
    CHECK(holds(text, "<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2020\" mod=\"APPROX\">about 2020</TIMEX3>"));
    CHECK(count(text, "<EVENT ") == 14);
    CHECK(count(text, "<MAKEINSTANCE ") == 14);
    CHECK(count(text, "<EVENT ") == count(text, "</EVENT>"));
    CHECK_FALSE(holds(content("timeml", test::hostile()), "<script"));
}

TEST_CASE("the graph of the order has a way exactly where one entry lies before another") {
    auto timeline = test::days(40);
    // Spread over a few weeks with lengths of up to a month, so that many pairs overlap.
    for (std::size_t at = 0; at < timeline.entries.size(); ++at) {
        auto &when = timeline.entries[at].when;
        when.earliest->day.since_epoch = 19'000 + static_cast<int>(at * 37 % 50);
        when.latest->day.since_epoch = when.earliest->day.since_epoch + static_cast<int>(at * 11 % 31);
    }
    auto const graph = output::order_graph(timeline);
    std::size_t edges = graph.cuts.size();
    std::vector<std::size_t> ends(timeline.entries.size(), graph.cuts.size());
    std::vector<std::size_t> begins(timeline.entries.size(), 0);
    std::vector<bool> has_begin(timeline.entries.size(), false);
    for (std::size_t cut = 0; cut < graph.cuts.size(); ++cut) {
        for (auto const entry : graph.cuts[cut].ended) ends[entry] = cut;
        for (auto const entry : graph.cuts[cut].began) begins[entry] = cut;
        for (auto const entry : graph.cuts[cut].began) has_begin[entry] = true;
        edges += graph.cuts[cut].ended.size() + graph.cuts[cut].began.size();
    }
    CHECK(edges <= 3 * timeline.entries.size());
    for (std::size_t a = 0; a < timeline.entries.size(); ++a) {
        for (std::size_t b = 0; b < timeline.entries.size(); ++b) {
            bool const before = timeline.entries[a].when.latest->day < timeline.entries[b].when.earliest->day;
            CHECK((has_begin[b] && ends[a] <= begins[b]) == before);
        }
    }
    CHECK(holds(content("graphviz", test::harbour()), "shape=point"));
    CHECK_FALSE(holds(content("mermaid", test::hostile()), "<script"));
}

TEST_CASE("the schema is JSON and names every field that is written") {
    auto const schema = json::parse(output::timeline_schema());
    auto const timeline = json::parse(content("json", test::harbour()));
    for (auto const &[key, value] : timeline.items()) CHECK(schema["properties"].contains(key));
    for (auto const &entry : timeline["entries"]) {
        for (auto const &[key, value] : entry.items()) CHECK(schema["$defs"]["entry"]["properties"].contains(key));
    }
}

TEST_CASE("annotations as TimeML nest; what overlaps is left out and counted") {
    Article article;
    article.text = "on March 4 & 5 <they> met";
    Annotation annotation;
    auto const day = [](std::string const &text) {
        When when;
        when.earliest = when.latest = *parse_moment(text);
        return when;
    };
    annotation.expressions.resize(2);
    annotation.events.resize(2);
    auto &first = annotation.expressions[0];
    auto &second = annotation.expressions[1];
    first.id = "t1";
    first.span = {3, 10};
    first.value = "2031-03-04";
    first.when = day("2031-03-04");
    second.id = "t2";
    second.span = {9, 14};
    annotation.events[0].id = "e1";
    annotation.events[0].span = {9, 10};
    annotation.events[1].id = "e2";
    annotation.events[1].span = {22, 25};
    annotation.events[1].expression = "t1";
    annotation.events[1].when = day("2031-03-06");
    auto const written = output::annotation_to_timeml(article, annotation);
    CHECK(holds(written.content, "<TEXT>on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2031-03-04\" "
                                 "functionInDocument=\"NONE\">March <EVENT eid=\"e1\" class=\"OCCURRENCE\">4"
                                 "</EVENT></TIMEX3> &amp; 5 &lt;they&gt; <EVENT"));
    CHECK(holds(written.content, "relType=\"AFTER\" eventInstanceID=\"ie2\" relatedToTime=\"t1\""));
    REQUIRE(written.diagnostics.size() == 1);
    CHECK(written.diagnostics[0].message == "left out: 1 event that TimeML has no place for");
}
