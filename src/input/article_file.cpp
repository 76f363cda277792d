#include "input/article_file.hpp"

#include "input/reader.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace dateline::input {

Result<Article> read_article_file(std::string const &path, Limits const &limits) {
    std::optional<Article> article;
    std::optional<Error> error;
    read_articles(std::filesystem::path(path), {}, limits, [&](Record record) {
        if (record.error) {
            if (!error) error = std::move(record.error);
            return true;
        }
        if (article) {
            error = Error{ErrorClass::usage, "several-articles", fmt::format("'{}' holds more than one article", path),
                          "make records of them with extract, and give them with --ndjson"};
            article.reset();
            return false;
        }
        article = std::move(record.article);
        return true;
    });
    if (article) return std::move(*article);
    if (error) return std::move(*error);
    return Error{ErrorClass::unreadable, "empty", fmt::format("'{}' has no text", path), "give it an article"};
}

} // namespace dateline::input
