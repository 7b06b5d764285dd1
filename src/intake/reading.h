// The public face of intake: the bytes of one file become rows a person can see again, or problems the sender
// can put right. Pure: nothing here opens a file, asks the clock or knows the store. Nothing is dropped: a
// row that cannot be read is answered in `refused` with its cells, a column nobody mapped is kept in
// Facts.also.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "calendar/date.h"
#include "people/facts.h"
#include "people/sources.h"

namespace onroll {

enum class ImportKind { schools, school_links, roll, joiners, leavers, population, term_dates };

std::string_view word(ImportKind kind);      // "roll", "school-links", "term-dates"
std::string_view in_words(ImportKind kind);  // "School roll", "Term dates": for a page
std::optional<ImportKind> parse_import_kind(std::string_view word);  // hyphen or underscore
std::span<const ImportKind> all_import_kinds();

struct File {
  std::string name;        // as the sender named it: CTF names say which school sent the file
  std::string_view bytes;  // REQUIRES: outlives the call, nothing in the answer points into it
};

// What the command line or form adds where the file does not say.
struct SaidOutside {
  Today today;                   // no date of birth may be after it
  std::optional<Urn> school;     // whose file this is; a row that names another school is refused
  std::optional<Date> date;      // the day the file is true of
  std::optional<Source> source;  // needed for population lists only
  std::function<std::optional<Urn>(SchoolNumber)>
      urn_of_number;  // LA and establishment number -> URN; may be empty
  std::function<std::optional<Urn>(std::string_view)>
      urn_of_name;  // by fold_name of the name, when unique; may be empty
};

// What was put right on the way in. The sentence never holds the value; the original is in Facts.also.
struct Correction {
  std::string column;
  std::string sentence;
  bool operator==(const Correction&) const = default;
};

struct ReadRow {
  int number =
      0;  // as a person sees it in the file: the first line is 1 (CTF: the pupil's place in the file)
  Facts facts;
  std::vector<Correction> corrections;
};

struct RefusedRow {  // waits in quarantine
  int number = 0;
  Problems problems;               // Problem.field = the column header
  std::vector<std::string> cells;  // in the order of PeopleReading.header
};

struct PeopleReading {
  Source source = Source::roll;
  std::optional<Urn> school;  // the one school the file is about, where the file or SaidOutside says
  std::optional<Date> as_of;  // SaidOutside.date, else the date in the file (CTF); always there for a roll
  std::string format;         // "CSV, Arbor-like", "XLSX, plain", "CTF 25.0"
  std::vector<std::string> header;
  std::vector<ReadRow> rows;
  std::vector<RefusedRow> refused;
  std::vector<std::string> remarks;  // about the whole file: hidden sheets, a UPN twice, columns nobody knew
};

// Roll, joiners, leavers and population lists. REQUIRES: kind is one of these four.
// RETURNS a problem when the file as a whole cannot be taken: not a table, no header, a DOCTYPE, no school,
// no date.
Result<PeopleReading> read_people(ImportKind kind, const File& file, const SaidOutside& outside);

// One row again after a person corrected its cells: reads exactly as read_people would have. Problems as in
// RefusedRow.
Result<ReadRow> read_row(ImportKind kind, const std::vector<std::string>& header,
                         const std::vector<std::string>& cells, const SaidOutside& outside);

// A school as Get Information about Schools (GIAS) gives it. "" or nothing = the file does not say.
struct SchoolRow {
  Urn urn;
  std::optional<LaCode> authority;
  std::optional<SchoolNumber> number;
  std::string name;
  std::string authority_name;
  std::string type;        // "Academy converter"
  std::string type_group;  // "Academies"
  std::string phase;       // "Primary"
  std::string status;      // "Open", "Closed", "Open, but proposed to close", "Proposed to open"; "" not said
  std::string gender;      // "Mixed"
  std::optional<Date> opened;
  std::optional<Date> closed;
  std::optional<int> low_age;
  std::optional<int> high_age;
  std::optional<int> pupils;
  std::string sixth_form;  // "Has a sixth form"
  std::string nursery;     // "No Nursery Classes"
  std::string boarders;
  std::string address;  // one line, without the postcode
  std::optional<Postcode> postcode;
  std::string district;
  std::string ward;
  std::string telephone;
  std::string website;
  std::string head;
  std::string uprn;
  std::optional<SchoolNumber> previous_number;
  bool operator==(const SchoolRow&) const = default;
};

struct SchoolsReading {
  std::string format;
  std::vector<std::string> header;
  std::vector<SchoolRow> rows;
  std::vector<RefusedRow> refused;
  std::vector<std::string> remarks;
};

Result<SchoolsReading> read_schools(const File& file);

struct SchoolLinkRow {
  Urn school;
  Urn other;
  std::string relation;  // "Predecessor", "Successor - merged", ...
  std::optional<Date> on;
  bool operator==(const SchoolLinkRow&) const = default;
};

struct SchoolLinksReading {
  std::string format;
  std::vector<std::string> header;
  std::vector<SchoolLinkRow> rows;
  std::vector<RefusedRow> refused;
  std::vector<std::string> remarks;
};

Result<SchoolLinksReading> read_school_links(const File& file);

enum class TermDateKind {
  term,
  half_term,
  holiday,
  inset,
  closure
};  // half_term: the break; holiday: between terms
std::string_view word(TermDateKind kind);

// A stretch of days, both ends included. Neither school nor authority: for the council's own calendar.
struct TermDateRow {
  std::optional<Urn> school;
  std::optional<LaCode> authority;
  TermDateKind kind = TermDateKind::term;
  Date from;
  Date until;
  std::string name;  // "Autumn term 2026"
  bool operator==(const TermDateRow&) const = default;
};

struct TermDatesReading {
  std::string format;
  std::vector<std::string> header;
  std::vector<TermDateRow> rows;
  std::vector<RefusedRow> refused;
  std::vector<std::string> remarks;
};

// Columns: kind (or type), from (start), until (end), name; school (URN or DfE number) and LA where it says.
Result<TermDatesReading> read_term_dates(const File& file, const SaidOutside& outside);

}  // namespace onroll
