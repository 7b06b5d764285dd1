#include "matching/engine/column.h"

#include <algorithm>
#include <array>

namespace onroll {
namespace {

constexpr std::array<std::string_view, 21> kWords = {
    "ignored",   "record_id",  "truth",    "source",  "forename", "middle_names", "surname",
    "full_name", "birth_date", "postcode", "address", "place",    "sex",          "school",
    "upn",       "nhs_number", "number",   "email",   "phone",    "word",         "text"};

}  // namespace

std::string_view word(ColumnKind kind) {
  return kWords[static_cast<std::size_t>(kind)];
}

std::optional<ColumnKind> parse_column_kind(std::string_view word) {
  const auto* const found = std::ranges::find(kWords, word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<ColumnKind>(found - kWords.begin());
}

bool is_compared(ColumnKind kind) {
  return kind > ColumnKind::source;
}

}  // namespace onroll
