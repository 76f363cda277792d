#include "input/article_file.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "input/plain_text.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace dateline::input {

Result<Article> read_article_file(std::string const &path, Limits const &limits) {
    auto content = base::read_file(path, limits.article_bytes);
    if (!content) return content.error();
    auto &text = *content;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    if (auto const at = base::first_invalid_utf8(text))
        return Error{ErrorClass::unreadable, "not-utf8",
                     fmt::format("'{}' is not UTF-8 text: byte {} begins no character", path, *at),
                     "convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"};
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return Error{ErrorClass::unreadable, "empty", fmt::format("'{}' has no text", path), "give it an article"};
    auto article = read_plain_text(std::move(text));
    article.id = path == "-" ? "stdin" : std::filesystem::path(path).stem().string();
    return article;
}

} // namespace dateline::input
