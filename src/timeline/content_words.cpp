#include "timeline/content_words.hpp"

#include "base/hash.hpp"
#include "timeline/stems.hpp"

#include <algorithm>

namespace dateline::timeline {

namespace {

constexpr std::size_t most_words = 256;

bool is_letter(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

std::uint64_t content_stem(std::string_view word) {
    if (is_function_word(word)) return 0;
    thread_local Stemmer stemmer;
    return base::fnv1a(stemmer.stem(word));
}

void content_words(std::string_view text, std::vector<std::uint64_t> &stems) {
    stems.clear();
    std::size_t at = 0;
    for (std::size_t count = 0; count < most_words; ++count) {
        while (at < text.size() && !is_letter(text[at])) ++at;
        auto const first = at;
        while (at < text.size() && is_letter(text[at])) ++at;
        if (at == first) break;
        if (at - first < 2) continue; // the "s" of "Monday's", initials
        if (auto const stem = content_stem(text.substr(first, at - first)); stem != 0) stems.push_back(stem);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

std::size_t shared_words(std::vector<std::uint64_t> const &a, std::vector<std::uint64_t> const &b) {
    std::size_t count = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x < *y) ++x;
        else if (*y < *x) ++y;
        else ++count, ++x, ++y;
    }
    return count;
}

} // namespace dateline::timeline
