// Broken files for trying by hand: each shows one thing that an importer must refuse or hold back.
#include <fmt/format.h>

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

// The first 500 children of the county as a school might list them.
std::string roll_with(const County& county, std::size_t bad_row, std::string_view bad_birth) {
  std::string text = "Surname,First name,Date of birth,UPN,Year group\r\n";
  std::size_t rows = 0;
  for (const SimChild& child : county.children) {
    if (child.year < 1 || child.upn.empty() || rows == 500) continue;
    const std::string born = ++rows == bad_row ? std::string(bad_birth) : iso(child.born);
    text += fmt::format("{},{},{},{},{}\r\n", child.surname, child.forename, born, child.upn, child.year);
  }
  return text;
}

std::string wrong_check_letters(const County& county) {
  std::string text = "Surname,First name,Date of birth,UPN,Year group\r\n";
  std::size_t rows = 0;
  for (const SimChild& child : county.children) {
    if (child.year < 1 || child.upn.empty() || rows == 20) continue;
    std::string upn = child.upn;
    if (++rows % 4 == 0) upn.front() = upn.front() == 'A' ? 'B' : 'A';
    text +=
        fmt::format("{},{},{},{},{}\r\n", child.surname, child.forename, iso(child.born), upn, child.year);
  }
  return text;
}

}  // namespace

void write_defects(const County& county, Output& output) {
  using namespace std::string_view_literals;
  output.bytes("defects/one_bad_row_in_500.csv", roll_with(county, 251, "31/02/2015"));
  output.bytes("defects/wrong_check_letters.csv", wrong_check_letters(county));
  output.bytes(
      "defects/doctype.xml",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE CTfile [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n"
      "<CTfile><CTFpupilData><Pupil><Surname>&b;</Surname></Pupil></CTFpupilData></CTfile>\n");
  output.bytes(
      "defects/a_picture.xlsx",
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IEND\xae\x42\x60\x82"sv);
  output.bytes("defects/no_header.csv", "Smith,Anna,2015-03-02\r\nJones,Ben,2014-11-30\r\n");
  output.bytes("defects/empty.csv", "");
}

}  // namespace onroll::cli
