#include "input/html/date_names.hpp"

#include "input/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::input::html {

namespace {

constexpr auto published = DateRole::published;
constexpr auto modified = DateRole::modified;

constexpr auto date_names = [] {
    std::array names{
        DateName{"article.created", published, 0.88},
        DateName{"article.published", published, 0.94},
        DateName{"article:create", published, 0.88},
        DateName{"article:create_at", published, 0.85},
        DateName{"article:modified", modified, 0.90},
        DateName{"article:modified_time", modified, 0.92},
        DateName{"article:post_date", published, 0.92},
        DateName{"article:post_modified", modified, 0.90},
        DateName{"article:published", published, 0.95},
        DateName{"article:published_date", published, 0.95},
        DateName{"article:published_time", published, 0.96},
        DateName{"article_date_original", published, 0.94},
        DateName{"article_date_updated", modified, 0.90},
        DateName{"bt:moddate", modified, 0.90},
        DateName{"bt:pubdate", published, 0.93},
        DateName{"citation_date", published, 0.85},
        DateName{"citation_online_date", published, 0.93},
        DateName{"citation_publication_date", published, 0.88},
        DateName{"content_create_date", published, 0.88},
        DateName{"created", published, 0.85},
        DateName{"creation_date", published, 0.85},
        DateName{"cxenseparse:publishtime", published, 0.93},
        DateName{"cxenseparse:recs:publishtime", published, 0.93},
        DateName{"date", published, 0.68},
        DateName{"date_created", published, 0.86},
        DateName{"date_modified", modified, 0.90},
        DateName{"date_published", published, 0.94},
        DateName{"datecreated", published, 0.86},
        DateName{"datemodified", modified, 0.90},
        DateName{"dateposted", published, 0.90},
        DateName{"datepublished", published, 0.94},
        DateName{"dateupdate", modified, 0.90},
        DateName{"dc.created", published, 0.88},
        DateName{"dc.date", published, 0.60},
        DateName{"dc.date.created", published, 0.90},
        DateName{"dc.date.issued", published, 0.94},
        DateName{"dc.date.modified", modified, 0.90},
        DateName{"dc.date.publication", published, 0.94},
        DateName{"dc.issued", published, 0.94},
        DateName{"dc.modified", modified, 0.90},
        DateName{"dc:created", published, 0.88},
        DateName{"dc:date", published, 0.60},
        DateName{"dcsext.articlefirstpublished", published, 0.94},
        DateName{"dcterms.created", published, 0.90},
        DateName{"dcterms.date", published, 0.60},
        DateName{"dcterms.issued", published, 0.94},
        DateName{"dcterms.modified", modified, 0.90},
        DateName{"displaydate", published, 0.85},
        DateName{"doc_date", published, 0.88},
        DateName{"field-name-post-date", published, 0.85},
        DateName{"gentime", published, 0.80},
        DateName{"issued", published, 0.90},
        DateName{"last-modified", modified, 0.80},
        DateName{"lastmodified", modified, 0.88},
        DateName{"lastmod", modified, 0.88},
        DateName{"lastupdated", modified, 0.88},
        DateName{"mediator_published_time", published, 0.94},
        DateName{"modified", modified, 0.90},
        DateName{"modified_time", modified, 0.90},
        DateName{"og:article:modified_time", modified, 0.90},
        DateName{"og:article:published_time", published, 0.88},
        DateName{"og:modified_time", modified, 0.90},
        DateName{"og:pubdate", published, 0.92},
        DateName{"og:publish_date", published, 0.92},
        DateName{"og:published_time", published, 0.94},
        DateName{"og:release_date", published, 0.80},
        DateName{"og:updated_time", modified, 0.88},
        DateName{"originalpublicationdate", published, 0.95},
        DateName{"originaltime", published, 0.85},
        DateName{"parsely-pub-date", published, 0.95},
        DateName{"pdate", published, 0.88},
        DateName{"post_date", published, 0.90},
        DateName{"ptime", published, 0.85},
        DateName{"pub_date", published, 0.92},
        DateName{"pubdate", published, 0.92},
        DateName{"publication-date", published, 0.93},
        DateName{"publication_date", published, 0.93},
        DateName{"publicationdate", published, 0.93},
        DateName{"publish-date", published, 0.92},
        DateName{"publish_date", published, 0.92},
        DateName{"publish_time", published, 0.92},
        DateName{"publishdate", published, 0.92},
        DateName{"published", published, 0.92},
        DateName{"published-date", published, 0.92},
        DateName{"published_at", published, 0.92},
        DateName{"published_date", published, 0.92},
        DateName{"published_time", published, 0.93},
        DateName{"publisheddate", published, 0.92},
        DateName{"publishedtime", published, 0.92},
        DateName{"release_date", published, 0.85},
        DateName{"revised", modified, 0.85},
        DateName{"rnews:datemodified", modified, 0.90},
        DateName{"rnews:datepublished", published, 0.94},
        DateName{"sailthru.date", published, 0.93},
        DateName{"schema:datecreated", published, 0.86},
        DateName{"shareaholic:article_modified_time", modified, 0.88},
        DateName{"shareaholic:article_published_time", published, 0.93},
        DateName{"timestamp", published, 0.60},
        DateName{"updated_time", modified, 0.88},
        DateName{"uploaddate", published, 0.55},
        DateName{"utime", modified, 0.80},
        DateName{"vr:published_time", published, 0.92},
    };
    std::sort(names.begin(), names.end(), [](DateName const &a, DateName const &b) { return a.name < b.name; });
    return names;
}();

struct Lead {
    std::string_view word; ///< lower case
    DateRole role;
};

/// Words that lead a date, in the languages of month_names.cpp as far as they are usual. Modified first:
/// "published" stands in "last published", too, and "updated" never in a date of publication.
constexpr std::array leads{
    Lead{"updated", modified},
    Lead{"update", modified},
    Lead{"modified", modified},
    Lead{"revised", modified},
    Lead{"edited", modified},
    Lead{"aktualisiert", modified},
    Lead{"geändert", modified},
    Lead{"änderung", modified},
    Lead{"mis à jour", modified},
    Lead{"mise à jour", modified},
    Lead{"modifié", modified},
    Lead{"actualizado", modified},
    Lead{"actualización", modified},
    Lead{"atualizado", modified},
    Lead{"aggiornato", modified},
    Lead{"aggiornamento", modified},
    Lead{"bijgewerkt", modified},
    Lead{"uppdaterad", modified},
    Lead{"opdateret", modified},
    Lead{"oppdatert", modified},
    Lead{"päivitetty", modified},
    Lead{"обновлено", modified},
    Lead{"güncelle", modified},
    Lead{"aktualizace", modified},
    Lead{"aktualizacja", modified},
    Lead{"frissít", modified},
    Lead{"last change", modified},
    Lead{"published", published},
    Lead{"posted", published},
    Lead{"publication date", published},
    Lead{"date of publication", published},
    Lead{"first published", published},
    Lead{"created", published},
    Lead{"written", published},
    Lead{"issued", published},
    Lead{"submitted", published},
    Lead{"released", published},
    Lead{"date:", published},
    Lead{"veröffentlicht", published},
    Lead{"erschienen", published},
    Lead{"erstellt", published},
    Lead{"geschrieben", published},
    Lead{"eingestellt", published},
    Lead{"datum:", published},
    Lead{"publié", published},
    Lead{"paru", published},
    Lead{"publicado", published},
    Lead{"publicada", published},
    Lead{"publicación", published},
    Lead{"fecha:", published},
    Lead{"pubblicato", published},
    Lead{"gepubliceerd", published},
    Lead{"geplaatst", published},
    Lead{"publicerad", published},
    Lead{"publiceret", published},
    Lead{"publisert", published},
    Lead{"julkaistu", published},
    Lead{"опубликовано", published},
    Lead{"опубліковано", published},
    Lead{"дата:", published},
    Lead{"yayın", published},
    Lead{"publikováno", published},
    Lead{"zveřejněno", published},
    Lead{"opublikowano", published},
    Lead{"megjelent", published},
    Lead{"publikuar", published},
    Lead{"data:", published},
    Lead{"objavljeno", published},
    Lead{"veröffentlichung", published},
};

/// "dc:date" and "dcterms:issued" in RDFa are "dc.date" and "dcterms.issued" in meta tags.
std::string normalised(std::string_view name) {
    auto lower = lower_case(trim(name));
    for (std::string_view const prefix : {"dc:", "dcterms:", "dc.terms.", "dct:"})
        if (lower.starts_with(prefix)) {
            auto const rest = lower.substr(prefix.size());
            return (prefix == "dc:" ? "dc." : "dcterms.") + rest;
        }
    if (auto const slash = lower.rfind('/'); slash != std::string::npos) lower = lower.substr(slash + 1);
    return lower;
}

} // namespace

