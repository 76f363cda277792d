#include "input/html/traits.hpp"

#include "input/ascii.hpp"

#include <algorithm>
#include <array>

namespace dateline::input::html {

namespace {

struct TraitWords {
    Trait trait;
    std::string_view words; ///< lower case, parted by spaces
};

constexpr std::array trait_words{
    TraitWords{Trait::content, "article story post entry content main text maincontent articlecontent articletext "
                               "storytext posttext newstext hentry single mainbody blogpost postcontent entrycontent "
                               "pagecontent contentbody textblock richtext rich"},
    TraitWords{Trait::body, "articlebody storybody postbody entrybody bodytext bodycopy newsbody storycontent "
                            "articletext storytext body copy paragraphs prose"},
    TraitWords{Trait::comment,
               "comment comments commentlist disqus respond reply replies discussion livefyre commenting "
               "kommentar kommentare kommentarer commentaires comentarios commento commenti reactions "
               "reacties leserkommentare comentario fbcomments"},
    TraitWords{Trait::related,
               "related relateds recommended recommendations recommendation recommend similar also more "
               "readmore morelike trending popular mostread mostviewed mostpopular outbrain taboola "
               "suggested suggestions latest recent recents linklist seealso relatedposts "
               "relatedarticles relatednews relatedcontent readnext upnext next previous prev moreon "
               "further weitere verwandte lire ähnlich ligatus plista zergnet yarpp crosslinks recirc "
               "recirculation interlink interlinks inlinelink"},
    TraitWords{Trait::share, "share sharing shares social socials sharedaddy addtoany addthis sharebar sharethis "
                             "socialmedia sociallinks sharebuttons socialbar shariff follow followus teilen"},
    TraitWords{Trait::navigation,
               "nav navi navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs pagination "
               "pager paging toc subnav topnav skip skiplink sitemap submenu megamenu toolbar tabs "
               "toplinks"},
    TraitWords{Trait::advert,
               "ad ads adv advert advertisement advertising adsense adslot adunit adbox adwrapper "
               "sponsor sponsored sponsors dfp gpt promo promos promotion promotional promobox affiliate "
               "anzeige werbung banner banners publicidad pub teads marketing cta ecommerce buybox"},
    TraitWords{Trait::caption,
               "image images photo photos picture figure foto bild legenda caption captions figcaption "
               "imgcaption credit credits photocredit imagecredit bildunterschrift legende copyrightinfo "
               "attribution photographer gallery slideshow carousel lightbox slider captiontext"},
    TraitWords{Trait::aside, "sidebar sidebars side aside widget widgets infobox factbox rail rightrail leftrail "
                             "rightcol rightcolumn sidecol complementary secondary tertiary poll quiz weather ticker "
                             "livestream player video videoplayer podcast audio audioplayer map outofpage"},
    TraitWords{Trait::signup,
               "newsletter newsletters subscribe subscription subscriptions signup signin login register "
               "registration paywall subscriber donate donation donations abo regwall meter optin "
               "mailchimp membership patreon"},
    TraitWords{Trait::consent, "cookie cookies consent gdpr privacy cookiebar onetrust cookiebanner ccpa datenschutz "
                               "tracking modal popup popover overlay dialog lightboxes interstitial toast alert alerts "
                               "notice notification notifications disclaimer disclosure"},
    TraitWords{Trait::byline,
               "byline bylines meta metadata postmeta postmetadata entrymeta postinfo articleinfo "
               "infoline postdetails articlemeta dateline kicker byauthor attribution info infos details"},
    TraitWords{Trait::date, "date dates datum datetime time times timestamp datestamp fecha data datepublished "
                            "datecreated day postdate entrydate articledate pubdate publicationdate publishdate "
                            "created createdate newsdate storydate zeit uhrzeit tarih posted postedon timeago"},
    TraitWords{Trait::published,
               "published pubdate publication publicationdate publishdate publish datepublished posted "
               "postdate entrydate postedon created datecreated pub publishtime publishedat pubtime "
               "firstpublished veröffentlicht submitted"},
    TraitWords{Trait::modified,
               "updated update modified lastmod lastmodified datemodified lastupdated lastupdate revised "
               "aktualisiert edited changed dateupdated modifieddate updateddate"},
    TraitWords{Trait::footer, "footer foot colophon footers footnotes pagefooter sitefooter copyright legal imprint "
                              "impressum footnote rodape pied fusszeile"},
    TraitWords{Trait::header, "header masthead topbar head siteheader pageheader branding logo hero"},
    TraitWords{Trait::hidden, "hidden invisible hide printonly visuallyhidden screenreader sronly noscript displaynone "
                              "offscreen"},
    TraitWords{Trait::title, "title headline heading hed titre überschrift entrytitle posttitle articletitle"},
    TraitWords{Trait::tags, "tag tags taglist tagcloud keywords categories category topics topic cats labels label "
                            "posttags hashtag hashtags"},
    TraitWords{Trait::author, "author authors authorbox authorbio bio autor auteur vcard contributor contributors "
                              "biography aboutauthor profile"},
    TraitWords{Trait::event, "event events calendar calender kalender termine termin veranstaltung veranstaltungen "
                             "agenda today currentdate current now clock copyright archive archives archiv birthday "
                             "countdown weather showtimes schedule"},
    TraitWords{Trait::teaser, "teaser teasers card cards excerpt snippet preview thumb thumbnail thumbnails listing "
                              "listitem feed stream tile tiles summarylist postlist newslist stories posts articlelist "
                              "loop"},
};

struct Word {
    std::string_view word;
    Trait trait = Trait::none;
};

constexpr std::size_t count_of_words = [] {
    std::size_t count = 0;
    for (auto const &row : trait_words)
        count += static_cast<std::size_t>(std::count(row.words.begin(), row.words.end(), ' ')) + 1;
    return count;
}();

/// One entry for each word and trait, in the order of the words.
constexpr auto words = [] {
    std::array<Word, count_of_words> table{};
    std::size_t filled = 0;
    for (auto const &row : trait_words)
        for (auto rest = row.words; !rest.empty();) table[filled++] = {take_until(rest, ' '), row.trait};
    std::sort(table.begin(), table.end(), [](Word const &a, Word const &b) { return a.word < b.word; });
    return table;
}();

constexpr std::size_t longest_word = 24;

/// A class that begins so says what the element has, is filed under or is placed like, not what it is.
constexpr std::array<std::string_view, 13> prefixes_of_states{"has-",      "no-",   "with-",  "without-", "tag-",
                                                              "category-", "is-",   "not-",   "wp-image", "js-",
                                                              "theme-",    "align", "format-"};
constexpr std::size_t longest_attribute = 400;

Traits traits_of_word(std::string_view word) {
    Traits traits;
    if (word.size() < 2) return traits;
    auto found = std::lower_bound(words.begin(), words.end(), word,
                                  [](Word const &entry, std::string_view w) { return entry.word < w; });
    for (; found != words.end() && found->word == word; ++found) traits |= found->trait;
    if (traits.empty())
        for (std::string_view const end : {"date", "datum", "datetime", "timestamp"})
            if (word.ends_with(end)) traits |= Trait::date;
    return traits;
}

Traits traits_of_class(std::string_view text) {
    Traits traits;
    std::array<char, longest_word> parts{}; // the words that capitals part: "article", "Body"
    std::array<char, longest_word> whole{}; // and what they are together: "articleBody"
    std::size_t part_size = 0;
    std::size_t whole_size = 0;
    std::size_t part_count = 0;
    auto const end_part = [&] {
        if (part_size > 0) traits |= traits_of_word({parts.data(), part_size});
        part_count += part_size > 0;
        part_size = 0;
    };
    auto const end_whole = [&] {
        end_part();
        if (part_count > 1) traits |= traits_of_word({whole.data(), whole_size});
        whole_size = part_count = 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (!is_letter(c)) {
            end_whole();
            continue;
        }
        if (is_upper(c) && i > 0 && is_lower(text[i - 1])) end_part();
        if (part_size < longest_word) parts[part_size++] = to_lower(c);
        if (whole_size < longest_word) whole[whole_size++] = to_lower(c);
    }
    end_whole();
    return traits;
}

} // namespace

Traits traits_of_words(std::string_view text) {
    Traits traits;
    text = text.substr(0, longest_attribute);
    while (!text.empty()) {
        auto name = take_until(text, ' ');
        name = name.substr(0, name.find("--")); // "field--label-hidden" is a field
        auto const about_another = [name](std::string_view prefix) { return starts_ignoring_case(name, prefix); };
        if (std::none_of(prefixes_of_states.begin(), prefixes_of_states.end(), about_another))
            traits |= traits_of_class(name);
    }
    return traits;
}

Traits traits_of(Document const &document, NodeIndex element) {
    Traits traits;
    auto const *parsed = document[element].element;
    if (parsed == nullptr) return traits;
    for (unsigned i = 0; i < parsed->attributes.length; ++i) {
        auto const *attribute = static_cast<GumboAttribute const *>(parsed->attributes.data[i]);
        constexpr std::array<std::string_view, 7> telling{
            "class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label"};
        bool const address = std::string_view(attribute->value).find("://") != std::string_view::npos;
        if (!address && std::find(telling.begin(), telling.end(), attribute->name) != telling.end())
            traits |= traits_of_words(attribute->value);
    }
    return traits;
}

} // namespace dateline::input::html
