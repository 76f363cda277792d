#include "output/html.hpp"

#include "output/formats.hpp"
#include "output/hash.hpp"
#include "output/labels.hpp"
#include "output/link.hpp"
#include "output/overview.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline::output {

namespace {

using kainjow::mustache::data;

/// Up to so many entries make one list; more are headed by their years, where a year holds some of them.
constexpr std::size_t most_without_groups = 15;
constexpr std::size_t least_in_a_group = 6; // on average

/// The class of an entry's mark, which the style sheet draws.
std::string_view kind_of(Certainty certainty) {
    switch (certainty) {
    case Certainty::day: return "";
    case Certainty::within:
    case Certainty::open: return "w";
    case Certainty::whole: return "s";
    case Certainty::unknown: return "n";
    }
    return "";
}

std::string_view name_of_kind(std::string_view kind) {
    if (kind == "w") return "some time within";
    return kind == "s" ? "the whole time" : "that day";
}

/// Scripts from U+0590 to U+08FF and their presentation forms: the browser is then asked for the text's
/// direction.
bool has_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        auto const lead = static_cast<unsigned char>(text[at]);
        auto const next = static_cast<unsigned char>(text[at + 1]);
        if ((lead >= 0xD6 && lead <= 0xDF) || (lead == 0xE0 && next >= 0xA0 && next < 0xA4) ||
            (lead == 0xEF && next >= 0xAC && next <= 0xBB)) {
            return true;
        }
    }
    return false;
}

void set_text(data &object, std::string const &name, std::string_view text) { object[name] = plain_line(text); }

// Unicode: first strong isolate, and its end. What stands between keeps its own direction and turns nothing
// else's.
constexpr std::string_view isolate = "\u2068";
constexpr std::string_view end_of_isolate = "\u2069";

/// A text within a line whose direction it may not share.
std::string isolated(std::string text, bool right_to_left) {
    if (has_right_to_left(text) == right_to_left) return text;
    return text.insert(0, isolate).append(end_of_isolate);
}

/// False where there is none, so that the template does not take the field of an outer object.
void set_optional(data &object, std::string const &name, std::string text) {
    object[name] = text.empty() ? data(false) : data(text);
}

class Page {
public:
    Page(Timeline const &timeline, HtmlOptions const &options) : timeline_(timeline), options_(options) {
        for (auto const &article : timeline.articles) articles_.emplace(article.id, &article);
        for (auto const *list : {&timeline.entries, &timeline.undated}) {
            for (auto const &entry : *list) {
                anchors_.push_back(new_anchor(entry.id));
                by_id_.emplace(entry.id, Target{&entry, anchors_.size() - 1});
            }
        }
    }

    data content() {
        auto const default_level = options_.form == HtmlForm::page ? 1 : 2;
        auto const level = options_.heading_level > 0 ? std::min(options_.heading_level, 4) : default_level;
        auto const years = groups();
        bool const headed = years.size() > 1;
        entry_level_ = level + (headed ? 2 : 1);
        data page;
        page["lang"] = options_.lang;
        page["dir"] = options_.right_to_left ? "rtl" : "ltr";
        page["id"] = "dtl-" + short_hash(identity());
        page["title"] = title_of(timeline_);
        page["summary"] = own(summary_of(timeline_));
        page["title_level"] = std::to_string(level);
        page["group_level"] = std::to_string(level + 1);
        page["overview"] = overview_svg(timeline_, options_.right_to_left);
        page["key"] = key();
        page["groups"] = group_list(years, headed);
        page["undated"] = undated();
        page["articles"] = article_list();
        return page;
    }

private:
    struct Target {
        TimelineEntry const *entry;
        std::size_t number; ///< its place in anchors_
    };
    struct Group {
        std::string name;
        std::size_t begin;
        std::size_t end;
    };

    /// Our own words, which are English, on a page of either direction.
    [[nodiscard]] std::string own(std::string text) const { return isolated(std::move(text), options_.right_to_left); }

    /// What tells this timeline from another on the same page.
    [[nodiscard]] std::string identity() const {
        auto text = timeline_.title;
        for (auto const &article : timeline_.articles) text += '\n' + article.id;
        return text;
    }

    /// The entry's id as HTML and addresses take it: letters, digits, "-" and "_"; others are replaced by a
    /// hash of all.
    std::string new_anchor(std::string_view id) {
        bool const plain = !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
        auto const base = plain ? std::string(id) : "e-" + short_hash(id);
        auto &used = uses_of_[base];
        auto anchor = ++used == 1 ? base : fmt::format("{}_{}", base, used);
        return anchor;
    }

