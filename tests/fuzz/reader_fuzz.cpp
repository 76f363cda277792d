/// @file One fuzz target a reader (FUZZED_FORMAT): whatever the bytes are, the reader comes back with articles whose
/// parts lie within their text, or with errors.
#include "base/utf8.hpp"
#include "input/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size);

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
    dateline::Limits limits;
    limits.article_bytes = std::size_t{1} << 20U;
    limits.page_memory = std::size_t{64} << 20U;
    limits.unpacked_bytes = std::size_t{4} << 20U;
    std::string_view const bytes(reinterpret_cast<char const *>(data), size);
    dateline::input::read_articles(bytes, {"fuzzed", "", ""}, FUZZED_FORMAT, limits,
                                   [](dateline::input::Record const &record) {
                                       auto const &article = record.article;
                                       require(!article.id.empty());
                                       require(record.error || !dateline::base::first_invalid_utf8(article.text));
                                       std::uint32_t last = 0;
                                       for (auto const &note : article.notes) {
                                           require(last <= note.span.begin && note.span.begin <= note.span.end &&
                                                   note.span.end <= article.text.size());
                                           last = note.span.end;
                                       }
                                       return true;
                                   });
    return 0;
}
