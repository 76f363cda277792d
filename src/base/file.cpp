#include "base/file.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace dateline::base {

namespace fs = std::filesystem;

namespace {

/// Closes what it opened; standard input is left open.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor const &) = delete;
    Descriptor &operator=(Descriptor const &) = delete;
    ~Descriptor() {
        if (number_ > STDIN_FILENO) ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }

private:
    int number_;
};

Error cannot_read(fs::path const &path, int reason) {
    if (reason == ENOENT)
        return {ErrorClass::unreadable, "no-such-file", fmt::format("there is no file '{}'", path.string()),
                "check the spelling and the folder"};
    if (reason == EISDIR)
        return {ErrorClass::unreadable, "is-a-folder", fmt::format("'{}' is a folder", path.string()),
                "name a file in it"};
    return {ErrorClass::unreadable, "unreadable",
            fmt::format("'{}' cannot be read: {}", path.string(), std::strerror(reason)), "check its permissions"};
}

Error cannot_write(fs::path const &path, int reason) {
    return {ErrorClass::unreadable, "unwritable",
            fmt::format("'{}' cannot be written: {}", path.string(), std::strerror(reason)),
            "check that the folder exists, its permissions and the space left"};
}

bool write_all(int descriptor, std::string_view rest) {
    while (!rest.empty()) {
        auto const written = ::write(descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The permissions that a new file would have had, since mkstemp makes it private.
mode_t usual_permissions() {
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

} // namespace

Result<std::string> read_file(fs::path const &path, std::size_t limit) {
    Descriptor const file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) return cannot_read(path, errno);
    std::string content;
    std::array<char, 1U << 16U> block{};
    for (;;) {
        auto const got = ::read(file.number(), block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return cannot_read(path, errno);
        if (got == 0) return content;
        content.append(block.data(), static_cast<std::size_t>(got));
        if (content.size() > limit)
            return Error{ErrorClass::unreadable, "too-large",
                         fmt::format("'{}' is larger than {} bytes", path.string(), limit), "split it"};
    }
}

std::optional<Error> write_file(fs::path const &path, std::string_view content) {
    auto name = path.string() + ".XXXXXX";
    Descriptor const file(::mkstemp(name.data()));
    if (!file.open()) return cannot_write(path, errno);
    bool const whole = write_all(file.number(), content) && ::fchmod(file.number(), usual_permissions()) == 0 &&
                       ::fsync(file.number()) == 0 && ::rename(name.c_str(), path.c_str()) == 0;
    if (whole) return std::nullopt;
    int const reason = errno;
    ::unlink(name.c_str());
    return cannot_write(path, reason);
}

} // namespace dateline::base
