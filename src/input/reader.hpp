/// @file The formats that articles come in: one reader each, and the list of them.
#pragma once

#include "input/source.hpp"

#include "dateline/article.hpp"
#include "dateline/limits.hpp"
#include "dateline/result.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::input {

/// An article, or an id (where one could be read) and what is wrong.
struct Record {
    Article article;
    std::optional<Error> error;
};

/// Takes each article, or what was wrong with it, as it is read; false ends the reading.
using Sink = std::function<bool(Record)>;

/// Where the bytes come from, as far as it is known.
struct Origin {
    std::string name;    ///< of the file, "stdin", or empty
    std::string url;     ///< of the page, or empty
    std::string charset; ///< as a protocol named it, or empty
};

struct Reader {
    std::string_view name;        ///< of the format, for --from
    std::string_view description; ///< for the help
    std::string_view endings;     ///< of file names, parted by spaces, without the dot
    /// Whether bytes that begin so are of this format. The start is at most start_size bytes, as they came.
    bool (*accepts)(std::string_view start);
    /// Reads the articles and gives them to the sink. An article that cannot be read is told there and the
    /// next one is read; what is no such format at all is one Record with an error.
    void (*read)(Input &input, Origin const &origin, Limits const &limits, Sink const &sink);
};

inline constexpr std::size_t start_size = 4096;

/// In the order in which they are asked whether they accept; plain text, last, accepts whatever is text.
std::span<Reader const> readers();

/// Null for a name that no reader has.
Reader const *reader_named(std::string_view name);

/// By what the input begins with, then by the ending of its name; null for bytes that are no text.
Reader const *choose_reader(std::string_view start, std::string_view file_name);

/// Reads all articles of the source, unpacked where it is gzip, in the format named, or as it shows itself where the
/// name is empty. What cannot be read is a Record with an error, which does not name the source.
void read_articles(std::unique_ptr<Source> source, Origin const &origin, std::string_view format, Limits const &limits,
                   Sink const &sink);

/// The same for bytes in memory.
void read_articles(std::string_view bytes, Origin const &origin, std::string_view format, Limits const &limits,
                   Sink const &sink);

/// The files that a path on the command line stands for: itself, or the files of the folder and its folders
/// whose ending a reader knows, in the order of their names.
std::vector<std::filesystem::path> files_of(std::filesystem::path const &path);

} // namespace dateline::input
