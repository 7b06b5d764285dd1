// The rows that wait for a person: refused when their file was taken in, with what is wrong column by column.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/imports/outside.h"
#include "store/queries/imports.h"

namespace onroll::store {

struct WaitingLine {
  ImportId import;
  ImportKind kind = ImportKind::roll;
  std::string file_name;
  Date as_of{};
  int row = 0;
  Problems problems;
};
std::vector<WaitingLine> waiting_rows(Connection& connection, Stretch stretch);  // of the newest import first
std::int64_t waiting_row_count(Connection& connection);

struct RowInQuarantine {
  ImportLine import;
  std::vector<std::string> header;
  std::vector<std::string> cells;  // one a column
  Problems problems;
  std::string state;          // waiting, taken, returned
  std::optional<Urn> school;  // the one school the other rows of a school's file are about
};
std::optional<RowInQuarantine> row_in_quarantine(Connection& connection, ImportId import, int row);

struct PlaceInQuarantine {
  ImportId import;
  int row = 0;
};
std::optional<PlaceInQuarantine> next_waiting_row(Connection& connection, ImportId import, int row);

// May a person put a row of such a file right here? Rows of reference data are sent back to their source.
bool can_be_corrected(ImportKind kind);

}  // namespace onroll::store
