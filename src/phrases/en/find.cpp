/// @file The list of families, and the search of a text for the longest phrase at each place where one can begin.
#include "phrases/en/counted.hpp"
#include "phrases/en/families.hpp"
#include "phrases/en/guards.hpp"
#include "phrases/en/openings.hpp"
#include "phrases/en/year_guards.hpp"
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

/// A family: its parser, the classes of token that its phrases can begin with, and those that can come behind "the" or
/// "a" where a phrase begins with one.
struct FamilyEntry {
    en::FamilyId family;
    bool (*parse)(Iterator &, Iterator, State &, NodeId &);
    std::uint64_t starts;
    std::uint64_t behind_article;
};

constexpr auto counts = classes(
    {LexClass::number, LexClass::cardinal, LexClass::word, LexClass::quantifier, LexClass::unit, LexClass::units});
constexpr auto days = classes({LexClass::month, LexClass::weekday, LexClass::number, LexClass::word,
                               LexClass::punctuation, LexClass::ordinal, LexClass::cardinal, LexClass::deictic_day,
                               LexClass::relative, LexClass::holiday, LexClass::none});
constexpr auto one_or_more = classes({LexClass::unit, LexClass::units});
constexpr auto ordinals = one_or_more | classes({LexClass::number, LexClass::ordinal, LexClass::cardinal});
constexpr auto amounts =
    counts | classes({LexClass::multiplier, LexClass::approximate, LexClass::ordinal, LexClass::punctuation});

/// Of two phrases of one length the family that stands first here wins.
constexpr std::array<FamilyEntry, 16> families{{
    {en::FamilyId::date_pair, en::parse_date_pair,
     classes({LexClass::month, LexClass::weekday, LexClass::number, LexClass::ordinal, LexClass::word}),
     classes({LexClass::number, LexClass::ordinal})},
    {en::FamilyId::year_pair, en::parse_year_pair,
     classes({LexClass::number, LexClass::ordinal, LexClass::position, LexClass::season, LexClass::word}),
     classes({LexClass::number, LexClass::ordinal, LexClass::position, LexClass::season})},
    {en::FamilyId::time_of_day, en::parse_time_of_day,
     days | classes({LexClass::clock_word, LexClass::part_of_day, LexClass::position, LexClass::quantifier,
                     LexClass::unit}),
     ordinals | classes({LexClass::position, LexClass::part_of_day, LexClass::relative, LexClass::multiplier,
                         LexClass::word})},
    {en::FamilyId::shift, en::parse_shift,
     counts | classes({LexClass::approximate, LexClass::ordinal, LexClass::weekday}),
     amounts | classes({LexClass::part_of_day, LexClass::relative, LexClass::weekday})},
    {en::FamilyId::set, en::parse_set,
     classes({LexClass::word, LexClass::weekday, LexClass::weekdays, LexClass::frequency, LexClass::number,
              LexClass::cardinal, LexClass::units, LexClass::ordinal, LexClass::unit, LexClass::relative}),
     classes({LexClass::multiplier, LexClass::ordinal, LexClass::unit, LexClass::relative})},
    {en::FamilyId::nested, en::parse_nested,
     days |
         classes({LexClass::approximate, LexClass::position, LexClass::season, LexClass::unit, LexClass::decade_word}),
     ordinals | classes({LexClass::season, LexClass::relative, LexClass::position, LexClass::punctuation,
                         LexClass::decade_word, LexClass::word})},
    {en::FamilyId::calendar_date, en::parse_calendar_date, days, ordinals},
    {en::FamilyId::year_group, en::parse_year_group,
     classes({LexClass::month, LexClass::number, LexClass::word, LexClass::punctuation, LexClass::ordinal,
              LexClass::cardinal, LexClass::decade_word, LexClass::era}),
     ordinals | classes({LexClass::punctuation, LexClass::decade_word, LexClass::word})},
    {en::FamilyId::vague, en::parse_vague,
     classes({LexClass::cardinal, LexClass::vague, LexClass::vague_adjective, LexClass::word, LexClass::relative}),
     one_or_more | classes({LexClass::vague_adjective, LexClass::relative, LexClass::position, LexClass::word,
                            LexClass::quantifier})},
    {en::FamilyId::relative, en::parse_relative,
     classes({LexClass::relative, LexClass::word, LexClass::weekday, LexClass::unit}),
     classes({LexClass::relative, LexClass::unit, LexClass::units, LexClass::word, LexClass::part_of_day,
              LexClass::weekday})},
    {en::FamilyId::deictic, en::parse_deictic, classes({LexClass::deictic_day, LexClass::word, LexClass::unit}),
     one_or_more},
    {en::FamilyId::clock, en::parse_clock,
     classes({LexClass::number, LexClass::cardinal, LexClass::clock_word, LexClass::quantifier, LexClass::unit,
              LexClass::word}),
     bit(LexClass::unit)},
    {en::FamilyId::holiday, en::parse_named_time,
     classes({LexClass::holiday, LexClass::none, LexClass::ordinal, LexClass::month, LexClass::word, LexClass::title,
              LexClass::relative, LexClass::unit}),
     0},
    {en::FamilyId::period, en::parse_period,
     classes(
         {LexClass::word, LexClass::ordinal, LexClass::season, LexClass::number, LexClass::unit, LexClass::cardinal}),
     ordinals | classes({LexClass::season, LexClass::relative, LexClass::word})},
    {en::FamilyId::duration, en::parse_duration, counts | classes({LexClass::approximate, LexClass::ordinal}), amounts},
    {en::FamilyId::bare_word, en::parse_bare_word,
     classes({LexClass::word, LexClass::unit, LexClass::part_of_day, LexClass::parts_of_day, LexClass::ordinal,
              LexClass::number}),
     classes({LexClass::part_of_day, LexClass::units, LexClass::ordinal})},
}};

