#include "base/names.hpp"
#include "base/utf8.hpp"
#include "output/json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace dateline::output {

namespace {

using Json = nlohmann::json;

/// Where in the document we are: the way back to the root, written out only when something is wrong.
struct Place {
    Place const *parent = nullptr;
    std::string_view key; ///< empty: an item of a list
    std::size_t index = 0;

    [[nodiscard]] std::string text() const {
        auto const before = parent != nullptr ? parent->text() : std::string();
        if (key.empty()) return parent != nullptr ? fmt::format("{}[{}]", before, index) : std::string();
        return before.empty() ? std::string(key) : fmt::format("{}.{}", before, key);
    }
};

/// Reads typed fields and keeps the first thing that is wrong; after it every read is a no-op.
class Reader {
public:
    std::optional<Error> error;

    void fail(Place const &place, std::string_view expected) {
        if (error) return;
        auto const where = place.text();
        error = Error{ErrorClass::unreadable, "not-a-timeline",
                      fmt::format("{} should be {}", where.empty() ? "the document" : where, expected),
                      "give a timeline as written by 'dateline build --to json'"};
    }

    void string(Json const &object, Place const &at, std::string_view key, std::string &out, bool needed = true) {
        auto const *field = find(object, key);
        if (field == nullptr) {
            if (needed) fail({&at, key}, "a text");
            return;
        }
        if (!field->is_string()) return fail({&at, key}, "a text");
        out = field->get_ref<std::string const &>();
    }

    void position(Json const &object, Place const &at, std::string_view key, std::uint32_t &out) {
        auto const *field = find(object, key);
        if (field == nullptr || !field->is_number_unsigned() ||
            field->get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) {
            return fail({&at, key}, "a position in the text");
        }
        out = field->get<std::uint32_t>();
    }

    /// A number from 0 to 1.
    void share(Json const &object, Place const &at, std::string_view key, double &out) {
        auto const *field = find(object, key);
        if (field == nullptr || !field->is_number()) return fail({&at, key}, "a number from 0 to 1");
        auto const value = field->get<double>();
        if (!(value >= 0.0 && value <= 1.0)) return fail({&at, key}, "a number from 0 to 1");
        out = value;
    }

    void flag(Json const &object, Place const &at, std::string_view key, bool &out) {
        auto const *field = find(object, key);
        if (field == nullptr) return;
        if (!field->is_boolean()) return fail({&at, key}, "true or false");
        out = field->get<bool>();
    }

    void moment(Json const &object, Place const &at, std::string_view key, std::optional<Moment> &out) {
        auto const *field = find(object, key);
        if (field == nullptr) return;
        if (!field->is_string()) return fail({&at, key}, "a date or null");
        auto parsed = parse_moment(field->get_ref<std::string const &>());
        if (!parsed) return fail({&at, key}, "a day of the calendar, as in 2024-05-02");
        out = *parsed;
    }

    template <typename Enum>
    void name(Json const &object, Place const &at, std::string_view key, Enum &out, bool needed = true) {
        std::string text;
        string(object, at, key, text, needed);
        if (error || (text.empty() && !needed)) return;
        auto const value = base::from_name<Enum>(text);
        if (!value) return fail({&at, key}, "one of the names that the schema lists");
        out = *value;
    }

    template <typename Item>
    void list(Json const &object, Place const &at, std::string_view key, std::vector<Item> &out,
              Item (Reader::*read)(Json const &, Place const &)) {
        auto const *field = find(object, key);
        if (field == nullptr) return;
        Place const here{&at, key};
        if (!field->is_array()) return fail(here, "a list");
        out.reserve(field->size());
        for (auto const &item : *field) {
            out.push_back((this->*read)(item, {&here, {}, out.size()}));
            if (error) return;
        }
    }

    /// The field, or none where it is absent or null.
    static Json const *find(Json const &object, std::string_view key) {
        auto const found = object.find(key);
        return found == object.end() || found->is_null() ? nullptr : &*found;
    }

    bool object(Json const &json, Place const &at) {
        if (!json.is_object()) fail(at, "an object");
        return !error;
    }

