#include "merge/versions.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace dateline::merging {

namespace {

constexpr std::size_t least_shared = 3;
constexpr double share_of_versions = 0.8;
/// A sentence that more articles have is a formula and tells nothing of who copies whom.
constexpr std::size_t most_articles = 32;

class Groups {
public:
    explicit Groups(std::size_t count) : parents_(count) { std::iota(parents_.begin(), parents_.end(), 0U); }
    std::uint32_t find(std::uint32_t one) {
        while (parents_[one] != one) one = parents_[one] = parents_[parents_[one]];
        return one;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a != b) parents_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parents_;
};

/// The quotes of each article, as hashes, each once.
std::vector<std::vector<std::uint64_t>> quotes_of(Statements const &statements) {
    std::vector<std::vector<std::uint64_t>> quotes(statements.articles.size());
    for (auto const &statement : statements.list)
        if (statement.quoted()) quotes[statement.article].push_back(base::fnv1a(statement.quote));
    for (auto &list : quotes) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return quotes;
}

/// Pairs of articles that share most of their sentences.
std::vector<std::pair<std::uint32_t, std::uint32_t>> near_copies(Statements const &statements) {
    auto const quotes = quotes_of(statements);
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> articles_with;
    for (std::uint32_t article = 0; article < quotes.size(); ++article)
        for (auto const quote : quotes[article]) articles_with[quote].push_back(article);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
    for (auto const &[quote, articles] : articles_with) {
        if (articles.size() > most_articles) continue;
        for (std::size_t i = 0; i < articles.size(); ++i)
            for (std::size_t j = i + 1; j < articles.size(); ++j) ++shared[{articles[i], articles[j]}];
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (auto const &[pair, count] : shared) {
        // The earlier of the two: what a version adds does not make it another article.
        auto const earlier = static_cast<double>(quotes[pair.first].size());
        if (count >= least_shared && static_cast<double>(count) >= share_of_versions * earlier) pairs.push_back(pair);
    }
    return pairs;
}

} // namespace

std::string_view host_of(std::string_view url) {
    auto const scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    return url.substr(0, url.find_first_of("/?#"));
}

std::vector<Version> find_versions(Statements const &statements) {
    auto const &articles = statements.articles;
    Groups lines(articles.size());  // of versions: one outlet's article through time
    Groups copies(articles.size()); // and of copies in other outlets
    std::unordered_map<std::string_view, std::uint32_t> of_url;
    std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> of_id;
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        auto const &article = articles[i];
        // The same id at two addresses is a coincidence.
        lines.join(i, of_id.try_emplace({given_id(article), article.url}, i).first->second);
        if (!article.url.empty()) lines.join(i, of_url.try_emplace(article.url, i).first->second);
    }
    for (std::uint32_t i = 0; i < articles.size(); ++i) copies.join(i, lines.find(i));
    for (auto const &[a, b] : near_copies(statements)) {
        copies.join(a, b);
        auto const one = host_of(articles[a].url);
        auto const other = host_of(articles[b].url);
        if (one.empty() || other.empty() || one == other) lines.join(a, b);
    }
    // Articles stand in the order of their publication: the last of a line is the newest.
    std::vector<std::uint32_t> newest(articles.size());
    for (std::uint32_t i = 0; i < articles.size(); ++i) newest[lines.find(i)] = i;
    std::vector<Version> versions(articles.size());
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        auto const &last = articles[newest[lines.find(i)]].published;
        auto const &own = articles[i].published;
        versions[i].line = lines.find(i);
        versions[i].group = copies.find(i);
        versions[i].replaced = own && last && !(own->value == last->value);
    }
    return versions;
}

} // namespace dateline::merging