    /// "2023"; "2019–2021" where all that is known is that it was in one of them.
    static std::string years_of(When const &when) {
        auto const &first = when.earliest ? when.earliest : when.latest;
        auto const &last = when.latest ? when.latest : when.earliest;
        if (!first) return {};
        auto const begin = civil(first->day).year;
        auto const end = civil(last->day).year;
        if (begin == end || when.extent == Extent::span) return year_name(begin);
        return year_name(begin) + "\u2013" + year_name(end);
    }

    [[nodiscard]] std::vector<Group> groups() const {
        auto const &entries = timeline_.entries;
        std::vector<Group> groups;
        for (std::size_t at = 0; at < entries.size(); ++at) {
            auto name = years_of(entries[at].when);
            if (groups.empty() || groups.back().name != name) groups.push_back({std::move(name), at, at});
            groups.back().end = at + 1;
        }
        if (entries.size() <= most_without_groups || groups.size() * least_in_a_group > entries.size()) {
            return {{"", 0, entries.size()}};
        }
        return groups;
    }

    data group_list(std::vector<Group> const &groups, bool headed) {
        data list{data::type::list};
        for (auto const &group : groups) {
            if (group.begin == group.end) continue;
            data object;
            set_optional(object, "name", headed ? group.name : "");
            data entries{data::type::list};
            for (auto at = group.begin; at < group.end; ++at) entries.push_back(entry(timeline_.entries[at], at));
            object["entries"] = std::move(entries);
            list.push_back(object);
        }
        return list;
    }

    data undated() {
        if (timeline_.undated.empty()) return data(false);
        data object;
        object["note"] = own("The articles do not say when.");
        data entries{data::type::list};
        for (std::size_t at = 0; at < timeline_.undated.size(); ++at) {
            entries.push_back(entry(timeline_.undated[at], timeline_.entries.size() + at));
        }
        object["entries"] = std::move(entries);
        return object;
    }

    data article_list() const {
        if (timeline_.articles.empty()) return data(false);
        data list{data::type::list};
        for (auto const &article : timeline_.articles) {
            data object;
            object["name"] = own(name_of(article));
            set_optional(object, "url", safe_link(article.url));
            auto const &published = article.published;
            set_optional(object, "published",
                         published
                             ? own(fmt::format("{} ({})", in_words(published->value), source_label(published->source)))
                             : std::string());
            list.push_back(object);
        }
        data object;
        object["list"] = std::move(list);
        return object;
    }

    /// What the marks mean, where more than one kind is used.
    data key() const {
        std::vector<std::string_view> kinds;
        for (auto const &entry : timeline_.entries) {
            auto const kind = kind_of(certainty_of(entry.when));
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
        }
        if (kinds.size() < 2) return data(false);
        std::sort(kinds.begin(), kinds.end());
        data marks{data::type::list};
        for (auto const kind : kinds) {
            data mark;
            set_optional(mark, "kind", std::string(kind));
            mark["text"] = own(std::string(name_of_kind(kind)));
            marks.push_back(mark);
        }
        data object;
        object["marks"] = std::move(marks);
        return object;
    }

    data entry(TimelineEntry const &entry, std::size_t number) {
        data object;
        object["id"] = anchors_[number];
        object["level"] = std::to_string(entry_level_);
        set_optional(object, "kind", std::string(kind_of(certainty_of(entry.when))));
        set_text(object, "text", entry.text);
        object["auto"] = data(has_right_to_left(entry.text) != options_.right_to_left);
        data when{data::type::list};
        if (!entry.when.undated()) {
            auto words = words_for(entry, timeline_.as_of);
            if (options_.right_to_left) {
                words.front().text.insert(0, isolate);
                words.back().text += end_of_isolate;
            }
            for (auto const &word : words) {
                data piece;
                piece["text"] = word.text;
                set_optional(piece, "datetime", word.datetime);
                when.push_back(piece);
            }
        }
        data labels{data::type::list};
        auto const label = [&labels](std::string_view text) {
            if (!text.empty()) labels.push_back(data(std::string(text)));
        };
        label(status_label(entry.status));
        label(change_label(entry.change));
        if (!entry.conflicts.empty()) label("disputed");
        data head;
        head["when"] = std::move(when);
        bool const empty = entry.when.undated() && labels.is_empty_list();
        head["labels"] = std::move(labels);
        object["head"] = empty ? data(false) : std::move(head);
        object["details"] = details(entry);
        return object;
    }

