// What accounting must know of schools: the years they teach, whether they closed, how new their roll is.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/date.h"
#include "people/identifiers.h"

namespace onroll {

struct SchoolKnown {
  Urn urn;
  std::optional<std::int8_t>
      last_year;  // highest national curriculum year taught (GIAS high age - 5); none = not known
  std::optional<Date> closed;
  std::optional<Urn> successor;     // conversion, merger, amalgamation
  std::optional<Date> newest_roll;  // as_of of its newest roll as of the day of reckoning
};

class SchoolsKnown {
 public:
  SchoolsKnown() = default;
  explicit SchoolsKnown(std::vector<SchoolKnown> schools);
  const SchoolKnown* find(Urn urn) const;  // nullptr when nobody told us of it
  // The school that carries on from this one on that day: itself, or the successor of a closed one, and so
  // on.
  Urn standing_for(Urn urn, Date on) const;

 private:
  std::vector<SchoolKnown> schools_;  // by urn
};

}  // namespace onroll
