#include "input/html/signals.hpp"

#include "input/ascii.hpp"
#include "input/date_scan.hpp"
#include "input/html/date_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::input::html {

namespace {

// How often a date from such a place is the story's, before what is around it is looked at.
constexpr double weight_of_url = 0.93;
constexpr double weight_of_time = 0.50;
constexpr double weight_of_dated_element = 0.45;
constexpr double weight_of_text = 0.30;
constexpr double weight_of_description = 0.20;
constexpr double weight_of_image = 0.25;
constexpr double with_lead = 0.22; ///< "Published" stands before it
constexpr double with_published_class = 0.10;
constexpr double near_headline = 0.80; ///< of the doubt that is left is taken away by the headline beside it
constexpr double near_headline_in_text = 0.60;

constexpr double in_body = -0.12;       ///< a date in prose is of what the prose tells
constexpr double in_boilerplate = 0.35; ///< factor: of another story, a comment, today
constexpr double boilerplate_near_headline = 0.7;
constexpr double other_reading = 0.5; ///< factor: day and month change places
constexpr std::size_t blocks_near_headline = 8;
constexpr std::size_t longest_dated_text = 160;
constexpr std::size_t longest_bare_date = 40;
constexpr std::size_t longest_scrap = 600;
constexpr std::size_t most_signals = 400;

/// A date on these is another story's or another thing's.
constexpr Traits of_others = Trait::comment | Trait::related | Trait::teaser | Trait::event | Trait::footer |
                             Trait::navigation | Trait::advert | Trait::signup | Trait::consent;

NumberOrder order_of(Document const &document) {
    auto const lang = lower_case(document.attribute(0, "lang"));
    if (!lang.starts_with("en")) return NumberOrder::day_first;
    for (std::string_view const region : {"gb", "uk", "au", "nz", "ie", "in", "za"})
        if (lang.ends_with(region)) return NumberOrder::day_first;
    return NumberOrder::month_first;
}

class Finder {
public:
    explicit Finder(PageParts const &page) : page_(page), document_(page.document), order_(order_of(page.document)) {}

    std::vector<DateSignal> find() {
        find_headline_block();
        for (NodeIndex i = 0; i < document_.size() && found_.size() < most_signals; ++i)
            if (!document_[i].is_text) read_element(i);
        read_blocks();
        read_url();
        return std::move(found_);
    }

private:
    PageParts const &page_;
    Document const &document_;
    NumberOrder order_;
    std::vector<DateSignal> found_;
    std::size_t headline_block_ = 0;
    bool headline_known_ = false;
    std::size_t times_ = 0;
    std::size_t dated_elements_ = 0;
    std::size_t texts_ = 0;
    NodeIndex past_ = 0; ///< elements before it were read with their ancestor

    void find_headline_block() {
        if (page_.headline == 0) return;
        auto const &blocks = page_.blocks.blocks;
        auto const at = std::lower_bound(blocks.begin(), blocks.end(), page_.headline,
                                         [](Block const &block, NodeIndex node) { return block.first < node; });
        headline_known_ = at != blocks.end();
        headline_block_ = static_cast<std::size_t>(at - blocks.begin());
    }

    [[nodiscard]] std::size_t block_at(NodeIndex node) const {
        auto const &blocks = page_.blocks.blocks;
        auto const at = std::upper_bound(blocks.begin(), blocks.end(), node,
                                         [](NodeIndex n, Block const &block) { return n < block.first; });
        return at == blocks.begin() ? 0 : static_cast<std::size_t>(at - blocks.begin()) - 1;
    }

    [[nodiscard]] bool is_near_headline(NodeIndex node) const {
        if (!headline_known_) return false;
        auto const block = block_at(node);
        auto const distance = block > headline_block_ ? block - headline_block_ : headline_block_ - block;
        return distance <= blocks_near_headline;
    }

    /// The element's traits and those of the elements around it, nearest first, up to the fourth.
    [[nodiscard]] Traits traits_around(NodeIndex i) const {
        Traits traits = page_.blocks.traits[i];
        for (int up = 0; up < 4 && i != 0; ++up) {
            i = document_[i].parent;
            auto const tag = document_[i].tag;
            if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE)
                break;
            traits |= page_.blocks.traits[i];
        }
        return traits;
    }

    void add(Moment const &moment, DateRole role, PublicationSource source, double weight, std::string name) {
        found_.push_back({moment, role, source, std::clamp(weight, 0.02, 0.98), std::move(name)});
    }

    void read_element(NodeIndex i) {
        auto const tag = document_[i].tag;
        if (tag == GUMBO_TAG_META) return read_meta(i);
        if (read_property(i)) return;
        if (tag == GUMBO_TAG_TIME) return read_time(i);
        if (tag == GUMBO_TAG_ABBR && page_.blocks.traits[i].has(Trait::date)) return read_titled(i);
        if (i >= past_ && page_.blocks.traits[i].has(Trait::date | Trait::published)) read_dated_element(i);
    }

