// The small comparable form of a record: what one source said, folded so that two spellings of one thing are
// equal.
#pragma once

#include <optional>

#include "people/facts.h"

namespace onroll {

// A name folded by fold_name and cut to 31 characters, so that a record's traits are one block of memory.
using FoldedName = ShortText<31>;

// Values that stand for "not known" (XXXXXXX, "baby", 1 January 1900, ZZ99 postcodes, 9999999999) are left
// out here: they are missing, and nothing ever matches on them.
struct Traits {
  FoldedName surname;
  FoldedName former_surname;
  FoldedName forename;
  FoldedName all_forenames;  // forename and middle names together
  std::optional<Date> date_of_birth;
  std::optional<Upn> upn;
  std::optional<Upn> former_upn;
  std::optional<NhsNumber> nhs_number;
  std::optional<Postcode> postcode;
  Sex sex = Sex::unknown;
  bool operator==(const Traits&) const = default;
};

Traits traits_of(const Facts& facts);

bool has_permanent_upn(const Traits& traits);  // the present UPN or a former one

}  // namespace onroll
