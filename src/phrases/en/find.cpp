/// @file The list of families, and the search of a text for the longest phrase at each place where one can begin.
#include "phrases/en/families.hpp"
#include "phrases/en/guards.hpp"
#include "phrases/phrases.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <initializer_list>

namespace dateline::phrases {

namespace {

using en::Iterator;
using en::State;
using text::LexClass;
using text::Token;
using text::Word;

constexpr std::uint64_t bit(LexClass cls) { return std::uint64_t{1} << static_cast<unsigned>(cls); }

constexpr std::uint64_t classes(std::initializer_list<LexClass> list) {
    std::uint64_t set = 0;
    for (auto const cls : list) set |= bit(cls);
    return set;
}

/// A family: its parser and the classes of token that its phrases can begin with.
struct FamilyEntry {
    bool (*parse)(Iterator &, Iterator, State &, NodeId &);
    std::uint64_t starts;
};

constexpr auto counts = classes(
    {LexClass::number, LexClass::cardinal, LexClass::word, LexClass::quantifier, LexClass::unit, LexClass::units});
constexpr auto days = classes({LexClass::month, LexClass::weekday, LexClass::number, LexClass::word,
                               LexClass::punctuation, LexClass::ordinal, LexClass::cardinal, LexClass::deictic_day,
                               LexClass::relative, LexClass::holiday, LexClass::none});

/// Of two phrases of one length the family that stands first here wins.
constexpr std::array<FamilyEntry, 16> families{{
    {en::parse_date_pair, classes({LexClass::month, LexClass::weekday, LexClass::number, LexClass::ordinal})},
    {en::parse_year_pair, bit(LexClass::number)},
    {en::parse_time_of_day, days | classes({LexClass::clock_word, LexClass::part_of_day, LexClass::position})},
    {en::parse_shift, counts | classes({LexClass::approximate, LexClass::ordinal, LexClass::weekday})},
    {en::parse_set, classes({LexClass::word, LexClass::weekday, LexClass::weekdays, LexClass::frequency,
                             LexClass::number, LexClass::cardinal, LexClass::units})},
    {en::parse_nested, days | classes({LexClass::approximate, LexClass::position, LexClass::season, LexClass::unit,
                                       LexClass::decade_word})},
    {en::parse_calendar_date, days},
    {en::parse_year_group, classes({LexClass::number, LexClass::word, LexClass::punctuation, LexClass::ordinal,
                                    LexClass::cardinal, LexClass::decade_word, LexClass::era})},
    {en::parse_vague, classes({LexClass::vague, LexClass::vague_adjective, LexClass::word, LexClass::relative})},
    {en::parse_relative, classes({LexClass::relative, LexClass::word, LexClass::weekday, LexClass::unit})},
    {en::parse_deictic, classes({LexClass::deictic_day, LexClass::word, LexClass::unit})},
    {en::parse_clock, classes({LexClass::number, LexClass::cardinal, LexClass::clock_word})},
    {en::parse_holiday, classes({LexClass::holiday, LexClass::none, LexClass::ordinal, LexClass::month, LexClass::word,
                                 LexClass::title, LexClass::relative})},
    {en::parse_period, classes({LexClass::word, LexClass::ordinal, LexClass::season, LexClass::number, LexClass::unit,
                                LexClass::cardinal})},
    {en::parse_duration, counts | classes({LexClass::approximate, LexClass::ordinal})},
    {en::parse_bare_word, classes({LexClass::word, LexClass::unit, LexClass::part_of_day, LexClass::parts_of_day})},
}};

using FamilySet = std::uint16_t;
static_assert(families.size() <= 16);

constexpr auto families_by_class = [] {
    std::array<FamilySet, 64> table{};
    for (std::size_t family = 0; family < families.size(); ++family)
        for (std::size_t cls = 0; cls < table.size(); ++cls)
            if ((families[family].starts >> cls & 1U) != 0)
                table[cls] = static_cast<FamilySet>(table[cls] | 1U << family);
    return table;
}();

/// Classes of tokens that say nothing of time themselves: a determiner before one begins no phrase.
constexpr auto idle = classes({LexClass::none, LexClass::auxiliary, LexClass::title, LexClass::zone, LexClass::label,
                               LexClass::street, LexClass::measure});

/// Classes of tokens that begin a phrase only before a word that tells of time.
constexpr auto needing_more =
    classes({LexClass::cardinal, LexClass::ordinal, LexClass::quantifier, LexClass::approximate, LexClass::position});

/// Words that a phrase can begin with.
constexpr auto beginnings = [] {
    std::array<bool, 256> set{};
    for (auto const word :
         {Word::a,    Word::the,   Word::at,    Word::up,     Word::more,       Word::less,      Word::no,
          Word::its,  Word::their, Word::his,   Word::her,    Word::our,        Word::my,        Word::every,
          Word::each, Word::per,   Word::once,  Word::twice,  Word::now,        Word::right,     Word::just,
          Word::so,   Word::as,    Word::long_, Word::not_,   Word::future,     Word::beginning, Word::middle,
          Word::end,  Word::turn,  Word::final, Word::fiscal, Word::financial,  Word::school,    Word::new_,
          Word::q,    Word::h,     Word::very,  Word::latter, Word::comparable, Word::to,        Word::st})
        set[static_cast<std::size_t>(word)] = true;
    return set;
}();

class Finder {
public:
    Finder(text::Document const &document, Options const &options, Trees &trees)
        : document_(document),
          state_{trees, options, document.text, document.tokens.data()},
          last_(document.tokens.data() + document.tokens.size()) {}

