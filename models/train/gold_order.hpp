/// @file How annotators ordered events: the links of TimeML, and the rows of MATRES.
#pragma once

#include "dateline/annotation.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timebank.hpp"

namespace dateline::models {

/// A file to be read. Exits with a message where it cannot be.
std::ifstream opened(std::filesystem::path const &path);

/// The relation that TimeML calls so, a finer one taken for the coarser; none where it is no order.
std::optional<TemporalRelation> relation_of(std::string_view name);

/// none: they could not tell.
struct GoldLink {
    std::string first; ///< eid
    std::string second;
    std::optional<TemporalRelation> relation;
};

/// By article. TimeML's finer relations are taken for the coarser: IBEFORE for BEFORE, BEGINS for IS_INCLUDED.
using GoldLinks = std::map<std::string, std::vector<GoldLink>>;

/// The links between events. Exits with a message where the file cannot be read.
GoldLinks read_links(std::filesystem::path const &path);

/// A row of MATRES: the order of two verbs' starts. It numbers them in its own way, in the order of the text.
struct MatresRow {
    std::string first, second; ///< its own numbers
    std::string verb_of_first, verb_of_second;
    std::optional<TemporalRelation> relation;
};
using MatresRows = std::map<std::string, std::vector<MatresRow>>;

/// Adds the rows of the file, by article.
void read_matres(std::filesystem::path const &path, MatresRows &rows);

/// The rows as links: its verbs set beside the article's events, both in the order of the text, so that as many as
/// possible are the same word (the longest common subsequence; 99.5 % of those of TimeBank and AQUAINT are).
std::vector<GoldLink> links_of(std::vector<MatresRow> const &rows, GoldArticle const &article);

} // namespace dateline::models
