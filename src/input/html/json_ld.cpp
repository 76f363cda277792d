#include "input/html/json_ld.hpp"

#include "input/ascii.hpp"
#include "input/date_scan.hpp"
#include "input/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace dateline::input::html {

namespace {

using Json = nlohmann::json;

struct DateProperty {
    std::string_view name;
    DateRole role;
    double weight; ///< on an article
};

constexpr std::array date_properties{
    DateProperty{"datePublished", DateRole::published, 0.94},
    DateProperty{"dateCreated", DateRole::published, 0.80},
    DateProperty{"uploadDate", DateRole::published, 0.60},
    DateProperty{"dateModified", DateRole::modified, 0.90},
};

struct TypeTrust {
    std::string_view part; ///< of the name of the type
    double factor;
};

/// How likely the date on a thing of that type is the story's; the first that fits.
constexpr std::array type_trusts{
    TypeTrust{"Comment", 0.0},      TypeTrust{"Review", 0.3},       TypeTrust{"Article", 1.0},
    TypeTrust{"Posting", 1.0},      TypeTrust{"Report", 1.0},       TypeTrust{"NewsArticle", 1.0},
    TypeTrust{"WebPage", 0.93},     TypeTrust{"CreativeWork", 0.9}, TypeTrust{"Recipe", 0.9},
    TypeTrust{"VideoObject", 0.75}, TypeTrust{"AudioObject", 0.7},  TypeTrust{"PodcastEpisode", 0.9},
    TypeTrust{"ImageObject", 0.3},  TypeTrust{"Event", 0.1},        TypeTrust{"Product", 0.5},
};
constexpr double trust_in_other_types = 0.6;
constexpr double trust_in_broken_json = 0.85;
constexpr std::size_t deepest_object = 32;
constexpr std::size_t most_dates = 64;

std::string type_of(Json const &object) {
    auto const type = object.find("@type");
    if (type == object.end()) return {};
    if (type->is_string()) return type->get<std::string>();
    if (type->is_array() && !type->empty() && type->front().is_string()) return type->front().get<std::string>();
    return {};
}

double trust_in(std::string_view type) {
    for (auto const &trust : type_trusts)
        if (type.find(trust.part) != std::string_view::npos) return trust.factor;
    return trust_in_other_types;
}

/// Things that stand within a story's object but are other things: their dates are not its.
bool leads_away(std::string_view property) {
    constexpr std::array<std::string_view, 15> others{"comment", "review",  "author",   "publisher", "image",
                                                      "video",   "hasPart", "citation", "mentions",  "isPartOf",
                                                      "about",   "logo",    "creator",  "subjectOf", "itemListElement"};
    return std::find(others.begin(), others.end(), property) != others.end();
}

void read_object(Json const &object, double trust, LinkedData &data) {
    auto const type = type_of(object);
    trust *= trust_in(type);
    for (auto const &property : date_properties) {
        auto const value = object.find(property.name);
        if (value == object.end() || data.dates.size() >= most_dates) continue;
        auto const &date = value->is_array() && !value->empty() ? value->front() : *value;
        auto const moment = date.is_string()            ? read_date_value(date.get_ref<std::string const &>())
                            : date.is_number_unsigned() ? read_date_value(std::to_string(date.get<std::uint64_t>()))
                                                        : std::nullopt;
        if (moment && trust > 0.0)
            data.dates.push_back({*moment, property.role, PublicationSource::json_ld, property.weight * trust,
                                  "json-ld " + (type.empty() ? "" : type + " ") + std::string(property.name)});
    }
    auto const text = [&](char const *name, std::string &into) {
        auto const value = object.find(name);
        if (value != object.end() && value->is_string() && trust > 0.8 && into.empty())
            into = value->get<std::string>();
    };
    text("headline", data.headline);
    text("articleBody", data.article_body);
}

void read_tree(Json const &root, LinkedData &data) {
    struct Open {
        Json const *value;
        double trust;
        std::size_t depth;
    };
    std::vector<Open> open{{&root, 1.0, 0}};
    while (!open.empty()) {
        auto const [value, trust, depth] = open.back();
        open.pop_back();
        if (depth > deepest_object) continue;
        if (value->is_object()) {
            read_object(*value, trust, data);
            for (auto const &[name, inner] : value->items())
                if (inner.is_structured()) open.push_back({&inner, leads_away(name) ? trust * 0.3 : trust, depth + 1});
        } else if (value->is_array()) {
            // Backwards, since the last one pushed is read first.
            for (auto inner = value->rbegin(); inner != value->rend(); ++inner)
                if (inner->is_structured()) open.push_back({&*inner, trust, depth + 1});
        }
    }
}

/// The string after "name": in text that need not be JSON.
std::optional<Moment> date_under(std::string_view text, std::string_view name) {
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size())) {
        auto rest = text.substr(at + name.size(), 80);
        while (!rest.empty() && (rest.front() == '"' || rest.front() == '\'' || rest.front() == '\\' ||
                                 rest.front() == ':' || rest.front() == '=' || is_space(rest.front())))
            rest.remove_prefix(1);
        rest = rest.substr(0, rest.find_first_of("\"'\\,}"));
        if (auto const moment = read_date_value(rest)) return moment;
    }
    return std::nullopt;
}

} // namespace

LinkedData read_json_ld(std::vector<std::string_view> const &scripts) {
    LinkedData data;
    for (auto const script : scripts) {
        auto const json = parse_json(script, JsonComments::passed_over);
        if (!json.is_discarded()) {
            read_tree(json, data);
            continue;
        }
        for (auto const &property : date_properties)
            if (auto const moment = date_under(script, property.name))
                data.dates.push_back({*moment, property.role, PublicationSource::json_ld,
                                      property.weight * trust_in_broken_json,
                                      "json-ld (not well formed) " + std::string(property.name)});
    }
    return data;
}

std::vector<DateSignal> dates_in_scripts(std::vector<std::string_view> const &scripts) {
    constexpr std::array<std::string_view, 16> names{
        "datePublished",    "publishedAt",       "published_at",   "publishDate",
        "publish_date",     "publishedDate",     "published_date", "publicationDate",
        "publication_date", "date_published",    "firstPublished", "first_published",
        "pubDate",          "article_published", "publishedTime",  "published_time"};
    std::vector<DateSignal> dates;
    for (auto const script : scripts)
        for (auto const name : names)
            if (auto const moment = date_under(script, name))
                dates.push_back(
                    {*moment, DateRole::published, PublicationSource::text, 0.45, "script " + std::string(name)});
    return dates;
}

} // namespace dateline::input::html
