#include "output/link.hpp"

#include "output/plain.hpp"

#include <fmt/format.h>

#include <vector>

namespace dateline::output {

namespace {

/// Quotes longer than this are named by their first and last words.
constexpr std::size_t whole_quote_words = 10;
constexpr std::size_t words_at_each_end = 4;

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) return false;
    for (std::size_t at = 0; at < lower.size(); ++at) {
        char const c = text[at];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower[at]) return false;
    }
    return true;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// The text from the first to the last of the words, which lie in one text.
std::string_view from_to(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

} // namespace

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain) out += c;
        else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string safe_link(std::string_view url) {
    if (!starts_with_ignoring_case(url, "https://") && !starts_with_ignoring_case(url, "http://")) return {};
    std::string link;
    for (char const c : url) {
        auto const byte = static_cast<unsigned char>(c);
        // Browsers drop or bend these within addresses; a link to another place than is shown must not come
        // of it.
        bool const raw =
            byte > 0x20 && byte < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
        if (raw) link += c;
        else link += fmt::format("%{:02X}", byte);
    }
    return link;
}

std::string link_to_quote(std::string_view url, std::string_view quote) {
    auto link = safe_link(url);
    auto const plain = plain_line(quote);
    auto const words = words_of(plain);
    if (link.empty() || words.empty()) return link;
    link += link.find('#') == std::string::npos ? "#:~:text=" : ":~:text=";
    // Percent everywhere: the directive gives "-", "," and "&" a meaning of their own.
    if (words.size() <= whole_quote_words) return link + percent_encoded(plain);
    auto const start = from_to(words.front(), words[words_at_each_end - 1]);
    auto const end = from_to(words[words.size() - words_at_each_end], words.back());
    return link + percent_encoded(start) + "," + percent_encoded(end);
}

} // namespace dateline::output
