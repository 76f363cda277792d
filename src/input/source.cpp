#include "input/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>
#include <zlib.h>

namespace dateline::input {

namespace {

constexpr std::size_t piece = std::size_t{1} << 16U;

class FileSource final : public Source {
public:
    explicit FileSource(int descriptor) : descriptor_(descriptor) {}
    ~FileSource() override {
        if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
    }
    std::size_t read(char *into, std::size_t size) override {
        for (;;) {
            auto const got = ::read(descriptor_, into, size);
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno == EINTR) continue;
            error_ = Error{ErrorClass::unreadable, "unreadable",
                           fmt::format("reading broke off: {}", std::strerror(errno)), ""};
            return 0;
        }
    }
    std::optional<Error> take_error() override { return std::exchange(error_, std::nullopt); }

private:
    int descriptor_;
    std::optional<Error> error_;
};

class MemorySource final : public Source {
public:
    explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
    std::size_t read(char *into, std::size_t size) override {
        auto const count = std::min(size, bytes_.size());
        std::copy_n(bytes_.begin(), count, into);
        bytes_.remove_prefix(count);
        return count;
    }

private:
    std::string_view bytes_;
};

/// A source with bytes before it that were read ahead.
class PrefixedSource final : public Source {
public:
    PrefixedSource(std::string before, std::unique_ptr<Source> source)
        : before_(std::move(before)),
          source_(std::move(source)) {}
    std::size_t read(char *into, std::size_t size) override {
        if (at_ == before_.size()) return source_->read(into, size);
        auto const count = std::min(size, before_.size() - at_);
        std::copy_n(before_.begin() + static_cast<std::ptrdiff_t>(at_), count, into);
        at_ += count;
        return count;
    }
    std::optional<Error> take_error() override { return source_->take_error(); }

private:
    std::string before_;
    std::size_t at_ = 0;
    std::unique_ptr<Source> source_;
};

class GzipSource final : public Source {
public:
    GzipSource(std::unique_ptr<Source> packed, std::size_t limit) : packed_(std::move(packed)), left_(limit) {
        begun_ = inflateInit2(&stream_, gzip_window) == Z_OK;
    }
    ~GzipSource() override {
        if (begun_) inflateEnd(&stream_);
    }

    std::size_t read(char *into, std::size_t size) override {
        if (!begun_ || done_) return 0;
        stream_.next_out = reinterpret_cast<Bytef *>(into);
        stream_.avail_out = static_cast<uInt>(std::min({size, left_, std::size_t{1} << 30U}));
        auto const wanted = stream_.avail_out;
        if (wanted == 0) return break_off("too-large", "the unpacked input is larger than allowed");
        while (stream_.avail_out == wanted) {
            if (stream_.avail_in == 0 && !fill()) {
                done_ = true;
                if (in_member_) fail("damaged-gzip", "the gzip data ends before its end");
                break;
            }
            in_member_ = true;
            auto const status = inflate(&stream_, Z_NO_FLUSH);
            if (status == Z_STREAM_END) next_member();
            else if (status != Z_OK && status != Z_BUF_ERROR) {
                pass_over_damage();
                break;
            }
        }
        auto const got = static_cast<std::size_t>(wanted - stream_.avail_out);
        left_ -= got;
        return got;
    }
    std::optional<Error> take_error() override { return std::exchange(error_, std::nullopt); }

private:
    static constexpr int gzip_window = 15 + 16; ///< largest window, gzip header
    std::unique_ptr<Source> packed_;
    std::size_t left_;
    z_stream stream_{};
    std::array<char, piece> in_{};
    std::optional<Error> error_;
    bool begun_ = false;
    bool done_ = false;
    bool in_member_ = false;

