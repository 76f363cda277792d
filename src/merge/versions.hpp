/// @file Which articles are versions of one another, and which of them still stand.
#pragma once

#include "merge/statements.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::merging {

struct Version {
    std::uint32_t line = 0;  ///< the same for all versions of an article
    std::uint32_t group = 0; ///< the same for those of one line, and for their copies in other outlets
    bool replaced = false;   ///< a version that was published later stands in its place
};

/// The host of an address, with its port where one is written (RFC 3986, 3.2); empty where there is no scheme.
std::string_view host_of(std::string_view url);

/// Of each article. Versions have the same id as given, or the same address, or the later has nearly all
/// sentences of the earlier (four of five, and three at least) and no other outlet's address. What two outlets have
/// nearly word for word is one text in two copies: they are of one group, and both stand.
std::vector<Version> find_versions(Statements const &statements);

} // namespace dateline::merging
