#include "input/charset.hpp"

#include "base/utf8.hpp"
#include "input/ascii.hpp"

#include <array>
#include <iconv.h>
#include <utility>

namespace dateline::input {

namespace {

constexpr std::size_t declaration_within = 4096;
constexpr std::string_view replacement = "\uFFFD";

/// Labels whose meaning on the web is another than iconv's (WHATWG Encoding Standard, names and labels).
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> labels{{
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"shift_jis", "cp932"},
    {"shift-jis", "cp932"},
    {"x-sjis", "cp932"},
    {"sjis", "cp932"},
    {"ks_c_5601-1987", "cp949"},
    {"euc-kr", "cp949"},
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"utf-16", "utf-16le"},
}};

std::string name_of(std::string_view label) {
    auto name = lower_case(trim(label));
    for (auto const &[alias, meaning] : labels)
        if (name == alias) return std::string(meaning);
    return name;
}

/// iconv takes slashes and more for options.
bool is_plain_name(std::string_view charset) {
    for (char const c : charset)
        if (!is_letter(c) && !is_digit(c) && c != '-' && c != '_' && c != '.' && c != ':') return false;
    return charset.size() < 40;
}

/// iconv's handle, or none for a name that it does not know.
class Converter {
public:
    explicit Converter(std::string const &charset)
        : handle_(is_plain_name(charset) ? iconv_open("UTF-8", charset.c_str()) : none()) {}
    Converter(Converter const &) = delete;
    Converter &operator=(Converter const &) = delete;
    ~Converter() {
        if (known()) iconv_close(handle_);
    }
    [[nodiscard]] bool known() const { return handle_ != none(); }

    Decoded convert(std::string_view bytes, std::string charset) {
        Decoded decoded{{}, std::move(charset), 0};
        std::array<char, 4096> piece{};
        auto *in = const_cast<char *>(bytes.data());
        auto in_left = bytes.size();
        decoded.text.reserve(bytes.size() + bytes.size() / 8);
        while (in_left > 0) {
            auto *out = piece.data();
            auto out_left = piece.size();
            auto const before = in_left;
            bool const failed = iconv(handle_, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1);
            decoded.text.append(piece.data(), piece.size() - out_left);
            if (failed && in_left > 0 && (out_left > 16 || before == in_left)) {
                decoded.text.append(replacement);
                ++decoded.replaced;
                ++in;
                --in_left;
            }
        }
        make_valid_utf8(decoded.text);
        return decoded;
    }

private:
    iconv_t handle_;
    static iconv_t none() { return reinterpret_cast<iconv_t>(-1); }
};

Decoded as_utf8(std::string_view bytes) {
    Decoded decoded{{}, "utf-8", 0};
    while (auto const invalid = base::first_invalid_utf8(bytes)) {
        decoded.text.append(bytes.substr(0, *invalid)).append(replacement);
        ++decoded.replaced;
        bytes.remove_prefix(*invalid + 1);
    }
    decoded.text.append(bytes);
    return decoded;
}

std::string_view quoted_or_bare(std::string_view text) {
    text = trim(text);
    if (text.starts_with('"') || text.starts_with('\'')) return text.substr(1, text.find(text.front(), 1) - 1);
    return text.substr(0, text.find_first_of(" \t\r\n\"'/>;?"));
}

} // namespace

void make_valid_utf8(std::string &text) {
    if (base::first_invalid_utf8(text)) text = as_utf8(text).text;
}

std::string_view declared_charset(std::string_view bytes) {
    auto const start = bytes.substr(0, declaration_within);
    if (trim(start).starts_with("<?xml")) {
        auto const declaration = start.substr(0, start.find("?>"));
        if (auto const at = find_ignoring_case(declaration, "encoding"); at != std::string_view::npos)
            if (auto const equals = declaration.find('=', at); equals != std::string_view::npos)
                return quoted_or_bare(declaration.substr(equals + 1));
    }
    for (auto at = find_ignoring_case(start, "charset"); at != std::string_view::npos;
         at = find_ignoring_case(start, "charset", at + 7)) {
        auto const tag = start.rfind('<', at);
        if (tag == std::string_view::npos || !starts_ignoring_case(start.substr(tag), "<meta")) continue;
        auto rest = trim(start.substr(at + 7));
        if (rest.starts_with('=')) return quoted_or_bare(rest.substr(1));
    }
    return {};
}

Decoded decode(std::string_view bytes, std::string_view named) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return as_utf8(bytes.substr(3));
    for (auto const &[mark, charset] :
         {std::pair<std::string_view, char const *>{"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}})
        if (bytes.starts_with(mark)) return Converter(charset).convert(bytes.substr(2), charset);
    // UTF-16 without its mark shows in the zeros of the markup's first characters.
    if (bytes.size() >= 4 && bytes[0] == '<' && bytes[1] == '\0')
        return Converter("utf-16le").convert(bytes, "utf-16le");
    if (bytes.size() >= 4 && bytes[0] == '\0' && bytes[1] == '<')
        return Converter("utf-16be").convert(bytes, "utf-16be");
    bool const valid = !base::first_invalid_utf8(bytes);
    for (auto const label : {named, declared_charset(bytes)}) {
        if (label.empty()) continue;
        auto const charset = name_of(label);
        if (charset == "utf-8") {
            if (valid || !named.empty()) return as_utf8(bytes);
            continue; // the page is wrong about itself
        }
        // A page that could be read to this declaration is not in a charset of two bytes a letter.
        if (charset.starts_with("utf-16") || charset.starts_with("utf-32")) continue;
        Converter converter(charset);
        if (converter.known()) return converter.convert(bytes, charset);
    }
    if (valid) return as_utf8(bytes);
    return Converter("windows-1252").convert(bytes, "windows-1252");
}

} // namespace dateline::input
