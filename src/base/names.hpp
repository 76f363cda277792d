/// @file The words that enumerations are written as in every format, in both directions.
#pragma once

#include "dateline/annotation.hpp"
#include "dateline/article.hpp"
#include "dateline/timeline.hpp"

#include <optional>
#include <string_view>

namespace dateline::base {

/// The value whose to_string is the name, or none. For EventStatus, PublicationSource, Change, Grain, Extent
/// and Severity.
template <typename Enum>
std::optional<Enum> from_name(std::string_view name);

template <>
std::optional<EventClass> from_name(std::string_view name);
template <>
std::optional<EventStatus> from_name(std::string_view name);
template <>
std::optional<PublicationSource> from_name(std::string_view name);
template <>
std::optional<Change> from_name(std::string_view name);
template <>
std::optional<Grain> from_name(std::string_view name);
template <>
std::optional<Extent> from_name(std::string_view name);
template <>
std::optional<Severity> from_name(std::string_view name);

} // namespace dateline::base
