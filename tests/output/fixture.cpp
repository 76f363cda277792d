#include "output/fixture.hpp"

#include "base/file.hpp"
#include "output/json.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace dateline::test {

std::string data_file(std::string const &name) { return std::string(DATELINE_TESTS) + "/output/" + name; }

Timeline harbour() {
    auto const text = base::read_file(data_file("harbour.json"), std::size_t{1} << 20U);
    if (!text) throw std::runtime_error(text.error().message);
    auto timeline = output::timeline_from_json(*text);
    if (!timeline) throw std::runtime_error(timeline.error().message);
    return *timeline;
}

Timeline hostile() {
    auto timeline = harbour();
    std::string const bad = "<script>alert(1)</script>\"'`</style></textarea>--><!--]]>{{{id}}}=cmd|' /C "
                            "calc'!A0\r\n\t\x1b[31m\x01"
                            "\u202Egnp.exe\u2066\u200F&amp;\\|;,:END:VEVENT" +
                            std::string(10'000, 'x');
    auto const spoil = [&bad](std::string &text) { text = bad + text; };
    auto const spoil_entry = [&](TimelineEntry &entry) {
        spoil(entry.id);
        spoil(entry.text);
        spoil(entry.when.edtf);
        for (auto &step : entry.steps) spoil(step);
        for (auto &source : entry.sources) {
            spoil(source.article);
            spoil(source.quote);
        }
        for (auto &before : entry.history) {
            spoil(before.article);
            spoil(before.when.edtf);
            spoil(before.text);
        }
        for (auto &id : entry.conflicts) spoil(id);
    };
    spoil(timeline.title);
    timeline.diagnostics.push_back({Severity::warning, "code", "message", std::nullopt});
    for (auto &diagnostic : timeline.diagnostics) {
        spoil(diagnostic.code);
        spoil(diagnostic.message);
    }
    for (auto &article : timeline.articles) {
        spoil(article.id);
        spoil(article.title);
        spoil(article.revision_note);
        article.url = "javascript:" + article.url;
    }
    timeline.articles[0].url = "https://courier.example/\"><script>alert(1)</script>";
    for (auto &entry : timeline.entries) spoil_entry(entry);
    for (auto &entry : timeline.undated) spoil_entry(entry);
    return timeline;
}

Timeline days(int count) {
    Timeline timeline;
    timeline.title = "Days";
    timeline.articles.push_back({"a", "An article", "https://courier.example/a", std::nullopt, ""});
    for (int at = 0; at < count; ++at) {
        TimelineEntry entry;
        entry.id = fmt::format("e{:07x}", at);
        entry.when.earliest = entry.when.latest = Moment{Day{19'000 + at * 9}, std::nullopt, std::nullopt};
        entry.when.edtf = to_string(*entry.when.earliest);
        entry.grain = Grain::day;
        entry.text = "Something happened.";
        entry.steps = {"a step"};
        entry.sources = {{"a", 0, 10, "A quote."}};
        timeline.entries.push_back(std::move(entry));
    }
    return timeline;
}

} // namespace dateline::test
