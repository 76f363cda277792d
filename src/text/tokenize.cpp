#include "text/token.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace dateline::text {

namespace {

enum class Byte : std::uint8_t { space, newline, letter, digit, mark, high };

constexpr auto byte_classes = [] {
    std::array<Byte, 256> classes{};
    for (std::size_t c = 0; c < 256; ++c) {
        if (c == '\n' || c == '\r') classes[c] = Byte::newline;
        else if (c <= ' ' || c == 0x7F) classes[c] = Byte::space;
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) classes[c] = Byte::letter;
        else if (c >= '0' && c <= '9') classes[c] = Byte::digit;
        else if (c >= 0x80) classes[c] = Byte::high;
        else classes[c] = Byte::mark;
    }
    return classes;
}();

/// A character outside ASCII that the grammar wants to know: typographic punctuation and spaces.
struct Character {
    Byte kind = Byte::letter;
    std::int32_t value = 0;
    std::uint8_t length = 1;
};

std::uint8_t sequence_length(unsigned char lead) {
    if (lead < 0xE0U) return 2;
    return lead < 0xF0U ? 3 : 4;
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, Lexicon const &lexicon, std::vector<Token> &tokens, std::vector<TokenKind> &kinds)
        : text_(text),
          lexicon_(lexicon),
          tokens_(tokens),
          kinds_(kinds) {}

    void run() {
        while (at_ < text_.size()) {
            if (text_[at_] == ' ') {
                ++at_;
                continue;
            }
            switch (class_at(at_)) {
            case Byte::space: ++at_; break;
            case Byte::newline: newline(); break;
            case Byte::letter: letters(); break;
            case Byte::digit: digits(); break;
            case Byte::mark: mark(byte(at_), 1); break;
            case Byte::high: high(); break;
            }
        }
    }

