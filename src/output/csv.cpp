#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace dateline::output {

namespace {

/// Spreadsheets run what begins with one of these; full-width forms are taken for the same.
bool is_formula(std::string_view cell) {
    if (cell.empty()) return false;
    if (std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos) return true;
    for (std::string_view const wide : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
        if (cell.starts_with(wide)) return true;
    }
    return false;
}

class Sheet {
public:
    void cell(std::string_view text) {
        if (!first_) out_ += ',';
        first_ = false;
        auto const plain = plain_line(text);
        bool const formula = is_formula(plain);
        bool const quoted = plain.find_first_of("\",;\n\r") != std::string::npos || plain.starts_with(' ');
        if (quoted) out_ += '"';
        if (formula) out_ += '\'';
        for (char const c : plain) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        if (quoted) out_ += '"';
    }

    void end_row() {
        out_ += "\r\n";
        first_ = true;
    }

    std::string take() { return std::move(out_); }

private:
    std::string out_ = "\uFEFF";
    bool first_ = true;
};

/// Texts of a list in one cell.
class Joined {
public:
    void add(std::string_view text) {
        if (text.empty()) return;
        if (!text_.empty()) text_ += " | ";
        text_ += text;
    }
    [[nodiscard]] std::string const &text() const { return text_; }

private:
    std::string text_;
};

std::string day_or_nothing(std::optional<Moment> const &moment) { return moment ? to_string(*moment) : std::string(); }

} // namespace

Written timeline_to_csv(Timeline const &timeline) {
    std::unordered_map<std::string_view, TimelineArticle const *> articles;
    for (auto const &article : timeline.articles) articles.emplace(article.id, &article);
    Sheet sheet;
    for (auto const head : {"id", "when", "earliest", "latest", "edtf", "extent", "text", "status", "change",
                            "confidence", "sources", "urls", "quotes", "steps", "conflicts"}) {
        sheet.cell(head);
    }
    sheet.end_row();
    for (auto const *list : {&timeline.entries, &timeline.undated}) {
        for (auto const &entry : *list) {
            sheet.cell(entry.id);
            sheet.cell(in_words(entry, timeline.as_of));
            sheet.cell(day_or_nothing(entry.when.earliest));
            sheet.cell(day_or_nothing(entry.when.latest));
            sheet.cell(entry.when.edtf);
            sheet.cell(entry.when.undated() ? std::string_view() : to_string(entry.when.extent));
            sheet.cell(entry.text);
            sheet.cell(to_string(entry.status));
            sheet.cell(to_string(entry.change));
            sheet.cell(fmt::format("{:.2f}", entry.confidence));
            Joined names;
            Joined urls;
            Joined quotes;
            Joined steps;
            Joined conflicts;
            for (auto const &source : entry.sources) {
                auto const found = articles.find(source.article);
                names.add(found != articles.end() ? name_of(*found->second) : source.article);
                if (found != articles.end()) urls.add(found->second->url);
                quotes.add(source.quote);
            }
            for (auto const &step : entry.steps) steps.add(step);
            for (auto const &id : entry.conflicts) conflicts.add(id);
            for (auto const *joined : {&names, &urls, &quotes, &steps, &conflicts}) sheet.cell(joined->text());
            sheet.end_row();
        }
    }
    return {sheet.take(), {}};
}

} // namespace dateline::output
