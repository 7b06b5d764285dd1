// Taking in reference data: schools, links between schools, term dates.
#pragma once

#include "store/acts/take_people.h"

namespace onroll::store {

struct ReferenceFile {
  std::string name;
  std::string digest;  // SHA-256 of its bytes, hexadecimal
  Date as_of{};
};

struct TakeSchools {
  static constexpr std::string_view kKind = "import.schools";
  static constexpr Permission kPermission = Permission::import_files;
  using Answer = ImportReport;
  const ReferenceFile& file;
  const SchoolsReading& reading;
};
Outcome<ImportReport> carry_out(Ledger& ledger, const TakeSchools& act);

struct TakeSchoolLinks {
  static constexpr std::string_view kKind = "import.school_links";
  static constexpr Permission kPermission = Permission::import_files;
  using Answer = ImportReport;
  const ReferenceFile& file;
  const SchoolLinksReading& reading;
};
Outcome<ImportReport> carry_out(Ledger& ledger, const TakeSchoolLinks& act);

struct TakeTermDates {
  static constexpr std::string_view kKind = "import.term_dates";
  static constexpr Permission kPermission = Permission::import_files;
  using Answer = ImportReport;
  const ReferenceFile& file;
  const TermDatesReading& reading;
};
Outcome<ImportReport> carry_out(Ledger& ledger, const TakeTermDates& act);

}  // namespace onroll::store