using FamilySet = std::uint16_t;
static_assert(families.size() <= 16);
static_assert([] {
    for (std::size_t i = 0; i < families.size(); ++i)
        if (static_cast<std::size_t>(families[i].family) != i) return false;
    return true;
}());

constexpr auto families_by_class(std::uint64_t FamilyEntry::*column) {
    std::array<FamilySet, 64> table{};
    for (std::size_t family = 0; family < families.size(); ++family)
        for (std::size_t cls = 0; cls < table.size(); ++cls)
            if ((families[family].*column >> cls & 1U) != 0)
                table[cls] = static_cast<FamilySet>(table[cls] | 1U << family);
    return table;
}
constexpr auto families_at = families_by_class(&FamilyEntry::starts);
constexpr auto families_behind_article = families_by_class(&FamilyEntry::behind_article);

/// Classes of tokens that say nothing of time themselves: a determiner before one begins no phrase.
constexpr auto idle = classes({LexClass::none, LexClass::auxiliary, LexClass::title, LexClass::zone, LexClass::label,
                               LexClass::street, LexClass::measure});

/// Classes of tokens that begin a phrase only before a word that tells of time.
constexpr auto needing_more =
    classes({LexClass::cardinal, LexClass::ordinal, LexClass::quantifier, LexClass::approximate, LexClass::position});

class Finder {
public:
    Finder(text::Document const &document, Options const &options, Trees &trees)
        : document_(document),
          candidates_(candidates(document.kinds)),
          state_{trees, options, document.text, document.tokens.data(), document.tokens.data(), document.kinds.data()},
          last_(document.tokens.data() + document.tokens.size()) {}

    /// The longest phrase that begins there; its range is empty where there is none.
    Phrase longest_at(std::uint32_t place) {
        Phrase best{{place, place}, {}, Lead::none, Trail::none, 0, false};
        auto const begin = state_.begin + place;
        // Phrases do not cross a paragraph, and none is longer than this many tokens.
        auto end = begin + 1;
        while (end != last_ && end - begin < en::longest_phrase && !end->is(Token::paragraph_break)) ++end;
        state_.trial = begin;
        state_.memo.begin_trial();
        auto const second = end - begin > 1 ? document_.kinds[place + 1] : text::no_token;
        auto const possible = static_cast<FamilySet>(state_.choices.families_at(document_.kinds[place], second));
        for (auto set = static_cast<FamilySet>(possible & families_that_fit(begin, end)); set != 0;
             set = static_cast<FamilySet>(set & (set - 1))) {
            auto const &entry = families[static_cast<std::size_t>(std::countr_zero(set))];
            auto at = begin;
            NodeId root;
            if (!entry.parse(at, end, state_, root) || at == begin) continue;
            auto const range = state_.range(begin, at);
            if (range.end > best.tokens.end) {
                best.tokens = range;
                best.root = root;
            }
        }
        return best;
    }

