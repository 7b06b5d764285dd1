#include "intake/ctf.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "intake/xml.h"

namespace onroll {
namespace {

// The columns grow as pupils bring new elements; every pupil's row is as long as it needs.
class PupilRows {
 public:
  explicit PupilRows(CtfFile& file) : file_(file) {}

  void begin() { file_.pupils.emplace_back(); }

  void set(const std::string& column, std::string_view value) {
    if (value.empty()) return;
    auto [found, is_new] = places_.try_emplace(column, file_.header.size());
    if (is_new) file_.header.push_back(column);
    auto& row = file_.pupils.back();
    if (found->second >= row.size()) row.resize(found->second + 1);
    auto& cell = row[found->second];
    if (!cell.empty()) cell += "; ";
    cell += value;
  }

 private:
  CtfFile& file_;
  std::unordered_map<std::string, std::size_t> places_;
};

bool is_leaf(pugi::xml_node node) {
  return std::ranges::none_of(node.children(), [](auto child) { return child.type() == pugi::node_element; });
}

// A block nobody reads yet, on one line: "StartDate=2024-09-01 SENneed(SENtype=ASD)".
void append_block(std::string& text, pugi::xml_node block) {
  for (const auto child : block.children()) {
    if (child.type() != pugi::node_element || text.size() > 60000) continue;
    if (!text.empty() && text.back() != '(') text += ' ';
    text += local_name(child);
    if (is_leaf(child)) {
      text += '=';
      text += text_of(child);
    } else {
      text += '(';
      append_block(text, child);
      text += ')';
    }
  }
}

std::string joined_address(pugi::xml_node address) {
  std::string joined;
  bool number_alone = false;
  const auto append = [&](std::string_view part) {
    if (part.empty()) return;
    if (!joined.empty()) joined += number_alone ? " " : ", ";
    joined += part;
    number_alone = part.size() <= 5 && part[0] >= '0' && part[0] <= '9';
  };
  const auto bs7666 = child_named(address, "BS7666Address");
  for (const auto* part : {"SAON", "PAON", "Street", "Locality", "Town", "AdministrativeArea", "PostTown"})
    append(text_at(bs7666, part));
  for (const auto line : child_named(address, "AddressLines").children()) append(text_of(line));
  return joined;
}

std::string_view postcode_of(pugi::xml_node address) {
  const auto plain = text_at(address, "PostCode");
  return plain.empty() ? text_at(address, "Postcode") : plain;
}

void set_address(PupilRows& rows, pugi::xml_node address) {
  rows.set("Address", joined_address(address));
  rows.set("Postcode", postcode_of(address));
  rows.set("UPRN", text_at(child_named(address, "BS7666Address"), "UniquePropertyReferenceNumber"));
}

std::string joined_phones(pugi::xml_node phones) {
  std::string joined;
  for (const auto phone : phones.children()) {
    const auto number = text_at(phone, "PhoneNo");
    if (number.empty()) continue;
    if (!joined.empty()) joined += ", ";
    joined += number;
  }
  return joined;
}

void set_contacts(PupilRows& rows, pugi::xml_node contacts) {
  int number = 0;
  for (const auto contact : contacts.children()) {
    if (local_name(contact) != "Contact" || number == 9) continue;
    const auto column = [&, at = ++number](const char* part) {
      return fmt::format("Contact {} {}", at, part);
    };
    rows.set(column("name"),
             trimmed(fmt::format("{} {}", text_at(contact, "Forename"), text_at(contact, "Surname"))));
    rows.set(column("relationship"), text_at(contact, "Relationship"));
    rows.set(column("telephone"), joined_phones(child_named(contact, "Phones")));
    rows.set(column("email"), text_at(contact, "Email"));
    const auto address = child_named(contact, "Address");
    const auto lines = joined_address(address);
    const auto postcode = postcode_of(address);
    rows.set(column("address"), lines.empty() || postcode.empty() ? lines + std::string(postcode)
                                                                  : lines + ", " + std::string(postcode));
  }
}

CtfPlace place_of(pugi::xml_node school) {
  CtfPlace place;
  place.la = text_at(school, "LEA");
  if (place.la.empty()) place.la = text_at(school, "LA");
  place.estab = text_at(school, "Estab");
  place.name = text_at(school, "SchoolName");
  if (auto urn = Urn::parse(text_at(school, "URN"))) place.urn = *urn;
  return place;
}

bool same_school(const CtfPlace& a, const CtfPlace& b) {
  if (a.urn && b.urn) return *a.urn == *b.urn;
  return !a.estab.empty() && a.number() == b.number();
}

void set_history(PupilRows& rows, pugi::xml_node history, ImportKind kind, const CtfFile& file) {
  const bool joiner = kind == ImportKind::joiners;
  const auto& about = joiner && file.destination.is_school() ? file.destination : file.source;
  CtfPlace before;
  std::string before_entry;
  for (const auto school : history.children()) {
    const auto place = place_of(school);
    if (same_school(place, about)) {
      rows.set("Entry date", text_at(school, "EntryDate"));
      rows.set("Leaving date", text_at(school, "LeavingDate"));
      rows.set("Leaving reason", text_at(school, "LeavingReason"));
      rows.set("Removal grounds", text_at(school, "RemovalGrounds"));
      continue;
    }
    std::string text;
    append_block(text, school);
    rows.set("School history", text);
    if (before_entry <= text_at(school, "EntryDate")) {
      before = place;
      before_entry = text_at(school, "EntryDate");
    }
  }
  const bool school_to_school = file.source.is_school() && file.destination.is_school();
  if (joiner && !school_to_school && !before.number().empty())
    rows.set("Previous school DfE number", before.number());
}

void set_details(PupilRows& rows, pugi::xml_node details) {
  static const std::unordered_map<std::string_view, std::string> kColumns = {
      {"FormerUPN", "Former UPN"},
      {"PreferredSurname", "Preferred surname"},
      {"PreferredForename", "Preferred forename"},
      {"FormerSurname", "Former surname"},
      {"FormerForename", "Former forename"},
      {"MiddleNames", "Middle names"},
      {"NCyearActual", "Year group"},
      {"EnrolStatus", "Enrolment status"}};
  for (const auto detail : details.children()) {
    const auto name = local_name(detail);
    const auto known = kColumns.find(name);
    if (known != kColumns.end()) {
      rows.set(known->second, text_of(detail));
    } else if (is_leaf(detail)) {
      rows.set(std::string(name), text_of(detail));
    } else {
      std::string text;
      append_block(text, detail);
      rows.set(std::string(name), text);
    }
  }
}

void add_pupil(PupilRows& rows, pugi::xml_node pupil, ImportKind kind, const CtfFile& file) {
  static const std::unordered_map<std::string_view, std::string> kColumns = {
      {"DOB", "Date of birth"}, {"Gender", "Sex"}, {"UniqueLearnerNumber", "ULN"}};
  rows.begin();
  for (const auto part : pupil.children()) {
    const auto name = local_name(part);
    if (name == "BasicDetails") {
      set_details(rows, part);
    } else if (name == "Address") {
      set_address(rows, part);
    } else if (name == "Phones") {
      rows.set("Telephone", joined_phones(part));
    } else if (name == "Contacts") {
      set_contacts(rows, part);
    } else if (name == "SchoolHistory") {
      set_history(rows, part, kind, file);
    } else if (is_leaf(part)) {
      const auto known = kColumns.find(name);
      rows.set(known == kColumns.end() ? std::string(name) : known->second, text_of(part));
    } else {
      std::string text;
      append_block(text, part);
      rows.set(std::string(name), text);
    }
  }
  const auto& to = file.destination;
  if (kind == ImportKind::leavers && !to.number().empty() &&
      (to.is_school() || !to.number().ends_with("LLLL")))
    rows.set("Destination", to.number());
  if (kind == ImportKind::joiners && to.is_school() && file.source.is_school())
    rows.set("Previous school DfE number", file.source.number());
}

void read_header(CtfFile& ctf, pugi::xml_node header, const File& file) {
  const auto named = parse_ctf_name(file.name);
  ctf.type = named ? named->type : "CTF";
  ctf.version = text_at(header, "CTFversion");
  ctf.written = parse_any_date(text_at(header, "DateTime"));
  ctf.source = place_of(child_named(header, "SourceSchool"));
  ctf.destination = place_of(child_named(header, "DestSchool"));
  if (!named) return;
  if (ctf.source.number().empty()) ctf.source = named->source;
  if (ctf.destination.number().empty()) ctf.destination = named->destination;
  if (ctf.source.is_school() && named->source.is_school() && ctf.source.number() != named->source.number()) {
    ctf.remarks.emplace_back(
        "The file's name and its header name different sending schools; the header is believed.");
  }
}

}  // namespace

bool CtfPlace::is_school() const {
  return SchoolNumber::parse(number()).has_value();
}

std::optional<CtfName> parse_ctf_name(std::string_view file_name) {
  const auto slash = file_name.find_last_of("/\\");
  if (slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
  const auto name = upper_ascii(file_name.substr(0, file_name.find('.')));
  const auto parts = split(name, '_');
  if (parts.size() != 4 || parts[0].size() != 7 || parts[2].size() != 7 || parts[1].size() < 2 ||
      parts[1].size() > 4 || !is_all_digits(parts[3])) {
    return std::nullopt;
  }
  const auto place = [](std::string_view number) {
    return CtfPlace{.la = std::string(number.substr(0, 3)),
                    .estab = std::string(number.substr(3)),
                    .name = "",
                    .urn = std::nullopt};
  };
  return CtfName{std::string(parts[1]), place(parts[0]), place(parts[2])};
}

bool looks_like_xml(std::string_view bytes) {
  std::string start;
  for (const char c : bytes.substr(0, 512)) {
    if (c != '\0' && static_cast<unsigned char>(c) < 0x80) start += c;
  }
  const auto lower = lower_ascii(trimmed(start));
  return lower.starts_with('<') && !lower.starts_with("<html") && !lower.starts_with("<!doctype html");
}

Result<CtfFile> read_ctf(ImportKind kind, const File& file) {
  const auto document = parse_xml(file.bytes);
  if (!document) return std::unexpected(document.error());
  const auto root = document->root();
  CtfFile ctf;
  read_header(ctf, child_named(root, "Header"), file);
  PupilRows rows(ctf);
  for (const auto part : root.children()) {
    for (const auto pupil : part.children()) {
      if (local_name(pupil) == "Pupil") add_pupil(rows, pupil, kind, ctf);
    }
  }
  if (ctf.pupils.empty() && lower_ascii(local_name(root)) != "ctfile") {
    return problem(
        "",
        "This XML file is not a Common Transfer File. Send a CTF, CML or CMJ file, or a CSV or Excel sheet.");
  }
  if (ctf.pupils.empty()) ctf.remarks.emplace_back("The file has no pupils in it.");
  return ctf;
}

}  // namespace onroll
