// XML parsed safely: text only, no DOCTYPE, a bounded tree. pugixml never expands entities; a DOCTYPE is
// refused all the same, before any parsing, in whatever encoding it comes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "base/result.h"

namespace onroll {

constexpr std::size_t kLargestXml = 256U << 20U;
constexpr int kDeepestXml = 64;

// The tree points into the text, so the two live together.
struct XmlDocument {
  std::unique_ptr<std::string> text;
  std::unique_ptr<pugi::xml_document> tree;
  pugi::xml_node root() const { return tree->document_element(); }
};

Result<XmlDocument> parse_xml(std::string_view bytes);

std::string_view local_name(pugi::xml_node node);  // without the namespace prefix
pugi::xml_node child_named(pugi::xml_node parent, std::string_view local);
std::string_view text_of(pugi::xml_node node);  // its own text, trimmed
std::string_view text_at(pugi::xml_node parent,
                         std::string_view local);  // of the child of that name; "" if none
std::string_view attribute_named(pugi::xml_node node, std::string_view local);  // "" if none

}  // namespace onroll
