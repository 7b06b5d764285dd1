// DEL-S: reg 9(2), a pupil whom a council placed at a special school.
#pragma once

#include "law/card.h"
#include "law/said.h"

namespace onroll {

extern const Card kSpecialSchoolConsent;

struct SpecialSchoolPlace {
  Said placed_by_council = Said::not_said;  // at a special school, under arrangements made by a council
  Said council_consents = Said::not_said;   // that council
  Said secretary_of_state_directs = Said::not_said;
};

// Nothing more is needed for a pupil not so placed: not for one with a plan at a mainstream school, and in
// today's law not for one with a social worker.
Said consent_is_given_where_needed(const SpecialSchoolPlace& place);

}  // namespace onroll