    /// The longest phrase that begins there; its range is empty where there is none.
    Phrase longest_at(std::uint32_t place) {
        Phrase best{{place, place}, {}, Lead::none, Trail::none, 0, false};
        auto const begin = state_.begin + place;
        // Phrases do not cross a paragraph, and none is longer than this many tokens.
        auto end = begin + 1;
        while (end != last_ && end - begin < 24 && !end->is(Token::paragraph_break)) ++end;
        for (FamilySet set = families_by_class[static_cast<std::size_t>(begin->cls)]; set != 0;
             set = static_cast<FamilySet>(set & (set - 1))) {
            auto at = begin;
            NodeId root;
            if (!families[static_cast<std::size_t>(std::countr_zero(set))].parse(at, end, state_, root) || at == begin)
                continue;
            auto const range = state_.range(begin, at);
            if (range.end > best.tokens.end) {
                best.tokens = range;
                best.root = root;
            }
        }
        return best;
    }

    [[nodiscard]] bool can_begin(std::uint32_t place) const {
        auto const &token = document_.tokens[place];
        // "HWW1HR", "BC6", "#Friday": a piece of a longer word.
        if (place > 0 && token.is(Token::glued) &&
            (document_.tokens[place - 1].is_letters() || document_.tokens[place - 1].is(LexClass::number) ||
             document_.tokens[place - 1].is('#') || document_.tokens[place - 1].is('@')))
            return false;
        if (token.is(LexClass::none)) return token.is(Token::capitalised) && next_names_a_day(place);
        if ((bit(token.cls) & idle) != 0) return token.is(LexClass::title) && next_names_a_day(place);
        if (families_by_class[static_cast<std::size_t>(token.cls)] == 0) return false;
        auto const *const next = place + 1 < document_.tokens.size() ? &token + 1 : nullptr;
        bool const next_tells = next != nullptr && (bit(next->cls) & idle) == 0;
        if (token.is(LexClass::word))
            return beginnings[static_cast<std::size_t>(token.value)] &&
                   (next == nullptr || next_tells || !determiner(token));
        if (token.is(LexClass::relative))
            return next_tells || static_cast<text::Which>(token.value) == text::Which::current ||
                   (next != nullptr && next->is(Token::capitalised));
        if (token.is(LexClass::punctuation)) return token.is('\'') && next != nullptr && next->is(LexClass::number);
        if (token.is(LexClass::number)) {
            if (place > 0 && token.is(Token::glued) && en::number_continues(document_, place)) return false;
            return token.length == 4 || next_tells ||
                   (token.length == 3 && place > 0 && en::can_be_ancient_year(document_, place));
        }
        // "two bloody weeks"
        bool const described = token.is(LexClass::cardinal) && next != nullptr &&
                               next + 1 != document_.tokens.data() + document_.tokens.size() &&
                               next->is(LexClass::none) && next[1].is(LexClass::units);
        return next_tells || described || (bit(token.cls) & needing_more) == 0;
    }

private:
    [[nodiscard]] static bool determiner(Token const &token) {
        return token.is(Word::the) || token.is(Word::a) || token.is(Word::its) || token.is(Word::their) ||
               token.is(Word::his) || token.is(Word::her) || token.is(Word::our) || token.is(Word::my) ||
               token.is(Word::no);
    }

