/// @file What the class words, ids, roles and names of an element say of its part in the page.
#pragma once

#include "input/html/document.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::input::html {

/// A set of the parts that an element may play, as the words on it say.
enum class Trait : std::uint32_t {
    none = 0,
    content = 1U << 0U, ///< the article or its body
    body = 1U << 1U,    ///< just the body
    comment = 1U << 2U, ///< what readers wrote
    related = 1U << 3U, ///< links to other stories
    share = 1U << 4U,
    navigation = 1U << 5U,
    advert = 1U << 6U,
    caption = 1U << 7U,
    aside = 1U << 8U,  ///< side columns, boxes, widgets
    signup = 1U << 9U, ///< newsletters, subscriptions, paywalls
    consent = 1U << 10U,
    byline = 1U << 11U, ///< who wrote it and when
    date = 1U << 12U,
    published = 1U << 13U, ///< the date on it is that of publication
    modified = 1U << 14U,
    footer = 1U << 15U,
    header = 1U << 16U,
    hidden = 1U << 17U,
    title = 1U << 18U,
    tags = 1U << 19U,
    author = 1U << 20U,
    event = 1U << 21U, ///< a date on it is not that of the story: an event's, today's
    teaser = 1U << 22U,
};

class Traits {
public:
    constexpr Traits() = default;
    constexpr Traits(Trait trait) : bits_(static_cast<std::uint32_t>(trait)) {}
    [[nodiscard]] constexpr bool has(Traits any) const { return (bits_ & any.bits_) != 0; }
    constexpr Traits &operator|=(Traits other) { return (bits_ |= other.bits_, *this); }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    friend constexpr Traits operator|(Traits a, Traits b) { return a |= b; }

private:
    std::uint32_t bits_ = 0;
};
constexpr Traits operator|(Trait a, Trait b) { return Traits(a) | Traits(b); }

/// The traits of the words that a class or an id is put together from: "post-content", "articleBody",
/// "entry_date".
Traits traits_of_words(std::string_view words);

/// The traits of an element's class, id, role, itemprop, data-testid and data-component.
Traits traits_of(Document const &document, NodeIndex element);

} // namespace dateline::input::html
