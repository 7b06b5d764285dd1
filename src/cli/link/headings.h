// What a column's heading says it holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "matching/engine/column.h"

namespace onroll::cli::linking {

// Why a heading alone is reason enough never to compare the column.
enum class NeverCompared : std::uint8_t { no, answer, row_number, follows_from_others, about_the_record };

struct Meaning {
  ColumnKind kind = ColumnKind::ignored;
  std::string role;  // what pairs columns of two files: "surname", "former surname", "town"
  NeverCompared never = NeverCompared::no;
};

// Nothing for a heading nobody knows.
std::optional<Meaning> meaning_of(std::string_view heading);
bool is_known_heading(std::string_view heading);

// Does the heading end as keys of computer systems do: "household_id", "PersonKey"?
bool names_a_key(std::string_view heading);

// "date of birth": as a person is told.
std::string in_words(ColumnKind kind);

}  // namespace onroll::cli::linking
