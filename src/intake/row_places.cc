#include <optional>

#include "intake/row_cells.h"
#include "intake/words.h"

namespace onroll {
namespace {

// The columns that may name one school.
struct SchoolColumns {
  Column name;
  Column urn;
  Column number;
  Column la;
  Column estab;
};

constexpr SchoolColumns kOwnSchool{Column::school, Column::school_urn, Column::school_number,
                                   Column::school_la, Column::school_estab};
constexpr SchoolColumns kDestination{Column::destination, Column::destination_urn, Column::destination_number,
                                     Column::destination_la, Column::destination_estab};
constexpr SchoolColumns kOrigin{Column::origin, Column::origin_urn, Column::origin_number, Column::origin_la,
                                Column::origin_estab};

// Without the cost of a problem's sentence for the many cells that hold no number at all.
template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  if (text.empty() || text.size() > 12 || text.find_first_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  const auto parsed = Number::parse(unguarded(text));
  return parsed ? std::optional<Number>(*parsed) : std::nullopt;
}

std::optional<SchoolNumber> number_said(const Row& row, const SchoolColumns& columns) {
  if (const auto number = number_in<SchoolNumber>(row.said(columns.number))) return number;
  const auto la = row.said(columns.la);
  const auto estab = row.said(columns.estab);
  if (!la.empty() && !estab.empty()) {
    if (const auto number = number_in<SchoolNumber>(std::string(la) + std::string(estab))) return number;
  }
  if (const auto number = number_in<SchoolNumber>(row.said(columns.name))) return number;
  return number_in<SchoolNumber>(row.said(columns.urn));
}

std::optional<Urn> urn_said(const Row& row, const SchoolColumns& columns,
                            std::optional<SchoolNumber> number) {
  if (const auto urn = number_in<Urn>(row.said(columns.urn))) return urn;
  const auto name = row.said(columns.name);
  if (const auto urn = number_in<Urn>(name)) return urn;
  if (number && row.outside.urn_of_number) {
    if (const auto urn = row.outside.urn_of_number(*number)) return urn;
  }
  return !name.empty() && row.outside.urn_of_name ? row.outside.urn_of_name(fold_name(name)) : std::nullopt;
}

void refuse_school(Row& row, std::string sentence) {
  for (const auto column :
       {Column::school_urn, Column::school_number, Column::school, Column::school_estab}) {
    if (row.layout.has(column)) return row.refuse(column, std::move(sentence));
  }
  row.problems.push_back({"", std::move(sentence)});
}

Destination read_place(Row& row, const SchoolColumns& columns) {
  if (row.layout.places[static_cast<std::size_t>(columns.name)] < 0 &&
      row.layout.places[static_cast<std::size_t>(columns.urn)] < 0 &&
      row.layout.places[static_cast<std::size_t>(columns.number)] < 0 &&
      row.layout.places[static_cast<std::size_t>(columns.estab)] < 0) {
    return {};
  }
  auto place = read_destination(row.said(columns.name));
  if (place.kind == DestinationKind::none) {
    const auto by_number = read_destination(row.said(columns.number));
    if (by_number.kind != DestinationKind::none) place = by_number;
  }
  place.school_number = number_said(row, columns);
  place.urn = urn_said(row, columns, place.school_number);
  if (place.school_number || place.urn) place.kind = DestinationKind::school;
  if (place.said.empty() && place.kind == DestinationKind::school) {
    place.said = std::string(row.said(row.said(columns.urn).empty() ? columns.number : columns.urn));
  }
  return place;
}

}  // namespace

std::string_view unguarded(std::string_view text) {
  if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
    return text.substr(2, text.size() - 3);
  if (text.starts_with('\'')) return text.substr(1);
  return text;
}

void read_school(Row& row) {
  const auto number = number_said(row, kOwnSchool);
  const auto urn = urn_said(row, kOwnSchool, number);
  row.read.facts.school = row.file.school ? row.file.school : urn;
  if (!urn) {
    for (const auto column : {Column::school, Column::school_urn, Column::school_number, Column::school_la,
                              Column::school_estab}) {
      if (!row.said(column).empty()) row.keep(column);
    }
  }
  if (row.file.kind == ImportKind::population) {
    row.read.facts.school = urn ? urn : row.file.school;
  } else if (!row.read.facts.school) {
    refuse_school(row,
                  "Which school is this? Give its URN (six digits) or DfE number, or say the school of the "
                  "whole file.");
  } else if (urn && *urn != *row.read.facts.school) {
    refuse_school(row,
                  "This row names another school than the one the file is for. Move it to that school's "
                  "file, or put the school right.");
  }
}

void read_destinations(Row& row) {
  auto& facts = row.read.facts;
  facts.destination = read_place(row, kDestination);
  facts.origin = read_place(row, kOrigin);
  for (const auto place : row.layout.destinations) {
    if (facts.destination == Destination{}) facts.destination = read_destination(row.at(place));
  }
  if (facts.destination == Destination{}) {
    auto by_reason = read_destination(row.said(Column::leaving_reason));
    if (by_reason.kind != DestinationKind::school && by_reason.kind != DestinationKind::none)
      facts.destination = std::move(by_reason);
  }
}

}  // namespace onroll
