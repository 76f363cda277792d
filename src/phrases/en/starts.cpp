#include "phrases/en/starts.hpp"

#include <utility>

namespace dateline::phrases::en {

namespace {

using Teller = void (*)(Asked const &, std::vector<Starts> &);

template <std::size_t... Family>
constexpr std::array<Teller, families> all_tellers(std::index_sequence<Family...>) {
    return {&starts_of_family<static_cast<FamilyId>(Family)>...};
}
constexpr auto tellers = all_tellers(std::make_index_sequence<families>{});

} // namespace

Places const &places_of(std::vector<text::Token> const &tokens) {
    thread_local Places places;
    places.resize(tokens.size());
    auto *const found = places.data();
    unsigned before = 0; // whether the token before is capitalised and not in the lexicon
    for (std::size_t i = 0, count = tokens.size(); i < count; ++i) {
        auto const token = tokens[i];
        found[i] = TokenSet::place_of(token);
        auto const capital = static_cast<unsigned>(token.is(text::Token::capitalised));
        // "Mother's Day" goes on with its apostrophe.
        if ((before & (capital | static_cast<unsigned>(token.is('\'')))) != 0) found[i - 1] = TokenSet::name;
        before = capital & static_cast<unsigned>(token.is(text::LexClass::none));
    }
    return places;
}

/// Families name one another: what is known of them grows until it stays. Those that others are made of come last in
/// the list.
void Choices::read_rules(TokenSet const &about, std::array<Starts, families> &known, Rules &rules) {
    // What begins them is the same whatever is asked about.
    for (auto &starts : known) starts = {starts.first, {}, starts.empty, false};
    for (bool grows = true; grows;) {
        grows = false;
        for (auto family = families; family-- > 0;) {
            rules[family].clear();
            tellers[family]({about, known}, rules[family]);
            Starts whole;
            for (auto const &alternative : rules[family]) whole = either(whole, alternative);
            grows = grows || whole != known[family];
            known[family] = whole;
        }
    }
}

void Choices::learn(std::size_t kind, Rules const &rules) {
    for (std::size_t family = 0; family < families; ++family) {
        std::array<Alternatives, TokenSet::places> first{};
        std::array<Alternatives, TokenSet::places> second{};
        Alternatives any_first = 0;
        Alternatives any_second = 0;
        for (std::size_t i = 0; i < rules[family].size(); ++i) {
            auto const &starts = rules[family][i];
            auto const bit = Alternatives{1} << i;
            if (starts.empty) any_first |= bit;
            else starts.first.for_each([&](TokenSet::Place place) { first[place] |= bit; });
            if (starts.empty || starts.single) any_second |= bit;
            else starts.second.for_each([&](TokenSet::Place place) { second[place] |= bit; });
        }
        auto const family_bit = std::uint32_t{1} << family;
        for (std::size_t place = 0; place < TokenSet::places; ++place) {
            first_[place][family] = first[place] | any_first;
            second_[kind][place][family] = second[place] | any_second;
            if (first_[place][family] != 0) families_first_[place] |= family_bit;
            if (second_[kind][place][family] != 0) families_second_[kind][place] |= family_bit;
        }
    }
}

Choices Choices::made(bool everything) {
    Choices choices;
    Rules rules;
    std::array<Starts, families> known{};
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        read_rules(kind < first_kinds.size() ? first_kinds[kind] : TokenSet::all(), known, rules);
        for (auto &alternatives : rules)
            for (auto &starts : alternatives) starts.empty = starts.empty || everything;
        choices.learn(kind, rules);
    }
    return choices;
}

Choices const &Choices::of_rules() {
    static auto const choices = made(false);
    return choices;
}

Choices const &Choices::unknown() {
    static auto const choices = made(true);
    return choices;
}

} // namespace dateline::phrases::en
