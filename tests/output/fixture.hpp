/// @file The timelines that the tests of the formats use.
#pragma once

#include "dateline/timeline.hpp"

#include <string>

namespace dateline::test {

/// tests/output/harbour.json: an invented story with every kind of entry.
Timeline harbour();

/// The harbour with hostile text in every field that is text.
Timeline hostile();

/// So many plain entries, one a day.
Timeline days(int count);

/// The path of a file in tests/output.
std::string data_file(std::string const &name);

} // namespace dateline::test
