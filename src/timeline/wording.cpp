#include "timeline/wording.hpp"

#include "base/perfect_hash.hpp"
#include "events/verbs.hpp"
#include "events/word_set.hpp"

#include <algorithm>
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

constexpr std::uint32_t fewest_words = 2; ///< that are left where a phrase is trimmed

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

/// What can follow a phrase that is left out: the clause goes on without it.
constexpr events::WordSet going_on(std::to_array<std::string_view>(
    {"with", "after",  "as",     "when", "while",   "to",    "that",      "because", "for",     "by",    "in",  "at",
     "from", "before", "during", "near", "outside", "where", "following", "amid",    "against", "under", "over"}));

constexpr events::WordSet captions(std::to_array<std::string_view>({"figure", "fig", "table", "map", "photo"}));

constexpr events::WordSet pronouns(std::to_array<std::string_view>({"he", "she", "it", "they", "this", "these", "no",
                                                                    "some", "most", "two", "several", "many"}));

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
        if (!trim_head(phrase) && !trim_tail(phrase)) trim_inside(phrase);
        trim_marks();
    }

    void trim_marks() {
        while (range_.size() > 1 && is_loose_mark(first())) ++range_.begin;
        // "[3] In 1891": the note belongs to the sentence before.
        if (range_.size() > 3 && first().is('[') && token(range_.begin + 1).is(LexClass::number) &&
            token(range_.begin + 2).is(']'))
            range_.begin += 3;
        trim_caption();
        if (range_.size() > 2 && joining.contains(first().of(document_.text))) ++range_.begin;
        while (range_.size() > 1 && is_loose_mark(first())) ++range_.begin;
        while (range_.size() > 1 && is_loose_end(last())) --range_.end;
    }

    /// "Figure 1.4 (credit: A. Rook) The mill": what stands before the sentence is of the picture.
    void trim_caption() {
        auto at = range_.begin;
        if (captions.contains(first().of(document_.text)) && at + 1 < range_.end &&
            token(at + 1).is(LexClass::number)) {
            for (++at; at < range_.end && (token(at).is(LexClass::number) || token(at).is('.'));) ++at;
        }
        if (at < range_.end && token(at).is('(')) {
            constexpr std::uint32_t longest = 24;
            auto close = at + 1;
            while (close < range_.end && close - at < longest && !token(close).is(')')) ++close;
            if (close < range_.end && token(close).is(')')) at = close + 1;
        }
        if (at + fewest_words <= range_.end && token(at).is(Token::capitalised)) range_.begin = at;
    }

    [[nodiscard]] TokenRange range() const { return range_; }
    /// What is left out between the edges; may be empty.
    [[nodiscard]] TokenRange gap() const { return gap_; }

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
    /// "Jan.", "Mr.": the stop is the word's own; not that of "May.", "June." and "July."
    [[nodiscard]] bool abbreviates(std::uint32_t at) const {
        auto const &before = token(at);
        bool const whole = before.value == 5 || ((before.value == 6 || before.value == 7) && before.length == 4);
        return before.is(LexClass::title) || (before.is(LexClass::month) && before.length <= 4 && !whole);
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
                          pronouns.contains(next.of(document_.text)) || (preposition && next.is(Token::capitalised));
        if (!set_off && !noun) return false;
        auto const left = TokenRange{phrase.end + (set_off ? 1 : 0), range_.end};
        if (left.begin >= left.end || left.size() < fewest_) return false;
        range_.begin = left.begin;
        return true;
    }

    /// "… on Monday.", "… for the almost seven months since".
    bool trim_tail(TokenRange phrase) {
        auto behind = phrase.end;
        if (behind < range_.end && (token(behind).is(Word::since) || token(behind).is(Word::ago))) ++behind;
        while (behind < range_.end && is_loose_mark(token(behind))) ++behind;
        if (behind != range_.end || phrase.begin <= range_.begin) return false;
        auto end = phrase.begin;
        if (is_preposition(token(end - 1))) --end;
        else if (holds_fast(token(end - 1))) return false;
        if (end < range_.begin + fewest_) return false;
        // What would be left hanging needs the phrase: "the vote is on Thursday".
        if (needs_more(token(end - 1))) return false;
        range_.end = end;
        return true;
    }

    [[nodiscard]] bool needs_more(Token const &before) const {
        return hanging.contains(before.of(document_.text)) || holds_fast(before) || is_preposition(before) ||
               before.is(Word::adjective);
    }

    /// "… voted on Feb. 11 to ask …", "… said Friday that …". Words that say more than when ("since", "by") stay.
    void trim_inside(TokenRange phrase) {
        if (phrase.begin < range_.begin + 2 || phrase.end >= range_.end) return;
        auto gap = phrase;
        auto const &lead = token(gap.begin - 1);
        bool const adverb = token(gap.begin).is(LexClass::weekday) || token(gap.begin).is(LexClass::deictic_day);
        if (lead.is(Word::on) || lead.is(Word::at) || lead.is(Word::in)) --gap.begin;
        else if (!adverb) return;
        auto const &before = token(gap.begin - 1);
        auto const &behind = token(gap.end);
        if (needs_more(before) || !(behind.is(',') || going_on.contains(behind.of(document_.text)))) return;
        if (before.is(';') || before.is(':')) return;
        if (before.is(',') && behind.is(',')) {
            --gap.begin;
            ++gap.end;
        }
        gap_ = gap;
    }

    Document const &document_;
    TokenRange range_;
    TokenRange gap_{};
    std::uint32_t fewest_;
};

