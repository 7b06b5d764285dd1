// One row of a people file while it is being read: cells by column, and what is found out on the way.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/text.h"
#include "intake/columns.h"
#include "intake/person_row.h"

namespace onroll {

struct Row {
  const Layout& layout;
  std::span<const std::string_view> cells;
  const FileSays& file;
  const SaidOutside& outside;
  ReadRow read;
  Problems problems;

  std::string_view at(std::size_t place) const {
    return place < cells.size() ? trimmed(cells[place]) : std::string_view();
  }

  std::string_view said(Column column) const {
    const auto place = layout.places[static_cast<std::size_t>(column)];
    return place < 0 ? std::string_view() : at(static_cast<std::size_t>(place));
  }

  void keep(Column column) { read.facts.also.emplace_back(layout.name_of(column), said(column)); }

  void correct(Column column, std::string sentence) {
    read.corrections.push_back({std::string(layout.name_of(column)), std::move(sentence)});
  }

  void refuse(Column column, std::string sentence) {
    problems.push_back({std::string(layout.name_of(column)), std::move(sentence)});
  }
};

// A spreadsheet guards leading zeros as ="0123" or '0123: what is meant stands behind the guard.
std::string_view unguarded(std::string_view text);

// row_places.cc: the school the row is about, where the child goes next and where it was before.
void read_school(Row& row);
void read_destinations(Row& row);

}  // namespace onroll
