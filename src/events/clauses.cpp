#include "events/clauses.hpp"

#include "events/reporting.hpp"
#include "events/verbs.hpp"
#include "events/word_set.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::events {

namespace {

using text::Document;
using text::LexClass;
using text::Token;
using text::TokenRange;
using text::Word;

constexpr std::uint32_t longest_subject = 14; ///< tokens between a conjunction and its verb
constexpr std::uint32_t longest_noun = 8;     ///< tokens of a noun before its relative clause

constexpr WordSet coordinators(std::to_array<std::string_view>({"and", "but", "so", "yet", "or", "nor"}));
constexpr WordSet subordinators(std::to_array<std::string_view>(
    {"after", "before", "when", "while", "because", "although", "though", "whereas", "until", "since", "once"}));
/// These open a clause for certain only where they open the sentence.
constexpr WordSet leading_only(std::to_array<std::string_view>({"as", "if", "even", "unless", "whenever"}));
constexpr WordSet relatives(std::to_array<std::string_view>({"who", "which", "whose", "whom"}));
/// Behind a comma these say more of the clause before and are no further verb of its subject.
constexpr WordSet
    remarks(std::to_array<std::string_view>({"followed", "compared", "based", "aged", "accompanied", "according"}));
/// What is done to somebody: behind "was arrested" they go on with "was".
constexpr WordSet done_to(std::to_array<std::string_view>(
    {"charged",  "released",   "convicted", "sentenced", "jailed",     "executed", "killed",    "injured",
     "fined",    "freed",      "detained",  "acquitted", "indicted",   "deported", "buried",    "evacuated",
     "replaced", "demolished", "rebuilt",   "restored",  "extradited", "renamed",  "questioned"}));
constexpr WordSet plural_verbs(std::to_array<std::string_view>({"are", "were", "have"}));
constexpr WordSet
    pronouns(std::to_array<std::string_view>({"he", "she", "it", "they", "we", "you", "i", "there", "this", "these"}));

class ClauseSplitter {
public:
    ClauseSplitter(Document const &document, TokenRange sentence, std::vector<Clause> &clauses)
        : document_(document),
          sentence_(sentence),
          clauses_(clauses) {}

    void split() {
        begin(Joint::main, sentence_.begin);
        auto const first = sentence_.begin + (word_in(coordinators, sentence_.begin) ? 1U : 0U);
        leading_ = word_in(subordinators, first) || word_in(leading_only, first);
        for (at_ = sentence_.begin; at_ < sentence_.end; ++at_) {
            if (separates(at_)) clause_after(at_, at_ + 1);
            else if (token(at_).is(',')) after_comma();
            else if (at_ > begin_) within_words();
            verb_seen_ = verb_seen_ || (at_ >= begin_ && finite(at_));
        }
        finish(sentence_.end);
        std::stable_sort(clauses_.begin(), clauses_.end(),
                         [](Clause const &a, Clause const &b) { return a.tokens.begin < b.tokens.begin; });
    }

private:
    [[nodiscard]] Token const &token(std::uint32_t at) const { return document_.tokens[at]; }
    [[nodiscard]] std::string_view word(std::uint32_t at) const { return token(at).of(document_.text); }
    [[nodiscard]] bool finite(std::uint32_t at) const { return is_finite_verb(document_, sentence_, at); }
    template <typename Set>
    [[nodiscard]] bool word_in(Set const &set, std::uint32_t at) const {
        return at < sentence_.end && set.contains(word(at));
    }

    /// A semicolon, or a dash that stands free.
    [[nodiscard]] bool separates(std::uint32_t at) const {
        if (token(at).is(';') || token(at).is_mark(text::em_dash)) return true;
        bool const dash = token(at).is('-') || token(at).is_mark(text::en_dash);
        return dash && !token(at).is(Token::glued);
    }

