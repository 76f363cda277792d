#include "input/month_names.hpp"

#include "input/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::input {

namespace {

/// In order: English, German, Dutch and Scandinavian; French; Spanish, Catalan, Portuguese, Galician;
/// Italian, Romanian; Polish, Czech, Slovak; Croatian, Slovenian, Serbian, Bosnian, Albanian; Russian,
/// Ukrainian, Bulgarian; Turkish, Hungarian, Finnish, Estonian; Lithuanian, Latvian, Greek; Arabic, Hindi.
/// Lower case.
constexpr std::array<std::string_view, 12> names_of_months{
    "january jan januar jänner jän januari janvier janv enero ene janeiro gener xaneiro "
    "gennaio gen ianuarie stycznia styczeń ledna leden januára siječnja januara janar "
    "јануара јануар января янв січня януари ocak január tammikuuta tammikuu jaanuar "
    "sausio janvāris janvārī ιανουαρίου يناير جانفي जनवरी",
    "february feb februar feber februari febr février fevrier févr fév fevr febrero "
    "fevereiro fev febrer febbraio febb februarie lutego luty února únor februára veljače "
    "februara shkurt фебруара фебруар февраля фев лютого февруари şubat február "
    "helmikuuta helmikuu veebruar vasario februāris februārī φεβρουαρίου فبراير فيفري "
    "फरवरी फ़रवरी",
    "march mar märz maerz mrz mär mars maart mrt marts marzo março marco març martie "
    "marca marzec března březen ožujka марта март мар березня mart március maaliskuuta "
    "maaliskuu märts kovo martā μαρτίου مارس मार्च maret",
    "april apr avril avr abril abr aprile aprilie kwietnia kwiecień dubna duben apríla "
    "travnja aprila prill априла април апреля апр квітня nisan április huhtikuuta "
    "huhtikuu aprill balandžio aprīlis aprīlī απριλίου أبريل ابريل إبريل أفريل अप्रैल",
    "may mai mei maj mayo maio maig maggio mag maja května květen mája svibnja маја мај "
    "мая травня май mayıs május toukokuuta toukokuu gegužės maijs maijā μαΐου مايو ماي मई",
    "june jun juni juno juin junio junho juny xuño giugno giu iunie czerwca czerwiec "
    "června červen júna lipnja juna qershor јуна јун июня червня юни haziran június "
    "kesäkuuta kesäkuu juuni birželio jūnijs jūnijā ιουνίου يونيو يونيه जून",
    "july jul juli juillet juil julio julho juliol xullo luglio lug iulie lipca lipiec "
    "července červenec júla srpnja jula korrik јула јул июля липня юли temmuz július "
    "heinäkuuta heinäkuu juuli liepos jūlijs jūlijā ιουλίου يوليو يوليه جويلية जुलाई",
    "august aug augustus augusti août aout agosto ago agost sierpnia sierpień srpna srpen "
    "augusta kolovoza avgusta avgust gusht августа август авг серпня ağustos augusztus "
    "elokuuta elokuu rugpjūčio augusts augustā αυγούστου أغسطس اغسطس أوت अगस्त",
    "september sep sept septembre septiembre setiembre setembro set setembre settembre "
    "sett septembrie września wrzesień září septembra rujna shtator септембра септембар "
    "сентября сен вересня септември eylül szeptember syyskuuta syyskuu rugsėjo septembris "
    "septembrī σεπτεμβρίου سبتمبر सितंबर सितम्बर",
    "october oct oktober okt octobre octubre outubro out ottobre ott octombrie "
    "października październik října říjen októbra listopad oktobra tetor октобра октобар "
    "октября окт жовтня октомври ekim október lokakuuta lokakuu oktoober spalio oktobris "
    "oktobrī οκτωβρίου أكتوبر اكتوبر अक्टूबर अक्तूबर",
    "november nov novembre noviembre novembro noiembrie listopada listopadu novembra "
    "studenoga studenog nëntor новембра новембар ноября листопада ноември kasım "
    "marraskuuta marraskuu lapkričio novembris novembrī νοεμβρίου نوفمبر नवंबर नवम्बर",
    "december dec dezember dez des desember décembre decembre déc diciembre dic dezembro "
    "desembre decembro dicembre decembrie grudnia grudzień prosince prosinec decembra "
    "prosinca dhjetor децембра децембар декабря дек грудня декември aralık joulukuuta "
    "joulukuu detsember gruodžio decembris decembrī δεκεμβρίου ديسمبر दिसंबर दिसम्बर",
};

struct MonthName {
    std::string_view name;
    std::uint8_t month = 0;
};

constexpr std::size_t count_of_names = [] {
    std::size_t count = 0;
    for (auto const names : names_of_months)
        count += static_cast<std::size_t>(std::count(names.begin(), names.end(), ' ')) + 1;
    return count;
}();

constexpr auto month_names = [] {
    std::array<MonthName, count_of_names> table{};
    std::size_t filled = 0;
    for (std::size_t month = 0; month < names_of_months.size(); ++month)
        for (auto rest = names_of_months[month]; !rest.empty();)
            table[filled++] = {take_until(rest, ' '), static_cast<std::uint8_t>(month + 1)};
    std::sort(table.begin(), table.end(), [](auto const &a, auto const &b) { return a.name < b.name; });
    return table;
}();

constexpr std::size_t longest_name = 32; // bytes

/// Small letters for ASCII, Latin-1 and Russian capitals, each of which keeps its length in UTF-8.
void put_in_small_letters(char *text, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        auto const next = i + 1 < size ? static_cast<unsigned char>(text[i + 1]) : 0U;
        text[i] = to_lower(text[i]);
        bool const latin = byte == 0xC3 && next >= 0x80 && next <= 0x9E;
        if (latin || (byte == 0xD0 && next >= 0x90 && next <= 0x9F)) {
            text[i + 1] = static_cast<char>(next + 0x20);
        } else if (byte == 0xD0 && next >= 0xA0 && next <= 0xAF) {
            text[i] = static_cast<char>(0xD1);
            text[i + 1] = static_cast<char>(next - 0x20);
        }
    }
}

} // namespace

unsigned month_named(std::string_view word) {
    if (!word.empty() && word.back() == '.') word.remove_suffix(1);
    if (word.size() < 3 || word.size() > longest_name) return 0;
    std::array<char, longest_name> lower{};
    std::copy(word.begin(), word.end(), lower.begin());
    put_in_small_letters(lower.data(), word.size());
    std::string_view const name(lower.data(), word.size());
    auto const found = std::lower_bound(month_names.begin(), month_names.end(), name,
                                        [](MonthName const &entry, std::string_view w) { return entry.name < w; });
    return found != month_names.end() && found->name == name ? found->month : 0;
}

} // namespace dateline::input
