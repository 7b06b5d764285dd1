// Common Transfer Files: root CTfile, header, pupils; parts in the order of STANDARDS 1.3.
#include <fmt/format.h>

#include <iterator>

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

// Long text is built in place: a roll of a thousand pupils is a megabyte.
class Xml {
 public:
  void open(std::string_view name) { fmt::format_to(std::back_inserter(text_), "<{}>", name); }
  void close(std::string_view name) { fmt::format_to(std::back_inserter(text_), "</{}>\n", name); }
  void leaf(std::string_view name, std::string_view value) {
    if (!value.empty()) fmt::format_to(std::back_inserter(text_), "<{0}>{1}</{0}>", name, xml_text(value));
  }
  void raw(std::string_view text) { text_ += text; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void write_header(Xml& xml, const Transfer& transfer) {
  xml.open("Header");
  xml.leaf("DocumentName", "Common Transfer File");
  xml.leaf("CTFversion", "25.0");
  xml.leaf("DateTime", iso(transfer.written) + "T09:30:00");
  xml.leaf("DocumentQualifier", transfer.kind == "CTF" ? "full" : "partial");
  xml.leaf("SupplierID", "Invented MIS");
  xml.open("SourceSchool");
  xml.leaf("LEA", kCouncilCode);
  xml.leaf("Estab", fmt::format("{:04}", transfer.from->establishment));
  xml.leaf("URN", fmt::format("{}", transfer.from->urn));
  xml.leaf("SchoolName", transfer.from->name);
  xml.leaf("AcademicYear",
           fmt::format("{}", static_cast<int>(ymd(academic_year_start(transfer.written)).year())));
  xml.close("SourceSchool");
  xml.open("DestSchool");
  xml.leaf("LEA", transfer.to.substr(0, 3) == "LLL" ? kCouncilCode : transfer.to.substr(0, 3));
  xml.leaf("Estab", transfer.to.substr(3));
  xml.close("DestSchool");
  xml.close("Header");
}

void write_basics(Xml& xml, const Written& row) {
  xml.leaf("UPN", row.upn);
  xml.leaf("Surname", row.surname);
  xml.leaf("Forename", row.forename);
  xml.leaf("DOB", iso(row.born));
  xml.leaf("Sex", row.female ? "F" : "M");
  xml.open("BasicDetails");
  xml.leaf("FormerUPN", row.former_upn);
  xml.leaf("FormerSurname", row.former_surname);
  xml.leaf("MiddleNames", row.middle_names);
  xml.leaf("NCyearActual", year_word(row.year));
  xml.leaf("EnrolStatus", std::string(1, row.enrolment));
  xml.close("BasicDetails");
}

void write_address(Xml& xml, const Written& row) {
  xml.open("Address");
  xml.open("BS7666Address");
  xml.leaf("PAON", row.home.house);
  xml.leaf("Street", row.home.street);
  xml.leaf("Town", row.home.town);
  xml.close("BS7666Address");
  xml.leaf("PostCode", row.home.postcode);
  xml.close("Address");
}

void write_contacts(Xml& xml, const Written& row) {
  xml.open("Contacts");
  std::int32_t order = 0;
  for (const Parent& parent : row.family->parents) {
    xml.open("Contact");
    xml.leaf("Order", fmt::format("{}", ++order));
    xml.leaf("Title", parent.title);
    xml.leaf("Surname", parent.surname);
    xml.leaf("Forename", parent.forename);
    xml.leaf("Relationship", parent.relationship);
    xml.leaf("Responsibility", "true");
    xml.leaf("AddressAsPupil", "true");
    xml.raw("<Phones><Phone>");
    xml.leaf("TelephoneType", "M");
    xml.leaf("PhoneNo", parent.telephone);
    xml.raw("</Phone></Phones>");
    xml.leaf("Email", parent.email);
    xml.close("Contact");
  }
  xml.close("Contacts");
}

void write_history(Xml& xml, const Transfer& transfer, const Written& row) {
  xml.open("SchoolHistory");
  xml.open("School");
  xml.leaf("LEA", kCouncilCode);
  xml.leaf("Estab", fmt::format("{:04}", transfer.from->establishment));
  xml.leaf("URN", fmt::format("{}", transfer.from->urn));
  xml.leaf("SchoolName", transfer.from->name);
  if (row.from) xml.leaf("EntryDate", iso(*row.from));
  if (row.until) xml.leaf("LeavingDate", iso(*row.until));
  xml.leaf("LeavingReason", row.said);
  if (row.ground != '\0') xml.leaf("RemovalGrounds", fmt::format("9(1)({})", row.ground));
  xml.leaf("LastSchool", "true");
  xml.close("School");
  xml.close("SchoolHistory");
}

}  // namespace

std::string transfer_path(const Transfer& transfer) {
  return fmt::format("{}_{}_{}_{:03}.xml", school_number(*transfer.from), transfer.kind, transfer.to,
                     transfer.number);
}

std::string transfer_file(const Transfer& transfer, std::span<const Written> rows) {
  Xml xml;
  xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  xml.open("CTfile");
  write_header(xml, transfer);
  xml.open("CTFpupilData");
  for (const Written& row : rows) {
    xml.open("Pupil");
    write_basics(xml, row);
    write_address(xml, row);
    write_contacts(xml, row);
    write_history(xml, transfer, row);
    xml.close("Pupil");
  }
  xml.close("CTFpupilData");
  xml.close("CTfile");
  return xml.take();
}

}  // namespace onroll::cli