    /// "and on June 24, 1764, the keeper lit": the commas belong to what is said first.
    [[nodiscard]] bool opens_with_adverbial(std::uint32_t first) const {
        return first < sentence_.end &&
               (token(first).is(Word::on) || token(first).is(Word::in) || token(first).is(Word::by));
    }

    /// ", in 2021 it sold it": a clause that opens with its date needs no "and".
    [[nodiscard]] bool opens_with_date(std::uint32_t first) const {
        if (!opens_with_adverbial(first)) return false;
        auto subject = first + 1;
        while (subject < sentence_.end && (is_time(token(subject)) || token(subject).is(LexClass::number))) ++subject;
        if (subject == first + 1 || subject >= sentence_.end || stops_noun(token(subject)) ||
            word_in(subordinators, subject))
            return false;
        auto const verb = verb_of_clause(subject);
        return verb && *verb > subject;
    }

    /// ", reached Dovrin on March 4 and sank": one of a list of verbs that "and" ends. "When a
    /// gunman came, drew and fired" is one time.
    [[nodiscard]] bool lists_verb(std::uint32_t first) const {
        if (!finite(first) || word_in(reporting_verbs, first) || word_in(remarks, first)) return false;
        // "Voss, 49, took them hostage and fled": behind an apposition it is the first.
        auto piece = first - 1;
        while (piece > begin_ && !token(piece - 1).is(',') && !finite(piece - 1)) --piece;
        if (piece == begin_ || token(piece - 1).is(',')) return false;
        // "A worker who had been sent home, returned", "the attack, the worst since the war began, struck": the verb
        // before was not the subject's.
        for (auto at = begin_; at < first && !finite(at); ++at)
            if (token(at).is(',') || word_in(relatives, at) || word_in(subordinators, at) || word(at) == "that")
                return false;
        for (auto at = first + 1; at + 1 < sentence_.end && !separates(at) && !word_in(relatives, at); ++at)
            if (word(at) == "and" && finite(at + 1)) return true;
        return false;
    }

    /// The finite verb of a clause that begins there: at once, or behind a subject.
    [[nodiscard]] std::optional<std::uint32_t> verb_of_clause(std::uint32_t first, bool over_commas = false) const {
        auto const end = std::min(sentence_.end, first + longest_subject);
        if (first < end && token(first).is(Word::of)) return std::nullopt; // "because of"
        for (auto at = first; at < end; ++at) {
            if ((token(at).is(',') && !over_commas) || separates(at) || token(at).is(':') || token(at).is('.'))
                return std::nullopt;
            if (word_in(relatives, at) || (at > first && word_in(subordinators, at))) return std::nullopt;
            if (finite(at)) return at;
        }
        return std::nullopt;
    }

    /// "since Sunday night": when, and no subject; "since Monday's storm hit" has one.
    [[nodiscard]] bool names_time(std::uint32_t first) const {
        auto at = first;
        while (at < sentence_.end && is_time(token(at))) ++at;
        return at > first && !(at < sentence_.end && token(at).is('\''));
    }

    [[nodiscard]] static bool is_time(Token const &token) {
        return token.is(LexClass::weekday) || token.is(LexClass::month) || token.is(LexClass::part_of_day) ||
               token.is(LexClass::deictic_day) || token.is(LexClass::clock_word) || token.is(LexClass::holiday);
    }

    /// A subject and its verb begin there.
    [[nodiscard]] bool own_subject(std::uint32_t first) const {
        if (names_time(first)) return false;
        auto const verb = verb_of_clause(first);
        return verb && *verb > first;
    }

    void clause_after(std::uint32_t end, std::uint32_t first) {
        auto const verb = opens_with_adverbial(first) ? verb_of_clause(first, true) : std::nullopt;
        if (!own_subject(first) && !(verb && *verb > first)) return;
        finish(end);
        begin(Joint::main, first);
    }

