#include "gzip.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <zlib.h>

namespace dateline::models {

std::string read_gzip(std::filesystem::path const &path) {
    auto *const file = gzopen(path.c_str(), "rb");
    if (file == nullptr) {
        std::fprintf(stderr, "%s: cannot be opened\n", path.c_str());
        std::exit(3);
    }
    std::string content;
    std::array<char, 1U << 16U> buffer{};
    for (int n = 0; (n = gzread(file, buffer.data(), buffer.size())) > 0;)
        content.append(buffer.data(), static_cast<std::size_t>(n));
    gzclose(file);
    return content;
}

} // namespace dateline::models