private:
    [[nodiscard]] unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }
    [[nodiscard]] Byte class_at(std::size_t at) const { return byte_classes[byte(at)]; }
    [[nodiscard]] bool is(std::size_t at, Byte wanted) const { return at < text_.size() && class_at(at) == wanted; }
    [[nodiscard]] bool is(std::size_t at, char wanted) const { return at < text_.size() && text_[at] == wanted; }

    void newline() {
        if (text_[at_] == '\n') ++newlines_;
        ++at_;
    }

    [[nodiscard]] Character character(std::size_t at) const {
        auto const length = sequence_length(byte(at));
        if (at + length > text_.size()) return {Byte::space, 0, 1};
        if (byte(at) == 0xC2U) {
            if (byte(at + 1) == 0xA0U) return {Byte::space, 0, 2};
            return {Byte::mark, byte(at + 1), 2};
        }
        if (byte(at) != 0xE2U) return {Byte::letter, 0, length};
        auto const second = byte(at + 1);
        auto const third = byte(at + 2);
        if (second == 0x80U) {
            if (third <= 0x8FU || third == 0xAFU || third == 0xA8U || third == 0xA9U) return {Byte::space, 0, 3};
            switch (third) {
            case 0x90:
            case 0x91:
            case 0x92: return {Byte::mark, '-', 3};
            case 0x93: return {Byte::mark, en_dash, 3};
            case 0x94:
            case 0x95: return {Byte::mark, em_dash, 3};
            case 0x98:
            case 0x99:
            case 0x9B: return {Byte::mark, '\'', 3};
            case 0x9C:
            case 0x9D: return {Byte::mark, '"', 3};
            default: return {Byte::mark, 0x2000 + (third & 0x3F), 3};
            }
        }
        if (second == 0x88U && third == 0x92U) return {Byte::mark, '-', 3};
        return {Byte::mark, 0x2000, 3};
    }

    void high() {
        auto const what = character(at_);
        if (what.kind == Byte::space) at_ += what.length;
        else if (what.kind == Byte::mark) mark(what.value, what.length);
        else letters();
    }

    void mark(std::int32_t value, std::uint8_t length) {
        push(at_, at_ + length, LexClass::punctuation, kind_of(LexClass::punctuation, value), value, 0);
        at_ += length;
    }

    /// A run of letters; single letters with full stops between ("p.m.", "U.S.") make one token.
    void letters() {
        if (short_word()) return;
        auto const begin = at_;
        bool ascii = scan_letters();
        if (ascii && at_ - begin == 1 && is(at_, '.') && is(at_ + 1, Byte::letter) && !is(at_ + 2, Byte::letter))
            scan_initials();
        std::uint8_t flags = 0;
        auto const length = at_ - begin;
        if (auto const first = byte(begin); first >= 'A' && first <= 'Z') {
            flags |= Token::capitalised;
            if (length > 1 && all_capitals(begin, at_)) flags |= Token::all_capitals;
        } else if (first >= 0x80U && capital_letter(begin)) {
            flags |= Token::capitalised;
        }
        Lexeme lexeme;
        if (ascii && length <= base::longest_key) lexeme = lexicon_.find(base::key_of(text_.substr(begin, length)));
        push(begin, at_, lexeme.cls, lexeme.kind, lexeme.value, flags);
    }

    /// Most words are ASCII letters, fewer than sixteen: those are read as two machine words, without a branch on their
    /// length or their capitals, which no processor can foresee. Says whether it was one.
    bool short_word() {
        if constexpr (std::endian::native != std::endian::little) return false;
        if (at_ + base::longest_key > text_.size()) return false;
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::memcpy(&low, text_.data() + at_, 8);
        std::memcpy(&high, text_.data() + at_ + 8, 8);
        auto const others_low = other_than_letters(low);
        auto const others_high = other_than_letters(high);
        auto const in_low = static_cast<unsigned>(std::countr_zero(others_low)) / 8;
        auto const in_high = static_cast<unsigned>(std::countr_zero(others_high)) / 8;
        std::size_t const length = in_low + (others_low == 0 ? in_high : 0U);
        if (length == base::longest_key) return false;
        auto const next = byte(at_ + length);
        if (next >= 0x80U || (length <= 1 && (length == 0 || next == '.'))) return false;
        auto const of_low = kept(in_low);
        auto const of_high = others_low == 0 ? kept(in_high) : 0;
        // The bit that tells small letters from capitals.
        constexpr std::uint64_t fold = 0x2020202020202020ULL;
        auto const small = (low & fold & of_low) | (high & fold & of_high);
        auto const capitals = static_cast<unsigned>(length > 1) & static_cast<unsigned>(small == 0);
        auto const flags = (~(low >> 5U) & 1U) * Token::capitalised | capitals * Token::all_capitals;
        auto const lexeme = lexicon_.find({(low | fold) & of_low, (high | fold) & of_high});
        push(at_, at_ + length, lexeme.cls, lexeme.kind, lexeme.value, static_cast<std::uint8_t>(flags));
        at_ += length;
        return true;
    }

    /// Whether all of them were ASCII.
    bool scan_letters() {
        bool ascii = true;
        for (;;) {
            while (is(at_, Byte::letter)) ++at_;
            if (!is(at_, Byte::high)) return ascii;
            auto const what = character(at_);
            if (what.kind != Byte::letter) return ascii;
            ascii = false;
            at_ += what.length;
        }
    }

    /// The high bit of each of the eight bytes that is no ASCII letter.
    static std::uint64_t other_than_letters(std::uint64_t bytes) {
        constexpr std::uint64_t each = 0x0101010101010101ULL;
        constexpr std::uint64_t high = 0x80 * each;
        auto const small = (bytes | 0x20 * each) & ~high;
        auto const from_a = small + (0x80 - 'a') * each;
        auto const behind_z = small + (0x7F - 'z') * each;
        return ~(from_a & ~behind_z & ~bytes) & high;
    }

    void scan_initials() {
        while (is(at_, '.') && is(at_ + 1, Byte::letter) && !is(at_ + 2, Byte::letter)) at_ += 2;
        if (is(at_, '.')) ++at_;
    }

    [[nodiscard]] bool all_capitals(std::size_t begin, std::size_t end) const {
        for (auto at = begin; at < end; ++at)
            if (byte(at) >= 'a' && byte(at) <= 'z') return false;
        return true;
    }

    /// Latin-1 and the first Latin and Greek, Cyrillic capitals: enough to tell a name from a word.
    [[nodiscard]] bool capital_letter(std::size_t at) const {
        auto const lead = byte(at);
        auto const next = at + 1 < text_.size() ? byte(at + 1) : 0U;
        if (lead == 0xC3U) return next < 0x9FU;
        if (lead == 0xC4U || lead == 0xC5U) return next % 2 == 0;
        return (lead == 0xCEU && next < 0xAAU) || (lead == 0xD0U && next < 0xB0U);
    }

    /// The lowest bytes of a machine word, eight at most.
    static std::uint64_t kept(std::size_t bytes) {
        if (bytes >= 8) return ~std::uint64_t{0};
        return (std::uint64_t{1} << (8 * bytes)) - 1;
    }

    /// A run of digits; groups of three after commas ("34,000") belong to it.
    void digits() {
        auto const begin = at_;
        std::int64_t value = 0;
        std::size_t count = 0;
        take_digits(value, count);
        std::uint8_t flags = 0;
        while ((count <= 3 || (flags & Token::grouped) != 0) && is(at_, ',') && is(at_ + 1, Byte::digit) &&
               is(at_ + 2, Byte::digit) && is(at_ + 3, Byte::digit) && !is(at_ + 4, Byte::digit)) {
            ++at_;
            take_digits(value, count);
            flags |= Token::grouped;
        }
        push(begin, at_, LexClass::number, static_cast<TokenKind>(LexClass::number),
             count > 9 ? -1 : static_cast<std::int32_t>(value), flags);
    }

    void take_digits(std::int64_t &value, std::size_t &count) {
        for (; is(at_, Byte::digit); ++at_, ++count)
            if (count < 9) value = value * 10 + (byte(at_) - '0');
    }

    void push(std::size_t begin, std::size_t end, LexClass cls, TokenKind kind, std::int32_t value,
              std::uint8_t flags) {
        if (begin == last_end_ && !tokens_.empty()) flags |= Token::glued;
        if (newlines_ > 0) flags |= Token::line_break;
        if (newlines_ > 1 || tokens_.empty()) flags |= Token::paragraph_break | Token::line_break;
        newlines_ = 0;
        last_end_ = end;
        auto const length = std::min<std::size_t>(end - begin, std::numeric_limits<std::uint16_t>::max());
        kinds_.push_back(kind);
        tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(length), cls, flags, value});
    }

    std::string_view text_;
    Lexicon const &lexicon_;
    std::vector<Token> &tokens_;
    std::vector<TokenKind> &kinds_;
    std::size_t at_ = 0;
    std::size_t last_end_ = 0;
    int newlines_ = 0;
};

} // namespace

void tokenize(std::string_view text, Lexicon const &lexicon, std::vector<Token> &tokens,
              std::vector<TokenKind> &kinds) {
    constexpr std::size_t bytes_a_token = 5;
    tokens.clear();
    kinds.clear();
    tokens.reserve(text.size() / bytes_a_token + 8);
    kinds.reserve(tokens.capacity());
    Tokenizer(text, lexicon, tokens, kinds).run();
}

} // namespace dateline::text
