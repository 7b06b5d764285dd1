// One record of a linkage file: what one source wrote about one child.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/simulate/linkage/family.h"
#include "cli/simulate/linkage/rates.h"

namespace onroll::cli {

struct LinkageRecord {
  const SourceRates* source = nullptr;
  std::string upn, former_upn, nhs_number, surname, former_surname, forename, known_as, middle_names,
      birth_date, sex, address, postcode, school, contact_name, contact_phone, contact_email;
};

// The sources that speak of a child, one a record.
std::vector<const SourceRates*> draw_sources(const LinkageChild& child, Random& random);

// What `source` writes about the child of the family at that place.
LinkageRecord write_record(const LinkageFamily& family, std::size_t child, const SourceRates& source,
                           Random& random);

}  // namespace onroll::cli
