#include "merge/terms.hpp"

#include "base/letters.hpp"
#include "events/word_set.hpp"
#include "text/document.hpp"
#include "timeline/stems.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace dateline::merging {

namespace {

using text::LexClass;
using text::Token;

/// Before a number they leave it open: "at least 20", "more than 20", "up to 20".
constexpr events::WordSet loosening(std::to_array<std::string_view>({"about", "almost", "approximately", "around",
                                                                     "least", "most", "nearly", "over", "roughly",
                                                                     "some", "than", "to", "under"}));

/// How much more a name tells than another word as rare (chosen on ecb-train among 1 to 3).
constexpr float weight_of_names = 2.5F;
/// Words of the sentence that are not in the entry's own wording tell of what stands around it.
constexpr float weight_around = 1.0F;

bool is_of_time(LexClass cls) {
    switch (cls) {
    case LexClass::month:
    case LexClass::weekday:
    case LexClass::weekdays:
    case LexClass::unit:
    case LexClass::units:
    case LexClass::season:
    case LexClass::seasons:
    case LexClass::part_of_day:
    case LexClass::parts_of_day:
    case LexClass::clock_word:
    case LexClass::deictic_day:
    case LexClass::vague:
    case LexClass::relative:
    case LexClass::position:
    case LexClass::meridiem:
    case LexClass::zone:
    case LexClass::auxiliary: return true;
    case LexClass::none:
    case LexClass::punctuation:
    case LexClass::number:
    case LexClass::word:
    case LexClass::cardinal:
    case LexClass::multiplier:
    case LexClass::ordinal:
    case LexClass::vague_adjective:
    case LexClass::approximate:
    case LexClass::quantifier:
    case LexClass::frequency:
    case LexClass::decade_word:
    case LexClass::holiday:
    case LexClass::era:
    case LexClass::title:
    case LexClass::label:
    case LexClass::street:
    case LexClass::measure: return false;
    }
    return false;
}

bool by_id(Term const &a, Term const &b) { return a.id < b.id; }

bool is_number(Token const &token) { return token.is(LexClass::number) || token.is(LexClass::cardinal); }

/// Words of a text as terms; the same stem has the same id wherever it is met.
class Vocabulary {
public:
    std::uint32_t of_word(std::string_view word) {
        auto small = base::lower_case(word);
        if (auto const known = of_form_.find(small); known != of_form_.end()) return known->second;
        auto const id = of_stem(stemmer_.stem(small));
        of_form_.emplace(std::move(small), id);
        return id;
    }

    std::uint32_t of_number(std::int32_t value) { return of_stem(std::to_string(value)); }

    struct Counts {
        std::uint32_t statements = 0;
        std::uint32_t as_name = 0; ///< with a capital, not first in its sentence
        std::uint32_t small = 0;
    };
    [[nodiscard]] Counts &counts(std::uint32_t term) { return counts_[term]; }

    /// How much a term tells: the rarer the more.
    [[nodiscard]] float weight(std::uint32_t term, std::size_t statements) const {
        auto const &counts = counts_[term];
        auto const rarity =
            std::log((static_cast<float>(statements) + 1.0F) / (static_cast<float>(counts.statements) + 0.5F));
        return std::max(rarity, 0.05F) * (is_name(term) ? weight_of_names : 1.0F);
    }
    [[nodiscard]] bool is_name(std::uint32_t term) const { return counts_[term].as_name > counts_[term].small; }

private:
    std::uint32_t of_stem(std::string_view stem) {
        auto const [place, is_new] =
            of_stem_.try_emplace(std::string(stem), static_cast<std::uint32_t>(counts_.size()));
        if (is_new) counts_.emplace_back();
        return place->second;
    }

    timeline::Stemmer stemmer_;
    std::unordered_map<std::string, std::uint32_t> of_form_;
    std::unordered_map<std::string, std::uint32_t> of_stem_;
    std::vector<Counts> counts_;
};

class Finder {
public:
    explicit Finder(Statements const &statements) : statements_(statements) {}

    std::vector<Told> find() {
        std::vector<Told> told(statements_.list.size());
        for (std::size_t i = 0; i < told.size(); ++i) read(statements_.list[i], told[i]);
        for (auto &one : told) {
            for (auto &term : one.terms) term.weight *= vocabulary_.weight(term.id, told.size());
            if (auto const size = length(one.terms); size > 0) scale(one.terms, 1 / size);
            for (auto &term : one.terms)
                if (vocabulary_.is_name(term.id)) term.id |= name_bit;
            std::sort(one.terms.begin(), one.terms.end(), by_id);
            std::erase_if(one.names, [&](std::uint32_t term) { return !vocabulary_.is_name(term); });
            for (auto &name : one.names) name |= name_bit;
        }
        return told;
    }

private:
    void read(Statement const &statement, Told &told) {
        collect(statement.account.text, 1.0F, told);
        std::sort(told.figures.begin(), told.figures.end());
        told.figures.erase(std::unique(told.figures.begin(), told.figures.end()), told.figures.end());
        std::sort(told.names.begin(), told.names.end());
        told.names.erase(std::unique(told.names.begin(), told.names.end()), told.names.end());
        auto const figures = told.figures.size();
        auto const names = told.names.size();
        if (statement.quote != statement.account.text) collect(statement.quote, weight_around, told);
        told.figures.resize(figures);
        told.names.resize(names);
        auto &terms = told.terms;
        std::sort(terms.begin(), terms.end(),
                  [](Term const &a, Term const &b) { return a.id != b.id ? a.id < b.id : a.weight > b.weight; });
        terms.erase(std::unique(terms.begin(), terms.end(), [](Term const &a, Term const &b) { return a.id == b.id; }),
                    terms.end());
        for (auto const &term : terms) ++vocabulary_.counts(term.id).statements;
    }

