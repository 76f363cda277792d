#include "text/document.hpp"

#include <algorithm>
#include <array>

namespace dateline::text {

namespace {

bool closes(Token const &token) { return token.is('"') || token.is('\'') || token.is(')') || token.is(']'); }
bool opens(Token const &token) { return token.is('"') || token.is('\'') || token.is('(') || token.is('['); }

/// A full stop that belongs to the word before it: a title, a month's short form, a single letter, "U.S.".
bool abbreviates(Token const &before, Token const &after) {
    if (before.is(LexClass::title)) return true;
    if (before.is(LexClass::month) || before.is(LexClass::weekday))
        return before.length <= 4 && !is_month_in_full(before) && after.is(LexClass::number);
    return before.length == 1 && before.is(Token::capitalised);
}

/// Whether what follows can begin a sentence.
bool can_begin(Token const &token) {
    return token.is(Token::capitalised) || token.is(LexClass::number) || opens(token) || token.is('-') ||
           (token.is(LexClass::punctuation) && token.value > 0x7F);
}

class Splitter {
public:
    explicit Splitter(Document const &document) : tokens_(document.tokens), kinds_(document.kinds) {}

    /// The place after the last token of the sentence that begins there.
    [[nodiscard]] std::uint32_t end_of(std::uint32_t begin) const {
        auto const count = static_cast<std::uint32_t>(tokens_.size());
        for (auto at = begin; at < count; ++at) {
            if (!may_end(at)) continue;
            if (at > begin && tokens_[at].is(Token::paragraph_break)) return at;
            if (!ends(at)) continue;
            auto after = at + 1;
            while (after < count && closes(tokens_[after]) && tokens_[after].is(Token::glued)) ++after;
            if (after == count) return count;
            if (!tokens_[after].is(Token::glued) && can_begin(tokens_[after])) return after;
        }
        return count;
    }

private:
    /// Whether a sentence may end with the token or before it: few do.
    [[nodiscard]] bool may_end(std::uint32_t at) const {
        return (stops[kinds_[at]] | (tokens_[at].flags & Token::paragraph_break)) != 0;
    }
    static constexpr auto stops = [] {
        std::array<std::uint8_t, token_kinds> table{};
        for (auto const mark : {'.', '!', '?'}) table[kind_of(LexClass::punctuation, mark)] = 1;
        for (auto const cls : {LexClass::meridiem, LexClass::era}) table[kind_of(cls, 0)] = 1;
        return table;
    }();

    [[nodiscard]] bool ends(std::uint32_t at) const {
        auto const &token = tokens_[at];
        bool const last = at + 1 == tokens_.size();
        if (token.is(LexClass::punctuation)) {
            if (token.is('.')) return at == 0 || last || !abbreviates(tokens_[at - 1], tokens_[at + 1]);
            return token.is('!') || token.is('?');
        }
        // "p.m." and "B.C." end a sentence only where the next word is one that begins sentences.
        return ends_in_stop(token) && !last && begins_with_function_word(at + 1);
    }

    [[nodiscard]] static bool ends_in_stop(Token const &token) {
        return (token.is(LexClass::meridiem) || token.is(LexClass::era)) && token.length >= 4;
    }

    [[nodiscard]] bool begins_with_function_word(std::uint32_t at) const {
        auto const &token = tokens_[at];
        return token.is(Token::capitalised) && (token.is(LexClass::word) || token.is(LexClass::relative));
    }

    std::vector<Token> const &tokens_;
    std::vector<TokenKind> const &kinds_;
};

} // namespace

TokenRange Document::sentence_of(std::uint32_t token) const {
    auto const after = std::upper_bound(sentences.begin(), sentences.end(), token,
                                        [](std::uint32_t at, TokenRange const &range) { return at < range.begin; });
    return after == sentences.begin() ? TokenRange{0, static_cast<std::uint32_t>(tokens.size())} : *(after - 1);
}

bool Document::begins_sentence(std::uint32_t token) const {
    // Backwards, since what stands between two words is looked at once, and the start of a sentence again and again.
    auto const begin = sentence_of(token).begin;
    auto at = token;
    while (at > begin && tokens[at - 1].is(LexClass::punctuation)) --at;
    return at == begin;
}

void cut(std::string_view text, Lexicon const &lexicon, Document &document) {
    document.text = text;
    tokenize(text, lexicon, document.tokens, document.kinds);
    document.sentences.clear();
    Splitter const splitter(document);
    auto const count = static_cast<std::uint32_t>(document.tokens.size());
    for (std::uint32_t at = 0; at < count;) {
        auto const end = splitter.end_of(at);
        document.sentences.push_back({at, end});
        at = end;
    }
}

} // namespace dateline::text
