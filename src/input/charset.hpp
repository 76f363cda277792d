/// @file Text in any of the usual character sets, made UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace dateline::input {

struct Decoded {
    std::string text;         ///< valid UTF-8, without a byte order mark
    std::string charset;      ///< what the bytes were read as
    std::size_t replaced = 0; ///< bytes that it has no character for; each is U+FFFD in the text
};

/// By, in this order: a byte order mark; the charset that a protocol, the document's own declaration (XML's
/// or a meta tag's, if it is not UTF-8 after all) names; whether the bytes are valid UTF-8; else
/// windows-1252. Names are those of the WHATWG Encoding Standard, which reads "iso-8859-1" as windows-1252,
/// as browsers do.
Decoded decode(std::string_view bytes, std::string_view named = {});

/// Puts U+FFFD in the place of each byte that is no UTF-8, if there is one.
void make_valid_utf8(std::string &text);

/// The charset that the document declares in its first kilobytes: an XML declaration or a meta tag. Empty for
/// none.
std::string_view declared_charset(std::string_view bytes);

} // namespace dateline::input
