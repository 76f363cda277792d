/// @file XML as the news formats use it: no entities of its own, no network, names without their prefixes.
#pragma once

#include "input/formats.hpp"

#include <pugixml.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::input {

using Names = std::span<std::string_view const>;

/// A document and whether it was whole; of one that breaks off what came before the break is there.
struct XmlDocument {
    pugi::xml_document tree;
    std::optional<Error> error; ///< "not-well-formed" with the byte
};

/// Reads the whole input. None after telling the sink why not. Entities that a document type declares stay as
/// they are written (pugixml does not read declarations), so nothing can unfold.
std::unique_ptr<XmlDocument> read_xml(Input &input, Origin const &origin, Limits const &limits, Sink const &sink);

/// The name without its prefix.
std::string_view local_name(pugi::xml_node node);

/// The first child element of that local name; empty for none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);

/// The first element of that local name in the subtree, in the order of the document; empty for none.
pugi::xml_node descendant(pugi::xml_node node, std::string_view name);

/// The text of the subtree as it stands.
std::string raw_text(pugi::xml_node node);

/// The text of the subtree with each run of white space as one space.
std::string line_of(pugi::xml_node node);

/// The paragraphs of the subtree, parted by empty lines. Elements of the names in blocks begin and end one;
/// those of the names in left_out are passed over with all that is in them.
std::string paragraphs_of(pugi::xml_node node, Names blocks, Names left_out = {});

/// Whether the document that begins so has a root of that local name.
bool has_root(std::string_view start, std::string_view name);

} // namespace dateline::input
