// RET-05: the deletions for which no return is made unless the council asks.
#pragma once

#include "law/card.h"
#include "law/said.h"

namespace onroll {

extern const Card kDeletionReturnExemption;

struct Leaver {
  std::optional<int> year_left;         // National Curriculum year
  std::optional<int> most_senior_year;  // of the school
  std::optional<Date> deleted;
  std::optional<Date> last_term_ends;  // of the school year
};

Said is_in_most_senior_class(const Leaver& leaver);
Said is_deleted_after_last_term(const Leaver& leaver);  // at or after its end

// The council may ask for those returns too; then one is owed for every deletion.
Said is_deletion_return_owed(const Leaver& leaver, Said council_asks);

}  // namespace onroll
