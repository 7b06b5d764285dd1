#include "intake/xml.h"

#include "base/text.h"
#include "intake/encoding.h"

namespace onroll {
namespace {

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool has_markup_declaration(std::string_view text) {
  for (auto at = text.find("<!"); at != std::string_view::npos; at = text.find("<!", at + 2)) {
    const auto word = upper_ascii(text.substr(at + 2, 8));
    if (word.starts_with("DOCTYPE") || word.starts_with("ENTITY") || word.starts_with("ELEMENT") ||
        word.starts_with("ATTLIST"))
      return true;
  }
  return false;
}

bool too_deep(pugi::xml_node root) {
  int depth = 0;
  for (auto node = root; node;) {
    if (depth > kDeepestXml) return true;
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node || node == root) return false;
    node = node.next_sibling();
  }
  return false;
}

}  // namespace

Result<XmlDocument> parse_xml(std::string_view bytes) {
  if (bytes.size() > kLargestXml) {
    return problem("", "This XML file is larger than 256 MB. Export it in parts and send them one by one.");
  }
  auto decoded = decode(bytes);
  if (!decoded) return std::unexpected(decoded.error());
  const auto text = decoded->text();
  if (has_markup_declaration(text)) {
    return problem("",
                   "This XML file has a DOCTYPE or entity declaration, which can hide harmful content, so it "
                   "was not read. "
                   "Export it again without one: school systems never write one.");
  }
  XmlDocument document{std::make_unique<std::string>(text), std::make_unique<pugi::xml_document>()};
  const auto parsed = document.tree->load_buffer_inplace(document.text->data(), document.text->size(),
                                                         pugi::parse_default | pugi::parse_ws_pcdata_single,
                                                         pugi::encoding_utf8);
  if (!parsed || !document.root()) {
    return problem("",
                   "This file is not well-formed XML: it is cut short or damaged. Export it again and send "
                   "the new file.");
  }
  if (too_deep(document.root())) {
    return problem("",
                   "The elements of this XML file are nested deeper than any school file. Export it again "
                   "from the school's system.");
  }
  return document;
}

std::string_view local_name(pugi::xml_node node) {
  return without_prefix(node.name());
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view local) {
  for (const auto child : parent.children()) {
    if (local_name(child) == local) return child;
  }
  return {};
}

std::string_view text_of(pugi::xml_node node) {
  return trimmed(node.child_value());
}

std::string_view text_at(pugi::xml_node parent, std::string_view local) {
  return text_of(child_named(parent, local));
}

std::string_view attribute_named(pugi::xml_node node, std::string_view local) {
  for (const auto attribute : node.attributes()) {
    if (without_prefix(attribute.name()) == local) return attribute.value();
  }
  return "";
}

}  // namespace onroll