    /// The next place from there on where a phrase can begin; the end where there is none. From is never less than
    /// before.
    [[nodiscard]] std::uint32_t next_beginning(std::uint32_t from) {
        while (candidates_[next_] < from) ++next_;
        auto const count = document_.tokens.size();
        auto at = candidates_[next_];
        while (at != count && (!opens(at) || continues_word(at))) at = candidates_[++next_];
        return at;
    }

private:
    /// Where a phrase can begin by the kinds of two tokens, and the end; it stays until the thread asks again. Found
    /// without a branch: the kinds of tokens come in no order.
    static std::vector<std::uint32_t> const &candidates(std::vector<text::TokenKind> const &kinds) {
        thread_local std::vector<std::uint32_t> found;
        found.resize(kinds.size() + 2);
        auto const count = static_cast<std::uint32_t>(kinds.size());
        std::size_t used = 0;
        for (std::uint32_t place = 0; place + 1 < count; ++place) {
            found[used] = place;
            used += static_cast<std::size_t>(en::next_by_kind[kinds[place]].contains_kind(kinds[place + 1]));
        }
        if (count > 0) found[used++] = count - 1;
        found[used] = count;
        return found;
    }

    /// The families whose phrases can begin with that token and, after an article, go on with the next.
    static FamilySet families_that_fit(Iterator begin, Iterator end) {
        auto const set = families_at[static_cast<std::size_t>(begin->cls)];
        if (!begin->is(Word::the) && !begin->is(Word::a)) return set;
        if (end - begin < 2 || (begin[1].is(LexClass::punctuation) && !en::can_go_on(begin[1]))) return 0;
        return static_cast<FamilySet>(set & families_behind_article[static_cast<std::size_t>(begin[1].cls)]);
    }

    /// Whether the token and the one behind it are such as phrases begin with.
    [[nodiscard]] bool opens(std::uint32_t place) const {
        auto const &token = document_.tokens[place];
        if (token.is(LexClass::none)) return token.begins_name() && names_a_day(place);
        if ((bit(token.cls) & idle) != 0) return token.is(LexClass::title) && names_a_day(place);
        if (families_at[static_cast<std::size_t>(token.cls)] == 0 || en::leads_to_other_count(document_, place))
            return false;
        auto const *const next = place + 1 < document_.tokens.size() ? &token + 1 : nullptr;
        bool const next_tells = next != nullptr && (bit(next->cls) & idle) == 0 &&
                                (!next->is(LexClass::punctuation) || en::can_go_on(*next));
        if (token.is(LexClass::word)) {
            auto const &wanted = en::next_by_word[static_cast<std::size_t>(token.value)];
            return next == nullptr ? wanted.contains(LexClass::none) : wanted.contains(*next);
        }
        if (token.is(LexClass::relative))
            return static_cast<text::Which>(token.value) == text::Which::current ||
                   (next != nullptr && (en::behind_relative.contains(*next) || may_be_named(*next) ||
                                        (next->is(LexClass::word) && opens(place + 1))));
        // "about the" goes on as "the" does; "some time"
        if (token.is(LexClass::approximate) && next != nullptr && next->is(LexClass::word))
            return next->is(Word::time) || opens(place + 1);
        if (token.is(LexClass::punctuation)) return token.is('\'') && next != nullptr && next->is(LexClass::number);
        if (token.is(LexClass::number)) {
            if (place > 0 && token.is(Token::glued) && en::number_continues(document_, place)) return false;
            return token.length == 4 || next_tells || is_oclock(place + 1) ||
                   (token.length == 3 && place > 0 && en::can_be_ancient_year(document_, place));
        }
        // "Second World War"
        bool const second = token.is(LexClass::ordinal) || token.is(LexClass::unit);
        if (second && token.is(Token::capitalised) && names_a_day(place)) return true;
        // "two bloody weeks"
        bool const described = token.is(LexClass::cardinal) && next != nullptr &&
                               next + 1 != document_.tokens.data() + document_.tokens.size() &&
                               next->is(LexClass::none) && next[1].is(LexClass::units);
        return next_tells || described || is_oclock(place + 1) || (bit(token.cls) & needing_more) == 0;
    }

