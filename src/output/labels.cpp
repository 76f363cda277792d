#include "output/labels.hpp"

#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

namespace dateline::output {

std::string_view status_label(EventStatus status) {
    switch (status) {
    case EventStatus::happened: return "";
    case EventStatus::ongoing: return "ongoing";
    case EventStatus::planned: return "planned";
    case EventStatus::hypothetical: return "hypothetical";
    case EventStatus::denied: return "denied";
    }
    return "";
}

std::string_view change_label(Change change) {
    switch (change) {
    case Change::none: return "";
    case Change::added: return "new";
    case Change::restated: return "restated";
    case Change::made_precise: return "made precise";
    case Change::corrected: return "corrected";
    case Change::withdrawn: return "withdrawn";
    }
    return "";
}

std::string_view source_label(PublicationSource source) {
    switch (source) {
    case PublicationSource::option: return "given by hand";
    case PublicationSource::record: return "from its record";
    case PublicationSource::meta: return "from the page’s metadata";
    case PublicationSource::json_ld: return "from the page’s structured data";
    case PublicationSource::time_element: return "from the page’s time element";
    case PublicationSource::dateline: return "from its dateline";
    case PublicationSource::url: return "from its address";
    case PublicationSource::text: return "from its text";
    case PublicationSource::inferred: return "inferred";
    }
    return "";
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string summary_of(Timeline const &timeline) {
    auto text = counted(timeline.entries.size(), "event");
    if (!timeline.undated.empty()) text += fmt::format(" and {} undated", timeline.undated.size());
    if (!timeline.articles.empty()) text += ", from " + counted(timeline.articles.size(), "article");
    if (timeline.as_of) text += ", as of " + in_words(Moment{timeline.as_of->day, {}, {}});
    return text;
}

std::string title_of(Timeline const &timeline) {
    auto title = plain_line(timeline.title);
    return title.empty() ? "Timeline" : title;
}

std::string name_of(TimelineArticle const &article) {
    for (auto const *name : {&article.title, &article.url, &article.id}) {
        if (auto text = plain_line(*name); !text.empty()) return text;
    }
    return "Untitled article";
}

} // namespace dateline::output
