// The files of the county, one function a kind. Each adds its lines to import-order.txt.
#pragma once

#include "cli/simulate/written.h"

namespace onroll::cli {

void write_schools(const County& county, Output& output);  // schools.csv, school-links.csv, term-dates.csv
void write_first_rolls(const County& county, Output& output);  // rolls/DATE/...
void write_second_rolls(const County& county, Output& output);
void write_leavers(const County& county, Output& output, Date from,
                   Date until);                               // leavers/..., left from..until
void write_joiners(const County& county, Output& output);     // joiners/...
void write_admissions(const County& county, Output& output);  // admissions/...
void write_lists(const County& county,
                 Output& output);  // lists/...: the council's and other services' registers
void write_truth(const County& county, Output& output);  // truth.csv
void write_defects(const County& county,
                   Output& output);  // defects/...: for trying by hand, in no load order

// A CTF, CML or CMJ file. STANDARDS 1.3; its structure is not confirmed against a schema of DfE's.
struct Transfer {
  const SimSchool* from = nullptr;
  std::string_view kind = "CTF";    // CTF, CML, CMJ
  std::string_view to = "LLLLLLL";  // XXXXXXX, MMMMMMM
  std::int32_t number = 1;
  Date written;
};
std::string transfer_path(const Transfer& transfer);  // "9992001_CTF_LLLLLLL_001.xml"
std::string transfer_file(const Transfer& transfer, std::span<const Written> rows);

}  // namespace onroll::cli
