#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::output {

namespace {

/// In the order in which a reader wants them.
constexpr std::array listed{Change::added, Change::corrected, Change::made_precise, Change::withdrawn};

class Changes {
public:
    explicit Changes(Timeline const &timeline) : timeline_(timeline) {
        for (auto const &article : timeline.articles) articles_.emplace(article.id, &article);
    }

    std::string write() {
        std::string summary;
        auto const sum_up = [&](Change change, std::size_t count) {
            if (count > 0) summary += fmt::format("{}{} {}", summary.empty() ? "" : ", ", count, change_label(change));
        };
        for (auto const change : listed) sum_up(change, write(change));
        sum_up(Change::restated, count(Change::restated));
        if (summary.empty()) summary = "no changes";
        if (timeline_.as_of) summary += ", as of " + in_words(Moment{timeline_.as_of->day, {}, {}});
        return std::move(out_) + summary + "\n";
    }

private:
    template <typename Visit>
    void for_each(Change change, Visit const &visit) const {
        for (auto const *list : {&timeline_.entries, &timeline_.undated})
            for (auto const &entry : *list)
                if (entry.change == change) visit(entry);
    }

    [[nodiscard]] std::size_t count(Change change) const {
        std::size_t number = 0;
        for_each(change, [&](TimelineEntry const & /*entry*/) { ++number; });
        return number;
    }

    /// How many there are.
    std::size_t write(Change change) {
        auto const number = count(change);
        if (number == 0) return 0;
        auto heading = std::string(change_label(change));
        heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
        out_ += heading + "\n";
        for_each(change, [&](TimelineEntry const &entry) {
            line("  ", said(entry.when.undated() ? "" : in_words(entry, timeline_.as_of), entry.text) +
                           (entry.conflicts.empty() ? "" : " (disputed)"));
            if (change != Change::added && !entry.history.empty()) before(entry.history.back());
            if (change == Change::added) line("      ", "from " + sources(entry));
        });
        out_ += '\n';
        return number;
    }

    void before(EarlierAccount const &earlier) {
        line("      ",
             "before: " + said(earlier.when.undated() ? "" : in_words(earlier.when, earlier.grain), earlier.text) +
                 " (" + name(earlier.article) + ")");
    }

    static std::string said(std::string const &when, std::string_view text) {
        return (when.empty() ? "undated" : when) + ": " + plain_line(text);
    }

    [[nodiscard]] std::string name(std::string const &article) const {
        auto const known = articles_.find(article);
        if (known == articles_.end()) return plain_line(article);
        auto const &published = known->second->published;
        return name_of(*known->second) + (published ? ", " + in_words(published->value) : "");
    }

    /// Who told it last, and how many do besides.
    [[nodiscard]] std::string sources(TimelineEntry const &entry) const {
        if (entry.sources.empty()) return "an earlier timeline";
        auto const &last = entry.sources.back().article;
        std::set<std::string_view> others;
        for (auto const &source : entry.sources)
            if (source.article != last) others.insert(source.article);
        return name(last) + (others.empty() ? "" : " and " + counted(others.size(), "other article"));
    }

    /// Further lines stand a little to the right of the first.
    void line(std::string_view margin, std::string_view text) {
        constexpr std::size_t width = 80;
        std::string_view further;
        for (auto const &part : wrapped(text, width - margin.size() - 2)) {
            out_ += fmt::format("{}{}{}\n", margin, further, part);
            further = "  ";
        }
    }

    Timeline const &timeline_;
    std::unordered_map<std::string_view, TimelineArticle const *> articles_;
    std::string out_;
};

} // namespace

Written timeline_to_changes(Timeline const &timeline) { return {Changes(timeline).write(), {}}; }

} // namespace dateline::output
