/// @file A hash that names things: the same text has the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::base {

/// FNV-1a of 64 bits (Fowler, Noll, Vo).
constexpr std::uint64_t fnv1a(std::string_view content) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (char const c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

} // namespace dateline::base
