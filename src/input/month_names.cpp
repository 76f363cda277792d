#include "input/month_names.hpp"

#include "input/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace dateline::input {

namespace {

struct MonthName {
    std::string_view name;
    std::uint8_t month;
};

constexpr auto month_names = [] {
    // English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish and Danish,
    // Turkish, Russian.
    std::array names{
        MonthName{"january", 1},    MonthName{"jan", 1},        MonthName{"januar", 1},
        MonthName{"jänner", 1},     MonthName{"jän", 1},        MonthName{"janvier", 1},
        MonthName{"janv", 1},       MonthName{"enero", 1},      MonthName{"ene", 1},
        MonthName{"gennaio", 1},    MonthName{"gen", 1},        MonthName{"janeiro", 1},
        MonthName{"januari", 1},    MonthName{"stycznia", 1},   MonthName{"styczeń", 1},
        MonthName{"ledna", 1},      MonthName{"ocak", 1},       MonthName{"января", 1},
        MonthName{"february", 2},   MonthName{"feb", 2},        MonthName{"februar", 2},
        MonthName{"feber", 2},      MonthName{"février", 2},    MonthName{"fevrier", 2},
        MonthName{"févr", 2},       MonthName{"fév", 2},        MonthName{"febrero", 2},
        MonthName{"febbraio", 2},   MonthName{"febb", 2},       MonthName{"fevereiro", 2},
        MonthName{"fev", 2},        MonthName{"februari", 2},   MonthName{"lutego", 2},
        MonthName{"luty", 2},       MonthName{"února", 2},      MonthName{"şubat", 2},
        MonthName{"февраля", 2},    MonthName{"march", 3},      MonthName{"mar", 3},
        MonthName{"märz", 3},       MonthName{"maerz", 3},      MonthName{"mrz", 3},
        MonthName{"mär", 3},        MonthName{"mars", 3},       MonthName{"marzo", 3},
        MonthName{"março", 3},      MonthName{"marco", 3},      MonthName{"maart", 3},
        MonthName{"mrt", 3},        MonthName{"marca", 3},      MonthName{"marzec", 3},
        MonthName{"března", 3},     MonthName{"marts", 3},      MonthName{"mart", 3},
        MonthName{"марта", 3},      MonthName{"april", 4},      MonthName{"apr", 4},
        MonthName{"avril", 4},      MonthName{"avr", 4},        MonthName{"abril", 4},
        MonthName{"abr", 4},        MonthName{"aprile", 4},     MonthName{"kwietnia", 4},
        MonthName{"dubna", 4},      MonthName{"nisan", 4},      MonthName{"апреля", 4},
        MonthName{"may", 5},        MonthName{"mai", 5},        MonthName{"mayo", 5},
        MonthName{"maggio", 5},     MonthName{"mag", 5},        MonthName{"maio", 5},
        MonthName{"mei", 5},        MonthName{"maja", 5},       MonthName{"května", 5},
        MonthName{"maj", 5},        MonthName{"mayıs", 5},      MonthName{"мая", 5},
        MonthName{"june", 6},       MonthName{"jun", 6},        MonthName{"juni", 6},
        MonthName{"juno", 6},       MonthName{"juin", 6},       MonthName{"junio", 6},
        MonthName{"giugno", 6},     MonthName{"giu", 6},        MonthName{"junho", 6},
        MonthName{"czerwca", 6},    MonthName{"června", 6},     MonthName{"haziran", 6},
        MonthName{"июня", 6},       MonthName{"july", 7},       MonthName{"jul", 7},
        MonthName{"juli", 7},       MonthName{"juillet", 7},    MonthName{"juil", 7},
        MonthName{"julio", 7},      MonthName{"luglio", 7},     MonthName{"lug", 7},
        MonthName{"julho", 7},      MonthName{"lipca", 7},      MonthName{"července", 7},
        MonthName{"temmuz", 7},     MonthName{"июля", 7},       MonthName{"august", 8},
        MonthName{"aug", 8},        MonthName{"août", 8},       MonthName{"aout", 8},
        MonthName{"agosto", 8},     MonthName{"ago", 8},        MonthName{"augustus", 8},
        MonthName{"augusti", 8},    MonthName{"sierpnia", 8},   MonthName{"srpna", 8},
        MonthName{"ağustos", 8},    MonthName{"августа", 8},    MonthName{"september", 9},
        MonthName{"sep", 9},        MonthName{"sept", 9},       MonthName{"septembre", 9},
        MonthName{"septiembre", 9}, MonthName{"setiembre", 9},  MonthName{"settembre", 9},
        MonthName{"sett", 9},       MonthName{"setembro", 9},   MonthName{"set", 9},
        MonthName{"września", 9},   MonthName{"září", 9},       MonthName{"eylül", 9},
        MonthName{"сентября", 9},   MonthName{"october", 10},   MonthName{"oct", 10},
        MonthName{"oktober", 10},   MonthName{"okt", 10},       MonthName{"octobre", 10},
        MonthName{"octubre", 10},   MonthName{"ottobre", 10},   MonthName{"ott", 10},
        MonthName{"outubro", 10},   MonthName{"out", 10},       MonthName{"października", 10},
        MonthName{"října", 10},     MonthName{"ekim", 10},      MonthName{"октября", 10},
        MonthName{"november", 11},  MonthName{"nov", 11},       MonthName{"novembre", 11},
        MonthName{"noviembre", 11}, MonthName{"novembro", 11},  MonthName{"listopada", 11},
        MonthName{"listopad", 11},  MonthName{"kasım", 11},     MonthName{"ноября", 11},
        MonthName{"december", 12},  MonthName{"dec", 12},       MonthName{"dezember", 12},
        MonthName{"dez", 12},       MonthName{"décembre", 12},  MonthName{"decembre", 12},
        MonthName{"déc", 12},       MonthName{"diciembre", 12}, MonthName{"dic", 12},
        MonthName{"dicembre", 12},  MonthName{"dezembro", 12},  MonthName{"grudnia", 12},
        MonthName{"prosince", 12},  MonthName{"aralık", 12},    MonthName{"декабря", 12},
    };
    std::sort(names.begin(), names.end(), [](auto const &a, auto const &b) { return a.name < b.name; });
    return names;
}();

constexpr std::size_t longest_name = 24; // "października" and Cyrillic names, in bytes

} // namespace

unsigned month_named(std::string_view word) {
    if (!word.empty() && word.back() == '.') word.remove_suffix(1);
    if (word.size() < 3 || word.size() > longest_name) return 0;
    std::array<char, longest_name> lower{};
    std::transform(word.begin(), word.end(), lower.begin(), to_lower);
    std::string_view const name(lower.data(), word.size());
    auto const found =
        std::lower_bound(month_names.begin(), month_names.end(), name,
                         [](MonthName const &entry, std::string_view w) { return entry.name < w; });
    return found != month_names.end() && found->name == name ? found->month : 0;
}

} // namespace dateline::input
