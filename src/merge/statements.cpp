#include "merge/statements.hpp"

#include "base/hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace dateline::merging {

namespace {

/// What makes an article the same in two timelines, ordered as articles are listed.
struct ArticleKey {
    std::int64_t published; ///< minutes since the epoch; the lowest where it is not known
    std::string id;         ///< as given
    std::string url;
    friend auto operator<=>(ArticleKey const &, ArticleKey const &) = default;
};

std::int64_t minutes(Moment const &moment) {
    return std::int64_t{moment.day.since_epoch} * 1440 + (moment.time_of_day ? moment.time_of_day->count() : 0);
}

ArticleKey key_of(TimelineArticle const &article) {
    return {article.published ? minutes(article.published->value) : std::numeric_limits<std::int64_t>::min(),
            given_id(article), article.url};
}

/// Of two records of one article the one that says more; any order that is always the same will do.
bool says_less(TimelineArticle const &a, TimelineArticle const &b) {
    auto const key = [](TimelineArticle const &article) {
        auto const &published = article.published;
        return std::tuple(published ? to_string(published->value) : std::string(),
                          published ? published->confidence : 0, published ? static_cast<int>(published->source) : 0,
                          article.title, article.revision_note, article.headline.value_or(Span{}), article.asides);
    };
    return key(a) < key(b);
}

using Articles = std::map<ArticleKey, TimelineArticle>;

/// Gives the articles their ids: unique, and made from nothing but themselves and those of the same given id.
void name_versions(std::vector<TimelineArticle> &articles) {
    std::unordered_map<std::string, std::vector<TimelineArticle *>> of_id;
    for (auto &article : articles) of_id[given_id(article)].push_back(&article);
    for (auto &[id, versions] : of_id) {
        std::unordered_map<std::string, int> used;
        for (auto *const version : versions) {
            bool const newest = version == versions.back();
            version->version_of = newest ? std::string() : id;
            version->id = id;
            if (newest) continue;
            version->id = fmt::format("{}@{}", id, version->published ? to_string(version->published->value) : "");
            if (used[version->id]++ > 0) version->id += fmt::format("#{:08x}", base::fnv1a(version->url) & 0xFFFFFFFFU);
        }
    }
}

class Taker {
public:
    void take(Timeline const &timeline) {
        std::unordered_map<std::string_view, ArticleKey const *> keys;
        for (auto const &article : timeline.articles) {
            auto const [place, is_new] = articles_.try_emplace(key_of(article), article);
            if (!is_new && says_less(place->second, article)) place->second = article;
            place->second.id = place->first.id;
            keys.emplace(article.id, &place->first);
        }
        auto const article = [&](std::string const &id) {
            if (auto const known = keys.find(id); known != keys.end()) return known->second;
            TimelineArticle unlisted;
            unlisted.id = id;
            return &articles_.try_emplace(key_of(unlisted), unlisted).first->first;
        };
        for (auto const *entries : {&timeline.entries, &timeline.undated})
            for (auto const &entry : *entries) take(entry, article);
        for (auto diagnostic : timeline.diagnostics) {
            diagnostic.span.reset();
            diagnostics_.push_back(std::move(diagnostic));
        }
    }

    Statements finish(std::optional<Moment> const &as_of) {
        Statements statements;
        std::map<ArticleKey const *, std::uint32_t> places;
        for (auto const &[key, article] : articles_) {
            if (as_of && article.published && is_after(article.published->value, *as_of)) continue;
            places.emplace(&key, static_cast<std::uint32_t>(statements.articles.size()));
            statements.articles.push_back(article);
            statements.articles.back().version_of.clear();
        }
        name_versions(statements.articles);
        for (auto &[key, statement] : taken_) {
            auto const place = places.find(key);
            if (place == places.end()) continue;
            statement.article = place->second;
            statements.list.push_back(std::move(statement));
        }
        add_headlines(statements);
        add_asides(statements);
        auto const order = [](Statement const &a, Statement const &b) {
            return std::tie(a.article, a.start, a.end, a.quote) <=> std::tie(b.article, b.start, b.end, b.quote);
        };
        auto &list = statements.list;
        std::sort(list.begin(), list.end(), [&](Statement const &a, Statement const &b) {
            auto const by_place = order(a, b);
            if (by_place != 0) return by_place < 0;
            auto const by_account = compare(a.account, b.account);
            return by_account != 0 ? by_account < 0 : std::tie(a.kind, b.salience) < std::tie(b.kind, a.salience);
        });
        auto const same = [&](Statement const &a, Statement const &b) {
            return order(a, b) == 0 && compare(a.account, b.account) == 0;
        };
        list.erase(std::unique(list.begin(), list.end(), same), list.end());
        statements.diagnostics = unique_diagnostics();
        return statements;
    }

private:
    template <typename ArticleOf>
    void take(TimelineEntry const &entry, ArticleOf const &article) {
        Account const own{entry.when, entry.grain, entry.text, entry.status, entry.confidence, entry.steps};
        for (auto const &source : entry.sources) {
            auto const salience = source.salience ? *source.salience : entry.salience.value_or(0.0);
            taken_.emplace_back(article(source.article), Statement{0, source.start, source.end, source.quote,
                                                                   source.says ? *source.says : own, salience});
        }
        // What merge wrote there follows from the sources; what came from elsewhere is kept.
        if (entry.history.empty()) return;
        std::unordered_set<std::string> known;
        for (auto const &source : entry.sources) {
            auto const &said = source.says ? *source.says : own;
            known.insert(said_by(source.article, said.when, said.text));
        }
        for (auto const &earlier : entry.history) {
            if (known.contains(said_by(earlier.article, earlier.when, earlier.text))) continue;
            Statement said;
            said.account.when = earlier.when;
            said.account.grain = earlier.grain;
            said.account.text = earlier.text;
            taken_.emplace_back(article(earlier.article), std::move(said));
        }
    }

