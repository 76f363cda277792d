#include "text/linear_model.hpp"

namespace dateline::text {

LinearModel::LinearModel(std::string_view bytes) {
    auto const *const start = reinterpret_cast<unsigned char const *>(bytes.data()); // the same bytes, unsigned
    classes_ = u32(start);
    buckets_ = u32(start + 4);
    offsets_ = start + header_bytes;
    records_ = offsets_ + 4 * (buckets_ + 1);
}

} // namespace dateline::text