    void read_meta(NodeIndex i) {
        for (char const *attribute : {"property", "name", "itemprop", "http-equiv", "id"}) {
            auto const value = document_.attribute(i, attribute);
            auto const *known = date_name(value);
            if (known == nullptr) {
                if (lower_case(value.substr(0, 20)).ends_with("description")) read_description(i);
                if (value == "og:image") read_image(i);
                continue;
            }
            auto const moment = read_date_value(document_.attribute(i, "content"), order_);
            // The header of the answer is the day on which it was sent.
            bool const header = attribute == std::string_view("http-equiv");
            if (moment)
                add(*moment, header ? DateRole::modified : known->role, PublicationSource::meta,
                    header ? known->weight * 0.7 : known->weight, "meta " + std::string(value.substr(0, 60)));
            return;
        }
    }

    void read_description(NodeIndex i) {
        auto const text = document_.attribute(i, "content").substr(0, longest_scrap);
        if (auto const date = find_date(text, 0, order_))
            add(date->moment, DateRole::unclear, PublicationSource::meta, weight_of_description, "meta description");
    }

    /// Pictures are often filed under the day of their story.
    void read_image(NodeIndex i) {
        if (auto const date = find_date_in_url(document_.attribute(i, "content")); date && date->in_words)
            add(date->moment, DateRole::unclear, PublicationSource::url, weight_of_image, "og:image");
    }

