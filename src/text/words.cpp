#include "text/words.hpp"

#include "base/letters.hpp"

#include <algorithm>
#include <array>

namespace dateline::text {

namespace {

/// What stands after an apostrophe and is a word of its own with it: "it" "'s".
bool is_clitic(std::string_view letters) {
    static constexpr std::array<std::string_view, 6> clitics = {"s", "re", "ve", "ll", "d", "m"};
    return std::any_of(clitics.begin(), clitics.end(), [&](auto clitic) { return base::spells(letters, clitic); });
}

/// Marks that make one word when they are repeated: "...", "--", "``", "''", "!!".
bool repeats(Token const &token) {
    switch (token.value) {
    case '.':
    case '-':
    case '`':
    case '\'':
    case '!':
    case '?':
    case '*':
    case '=':
    case '_': return true;
    default: return false;
    }
}

class Cutter {
public:
    Cutter(Document const &document, Words &words) : document_(document), words_(words) {}

    void sentence(TokenRange range) {
        end_ = range.end;
        for (auto at = range.begin; at < end_;) at = word(at);
    }

private:
    [[nodiscard]] Token const &token(std::uint32_t at) const { return document_.tokens[at]; }
    [[nodiscard]] std::string_view letters(std::uint32_t at) const { return token(at).of(document_.text); }
    [[nodiscard]] bool glued(std::uint32_t at) const { return at < end_ && token(at).is(Token::glued); }
    [[nodiscard]] bool glued_mark(std::uint32_t at, char mark) const { return glued(at) && token(at).is(mark); }
    [[nodiscard]] bool glued_letters(std::uint32_t at) const { return glued(at) && token(at).is_letters(); }
    [[nodiscard]] bool glued_number(std::uint32_t at) const { return glued(at) && token(at).is(LexClass::number); }

    /// "1.5", "10:30", "AT&T": a mark within a word.
    [[nodiscard]] bool goes_on_behind_mark(std::uint32_t at) const {
        auto const next = at + 1;
        if (token(at).is(LexClass::number))
            return (glued_mark(next, '.') || glued_mark(next, ':') || glued_mark(next, ',')) && glued_number(next + 1);
        return token(at).is_letters() && glued_mark(next, '&') && glued_letters(next + 1);
    }

    void push(std::uint32_t begin, std::uint32_t end, std::uint32_t at) {
        words_.words.push_back({{begin, end}, at});
        words_.forms.push_back(document_.text.substr(begin, end - begin));
    }

    /// The word that begins with the token; returns the place after it.
    std::uint32_t word(std::uint32_t at) {
        if (token(at).is(LexClass::punctuation)) return mark(at);
        return alphanumeric(at);
    }

    std::uint32_t mark(std::uint32_t at) {
        auto after = at + 1;
        if (token(at).is('\'') && glued_letters(after) && is_clitic(letters(after)) && token(at).is(Token::glued))
            ++after;
        else if (repeats(token(at)))
            while (glued(after) && token(after).is(LexClass::punctuation) && token(after).value == token(at).value)
                ++after;
        push(token(at).begin, token(after - 1).end(), at);
        return after;
    }

    /// Whether a stop after the token belongs to it: "Mr.", "J.", "Oct. 7"; a stop that ends the sentence
    /// does not.
    [[nodiscard]] bool keeps_stop(std::uint32_t at) const {
        if (at + 2 >= end_ || !glued_mark(at + 1, '.') || glued_mark(at + 2, '.')) return false;
        auto const &word = token(at);
        if (word.is(LexClass::title)) return true;
        if (!word.is(Token::capitalised)) return false;
        return word.length == 1 || ((word.is(LexClass::month) || word.is(LexClass::weekday)) && word.length <= 5);
    }

    std::uint32_t alphanumeric(std::uint32_t at) {
        auto const first = at;
        for (;;) {
            auto const next = at + 1;
            if (keeps_stop(at)) {
                push(token(first).begin, token(next).end(), first);
                return next + 1;
            }
            if (glued_letters(next) || glued_number(next)) at = next; // "7th", "B52"
            else if (goes_on_behind_mark(at)) at = next + 1;
            else if (glued_mark(next, '\'') && glued_letters(next + 1) && !is_clitic(letters(next + 1))) {
                if (base::spells(letters(next + 1), "t") && negated(at)) return contraction(first, at);
                at = next + 1; // "O'Neill"
            } else break;
        }
        if (first == at && base::spells(letters(at), "cannot")) {
            push(token(at).begin, token(at).begin + 3, at);
            push(token(at).begin + 3, token(at).end(), at);
        } else {
            push(token(first).begin, token(at).end(), first);
        }
        return at + 1;
    }

    [[nodiscard]] bool negated(std::uint32_t at) const {
        auto const verb = letters(at);
        return verb.size() > 1 && (verb.back() == 'n' || verb.back() == 'N');
    }

    /// "do" "n't"
    std::uint32_t contraction(std::uint32_t first, std::uint32_t at) {
        auto const before = token(at).end() - 1;
        push(token(first).begin, before, first);
        push(before, token(at + 2).end(), at);
        return at + 3;
    }

    Document const &document_;
    Words &words_;
    std::uint32_t end_ = 0;
};

} // namespace

std::uint32_t Words::word_at(Token const &token) const {
    auto const found = std::partition_point(words.begin(), words.end(),
                                            [&](SyntacticWord const &word) { return word.span.end <= token.begin; });
    return static_cast<std::uint32_t>(found - words.begin());
}

void find_words(Document const &document, Words &words) {
    words.words.clear();
    words.forms.clear();
    words.sentence_ends.clear();
    Cutter cutter(document, words);
    for (auto const sentence : document.sentences) {
        cutter.sentence(sentence);
        words.sentence_ends.push_back(words.size());
    }
    words.tags.assign(words.size(), {});
    tag(words.forms, words.sentence_ends, words.tags);
}

} // namespace dateline::text