    void after_comma() {
        auto const first = at_ + 1;
        if (first >= sentence_.end) return;
        if (leading_ && verb_seen_) {
            leading_ = false;
            joint_ = Joint::subordinate;
            finish(at_);
            begin(Joint::main, first);
            return;
        }
        if (word_in(relatives, first)) return relative(first, at_);
        if (!verb_seen_ && adds_participle(first)) return;
        if (verb_seen_ && opens_with_date(first)) {
            finish(at_);
            begin(Joint::main, first);
            return;
        }
        if (verb_seen_ && joint_ != Joint::subordinate && lists_verb(first)) return share(first, at_);
        bool const joined = word_in(coordinators, first);
        if (!joined && !word_in(subordinators, first)) return;
        join(first, joined, at_);
    }

    void within_words() {
        bool const that = token(at_).is(LexClass::relative) && word(at_) == "that";
        if ((that || word_in(relatives, at_)) && at_ + 1 < sentence_.end && finite(at_ + 1) && !token(at_ - 1).is(','))
            return relative(at_, at_);
        if (that && verb_seen_ && own_subject(at_ + 1)) return nest({{at_ + 1, sentence_.end}, {}, Joint::complement});
        if (may_be_participle(document_, sentence_, at_) && (verb_seen_ || verb_of_clause(at_ + 1)))
            return participle();
        if (!verb_seen_ || token(at_ - 1).is(',') || at_ + 1 >= sentence_.end || between_commas()) return;
        if (word_in(subordinators, at_) && own_subject(at_ + 1)) return join(at_, false, at_);
        // Without a comma "and" joins nouns as often as clauses: only what cannot be a noun begins one.
        if (word_in(coordinators, at_) && (finite(at_ + 1) || (word_in(pronouns, at_ + 1) && own_subject(at_ + 1))))
            join(at_, true, at_);
    }

    /// "the dispute, which began in May and led to a strike, was settled": inside a clause that commas set apart.
    [[nodiscard]] bool between_commas() const {
        return std::any_of(nested_.begin(), nested_.end(), [&](Clause const &clause) {
            return clause.joint == Joint::relative && clause.tokens.contains(at_) &&
                   clause.tokens.end < sentence_.end && token(clause.tokens.end).is(',');
        });
    }

    /// A clause behind the conjunction at that place, if one begins there.
    void join(std::uint32_t conjunction, bool coordinated, std::uint32_t end) {
        auto const first = conjunction + 1;
        if (first >= sentence_.end || !verb_seen_) return;
        auto const verb = verb_of_clause(first, opens_with_adverbial(first));
        if (!verb || (*verb == first && !coordinated)) return;
        bool const shared = *verb == first;
        // "kidnapped and killed", "taken and held": two participles, one verb.
        if (shared && (word(conjunction - 1).ends_with("ed") || word(conjunction - 1).ends_with("en"))) return;
        if (shared) return share(first, end);
        finish(end);
        begin(coordinated ? Joint::main : Joint::subordinate, first);
    }

    /// A further verb of the same subject.
    void share(std::uint32_t verb, std::uint32_t end) {
        auto const subject = subject_of_open(word_in(done_to, verb));
        if (subject.size() == 0) return;
        finish(end);
        begin(Joint::shared, verb);
        subject_ = subject;
    }

    /// ", the city said": it belongs to the whole sentence.
    [[nodiscard]] bool attributes(std::uint32_t comma) const {
        if (!token(comma).is(',')) return false;
        auto const verb = verb_of_clause(comma + 1);
        return verb && word_in(reporting_verbs, *verb);
    }

    void relative(std::uint32_t pronoun, std::uint32_t noun_end) {
        if (pronoun + 1 >= sentence_.end || !finite(pronoun + 1)) return;
        auto noun = noun_before(noun_end);
        if (noun.size() == 0) return;
        bool const plural = word_in(plural_verbs, pronoun + 1);
        noun.begin = whole_noun(noun, word(pronoun) == "who", plural);
        if (plural) noun.begin = first_of_list(noun.begin);
        bool const set_apart = noun_end != pronoun;
        auto end = pronoun + 1;
        while (end < sentence_.end && !separates(end) && !(set_apart && token(end).is(',')) && !attributes(end) &&
               !(!set_apart && !verb_seen_ && end > pronoun + 2 && finite(end)))
            ++end;
        if (end > pronoun + 2 && word_in(coordinators, end - 1)) --end;
        nest({{pronoun + 1, end}, noun, Joint::relative});
    }