    std::string text(Json const &json, Place const &at) {
        if (json.is_string()) return json.get<std::string>();
        fail(at, "a text");
        return {};
    }

    When when(Json const &parent, Place const &at) {
        When when;
        Place const here{&at, "when"};
        auto const *json = find(parent, "when");
        if (json == nullptr) fail(here, "an object");
        if (json == nullptr || !object(*json, here)) return when;
        moment(*json, here, "earliest", when.earliest);
        moment(*json, here, "latest", when.latest);
        string(*json, here, "edtf", when.edtf, false);
        name(*json, here, "extent", when.extent);
        return when;
    }

    std::optional<Publication> published(Json const &parent, Place const &at) {
        auto const *json = find(parent, "published");
        Place const here{&at, "published"};
        if (json == nullptr || !object(*json, here)) return std::nullopt;
        Publication publication;
        std::optional<Moment> value;
        moment(*json, here, "value", value);
        if (!value) fail({&here, "value"}, "a date");
        publication.value = value.value_or(Moment{});
        name(*json, here, "source", publication.source);
        share(*json, here, "confidence", publication.confidence);
        return publication;
    }

    TimelineArticle article(Json const &json, Place const &at) {
        TimelineArticle article;
        if (!object(json, at)) return article;
        string(json, at, "id", article.id);
        string(json, at, "title", article.title, false);
        string(json, at, "url", article.url, false);
        article.published = published(json, at);
        string(json, at, "revision_note", article.revision_note, false);
        string(json, at, "version_of", article.version_of, false);
        if (auto const *headline = find(json, "headline")) {
            Place const here{&at, "headline"};
            if (!object(*headline, here)) return article;
            auto &span = article.headline.emplace();
            position(*headline, here, "start", span.begin);
            position(*headline, here, "end", span.end);
            if (span.end < span.begin) fail({&here, "end"}, "at or after start");
        }
        list(json, at, "asides", article.asides, &Reader::aside);
        return article;
    }

    Aside aside(Json const &json, Place const &at) {
        Aside aside;
        if (!object(json, at)) return aside;
        quotation(json, at, aside);
        return aside;
    }

    /// What an aside and a source have in common: where the article says it, and its words.
    template <typename Quotation>
    void quotation(Json const &json, Place const &at, Quotation &quoted) {
        position(json, at, "start", quoted.start);
        position(json, at, "end", quoted.end);
        string(json, at, "quote", quoted.quote);
        if (quoted.end < quoted.start) fail({&at, "end"}, "at or after start");
    }

    SourceQuote source(Json const &json, Place const &at) {
        SourceQuote source;
        if (!object(json, at)) return source;
        string(json, at, "article", source.article);
        quotation(json, at, source);
        if (auto const *says = find(json, "says")) source.says = account(*says, {&at, "says"});
        if (find(json, "salience") != nullptr) share(json, at, "salience", source.salience.emplace());
        flag(json, at, "replaced", source.replaced);
        return source;
    }

    Account account(Json const &json, Place const &at) {
        Account account;
        if (!object(json, at)) return account;
        account.when = when(json, at);
        name(json, at, "grain", account.grain, false);
        string(json, at, "text", account.text);
        name(json, at, "status", account.status);
        share(json, at, "confidence", account.confidence);
        list(json, at, "steps", account.steps, &Reader::text);
        return account;
    }

    EarlierAccount earlier(Json const &json, Place const &at) {
        EarlierAccount earlier;
        if (!object(json, at)) return earlier;
        string(json, at, "article", earlier.article);
        moment(json, at, "said", earlier.said);
        earlier.when = when(json, at);
        name(json, at, "grain", earlier.grain, false);
        string(json, at, "text", earlier.text);
        return earlier;
    }