    /// Microdata and RDFa.
    bool read_property(NodeIndex i) {
        for (char const *attribute : {"itemprop", "property"}) {
            auto const value = document_.attribute(i, attribute);
            auto const *known = value.empty() ? nullptr : date_name(value);
            if (known == nullptr) continue;
            auto const moment = value_of(i);
            if (!moment) return false;
            bool const other = page_.blocks.boilerplate[i] && traits_around(i).has(of_others);
            add(*moment, known->role, PublicationSource::meta, known->weight * (other ? in_boilerplate : 0.97),
                std::string(attribute) + " " + std::string(value.substr(0, 60)));
            return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<Moment> value_of(NodeIndex i) const {
        for (char const *attribute : {"content", "datetime", "title"})
            if (auto const moment = read_date_value(document_.attribute(i, attribute), order_)) return moment;
        return read_date_value(text_of(document_, i, 100), order_);
    }

    [[nodiscard]] std::string text_before(NodeIndex i) const {
        auto const block = page_.blocks.blocks.empty() ? nullptr : &page_.blocks.blocks[block_at(i)];
        if (block == nullptr || block->first > i) return {};
        std::string before;
        for (auto node = block->first; node < i; ++node)
            if (document_[node].is_text) before += document_[node].text.substr(0, 100);
        return before.size() > 60 ? before.substr(before.size() - 60) : before;
    }

    /// What the words and classes around say of the role.
    [[nodiscard]] DateRole role_around(NodeIndex i, Traits traits, std::string_view before) const {
        if (auto const role = role_of_lead(before)) return *role;
        if (page_.blocks.traits[i].has(Trait::published)) return DateRole::published;
        if (page_.blocks.traits[i].has(Trait::modified)) return DateRole::modified;
        if (traits.has(Trait::modified) && !traits.has(Trait::published)) return DateRole::modified;
        return DateRole::unclear;
    }

    [[nodiscard]] double adjusted(double weight, NodeIndex i, Traits traits, std::string_view before) const {
        if (role_of_lead(before)) weight += with_lead;
        if (traits.has(Trait::published)) weight += with_published_class;
        bool const near = is_near_headline(i);
        if (near) weight += near_headline * (1.0 - weight);
        if (traits.has(of_others)) weight *= near ? boilerplate_near_headline : in_boilerplate;
        return weight;
    }

    void read_time(NodeIndex i) {
        auto moment = read_date_value(document_.attribute(i, "datetime"), order_);
        if (!moment) moment = read_date_value(text_of(document_, i, 100), order_);
        if (!moment) return;
        auto const traits = traits_around(i);
        auto const before = text_before(i);
        auto weight = adjusted(weight_of_time, i, traits, before);
        if (document_.has_attribute(i, "pubdate")) weight += with_published_class;
        // The first one on a page is its own more often than any other.
        weight -= std::min(0.3, 0.04 * static_cast<double>(times_++));
        add(*moment, role_around(i, traits, before), PublicationSource::time_element, weight, "time element");
        past_ = document_[i].end;
    }

    void read_titled(NodeIndex i) {
        auto const moment = value_of(i);
        if (!moment) return;
        auto const traits = traits_around(i);
        add(*moment, role_around(i, traits, ""), PublicationSource::time_element,
            adjusted(weight_of_time, i, traits, ""), "abbr title");
        past_ = document_[i].end;
    }

    /// An element whose class or id speaks of a date, and that holds little else.
    void read_dated_element(NodeIndex i) {
        if (page_.blocks.traits[i].has(Trait::date) && read_attributes(i)) return;
        auto const text = text_of(document_, i, longest_dated_text + 1);
        if (text.empty() || text.size() > longest_dated_text) return;
        auto const traits = traits_around(i);
        auto const base = weight_of_dated_element - std::min(0.25, 0.03 * static_cast<double>(dated_elements_));
        for (auto const &date : find_dates(text, order_, 3)) {
            auto const before = text_before(i) + text.substr(0, date.begin);
            add_reading(date, role_around(i, traits, before), PublicationSource::text,
                        adjusted(base, i, traits, before), "element of class " + name_of(i));
            ++dated_elements_;
            past_ = document_[i].end;
        }
    }

    /// A date given to programs on an element that shows it to readers in other words.
    bool read_attributes(NodeIndex i) {
        for (char const *attribute :
             {"datetime", "data-datetime", "data-date", "data-time", "data-timestamp", "title"}) {
            auto const value = document_.attribute(i, attribute);
            if (value.empty() || value.size() > 60) continue;
            auto const moment = read_date_value(value, order_);
            if (!moment) continue;
            auto const traits = traits_around(i);
            auto const before = text_before(i);
            add(*moment, role_around(i, traits, before), PublicationSource::time_element,
                adjusted(weight_of_dated_element, i, traits, before) - 0.02 * static_cast<double>(times_++),
                std::string(attribute) + " of class " + name_of(i));
            past_ = document_[i].end;
            return true;
        }
        return false;
    }

    [[nodiscard]] std::string name_of(NodeIndex i) const {
        auto const name = document_.attribute(i, "class");
        return std::string((name.empty() ? document_.attribute(i, "id") : name).substr(0, 60));
    }

    void add_reading(FoundDate const &date, DateRole role, PublicationSource source, double weight, std::string name) {
        add(date.moment, role, source, date.ambiguous ? weight * 0.9 : weight, name);
        if (!date.ambiguous) return;
        std::chrono::year_month_day const read{std::chrono::sys_days(std::chrono::days(date.moment.day.since_epoch))};
        auto const turned = believable_day(static_cast<int>(read.year()), static_cast<unsigned>(read.day()),
                                           static_cast<unsigned>(read.month()));
        if (!turned) return;
        auto moment = date.moment;
        moment.day = *turned;
        add(moment, role, source, weight * other_reading, name + ", day and month turned");
    }

    void read_blocks() {
        auto const &blocks = page_.blocks.blocks;
        for (std::size_t b = 0; b < blocks.size() && found_.size() < most_signals; ++b) {
            auto const &block = blocks[b];
            auto const text = page_.blocks.text_of(block);
            bool const near = headline_known_ &&
                              (b > headline_block_ ? b - headline_block_ : headline_block_ - b) <= blocks_near_headline;
            bool const is_short = text.size() <= longest_dated_text;
            bool const of_byline = page_.blocks.traits[block.element].has(Trait::byline | Trait::date);
            bool const in_article = is_in_body(b) && !of_byline;
            if (in_article && !is_short && !near && b != page_.body.blocks.front()) continue;
            if (!in_article && text.size() > longest_scrap) continue;
            auto const date = find_date(text.substr(0, longest_scrap), 0, order_);
            if (!date) continue;
            auto const role = role_of_lead(text.substr(0, date->begin));
            auto const traits = traits_around(block.element);
            auto weight = weight_of_text - std::min(0.15, 0.01 * static_cast<double>(texts_++));
            if (role && (date->begin <= 60 || !in_article)) weight += with_lead;
            if (near && is_short)
                weight += (text.size() <= longest_bare_date ? near_headline : near_headline_in_text) * (1.0 - weight);
            if (!is_short) weight += in_body;
            if (date->begin > 60) weight += in_body;
            if (traits.has(of_others)) weight *= near ? boilerplate_near_headline : in_boilerplate;
            if (in_article && !is_short) weight *= 0.6;
            add_reading(*date, role.value_or(DateRole::unclear), PublicationSource::text, weight,
                        near ? "text beside the headline" : "text");
        }
    }

    [[nodiscard]] bool is_in_body(std::size_t block) const {
        return std::binary_search(page_.body.blocks.begin(), page_.body.blocks.end(), block);
    }

    void read_url() {
        auto const add_from = [&](std::string_view url, std::string const &name) {
            if (auto const date = find_date_in_url(url))
                add(date->moment, DateRole::published, PublicationSource::url, date->in_words ? weight_of_url : 0.7,
                    name);
        };
        // An archive's address names the day of its copy and holds the address of the page.
        auto url = page_.url;
        if (auto const inner = url.find("http", 8); inner != std::string_view::npos) url = url.substr(inner);
        if (!url.empty()) return add_from(url, "url");
        for (NodeIndex i = 0; i < document_.size(); ++i) {
            if (document_[i].tag == GUMBO_TAG_LINK && equal_ignoring_case(document_.attribute(i, "rel"), "canonical"))
                return add_from(document_.attribute(i, "href"), "canonical url");
            if (document_[i].tag == GUMBO_TAG_META && document_.attribute(i, "property") == "og:url")
                return add_from(document_.attribute(i, "content"), "og:url");
        }
    }
};

} // namespace

std::vector<DateSignal> find_signals(PageParts const &page) { return Finder(page).find(); }

} // namespace dateline::input::html