    static std::string said_by(std::string const &article, When const &when, std::string const &text) {
        return fmt::format("{}\n{}\n{}\n{}", article, when.earliest ? to_string(*when.earliest) : "",
                           when.latest ? to_string(*when.latest) : "", text);
    }

    /// A headline tells what its article is about: it is a source beside the sentences, and alone it makes no entry.
    static void add_headlines(Statements &statements) {
        for (std::uint32_t i = 0; i < statements.articles.size(); ++i) {
            auto const &article = statements.articles[i];
            if (!article.headline || article.title.empty()) continue;
            auto const [begin, end] = *article.headline;
            Statement headline;
            headline.article = i;
            headline.start = begin;
            headline.end = end;
            headline.quote = headline.account.text = article.title;
            headline.salience = 1.0;
            headline.kind = StatementKind::headline;
            statements.list.push_back(std::move(headline));
        }
    }

    /// Nor does a sentence that was no entry in its own article's timeline.
    static void add_asides(Statements &statements) {
        for (std::uint32_t i = 0; i < statements.articles.size(); ++i)
            for (auto const &[start, end, quote] : statements.articles[i].asides) {
                Statement aside;
                aside.article = i;
                aside.start = start;
                aside.end = end;
                aside.quote = aside.account.text = quote;
                aside.kind = StatementKind::aside;
                statements.list.push_back(std::move(aside));
            }
    }

    std::vector<Diagnostic> unique_diagnostics() {
        auto const key = [](Diagnostic const &diagnostic) {
            return std::tie(diagnostic.code, diagnostic.message, diagnostic.severity);
        };
        std::sort(diagnostics_.begin(), diagnostics_.end(),
                  [&](Diagnostic const &a, Diagnostic const &b) { return key(a) < key(b); });
        diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(),
                                       [&](Diagnostic const &a, Diagnostic const &b) { return key(a) == key(b); }),
                           diagnostics_.end());
        return std::move(diagnostics_);
    }

    Articles articles_;
    std::vector<std::pair<ArticleKey const *, Statement>> taken_;
    std::vector<Diagnostic> diagnostics_;
};

} // namespace

std::string const &given_id(TimelineArticle const &article) {
    return article.version_of.empty() ? article.id : article.version_of;
}

std::strong_ordering compare(Account const &a, Account const &b) {
    auto const moment = [](std::optional<Moment> const &at) { return at ? to_string(*at) : std::string(); };
    auto const key = [&](Account const &account) {
        return std::tuple(moment(account.when.earliest), moment(account.when.latest), account.when.extent,
                          account.when.edtf, account.grain, account.status, account.confidence);
    };
    if (auto const order = a.text <=> b.text; order != 0) return order;
    auto const one = key(a);
    auto const other = key(b);
    if (one < other) return std::strong_ordering::less;
    if (other < one) return std::strong_ordering::greater;
    return a.steps <=> b.steps;
}

bool is_after(Moment const &moment, Moment const &other) {
    return other.time_of_day ? minutes(moment) > minutes(other) : moment.day > other.day;
}

Statements take_apart(std::vector<Timeline> const &timelines, std::optional<Moment> const &as_of) {
    Taker taker;
    for (auto const &timeline : timelines) taker.take(timeline);
    return taker.finish(as_of);
}

} // namespace dateline::merging
