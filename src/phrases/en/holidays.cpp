/// @file Holidays, named days, and wars and ages of history. One word names some days (the lexicon has them); the
/// others are names of several words, a row each.
#include "base/perfect_hash.hpp"
#include "phrases/en/grammar.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string_view>
#include <variant>

namespace dateline::phrases::en {

namespace {

using calendar::Era;
using calendar::Holiday;

using Time = std::variant<Holiday, Era>;

struct Name {
    std::array<std::string_view, 5> words; ///< in small letters; empty behind the last
    Time time;
};

/// Apostrophes and the word "day" behind a name are read apart.
constexpr std::array names{
    Name{{"new", "year's", "eve"}, Holiday::new_years_eve},
    Name{{"new", "years", "eve"}, Holiday::new_years_eve},
    Name{{"new", "year's", "day"}, Holiday::new_years_day},
    Name{{"new", "years", "day"}, Holiday::new_years_day},
    Name{{"new", "year's"}, Holiday::new_years_day},
    Name{{"martin", "luther", "king", "day"}, Holiday::martin_luther_king_day},
    Name{{"martin", "luther", "king", "jr", "day"}, Holiday::martin_luther_king_day},
    Name{{"mlk", "day"}, Holiday::martin_luther_king_day},
    Name{{"groundhog", "day"}, Holiday::groundhog_day},
    Name{{"lunar", "new", "year"}, Holiday::lunar_new_year},
    Name{{"chinese", "new", "year"}, Holiday::lunar_new_year},
    Name{{"valentine's", "day"}, Holiday::valentines_day},
    Name{{"valentines", "day"}, Holiday::valentines_day},
    Name{{"presidents'", "day"}, Holiday::presidents_day},
    Name{{"presidents", "day"}, Holiday::presidents_day},
    Name{{"president's", "day"}, Holiday::presidents_day},
    Name{{"mardi", "gras"}, Holiday::mardi_gras},
    Name{{"shrove", "tuesday"}, Holiday::mardi_gras},
    Name{{"ash", "wednesday"}, Holiday::ash_wednesday},
    Name{{"palm", "sunday"}, Holiday::palm_sunday},
    Name{{"maundy", "thursday"}, Holiday::maundy_thursday},
    Name{{"good", "friday"}, Holiday::good_friday},
    Name{{"easter", "sunday"}, Holiday::easter},
    Name{{"easter", "day"}, Holiday::easter},
    Name{{"easter", "monday"}, Holiday::easter_monday},
    Name{{"april", "fools'", "day"}, Holiday::april_fools_day},
    Name{{"april", "fool's", "day"}, Holiday::april_fools_day},
    Name{{"tax", "day"}, Holiday::tax_day},
    Name{{"earth", "day"}, Holiday::earth_day},
    Name{{"anzac", "day"}, Holiday::anzac_day},
    Name{{"may", "day"}, Holiday::may_day},
    Name{{"cinco", "de", "mayo"}, Holiday::cinco_de_mayo},
    Name{{"mother's", "day"}, Holiday::mothers_day},
    Name{{"mothers'", "day"}, Holiday::mothers_day},
    Name{{"mothers", "day"}, Holiday::mothers_day},
    Name{{"mothering", "sunday"}, Holiday::mothering_sunday},
    Name{{"early", "may", "bank", "holiday"}, Holiday::early_may_bank_holiday},
    Name{{"spring", "bank", "holiday"}, Holiday::spring_bank_holiday},
    Name{{"august", "bank", "holiday"}, Holiday::august_bank_holiday},
    Name{{"father's", "day"}, Holiday::fathers_day},
    Name{{"fathers'", "day"}, Holiday::fathers_day},
    Name{{"fathers", "day"}, Holiday::fathers_day},
    Name{{"memorial", "day"}, Holiday::memorial_day},
    Name{{"ascension", "day"}, Holiday::ascension_day},
    Name{{"whit", "sunday"}, Holiday::pentecost},
    Name{{"whit", "monday"}, Holiday::whit_monday},
    Name{{"canada", "day"}, Holiday::canada_day},
    Name{{"independence", "day"}, Holiday::independence_day},
    Name{{"fourth", "of", "july"}, Holiday::independence_day},
    Name{{"bastille", "day"}, Holiday::bastille_day},
    Name{{"labor", "day"}, Holiday::labor_day},
    Name{{"labour", "day"}, Holiday::may_day},
    Name{{"patriot", "day"}, Holiday::patriot_day},
    Name{{"columbus", "day"}, Holiday::columbus_day},
    Name{{"all", "saints'", "day"}, Holiday::all_saints_day},
    Name{{"all", "saints", "day"}, Holiday::all_saints_day},
    Name{{"guy", "fawkes", "night"}, Holiday::guy_fawkes_night},
    Name{{"bonfire", "night"}, Holiday::guy_fawkes_night},
    Name{{"election", "day"}, Holiday::election_day},
    Name{{"veterans", "day"}, Holiday::armistice_day},
    Name{{"veterans'", "day"}, Holiday::armistice_day},
    Name{{"armistice", "day"}, Holiday::armistice_day},
    Name{{"remembrance", "day"}, Holiday::armistice_day},
    Name{{"thanksgiving", "day"}, Holiday::thanksgiving},
    Name{{"black", "friday"}, Holiday::black_friday},
    Name{{"cyber", "monday"}, Holiday::cyber_monday},
    Name{{"christmas", "eve"}, Holiday::christmas_eve},
    Name{{"christmas", "day"}, Holiday::christmas},
    Name{{"boxing", "day"}, Holiday::boxing_day},
    Name{{"eid", "al", "fitr"}, Holiday::eid_al_fitr},
    Name{{"eid", "al", "adha"}, Holiday::eid_al_adha},
    Name{{"rosh", "hashanah"}, Holiday::rosh_hashanah},
    Name{{"yom", "kippur"}, Holiday::yom_kippur},
    Name{{"international", "women's", "day"}, Holiday::international_womens_day},
    Name{{"world", "aids", "day"}, Holiday::world_aids_day},
    Name{{"human", "rights", "day"}, Holiday::human_rights_day},
    Name{{"flag", "day"}, Holiday::flag_day},
    Name{{"australia", "day"}, Holiday::australia_day},
    Name{{"st", "george's", "day"}, Holiday::st_georges_day},
    Name{{"st", "patrick's", "day"}, Holiday::st_patricks_day},
    Name{{"saint", "patrick's", "day"}, Holiday::st_patricks_day},
    Name{{"burns", "night"}, Holiday::burns_night},
    Name{{"super", "tuesday"}, Holiday::super_tuesday},
    Name{{"all", "souls'", "day"}, Holiday::all_souls_day},
    Name{{"all", "souls", "day"}, Holiday::all_souls_day},
    Name{{"st", "david's", "day"}, Holiday::st_davids_day},
    Name{{"st", "andrew's", "day"}, Holiday::st_andrews_day},
    Name{{"st", "stephen's", "day"}, Holiday::st_stephens_day},
    Name{{"saint", "stephen's", "day"}, Holiday::st_stephens_day},
    Name{{"holy", "saturday"}, Holiday::holy_saturday},
    Name{{"holy", "week"}, Holiday::holy_week},
    Name{{"orthodox", "easter"}, Holiday::orthodox_easter},
    Name{{"orthodox", "christmas"}, Holiday::orthodox_christmas},
    Name{{"remembrance", "sunday"}, Holiday::remembrance_sunday},
    Name{{"indigenous", "peoples'", "day"}, Holiday::indigenous_peoples_day},
    Name{{"indigenous", "people's", "day"}, Holiday::indigenous_peoples_day},
    Name{{"international", "holocaust", "remembrance", "day"}, Holiday::holocaust_remembrance_day},
    Name{{"holocaust", "memorial", "day"}, Holiday::holocaust_remembrance_day},
    Name{{"world", "water", "day"}, Holiday::world_water_day},
    Name{{"world", "health", "day"}, Holiday::world_health_day},
    Name{{"world", "press", "freedom", "day"}, Holiday::world_press_freedom_day},
    Name{{"world", "environment", "day"}, Holiday::world_environment_day},
    Name{{"world", "refugee", "day"}, Holiday::world_refugee_day},
    Name{{"international", "day", "of", "peace"}, Holiday::international_day_of_peace},
    Name{{"world", "mental", "health", "day"}, Holiday::world_mental_health_day},
    Name{{"world", "food", "day"}, Holiday::world_food_day},
    Name{{"united", "nations", "day"}, Holiday::united_nations_day},
    Name{{"international", "workers'", "day"}, Holiday::may_day},
    Name{{"middle", "ages"}, Era::middle_ages},
    Name{{"thirty", "years", "war"}, Era::thirty_years_war},
    Name{{"thirty", "years'", "war"}, Era::thirty_years_war},
    Name{{"american", "revolution"}, Era::american_revolution},
    Name{{"american", "revolutionary", "war"}, Era::american_revolution},
    Name{{"revolutionary", "war"}, Era::american_revolution},
    Name{{"french", "revolution"}, Era::french_revolution},
    Name{{"napoleonic", "wars"}, Era::napoleonic_wars},
    Name{{"victorian", "era"}, Era::victorian_era},
    Name{{"crimean", "war"}, Era::crimean_war},
    Name{{"american", "civil", "war"}, Era::american_civil_war},
    Name{{"world", "war", "i"}, Era::first_world_war},
    Name{{"world", "war", "one"}, Era::first_world_war},
    Name{{"first", "world", "war"}, Era::first_world_war},
    Name{{"great", "depression"}, Era::great_depression},
    Name{{"world", "war", "ii"}, Era::second_world_war},
    Name{{"world", "war", "two"}, Era::second_world_war},
    Name{{"second", "world", "war"}, Era::second_world_war},
    Name{{"cold", "war"}, Era::cold_war},
    Name{{"korean", "war"}, Era::korean_war},
    Name{{"vietnam", "war"}, Era::vietnam_war},
};

constexpr std::size_t letter(char c) { return static_cast<std::size_t>(base::to_lower(c) - 'a'); }
constexpr std::size_t letters = 26;

/// Of the first two letters of a word, which must be letters.
constexpr std::size_t pair_of(std::string_view word) { return letters * letter(word[0]) + letter(word[1]); }

/// The names in the order of their letters, and where those of each pair of first letters begin.
struct Index {
    std::array<Name, names.size()> sorted = names;
    std::array<std::uint8_t, letters * letters + 1> begin{};
};

constexpr auto by_first_letters = [] {
    Index index;
    std::sort(index.sorted.begin(), index.sorted.end(), [](Name const &a, Name const &b) { return a.words < b.words; });
    for (auto const &name : names) ++index.begin[pair_of(name.words[0]) + 1];
    std::partial_sum(index.begin.begin(), index.begin.end(), index.begin.begin());
    return index;
}();

/// The names that begin with those two letters.
std::span<Name const> names_from(std::size_t pair) {
    auto const begin = by_first_letters.begin[pair];
    return std::span(by_first_letters.sorted).subspan(begin, by_first_letters.begin[pair + 1] - begin);
}

/// How long the first words are, by their first two letters: most words are ruled out by theirs.
constexpr auto lengths = [] {
    std::array<std::uint16_t, letters * letters> found{};
    for (auto const &name : names) {
        auto const word = name.words[0].substr(0, name.words[0].find('\''));
        auto &sizes = found[pair_of(word)];
        sizes = static_cast<std::uint16_t>(sizes | 1U << word.size());
    }
    return found;
}();

bool begins_like_a_name(std::string_view word) {
    if (word.size() < 2 || word.size() > 15) return false;
    if (letter(word[0]) >= letters || letter(word[1]) >= letters) return false;
    return (static_cast<unsigned>(lengths[pair_of(word)]) >> word.size() & 1U) != 0;
}

bool hyphen_at(Iterator at, Iterator last) { return at != last && at->is('-') && at->is(Token::glued); }

/// Moves behind the word where it stands there; "women's" is three tokens, the apostrophe of either kind.
bool take_word(Iterator &at, Iterator last, std::string_view text, std::string_view wanted) {
    if (at == last || !at->is_letters() || base::to_lower(text[at->begin]) != wanted[0]) return false;
    auto const apostrophe_place = wanted.find('\'');
    if (!base::spells(at->of(text), wanted.substr(0, apostrophe_place))) return false;
    ++at;
    if (apostrophe_place == std::string_view::npos) return true;
    if (at == last || !at->is('\'') || !at->is(Token::glued)) return false;
    ++at;
    auto const behind = wanted.substr(apostrophe_place + 1);
    if (behind.empty()) return true;
    if (at == last || !at->is(Token::glued) || !base::spells(at->of(text), behind)) return false;
    ++at;
    return true;
}

/// Moves behind the name where it stands there.
bool take_name(Iterator &first, Iterator last, std::string_view text, Name const &name) {
    auto at = first;
    for (auto const &wanted : name.words) {
        if (wanted.empty()) break;
        if (at != first && hyphen_at(at, last)) ++at;
        if (at != last && at != first && at->is('.') && at->is(Token::glued)) ++at;
        if (!take_word(at, last, text, wanted)) return false;
    }
    first = at;
    return true;
}

/// The longest name that stands there, and its end; none where none does.
Name const *longest_name(Iterator first, Iterator last, std::string_view text, Iterator &end) {
    Name const *longest = nullptr;
    end = first;
    auto const word = first->of(text);
    if (!begins_like_a_name(word)) return nullptr;
    for (auto const &name : names_from(pair_of(word))) {
        auto at = first;
        if (take_name(at, last, text, name) && at > end) {
            end = at;
            longest = &name;
        }
    }
    return longest;
}

/// Written small too: no other day is meant by these words.
bool may_be_small(Name const &name) {
    return name.time == Time{Holiday::election_day} || name.time == Time{Holiday::tax_day};
}

/// By the tokens alone, before the text is read: names have at least two words, of which the first is capitalised but
/// for "election day" and "easter Monday".
bool may_begin_name(Iterator first, Iterator last) {
    if (last - first < 2 || (first->is(LexClass::none) && !first->begins_name())) return false;
    auto const &next = first[1];
    return (first->is(Token::capitalised) || first->begins_name() || first->is(LexClass::holiday)) &&
           (next.is_letters() || next.is('\'') || next.is('-') || next.is('.'));
}

/// The longest name that stands there as names are written; none where none does.
Name const *name_at(Iterator first, Iterator last, std::string_view text, Iterator &end) {
    if (!may_begin_name(first, last)) return nullptr;
    auto const *const longest = longest_name(first, last, text, end);
    if (longest == nullptr || first->is(Token::capitalised) || first->is(LexClass::holiday)) return longest;
    return may_be_small(*longest) ? longest : nullptr;
}

} // namespace

bool begins_holiday_name(Iterator first, Iterator last, std::string_view text) {
    auto end = first;
    return name_at(first, last, text, end) != nullptr;
}

bool parse_holiday(Iterator &first, Iterator last, State &state, NodeId &found) {
    if (first == last || first->length < 2) return false;
    auto const start = first;
    auto end = first;
    // Names of several words are capitalised; one word may be written small.
    if (auto const *const longest = name_at(first, last, state.text, end)) {
        auto const *const holiday_named = std::get_if<Holiday>(&longest->time);
        if (holiday_named == nullptr) return false;
        first = end;
        found = state.trees.add(HolidayName{*holiday_named}, "<holiday>", state.range(start, first));
        return true;
    }
    if (!first->is(LexClass::holiday) || static_cast<Holiday>(first->value) == Holiday::mardi_gras) return false;
    auto const named = static_cast<Holiday>(first->value);
    ++first;
    found = state.trees.add(HolidayName{named}, "<holiday>", state.range(start, first));
    return true;
}

bool parse_era_name(Iterator &first, Iterator last, State &state, NodeId &found) {
    if (first == last) return false;
    auto end = first;
    auto const *const name = name_at(first, last, state.text, end);
    auto const *const named = name == nullptr ? nullptr : std::get_if<Era>(&name->time);
    if (named == nullptr) return false;
    found = state.trees.add(EraName{*named}, "<era>", state.range(first, end));
    first = end;
    return true;
}

bool parse_named_time(Iterator &first, Iterator last, State &state, NodeId &found) {
    return parse_era_name(first, last, state, found) || parse_holiday(first, last, state, found);
}

template <>
void starts_of_family<FamilyId::holiday>(Asked const &asked, std::vector<Starts> &alternatives) {
    TokenSet first{LexClass::holiday};
    for (auto const &name : names) {
        auto const word = text::english().find(base::key_of(name.words[0].substr(0, name.words[0].find('\''))));
        first = first | TokenSet::of(word.cls, word.value);
    }
    alternatives = {asked.several(first, TokenSet::all())};
}

/// Of the same table.
template <>
void starts_of_family<FamilyId::era_name>(Asked const &asked, std::vector<Starts> &alternatives) {
    starts_of_family<FamilyId::holiday>(asked, alternatives);
}

} // namespace dateline::phrases::en
