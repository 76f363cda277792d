/// @file Bounds on what is read, so that no input can take the machine. Options of the command line change
/// them.
#pragma once

#include <cstddef>

namespace dateline {

struct Limits {
    std::size_t article_bytes = std::size_t{64} << 20U;   ///< one article, page or record
    std::size_t page_memory = std::size_t{512} << 20U;    ///< what a page's markup may unfold to
    std::size_t unpacked_bytes = std::size_t{16} << 30U;  ///< what a packed input may unpack to, all in all
    std::size_t timeline_bytes = std::size_t{512} << 20U; ///< one timeline, as JSON
};

} // namespace dateline
