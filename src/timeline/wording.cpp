#include "timeline/wording.hpp"

#include "events/verbs.hpp"
#include "events/word_set.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace dateline::timeline {

namespace {

using text::Document;
using text::LexClass;
using text::Token;
using text::TokenRange;
using text::Word;

constexpr std::uint32_t fewest_words = 3; ///< that are left where a phrase is trimmed

constexpr events::WordSet joining(std::to_array<std::string_view>({"and", "but", "so", "yet", "or", "nor", "while",
                                                                   "whereas", "although", "though"}));

/// A clause does not end in one of these.
constexpr events::WordSet hanging(std::to_array<std::string_view>(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "due", "scheduled", "planned"}));

bool is_preposition(Token const &token) {
    return token.is(Word::on) || token.is(Word::in) || token.is(Word::at) || token.is(Word::by) ||
           token.is(Word::since) || token.is(Word::from) || token.is(Word::during) || token.is(Word::for_) ||
           token.is(Word::within) || token.is(Word::between);
}

/// A phrase behind one of these belongs to a noun: "the Oct. 7 attack", "the events of Monday", "Monday and Tuesday".
bool holds_fast(Token const &token) {
    return token.is(Word::the) || token.is(Word::a) || token.is(Word::of) || token.is(Word::than) ||
           token.is(Word::s) || token.is(Word::their) || token.is(Word::its) || token.is(Word::his) ||
           token.is(Word::her) || token.is(Word::and_) || token.is(Word::or_) || token.is(Word::to) ||
           token.is(Word::as) || token.is(Word::before) || token.is(Word::until) || token.is(Word::after) ||
           token.is(Word::through) || token.is(Word::with) || token.is('-') || token.is('(') || token.is('"') ||
           token.is('\'') || token.is(LexClass::number) || token.is(LexClass::cardinal) ||
           token.is(LexClass::approximate) || token.is_mark(text::en_dash);
}

/// The words that a clause is told with, cut down from both ends.
class Edges {
public:
    Edges(Document const &document, ClauseWords const &clause)
        : Edges(document, clause.tokens, clause.subject.size() == 0 ? fewest_words : 1) {}
    Edges(Document const &document, TokenRange range, std::uint32_t fewest)
        : document_(document),
          range_(range),
          fewest_(fewest) {}

    void trim(TokenRange phrase) {
        trim_marks();
        if (!trim_head(phrase)) trim_tail(phrase);
        trim_marks();
    }

    void trim_marks() {
        while (range_.size() > 1 && is_loose_mark(first())) ++range_.begin;
        if (range_.size() > 2 && joining.contains(first().of(document_.text))) ++range_.begin;
        while (range_.size() > 1 && is_loose_mark(first())) ++range_.begin;
        while (range_.size() > 1 && is_loose_end(last())) --range_.end;
    }

    [[nodiscard]] TokenRange range() const { return range_; }

private:
    [[nodiscard]] Token const &token(std::uint32_t at) const { return document_.tokens[at]; }
    [[nodiscard]] Token const &first() const { return token(range_.begin); }
    [[nodiscard]] Token const &last() const { return token(range_.end - 1); }

    [[nodiscard]] static bool is_loose_mark(Token const &token) {
        return token.is(',') || token.is(';') || token.is(':') || token.is('.') || token.is('-') || token.is(')') ||
               token.is(']') || token.is_mark(text::em_dash) || token.is_mark(text::en_dash);
    }
    [[nodiscard]] bool is_loose_end(Token const &token) const {
        if (token.is('.') && range_.size() > 1) return !abbreviates(range_.end - 2);
        return token.is(',') || token.is(';') || token.is(':') || token.is('-') || token.is('(') || token.is('[') ||
               token.is_mark(text::em_dash) || token.is_mark(text::en_dash);
    }
    /// "Jan.", "Mr.": the stop is the word's own.
    [[nodiscard]] bool abbreviates(std::uint32_t at) const {
        return token(at).is(LexClass::title) || (token(at).is(LexClass::month) && token(at).length <= 4);
    }