    /// "the Harbour and Fishery Board ruled": what stands behind "and" is no noun of its own.
    [[nodiscard]] bool halves_name(std::uint32_t first) const {
        return first > begin_ + 1 && word(first - 1) == "and" && token(first).is(Token::capitalised) &&
               token(first - 2).is(Token::capitalised);
    }

    void participle() {
        auto const noun = noun_before(at_);
        if (noun.size() == 0 || halves_name(noun.begin)) return;
        auto end = at_;
        while (end < sentence_.end && !separates(end) && !token(end).is(',')) ++end;
        nest({{noun.begin, end}, {}, Joint::participle});
    }

    /// "The Alma, built in 1987 and refitted in 2024, sank": told of the noun before the comma. "Ito, the mayor, moved
    /// in May": behind an apposition it is the verb.
    bool adds_participle(std::uint32_t first) {
        if (!is_participle_form(document_, sentence_, first)) return false;
        TokenRange const noun{begin_, at_};
        if (noun.size() == 0 || noun.size() > longest_subject || !token(at_ - 1).is_letters() ||
            stops_noun(token(begin_)) || word_in(subordinators, begin_) || word_in(coordinators, begin_))
            return false;
        for (auto at = begin_; at < at_; ++at)
            if (token(at).is(',') || word_in(relatives, at)) return false;
        auto end = first;
        while (end < sentence_.end && !separates(end) && !token(end).is(',')) ++end;
        auto const verb = end < sentence_.end && token(end).is(',') ? verb_of_clause(end + 1) : std::nullopt;
        constexpr std::uint32_t adverbs = 2;
        if (!verb || *verb > end + 1 + adverbs) return false;
        auto begins = first;
        for (auto at = first; at < end; ++at) {
            if (word(at) != "and" || !is_participle_form(document_, sentence_, at + 1)) continue;
            nest({{begins, at}, noun, Joint::apart});
            begins = at + 1;
        }
        nest({{begins, end}, noun, Joint::apart});
        return true;
    }

    /// The noun with its adjectives that ends there. A name behind "by" belongs to the noun before: "comments by Ito".
    [[nodiscard]] TokenRange noun_before(std::uint32_t end) const {
        auto first = end;
        while (first > begin_ && end - first < longest_noun) {
            auto const &before = token(first - 1);
            bool const stops = before.is(LexClass::punctuation) || finite(first - 1) ||
                               before.is(LexClass::auxiliary) || stops_noun(before) ||
                               word_in(coordinators, first - 1) || word_in(subordinators, first - 1);
            bool const hyphen = before.is('-') && before.is(Token::glued);
            bool const possessive =
                before.is('\'') && before.is(Token::glued) && first < end && token(first).is(Word::s);
            if (stops && !hyphen && !possessive && !(before.is(Word::by) && first < end)) break;
            --first;
        }
        // "at least five people"
        if (first > begin_ && first < end && token(first).is(Word::least) && token(first - 1).is(Word::at)) --first;
        return {first, end};
    }

    /// "the head of the firm, who resigned", "a firm in Rook, which was sold": where the noun begins that is meant; not
    /// of "the son of Odo Rook, who died", nor "a lot of people who were hurt".
    [[nodiscard]] std::uint32_t whole_noun(TokenRange last, bool person, bool plural) const {
        if (plural || last.begin < begin_ + 2) return last.begin;
        auto const &joint = token(last.begin - 1);
        if (!joint.is(Word::of) && !joint.is(Word::in) && !joint.is(Word::at)) return last.begin;
        bool named = false;
        for (auto at = last.begin; at < last.end; ++at) named = named || token(at).is(Token::capitalised);
        auto const outer = noun_before(last.begin - 1);
        bool const means_outer =
            person ? token(last.begin).is(Word::the) && !named : outer.size() > 0 && token(outer.begin).is(Word::a);
        return means_outer && outer.size() > 0 ? outer.begin : last.begin;
    }