DateName const *date_name(std::string_view name) {
    if (name.empty() || name.size() > 60) return nullptr;
    auto const wanted = normalised(name);
    auto const find = [](std::string_view w) -> DateName const * {
        auto const found = std::lower_bound(date_names.begin(), date_names.end(), w,
                                            [](DateName const &entry, std::string_view n) { return entry.name < n; });
        return found != date_names.end() && found->name == w ? &*found : nullptr;
    };
    if (auto const *found = find(wanted)) return found;
    // Of other vocabularies the last part of the name: "schema:datePublished".
    auto const colon = wanted.rfind(':');
    return colon == std::string::npos ? nullptr : find(std::string_view(wanted).substr(colon + 1));
}

std::optional<DateRole> role_of_lead(std::string_view text_before) {
    constexpr std::size_t reach = 48; // bytes
    if (text_before.size() > reach) text_before.remove_prefix(text_before.size() - reach);
    // The nearest word counts: "Published 3 March, updated 4 March".
    std::optional<DateRole> role;
    std::size_t nearest = 0;
    auto const lower = lower_case(text_before);
    for (auto const &lead : leads) {
        auto const at = lower.rfind(lead.word);
        if (at == std::string::npos) continue;
        if (!role || at + lead.word.size() > nearest) {
            role = lead.role;
            nearest = at + lead.word.size();
        }
    }
    return role;
}

} // namespace dateline::input::html
