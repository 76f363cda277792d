/// @file Bytes that come in pieces: from a file, from memory, out of gzip.
#pragma once

#include "dateline/result.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::input {

class Source {
public:
    Source() = default;
    Source(Source const &) = delete;
    Source &operator=(Source const &) = delete;
    virtual ~Source() = default;
    /// Fills at most size bytes; 0 at the end, or where it broke off.
    virtual std::size_t read(char *into, std::size_t size) = 0;
    /// What went wrong since it was last asked. Reading goes on after it where that is possible: behind the
    /// damage.
    virtual std::optional<Error> take_error() { return std::nullopt; }
};

/// Standard input where the path is "-". Errors: "no-such-file", "is-a-folder", "unreadable".
Result<std::unique_ptr<Source>> open_file(std::filesystem::path const &path);

/// The bytes must outlive the source.
std::unique_ptr<Source> open_memory(std::string_view bytes);

/// What the gzip members in the packed source hold, one after the other, at most limit bytes. A damaged
/// member is reported and reading goes on with the next one. Errors: "damaged-gzip", "too-large".
std::unique_ptr<Source> unpack_gzip(std::unique_ptr<Source> packed, std::size_t limit);

/// Reads lines and pieces of a source through a buffer.
class Input {
public:
    explicit Input(std::unique_ptr<Source> source) : source_(std::move(source)) {}

    /// The bytes to come, at most size of them, without taking them.
    std::string_view peek(std::size_t size);
    void skip(std::size_t size);

    /// The next line without its end ("\n" or "\r\n"); none at the end. Of a line that is longer than limit
    /// bytes only the beginning is given, with cut set; the rest of it is passed over.
    struct Line {
        std::string text;
        bool cut = false;
    };
    std::optional<Line> line(std::size_t limit);

    /// The next size bytes, fewer at the end.
    std::string take(std::size_t size);
    /// Puts bytes back before those to come.
    void put_back(std::string_view bytes);
    /// Everything to come, at most limit bytes. Error: "too-large".
    Result<std::string> rest(std::size_t limit);

    std::optional<Error> take_error() { return source_->take_error(); }
    /// Takes the source back with what is buffered, to read it through another one.
    std::unique_ptr<Source> release();

private:
    std::unique_ptr<Source> source_;
    std::string buffer_;
    std::size_t at_ = 0; ///< what comes before it is taken

    [[nodiscard]] std::string_view buffered() const { return std::string_view(buffer_).substr(at_); }
    bool fill();
};

} // namespace dateline::input