    /// "two men and a woman who were questioned": where the list begins whose last noun begins there.
    [[nodiscard]] std::uint32_t first_of_list(std::uint32_t last) const {
        if (last <= begin_ || !word_in(coordinators, last - 1)) return last;
        auto first = last;
        for (auto joint = last - 1; joint > begin_ && last - joint < longest_subject; joint = first - 1) {
            if (token(joint - 1).is(',')) --joint;
            auto const noun = noun_before(joint);
            if (noun.size() == 0) break;
            first = noun.begin;
            if (first <= begin_ || !(token(first - 1).is(',') || word_in(coordinators, first - 1))) break;
        }
        return first;
    }

    [[nodiscard]] static bool stops_noun(Token const &token) {
        return token.is(Word::of) || token.is(Word::in) || token.is(Word::on) || token.is(Word::at) ||
               token.is(Word::to) || token.is(Word::by) || token.is(Word::for_) || token.is(Word::from) ||
               token.is(Word::with) || token.is(Word::into) || token.is(Word::between) || token.is(Word::through) ||
               token.is(Word::during) || token.is(Word::within) || token.is(Word::than) || token.is(Word::as);
    }

    [[nodiscard]] bool is_was(std::uint32_t place) const { return word(place) == "was" || word(place) == "were"; }

    /// What stands before the verb of the clause that is open, without an adverbial set off at its head; with_was: and
    /// "was" of "was arrested".
    [[nodiscard]] TokenRange subject_of_open(bool with_was) const {
        if (subject_.size() != 0) {
            return !with_was && is_was(subject_.end - 1) ? TokenRange{subject_.begin, subject_.end - 1} : subject_;
        }
        TokenRange piece{begin_, begin_};
        TokenRange before; // the two pieces that commas end before it
        TokenRange first;
        for (; piece.end < at_ && !finite(piece.end); ++piece.end) {
            if (!token(piece.end).is(',')) continue;
            first = std::exchange(before, piece);
            piece = {piece.end + 1, piece.end};
        }
        if (piece.end == at_) return {};
        // "Rosa Ito, the mayor, came and saw": the second comma ends an apposition.
        if (piece.size() == 0) piece = first;
        else if (with_was && is_was(piece.end)) ++piece.end;
        return piece.size() <= longest_subject ? piece : TokenRange{};
    }

    void begin(Joint joint, std::uint32_t first) {
        joint_ = joint;
        begin_ = first;
        subject_ = {};
        verb_seen_ = false;
    }

    void finish(std::uint32_t end) {
        if (end <= begin_) return;
        for (auto &clause : nested_) {
            clause.tokens.end = std::min(clause.tokens.end, end);
            if (clause.tokens.begin < clause.tokens.end) clauses_.push_back(clause);
        }
        nested_.clear();
        clauses_.push_back({{begin_, end}, subject_, joint_});
    }

    void nest(Clause clause) { nested_.push_back(clause); }

    Document const &document_;
    TokenRange sentence_;
    std::vector<Clause> &clauses_;
    std::vector<Clause> nested_; ///< inside the clause that is open
    std::uint32_t at_ = 0;
    std::uint32_t begin_ = 0;
    TokenRange subject_{};
    Joint joint_ = Joint::main;
    bool verb_seen_ = false;
    bool leading_ = false; ///< the sentence opens with a subordinate clause that is not over
};

} // namespace

void split_clauses(Document const &document, TokenRange sentence, std::vector<Clause> &clauses) {
    clauses.clear();
    ClauseSplitter(document, sentence, clauses).split();
}

} // namespace dateline::events