    /// "On Monday, …", "Earlier this week the …".
    bool trim_head(TokenRange phrase) {
        if (phrase.begin < range_.begin || phrase.end >= range_.end) return false;
        auto const ahead = phrase.begin - range_.begin;
        bool const preposition = ahead == 1 && is_preposition(first());
        if (ahead != 0 && !preposition) return false;
        auto const &next = token(phrase.end);
        bool const set_off = next.is(',');
        bool const noun = next.is(Word::the) || next.is(Word::a) || next.is(Word::its) || next.is(Word::their) ||
                          next.is(Word::his) || next.is(Word::her) || next.is(Word::there) ||
                          (preposition && next.is(Token::capitalised));
        if (!set_off && !noun) return false;
        auto const left = TokenRange{phrase.end + (set_off ? 1 : 0), range_.end};
        if (left.begin >= left.end || left.size() < fewest_) return false;
        range_.begin = left.begin;
        return true;
    }

    /// "… on Monday.", "… for the almost seven months since".
    void trim_tail(TokenRange phrase) {
        auto behind = phrase.end;
        if (behind < range_.end && (token(behind).is(Word::since) || token(behind).is(Word::ago))) ++behind;
        while (behind < range_.end && is_loose_mark(token(behind))) ++behind;
        if (behind != range_.end || phrase.begin <= range_.begin) return;
        auto end = phrase.begin;
        if (is_preposition(token(end - 1))) --end;
        else if (holds_fast(token(end - 1))) return;
        if (end < range_.begin + fewest_) return;
        // What would be left hanging needs the phrase: "the vote is on Thursday".
        auto const &before = token(end - 1);
        if (hanging.contains(before.of(document_.text)) || holds_fast(before) || is_preposition(before) ||
            before.is(Word::adjective))
            return;
        range_.end = end;
    }

    Document const &document_;
    TokenRange range_;
    std::uint32_t fewest_;
};

/// The text of the range on one line.
std::string words_of(Document const &document, TokenRange range) {
    std::string words;
    for (char const c : document.span(range).of(document.text)) {
        bool const space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
        if (!space) words += c;
        else if (!words.empty() && words.back() != ' ') words += ' ';
    }
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

struct Pairing {
    std::string_view open;
    std::string_view close;
};
constexpr std::array pairings{Pairing{"\u201C", "\u201D"}, Pairing{"(", ")"}, Pairing{"[", "]"}};

/// Takes out marks whose partner was cut away.
void drop_widows(std::string &text) {
    for (auto const &[open, close] : pairings) {
        std::vector<std::size_t> opened;
        std::vector<std::size_t> widows;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text.compare(at, open.size(), open) == 0) opened.push_back(at);
            else if (text.compare(at, close.size(), close) == 0) {
                if (opened.empty()) widows.push_back(at);
                else opened.pop_back();
            }
        }
        widows.insert(widows.end(), opened.begin(), opened.end());
        if (widows.size() > 1) return; // a quotation of several paragraphs, or no quotation at all
        for (auto const at : widows) text.erase(at, open.size());
    }
}

void cut_to_length(std::string &text) {
    std::size_t count = 0;
    std::size_t space = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
        if (text[at] == ' ') space = at;
        if (++count <= longest_wording) continue;
        auto end = space > 0 ? space : at;
        while (end > 0 && (text[end - 1] == ',' || text[end - 1] == ' ')) --end;
        text.erase(end);
        text += "\u2026";
        return;
    }
}

} // namespace

std::string wording(Document const &document, ClauseWords const &clause) {
    Edges edges(document, clause);
    if (clause.trimmed) edges.trim(*clause.trimmed);
    else edges.trim_marks();
    auto text = words_of(document, edges.range());
    if (clause.subject.size() != 0) {
        Edges subject(document, clause.subject, 1);
        subject.trim_marks();
        text = words_of(document, subject.range()) + " " + text;
    }
    drop_widows(text);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    cut_to_length(text);
    return text;
}

} // namespace dateline::timeline
