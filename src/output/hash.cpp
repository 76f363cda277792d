#include "output/hash.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <sha256.h>
#include <span>

namespace dateline::output {

namespace {

std::string base64(std::span<std::uint8_t const> bytes) {
    static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        auto const take = [&](std::size_t offset) -> std::uint32_t {
            return at + offset < bytes.size() ? bytes[at + offset] : 0U;
        };
        auto const group = take(0) << 16U | take(1) << 8U | take(2);
        text += digits[group >> 18U & 63U];
        text += digits[group >> 12U & 63U];
        text += at + 1 < bytes.size() ? digits[group >> 6U & 63U] : '=';
        text += at + 2 < bytes.size() ? digits[group & 63U] : '=';
    }
    return text;
}

} // namespace

std::string csp_hash(std::string_view content) {
    SHA256_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<std::uint8_t const *>(content.data()), content.size());
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256Final(digest.data(), &context);
    return "sha256-" + base64(digest);
}

std::string short_hash(std::string_view content) {
    std::uint32_t hash = 2166136261U;
    for (char const c : content) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    return fmt::format("{:08x}", hash);
}

} // namespace dateline::output
