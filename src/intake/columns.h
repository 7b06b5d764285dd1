// Which column is which: the names school systems, councils and the DfE give the same thing.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/reading.h"

namespace onroll {

enum class Column {
  upn,
  former_upn,
  nhs_number,
  full_name,
  surname,
  forename,
  middle_names,
  former_surname,
  former_forename,
  preferred_surname,
  preferred_forename,
  date_of_birth,
  sex,
  year_group,
  address,
  postcode,
  enrolment,
  school,
  school_urn,
  school_number,
  school_la,
  school_estab,
  from,
  until,
  ground,
  leaving_reason,
  destination,
  destination_urn,
  destination_number,
  destination_la,
  destination_estab,
  origin,
  origin_urn,
  origin_number,
  origin_la,
  origin_estab,
  standing,
  unknown,  // last: also the number of the others
};

enum class ContactPart { name, surname, forename, relationship, telephone, email, address };

struct ContactColumn {
  std::size_t at = 0;  // place in the row
  int contact = 1;
  ContactPart part = ContactPart::name;
};

// How to read the rows below one header.
struct Layout {
  Layout() { places.fill(-1); }

  std::vector<std::string> header;  // every column named: "Column 7" where the file does not
  std::array<int, static_cast<std::size_t>(Column::unknown)> places{};  // by Column; -1 = not in the file
  std::vector<std::size_t> address;       // address lines in the order of the file
  std::vector<std::size_t> destinations;  // a form may have a column for a school and one for anything else
  std::vector<ContactColumn> contacts;
  std::vector<std::size_t> unknown;  // kept in Facts.also
  std::string_view made_by;          // "SIMS-like", "Arbor-like", ... "plain"

  bool has(Column column) const { return places[static_cast<std::size_t>(column)] >= 0; }
  std::string_view name_of(Column column) const;  // as the file says it; "" when not there
};

// The column a header means in a file of this kind.
Column column_of(std::string_view header, ImportKind kind);

Layout layout_of(std::span<const std::string_view> header, ImportKind kind);

int recognised(std::span<const std::string_view> cells, ImportKind kind);  // cells that are headers of people

// Can children be told apart by these columns? A name, and a date of birth or a UPN.
bool is_enough(const Layout& layout);

}  // namespace onroll