    [[nodiscard]] bool is_oclock(std::uint32_t place) const {
        auto const &tokens = document_.tokens;
        return place + 2 < tokens.size() && tokens[place].is(LexClass::none) && tokens[place].length == 1 &&
               tokens[place + 1].is('\'') && tokens[place + 2].is(Word::clock);
    }

    /// "last Labor Day"
    static bool may_be_named(Token const &token) {
        return token.is(Token::capitalised) && (!token.is(LexClass::none) || token.begins_name());
    }

    /// "HWW1HR", "BC6", "#Friday": a piece of a longer word.
    [[nodiscard]] bool continues_word(std::uint32_t place) const {
        if (place == 0 || !document_.tokens[place].is(Token::glued)) return false;
        auto const &before = document_.tokens[place - 1];
        return before.is_letters() || before.is(LexClass::number) || before.is('#') || before.is('@');
    }

    /// Names of holidays begin with words that the lexicon does not have: "Labor Day", "Mother's Day", "Yom Kippur".
    [[nodiscard]] bool names_a_day(std::uint32_t place) const {
        auto const *const token = &document_.tokens[place];
        if (last_ - token < 2) return false;
        bool const name = token->is(Token::capitalised) && (token[1].is(Token::capitalised) || token[1].is('\''));
        return (name || token[1].is(LexClass::unit)) && en::begins_holiday_name(token, last_, document_.text);
    }

    text::Document const &document_;
    std::vector<std::uint32_t> const &candidates_;
    std::size_t next_ = 0; // of the candidates
    State state_;
    Iterator last_;
};

struct LeadRow {
    Word word;
    Lead lead;
};
constexpr std::array leads{
    LeadRow{Word::since, Lead::since},   LeadRow{Word::until, Lead::until},    LeadRow{Word::through, Lead::through},
    LeadRow{Word::by, Lead::by},         LeadRow{Word::before, Lead::before},  LeadRow{Word::after, Lead::after},
    LeadRow{Word::from, Lead::from},     LeadRow{Word::for_, Lead::for_},      LeadRow{Word::in, Lead::in},
    LeadRow{Word::on, Lead::on},         LeadRow{Word::at, Lead::at},          LeadRow{Word::during, Lead::during},
    LeadRow{Word::within, Lead::within}, LeadRow{Word::between, Lead::between}};

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
    auto const begin = phrase.tokens.begin;
    if (begin > 0) phrase.lead = lead_of(tokens[begin - 1]);
    auto const far = begin - (phrase.lead == Lead::in ? 1U : 0U);
    if (far > 1 && tokens[far - 1].is(Word::far) && tokens[far - 2].is(Word::so)) phrase.lead = Lead::so_far;
    if (phrase.tokens.end < tokens.size()) phrase.trail = trail_of(tokens[phrase.tokens.end]);
}

/// An expression for each half of a pair ("May 2-4") and each day of a list, which is a pair whose second is a pair.
void add(text::Document const &document, Trees const &trees, Phrase phrase, std::vector<Phrase> &phrases) {
    add_context(document, phrase);
    auto const first = phrases.size();
    auto rest = phrase.root;
    bool range = false;
    for (auto const *pair = as<Pair>(trees, rest); pair != nullptr; pair = as<Pair>(trees, rest)) {
        range = pair->range;
        phrases.push_back({trees.tokens(pair->first), pair->first, Lead::none, Trail::none, -1, range});
        rest = pair->second;
    }
    phrases.push_back({trees.tokens(rest), rest, Lead::none, phrase.trail, -1, range});
    phrases[first].lead = phrase.lead;
    phrases[first].partner = static_cast<std::int8_t>(phrases.size() - 1 - first);
}

} // namespace

void find(text::Document const &document, Options const &options, Trees &trees, std::vector<Phrase> &phrases) {
    trees.clear();
    phrases.clear();
    Finder finder(document, options, trees);
    auto const count = static_cast<std::uint32_t>(document.tokens.size());
    for (auto place = finder.next_beginning(0); place < count; place = finder.next_beginning(place)) {
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
