/// @file What the tests of the readers have in common.
#pragma once

#include "input/reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::input::test {

inline std::vector<Record> read_bytes(std::string_view bytes, std::string_view format = {}, Limits const &limits = {},
                                      Origin const &origin = {"sample", "", ""}) {
    std::vector<Record> records;
    read_articles(bytes, origin, format, limits, [&](Record record) {
        records.push_back(std::move(record));
        return true;
    });
    return records;
}

inline std::vector<Record> read_sample(std::string const &name, std::string_view format = {}) {
    std::vector<Record> records;
    read_articles(open_file(DATELINE_SAMPLES "/formats/" + name).value(), {name, "", ""}, format, {},
                  [&](Record record) {
                      records.push_back(std::move(record));
                      return true;
                  });
    return records;
}

inline std::string published(Record const &record) {
    return record.article.published ? to_string(record.article.published->value) : "";
}
inline std::string modified(Record const &record) {
    return record.article.modified ? to_string(*record.article.modified) : "";
}
inline std::string error(Record const &record) { return record.error ? record.error->code : ""; }

} // namespace dateline::input::test