/// The text of the range on one line.
std::string words_of(Document const &document, TokenRange range) {
    std::string words;
    if (range.begin >= range.end) return words;
    for (char const c : document.span(range).of(document.text)) {
        bool const space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
        if (!space) words += c;
        else if (!words.empty() && words.back() != ' ') words += ' ';
    }
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

void join(std::string &text, std::string_view more, bool glued = false) {
    if (!text.empty() && !more.empty() && !glued) text += ' ';
    text += more;
}

/// The range without the gap. "[The company] replaced its engineer": what is not said at that place stands in brackets.
std::string words_with(Document const &document, TokenRange range, TokenRange gap,
                       std::optional<Replacement> const &replacement) {
    std::string text;
    auto at = range.begin;
    auto const up_to = [&](std::uint32_t end) {
        if (at >= end) return;
        join(text, words_of(document, {at, end}), document.tokens[at].is(Token::glued));
        at = end;
    };
    auto const leave_out = [&] {
        if (gap.size() == 0 || gap.begin < at) return;
        up_to(gap.begin);
        at = gap.end;
    };
    bool const replaces = replacement && replacement->replaced.begin >= range.begin &&
                          replacement->replaced.end <= range.end &&
                          (gap.size() == 0 || !gap.contains(replacement->replaced.begin));
    if (replaces) {
        if (gap.begin < replacement->replaced.begin) leave_out();
        up_to(replacement->replaced.begin);
        auto named = words_of(document, replacement->by);
        auto const &first = document.tokens[replacement->by.begin];
        if (!text.empty() && (first.is(Word::the) || first.is(Word::a))) named[0] = base::to_lower(named[0]);
        if (replacement->possessive) named += named.ends_with('s') ? "'" : "'s";
        join(text, "[" + named + "]");
        at = replacement->replaced.end;
    }
    leave_out();
    up_to(range.end);
    return text;
}

struct Pairing {
    std::string_view open;
    std::string_view close;
};
constexpr std::array pairings{Pairing{"\u201C", "\u201D"}, Pairing{"``", "''"}, Pairing{"(", ")"}, Pairing{"[", "]"}};

/// The marks that are open at the end of the text, the first opened last: what closes them.
std::string closing_marks(std::string_view text) {
    std::string marks;
    for (auto const &[open, close] : pairings) {
        auto const opened = text.rfind(open);
        if (opened == std::string_view::npos) continue;
        auto const closed = text.rfind(close);
        if (closed == std::string_view::npos || closed < opened) marks += close;
    }
    return marks;
}

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

/// The byte at which the code point of that number begins, or the end.
std::size_t byte_of(std::string_view text, std::size_t code_point) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && count++ == code_point) return at;
    return text.size();
}

/// Cuts what is too long at the last comma behind told (bytes: subject and verb are said by then), else between two
/// words. What was cut is marked, and a quotation closed.
void cut_to_length(std::string &text, std::size_t told) {
    auto const limit = byte_of(text, longest_wording);
    if (limit == text.size()) return;
    auto end = text.rfind(", ", limit);
    while (end != std::string::npos && end > told && !closing_marks(std::string_view(text).substr(0, end)).empty())
        end = text.rfind(", ", end - 1);
    if (end == std::string::npos || end <= told) end = text.rfind(' ', limit);
    if (end == std::string::npos || end == 0) end = limit;
    while (end > 0 && (text[end - 1] == ',' || text[end - 1] == ' ')) --end;
    text.erase(end);
    auto const marks = closing_marks(text);
    text += "\u2026" + marks;
}

} // namespace

std::string wording(Document const &document, ClauseWords const &clause) {
    Edges edges(document, clause);
    if (clause.trimmed) edges.trim(*clause.trimmed);
    else edges.trim_marks();
    auto const range = edges.range();
    auto text = words_with(document, range, edges.gap(), clause.replacement);
    if (clause.subject.size() != 0) {
        Edges subject(document, clause.subject, 1);
        subject.trim_marks();
        text = words_with(document, subject.range(), {}, clause.replacement) + " " + text;
    }
    auto const behind_verb =
        clause.verb && range.contains(*clause.verb) ? words_of(document, {*clause.verb + 1, range.end}).size() : 0;
    auto const told = text.size() - std::min(behind_verb, text.size());
    drop_widows(text);
    auto const first = text.starts_with('[') ? 1U : 0U;
    if (text.size() > first && text[first] >= 'a' && text[first] <= 'z')
        text[first] = static_cast<char>(text[first] - 'a' + 'A');
    cut_to_length(text, told);
    return text;
}

} // namespace dateline::timeline
