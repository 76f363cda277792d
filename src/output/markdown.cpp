#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/link.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace dateline::output {

namespace {

/// CommonMark lets any ASCII punctuation be escaped; these begin something within a line.
std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : plain_line(text)) {
        if (std::string_view("\\`*_[]<>#|~&!").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string link(TimelineArticle const &article, std::string const &address) {
    auto const name = escaped(name_of(article));
    return address.empty() ? name : fmt::format("[{}](<{}>)", name, address);
}

std::string published(TimelineArticle const &article) {
    return article.published ? ", " + in_words(article.published->value) : std::string();
}

class Document {
public:
    explicit Document(Timeline const &timeline) : timeline_(timeline) {
        for (auto const &article : timeline.articles) articles_.emplace(article.id, &article);
    }

    std::string write() {
        out_ = fmt::format("# {}\n\n{}\n\n", escaped(title_of(timeline_)), summary_of(timeline_));
        for (auto const &entry : timeline_.entries) {
            write_entry(entry, fmt::format("**{}**", in_words(entry, timeline_.as_of)));
        }
        if (!timeline_.undated.empty()) out_ += "\n## Undated\n\n";
        for (auto const &entry : timeline_.undated) write_entry(entry, "");
        if (!timeline_.articles.empty()) out_ += "\n## Sources\n\n";
        for (auto const &article : timeline_.articles) {
            out_ += fmt::format("- {}{}\n", link(article, safe_link(article.url)), published(article));
        }
        return std::move(out_);
    }

private:
    void write_entry(TimelineEntry const &entry, std::string const &when) {
        out_ += "- " + when;
        for (auto const label : {status_label(entry.status), change_label(entry.change),
                                 entry.conflicts.empty() ? std::string_view() : std::string_view("disputed")}) {
            if (!label.empty()) out_ += fmt::format("{}*({})*", out_.ends_with(' ') ? "" : " ", label);
        }
        out_ += fmt::format("{}{}\n", out_.ends_with(' ') ? "" : ": ", escaped(entry.text));
        for (auto const &source : entry.sources) {
            auto const found = articles_.find(source.article);
            auto const who =
                found == articles_.end()
                    ? escaped(source.article)
                    : link(*found->second, link_to_quote(found->second->url, source.quote)) + published(*found->second);
            out_ += fmt::format("  - “{}” ({})\n", escaped(source.quote), who);
        }
        for (auto const &step : entry.steps) out_ += fmt::format("  - How we know: {}\n", escaped(step));
        for (auto const &before : entry.history) {
            out_ += fmt::format("  - Said before: {}: {}\n", in_words(before.when, before.grain), escaped(before.text));
        }
    }

    Timeline const &timeline_;
    std::unordered_map<std::string_view, TimelineArticle const *> articles_;
    std::string out_;
};

} // namespace

Written timeline_to_markdown(Timeline const &timeline) { return {Document(timeline).write(), {}}; }

} // namespace dateline::output
