#include "law/rules.h"

#include <algorithm>
#include <array>

#include "law/compulsory_school_age.h"
#include "law/compulsory_school_age_start.h"
#include "law/deletion_grounds.h"
#include "law/first_term_at_school.h"
#include "law/national_curriculum_year.h"
#include "law/school_leaving_date.h"

namespace onroll {

std::span<const Card* const> all_rules() {
  static constexpr std::array kRules = {
      &kCompulsorySchoolAge,    &kCompulsorySchoolAgeStart, &kFirstTermAtSchool,   &kSchoolLeavingDate,
      &kNationalCurriculumYear, &kDeletionGrounds2024,      &kDeletionGrounds2006,
  };
  return kRules;
}

const Card* find_rule(std::string_view id) {
  const auto rules = all_rules();
  const auto found = std::ranges::find(rules, id, &Card::id);
  return found == rules.end() ? nullptr : *found;
}

}  // namespace onroll
