#include "events/trigger_features.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::events {

namespace {

using text::Upos;
using text::VerbForm;

constexpr std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (auto const c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// "attacks", "attacked" and "attacking" alike; no word need be one.
std::string_view stem_of(std::string_view word) {
    auto const ends = [&](std::string_view end) { return word.size() > end.size() + 2 && word.ends_with(end); };
    if (ends("ing")) word.remove_suffix(3);
    else if (ends("ed") || ends("ies")) word.remove_suffix(2);
    else if (ends("s") && !ends("ss") && !ends("us") && !ends("is")) word.remove_suffix(1);
    if (word.size() > 3 && word.back() == 'e') word.remove_suffix(1);
    auto const size = word.size();
    if (size > 3 && word[size - 1] == word[size - 2] && !is_vowel(word.back()) && word.back() != 'l' &&
        word.back() != 's')
        word.remove_suffix(1);
    return word;
}

} // namespace

WordLooks looks_of(std::string_view form, text::PartOfSpeech pos, bool first) {
    constexpr std::size_t longest = 40;
    std::array<char, longest> buffer;
    form = form.substr(0, longest);
    std::transform(form.begin(), form.end(), buffer.begin(), [](char c) {
        if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
        return c >= '0' && c <= '9' ? '0' : c;
    });
    std::string_view const lower(buffer.data(), form.size());
    auto const last = [&](std::size_t n) { return hash_of(lower.substr(lower.size() - std::min(n, lower.size()))); };
    WordLooks word;
    word.lower = hash_of(lower);
    word.stem = hash_of(stem_of(lower)) + 1;
    word.suffix2 = last(2);
    word.suffix3 = last(3);
    word.suffix4 = last(4);
    word.prefix3 = hash_of(lower.substr(0, 3));
    word.pos = pos;
    word.tag = static_cast<std::uint8_t>(static_cast<unsigned>(pos.upos) * 8U + static_cast<unsigned>(pos.form) +
                                         (pos.plural ? 7U : 0U));
    word.capital = !form.empty() && form[0] >= 'A' && form[0] <= 'Z' && !first;
    return word;
}

bool can_tell(text::PartOfSpeech pos) {
    return pos.upos == Upos::verb || pos.upos == Upos::noun || pos.upos == Upos::adj || pos.upos == Upos::aux;
}

Surroundings surroundings(std::span<WordLooks const> sentence, std::size_t at) {
    constexpr std::size_t reach = 8;
    Surroundings result;
    auto const upos = [&](std::size_t i) { return sentence[i].pos.upos; };
    auto const first = at > reach ? at - reach : 0;
    auto const end = std::min(sentence.size(), at + reach);
    for (auto i = at + 1; i < end; ++i)
        if (upos(i) == Upos::verb || upos(i) == Upos::aux) {
            result.next_verb = i;
            break;
        }
    static std::uint64_t const to = hash_of("to"), that = hash_of("that"), quote = hash_of("\""),
                               quotes = hash_of("``"), whether = hash_of("whether"), if_ = hash_of("if"),
                               comma = hash_of(","), colon = hash_of(":"), quotes2 = hash_of("''"),
                               curly = hash_of("\xE2\x80\x9C"), curly2 = hash_of("\xE2\x80\x9D");
    auto const is_quote = [&](std::uint64_t w) {
        return w == quote || w == quotes || w == quotes2 || w == curly || w == curly2;
    };
    bool object = false;
    for (auto k = at + 1; k < end + 4 && k < sentence.size(); ++k) {
        auto const w = sentence[k].lower;
        auto const next_is_verb = k + 1 < sentence.size() && (upos(k + 1) == Upos::verb || upos(k + 1) == Upos::aux);
        if (w == to && next_is_verb) {
            result.complement = object ? 2 : 1;
            result.complement_verb = k + 1;
            break;
        }
        if (w == that || w == whether || w == if_) {
            result.complement = object ? 4 : 3;
            break;
        }
        if (is_quote(w)) {
            result.complement = object ? 6 : 5;
            break;
        }
        if (w == comma || w == colon) {
            result.complement = k + 1 < sentence.size() && is_quote(sentence[k + 1].lower) ? 5 : object ? 8 : 7;
            break;
        }
        if (upos(k) == Upos::verb || upos(k) == Upos::aux) {
            if (sentence[k].pos.form == VerbForm::ing_form) result.complement = object ? 10 : 9;
            else result.complement = object ? 12 : 11;
            result.complement_verb = k;
            break;
        }
        if (upos(k) == Upos::punct) {
            result.complement = object ? 14 : 13;
            break;
        }
        if (upos(k) == Upos::sconj) {
            result.complement = object ? 16 : 15;
            break;
        }
        if (upos(k) == Upos::noun || upos(k) == Upos::pron || upos(k) == Upos::propn) object = true;
    }
    auto i = at;
    if (upos(at) == Upos::verb || upos(at) == Upos::aux) {
        // Back over the verb group: "has not yet been", "to".
        while (i > first) {
            auto const before = upos(i - 1);
            if (before == Upos::aux || before == Upos::part) result.auxiliary = i - 1;
            else if (before != Upos::adv) break;
            --i;
        }
        while (i > first) {
            --i;
            if (upos(i) == Upos::verb || upos(i) == Upos::adj || upos(i) == Upos::noun) {
                result.governor = i;
                break;
            }
            if (upos(i) == Upos::punct) break;
        }
    } else {
        // Back over the noun phrase to its preposition, then to the verb.
        while (i > first) {
            auto const before = upos(i - 1);
            if (before == Upos::det || (before == Upos::pron && result.determiner == Surroundings::none) ||
                before == Upos::part)
                result.determiner = i - 1;
            else if (before != Upos::adj && before != Upos::noun && before != Upos::propn && before != Upos::num &&
                     before != Upos::adv)
                break;
            --i;
        }
        if (i > first && upos(i - 1) == Upos::adp) {
            result.preposition = i - 1;
            --i;
        }
        while (i > first) {
            --i;
            if (upos(i) == Upos::verb || upos(i) == Upos::aux) {
                result.governor = i;
                break;
            }
            if (upos(i) == Upos::punct) break;
        }
    }
    return result;
}

} // namespace dateline::events