    /// Names of holidays begin with words that the lexicon does not have: "Labor Day", "Good Friday", "Yom Kippur".
    [[nodiscard]] bool next_names_a_day(std::uint32_t place) const {
        auto const *const token = &document_.tokens[place];
        return last_ - token > 1 && token[1].is(Token::capitalised);
    }

    text::Document const &document_;
    State state_;
    Iterator last_;
};

struct LeadRow {
    Word word;
    Lead lead;
};
constexpr std::array leads{
    LeadRow{Word::since, Lead::since},    LeadRow{Word::until, Lead::until},   LeadRow{Word::by, Lead::by},
    LeadRow{Word::before, Lead::before},  LeadRow{Word::after, Lead::after},   LeadRow{Word::from, Lead::from},
    LeadRow{Word::for_, Lead::for_},      LeadRow{Word::in, Lead::in},         LeadRow{Word::on, Lead::on},
    LeadRow{Word::at, Lead::at},          LeadRow{Word::during, Lead::during}, LeadRow{Word::within, Lead::within},
    LeadRow{Word::between, Lead::between}};

Lead lead_of(Token const &token) {
    if (token.is(LexClass::approximate) && token.value == static_cast<int>(Mod::more_than)) return Lead::over;
    for (auto const &row : leads)
        if (token.is(row.word)) return row.lead;
    return Lead::none;
}

Trail trail_of(Token const &token) {
    if (token.is(Word::since)) return Trail::since;
    if (token.is(Word::before)) return Trail::before;
    if (token.is(Word::after)) return Trail::after;
    if (token.is(Word::into)) return Trail::into;
    return Trail::none;
}

void add_context(text::Document const &document, Phrase &phrase) {
    auto const &tokens = document.tokens;
    if (phrase.tokens.begin > 0) phrase.lead = lead_of(tokens[phrase.tokens.begin - 1]);
    if (phrase.tokens.end < tokens.size()) phrase.trail = trail_of(tokens[phrase.tokens.end]);
}

/// Two expressions where the tree is a pair ("May 2-4"), one otherwise.
void add(text::Document const &document, Trees const &trees, Phrase phrase, std::vector<Phrase> &phrases) {
    add_context(document, phrase);
    auto const *const pair = as<Pair>(trees, phrase.root);
    if (pair == nullptr) {
        phrases.push_back(phrase);
        return;
    }
    phrases.push_back({trees.tokens(pair->first), pair->first, phrase.lead, Trail::none, 1, pair->range});
    phrases.push_back({trees.tokens(pair->second), pair->second, Lead::none, phrase.trail, -1, pair->range});
}

} // namespace

void find(text::Document const &document, Options const &options, Trees &trees, std::vector<Phrase> &phrases) {
    trees.clear();
    phrases.clear();
    Finder finder(document, options, trees);
    auto const count = static_cast<std::uint32_t>(document.tokens.size());
    for (std::uint32_t place = 0; place < count;) {
        if (!finder.can_begin(place)) {
            ++place;
            continue;
        }
        auto const before = trees.size();
        auto const phrase = finder.longest_at(place);
        if (phrase.tokens.size() == 0 || !en::is_time(document, trees, phrase)) {
            trees.shrink(before);
            ++place;
            continue;
        }
        add(document, trees, phrase, phrases);
        place = phrase.tokens.end;
    }
}

Phrase find_whole(text::Document const &document, Options const &options, Trees &trees) {
    if (document.tokens.empty()) return {};
    return Finder(document, options, trees).longest_at(0);
}

} // namespace dateline::phrases
