// AGE-04: the year group a child's age points to. The year group a school gives may differ (deferred
// summer-born children, placements out of year) and is kept beside it.
#pragma once

#include <optional>
#include <string>

#include "law/card.h"

namespace onroll {

extern const Card kNationalCurriculumYear;

// 0 is Reception, 1 to 13 the years, below 0 nursery. Nothing for one past Year 13 or not yet born.
std::optional<int> national_curriculum_year(Date born, Date on);

std::string year_in_words(int year);  // "Year 7", "Reception", "Nursery"

}  // namespace onroll
