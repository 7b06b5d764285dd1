// What a column of somebody's file holds, and how the engine numbers its values and records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "matching/likeness/dates.h"

namespace onroll {

enum class ColumnKind : std::uint8_t {
  ignored,
  record_id,  // the file's own number of the record: carried along, never compared
  truth,      // which records truly belong together, where somebody knows: never compared
  source,     // which list the record stands in, for sources that list a child once
  forename,   // also known-as and preferred forenames: each a column of this kind
  middle_names,
  surname,  // also former surnames
  full_name,
  birth_date,
  postcode,
  address,
  place,
  sex,
  school,
  upn,  // REQUIRES that most values pass the check letter; otherwise say `number`. Also former UPNs
  nhs_number,
  number,
  email,
  phone,
  word,  // short text from a list: an ethnicity, a language, a year group
  text,
};

std::string_view word(ColumnKind kind);  // "forename", "birth_date": as a configuration writes it
std::optional<ColumnKind> parse_column_kind(std::string_view word);

// Compared columns have a place in a record's row; the others are ignored or carried.
bool is_compared(ColumnKind kind);

struct ColumnPlan {
  std::string name;
  ColumnKind kind = ColumnKind::ignored;
  DateOrder dates =
      DateOrder::day_first;  // how the dates of a birth_date column are written where they are not ISO
  bool operator==(const ColumnPlan&) const = default;
};

// A distinct cleaned value of a column. Columns that a comparison crosses (all names; UPN and former UPN)
// share one numbering. Numbers are given in order of first appearance: NEVER decide anything by them.
using ValueId = std::uint32_t;
inline constexpr ValueId kMissing = 0;  // empty, or a value that stands for none (XXXXXXX, "baby", ZZ99 ...)

using RecordNo = std::uint32_t;  // records of a Table, from 0 in order of arrival

}  // namespace onroll