    bool fill() {
        auto const got = packed_->read(in_.data(), in_.size());
        stream_.next_in = reinterpret_cast<Bytef *>(in_.data());
        stream_.avail_in = static_cast<uInt>(got);
        return got > 0;
    }
    void fail(char const *code, char const *message) {
        error_ = Error{ErrorClass::unreadable, code, message,
                       code == std::string_view("too-large") ? "raise the limit" : ""};
    }
    std::size_t break_off(char const *code, char const *message) {
        fail(code, message);
        done_ = true;
        return 0;
    }
    void next_member() {
        inflateReset(&stream_);
        in_member_ = false;
    }
    /// To the next thing that looks like the header of a member.
    void pass_over_damage() {
        fail("damaged-gzip", "a part of the gzip data is damaged");
        next_member();
        unsigned matched = 0;
        while (stream_.avail_in > 0 || fill()) {
            constexpr std::array<unsigned char, 3> magic{0x1F, 0x8B, 0x08};
            auto const byte = *stream_.next_in;
            matched = byte == magic.at(matched) ? matched + 1 : static_cast<unsigned>(byte == magic[0]);
            ++stream_.next_in;
            --stream_.avail_in;
            if (matched < magic.size()) continue;
            // The header itself, which may have begun in the piece before, is told to the decoder again.
            auto const *rest = stream_.next_in;
            auto const rest_size = stream_.avail_in;
            auto header = magic;
            stream_.next_in = header.data();
            stream_.avail_in = static_cast<uInt>(header.size());
            auto const out = stream_.avail_out;
            inflate(&stream_, Z_NO_FLUSH);
            stream_.avail_out = out;
            stream_.next_in = const_cast<Bytef *>(rest);
            stream_.avail_in = rest_size;
            in_member_ = true;
            return;
        }
        done_ = true;
    }
};

} // namespace

Result<std::unique_ptr<Source>> open_file(std::filesystem::path const &path) {
    if (path == "-") return std::unique_ptr<Source>(std::make_unique<FileSource>(STDIN_FILENO));
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT)
        return Error{ErrorClass::unreadable, "no-such-file", fmt::format("there is no file '{}'", path.string()),
                     "check the spelling and the folder"};
    if (descriptor < 0)
        return Error{ErrorClass::unreadable, "unreadable",
                     fmt::format("'{}' cannot be read: {}", path.string(), std::strerror(errno)),
                     "check its permissions"};
    std::unique_ptr<Source> source = std::make_unique<FileSource>(descriptor);
    struct stat about {};
    if (::fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode))
        return Error{ErrorClass::unreadable, "is-a-folder", fmt::format("'{}' is a folder", path.string()),
                     "name a file in it"};
    return source;
}

std::unique_ptr<Source> open_memory(std::string_view bytes) { return std::make_unique<MemorySource>(bytes); }

std::unique_ptr<Source> unpack_gzip(std::unique_ptr<Source> packed, std::size_t limit) {
    return std::make_unique<GzipSource>(std::move(packed), limit);
}

bool Input::fill() {
    if (at_ > 0 && at_ >= buffer_.size() / 2) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    auto const size = buffer_.size();
    buffer_.resize(size + piece);
    auto const got = source_->read(buffer_.data() + size, piece);
    buffer_.resize(size + got);
    return got > 0;
}

std::string_view Input::peek(std::size_t size) {
    while (buffered().size() < size && fill()) {
    }
    return buffered().substr(0, size);
}

void Input::skip(std::size_t size) {
    while (size > 0) {
        if (buffered().empty() && !fill()) return;
        auto const count = std::min(size, buffered().size());
        at_ += count;
        size -= count;
    }
}

std::optional<Input::Line> Input::line(std::size_t limit) {
    Line line;
    bool any = false;
    for (;;) {
        if (buffered().empty() && !fill()) break;
        any = true;
        auto const rest = buffered();
        auto const end = rest.find('\n');
        auto const part = rest.substr(0, end);
        auto const room = limit - line.text.size();
        line.cut = line.cut || part.size() > room;
        line.text.append(part.substr(0, room));
        at_ += end == std::string_view::npos ? rest.size() : end + 1;
        if (end != std::string_view::npos) break;
    }
    if (!any) return std::nullopt;
    if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
    return line;
}

std::string Input::take(std::size_t size) {
    std::string taken;
    while (taken.size() < size) {
        if (buffered().empty() && !fill()) break;
        auto const part = buffered().substr(0, size - taken.size());
        taken.append(part);
        at_ += part.size();
    }
    return taken;
}

void Input::put_back(std::string_view bytes) {
    buffer_.replace(0, at_, bytes);
    at_ = 0;
}

Result<std::string> Input::rest(std::size_t limit) {
    auto all = take(limit);
    if (!peek(1).empty())
        return Error{ErrorClass::unreadable, "too-large", fmt::format("the input is larger than {} bytes", limit),
                     "split it, or raise the limit"};
    return all;
}

std::unique_ptr<Source> Input::release() {
    auto before = std::string(buffered());
    return std::make_unique<PrefixedSource>(std::move(before), std::move(source_));
}

} // namespace dateline::input
