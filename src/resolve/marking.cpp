#include "resolve/marking.hpp"

#include "resolve/tense.hpp"

#include <array>
#include <string_view>

namespace dateline::resolve {

namespace {

using text::LexClass;
using text::Word;

class Surroundings {
public:
    Surroundings(text::Document const &document, text::TokenRange range) : document_(document), range_(range) {}

    /// So many tokens before the words; an empty token where there are not so many.
    [[nodiscard]] text::Token const &token_before(std::uint32_t back = 1) const {
        return range_.begin >= back ? document_.tokens[range_.begin - back] : none_;
    }
    [[nodiscard]] bool before(LexClass cls) const { return token_before().is(cls); }
    [[nodiscard]] bool before(std::string_view word) const { return token_before().of(document_.text) == word; }
    [[nodiscard]] text::Token const &next() const {
        return range_.end < document_.tokens.size() ? document_.tokens[range_.end] : none_;
    }
    [[nodiscard]] bool followed_by(std::string_view word) const { return next().of(document_.text) == word; }
    [[nodiscard]] Outlook outlook() const { return resolve::outlook(document_, range_); }
    [[nodiscard]] bool noun_follows() const { return next().is(LexClass::none) || next().is(LexClass::title); }
    [[nodiscard]] bool name_follows() const { return next().is(text::Token::capitalised); }
    [[nodiscard]] text::Token const &first() const { return document_.tokens[range_.begin]; }
    [[nodiscard]] bool first_is(std::string_view word) const { return first().of(document_.text) == word; }
    [[nodiscard]] std::uint32_t size() const { return range_.size(); }
    [[nodiscard]] bool preposition_before() const {
        for (auto const word : {Word::in, Word::at, Word::by, Word::from, Word::during, Word::since, Word::until})
            if (token_before().is(word)) return true;
        return before(LexClass::approximate);
    }
    [[nodiscard]] std::uint32_t length() const { return document_.tokens[range_.begin].length; }
    [[nodiscard]] bool begins_sentence() const { return document_.begins_sentence(range_.begin); }
    [[nodiscard]] bool ends_with(std::string_view second, std::string_view last) const {
        return range_.size() > 1 && document_.tokens[range_.end - 2].of(document_.text) == second &&
               document_.tokens[range_.end - 1].of(document_.text) == last;
    }
    [[nodiscard]] bool ends_with(Word word) const { return document_.tokens[range_.end - 1].is(word); }

private:
    text::Document const &document_;
    text::TokenRange range_;
    text::Token none_{};
};

using Test = bool (*)(Surroundings const &words, phrases::Phrase const &phrase, TextKind kind);

bool never(Surroundings const &, phrases::Phrase const &, TextKind) { return false; }
bool in_posts(Surroundings const &, phrases::Phrase const &, TextKind kind) { return kind == TextKind::post; }
/// "Day two was worse", where people tell of their days as these go by; not "the day two men came".
bool in_talk(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    return kind == TextKind::post || (kind == TextKind::speech && !words.noun_follows());
}
bool in_narrative(Surroundings const &, phrases::Phrase const &, TextKind kind) { return kind == TextKind::narrative; }
/// "the current mayor", not "banks such as Rook, Current and Varo".
bool of_now(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    bool const name = words.first().is_title_case();
    return kind != TextKind::post && (!name || words.begins_sentence());
}
bool outside_news(Surroundings const &, phrases::Phrase const &, TextKind kind) { return kind != TextKind::news; }
bool after_at(Surroundings const &, phrases::Phrase const &phrase, TextKind) {
    return phrase.lead == phrases::Lead::at;
}

/// In a story "at night", "a night attack", "daytime traffic"; in news "overnight", which says which night; in a post
/// any part of any day.
bool any_night(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    auto const part = static_cast<calendar::PartOfDay>(words.first().value);
    bool const night = words.first().is(LexClass::part_of_day) &&
                       (part == calendar::PartOfDay::night || part == calendar::PartOfDay::daytime);
    bool const overnight = words.first().is(LexClass::part_of_day) && part == calendar::PartOfDay::overnight;
    return kind == TextKind::post || (kind == TextKind::narrative && night) || (kind == TextKind::news && overnight);
}

/// "by this time", not "this time the ships were ready".
bool led_in_narrative(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    return kind == TextKind::narrative && words.preposition_before();
}

/// "former" (6 letters) tells of the past in a history and of an office in news; "recent" is marked in both.
bool adjective(Surroundings const &words, phrases::Phrase const &phrase, TextKind kind) {
    if (phrase.tokens.size() > 1) return true;
    // "at present"; not "at present prices"
    if (phrase.lead == phrases::Lead::at) return !words.noun_follows();
    if (kind == TextKind::post) return false;
    if (words.length() != 6) return false;
    // "more of the former than of the latter"
    if (words.first_is("former") && !words.noun_follows()) return false;
    return kind == TextKind::narrative || !words.noun_follows() || words.ends_with(Word::of);
}

/// "has previously called", not "the previously announced"; "soon" is marked in news alone, not "soon after" nor "was
/// soon released".
bool adverb(Surroundings const &words, phrases::Phrase const &phrase, TextKind kind) {
    constexpr std::uint32_t soon = 4;
    constexpr std::uint32_t previously = 10;
    if (words.length() == soon)
        return (kind == TextKind::news || kind == TextKind::speech) && phrase.trail != phrases::Trail::after &&
               !words.followed_by("afterwards") && !words.followed_by("afterward") && words.outlook() != Outlook::past;
    return words.length() != previously || (kind != TextKind::narrative && words.before(LexClass::auxiliary));
}

/// "daily" and "weekly" recur, but not "the average daily volume" nor "the Daily Courier". What comes by the quarter or
/// the year is a measure in news ("up 8 percent annually") or a kind of thing ("annual report", "quarterly dividend").
bool frequency(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    if (kind == TextKind::post) return true;
    bool const seldom = static_cast<calendar::Unit>(words.first().value) >= calendar::Unit::quarter;
    if (seldom) return kind != TextKind::news && !words.noun_follows();
    constexpr std::uint32_t everyday = 8;
    if (words.length() == everyday) return !words.noun_follows();
    bool const title = words.first().is(text::Token::capitalised) && words.name_follows();
    return !words.before("average") && !title;
}

/// "until then", "by then"; in news "since then" and "at the time" lean on the text and are no dates of their own.
bool by_then(Surroundings const &, phrases::Phrase const &phrase, TextKind kind) {
    return kind != TextKind::news || phrase.lead == phrases::Lead::until || phrase.lead == phrases::Lead::by;
}

/// "in the future", "worried about the future"; "the future of the mill" and "the future looks bright" tell in news
/// what becomes of something, and not when.
bool lies_ahead(Surroundings const &words, phrases::Phrase const &phrase, TextKind kind) {
    if (kind != TextKind::news || words.size() != 2) return true;
    if (words.first().is(Word::a) || words.next().is(Word::of)) return false;
    return phrase.lead != phrases::Lead::none || words.before(LexClass::approximate) || words.before("into") ||
           words.before("and");
}

/// "$3 million a year", "700 seats a week", "24 hours a day": so much in each, in news a measure and no time.
bool no_rate(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    if (kind != TextKind::news || words.size() != 2 || !words.first().is(Word::a)) return true;
    auto const number = [](text::Token const &token) {
        return token.is(LexClass::number) || token.is(LexClass::cardinal) || token.is(LexClass::multiplier);
    };
    auto const &counted = words.token_before();
    bool const amount = number(counted) || counted.is(LexClass::measure) || words.before("million") ||
                        words.before("billion") || words.before("trillion");
    return !amount && !number(words.token_before(2));
}

/// "1703 The minister says ...", "before and after the flood 1623 The minister says": the hour at which a page of news
/// was added to.
bool no_stamp(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    constexpr std::int32_t recent = 1900;
    auto const value = words.first().value;
    bool const hour = words.first().length == 4 && value < recent && value % 100 < 60;
    auto const &next = words.next();
    bool const opens = next.is(text::Token::capitalised) || next.is('"');
    auto const &before = words.token_before();
    bool const runs_on = before.is(LexClass::none) && before.is_letters() && !before.is(text::Token::capitalised);
    return kind == TextKind::narrative || !hour || !opens || !(words.begins_sentence() || runs_on);
}

/// "During World War II", "at the outbreak of World War II"; in news "after World War II" is an age and no time.
bool in_the_era(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    auto const &before = words.token_before(words.token_before().is(Word::the) ? 2 : 1);
    return kind != TextKind::news || before.is(Word::during) || before.is(Word::of);
}

/// "at the last minute": late.
bool no_last_minute(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    return kind == TextKind::post || !words.ends_with("last", "minute");
}

struct Row {
    std::string_view rule;
    Test marked;
};

constexpr std::array rows{
    Row{"then", by_then},
    Row{"<duration>-old", outside_news},
    Row{"<era>", in_the_era},
    Row{"current", of_now},
    Row{"a <duration>-old", never},
    Row{"<unit> alone", in_posts},
    Row{"<part of day> alone", any_night},
    Row{"<parts of day> alone", in_posts},
    Row{"future", outside_news},
    Row{"this time", led_in_narrative},
    Row{"that period", led_in_narrative},
    Row{"at the moment", after_at},
    Row{"<vague adjective>", adjective},
    Row{"<vague adverb>", adverb},
    Row{"<frequency>", frequency},
    Row{"<year of three digits>", in_narrative},
    Row{"<unit> <number>", in_talk},
    Row{"<amount> <unit>", no_rate},
    Row{"<amount> <units> a <unit>", outside_news},
    Row{"<ordinal> <unit> alone", in_posts},
    Row{"the near future", lies_ahead},
    Row{"<this|last|next> <unit>", no_last_minute},
    Row{"<year>", no_stamp},
};

} // namespace

bool is_marked(text::Document const &document, phrases::Trees const &trees, phrases::Phrase const &phrase,
               TextKind kind) {
    auto const rule = trees.rule(phrase.root);
    for (auto const &row : rows)
        if (row.rule == rule) return row.marked({document, phrase.tokens}, phrase, kind);
    return true;
}

} // namespace dateline::resolve
