// A file read and made ready outside the transaction: everything that costs time and needs no database.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/reading.h"
#include "matching/traits.h"

namespace onroll::store {

struct PreparedRow {
  int number = 0;
  Facts facts;
  std::string facts_text;  // as the journal keeps them
  std::string feed;
  std::int64_t digest = 0;
  Traits traits;
  std::vector<Correction> corrections;
};

struct PreparedPeople {
  ImportKind kind = ImportKind::roll;
  Source source = Source::roll;
  std::string source_name;
  std::string file_name;
  std::string file_digest;
  std::string format;
  Date as_of{};
  std::vector<std::string> header;
  std::vector<std::string> remarks;
  std::vector<PreparedRow> rows;
  std::vector<RefusedRow> refused;
};

// `source_name` is the name after the word in --source ("health:North GPs" -> "North GPs"), or "".
// Where neither the file nor the caller says the day, notices and lists are as of today.
Result<PreparedPeople> prepare_people(ImportKind kind, const File& file, const SaidOutside& outside,
                                      std::string_view source_name);

// "health", "health:North GPs" -> the source and its name. The problem lists the words there are.
struct NamedSource {
  Source source = Source::other_list;
  std::string name;
};
Result<NamedSource> parse_named_source(std::string_view text);

PreparedRow prepare_row(ReadRow row, Source source, std::string_view source_name);

}  // namespace onroll::store
