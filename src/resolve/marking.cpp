#include "resolve/marking.hpp"

#include <array>
#include <string_view>

namespace dateline::resolve {

namespace {

using text::LexClass;
using text::Word;

class Surroundings {
public:
    Surroundings(text::Document const &document, text::TokenRange range) : document_(document), range_(range) {}

    [[nodiscard]] bool before(LexClass cls) const {
        return range_.begin > 0 && document_.tokens[range_.begin - 1].is(cls);
    }
    [[nodiscard]] bool noun_follows() const {
        if (range_.end >= document_.tokens.size()) return false;
        auto const &next = document_.tokens[range_.end];
        return next.is(LexClass::none) || next.is(LexClass::title);
    }
    [[nodiscard]] std::uint32_t length() const { return document_.tokens[range_.begin].length; }
    [[nodiscard]] bool begins_sentence() const { return document_.begins_sentence(range_.begin); }
    [[nodiscard]] bool ends_with(Word word) const { return document_.tokens[range_.end - 1].is(word); }

private:
    text::Document const &document_;
    text::TokenRange range_;
};

using Test = bool (*)(Surroundings const &words, phrases::Phrase const &phrase, TextKind kind);

bool never(Surroundings const &, phrases::Phrase const &, TextKind) { return false; }
bool in_posts(Surroundings const &, phrases::Phrase const &, TextKind kind) { return kind == TextKind::post; }
bool in_narrative(Surroundings const &, phrases::Phrase const &, TextKind kind) { return kind == TextKind::narrative; }
bool outside_posts(Surroundings const &, phrases::Phrase const &, TextKind kind) { return kind != TextKind::post; }
bool outside_news(Surroundings const &, phrases::Phrase const &, TextKind kind) { return kind != TextKind::news; }
bool after_at(Surroundings const &, phrases::Phrase const &phrase, TextKind) {
    return phrase.lead == phrases::Lead::at;
}

/// "former" (6 letters) tells of the past in a history and of an office in news; "recent" is marked in both.
bool adjective(Surroundings const &words, phrases::Phrase const &phrase, TextKind kind) {
    if (phrase.tokens.size() > 1) return true;
    if (kind == TextKind::post) return false;
    if (words.length() != 6) return false;
    return kind == TextKind::narrative || !words.noun_follows() || words.ends_with(Word::of);
}

/// "has previously called", not "the previously announced"; "soon" is marked in news alone.
bool adverb(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    constexpr std::uint32_t soon = 4;
    constexpr std::uint32_t previously = 10;
    if (words.length() == soon) return kind == TextKind::news || kind == TextKind::speech;
    return words.length() != previously || words.before(LexClass::auxiliary);
}

/// "annual report", "quarterly dividend" name a kind of thing; "rose annually", "daily" recur.
bool frequency(Surroundings const &words, phrases::Phrase const &, TextKind kind) {
    constexpr std::uint32_t daily = 5;
    return kind == TextKind::post || words.length() == daily || !words.noun_follows();
}

struct Row {
    std::string_view rule;
    Test marked;
};

constexpr std::array rows{
    Row{"<duration>-old", outside_news},
    Row{"current", outside_posts},
    Row{"a <duration>-old", never},
    Row{"<unit> alone", in_posts},
    Row{"<part of day> alone", in_posts},
    Row{"<parts of day> alone", in_posts},
    Row{"future", outside_news},
    Row{"this time", in_narrative},
    Row{"at the moment", after_at},
    Row{"<vague adjective>", adjective},
    Row{"<vague adverb>", adverb},
    Row{"<frequency>", frequency},
    Row{"<year of three digits>", in_narrative},
    Row{"<unit> <number>", in_posts},
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