    void collect(std::string_view words, float weight, Told &told) {
        text::cut(words, text::english(), document_);
        auto const &tokens = document_.tokens;
        bool const telling_case = !in_title_case();
        bool begins = true;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            auto const &token = tokens[i];
            if (token.is(LexClass::punctuation)) {
                begins = begins || token.is('.');
                continue;
            }
            auto const word = token.of(words);
            if (is_number(token)) {
                told.terms.push_back({vocabulary_.of_number(token.value), weight});
                add_figure(i, words, told);
            } else if (!is_of_time(token.cls) && !timeline::is_function_word(word)) {
                auto const id = vocabulary_.of_word(word);
                told.terms.push_back({id, weight});
                auto &counts = vocabulary_.counts(id);
                if (!token.is(Token::capitalised)) ++counts.small;
                else if (!begins && telling_case) ++counts.as_name;
                if (token.is(Token::capitalised)) told.names.push_back(id);
            }
            begins = false;
        }
    }

    /// As headlines are: most words with a capital, which then tells no names.
    [[nodiscard]] bool in_title_case() const {
        std::size_t words = 0;
        std::size_t capitals = 0;
        for (auto const &token : document_.tokens) {
            if (!token.is_letters() || token.length < 4) continue;
            ++words;
            if (token.is(Token::capitalised)) ++capitals;
        }
        return 2 * capitals > words;
    }

    /// The first word behind the number that is more than a small one is what it counts.
    void add_figure(std::size_t place, std::string_view words, Told &told) {
        auto const &tokens = document_.tokens;
        auto const last = std::min(tokens.size(), place + 4);
        for (auto at = place + 1; at < last; ++at) {
            auto const &token = tokens[at];
            if (!token.is_letters() || is_of_time(token.cls)) {
                if (token.is(LexClass::auxiliary)) continue;
                return;
            }
            if (token.is(LexClass::multiplier) || timeline::is_function_word(token.of(words))) continue;
            auto const &number = tokens[place];
            bool const exact = place == 0 || !(tokens[place - 1].is(LexClass::approximate) ||
                                               loosening.contains(tokens[place - 1].of(words)));
            told.figures.push_back({vocabulary_.of_word(token.of(words)), number.value, exact});
            return;
        }
    }

    Statements const &statements_;
    Vocabulary vocabulary_;
    text::Document document_;
};

} // namespace

std::vector<Told> find_terms(Statements const &statements) { return Finder(statements).find(); }

namespace {

template <typename Take>
void for_shared(Terms const &a, Terms const &b, Take const &take) {
    auto other = b.begin();
    for (auto const &term : a) {
        while (other != b.end() && other->id < term.id) ++other;
        if (other == b.end()) break;
        if (other->id == term.id) take(term.id, term.weight * other->weight);
    }
}

} // namespace

float dot(Terms const &a, Terms const &b) {
    float product = 0;
    for_shared(a, b, [&](std::uint32_t /*id*/, float both) { product += both; });
    return product;
}

Shared shared(Terms const &a, Terms const &b) {
    Shared shared;
    for_shared(a, b,
               [&](std::uint32_t id, float both) { ((id & name_bit) != 0 ? shared.names : shared.words) += both; });
    return shared;
}

Terms sum(Terms const &a, Terms const &b, float factor) {
    Terms terms;
    terms.reserve(a.size() + b.size());
    auto one = a.begin();
    auto other = b.begin();
    while (one != a.end() || other != b.end()) {
        if (other == b.end() || (one != a.end() && one->id < other->id)) terms.push_back(*one++);
        else if (one == a.end() || other->id < one->id) terms.push_back({other->id, factor * other->weight}), ++other;
        else terms.push_back({one->id, one->weight + factor * other->weight}), ++one, ++other;
    }
    return terms;
}

void scale(Terms &terms, float factor) {
    for (auto &term : terms) term.weight *= factor;
}

void keep_heaviest(Terms &terms, std::size_t count) {
    if (terms.size() <= count) return;
    std::nth_element(
        terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(count), terms.end(),
        [](Term const &a, Term const &b) { return a.weight != b.weight ? a.weight > b.weight : a.id < b.id; });
    terms.resize(count);
    std::sort(terms.begin(), terms.end(), by_id);
}

float length(Terms const &terms) {
    float squares = 0;
    for (auto const &term : terms) squares += term.weight * term.weight;
    return std::sqrt(squares);
}

} // namespace dateline::merging
