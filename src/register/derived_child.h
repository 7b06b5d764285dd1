// The name, date of birth, UPN, postcode and school shown for a child: derived from dated claims, never
// stored as truth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "people/facts.h"
#include "people/ids.h"
#include "people/sources.h"

namespace onroll {

// One record of the child, as derivation reads it. Facts must outlive the call.
struct Saying {
  RecordId record;
  Source source = Source::other_list;
  Date last_listed{};
  const Facts* facts = nullptr;
};

// One value somebody gives, and who: personal, for a page.
struct SaidValue {
  std::string value;
  std::vector<RecordId> said_by;  // newest first
  bool operator==(const SaidValue&) const = default;
};

// Two or more values for one field that cannot both be right. The first is the one shown.
struct Conflict {
  std::string_view field;  // "Surname", "Date of birth", "UPN" ...
  std::vector<SaidValue> values;
  bool operator==(const Conflict&) const = default;
};

struct DerivedChild {
  Name name;
  std::optional<Date> date_of_birth;
  Sex sex = Sex::unknown;
  std::optional<Upn> upn;  // permanent before temporary
  std::optional<NhsNumber> nhs_number;
  std::optional<Postcode> postcode;
  std::string address;  // of the same record as the postcode
  std::string year_group;
  std::optional<Urn> school;  // the newest school that has, or had, the child on its roll
  std::vector<Conflict> conflicts;
};

// Name, date of birth, sex: schools first, then admissions and home education, then other lists; within those
// the newest. UPN: the same, permanent first. NHS number: health lists first. Address: the newest record that
// gives one. REQUIRES: `sayings` is not empty. The order given does not matter.
DerivedChild derive_child(std::span<const Saying> sayings);

}  // namespace onroll
