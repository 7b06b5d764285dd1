// CME-01: which children a council has to find.
#pragma once

#include "law/card.h"
#include "law/said.h"

namespace onroll {

extern const Card kMissingEducation;

struct Situation {
  Said of_compulsory_school_age = Said::not_said;
  Said in_area = Said::not_said;
  Said registered_pupil = Said::not_said;  // at a school: attending badly is not missing education
  Said suitable_education_otherwise = Said::not_said;  // home education found unsuitable is none
};

// s.436A(1): not (a) a registered pupil, and not (b) receiving suitable education otherwise than at school.
Said is_missing_education(const Situation& child);

}  // namespace onroll