    data details(TimelineEntry const &entry) {
        if (entry.sources.empty() && entry.steps.empty() && entry.history.empty() && entry.conflicts.empty()) {
            return data(false);
        }
        data object;
        object["summary"] = own(entry.sources.size() > 1 ? "How we know: " + counted(entry.sources.size(), "source")
                                                         : std::string("How we know"));
        data quotes{data::type::list};
        for (auto const &source : entry.sources) quotes.push_back(quote(source));
        object["quotes"] = std::move(quotes);
        object["conflicts"] = conflicts(entry);
        data steps{data::type::list};
        for (auto const &step : entry.steps) steps.push_back(data(own(plain_line(step))));
        // One step alone is no list.
        bool const one = entry.steps.size() == 1;
        object["step"] = one ? steps : data(false);
        object["steps"] = one ? data(false) : in_list(std::move(steps));
        data history{data::type::list};
        for (auto const &before : entry.history) history.push_back(earlier(before));
        object["history"] = in_list(std::move(history));
        return object;
    }

    /// An object around a list, so that the template can open and close it once; false where the list is
    /// empty.
    static data in_list(data list) {
        if (list.is_empty_list()) return data(false);
        data object;
        object["list"] = std::move(list);
        return object;
    }

    data quote(SourceQuote const &source) const {
        data object;
        set_text(object, "quote", source.quote);
        object["auto"] = data(has_right_to_left(source.quote) != options_.right_to_left);
        auto const found = articles_.find(source.article);
        bool const known = found != articles_.end();
        object["name"] = own(known ? name_of(*found->second) : plain_line(source.article));
        set_optional(object, "url", known ? link_to_quote(found->second->url, source.quote) : std::string());
        set_optional(object, "published",
                     known && found->second->published ? own(in_words(found->second->published->value))
                                                       : std::string());
        return object;
    }

    data conflicts(TimelineEntry const &entry) const {
        data list{data::type::list};
        for (auto const &id : entry.conflicts) {
            auto const found = by_id_.find(id);
            if (found == by_id_.end()) continue;
            data object;
            object["id"] = anchors_[found->second.number];
            auto const &other = *found->second.entry;
            auto const when = other.when.undated() ? std::string() : in_words(other, timeline_.as_of) + ": ";
            object["text"] = own(when + plain_line(other.text));
            list.push_back(object);
        }
        return list;
    }

    data earlier(EarlierAccount const &before) const {
        data object;
        object["when"] = own(in_words(before.when, before.grain));
        object["text"] = own(plain_line(before.text));
        auto const found = articles_.find(before.article);
        auto who = found != articles_.end() ? own(name_of(*found->second)) : std::string();
        if (before.said) who += (who.empty() ? "" : ", ") + in_words(*before.said);
        set_optional(object, "who", std::move(who));
        return object;
    }

    Timeline const &timeline_;
    HtmlOptions const &options_;
    int entry_level_ = 2;
    std::unordered_map<std::string_view, TimelineArticle const *> articles_;
    std::unordered_map<std::string_view, Target> by_id_;
    std::unordered_map<std::string, std::size_t> uses_of_;
    std::vector<std::string> anchors_; ///< of the entries, then of the undated ones
};

} // namespace

Html timeline_to_html(Timeline const &timeline, HtmlOptions const &options) {
    auto const &templates = options.templates != nullptr ? *options.templates : built_in_templates();
    bool const page = options.form == HtmlForm::page;
    bool const guarded = !page && !options.shadow;
    auto style = page ? templates.page_style : std::string();
    style += guarded ? templates.guarded_style : templates.style;
    if (options.script) style += guarded ? templates.guarded_script_style : templates.script_style;
    auto content = Page(timeline, options).content();
    content["style"] = page || options.style ? data(style) : data(false);
    content["json_ld"] = options.data ? data(timeline_to_json_ld(timeline).content) : data(false);
    if (options.script) {
        data script;
        script["code"] = templates.script;
        content["script"] = std::move(script);
    } else {
        content["script"] = data(false);
    }
    kainjow::mustache::mustache form(page ? templates.page : options.shadow ? templates.shadow : templates.fragment);
    Html html{form.render(content), csp_hash(style), std::nullopt};
    if (!html.content.ends_with('\n')) html.content += '\n';
    if (options.script) html.script_hash = csp_hash(templates.script);
    return html;
}

std::string content_security_policy(Html const &html) {
    auto policy = fmt::format("default-src 'none'; style-src '{}'", html.style_hash);
    if (html.script_hash) policy += fmt::format("; script-src '{}'", *html.script_hash);
    return policy;
}

} // namespace dateline::output
