#include "output/table.hpp"

#include "output/labels.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace dateline::output {

namespace {

enum class Ink { plain, title, when, mark, faint };

std::string_view code_of(Ink ink) {
    switch (ink) {
    case Ink::plain: return "";
    case Ink::title: return "\x1b[1m";
    case Ink::when: return "\x1b[36m";
    case Ink::mark: return "\x1b[33m";
    case Ink::faint: return "\x1b[2m";
    }
    return "";
}

/// A row as it is printed; each cell is already one line.
struct Row {
    std::string when;
    std::string text;
    std::string mark; ///< "planned", "new"; what is not said otherwise
};

class Table {
public:
    Table(Timeline const &timeline, TableOptions const &options)
        : timeline_(timeline),
          width_(std::max<std::size_t>(options.width, 20)),
          color_(options.color) {}

    std::string print() {
        if (!timeline_.title.empty()) line(Ink::title, plain_line(timeline_.title));
        auto rows = rows_of(timeline_.entries, true);
        auto const undated = rows_of(timeline_.undated, false);
        measure(rows, undated);
        for (auto const &row : rows) print(row);
        if (!undated.empty()) {
            out_ += '\n';
            line(Ink::title, "Undated");
            for (auto const &row : undated) print(row);
        }
        if (rows.empty() && undated.empty()) line(Ink::plain, "No events.");
        out_ += '\n';
        line(Ink::faint, summary_of(timeline_));
        return std::move(out_);
    }

private:
    [[nodiscard]] std::vector<Row> rows_of(std::vector<TimelineEntry> const &entries, bool dated) const {
        std::vector<Row> rows;
        rows.reserve(entries.size());
        for (auto const &entry : entries) {
            auto mark = std::string(status_label(entry.status));
            auto const change = change_label(entry.change);
            if (!change.empty()) mark += (mark.empty() ? "" : ", ") + std::string(change);
            if (!entry.conflicts.empty()) mark += mark.empty() ? "disputed" : ", disputed";
            rows.push_back(
                {dated ? in_words(entry, timeline_.as_of) : std::string(), plain_line(entry.text), std::move(mark)});
        }
        return rows;
    }

    /// Widths of the columns: what their contents need, within shares of the whole.
    void measure(std::vector<Row> const &rows, std::vector<Row> const &undated) {
        std::size_t when = 4;
        for (auto const &row : rows) when = std::max(when, display_width(row.when));
        for (auto const *list : {&rows, &undated}) {
            for (auto const &row : *list) mark_width_ = std::max(mark_width_, display_width(row.mark));
        }
        stacked_ = width_ < 56;
        when_width_ = std::min(when, std::max<std::size_t>(16, width_ / 4));
        mark_width_ = std::min<std::size_t>(mark_width_, 16);
        auto const taken = when_width_ + gap + (mark_width_ > 0 ? mark_width_ + gap : 0);
        text_width_ = stacked_ ? width_ - gap : width_ - taken;
    }

    void print(Row const &row) {
        if (stacked_) return print_stacked(row);
        auto const when = wrapped(row.when, when_width_);
        auto const text = wrapped(row.text, text_width_);
        auto const mark = wrapped(row.mark, std::max<std::size_t>(mark_width_, 1));
        for (std::size_t at = 0; at < std::max({when.size(), text.size(), mark.size()}); ++at) {
            auto const cell = [at](std::vector<std::string> const &lines) {
                return at < lines.size() ? std::string_view(lines[at]) : std::string_view();
            };
            paint(Ink::when, cell(when));
            pad(when_width_ - display_width(cell(when)) + gap);
            out_ += cell(text);
            if (!cell(mark).empty()) {
                pad(text_width_ - display_width(cell(text)) + gap);
                paint(Ink::mark, cell(mark));
            }
            end_line();
        }
    }

    void print_stacked(Row const &row) {
        auto const mark = row.mark.empty() ? std::string() : "(" + row.mark + ")";
        for (auto const &part : wrapped(row.when, width_)) {
            if (!part.empty()) line(Ink::when, part);
        }
        for (auto const &part : wrapped(row.text, text_width_)) line(Ink::plain, "  " + part);
        if (!mark.empty()) line(Ink::mark, "  " + mark);
    }

    void line(Ink ink, std::string_view text) {
        auto const lines = wrapped(text, width_);
        bool const indented = text.starts_with("  ");
        if (indented || lines.size() < 2) {
            paint(ink, text);
            return end_line();
        }
        for (auto const &part : lines) {
            paint(ink, part);
            end_line();
        }
    }

    void paint(Ink ink, std::string_view text) {
        if (!color_ || ink == Ink::plain || text.empty()) {
            out_ += text;
            return;
        }
        out_ += code_of(ink);
        out_ += text;
        out_ += "\x1b[0m";
    }

    void pad(std::size_t columns) { out_.append(columns, ' '); }

    void end_line() {
        while (out_.ends_with(' ')) out_.pop_back();
        out_ += '\n';
    }

    static constexpr std::size_t gap = 2;
    Timeline const &timeline_;
    std::size_t width_;
    bool color_;
    bool stacked_ = false;
    std::size_t when_width_ = 0;
    std::size_t text_width_ = 0;
    std::size_t mark_width_ = 0;
    std::string out_;
};

} // namespace

std::string timeline_to_table(Timeline const &timeline, TableOptions const &options) {
    return Table(timeline, options).print();
}

} // namespace dateline::output
