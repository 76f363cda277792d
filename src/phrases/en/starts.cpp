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

void Choices::learn(std::size_t group, Rules const &rules) {
    for (std::size_t family = 0; family < families; ++family) {
        std::array<Alternatives, text::token_kinds> first{};
        std::array<Alternatives, text::token_kinds> second{};
        Alternatives any_first = 0;
        Alternatives any_second = 0;
        for (std::size_t i = 0; i < rules[family].size(); ++i) {
            auto const &starts = rules[family][i];
            auto const bit = Alternatives{1} << i;
            if (starts.empty) any_first |= bit;
            else starts.first.for_each([&](text::TokenKind kind) { first[kind] |= bit; });
            if (starts.empty || starts.single) any_second |= bit;
            else starts.second.for_each([&](text::TokenKind kind) { second[kind] |= bit; });
        }
        auto const family_bit = std::uint32_t{1} << family;
        for (std::size_t kind = 0; kind < text::token_kinds; ++kind) {
            first_[kind][family] = first[kind] | any_first;
            second_[group][kind][family] = second[kind] | any_second;
            if (first_[kind][family] != 0) families_first_[kind] |= family_bit;
            if (second_[group][kind][family] != 0) families_second_[group][kind] |= family_bit;
        }
    }
}

Choices Choices::made(bool everything) {
    Choices choices;
    Rules rules;
    std::array<Starts, families> known{};
    for (std::size_t group = 0; group < groups; ++group) {
        read_rules(group < first_groups.size() ? first_groups[group] : TokenSet::all(), known, rules);
        for (auto &alternatives : rules)
            for (auto &starts : alternatives) starts.empty = starts.empty || everything;
        choices.learn(group, rules);
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