    TimelineEntry entry(Json const &json, Place const &at) {
        TimelineEntry entry;
        if (!object(json, at)) return entry;
        string(json, at, "id", entry.id);
        auto said = account(json, at);
        entry.when = std::move(said.when);
        entry.grain = said.grain;
        entry.text = std::move(said.text);
        entry.status = said.status;
        entry.confidence = said.confidence;
        entry.steps = std::move(said.steps);
        list(json, at, "sources", entry.sources, &Reader::source);
        name(json, at, "change", entry.change, false);
        list(json, at, "history", entry.history, &Reader::earlier);
        list(json, at, "conflicts", entry.conflicts, &Reader::text);
        if (find(json, "salience") != nullptr) share(json, at, "salience", entry.salience.emplace());
        flag(json, at, "pinned", entry.pinned);
        return entry;
    }

    Diagnostic diagnostic(Json const &json, Place const &at) {
        Diagnostic diagnostic;
        if (!object(json, at)) return diagnostic;
        name(json, at, "severity", diagnostic.severity);
        string(json, at, "code", diagnostic.code);
        string(json, at, "message", diagnostic.message);
        if (find(json, "start") == nullptr) return diagnostic;
        auto &span = diagnostic.span.emplace();
        position(json, at, "start", span.begin);
        position(json, at, "end", span.end);
        return diagnostic;
    }

    Timeline timeline(Json const &json) {
        Timeline timeline;
        Place const root;
        if (!object(json, root)) return timeline;
        auto const *version = find(json, "version");
        if (version == nullptr || !version->is_number_integer() || version->get<std::int64_t>() < 1) {
            fail({&root, "version"}, "a number from 1");
        } else if (version->get<std::int64_t>() > Timeline::format_version) {
            error = Error{ErrorClass::unreadable, "not-a-timeline",
                          fmt::format("the timeline is of version {}, this program reads up to version {}",
                                      version->get<std::int64_t>(), Timeline::format_version),
                          "use a newer dateline"};
        }
        string(json, root, "title", timeline.title, false);
        moment(json, root, "as_of", timeline.as_of);
        list(json, root, "articles", timeline.articles, &Reader::article);
        if (find(json, "entries") == nullptr) fail({&root, "entries"}, "a list");
        list(json, root, "entries", timeline.entries, &Reader::entry);
        list(json, root, "undated", timeline.undated, &Reader::entry);
        list(json, root, "diagnostics", timeline.diagnostics, &Reader::diagnostic);
        return timeline;
    }
};

/// Notes where the parser stopped; it builds nothing itself.
struct SyntaxCheck : nlohmann::json_sax<Json> {
    std::size_t at = 0;
    std::size_t depth = 0;

    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, string_t const & /*text*/) override { return true; }
    bool string(string_t & /*value*/) override { return true; }
    bool binary(binary_t & /*value*/) override { return true; }
    bool start_object(std::size_t /*count*/) override { return ++depth <= deepest; }
    bool key(string_t & /*key*/) override { return true; }
    bool end_object() override { return --depth, true; }
    bool start_array(std::size_t /*count*/) override { return ++depth <= deepest; }
    bool end_array() override { return --depth, true; }
    bool parse_error(std::size_t position, std::string const & /*token*/,
                     nlohmann::detail::exception const & /*reason*/) override {
        at = position;
        return false;
    }

    static constexpr std::size_t deepest = 64;
};

} // namespace

Result<Timeline> timeline_from_json(std::string_view text, Limits const &limits) {
    if (text.size() > limits.timeline_bytes) {
        return Error{ErrorClass::unreadable, "too-large",
                     fmt::format("the timeline is larger than {} bytes", limits.timeline_bytes), "split it"};
    }
    SyntaxCheck check;
    if (!Json::sax_parse(text, &check)) {
        auto const [line, column] =
            base::position_of(text, std::min(check.at - std::min<std::size_t>(check.at, 1), text.size()));
        return Error{ErrorClass::unreadable, "not-json",
                     check.depth > SyntaxCheck::deepest ? std::string("the JSON is nested too deeply for a timeline")
                                                        : fmt::format("not JSON at line {}, column {}", line, column),
                     "give a timeline as written by 'dateline build --to json'"};
    }
    auto const json = Json::parse(text, nullptr, false);
    Reader reader;
    auto timeline = reader.timeline(json);
    if (reader.error) return *std::move(reader.error);
    return timeline;
}

} // namespace dateline::output
